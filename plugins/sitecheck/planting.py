"""Faults to plant in a copy of the website, one of each kind, with ⟦the place⟧ that the check must name."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

from sitecheck.engine import Rule, rules

HEADER = {
    "title": "A note about {}", "date": "2026-05-04", "author": "marisol-quince", "topic": "Sessions",
    "summary": "What to know about {} before your session begins.",
}


def article(name: str, body: str = "Hello.", **changed: str | None) -> str:
    fields = {key: value.format(name) for key, value in HEADER.items()} | changed
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None) + f"---\n\n{body}\n"


# Rule -> (file, its text, the words at the place; None: the file as a whole).
PLANTED: dict[str, tuple[str, str, str | None]] = {
    "broken-link": ("links.md", article("links", "A | b\n--- | ---\n[x]({filename}/pages/feess.md) | y"), "{filename}/pages/feess.md"),
    "missing-anchor": ("anchor.md", article("anchors", "See [x]({filename}/pages/fees.md#zebra)."), "{filename}/pages/fees.md#zebra"),
    "wrong-case": ("case.md", article("case", "See [x]({filename}/Pages/fees.md)."), "{filename}/Pages/fees.md"),
    "missing-file": ("file.md", article("files", "![A zebra]({static}/images/zebra.jpg)"), "{static}/images/zebra.jpg"),
    "unresolved-placeholder": ("placeholder.md", article("places", "See [x]({filname}/pages/fees.md)."), "{filname}/pages/fees.md"),
    "link-to-draft": ("drafts.md", article("drafts", "See [x]({filename}unfinished.md)."), "{filename}unfinished.md"),
    "missing-scheme": ("scheme.md", article("schemes", "See [x][way].\n\n[way]: www.upledger.com"), "www.upledger.com"),
    "email-without-mailto": ("mail.md", article("mail", "Write <a href='me@larkmere.test'>here</a>."), "me@larkmere.test"),
    "unknown-tag": ("tag.md", article("tags", "See [x]({tag}zebra)."), "{tag}zebra"),
    "unknown-topic": ("topic.md", article("topics", "See [x]({category}zebra)."), "{category}zebra"),
    "unknown-person": ("person.md", article("people", "See [x]({author}zebra)."), "{author}zebra"),
    "undefined-reference": ("reference.md", article("references", "It helps.[^zebra-2020]"), "[^zebra-2020]"),
    "unreadable-entry": ("unreadable.md", article("colons", title="Colons: a note"), None),
    "unknown-field": ("unknown.md", article("fields", sumary="x"), "sumary"),
    "missing-field": ("missing.md", article("gaps", topic=None), None),
    "missing-text": ("silent.md", article("silence to come", body=""), None),
    "bad-field": ("bad.md", article("dates", date="31/31/2026"), "31/31/2026"),
    "duplicate-field": ("duplicate.md", article("doubles").replace("topic:", "topic: Sessions\ntopic:"), None),
    "unknown-author": ("author.md", article("authors", author="zebra"), "zebra"),
    "twin-address": ("second.md", article("second places", slug="the-same"), "the-same"),
    "twin-title": ("twin-a.md", article("twins", summary="The first of two."), "A note about twins"),
    "twin-description": ("like-a.md", article("likeness", title="The one"), "What to know about likeness before your session begins."),
    "missing-alt": ("alt.md", article("pictures", 'A <img src="/images/zebra.png"> here.'), "/images/zebra.png"),
    "empty-alt": ("empty.md", article("emptiness", "![](/images/zebra.png)"), "/images/zebra.png"),
    "skipped-heading": ("heading.md", article("headings", "## One\n\n#### A deep one"), "A deep one"),
    "duplicate-id": ("id.md", article("ids", '<p id="zebra">One</p>\n\n<p id="zebra">Two</p>'), "zebra"),
    "unused-ignore": ("unused.md", article("silence", "<!-- sitecheck: ignore broken-link – once upon a time -->\nHello."), None),
    "expired-ignore": ("expired.md", article("the past", "Hello. <!-- sitecheck: ignore broken-link until 2020-01 – once -->"), None),
    "unclear-ignore": ("unclear.md", article("reasons", "Hello. <!-- sitecheck: ignore broken-link -->"), None),
}
OTHERS = {
    "unfinished.md": article("drafts to come", status="draft"),
    "first.md": article("first places", slug="the-same"),
    "twin-b.md": article("twins", summary="The second of two."),
    "like-b.md": article("likeness", title="The other"),
}

# Rule -> what is written in an article of its own, with ⟦the place⟧ that the check must name.
TEXTS = {
    "contradicting-address": "You find us at ⟦22 High Street⟧.",
    "contradicting-email": "Write to us at ⟦larkmere@gmail.com⟧ before you come.",
    "misspelling": "You will ⟦recieve⟧ a letter.",
    "misspelt-name": "Ask for Marisol ⟦Quinse⟧ at the door.",
    "vague-link": "For our fees [click here](⟦/fees/⟧).",
    "contradicting-doi": "People rested ([doi:10.1234/touch.2021.7](⟦https://doi.org/10.1234/touch.2012.7⟧)).",
    "heavy-picture": "![The room](⟦{static}/images/heavy.svg⟧)",
    "contradicting-dial": "Call [(707) 321-6540](⟦tel:+17073216450⟧) before noon.",
    "empty-address": 'Read <a href="⟦⟧">about us</a> first.',
    "folder-without-index": "See [all tags](⟦/tags/⟧).",
    "insecure-link": "Look it up [there](⟦http://en.wikipedia.org/wiki/Rest⟧).",
    "leftover-address": "Fill in [the form](⟦http://localhost:8000/form/⟧).",
    "misspelt-scheme": "The school is [at home](⟦htps://school.example/⟧).",
    "own-domain-in-full": "Read [what it costs](⟦https://example.com/fees/⟧).",
    "unknown-ending": "The school is [at home](⟦https://upledger.con/about⟧).",
    "scheme-left-out": "The [town](⟦//town.example/⟧) lies below.",
    "missing-passage": "We say there [how to come](⟦/fees/#:~:text=by%20steam%20tram⟧).",
    "link-to-nothing": "Read [our terms](⟦#⟧) first.",
    "phone-without-country": "Call [reception](⟦tel:7073216540⟧) before noon.",
    "script-link": '<p><a href="⟦javascript:void(0)⟧">The menu</a></p>',
    "undialable-phone": "Call [(707) 321-6540](⟦tel:+1707321654O⟧) before noon.",
    "unroutable-email": "Write [to Maria](⟦mailto:hello@willow⟧) before noon.",
    "untidy-address": '<p><a href="⟦https://school.example/our courses⟧">Courses</a></p>',
    "unusable-address": "The school is [at home](⟦http:/www.upledger.example/about⟧).",
    "outdated-link": "We told you [about prices](⟦/an-old-page/⟧) before.",
    "block-in-paragraph": "<div>\n<p>Hours: ⟦<ul>⟧<li>Monday</li></ul></p>\n</div>",
    "blocked-by-own-policy": '⟦<p style="color: red">⟧Hello</p>',
    "cell-outside-table": "<div>⟦<tr>⟧</tr></div>",
    "content-between-cells": "<table><tr>⟦Monday⟧<td>9 to 5</td></tr></table>",
    "crossed-tags": "<p><b>Please ⟦<i>⟧ring</b> twice</i></p>",
    "dangling-aria-reference": '<p>⟦<input aria-label="Name" aria-describedby="hint">⟧</p>',
    "decoration-with-name": '<p><img src="⟦/favicon.svg⟧" alt="" aria-label="A leaf" width="9" height="9"></p>',
    "duplicate-attribute": '<p class="note" id="x" ⟦class="big"⟧>Hello</p>',
    "empty-heading": "⟦<h2>⟧</h2>",
    "faint-words": '⟦<p style="color: #aaa; background: #fff">⟧By appointment only</p>',
    "file-name-as-description": '<p><img src="⟦/apple-touch-icon.png⟧" alt="apple-touch-icon.png" width="9" height="9"></p>',
    "leftover-description": '<p><img src="⟦/favicon.svg⟧" alt="image" width="9" height="9"></p>',
    "fixed-spacing": '⟦<p style="line-height: 1 !important">⟧By appointment only</p>',
    "focus-in-control": '<p><button>Save ⟦<span tabindex="0">⟧as …</span></button></p>',
    "focus-in-hidden": '<div aria-hidden="true">\n<a href="⟦/fees/⟧">Fees</a>\n</div>',
    "frame-out-of-reach": '<p>⟦<iframe tabindex="-1" title="Home" srcdoc="<a href=\'/\'>Home</a>">⟧</iframe></p>',
    "header-without-cells": '<table><tr>\n<th>Day</th>\n⟦<th id="fee">⟧Fee</th></tr>\n<tr><td>Monday</td></tr></table>',
    "content-between-items": "<ul><li>Monday</li>\n⟦<div>⟧Tuesday</div></ul>",
    "misleading-false": '⟦<p hidden="false">⟧We are open.</p>',
    "wrong-kind-of-file": "![What it costs](⟦/fees/⟧)",
    "missing-slash": "[What it costs](⟦/fees⟧).",
    "quote-in-value": '<div>\n⟦<p title="A "quiet" room">⟧Words</p>\n</div>',
    "sound-by-itself": '<p><audio src="⟦/images/zebra.png⟧" autoplay></audio></p>',
    "insecure-file": '<p><img src="⟦http://files.example/b.jpg⟧" alt="A room" width="9" height="9"></p>',
    "insecure-form": '<form action="⟦http://forms.example/send⟧"><button>Send</button></form>',
    "item-outside-list": "<div>⟦<li>⟧Monday</li></div>",
    "jumping-focus": '<p>⟦<input title="Name" tabindex="2">⟧</p>',
    "label-for-nothing": '<p>⟦<label for="nmae">⟧Name</label> <input id="first-name" title="Name"></p>',
    "label-not-in-name": '<p><a href="⟦/fees/⟧" aria-label="Prices">Our fees</a></p>',
    "label-without-role": '⟦<div aria-label="Opening hours">⟧<p>9 to 5</p></div>',
    "misplaced-aria-attribute": '<p>⟦<button aria-sort="ascending">⟧Year</button></p>',
    "missing-aria-attribute": '⟦<div role="checkbox" tabindex="0">⟧I agree</div>',
    "nested-control": '<p><a href="/contact/">⟦<button>⟧Write</button></a></p>',
    "obsolete-element": "⟦<center>⟧Welcome</center>",
    "picture-without-size": '<p><img src="⟦/apple-touch-icon.png⟧" alt="The room"></p>',
    "role-outside-its-parent": '⟦<div role="listitem">⟧First</div>',
    "role-with-wrong-child": '⟦<div role="tablist">⟧<button>Fees</button></div>',
    "scrolls-without-keyboard":
        '⟦<div style="height: 30px; width: 200px; overflow: auto">⟧\nPlease come ten minutes early, ring the upper bell, and '
        "take a seat until you are called.\n</div>",
    "second-main": '⟦<div role="main">⟧Hello</div>',
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
    "unusable-picture-choice": '<p><img src="⟦/apple-touch-icon.png⟧" srcset="/apple-touch-icon.png 0w" alt="A leaf" width="9" height="9"></p>',
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
PAGE_OPENS = '<html lang="{{ page_language }}"{% if words.direction == "rtl" %} dir="rtl"{% endif %}>'
CHARSET = '<meta charset="utf-8">'
SPANISH = "content/articles/es/cuando-ir-antes-al-medico.md"
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
        ("leftover-title", TOUCH, 'title: "Listening touch: what our hands do, and what they don\'t"', "title: ⟦New page⟧"),
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
        ("second-title", "theme/templates/fees.html", "{% block main %}", "{% block main %}⟦<title>⟧Fees</title>"),
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
        ("unreadable-refresh", HEAD, "<title>", '⟦<meta http-equiv="refresh" content="soon">⟧<title>'),
    ],
    [
        ("wrong-language locked-orientation", BASE, PAGE_OPENS, '⟦<html lang="de">⟧'),
        ("lost-translation", SPANISH, "translation_of: when-to-see-a-doctor-first", "translation_of: ⟦when-to-see-a-docter-first⟧"),
        ("untranslated-fact", "content/practice.es.yaml", "from: 2027-03-29\n    reason: Semana de formación de primavera", "⟦from: 2027-03-29⟧"),
        ("", HEAD, "<title>", "<style>@media (orientation: landscape) { html { transform: rotate(90deg) } }</style><title>"),
    ],
]

# What a website must have for a text to be a fault there.
NEEDS = {"misspelt-name": (PERSON, "Marisol Quince"), "contradicting-address": (FACTS, "Larkmere"), "contradicting-email": (FACTS, "Larkmere")}

# The smallest picture there is: a PNG of one dot.
DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==")

GRAPH = '<script type="application/ld+json">{{"@type": "Person", {}}}</script>'

# Rule -> a change after which it speaks, of a page as a whole or of what only the finished page shows.
ANYWHERE = {
    "unclosed-quote": ("theme/templates/person.html", '<div class="prose">', '<p title="Hello>Good day</p><div class="prose">'),
    "unclosed-comment": ("theme/templates/service.html", '<div class="prose">', '<!-- to do <div class="prose">'),
    "heavy-page": ("theme/templates/fees.html", '{% include "partials/invitation.html" %}', '<p hidden>{{ "x" * 4000000 }}</p>'),
    "broken-structured-data": ("theme/templates/contact.html", "{% block main %}", "{% block main %}" + GRAPH.format('"name": "x",')),
    "untrue-structured-data": ("theme/templates/people.html", "{% block main %}", "{% block main %}" + GRAPH.format('"name": "Zebra"')),
    "misleading-canonical": (HEAD, "<title>", '<link rel="canonical" href="/fees/"><title>'),
    "one-sided-translation": (HEAD, CHARSET, CHARSET + '<link rel="alternate" hreflang="de" href="/fees/">'),
    "missing-captions": ("theme/templates/contact.html", "{% block main %}", '{% block main %}<video src="/zebra.mp4" controls></video>'),
    "missing-transcript": ("theme/templates/contact.html", "{% block main %}", '{% block main %}<audio src="/zebra.mp3" controls></audio>'),
    "missing-limits": (VISIT, "On the table", "On the table: one trial found lower scores[^arnadottir-2013]"),
}


def planted_article(rule: str, text: str) -> str:
    return article(rule, f"The first paragraph stands here.\n\n{text}\n\nThe last paragraph stands here.")


def unmarked(text: str) -> str:
    return re.sub("[⟦⟧]", "", text)


def place(text: str) -> tuple[int, int]:
    """The line and column of the mark in a text."""
    before = unmarked(text[: text.index("⟦")])
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def plant_redirect(folder: Path) -> None:
    """The address that a page had before."""
    with (folder / REDIRECTS).open("a", encoding="utf-8") as redirects:
        redirects.write("\n/an-old-page/: /\n")


def plant_pictures(folder: Path) -> None:
    """The pictures that some of the texts show: a small one and a heavy one."""
    images = folder / "content/images"
    images.mkdir(exist_ok=True)
    (images / "zebra.png").write_bytes(DOT)
    (images / "heavy.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0{"h9" * 400_000}"/></svg>', encoding="utf-8")


def words_of(rule: Rule) -> str | None:
    """The first line of text in the rule's own bad example on which it must speak."""
    for mark in rule.manual.bad.expected:
        line = rule.manual.bad.texts[mark.file].splitlines()[(mark.line or 1) - 1]
        if mark.line and not re.match(r"\w+: ", line):
            return line
    return None


def words_page(number: int, text: str) -> str:
    """A page with some words on its seventh line."""
    return f"---\ntitle: Page {number}\nsummary: What stands on page {number}.\nslug: page-{number}\n---\n\n{text}\n"


WORDS = {rule.name: words for rule in rules() if rule.group == "words" and rule.name not in TEXTS and (words := words_of(rule))}


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
