"""One cause is one message; what an author silences with a reason stays silent; a rule that stumbles says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sitecheck.diagnostic import Finding, Place, Repair
from sitecheck.engine import Rule, check, one_each, rules, run
from sitecheck.site import Site

HEADER = "---\ntitle: T\n---\n\n"
SOME = (
    "broken-link", "missing-file", "missing-alt", "skipped-heading", "unknown-field", "unreadable-entry",
    "unused-ignore", "expired-ignore", "unclear-ignore",
)
"""A few rules, so that a new one does not change what these tests see."""


def diagnose(body: str, *names: str, **choices) -> list[str]:
    return [one.rule for one in check(Site.from_texts({"content/pages/a.md": HEADER + body}, **choices), names or SOME)]


def rule(check) -> Rule:
    return Rule("test-rule", "links", "error", "Good.\n\nWhy: Because.", check)


@pytest.mark.parametrize(("body", "told"), [
    ("<dialog><h1>Sure?</h1></dialog>\n\n### After the dialog", True),
    ("## One\n\n<dialog><h1>Sure?</h1></dialog>\n\n### After the dialog", False),
    ("## One\n\n<div role='dialog'><h2>Sure?</h2><h4>Really?</h4></div>", True),
])
def test_the_headings_of_a_dialog_are_read_by_themselves(body: str, told: bool):
    assert diagnose(body, "skipped-heading") == ["skipped-heading"] * told


def test_a_rule_that_stumbles_is_one_error_and_keeps_what_it_found():
    def stumbling(site):
        yield Finding(Place("a.md", 1), "first")
        raise KeyError("x")

    said = list(run(rule(stumbling), Site.from_texts({})))
    assert [(one.severity, one.place.file) for one in said] == [("error", "a.md"), ("error", "sitecheck/rules/links/test_rule.py")] or len(said) == 2
    assert any("could not be checked" in one.message and "KeyError" in one.message for one in said)


def test_the_same_place_said_twice_is_one_finding_with_all_pages():
    one, other = Finding(Place("a.md", 3, 1), "m", pages=("x",)), Finding(Place("a.md", 3, 1), "m", Repair("y"), pages=("z", "x"))
    assert [finding.pages for finding in one_each(Site.from_texts({}), [one, other])] == [("x", "z")]


def test_errors_come_before_warnings_and_facts_before_pages():
    texts = {"content/pages/a.md": "---\ntitle: T\nfoo: bar\n---\n\n#### Deep\n\n[x](/no/) <img src='/no.png'>\n"}
    assert [one.rule for one in check(Site.from_texts(texts), SOME)] == [
        "unknown-field", "broken-link", "missing-file", "missing-alt", "skipped-heading",
    ]


def test_only_the_rules_that_are_asked_for_run():
    assert diagnose("[x](/no/) ![](/no.png)", "missing-file") == ["missing-file"]


@pytest.mark.parametrize("remark", [
    "<!-- sitecheck: ignore broken-link – it comes next week -->\n[x](/no/)\n[y](/no/)",
    "[x](/no/) <!-- sitecheck: ignore broken-link until 2026-11 - it comes next week -->",
    "[x](/no/) <!-- sitecheck: ignore broken-link until 2026-11-20: it comes next week -->",
    "A <!-- sitecheck: ignore broken-link, missing-file -- not yet --> [x](/no/) ![a](/no.png)",
])
def test_a_remark_with_a_reason_silences_its_lines(remark):
    assert diagnose(remark) == []


@pytest.mark.parametrize(("remark", "said"), [
    ("<!-- sitecheck: ignore broken-link -->\n[x](/no/)", {"broken-link", "unclear-ignore"}),
    ("<!-- sitecheck: ignore broken-link until 2026-10 – soon -->\n[x](/no/)", {"broken-link", "expired-ignore"}),
    ("<!-- sitecheck: ignore broken-link until spring – soon -->\n[x](/no/)", {"broken-link", "unclear-ignore"}),
    ("<!-- sitecheck: allow broken-link – soon -->\n[x](/no/)", {"broken-link", "unclear-ignore"}),
    ("<!-- sitecheck ignore broken-link – soon -->\n[x](/no/)", {"broken-link", "unclear-ignore"}),
    ("<!-- Sitecheck: ignore broken link – soon -->\n[x](/no/)", {"broken-link", "unclear-ignore"}),
    ("<!-- the sitecheck is silent here -->\n[x](/no/)", {"broken-link"}),
    ("<!-- sitecheck: ignore missing-file – soon -->\n[x](/no/)", {"broken-link", "unused-ignore"}),
    ("<!-- sitecheck: ignore broken-lnk – soon -->\n[x](/no/)", {"broken-link", "unused-ignore"}),
    ("<!-- sitecheck: ignore broken-link – soon -->\nfirst\n\n[x](/no/)", {"broken-link", "unused-ignore"}),
])
def test_a_remark_that_does_not_hold_silences_nothing_and_is_reported(remark, said):
    assert set(diagnose(remark)) == said


def test_a_remark_ends_with_its_last_day():
    remark = "[x](/no/) <!-- sitecheck: ignore broken-link until 2027-03 – it comes in spring -->"
    assert diagnose(remark, today=date(2027, 3, 31)) == []
    assert set(diagnose(remark, today=date(2027, 4, 1))) == {"broken-link", "expired-ignore"}


def test_a_remark_in_the_header_silences_a_field():
    texts = {"content/pages/a.md": "---\ntitle: T\nfoo: bar # sitecheck: ignore unknown-field – for later\n---\n\nHello.\n"}
    assert check(Site.from_texts(texts), SOME) == ()


def test_an_unused_remark_about_a_rule_that_did_not_run_is_not_blamed():
    assert diagnose("<!-- sitecheck: ignore broken-link – soon -->\nHello.", "missing-file", "unused-ignore") == []


def test_a_page_that_links_to_a_file_which_cannot_be_read_has_no_second_fault():
    texts = {
        "content/pages/a.md": HEADER + "[b]({filename}/pages/b.md)\n",
        "content/pages/b.md": "---\ntitle: B\n\nNever closed.\n",
    }
    assert {one.rule for one in check(Site.from_texts(texts), SOME)} == {"unreadable-entry"}


def test_every_diagnostic_says_why():
    assert all(rule.manual.why for rule in rules())
    site = Site.from_texts({"content/pages/a.md": HEADER + "[x](/no/)"})
    assert replace(check(site, SOME)[0]).why.startswith("A visitor who follows this link")


def test_a_title_with_quotation_marks_is_quoted_with_others():
    person = "---\nname: Ada Lind\nrole: R\ncredentials:\n  - title: First aid \"basic\"\n    kind: insurance\n    issuer: I\n    expires: 2026-01-01\n---\n\nWords.\n"
    titled = "---\ntitle: '\"Features\" and \"rest\"'\n---\n\n"
    texts = {"content/people/ada-lind.md": person} | {f"content/pages/{name}.md": titled + f"# A \"b\"\n\n#### C \"d\"\n\n{name}\n" for name in "ab"}
    texts["content/published.txt"] = '/gone/\t"Gone"\n'
    said = [one.message for one in check(Site.from_texts(texts, today=date(2026, 11, 21)))]
    assert any("the title \"'Features' and 'rest'" in message for message in said)
    assert [message for message in said if any(marks in message for marks in ('"Features', '"basic', '"d"', '"Gone'))] == []
