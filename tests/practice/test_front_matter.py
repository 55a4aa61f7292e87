"""What an owner types at the head of a file is read, placed to the character, and never in vain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practice.front_matter import load, part, read_header, read_yaml
from practice.schema import Article, Page, Person, Practice
from tests.practice.headers import SLIPS, header


def written_at(text: str, mark) -> str:
    lines = text.split("\n")
    assert mark.line == mark.end_line
    return lines[mark.line - 1][mark.column - 1:mark.end_column - 1]


# -- the two styles ------------------------------------------------------------------------------------

def test_a_yaml_header_keeps_everything_as_it_was_typed():
    values = header("opens: 9:30\nopen: no\nnumber: 0123\nday: 2026-11-20\nlist: [a, 1]").values
    assert values == {"opens": "9:30", "open": "no", "number": "0123", "day": "2026-11-20", "list": ["a", "1"]}


def test_pelicans_own_header_is_read_as_python_markdown_reads_it():
    read = read_header("Title: First visit\nTAGS: a,\n    b\n\nBody.\n")
    assert read.values == {"title": "First visit", "tags": "a, b"}
    assert (read.body, read.body_line, read.problems) == ("Body.\n", 5, ())


def test_pelicans_header_ends_with_the_first_line_that_is_no_field():
    read = read_header("Title: First visit\n- a list\n")
    assert (read.body, read.body_line) == ("- a list\n", 2)


@pytest.mark.parametrize("text", ["\n\n---\ntitle: x\n---\nBody\n", "---  \ntitle: x\n--- \t\nBody\n", "---\ntitle: x\n...\nBody\n"])
def test_an_empty_line_before_or_a_blank_after_the_fence_does_no_harm(text):
    read = read_header(text)
    assert (read.values, read.body, read.problems) == ({"title": "x"}, "Body\n", ())


def test_a_bom_and_windows_line_ends_shift_no_place():
    plain = "---\ntitle: x\nsummary: é😀 y\n---\nBody\n"
    odd = "\ufeff" + plain.replace("\n", "\r\n")
    assert read_header(odd) == read_header(plain)
    assert written_at(plain, read_header(odd).marks["summary",]) == "é😀 y"


# -- places --------------------------------------------------------------------------------------------

PLACES = """\
title: First visit
summary: "In: quotes"
image: 'single'
credentials:
  - title: Diplomate
    expires: 2027-01-01
tags: [pain, "sleep"]
wide: 頭蓋 é😀 end
"""


@pytest.mark.parametrize(("path", "written"), [
    (("title",), "First visit"), (("summary",), "In: quotes"), (("image",), "single"),
    (("credentials", 0, "expires"), "2027-01-01"), (("tags", 1), "sleep"), (("wide",), "頭蓋 é😀 end"),
])
def test_a_value_is_marked_without_its_quotes(path, written):
    text = f"---\n{PLACES}---\n"
    assert written_at(text, read_header(text).marks[path]) == written


def test_a_key_is_marked_where_it_stands():
    text = f"---\n{PLACES}---\n"
    mark = read_header(text).key_marks["credentials", 0, "expires"]
    assert (mark.line, mark.column, written_at(text, mark)) == (7, 5, "expires")


def test_a_folded_text_is_marked_from_its_first_to_its_last_word():
    mark = header("summary: >\n  one\n  two\ntitle: x").marks["summary",]
    assert (mark.line, mark.column, mark.end_line, mark.end_column) == (3, 3, 4, 6)


def test_an_empty_value_has_a_place_of_no_width():
    mark = header("title:\nslug: x").marks["title",]
    assert (mark.line, mark.column, mark.end_column) == (2, 7, 7)


def test_a_part_of_a_file_keeps_its_places():
    paper = part(read_yaml("haller-2020:\n  year: 2020\n"), "haller-2020")
    assert paper.values == {"year": "2020"}
    assert (paper.marks["year",].line, paper.marks["year",].column) == (2, 9)


# -- slips: each is one problem at its place, and every other field is still read -----------------------

@pytest.mark.parametrize(("fields", "values", "line", "column", "message"), SLIPS)
def test_a_slip_is_said_once_at_its_place_and_costs_nothing_else(fields, values, line, column, message):
    read = header(fields)
    assert read.values == values
    assert len(read.problems) == bool(message)
    if not message:
        return
    assert (read.problems[0].mark.line, read.problems[0].mark.column) == (line, column)
    assert message in read.problems[0].message
    assert read.body == "Body.\n"


CREDENTIALS = "name: Ada\nrole: Guest\ncredentials:\n  - title: One\n    kind: diploma\n    issuer: A\n  - title: Two\n    kind: diploma\n    issuer: B"


@pytest.mark.parametrize(("old", "new", "line", "message"), [
    ("  - title: One", "  -   title: One", 6, "does not fit the lines around it"),
    ("  - title: One", "    - title: One", 6, "does not fit the lines around it"),
    ("  - title: Two", "  -title: Two", 8, "A space is missing after the hyphen"),
    ("  - title: Two", "  – title: Two", 8, "begins with a hyphen"),
    ("  - title: Two", "  title: Two", 8, "does not fit the lines around it"),
    ("    kind: diploma", "  kind: diploma", 6, "does not fit the lines around it"),
    ("credentials:", "credentials：", 4, "write credentials:"),
    ("credentials:", "  credentials:", 4, ""),
    ("  ", "\t", 5, "indented with a tab"),
    ("  - ", "\t- ", 5, "indented with a tab"),
    ("\n    kind: diploma\n    issuer: B", "\nkind: diploma\nissuer: B", 9, 'belongs to "credentials" above it'),
], ids=repr)
def test_a_slip_in_a_list_is_said_once_for_all_lines_that_lose_their_place_by_it(old, new, line, message):
    read = header(CREDENTIALS.replace(old, new) if old.isspace() or old == "  - " else CREDENTIALS.replace(old, new, 1))
    told = [*read.problems, *load(Person, read, salvage=True)[1]]
    assert len(told) == 1, [one.message for one in told]
    assert (told[0].mark.line, message in told[0].message) == (line, True), told[0].message


@pytest.mark.parametrize("instead", ["credentials: [a, b]", "credentials: {a: b}", "credentials: a", 'credentials: "a'])
def test_a_value_where_a_list_stands_below_is_not_told_again_of_each_of_its_lines(instead):
    read = header(CREDENTIALS.replace("credentials:", instead))
    assert len([*read.problems, *load(Person, read, salvage=True)[1]]) <= 2


def test_what_is_proposed_for_a_value_can_be_read_in_its_place():
    for fields, values, *_ in SLIPS:
        problem = next(iter(header(fields).problems), None)
        if problem is None or not problem.suggestion:
            continue
        lines = f"---\n{fields}\n---\n".split("\n")
        line, start, end = problem.mark.line - 1, problem.mark.column - 1, problem.mark.end_column - 1
        lines[line] = lines[line][:start] + problem.suggestion + lines[line][end:]
        mended = read_header("\n".join(lines))
        assert (mended.problems, mended.values) == ((), values)


def test_several_slips_are_all_said():
    assert len(header("title: a: b\nsummary: c: d\nslug: @e\norder: 1").problems) == 3


@pytest.mark.parametrize(("text", "values", "body"), [
    ("---\ntitle: x\nsummary: y\n\nBody: with colon\n", {"title": "x", "summary": "y"}, "\nBody: with colon\n"),
    ("---\ntitle: x\n\nSome text.\n\n---\n\nMore.\n", {"title": "x"}, "\nSome text.\n\n---\n\nMore.\n"),
    ("---\ntitle: x\nSome text.\n", {"title": "x"}, "Some text.\n"),
    ("---\n", {}, ""),
])
def test_a_header_that_is_never_closed_ends_where_its_fields_end(text, values, body):
    read = read_header(text)
    assert (read.values, read.body) == (values, body)
    assert [problem.mark.line for problem in read.problems] == [1]
    assert "never closed" in read.problems[0].message


def test_a_dash_in_place_of_three_hyphens_is_understood_and_said():
    read = read_header("—\ntitle: x\n---\nBody\n")
    assert (read.values, [problem.suggestion for problem in read.problems]) == ({"title": "x"}, ["---"])


def test_a_text_without_a_header_is_all_body():
    read = read_header("Just text.\n")
    assert (read.values, read.body, read.body_line) == ({}, "Just text.\n", 1)
    assert "header is missing" in read.problems[0].message


def test_repeating_a_value_with_an_alias_cannot_unfold_into_a_huge_one():
    bomb = "a: &a [x, x]\n" + "".join(f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi"))
    read = header(bomb)
    assert len(str(read.values)) < 1000
    assert any("write it out in full" in problem.message for problem in read.problems)


@pytest.mark.parametrize("fields", ["a: " + "[" * 200_000, "- " * 200_000 + "a", "a: " + "{a: " * 200_000, "? " * 200_000])
def test_endless_nesting_does_not_bring_the_program_down(fields):
    assert header(fields).problems


@pytest.mark.parametrize("between", ["...", "%YAML 1.1"])
def test_what_parts_yaml_documents_is_told_at_its_line_and_costs_nothing(between):
    found = read_yaml(f"name: a\n{between}\ntagline: b\n")
    assert found.values == {"name": "a", "tagline": "b"}
    assert [problem.mark.line for problem in found.problems] == [2]


def test_a_remark_of_texts_among_fields_is_told_and_spoils_no_other():
    found = header("title: A\n<!-- sitecheck: ignore long-title – as printed -->\nslug: a")
    (problem,) = found.problems
    assert (found.values, problem.mark.line, problem.suggestion) == ({"title": "A", "slug": "a"}, 3, "# sitecheck: ignore long-title – as printed")
    assert "a remark begins with #" in problem.message


# -- anything at all -----------------------------------------------------------------------------------

MATERIAL = PLACES + "status: draft\nname: Mara\nrole: x\n---\nBody: text\n\nmore\n"
SCRAPS = st.sampled_from([*"\t :-#'\"[]{}&*!|>%@`\n\\?,\x00\x85\u2028\ufeff\ré😀", "\n\n", "---\n", "- ", "\n  ", ": ", "&a ", "*a ", "!!t ", "<<: "])


@st.composite
def damaged(draw):
    text = "---\n" + MATERIAL
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(SCRAPS) + text[place + draw(st.integers(0, 3)):]
    return text


@settings(max_examples=150, deadline=None)
@given(damaged())
def test_whatever_stands_there_nothing_is_raised_and_every_place_exists(text):
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for read in (read_header(text), read_yaml(text)):
        for mark in [*read.marks.values(), *read.key_marks.values(), *(p.mark for p in read.problems if p.mark)]:
            assert (1, 1) <= (mark.line, mark.column) <= (mark.end_line, mark.end_column)
            assert mark.end_column <= len(lines[mark.end_line - 1]) + 1
        for model in (Person, Article, Page, Practice):
            assert load(model, read, salvage=True, stem="x")[0] is not None
