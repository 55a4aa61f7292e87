"""`docs/rules` says what the rules say."""

from __future__ import annotations

from pathlib import Path

from sitecheck.rule_pages import rule_pages

DOCS = Path(__file__).parents[3] / "docs" / "rules"


def test_the_pages_are_those_made_from_the_rules():
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    assert written == rule_pages(), "python -m sitecheck rules --markdown docs/rules writes them anew"


def test_an_example_names_its_file_and_hides_its_marks():
    page = rule_pages()["broken-link.md"]
    assert "`content/pages/contact.md`:" in page and "<--" not in page.split("## Good")[1]
