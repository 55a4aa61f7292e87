"""A clinic of several people, each with days and hours of their own, in a house with a name and with neighbours: what is right is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

FACTS = """\
name: Tidewater Clinic
phone: +44 1263 704418
address: {street: "The Sail Loft, 3 Staithe Lane", town: Saltmere, postcode: NR99 4ZT, country: UK}
hours: {monday: "9:00-18:00", tuesday: "9:00-20:00", wednesday: "9:00-18:00", thursday: "9:00-20:00", friday: "9:00-16:00"}
currency: GBP
"""
PEOPLE = {"hester": "Hester Lowe", "rufus": "Rufus Moss"}
WEEK = "| | Mon | Tue | Wed |\n| --- | --- | --- | --- |\n"


def told(text: str) -> list[str]:
    texts = {"content/practice.yaml": FACTS, "content/pages/team.md": f"---\ntitle: Team\n---\n\n{text}\n"}
    texts |= {f"content/people/{slug}.md": f"---\nname: {name}\nrole: Therapist\npractising_since: 2005\n---\n\nText.\n" for slug, name in PEOPLE.items()}
    texts["content/services/yoga.md"] = "---\ntitle: Yoga class\nminutes: 75\nfee: 12\n---\n\nText.\n"
    texts["content/services/massage.md"] = "---\ntitle: Massage\nminutes: 60\nfee: 55\n---\n\nText.\n"
    site = Site.from_texts(texts, today=date(2026, 11, 23))
    return [one.message.split('"')[1] for one in check(site) if one.rule.startswith("contradicting-") and one.place.file.endswith("team.md")]


@pytest.mark.parametrize("text", [
    f"{WEEK}| Hester | 10–18 | 12–20 | – |\n| Rufus | 9:30–10:45 | – | 9–18 |",
    "The chandlery on the ground floor (open Monday to Saturday, 8:30 to 17:30) shows you the way.",
    "Not everyone is here every day, so please ring before you climb the stairs.",
    "The loft is open five days a week, on Tuesdays and Thursdays until eight.",
    "Hester founded the clinic in 2004, has practised since 2005 and sees adults.",
    "The yoga class is £12, or £66 for six. An art class in the hall is £15.",
    "The other loft, across the lane, is open on Saturdays.",
])
def test_what_each_of_them_and_others_do_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(("text", "words"), [
    (f"{WEEK}| Hester | 10–19 | 12–20 | – |", "10–19"),
    (f"{WEEK}| Tidewater Clinic | 10–18 | 9–20 | 9–18 |", "10–18"),
    ("The loft is open on Tuesdays and Thursdays until nine.", "Tuesdays and Thursdays until nine"),
    ("Hester founded the clinic in 2004, has practised since 1985 and sees adults.", "since 1985"),
    ("Hester met Ana, who has practised since 1985. Rufus has practised since 1986.", "since 1986"),
    ("The yoga class is £14.", "£14"),
])
def test_what_is_otherwise_is_told_among_it(text, words):
    assert told(text) == [words]
