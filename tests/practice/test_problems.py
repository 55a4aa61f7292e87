"""From the fields of a header to facts: what is wrong with each is told at its place, and the others are kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from practice.front_matter import load, read_header, read_yaml
from practice.schema import KINDS, Article, Event, Notice, Page, Person, Practice
from tests.practice.headers import SLIPS, header, problems


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


def test_a_color_is_read_without_its_quotation_marks_too():
    header = read_yaml("colors:\n  light:\n    primary: #0b4f6c\n    accent: # none yet\nname: x\n")
    assert header.values["colors"]["light"] == {"primary": "#0b4f6c", "accent": ""}
    mark = header.marks["colors", "light", "primary"]
    assert (mark.line, mark.column, mark.end_column) == (3, 14, 21)
