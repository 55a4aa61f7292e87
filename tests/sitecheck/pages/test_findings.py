"""A fault is told once, at what has to be changed: the author's words, the template, or the page."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

PAGE = '<!doctype html>\n<html lang="en"><head><title>{}</title></head>\n<body>\n{}\n</body></html>\n'
NOTE = "---\ntitle: Fees\n---\n\n"


def said(texts: dict[str, str], rule: str):
    return check(Site.from_texts(texts), (rule,))


def test_a_slip_in_markdown_is_told_where_it_was_typed():
    (found,) = said({"content/pages/a.md": NOTE + "You will *definately* like it."}, "misspelling")
    assert str(found.place) == "content/pages/a.md:5:11" and found.repair.replacement == "definitely"


def test_html_within_markdown_is_found_there_the_second_as_the_second():
    body = "<p><button></button></p>\n\nBetween.\n\n<p><button></button></p>"
    found = said({"content/pages/a.md": NOTE + body}, "unnamed-button")
    assert [str(one.place) for one in found] == ["content/pages/a.md:5:4", "content/pages/a.md:9:4"]


def test_a_vague_link_of_a_reference_is_told_at_the_link():
    texts = {"content/pages/a.md": NOTE + "For help\n[click here][h].\n\n[h]: /b/\n", "content/pages/b.md": NOTE.replace("Fees", "B") + "x"}
    (found,) = said(texts, "vague-link")
    assert found.place.file == "content/pages/a.md" and found.place.line in (6, 8)


def test_what_the_theme_does_on_every_page_is_told_once_in_its_template():
    button = '<button class="menu"></button>'
    texts = {f"output/{name}/index.html": PAGE.format(name, button) for name in "abcdef"}
    (found,) = said(texts | {"theme/templates/base.html": "<body>\n " + button}, "unnamed-button")
    assert str(found.place) == "theme/templates/base.html:2:2" and found.blame == "theme" and len(found.pages) == 6


def test_without_a_template_the_first_page_stands_for_all():
    texts = {f"output/{name}/index.html": PAGE.format(name, "<h2></h2>") for name in "abc"}
    (found,) = said(texts, "empty-heading")
    assert str(found.place) == "output/a/index.html:4:1" and len(found.pages) == 3 and len(found.others) == 2


def test_two_faults_alike_on_one_page_are_two():
    assert len(said({"output/a/index.html": PAGE.format("a", "<h2></h2>\n<h2></h2>")}, "empty-heading")) == 2


def test_the_ending_that_titles_share_may_be_cut():
    long = "What a session costs and how you can pay"
    texts = {f"output/{n}/index.html": PAGE.format(f"{long} {n} – Willow Room for Quiet and Rest", "") for n in range(3)}
    assert not said(texts, "long-title")
    assert said({"output/a/index.html": PAGE.format(f"{long} – and why it is worth it for everybody", "")}, "long-title")


def test_a_neighbouring_town_that_the_facts_name_is_no_slip():
    texts = {"content/pages/a.md": NOTE + "Between Larkmere and Larkmeer."}
    assert [one.rule for one in said(texts, "misspelt-name")] == ["misspelt-name"]
    assert not said({"content/pages/a.md": NOTE.replace("Fees", "Larkmeer") + "Between Larkmere and Larkmeer."}, "misspelt-name")


def test_of_tags_written_alike_the_faulty_one_is_told():
    tables = "<table><tr><th>Day</th><th>Fee</th></tr><tr><td>Mon</td><td>1</td></tr></table>\n\nLater:\n\n"
    tables += "<table><tr><th>Day</th>\n<th>Fee</th></tr>\n<tr><td>Mon</td></tr></table>"
    (found,) = said({"content/pages/a.md": NOTE + tables}, "header-without-cells")
    assert str(found.place) == "content/pages/a.md:10:1"


def test_a_title_that_swallows_the_page_is_cut_like_any_other():
    from sitecheck.pages.width import TITLE, fitting, width

    cut = fitting("words of the page " * 20_000, TITLE)
    assert cut.startswith("words of the page words") and width(cut + " …", TITLE.size) <= TITLE.room < width(cut + " words of …", TITLE.size)


def test_a_missing_description_is_told_where_the_owner_writes_it_and_a_misspelt_one_only_as_that():
    for summary, places in {"": ["content/pages/a.md"], "summary:\n": ["content/pages/a.md:3:9"], "sumary: Words.\n": []}.items():
        texts = {"content/pages/a.md": f"---\ntitle: A\n{summary}---\n\nText.\n", "output/a/index.html": PAGE.format("A", "<p>Text.</p>")}
        texts["output/b/index.html"] = PAGE.format("B", "").replace("<title>", '<meta name="description" content="Words."><title>')
        assert [str(one.place) for one in said(texts, "missing-description")] == places


def test_a_long_name_of_a_person_is_told_at_its_line():
    name = "Ada " * 60
    texts = {"content/people/a.md": f"---\nrole: Guest\nname: {name}\n---\n\nText.\n", "output/people/a/index.html": PAGE.format(name, "")}
    assert [one.place.line for one in said(texts, "long-title")] == [3]


@pytest.mark.parametrize(("more", "told"), [
    ({}, True),
    ({"content/pages/team.md": "---\ntitle: Team\ntemplate: people\nstatus: draft\n---\n"}, False),
    ({"content/pages/team.md": "---\ntitle: Team\ntemplate: people\n---\n\nWe are looking for somebody.\n"}, False),
    ({"content/people/mara.md": "---\nname: Mara Lind\nrole: Therapist\n---\n\nText.\n"}, False),
    ({"content/people/mara.md": "---\nname: Mara Lind\nrole: Therapist\nstatus: draft\n---\n\nText.\n"}, True),
    ({"content/people/mara.md": "---\nname: Mara Lind\nrole: Therapist: of what\n---\n\nText.\n"}, False),
    ({"content/people/mara.md": "---\nname: Mara Lind\nrole: Therapist\nstatus: publshed\n---\n\nText.\n"}, False),
])
def test_a_page_of_texts_of_which_none_are_shown_asks_for_the_first(more, told):
    texts = {"content/pages/team.md": "---\ntitle: Team\ntemplate: people\n---\n"} | more
    assert [one.severity for one in said(texts, "missing-text")] == ["warning"] * told
