"""Changes of a copy's facts, texts and theme after which a rule must speak, most with ⟦the place⟧ that it must name."""

from __future__ import annotations

FACTS, PERSON, CALL, VISIT, TOUCH, TRIAL, MIGRAINE, PAPERS, REDIRECTS, RECORD = (
    f"content/{name}" for name in (
        "practice.yaml", "people/marisol-quince.md", "services/telephone-conversation.md", "pages/first-visit.md",
        "articles/listening-touch.md", "articles/choosing-a-practitioner.md", "articles/research-migraine.md", "references.yaml",
        "redirects.yaml", "published.txt",
    )
)
DAY = "2026-11-20"
"""The day for which the sample practice is planted: its closures and notices, which plants speak of, have not passed then."""

BASE, HEAD = "theme/templates/base.html", "theme/templates/partials/head.html"
PAGE_OPENS = '<html lang="{{ page_language }}"{% if words.direction == "rtl" %} dir="rtl"{% endif %}>'
CHARSET = '<meta charset="utf-8">'
SPANISH = "content/articles/es/cuando-ir-antes-al-medico.md"
POLICY = '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">'
VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'

# Copies of the website, each with changes that do not get in each other's way: the rules that must speak (none: it only
# prepares another change), the file, what stood there (nothing: a new line at the end), and what stands there now.
CHANGES: list[list[tuple[str, str, str, str]]] = [
    [
        ("backward-period", FACTS, "until: 2026-12-18", "until: ⟦2026-11-15⟧"),
        ("closing-before-opening", FACTS, "friday: 9:00-15:00", "friday: ⟦9:00-3:00⟧"),
        ("overlapping-hours", FACTS, "tuesday: 9:00-12:30, 14:00-18:00", "tuesday: 9:00-12:30, ⟦12:00-18:00⟧"),
        ("twin-place", FACTS, "", "places:\n  - name: ⟦Larkmere Craniosacral⟧\n    address: {street: 2 Oak Road, town: Fernbrook, country: US}\n    hours: {sunday: by appointment}"),
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
        ("contradicting-minutes", VISIT, "If you are early, sit down;", "A first session takes ⟦an hour⟧. If you are early, sit down;"),
        ("contradicting-phone", VISIT, "call us before you book", "call us on ⟦(707) 321-6450⟧ before you book"),
        ("foreign-emergency-number", VISIT, "In an emergency call 911.", "In an emergency call ⟦999⟧."),
        ("contradicting-hours", VISIT, "Wear something soft.", "We are open on ⟦Tuesday from 9 am to 5 pm⟧."),
        ("contradicting-closure", VISIT, "Eat a little an hour", "We are closed from ⟦December 20 to January 9⟧. Eat a little an hour"),
        ("contradicting-experience", VISIT, "If you bring a note", "Marisol has been in practice ⟦since 2002⟧. If you bring a note"),
        ("contradicting-team", VISIT, "You get a copy.", "⟦We are three practitioners⟧. You get a copy."),
        ("contradicting-languages", VISIT, "You need not do anything.", "Tobias speaks ⟦Spanish⟧. You need not do anything."),
        ("contradicting-credential", PERSON, "Her training in this method is with", "Marisol gained the Diplomate of the Upledger Institute in ⟦2016⟧. Her training is with"),
        ("contradicting-cancellation", VISIT, "You can leave any question out.", "If you cannot come, tell us ⟦six hours before⟧."),
        ("unlisted-credential", VISIT, "You will find the door open", "Tobias is a ⟦physiotherapist⟧, too. You will find the door open"),
        ("expiring-voucher", VISIT, "We write down what we need", "A gift certificate is good for ⟦one year⟧. We write down what we need"),
        ("contradicting-event", VISIT, "and a chair in the hall.", "and a chair in the hall. The open hour is on ⟦January 17⟧."),
        ("contradicting-payment", VISIT, "When you come out, there is water.", "You can pay in ⟦cash⟧ only."),
        ("wrong-weekday", VISIT, "ask whether you are warm enough,", "on ⟦Monday, March 6, 2026⟧ bought warmer ones, ask whether you are warm enough,"),
        ("outdated-announcement", VISIT, "Ask anything you like about it", "⟦From January 2026⟧ the fee will be higher"),
        ("future-review", TOUCH, "reviewed_on: 2026-07-14", "reviewed_on: ⟦2062-07-14⟧"),
        ("future-change", TOUCH, "modified: 2026-07-14", "modified: ⟦2062-07-14⟧"),
        ("future-start", PERSON, "practising_since: 2012", "practising_since: ⟦2062⟧"),
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
        ("", HEAD, POLICY, ""),  # which forbids all these
        ("faint-words", VISIT, "Wear something soft.", '\n\n⟦<p style="color: #aaa; background: #fff">⟧Wear something soft.</p>\n\n'),
        ("fixed-spacing", VISIT, "In an emergency call 911.", '\n\n⟦<p style="line-height: 1 !important">⟧In an emergency call 911.</p>\n\n'),
        ("third-party-request", VISIT, "Eat a little an hour", '\n\n<iframe src="⟦https://maps.example/here⟧" title="Map"></iframe>\n\nEat a little an hour'),
        (
            "scrolls-without-keyboard", VISIT, "You can leave any question out.",
            '\n\n⟦<div style="height: 30px; width: 200px; overflow: auto">⟧\nPlease come ten minutes early, ring the upper bell, and '
            "take a seat until you are called.\n</div>\n\n",
        ),
    ],
    [
        ("missing-charset missing-viewport missing-doctype", BASE, PAGE_OPENS, '⟦<html lang="en">⟧'),
        ("", BASE, "<!doctype html>\n", ""),
        ("", HEAD, f"{CHARSET}\n{VIEWPORT}\n", ""),
    ],
    [
        ("missing-language", BASE, PAGE_OPENS, "⟦<html>⟧"),
        ("fixed-width", HEAD, VIEWPORT, '⟦<meta name="viewport" content="width=1024">⟧'),
        ("hidden-page", BASE, "<body>", '⟦<body aria-hidden="true">⟧'),
        ("outdated-doctype", BASE, "<!doctype html>", '⟦<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">⟧'),
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

GRAPH = '<script type="application/ld+json">{{"@type": "Person", {}}}</script>'

# Rule -> a change after which it speaks, of a page as a whole or of what only the finished page shows.
ANYWHERE = {
    "unclosed-quote": ("theme/templates/person.html", "{{ prose(", '<p title="Hello>Good day</p>{{ prose('),
    "unclosed-comment": ("theme/templates/service.html", "{{ prose(", "<!-- to do {{ prose("),
    "heavy-page": ("theme/templates/fees.html", '{% include "partials/invitation.html" %}', '<p hidden>{{ "x" * 4000000 }}</p>'),
    "broken-structured-data": ("theme/templates/contact.html", "{% block main %}", "{% block main %}" + GRAPH.format('"name": "x",')),
    "untrue-structured-data": ("theme/templates/people.html", "{% block main %}", "{% block main %}" + GRAPH.format('"name": "Zebra"')),
    "late-relation": ("theme/templates/contact.html", "{% block main %}", '{% block main %}<link rel="canonical" href="/contact/">'),
    "misleading-canonical": (HEAD, "<title>", '<link rel="canonical" href="/fees/"><title>'),
    "one-sided-translation": (HEAD, CHARSET, CHARSET + '<link rel="alternate" hreflang="de" href="/fees/">'),
    "missing-captions": ("theme/templates/contact.html", "{% block main %}", '{% block main %}<video src="/zebra.mp4" controls></video>'),
    "missing-transcript": ("theme/templates/contact.html", "{% block main %}", '{% block main %}<audio src="/zebra.mp3" controls></audio>'),
    "unlinked-file": (VISIT, "    file: questions-before-a-first-session.pdf\n", "    file: zebra.pdf\n"),
    "missing-limits": (VISIT, "On the table", "On the table: one trial found lower scores[^arnadottir-2013]"),
}
