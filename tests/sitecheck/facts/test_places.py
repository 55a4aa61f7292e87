"""A practice at several places: what sentences say is compared with the place that they name, else with all of them."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

FACTS = """\
name: Larkmere Craniosacral
email: hello@willow.test
phone: +1 707-321-6540
address: {street: "14 Sample Lane, Suite B", town: Larkmere, region: CA, postcode: "95999", country: US}
hours: {tuesday: "9:00-12:30, 14:00-18:00", thursday: "9:00-12:30, 14:00-18:00", saturday: "10:00-13:00"}
places:
  - name: Oak Hollow Clinic
    address: {street: 220 Mill Street, town: Fernbrook, region: CA, postcode: "95998", country: US}
    phone: +1 707-321-7781
    hours: {wednesday: "11:00-14:00, 15:00-19:30", friday: "9:00-15:00"}
    getting_here: {step_free: Ring at 220 Mill Street. On Fridays we are open until 3 pm.}
"""
PEOPLE = {f"content/people/{name.lower()}-lind.md": f"---\nname: {name} Lind\nrole: Therapist\n---\n\nText.\n" for name in ("Mara", "Jonas")}
SERVICE = "---\ntitle: First session\nminutes: 75\nfee: 135\n---\n\nText.\n"
RULES = [rule_named(f"contradicting-{name}") for name in ("hours", "address", "phone", "email", "closure", "fee")]


def told(text: str, facts: str = FACTS) -> list[tuple[str, str]]:
    """Of each finding on a page, the words at its place and the message behind them."""
    page = f"---\ntitle: Visit\n---\n\n{text}\n"
    site = Site.from_texts({"content/practice.yaml": facts, "content/pages/visit.md": page, "content/services/first.md": SERVICE} | PEOPLE, today=date(2026, 11, 20))
    lines, found = page.split("\n"), [one for rule in RULES for one in run(rule, site)]
    return [(lines[one.place.line - 1][one.place.column - 1:one.place.end_column - 1], one.message.partition('"')[2].partition('" is ')[2] or one.message.partition('": ')[2]) for one in found]


@pytest.mark.parametrize("text", [
    "In Fernbrook we are open on Wednesdays from 11 am to 2 pm, and in Larkmere on Tuesdays from 9 am.",
    "We are open on Fridays from 9 am to 3 pm.",
    "The Larkmere room is closed on Wednesdays and Fridays.",
    "Fernbrook is closed on Tuesdays. We are closed on Thursdays, too.",
    "Mara works in Larkmere on Tuesdays and in Fernbrook on Fridays.",
    "On Tuesdays and Thursdays we work in Larkmere, on Wednesdays and Fridays in Fernbrook.",
    "## Fernbrook\n\nWednesday 11–2 and 3–7:30\n\nFriday 9–3",
    "**Fernbrook:** Wed 11–14, 15–19:30, Fri 9–15",
    "| Day | Larkmere | Fernbrook |\n| --- | --- | --- |\n| Tuesday | 9–12:30, 14–18 | closed |\n| Wednesday | closed | 11–14, 15–19:30 |",
    "We are open five days a week, three of them in Larkmere.",
    "We see people in Larkmere three days a week.",
    "People from Fernbrook come to us on Saturdays; the Fernbrook library is open on Mondays until 8 pm.",
    "# Craniosacral therapy in Larkmere\n\nWe are open on Fridays until 3 pm.",
    "Oak Hollow Clinic has a reception of its own, which answers from 8 am to 6 pm on weekdays: 707 444 1234, desk@oakhollow.test.",
    "Our second room is at 220 Mill Street, Fernbrook, CA 95998, and the first at 14 Sample Ln.",
    "You find us at 14 Sample Lane, Larkmere, CA 95999.",
    "Call 707-321-7781 in Fernbrook, or 707-321-6540 for both places.",
    "To come to us in Fernbrook, call (707) 321-6540.",
    "Oak Hollow Clinic's own hours are Monday to Friday, 8 am to 6 pm.",
    "Mill Street is closed to cars on Saturdays, when the market in Fernbrook begins at 8 am.",
    "- Tuesdays, 9–12:30 (Larkmere)\n- Fridays, 9–3 (Fernbrook)",
    "Jonas is in Fernbrook on Fridays, Mara on Wednesdays.",
    "Market days: Larkmere (Mon), Fernbrook (Thu).",
    "- Tuesday, Thursday and Saturday: Larkmere\n- Wednesday and Friday: Fernbrook",
    "Our third room in Ashby is open on Mondays from 9 am to 5 pm.",
    "In Larkmere we are open on Tuesdays; on Mondays Mara works in Ashby.",
    "Zip codes: 95999 (Larkmere), 95998 (Fernbrook).",
    "The Fernbrook room is closed from December 7 to December 11, 2026.",
    "In Fernbrook we are closed on Tuesday, December 1, 2026.",
])
def test_what_is_so_at_the_place_that_is_named_or_else_at_any_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(("text", "words", "message"), [
    ("In Larkmere we are open on Wednesdays from 11 am to 2 pm.", "Wednesdays from 11 am to 2 pm", "on Wednesday you are closed in Larkmere."),
    ("Our room on Mill Street is open on Fridays until 5 pm.", "Fridays until 5 pm", "on Friday you are open 9:00-15:00 at Oak Hollow Clinic."),
    ("We are open on Fridays from 9 am to 6 pm.", "Fridays from 9 am to 6 pm", "on Friday you are open 9:00-15:00."),
    ("We are closed on Wednesdays.", "Wednesdays", "on Wednesday you are open 11:00-14:00, 15:00-19:30."),
    ("The Fernbrook room is closed on Wednesdays.", "Wednesdays", "on Wednesday you are open 11:00-14:00, 15:00-19:30 at Oak Hollow Clinic."),
    ("Our other room is open on Tuesdays from 9 am.", "Tuesdays from 9 am", "on Tuesday you are closed at Oak Hollow Clinic."),
    ("Appointments at Oak Hollow Clinic are on Tuesdays and Fridays.", "Tuesdays and Fridays", "on Tuesday you are closed at Oak Hollow Clinic."),
    ("On Tuesdays and Fridays we work in Larkmere, on Wednesdays in Fernbrook.", "Tuesdays and Fridays", "on Friday you are closed in Larkmere."),
    ("## Opening hours in Larkmere\n\n- Tue 9–12:30 and 2–6\n- Fri 9–3", "Fri 9–3", "on Friday you are closed in Larkmere."),
    ("Fernbrook: Wed 11–2 and 3–7:30, Fri 10–3.", "Fri 10–3", "on Friday you are open 9:00-15:00 at Oak Hollow Clinic."),
    ("We see people in Larkmere four days a week.", "four days a week", "your hours are on 3 days in Larkmere."),
    ("In Fernbrook, closed on Fridays.", "Fridays", "on Friday you are open 9:00-15:00 at Oak Hollow Clinic."),
    ("You can come to Mill Street on a Tuesday.", "Tuesday", "on Tuesday you are closed at Oak Hollow Clinic."),
    ("Our second room, in Fernbrook, is open on Thursdays from 9 am.", "Thursdays from 9 am", "on Thursday you are closed at Oak Hollow Clinic."),
    ("Tuesday: Larkmere\n\nThursday: Fernbrook", "Thursday", "on Thursday you are closed at Oak Hollow Clinic."),
    ("We are in Larkmere (Tue, Fri) and Fernbrook (Wed).", "Tue, Fri", "on Friday you are closed in Larkmere."),
    ("On Saturdays we are in Fernbrook from 10 to 1.", "Saturdays we are in Fernbrook from 10 to 1", "on Saturday you are closed at Oak Hollow Clinic."),
    ("- Tuesdays, 9–12:30 (Fernbrook)", "Tuesdays, 9–12:30", "on Tuesday you are closed at Oak Hollow Clinic."),
    ("We are closed on Friday, November 27, 2026.", "Friday, November 27, 2026", "there is no such closure in practice.yaml."),
    ("A first session costs $120 in Fernbrook.", "$120", "not the fee of \"First session\" ($135)."),
    ("Ring at 22 Mill Street.", "22 Mill Street", "not your address (220 Mill Street)."),
    ("You find us at 22 High Street.", "22 High Street", "not your address (14 Sample Lane, Suite B or 220 Mill Street)."),
    ("Our postcode in Fernbrook is 95999.", "95999", "not your postcode (95998)."),
    ("Call us in Fernbrook at 707-321-7718.", "707-321-7718", "not your number (+1 707-321-7781)."),
    ("Call us in Larkmere at 707-321-7781.", "707-321-7781", "not your number (+1 707-321-6540)."),
])
def test_what_is_otherwise_at_that_place_or_at_every_one_is_told(text, words, message):
    assert told(text) == [(words, message)]


def test_places_in_one_town_are_told_apart_by_their_streets():
    facts = FACTS.replace("town: Fernbrook", "town: Larkmere").replace("95998", "95999")
    assert told("In Larkmere we are open on Fridays until 3 pm, and on Tuesdays from 9 am.", facts) == []
    assert told("On Sample Lane we are open on Fridays.", facts) == [("Fridays", "on Friday you are closed at 14 Sample Lane, Suite B.")]


def test_a_town_of_two_places_among_three_means_both():
    third = "  - name: St Mary's\n    address: {street: 2 Church Lane, town: Larkmere, country: US}\n    hours: {monday: '9:00-12:00'}\n"
    assert told("In Larkmere we are open on Mondays until noon and see people four days a week.", FACTS + third) == []
    assert told("At St Mary’s in Larkmere we are open on Mondays until noon.", FACTS + third) == []
    assert told("In Larkmere we are open on Fridays until 3 pm.", FACTS + third) == [("Fridays until 3 pm", "on Friday you are closed.")]
    assert told("We are at St Mary’s on Tuesdays.", FACTS + third) == [("Tuesdays", "on Tuesday you are closed at St Mary's.")]


@pytest.mark.parametrize(("text", "found"), [
    ("Do you see people in Fernbrook on Tuesdays?\n\nNo, on Tuesdays we are in Larkmere.", []),
    ("Are you open on Fridays?\n\nYes, in Fernbrook until three.", []),
    ("Do you see people in Fernbrook on Fridays?\n\nNo, we are sorry.", [("No", "on Friday you are open at Oak Hollow Clinic.")]),
    ("Are you open on Fridays?\n\nNo.", [("No", "on Friday you are open.")]),
    ("Do you have an evening in Fernbrook?\n\nYes, on Wednesdays until eight.", [("Wednesdays until eight", "on Wednesday you are open 11:00-14:00, 15:00-19:30 at Oak Hollow Clinic.")]),
    ("Can I come to Mill Street on a Tuesday?\n\nYes.", [("Yes", "on Tuesday you are closed at Oak Hollow Clinic.")]),
])
def test_an_answer_is_compared_with_the_place_of_its_question(text, found):
    assert told(text) == found


@pytest.mark.parametrize(("street", "postcode", "text", "words"), [
    ("220 Mill Street (above the bakery)", "95998", "Ring at 22 Mill Street.", ["22 Mill Street"]),
    ("220 Mill Street", "95998", "**Where:** 220 Mill Street, Co. Clare, Fernbrook 95989", ["95989"]),
    ("220 Church Lane", "95998", "The Oak Hollow Clinic is at 22 Church Lane. The church is at 24 Church Lane.", ["22 Church Lane"]),
    ("220 St. Mary's (rear", "9(5", "Ring at 220 St Mary’s (rear.", []),
    ("220 St. Mary's Road", "95998-1203", "Ring at 22 St Mary’s Rd, Fernbrook 95998-1302.", ["22 St Mary’s Rd", "95998-1302"]),
])
def test_any_sign_may_stand_in_an_address(street, postcode, text, words):
    facts = FACTS.replace("{street: 220 Mill Street", f'{{street: "{street}"').replace("95998", postcode)
    assert [written for written, _message in told(text, facts)] == words


def test_a_slip_in_a_place_is_told_at_its_line_in_one_sentence():
    broken = FACTS.replace('friday: "9:00-15:00"', 'firday: "9:00-15:00"').replace("places:", "places:\n  - Oak Hollow\n  -")
    site = Site.from_texts({"content/practice.yaml": broken})
    assert [(one.mark.line, one.message) for one in site.problems["content/practice.yaml"] if "places" in one.message] == [
        (7, 'The field "places", item 1, is not understood: a group of fields is expected here, each a name, a colon, a space and the value.'),
        (12, 'The field "firday" of places 3 hours is not known here: did you mean "friday"?'),
    ]
