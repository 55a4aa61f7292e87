"""Every other rule finds its fault in a copy of the real website: in a text, in the facts, in a template."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitecheck.engine import Rule, rules
from tests.conftest import Checked, run_check
from tests.sitecheck import test_planted_faults as first

# Rule -> what is written in an article of its own, with ⟦the place⟧ that the check must name.
TEXTS = {
    "contradicting-address": "You find us at ⟦22 High Street⟧.",
    "contradicting-email": "Write to us at ⟦larkmere@gmail.com⟧ before you come.",
    "misspelling": "You will ⟦recieve⟧ a letter.",
    "misspelt-name": "Ask for Marisol ⟦Quinse⟧ at the door.",
    "vague-link": "For our fees [click here](⟦/fees/⟧).",
    "contradicting-doi": "People rested ([doi:10.1234/touch.2021.7](⟦https://doi.org/10.1234/touch.2012.7⟧)).",
    "heavy-picture": "![The room](⟦{static}/images/heavy.svg⟧)",
    "block-in-paragraph": "<div>\n<p>Hours: ⟦<ul>⟧<li>Monday</li></ul></p>\n</div>",
    "blocked-by-own-policy": '⟦<p style="color: red">⟧Hello</p>',
    "cell-outside-table": "<div>⟦<tr>⟧</tr></div>",
    "content-between-cells": "<table><tr>⟦Monday⟧<td>9 to 5</td></tr></table>",
    "crossed-tags": "<p><b>Please ⟦<i>⟧ring</b> twice</i></p>",
    "dangling-aria-reference": '<p>⟦<input aria-label="Name" aria-describedby="hint">⟧</p>',
    "decoration-with-name": '<p><img src="⟦/favicon.svg⟧" alt="" aria-label="A leaf" width="9" height="9"></p>',
    "duplicate-attribute": '<p class="note" id="x"⟦ class="big"⟧>Hello</p>',
    "empty-heading": "⟦<h2>⟧</h2>",
    "faint-words": '⟦<p style="color: #aaa; background: #fff">⟧By appointment only</p>',
    "file-name-as-description": '<p><img src="⟦/icon-192.png⟧" alt="icon-192.png" width="9" height="9"></p>',
    "fixed-spacing": '⟦<p style="line-height: 1 !important">⟧By appointment only</p>',
    "focus-in-control": '<p><button>Save ⟦<span tabindex="0">⟧as …</span></button></p>',
    "focus-in-hidden": '<div aria-hidden="true">\n<a href="⟦/fees/⟧">Fees</a>\n</div>',
    "frame-out-of-reach": '<p>⟦<iframe tabindex="-1" title="Home" srcdoc="<a href=\'/\'>Home</a>">⟧</iframe></p>',
    "header-without-cells": '<table><tr>\n<th>Day</th>\n⟦<th id="fee">⟧Fee</th></tr>\n<tr><td>Monday</td></tr></table>',
    "insecure-file": '<p><img src="⟦http://files.example/b.jpg⟧" alt="A room" width="9" height="9"></p>',
    "insecure-form": '<form action="⟦http://forms.example/send⟧"><button>Send</button></form>',
    "item-outside-list": "<div>⟦<li>⟧Monday</li></div>",
    "jumping-focus": '<p>⟦<input title="Name" tabindex="2">⟧</p>',
    "label-not-in-name": '<p><a href="⟦/fees/⟧" aria-label="Prices">Our fees</a></p>',
    "label-without-role": '⟦<div aria-label="Opening hours">⟧<p>9 to 5</p></div>',
    "misplaced-aria-attribute": '<p>⟦<button aria-sort="ascending">⟧Year</button></p>',
    "missing-aria-attribute": '⟦<div role="checkbox" tabindex="0">⟧I agree</div>',
    "nested-control": '<p><a href="/contact/">⟦<button>⟧Write</button></a></p>',
    "obsolete-element": "⟦<center>⟧Welcome</center>",
    "picture-without-size": '<p><img src="⟦/icon-192.png⟧" alt="The room"></p>',
    "role-outside-its-parent": '⟦<div role="listitem">⟧First</div>',
    "role-with-wrong-child": '⟦<div role="tablist">⟧<button>Fees</button></div>',
    "scrolls-without-keyboard":
        '⟦<div style="height: 30px; width: 200px; overflow: auto">⟧\nPlease come ten minutes early, ring the upper bell, and '
        "take a seat until you are called.\n</div>",
    "stray-end-tag": "<p>Hello⟦</b>⟧</p>",
    "third-party-request": '<iframe src="⟦https://maps.example/here⟧" title="Map"></iframe>',
    "unclosed-element": "<p>Please ⟦<strong>⟧ring.</p>",
    "unknown-aria-attribute": '<p>⟦<button aria-lable="Close">⟧×</button></p>',
    "unknown-autocomplete": '<p>⟦<input title="Name" autocomplete="fullname">⟧</p>',
    "unknown-language": '⟦<p lang="german">⟧Guten Tag</p>',
    "unknown-role": '<p>⟦<span role="buton">⟧Send</span></p>',
    "unnamed-button": "<p>⟦<button>⟧</button></p>",
    "unnamed-field": '<p>Your name ⟦<input name="name">⟧</p>',
    "unnamed-frame": '<p><iframe src="⟦/fees/⟧"></iframe></p>',
    "unnamed-link": '<p><a href="⟦/fees/⟧"></a></p>',
    "unnamed-menu-item": '<div role="menu">\n⟦<button role="menuitem">⟧</button>\n</div>',
    "unnamed-picture": '<p>⟦<svg role="img" class="plan">⟧<path d="M0 0h9"/></svg></p>',
    "unusable-id": '⟦<p id="first visit">⟧First visit</p>',
    "wrong-aria-value": '<p>⟦<button aria-expanded="closed">⟧Menu</button></p>',
    "wrong-table-header": '<table><tr><th id="fee">Fee</th></tr>\n<tr>⟦<td headers="fees">⟧110</td></tr></table>',
}

FACTS, PERSON, CALL, VISIT, TOUCH, TRIAL, MIGRAINE, PAPERS, REDIRECTS, RECORD = (
    f"content/{name}" for name in (
        "practice.yaml", "people/marisol-quince.md", "services/telephone-conversation.md", "pages/first-visit.md",
        "articles/listening-touch.md", "articles/choosing-a-practitioner.md", "articles/research-migraine.md", "references.yaml",
        "redirects.yaml", "published.txt",
    )
)
BASE, HEAD = "theme/templates/base.html", "theme/templates/partials/head.html"
PAGE_OPENS = '<html lang="{{ page_language }}">'
CHARSET = '<meta charset="utf-8">'
VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'

# Copies of the website, each with changes that do not get in each other's way: the rules that must speak (none: it only
# prepares another change), the file, what stood there (nothing: a new line at the end), and what stands there now.
CHANGES: list[list[tuple[str, str, str, str]]] = [
    [
        ("backward-period", FACTS, "until: 2026-12-18", "until: ⟦2026-11-15⟧"),
        ("closing-before-opening", FACTS, "friday: 9:00-15:00", "friday: ⟦9:00-3:00⟧"),
        ("overlapping-hours", FACTS, "tuesday: 9:00-12:30, 14:00-18:00", "tuesday: 9:00-12:30, ⟦12:00-18:00⟧"),
        ("overlapping-closures", FACTS, "from: 2027-03-29", "from: ⟦2027-01-01⟧"),
        ("long-closure", FACTS, "until: 2027-04-02", "until: ⟦2027-12-02⟧"),
        ("foreign-currency", FACTS, "we ask for half the fee", "we ask for ⟦£40⟧"),
        ("expired-credential", PERSON, "expires: 2028-01-31", "expires: ⟦2026-01-31⟧"),
        ("expiring-credential", PERSON, "expires: 2028-04-30", "expires: ⟦2026-12-31⟧"),
        ("missing-register-number missing-verify-link", PERSON, "Diploma in massage and bodywork, 600 hours", "⟦Registered massage⟧ therapist"),
        ("", PERSON, "kind: diploma\n    issuer: Larkmere School of Bodywork (a fictional school)\n    number: SAMPLE-MB-0417",
         "kind: registration\n    issuer: Larkmere School of Bodywork"),
        ("unexplained-zero-fee", CALL, "fee: 0\nfee_note: no charge", "fee: ⟦0⟧"),
        ("contradicting-fee", VISIT, "You pay, and book again", "You pay ⟦$137⟧ for the session, and book again"),
        ("contradicting-phone", VISIT, "call us before you book", "call us on ⟦(707) 321-6450⟧ before you book"),
        ("contradicting-hours", VISIT, "Wear something soft.", "We are open on ⟦Tuesday from 9 am to 5 pm⟧."),
        ("outdated-announcement", VISIT, "Ask anything you like about it", "⟦From January 2026⟧ the fee will be higher"),
        ("future-review", TOUCH, "reviewed_on: 2026-07-14", "reviewed_on: ⟦2027-07-14⟧"),
        ("missing-review", TRIAL, "reviewed_by: tobias-fennimore\nreviewed_on: 2026-11-10", "reviewed_by: ⟦tobias-fennimore⟧"),
        ("long-title", MIGRAINE, '"Migraine: what the craniosacral trials measured"',
         '"⟦Migraine: what the craniosacral trials measured, and what they left out of their long tables⟧"'),
        ("long-description", MIGRAINE, "summary: ", f"summary: ⟦{'One trial and another trial, and ' * 8}⟧"),
        ("stale-review", MIGRAINE, "reviewed_on: 2026-10-20", "reviewed_on: ⟦2023-10-20⟧"),
        ("incomplete-reference unused-reference", PAPERS, "", "⟦zebra-2020⟧: {authors: [Zebra A], year: 2020, title: On zebras}"),
        ("redirect-loop", REDIRECTS, "", "/round/: ⟦/round⟧"),
        ("bad-redirect", REDIRECTS, "", "⟦prices⟧: /fees/"),
        ("redirect-to-nowhere", REDIRECTS, "", "/tea/: ⟦/teas/⟧"),
        ("redirect-chain", REDIRECTS, "", "/first/: ⟦/second/⟧\n/second/: /fees/"),
        ("redirect-hides-page", REDIRECTS, "", "⟦/contact/⟧: /fees/"),
        ("vanished-address", RECORD, "", "⟦/leaflet/⟧\tOur leaflet"),
        ("vanished-anchor", RECORD, "", "⟦/fees/#zebra⟧\tZebras"),
        ("blocked-zoom", HEAD, VIEWPORT, '⟦<meta name="viewport" content="width=device-width, user-scalable=no">⟧'),
        ("delayed-refresh", HEAD, "<title>", '⟦<meta http-equiv="refresh" content="60">⟧<title>'),
    ],
    [
        ("missing-charset missing-viewport missing-doctype", BASE, PAGE_OPENS, '⟦<html lang="en">⟧'),
        ("", BASE, "<!doctype html>\n", ""),
        ("", HEAD, f"{CHARSET}\n{VIEWPORT}\n", ""),
    ],
    [
        ("missing-language", BASE, PAGE_OPENS, "⟦<html>⟧"),
        ("late-charset", HEAD, CHARSET, f"<!-- {'x' * 1100} -->\n⟦{CHARSET}⟧"),
    ],
    [
        ("two-languages", BASE, PAGE_OPENS, '⟦<html lang="en" xml:lang="de">⟧'),
        ("wrong-charset", HEAD, CHARSET, '⟦<meta charset="utf-99">⟧'),
    ],
    [
        ("wrong-language locked-orientation", BASE, PAGE_OPENS, '⟦<html lang="de">⟧'),
        ("", HEAD, "<title>", "<style>@media (orientation: landscape) { html { transform: rotate(90deg) } }</style><title>"),
    ],
]

GRAPH = '<script type="application/ld+json">{{"@type": "Person", {}}}</script>'

# Rule -> a change after which it speaks, of a page as a whole or of what only the finished page shows.
ANYWHERE = {
    "unclosed-quote": ("theme/templates/person.html", '<div class="prose">', '<p title="Hello>Good day</p><div class="prose">'),
    "unclosed-comment": ("theme/templates/service.html", '<div class="prose">', '<!-- to do <div class="prose">'),
    "heavy-page": ("theme/templates/fees.html", '{% include "partials/invitation.html" %}', '<p hidden>{{ "x" * 4000000 }}</p>'),
    "broken-structured-data": ("theme/templates/contact.html", "{% block main %}", "{% block main %}" + GRAPH.format('"name": "x",')),
    "untrue-structured-data": ("theme/templates/people.html", "{% block main %}", "{% block main %}" + GRAPH.format('"name": "Zebra"')),
    "missing-limits": (VISIT, "On the table", "On the table: one trial found lower scores[^arnadottir-2013]"),
}

# Rules that the first file of plants has, or that cannot speak on this website.
ELSEWHERE = {"sample-content", "build-error", "missing-title", "missing-description"} | {
    "hidden-note",  # the theme shows the note of every paper
    "unseen-structured-data",  # for websites without facts of a practice
    "sound-by-itself",  # silent on a page that has a button, and the theme's menu is one
}


def article(rule: str, text: str) -> str:
    return first.article(rule, f"The first paragraph stands here.\n\n{text}\n\nThe last paragraph stands here.")


def unmarked(text: str) -> str:
    return re.sub("[⟦⟧]", "", text)


def place(text: str) -> tuple[int, int]:
    """The line and column of the mark in a text."""
    before = unmarked(text[: text.index("⟦")])
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def places(checked: Checked, rule: str, file: str) -> list[tuple[int, int]]:
    return [(one["place"]["line"], one["place"]["column"]) for one in checked.about(file) if one["rule"] == rule]


def words_of(rule: Rule) -> str | None:
    """The first line of text in the rule's own bad example on which it must speak."""
    for mark in rule.manual.bad.expected:
        line = rule.manual.bad.texts[mark.file].splitlines()[(mark.line or 1) - 1]
        if mark.line and not re.match(r"\w+: ", line):
            return line
    return None


WORDS = {rule.name: words for rule in rules() if rule.group == "words" and rule.name not in TEXTS and (words := words_of(rule))}


@pytest.fixture(scope="module")
def texts(make_copy) -> Checked:
    folder = make_copy()
    for rule, text in TEXTS.items():
        (folder / f"content/articles/planted-{rule}.md").write_text(unmarked(article(rule, text)), encoding="utf-8")
    for number, (rule, text) in enumerate(WORDS.items()):
        header = f"---\ntitle: Page {number}\nsummary: What stands on page {number}.\nslug: page-{number}\n---\n\n"
        (folder / f"content/pages/planted-{rule}.md").write_text(f"{header}{text}\n", encoding="utf-8")
    make_changes(folder, [("", FACTS, "where: [US-CA]", "where: [US-CA, UK]")])  # some words are a fault only there
    (folder / "content/images").mkdir(exist_ok=True)
    (folder / "content/images/heavy.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0{"h9" * 400_000}"/></svg>')
    return run_check(folder)


@pytest.mark.parametrize("rule", TEXTS)
def test_a_fault_in_a_text_is_found_at_its_line_and_column(texts, rule):
    file = f"content/articles/planted-{rule}.md"
    assert places(texts, rule, file) == [place(article(rule, TEXTS[rule]))], texts.about(file)


@pytest.mark.parametrize("rule", WORDS)
def test_words_that_a_rule_is_about_are_found_in_their_line(texts, rule):
    file = f"content/pages/planted-{rule}.md"
    assert [line for line, column in places(texts, rule, file) if column] == [7], texts.about(file)


def make_changes(folder: Path, changes: list[tuple[str, str, str, str]]) -> dict[str, list[tuple[int, int]]]:
    """Changes the files of the folder; says at which line and column each rule must then speak."""
    for _, file, old, new in changes:
        path = folder / file
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text, f"{old!r} is no longer in {file}"
        path.write_text(text.replace(old, unmarked(new), 1) if old else f"{text}{unmarked(new)}\n", encoding="utf-8")
    expected = {}
    for speaking, file, _, new in changes:
        text = (folder / file).read_text(encoding="utf-8")
        for rule in speaking.split():
            expected[rule] = [place(text.replace(unmarked(new), new, 1))]
    return expected


@pytest.mark.parametrize("changes", CHANGES, ids=lambda changes: changes[0][0])
def test_a_fault_in_the_facts_or_the_theme_is_found_at_its_line_and_column(copy_of_site, changes):
    expected = make_changes(copy_of_site, changes)
    checked = run_check(copy_of_site)
    found = {rule: places(checked, rule, file) for speaking, file, _, _ in changes for rule in speaking.split()}
    assert found == expected, checked.text


def test_a_fault_of_the_finished_page_is_found(copy_of_site):
    make_changes(copy_of_site, [("", *planted) for planted in ANYWHERE.values()])
    found = {one["rule"] for one in run_check(copy_of_site).findings}
    assert set(ANYWHERE) <= found


def test_a_statement_that_the_law_asks_for_is_missed(copy_of_site):
    for page in (copy_of_site / "content").rglob("*.md"):
        page.write_text(page.read_text(encoding="utf-8").replace("healing arts", "arts"), encoding="utf-8")
    assert places(run_check(copy_of_site), "missing-statement", FACTS)


def test_every_rule_is_planted_somewhere():
    planted = {*first.PLANTED, *TEXTS, *WORDS, *ANYWHERE, "missing-statement", *(rule for changes in CHANGES for speaking, *_ in changes for rule in speaking.split())}
    assert {rule.name for rule in rules()} - planted - ELSEWHERE == set()
