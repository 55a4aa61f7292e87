"""Imports point down: who may import whom, as the table of docs/architecture.md says."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parents[1] / "plugins"
STANDARD = set(sys.stdlib_module_names)

# The edges to Pelican: everything else can be used without it.
EDGES = {
    "practice": {"pelican_side", "reader", "kinds", "generator", "writer", "arrangement", "listing"},
    "sitecheck": {"pelican_side"},
    "artwork": {"pelican_side", "stylesheet"},
    "editor": {"pelican_side"},
}
OURS = ("practice", "sitecheck", "hosting", "artwork")


@cache
def imports(path: Path) -> frozenset[str]:
    """What a module imports when it runs; what only type checkers read does not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    unseen = {
        id(inner)
        for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found = set()
    for node in ast.walk(tree):
        if id(node) in unseen:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def modules(*packages: str) -> dict[str, frozenset[str]]:
    """Every module of these packages, with what it imports."""
    found = {}
    for package in packages:
        for path in sorted((PLUGINS / package).rglob("*.py")):
            parts = path.relative_to(PLUGINS).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = imports(path)
    return found


def of(found: Collection[str], *prefixes: str) -> set[str]:
    return {name for name in found if any(name == prefix or name.startswith(prefix + ".") for prefix in prefixes)}


def within(known: dict[str, frozenset[str]], *prefixes: str, but: Collection[str] = ()) -> dict[str, set[str]]:
    """The modules that import something of these, with what: none should."""
    return {module: wrong for module, found in known.items() if module not in but and (wrong := of(found, *prefixes))}


def beyond(known: dict[str, frozenset[str]], *allowed: str) -> dict[str, set[str]]:
    """The modules that import more of what a practice is than these, with what: none should."""
    return {module: wrong for module, found in known.items() if (wrong := of(found, "practice") - {"practice"} - of(found, *allowed))}


CHECK = modules("sitecheck")
OTHERS = {module: found for module, found in CHECK.items() if ".rules." not in module}
FACTS = ("practice.schema", "practice.scalars", "practice.codes", "practice.front_matter", "practice.addresses", "practice.header", "practice.published", "practice.localized", "practice.heritage", "practice.calendar", "practice.dates", "practice.file_names", "practice.text_file")
NETWORK = ("socket", "urllib.request", "http.client", "aiohttp", "requests")


@pytest.mark.parametrize("package", EDGES)
def test_only_the_edges_import_pelican(package):
    assert not within(modules(package), "pelican", but={f"{package}.{name}" for name in EDGES[package]})


def test_a_practice_does_not_know_that_it_is_checked():
    assert not within(modules("practice"), "sitecheck")


def test_the_check_knows_the_practice_s_facts_and_nothing_of_its_pages():
    assert not beyond(CHECK, *FACTS)


def test_what_makes_pelican_quick_knows_no_practice():
    assert not within(modules("accelerate"), *OURS)


WORKSHOP = {f"preview.{name}" for name in ("workshop", "making", "inspection", "nearby", "checking", "marks", "notes")}


def test_what_serves_the_preview_stands_when_a_build_falls():
    """Everything that builds and checks is loaded in the workshop's process, where it may grow, die and be replaced."""
    builds = ("pelican", "practice", "sitecheck", "accelerate", "artwork", "hosting.build", *(WORKSHOP - {"preview.workshop"}))
    assert not within(modules("preview"), *builds, but=WORKSHOP)


def test_what_builds_does_not_know_the_preview():
    assert not within(modules("practice", "sitecheck", "artwork", "hosting", "accelerate"), "preview", "scaffold", "editor")


def test_the_editor_knows_the_practice_s_facts_and_nothing_of_building():
    """So it starts at once, and whatever a build does, saving goes on."""
    editor = modules("editor")
    assert not beyond(editor, *FACTS, "practice.yaml_fields")
    assert not within(editor, "sitecheck", "accelerate", "artwork", "hosting", "preview", "socket", "urllib.request", "http.client")


def test_the_import_asks_the_network_in_one_place_only_and_builds_nothing():
    importer = modules("importer")
    assert not within(importer, "pelican", "hosting", "accelerate", "artwork", "preview", "editor", "sitecheck.engine", "sitecheck.rules", "subprocess")
    assert not within(importer, *NETWORK, "sitecheck.outside", "importer.fetching", but={"importer.fetching"})


def test_nothing_needs_the_import():
    assert not within(modules(*(path.parent.name for path in PLUGINS.glob("*/__init__.py") if path.parent.name != "importer")), "importer")


def test_what_begins_a_text_needs_no_pelican():
    assert not within(modules("scaffold"), "pelican", "accelerate", "preview", "sitecheck.rules", "sitecheck.pelican_side")


def test_a_diagnostic_stands_on_nothing():
    assert {name.split(".")[0] for name in CHECK["sitecheck.diagnostic"]} <= STANDARD


FOLDERS = {
    "url": (), "html": ("url",), "markdown": ("html",), "accessibility": ("html",), "pages": ("accessibility", "html", "url"),
    "facts": ("html", "markdown"), "links": ("html", "markdown", "url"), "tracing": ("facts", "html", "links", "markdown", "url"),
}
"""The folders of the check that rules stand on, and on which others each of them stands."""


@pytest.mark.parametrize("folder", FOLDERS)
def test_folders_stand_on_those_below_them(folder):
    others = {*FOLDERS, "run", "rules", "engine"} - {folder, *FOLDERS[folder]}
    assert not within(modules(f"sitecheck/{folder}"), *(f"sitecheck.{other}" for other in others))


def test_the_two_sides_of_a_page_do_not_know_each_other():
    typed = {"sitecheck.source": CHECK["sitecheck.source"], **modules("sitecheck/markdown")}
    assert not within(modules("sitecheck/html"), "sitecheck.site", "sitecheck.source")
    assert not within(typed, "sitecheck.site", "sitecheck.document", "sitecheck.html.reading")


def test_the_words_know_no_rules_and_no_network():
    forbidden = ("sitecheck.rules", "sitecheck.site", "sitecheck.engine", "socket", "urllib.request", "http", "aiohttp")
    assert not within(modules("sitecheck/words"), *forbidden, but={"sitecheck.words.command"})


def test_a_rule_is_a_function_of_the_site():
    """No other rule, no file, no network, no clock (that is `site.today`)."""
    rules = modules("sitecheck/rules")
    assert not within(rules, "sitecheck.rules", "sitecheck.engine", "sitecheck.folder", "sitecheck.run.gathering")
    assert not within(rules, "os", "pathlib", "io", "time", "socket", "urllib.request", "http", "logging", "random")
    codes = {path.stem: path.read_text(encoding="utf-8").rpartition('"""')[2] for path in (PLUGINS / "sitecheck/rules").glob("*/*.py")}
    assert not {name for name, code in codes.items() if any(call in code for call in ("date.today", "datetime.now", "open("))}


def test_only_the_engine_runs_rules():
    assert not within(OTHERS, "sitecheck.rules", but={"sitecheck.engine"})


def test_the_network_is_only_asked_by_the_command_for_outside_links():
    assert not within({module: found for module, found in CHECK.items() if ".outside" not in module}, *NETWORK, "sitecheck.outside")


def test_the_check_runs_where_there_is_no_pelican():
    script = (
        "import sys; sys.modules['pelican'] = None\n"
        "import sitecheck.__main__, sitecheck.stand_in, sitecheck.engine; sitecheck.engine.rules()"
    )
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": str(PLUGINS)})


LIGHT = {f"sitecheck.run.{name}" for name in ("handover", "publication", "fingerprint", "outcome", "files")}


def test_a_build_without_changes_needs_little():
    needed = {name for module in LIGHT for name in of(CHECK[module], "sitecheck", "practice")}
    assert needed - of(needed, *LIGHT, "sitecheck.diagnostic", "practice.file_names") <= {"sitecheck.run"}
