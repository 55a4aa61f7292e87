"""What an owner types at the head of a file is read, placed to the character, and never in vain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practice.front_matter import load, part, read_header, read_yaml
from practice.schema import KINDS, Article, Event, Notice, Page, Person, Practice


def header(fields: str):
    return read_header(f"---\n{fields}\n---\nBody.\n")


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

SLIPS = [
    ("title: First visit: what to expect", {"title": "First visit: what to expect"}, 2, 8, "contains a colon"),
    ("summary: x\ntitle:First visit", {"title": "First visit", "summary": "x"}, 3, 1, "space is missing after the colon"),
    ("summary: x\ntitle First visit", {"title": "First visit", "summary": "x"}, 3, 1, "colon is missing"),
    ('title: "First visit', {"title": "First visit"}, 2, 8, "quotation marks"),
    ('title: "First" visit', {"title": '"First" visit'}, 2, 8, "goes on after its closing quotation mark"),
    ("title: 'it's'", {"title": "it's"}, 2, 8, "quotation marks"),
    ("title: @home", {"title": "@home"}, 2, 8, 'starts with "@"'),
    ("title: *Really* good", {"title": "*Really* good"}, 2, 8, 'starts with "*"'),
    ("title: &company", {"title": "&company"}, 2, 8, 'starts with "&"'),
    ("title: !important", {"title": "!important"}, 2, 8, 'starts with "!"'),
    ("title: [half", {"title": "[half"}, 2, 8, 'starts with "["'),
    ("title: {half", {"title": "{half"}, 2, 8, 'starts with "{"'),
    ("title: %x", {"title": "%x"}, 2, 8, 'starts with "%"'),
    ("title: x\n  summary: y", {"title": "x", "summary": "y"}, 3, 3, "indented although"),
    (" title: x\nsummary: y", {"title": "x", "summary": "y"}, 2, 2, "indented although"),
    ("title: x\n- y\nsummary: z", {"title": "x", "summary": "z"}, 3, 1, "is no field"),
    ("title: Our #1 tip", {"title": "Our"}, 2, 8, 'ends before "#1 tip"'),
    ("title: x\ntitle: y", {"title": "x"}, 3, 1, "stands twice (the first time on line 2)"),
    ("title: x\n: y", {"title": "x"}, 3, 1, "is no field"),
    ("title: x\n? [a]\n: y", {"title": "x"}, 3, 3, "name is missing"),
    ("tags:\n\t- a\n\t- b\ntitle: x", {"tags": ["a", "b"], "title": "x"}, 3, 1, "indented with a tab"),
    ("summary: x\ntitle： First visit", {"title": "First visit", "summary": "x"}, 3, 1, "write title: First visit"),
    ("summary: x\ntitle = First visit", {"title": "First visit", "summary": "x"}, 3, 1, "write title: First visit"),
    ("summary: x\ntitle; First visit", {"title": "First visit", "summary": "x"}, 3, 1, "write title: First visit"),
    ("title: \xa0First visit", {"title": "First visit"}, 0, 0, ""),
    ("tags:\n  * a: 1\n  * b: 2", {"tags": [{"a": "1"}, {"b": "2"}]}, 3, 3, 'write "- " instead of "* "'),
    ("tags:\n  - 'a\n  - b\ntitle: it's", {"tags": ["a", "b"], "title": "it's"}, 3, 5, "This item has quotation marks"),
    ('title: "First\nsummary: a "quiet" room', {"title": "First", "summary": 'a "quiet" room'}, 2, 8, "quotation marks"),
]


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


# -- from text to facts --------------------------------------------------------------------------------

def problems(model, fields: str):
    return load(model, header(fields), salvage=True, stem="the-file")[1]


def test_an_unknown_field_is_told_with_the_name_that_was_meant():
    page, (problem,) = load(Page, header("titel: First visit"), salvage=True)
    assert (problem.rule, problem.suggestion) == ("unknown-field", "title")
    assert 'did you mean "title"?' in problem.message
    assert page.title == "First visit"


@pytest.mark.parametrize(("fields", "meant"), [
    ("title: x\ndate: 2026-01-01\nauthor: a\ncategory: Research", "topic"),
    ("title: x\ndate: 2026-01-01\nauthor: a\ntopic: t\ndescription: y", "summary"),
    ("title: x\ndate: 2026-01-01\nauthor: a\ntopic: t\nreviewd_by: y", "reviewed_by"),
])
def test_other_generators_words_and_slips_of_the_hand_lead_to_the_right_field(fields, meant):
    assert [problem.suggestion for problem in problems(Article, fields)] == [meant]


def test_nothing_is_guessed_when_unsure():
    (problem,) = problems(Page, "title: x\nmood: blue")
    assert (problem.rule, problem.suggestion) == ("unknown-field", "")


@pytest.mark.parametrize(("day", "suggestion"), [
    ("31/31/2026", ""), ("2026-02-30", ""), ("03/04/2026", ""), ("2026/3/4", "2026-03-04"), ("yesterday", ""),
])
def test_a_day_that_is_none_is_told_at_its_place_and_the_page_stays(day, suggestion):
    article, (problem,) = load(Article, header(f"title: x\ndate: {day}\nauthor: a\ntopic: t"), salvage=True)
    assert (problem.rule, problem.mark.line, problem.mark.column) == ("bad-field", 3, 7)
    assert f'"{day}"' in problem.message
    assert problem.suggestion == suggestion
    assert article.title == "x"


@pytest.mark.parametrize(("value", "told"), [("[a, b]", "not a list"), ("\n  a: b", "not a group of keys")])
def test_a_list_or_a_group_where_text_is_expected_is_told(value, told):
    page, (problem,) = load(Page, header(f"title: {value}"), salvage=True, stem="first-visit")
    assert told in problem.message
    assert page.title == "First visit"


def test_a_missing_title_becomes_the_files_name():
    page, (problem,) = load(Page, header("summary: x"), salvage=True, stem="first-visit")
    assert (problem.rule, page.title) == ("missing-field", "First visit")


def test_a_field_with_nothing_after_it_is_missing_where_it_stands():
    (problem,) = problems(Person, "name: Mara\nrole:")
    assert (problem.rule, problem.mark.line) == ("missing-field", 3)


def test_a_misspelt_status_keeps_the_page_from_visitors():
    page, (problem,) = load(Page, header("title: x\nstatus: darft"), salvage=True)
    assert (page.status, problem.suggestion) == ("draft", "draft")


@pytest.mark.parametrize("nothing", ["~", "null"])
def test_what_programmers_write_for_nothing_is_nothing(nothing):
    (problem,) = problems(Page, f"title: {nothing}")
    assert (problem.rule, problem.mark.line) == ("missing-field", 2)
    assert load(Page, header(f'title: "{nothing}"'), salvage=False)[0].title == nothing


def test_a_letter_that_nobody_sees_in_a_field_s_name_is_told():
    (problem,) = problems(Page, "title: x\nsum\u200bmary: y")
    assert problem.rule == "unknown-field" and "nobody can see" in problem.message


def test_a_space_that_does_not_break_is_a_space_after_a_field_s_name():
    assert header("title:\u00a0A\u00a0b\nsummary: c").values == {"title": "A\u00a0b", "summary": "c"}


def test_a_message_does_not_repeat_an_endless_value():
    (problem,) = problems(Page, f"title: x\nlang: {'x' * 5000}")
    assert len(problem.message) < 200


@pytest.mark.parametrize("written", ['"a\\x07b"', '"a\\0b"'])
def test_a_character_that_no_page_can_show_is_told_when_it_is_spelt_out(written):
    found = header(f"title: {written}")
    assert found.values == {"title": "a b"}
    assert [(problem.rule, problem.mark.line) for problem in found.problems] == [("unreadable-entry", 2)]


@pytest.mark.parametrize(("street", "town", "line", "told"), [
    (" street: x", "  town: y", 3, "fewer spaces"), ("\tstreet: x", "  town: y", 3, "tab"), ("  street: x", "    town: y", 3, "fewer spaces"),
])
def test_one_line_out_of_step_is_told_once(street, town, line, told):
    (problem,) = [*(found := read_yaml(f"name: a\naddress:\n{street}\n{town}\n{town[:len(town) - len(town.lstrip())]}country: US\n")).problems,
                  *[one for one in load(Practice, found, salvage=True)[1] if one.rule == "unknown-field"]]
    assert problem.mark.line == line and told in problem.message


@pytest.mark.parametrize("between", ["...", "%YAML 1.1"])
def test_what_parts_yaml_documents_is_told_at_its_line_and_costs_nothing(between):
    found = read_yaml(f"name: a\n{between}\ntagline: b\n")
    assert found.values == {"name": "a", "tagline": "b"}
    assert [problem.mark.line for problem in found.problems] == [2]


def test_one_bad_credential_leaves_the_others():
    fields = "name: x\nrole: y\ncredentials:\n  - {title: a, kind: diploma, issuer: i}\n  - {title: b, kind: diplom}\n"
    person, found = load(Person, header(fields), salvage=True)
    assert [credential.title for credential in person.credentials] == ["a"]
    assert {(problem.rule, problem.mark.line) for problem in found} == {("bad-field", 6), ("missing-field", 6)}


def test_without_salvage_a_fault_means_no_facts():
    assert load(Page, header("titel: x"), salvage=False)[0] is None
    assert load(Page, header("title: x"), salvage=False) == (Page(title="x"), ())


def test_a_broken_header_is_not_told_again_as_missing_fields():
    assert load(Page, read_header("Just text.\n"), salvage=True)[1] == ()


@pytest.mark.parametrize("value", ["nan", "sNaN", "١١", "1e5", "-5", "$110", "110.555"])
def test_a_fee_is_a_plain_number(value):
    fields = f'title: x\nminutes: 60\nfee: "{value}"'
    service, found = load(KINDS["services"], header(fields), salvage=True)
    assert [problem.rule for problem in found] == ["bad-field"]
    assert service.fee == 0


def test_a_practice_of_nothing_still_has_something_to_build_with():
    practice, found = load(Practice, read_yaml(""), salvage=True)
    assert practice.hours.monday == () and practice.url.startswith("https://")
    assert {problem.rule for problem in found} == {"missing-field"}
    assert any("timezone: America/Los_Angeles" in problem.message for problem in found)


@pytest.mark.parametrize(("field", "message"), [
    ("where: [US-XX]", '"US-XX" is not known'), ("currency: dollars", "is not the code of a currency"), ("languages: [English]", "is not the code of a language"),
    ("url: https://[a.b", "is not a whole web address"), ("booking: https://a.b:99999/", "is not a whole web address"), ("timezone: Mars", '"Mars" is not a time zone'),
])
def test_an_unknown_law_or_time_zone_is_told_at_its_place(field, message):
    found = load(Practice, read_yaml(field), salvage=True)[1]
    (problem,) = [problem for problem in found if problem.rule == "bad-field"]
    assert message in problem.message and problem.mark.line == 1


def test_a_remark_of_texts_among_fields_is_told_and_spoils_no_other():
    found = header("title: A\n<!-- sitecheck: ignore long-title – as printed -->\nslug: a")
    (problem,) = found.problems
    assert (found.values, problem.mark.line, problem.suggestion) == ({"title": "A", "slug": "a"}, 3, "# sitecheck: ignore long-title – as printed")
    assert "a remark begins with #" in problem.message


def test_an_event_in_the_words_of_a_calendar_is_told_field_by_field():
    _, found = load(Event, read_yaml("title: Open day\nstart: 2027-02-01\nend: 2027-02-02\nwhere: Town hall\n"), salvage=True)
    assert [(problem.rule, problem.suggestion) for problem in found] == [("unknown-field", name) for name in ("name", "from", "until", "place")]


def test_a_file_that_lost_all_its_indentation_is_told_once():
    text = Path("content/practice.yaml").read_text(encoding="utf-8")
    (problem,) = read_yaml(re.sub(r"(?m)^ +", "", text)).problems
    assert "No line of this file" in problem.message and text.split("\n")[problem.mark.line - 1] == "address:"
    assert read_yaml(text).problems == ()
    assert [found.rule for found in read_yaml("name: A\nname: B\nbooking:\nphone: 1\nsummary:\n  x: y\n").problems] == ["duplicate-field"]


@pytest.mark.parametrize(("link", "meant"), [
    ("first-visit", "first-visit/"), ("/fees/#reduced", "/fees/#reduced"), ("/documents/a.pdf", "/documents/a.pdf"), ("https://a.example/b", "https://a.example/b"),
    ('"{filename}/pages/fees.md"', "names a text"), ("fees.md", "names a text"), ("our fees", "is no address"),
    ("mailto:hello@example.com", "mailto:hello@example.com"), ("/fees/#a:b", "/fees/#a:b"), ("TEL:+17075550142", "TEL:+17075550142"),
    ("javascript:alert(1)", "is no address"), ("'JavaScript:alert(1)//mailto:'", "is no address"), ("data:text/html,x", "is no address"), ("vbscript:x", "is no address"),
])
def test_a_notice_leads_to_a_page_and_to_neither_a_file_nor_a_program(link, meant):
    notice, found = load(Notice, read_yaml(f"from: 2026-11-01\nuntil: 2026-11-02\ntext: T\nlink: {link}"), salvage=True)
    assert [problem for problem in found if meant not in problem.message] == []
    assert notice.link == ("" if found else meant)


def test_every_message_is_one_sentence():
    everything = [problem for fields, *_ in SLIPS for problem in header(fields).problems]
    everything += problems(Article, "titel: x\ndate: 1\nstatus: [a]\ntags: {a: b}\nreviewed_on:\nslug: A B")
    for problem in everything:
        assert "\n" not in problem.message and len(problem.message) < 300
        assert not re.search(r"Input should|validation|Invalid|invalid|None|Error", problem.message)


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


def test_a_color_is_read_without_its_quotation_marks_too():
    header = read_yaml("colors:\n  light:\n    primary: #0b4f6c\n    accent: # none yet\nname: x\n")
    assert header.values["colors"]["light"] == {"primary": "#0b4f6c", "accent": ""}
    mark = header.marks["colors", "light", "primary"]
    assert (mark.line, mark.column, mark.end_column) == (3, 14, 21)
