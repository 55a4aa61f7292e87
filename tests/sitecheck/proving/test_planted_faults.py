"""One fault of each kind, planted in a copy of the real website, is found at the very words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitecheck.proving.articles import ARTICLES, OTHERS
from sitecheck.proving.planting import plant_pictures
from tests.conftest import Checked, run_check

LINES = {"unreadable-entry": 2, "duplicate-field": 6, "unused-ignore": 9, "expired-ignore": 9, "unclear-ignore": 9}
"""Where the whole line matters, or more than its words."""


@pytest.fixture(scope="module")
def planted(make_copy) -> tuple[Path, Checked]:
    folder = make_copy()
    for name, text in {name: text for name, text, _ in ARTICLES.values()}.items() | OTHERS.items():
        (folder / "content/articles" / name).write_text(text, encoding="utf-8")
    plant_pictures(folder)
    base = folder / "theme/templates/base.html"
    base.write_text(base.read_text(encoding="utf-8").replace("</body>", '<a href="{{ SITEURL }}/zebra/">Zebra</a></body>'), encoding="utf-8")
    head = folder / "theme/templates/partials/head.html"
    text = head.read_text(encoding="utf-8")
    text = re.sub(r"<title>.*?</title>", r"{% if kind != 'person' %}\g<0>{% endif %}", text)
    text = re.sub(r'<meta name="description"[^\n]*>', r"{% if kind != 'service' %}\g<0>{% endif %}", text)
    head.write_text(text, encoding="utf-8")
    facts = folder / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("sample: yes", "sample: no"), encoding="utf-8")
    with (folder / "pelican.conf.py").open("a", encoding="utf-8") as settings:
        settings.write('\nZEBRA_PROBLEMS = [(None, "The zebra is out.")]\n')
    return folder, run_check(folder, SITECHECK_ALL="1", SITECHECK_REPORT="report.txt")


@pytest.mark.parametrize("rule", ARTICLES)
def test_a_planted_fault_is_found_at_its_words(planted, rule):
    folder, checked = planted
    name, text, words = ARTICLES[rule]
    found = [one for one in checked.about(f"content/articles/{name}") if one["rule"] == rule]
    assert len(found) == 1, found or checked.text
    place = found[0]["place"]
    line = text.split("\n")[place["line"] - 1] if place["line"] else None
    if words is not None:
        assert line[place["column"] - 1 : place["end_column"] - 1] == words
    if rule in LINES:
        assert place["line"] == LINES[rule]


@pytest.mark.parametrize(("rule", "file"), [("sample-content", "content/practice.yaml"), ("build-error", "")])
def test_a_fault_outside_the_texts_is_found_as_well(planted, rule, file):
    assert any(one["rule"] == rule for one in planted[1].about(file))


@pytest.mark.parametrize(("rule", "pages"), [("missing-title", "people/"), ("missing-description", "services/")])
def test_what_a_template_leaves_out_is_one_fault_of_the_theme(planted, rule, pages):
    (found,) = [one for one in planted[1].findings if one["rule"] == rule]
    assert found["blame"] == "theme" and len(found["pages"]) > 1
    assert all(page.removeprefix("es/").startswith(pages) for page in found["pages"])


def test_a_fault_in_the_theme_is_one_fault_on_every_page(planted):
    folder, checked = planted
    (found,) = [one for one in checked.about("theme/templates/base.html") if one["rule"] == "broken-link"]
    text = (folder / "theme/templates/base.html").read_text(encoding="utf-8").split("\n")[found["place"]["line"] - 1]
    assert text[found["place"]["column"] - 1 : found["place"]["end_column"] - 1] == "{{ SITEURL }}/zebra/"
    assert found["blame"] == "theme" and len(found["pages"]) > 50


def test_the_build_ends_with_1_and_without_programmers_words(planted):
    assert planted[1].status == 1
    assert "Traceback" not in planted[1].text + planted[1].errors


def test_a_report_in_a_file_names_the_commands_that_an_owner_has(planted):
    report = (planted[0] / "report.txt").read_text(encoding="utf-8")
    assert "make explain RULE=broken-link" in report and "sitecheck explain" not in report + planted[1].text
