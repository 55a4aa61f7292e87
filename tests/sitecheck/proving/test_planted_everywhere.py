"""Every other rule finds its fault in a copy of the real website: in a text, in the facts, in a template."""

from __future__ import annotations

import pytest

from sitecheck.engine import rules
from sitecheck.proving.articles import ARTICLES, TEXTS, planted_article
from sitecheck.proving.changes import ANYWHERE, CHANGES, FACTS
from sitecheck.proving.planting import WORDS, make_changes, place, plant_pictures, plant_redirect, unmarked, words_page
from tests.conftest import Checked, copy_at_workplace, run_check

# Rules that the first file of plants has, or that cannot speak on this website.
ELSEWHERE = {"sample-content", "build-error", "missing-title", "missing-description"} | {
    "hidden-note",  # the theme shows the note of every paper
    "unseen-structured-data",  # for websites without facts of a practice
    "buried-page", "orphan-page", "hidden-page-in-sitemap", "page-missing-in-sitemap",  # of a website with pages that the theme cannot make
    "no-way-past-menu", "empty-page",  # every page of the theme has a heading and a main part
    "page-redirect-chain", "page-redirect-loop",  # the owner's redirects have rules of their own
}


def places(checked: Checked, rule: str, file: str) -> list[tuple[int, int]]:
    return [(one["place"]["line"], one["place"]["column"]) for one in checked.about(file) if one["rule"] == rule]


@pytest.fixture(scope="module")
def texts() -> Checked:
    folder = copy_at_workplace()
    for rule, text in TEXTS.items():
        (folder / f"content/articles/planted-{rule}.md").write_text(unmarked(planted_article(rule, text)), encoding="utf-8")
    for number, (rule, text) in enumerate(WORDS.items()):
        (folder / f"content/pages/planted-{rule}.md").write_text(words_page(number, text), encoding="utf-8")
    make_changes(folder, [("", FACTS, "where: [US-CA]", "where: [US-CA, UK]")])  # some words are a fault only there
    plant_pictures(folder)
    plant_redirect(folder)
    return run_check(folder)


@pytest.mark.parametrize("rule", TEXTS)
def test_a_fault_in_a_text_is_found_at_its_line_and_column(texts, rule):
    file = f"content/articles/planted-{rule}.md"
    assert places(texts, rule, file) == [place(planted_article(rule, TEXTS[rule]))], texts.about(file)


@pytest.mark.parametrize("rule", WORDS)
def test_words_that_a_rule_is_about_are_found_in_their_line(texts, rule):
    file = f"content/pages/planted-{rule}.md"
    assert [line for line, column in places(texts, rule, file) if column] == [7], texts.about(file)


@pytest.mark.parametrize("changes", CHANGES, ids=lambda changes: changes[0][0])
def test_a_fault_in_the_facts_or_the_theme_is_found_at_its_line_and_column(copy_of_site, changes):
    expected = make_changes(copy_of_site, changes)
    checked = run_check(copy_of_site)
    # Pages in English and in Spanish are wrong about their language each in their own words.
    found = {rule: list(dict.fromkeys(places(checked, rule, file))) for speaking, file, _, _ in changes for rule in speaking.split()}
    assert found == expected, checked.text


@pytest.mark.slow
def test_a_fault_of_the_finished_page_is_found(copy_of_site):
    make_changes(copy_of_site, [("", *planted) for planted in ANYWHERE.values()])
    found = {one["rule"] for one in run_check(copy_of_site).findings}
    assert set(ANYWHERE) <= found


def test_a_statement_that_the_law_asks_for_is_missed(copy_of_site):
    for page in (copy_of_site / "content").rglob("*.md"):
        page.write_text(page.read_text(encoding="utf-8").replace("healing arts", "arts"), encoding="utf-8")
    assert places(run_check(copy_of_site), "missing-statement", FACTS)


def test_every_rule_is_planted_somewhere():
    planted = {*ARTICLES, *TEXTS, *WORDS, *ANYWHERE, "missing-statement", *(rule for changes in CHANGES for speaking, *_ in changes for rule in speaking.split())}
    assert {rule.name for rule in rules()} - planted - ELSEWHERE == set()
