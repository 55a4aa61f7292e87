"""Our own website, with all its plugins: quick or not, the same bytes."""

from __future__ import annotations

import shutil

import pytest

from tests.conftest import run_python

BUILD = """
import pathlib, runpy, shutil, sys
import pelican
from hosting.build import build
root = pathlib.Path.cwd()
plain = sys.argv[1] == "plain"
given = {"PELICAN_CLASS": pelican.Pelican} if plain else {}
if plain:
    import pelican.settings
    given["PLUGINS"] = [plugin for plugin in pelican.settings.read_settings("pelican.conf.py")["PLUGINS"] if plugin.__name__ != "accelerate"]
build(root, OUTPUT_PATH=str(root / sys.argv[1]), SITECHECK_SILENT=True, SITECHECK_FAIL=False, **given)
"""


def output(folder, kind: str, **environment: str) -> dict[str, bytes]:
    done = run_python(folder, "-c", BUILD, kind, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.relative_to(folder / kind).as_posix(): path.read_bytes() for path in (folder / kind).rglob("*") if path.is_file()}


def same(folder, **environment: str) -> None:
    plain, quick = output(folder, "plain", **environment), output(folder, "quick", **environment)
    assert [name for name in plain.keys() | quick.keys() if plain.get(name) != quick.get(name)] == []


@pytest.mark.slow
def test_our_site_is_the_same_whatever_changes(copy_of_site):
    same(copy_of_site, TODAY="2026-11-20")
    article = next((copy_of_site / "content/articles").glob("*.md"))
    article.write_text(article.read_text(encoding="utf-8") + "\nOne sentence more.\n", encoding="utf-8")
    same(copy_of_site, TODAY="2026-11-20")
    facts = copy_of_site / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("555-0142", "555-0199"), encoding="utf-8")
    article.rename(article.with_name("under-another-name.md"))
    same(copy_of_site, TODAY="2026-11-21")
    footer = copy_of_site / "theme/templates/partials/footer.html"
    footer.write_text(footer.read_text(encoding="utf-8") + "<!-- another foot -->", encoding="utf-8")
    (copy_of_site / "content/articles/under-another-name.md").unlink()
    same(copy_of_site, TODAY="2026-11-21")
    for remembered in (copy_of_site / ".cache/accelerate").iterdir():
        remembered.write_bytes(remembered.read_bytes()[:-9] + b"123456789")
    same(copy_of_site, TODAY="2026-11-21")
    shutil.rmtree(copy_of_site / "quick/articles")
    same(copy_of_site, TODAY="2026-11-21")
