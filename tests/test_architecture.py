"""Imports point down: who may import whom, as the table of docs/architecture.md says."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
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


def modules(package: str) -> Iterator[tuple[str, Path]]:
    for path in sorted((PLUGINS / package).rglob("*.py")):
        parts = path.relative_to(PLUGINS).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imports(path: Path) -> set[str]:
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
    return found


def of(found: set[str], *prefixes: str) -> set[str]:
    return {name for name in found if any(name == prefix or name.startswith(prefix + ".") for prefix in prefixes)}


ALL = {name: imports(path) for package in ("practice", "sitecheck", "artwork") for name, path in modules(package)}
FACTS = ("practice.schema", "practice.scalars", "practice.codes", "practice.front_matter", "practice.addresses", "practice.header", "practice.published", "practice.localized", "practice.heritage", "practice.weekdays")


@pytest.mark.parametrize("module", ALL)
def test_only_the_edges_import_pelican(module):
    package, _, rest = module.partition(".")
    if rest not in EDGES[package]:
        assert not of(ALL[module], "pelican")


@pytest.mark.parametrize("module", [name for name in ALL if name.startswith("practice")])
def test_a_practice_does_not_know_that_it_is_checked(module):
    assert not of(ALL[module], "sitecheck")


@pytest.mark.parametrize("module", [name for name in ALL if name.startswith("sitecheck")])
def test_the_check_knows_the_practice_s_facts_and_nothing_of_its_pages(module):
    ours = of(ALL[module], "practice")
    assert not {name for name in ours if name != "practice" and not of({name}, *FACTS)}


@pytest.mark.parametrize("module, path", list(modules("accelerate")))
def test_what_makes_pelican_quick_knows_no_practice(module, path):
    assert not of(imports(path), *OURS)


WORKSHOP = {f"preview.{name}" for name in ("workshop", "making", "inspection", "nearby", "checking", "marks", "notes")}


@pytest.mark.parametrize("module, path", [(name, path) for name, path in modules("preview") if name not in WORKSHOP])
def test_what_serves_the_preview_stands_when_a_build_falls(module, path):
    """Everything that builds and checks is loaded in the workshop's process, where it may grow, die and be replaced."""
    assert not of(imports(path), "pelican", "practice", "sitecheck", "accelerate", "artwork", "hosting.build", *(WORKSHOP - {"preview.workshop"}))


@pytest.mark.parametrize("package", ["practice", "sitecheck", "artwork", "hosting", "accelerate"])
def test_what_builds_does_not_know_the_preview(package):
    assert not {name for name, path in modules(package) if of(imports(path), "preview", "scaffold", "editor")}


@pytest.mark.parametrize("module, path", list(modules("editor")))
def test_the_editor_knows_the_practice_s_facts_and_nothing_of_building(module, path):
    """So it starts at once, and whatever a build does, saving goes on."""
    found = imports(path)
    facts = (*FACTS, "practice.scalars", "practice.yaml_fields")
    assert not {name for name in of(found, "practice") if name != "practice" and not of({name}, *facts)}
    assert not of(found, "sitecheck", "accelerate", "artwork", "hosting", "preview", "socket", "urllib.request", "http.client")
    assert not of(found, "pelican") or module.removeprefix("editor.") in EDGES["editor"]


@pytest.mark.parametrize("module, path", list(modules("importer")))
def test_the_import_asks_the_network_in_one_place_only_and_builds_nothing(module, path):
    found = imports(path)
    assert not of(found, "pelican", "hosting", "accelerate", "artwork", "preview", "editor", "sitecheck.engine", "sitecheck.rules", "subprocess")
    if module != "importer.fetching":
        assert not of(found, "socket", "urllib.request", "http.client", "aiohttp", "requests", "sitecheck.outside", "importer.fetching")


@pytest.mark.parametrize("package", [path.name for path in PLUGINS.iterdir() if (path / "__init__.py").exists() and path.name != "importer"])
def test_nothing_needs_the_import(package):
    assert not any(of(imports(path), "importer") for _, path in modules(package))


@pytest.mark.parametrize("module, path", list(modules("scaffold")))
def test_what_begins_a_text_needs_no_pelican(module, path):
    assert not of(imports(path), "pelican", "accelerate", "preview", "sitecheck.rules", "sitecheck.pelican_side")


def test_a_diagnostic_stands_on_nothing():
    assert {name.split(".")[0] for name in ALL["sitecheck.diagnostic"]} <= STANDARD


FOLDERS = {
    "url": (), "html": ("url",), "markdown": ("html",), "accessibility": ("html",), "pages": ("accessibility", "html", "url"),
    "facts": ("html", "markdown"), "links": ("html", "markdown", "url"), "tracing": ("facts", "html", "links", "markdown", "url"),
}
"""The folders of the check that rules stand on, and on which others each of them stands."""


@pytest.mark.parametrize("module", [name for name in ALL if name.startswith("sitecheck.") and name.split(".")[1] in FOLDERS])
def test_folders_stand_on_those_below_them(module):
    folder = module.split(".")[1]
    others = {name.split(".")[1] for name in of(ALL[module], "sitecheck") if name.count(".") > 1} & {*FOLDERS, "run", "rules", "engine"}
    assert others <= {folder, *FOLDERS[folder]}


@pytest.mark.parametrize("module", [name for name in ALL if name == "sitecheck.source" or name.startswith(("sitecheck.html.", "sitecheck.markdown."))])
def test_the_two_sides_of_a_page_do_not_know_each_other(module):
    published = module.startswith("sitecheck.html.")
    assert not of(ALL[module], "sitecheck.site", *(("sitecheck.source",) if published else ("sitecheck.document", "sitecheck.html.reading")))


@pytest.mark.parametrize("module", [
    name for name in ALL if name.startswith("sitecheck.words") and name != "sitecheck.words.command"
])
def test_the_words_know_no_rules_and_no_network(module):
    assert not of(ALL[module], "sitecheck.rules", "sitecheck.site", "sitecheck.engine", "socket", "urllib.request", "http", "aiohttp")


@pytest.mark.parametrize("module", [name for name in ALL if name.count(".") == 3 and name.startswith("sitecheck.rules.")])
def test_a_rule_is_a_function_of_the_site(module):
    """No other rule, no file, no network, no clock (that is `site.today`)."""
    assert not of(ALL[module], "sitecheck.rules", "sitecheck.engine", "sitecheck.folder", "sitecheck.run.gathering")
    assert not of(ALL[module], "os", "pathlib", "io", "time", "socket", "urllib.request", "http", "logging", "random")
    text = (PLUGINS / (module.replace(".", "/") + ".py")).read_text(encoding="utf-8")
    assert not {call for call in ("date.today", "datetime.now", "open(") if call in text.rpartition('"""')[2]}


@pytest.mark.parametrize("module", [name for name in ALL if name.startswith("sitecheck") and ".rules." not in name])
def test_only_the_engine_runs_rules(module):
    if module not in ("sitecheck.engine",):
        assert not of(ALL[module], "sitecheck.rules")


@pytest.mark.parametrize("module", [name for name in ALL if name.startswith("sitecheck") and ".outside" not in name])
def test_the_network_is_only_asked_by_the_command_for_outside_links(module):
    assert not of(ALL[module], "socket", "urllib.request", "http.client", "aiohttp", "requests", "sitecheck.outside")


def test_the_check_runs_where_there_is_no_pelican():
    script = (
        "import sys; sys.modules['pelican'] = None\n"
        "import sitecheck.__main__, sitecheck.stand_in, sitecheck.engine; sitecheck.engine.rules()"
    )
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": str(PLUGINS)})


LIGHT = {f"sitecheck.run.{name}" for name in ("handover", "publication", "fingerprint", "outcome", "files")}


@pytest.mark.parametrize("module", sorted(LIGHT))
def test_a_build_without_changes_needs_little(module):
    ours = {name for name in ALL[module] if name.startswith(("sitecheck.", "practice"))}
    assert {name for name in ours if not of({name}, *LIGHT, "sitecheck.diagnostic")} <= {"sitecheck.run"}
