"""What the Markdown side says beside places: forgotten definitions, remarks, fields, other dialects."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.diagnostic import Place
from sitecheck.markdown.dialect import Dialect
from sitecheck.markdown.side_render import counterparts
from sitecheck.source import LONGEST, Source

HEADER = "---\ntitle: A page\n---\n"


def source(body: str, path: str = "content/pages/page.md") -> Source:
    return Source(path, HEADER + body)


def typed(body: str, fact: str) -> list[str]:
    found = source(body)
    return [found.typed.typed(item.place) for item in getattr(found.facts, fact)]


@pytest.mark.parametrize(
    "body",
    [
        "See [the leaflet][leaflet].",
        "See [the leaflet][].",
        "See [*the* `leaflet`][leaf\nlet].",
        "See ![the leaflet][leaflet].",
        "See ![][leaflet].",
        "- [the leaflet][leaflet]",
        "| a | b |\n| - | - |\n| [the leaflet][leaflet] | c |",
        "> Text\n> [the leaflet][leaflet]",
        "# [The leaflet][leaflet]",
        "**[The leaflet][leaflet]**",
    ],
)
def test_a_reference_without_definition_is_found_whole(body):
    found = typed(body, "undefined_references")
    assert len(found) == 1
    assert found[0] in body.replace("> ", "")
    assert found[0].startswith(("[", "!["))
    assert found[0].endswith("]")


@pytest.mark.parametrize(
    "body",
    [
        "He wrote [sic] and [not] a [link].",
        "- [ ] call\n- [x] write\n- [X][done]",
        "`[text][name]` and ``[text][]``",
        "    [text][name]\n    [text][]",
        "```\n[text][name]\n```",
        r"\[text][name] and [text\][name]",
        "values[row][column] and f(x)[first][last]",
        "[0-9][a-z] and [1][2]",
        "[-v] [--file] [name] [other]",
        "[text][name](there.html)",
        "[Text][name]\n\n[NAME]: there.html",
        "[name][]\n\n[name]: there.html",
        "<!-- [text][name] -->",
        "<p>[text][name]</p>",
        "A [text][^note] with a note.\n\n[^note]: Note.",
        "[TOC]",
    ],
)
def test_brackets_that_are_no_reference_are_silent(body):
    assert typed(body, "undefined_references") == []


def test_an_undefined_reference_says_its_name():
    (found,) = source("![The plan][ground\nfloor]").facts.undefined_references
    assert found.name == "ground floor"
    assert found.place == Place("content/pages/page.md", 4, 1, 5, 7)


def test_the_names_that_are_defined_can_be_suggested():
    found = source("[Leaflet]: a.pdf\n\nText[^note].\n\n[^note]: Note.")
    assert found.facts.reference_names == ("leaflet",)
    assert found.facts.footnote_names == ("note",)


@pytest.mark.parametrize("body, names", [
    ("One.[^1] Two.[^b]\n\n[^1]: A.\n[^b]: B.\n\n[^1]: C.", ("^1",)),
    ("[x][a] [y][b]\n\n[a]: /x\n[A]: /y\n[b]: /z", ("a",)),
    ("One.[^1]\n\n[^1]: A.\n\n[x][1]\n\n[1]: /x\n[1]: /x", ()),  # said twice in the same way, nothing is lost
    ("One.[^1]\n\n[^1]: A.\n\n```\n[^1]: B.\n```", ()),
])
def test_what_is_defined_again_as_something_else_is_known(body, names):
    assert (source(body).facts.redefined, source("One.[^1]\n\n[^1]: D.").facts.redefined) == (names, ())


def test_a_footnote_without_text_is_found():
    body = "One[^one], two[^haller-2020], three [x[^three]](y.html).\n\n[^one]: Note[^four]."
    assert sorted(typed(body, "undefined_footnotes")) == ["[^four]", "[^haller-2020]"]
    assert source(body).facts.undefined_footnotes[0].name in ("haller-2020", "four")


@pytest.mark.parametrize("body", ["`[^a]`", "    [^a]", r"\[^a]", "[^a-z]", "[^a]\n\n[^a]: Note.", "```\n[^a]\n```"])
def test_what_is_no_footnote_is_silent(body):
    assert typed(body, "undefined_footnotes") == []


def test_a_dialect_without_footnotes_has_none_undefined():
    assert Source("page.md", HEADER + "Text[^1].", dialect=Dialect(("toc",))).facts.undefined_footnotes == ()


def test_a_link_to_a_note_stands_at_its_sign():
    links = [link for link in source("One[^a] and again[^a].\n\n[^a]: Note.").links if link.form == "footnote"]
    assert [(link.written, link.place.line, link.place.column) for link in links] == [("[^a]", 4, 4), ("[^a]", 4, 18)]


def test_a_remark_covers_the_block_that_follows():
    body = "\n<!-- sitecheck: ignore vague-link until 2027-03 – quoted from the leaflet -->\n\nOne\ntwo.\n\nThree."
    (ignore,) = source(body).ignores
    assert (ignore.rule, ignore.reason) == ("vague-link", "quoted from the leaflet")
    assert (ignore.until, ignore.until_written) == (date(2027, 3, 31), "2027-03")
    assert (ignore.first_line, ignore.last_line) == (7, 8)
    assert ignore.place == Place("content/pages/page.md", 5, 1, 5, 78)


def test_a_remark_beside_a_text_covers_its_line():
    (ignore,) = source("One\nA [b](c) <!-- sitecheck: ignore broken-link - soon --> d\nthree").ignores
    assert (ignore.first_line, ignore.last_line) == (5, 5)


def test_a_remark_directly_above_covers_the_paragraph():
    (ignore,) = source("<!-- sitecheck: ignore broken-link: soon -->\nOne\ntwo\n\nthree").ignores
    assert (ignore.first_line, ignore.last_line) == (5, 6)


def test_a_remark_of_several_lines_and_rules_is_read():
    ignores = source("<!-- sitecheck:\n  ignore broken-link, missing-alt until 2027-03-15\n  – why\n  not -->\nText").ignores
    assert [(ignore.rule, ignore.reason, ignore.until) for ignore in ignores] == [
        ("broken-link", "why not", date(2027, 3, 15)),
        ("missing-alt", "why not", date(2027, 3, 15)),
    ]


@pytest.mark.parametrize(
    ("remark", "rule", "reason", "until", "written"),
    [
        ("ignore", "", "", None, ""),
        ("ignore broken-link", "broken-link", "", None, ""),
        ("ignore broken-link until spring – why", "broken-link", "why", None, "spring"),
        ("ignore broken-link until 2027-13 – why", "broken-link", "why", None, "2027-13"),
        ("ignore broken-link – a re-used text – really", "broken-link", "a re-used text – really", None, ""),
    ],
)
def test_a_remark_that_lacks_something_is_read_as_far_as_it_goes(remark, rule, reason, until, written):
    (ignore,) = source(f"<!-- sitecheck: {remark} -->\n\nText").ignores
    assert (ignore.rule, ignore.reason, ignore.until, ignore.until_written) == (rule, reason, until, written)


@pytest.mark.parametrize("body", ["`<!-- sitecheck: ignore a – b -->`", "    <!-- sitecheck: ignore a – b -->"])
def test_a_remark_in_code_is_none(body):
    assert source(body).ignores == ()


def test_a_remark_in_the_header_covers_its_line_or_the_next():
    text = "---\n# sitecheck: ignore long-title – as printed\ntitle: A\nsummary: B # sitecheck: ignore short-summary – ok\n---\n"
    assert [(ignore.rule, ignore.first_line) for ignore in Source("page.md", text).ignores] == [
        ("long-title", 3),
        ("short-summary", 4),
    ]


def test_a_field_has_its_place():
    found = source("Text")
    assert found.typed.typed(found.field_place("title")) == "A page"
    assert found.field_place("nothing") == Place("content/pages/page.md")


def test_a_heading_has_the_words_of_the_page():
    body = "## What to *expect* -- first\n\n## Again {#mine}\n\nAgain\n-----\n\n## Note[^1]\n\n[^1]: N"
    headings = [(heading.level, heading.text) for heading in source(body).facts.headings]
    assert headings == [(2, "What to expect – first"), (2, "Again"), (2, "Again"), (2, "Note")]


def test_a_part_of_an_attribute_has_its_place():
    found = source('<a href="page.html?from=home">x</a>')
    place = found.part_place(found.links[0].place, "?from")
    assert found.typed.typed(place) == "?from"


@pytest.mark.parametrize(("fields", "links"), [
    (["summary"], [("c.html", 2, 18), ("h.html", 5, 10)]), (["intro", "lead"], [("f.html", 3, 12), ("h.html", 5, 10)]), ([], [("h.html", 5, 10)]),
])
def test_links_are_found_in_those_fields_that_pelican_is_told_to_format(fields, links):
    text = "Title: A\nSummary: See [b](c.html)\nIntro: [e](f.html)\n\nText [g](h.html)\n"
    found = Source("page.md", text, dialect=Dialect.from_settings({"extension_configs": {"extra": {}}}, fields))
    assert [(link.written, link.place.line, link.place.column) for link in found.links] == links


def test_an_extension_that_cannot_be_loaded_costs_the_facts_only():
    text = HEADER + "[a](b.html)\n\n<!-- sitecheck: ignore broken-link – soon -->\nText"
    found = Source("page.md", text, dialect=Dialect(("no_such_extension",)))
    assert found.links == ()
    assert [ignore.rule for ignore in found.ignores] == ["broken-link"]


def test_a_very_long_text_is_not_rendered_again():
    found = source("[a](b.html)\n\n<!-- sitecheck: ignore broken-link – soon -->\n\n" + "word " * (LONGEST // 5))
    assert found.links == ()
    assert [ignore.rule for ignore in found.ignores] == ["broken-link"]


def test_a_text_with_every_private_use_character_has_no_facts_but_does_no_harm():
    every = "".join(map(chr, (*range(0xE000, 0xF900), *range(0xF0000, 0xFFFFE), *range(0x100000, 0x10FFFE))))
    assert source(every + " [a](b.html)").links == ()


def test_where_the_two_renders_differ_only_what_both_have_as_often_has_a_place():
    # A tag left open is repeated in the next heading, but only when that has a text: a mark would be one.
    found = source('<a\nhref=""><h2>[](b.html)').links
    assert [(link.value, link.place.line, link.place.column) for link in found] == [("", None, None), ("b.html", 5, 16)]
    assert counterparts(["a", "b", "a"], ["b", "a"]) == [None, 0, None]
    assert counterparts(["a", "b"], ["a", "b"]) == [0, 1]


def test_a_yaml_file_has_places_of_fields_only():
    found = Source("content/practice.yaml", "name: Stillpoint\n# sitecheck: ignore sample – later\nhours:\n  monday: 9:30\n")
    assert found.typed.typed(found.field_place("hours", "monday")) == "9:30"
    assert (found.links, [ignore.first_line for ignore in found.ignores]) == ((), [3])


def test_nothing_is_rendered_until_a_fact_is_asked_for(monkeypatch):
    monkeypatch.setattr(Dialect, "render", lambda *_: pytest.fail("rendered"))
    source("[a](b.html)").field_place("title")
