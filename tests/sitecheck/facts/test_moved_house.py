"""After a move the old address is told wherever it stands, and the new one nowhere, however its street is written."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

FACTS = """\
name: Stillwater Craniosacral
phone: +1 707-555-0142
address: {{street: "{street}", town: Larkmere, region: CA, postcode: "95999", country: US}}
hours: {{monday: "10:00-18:00"}}
"""
PAGE = "---\ntitle: First visit\n---\n\n{}\n"
OURS = "Our practice is at 220 Alder Street."


def _told(street, *sentences):
    """What is said of these paragraphs, as their lines and the words that are quoted there."""
    texts = {"content/practice.yaml": FACTS.format(street=street), "content/pages/visit.md": PAGE.format("\n\n".join(sentences))}
    found = check(Site.from_texts(texts, today=date(2026, 11, 23)))
    return [(one.place.line, one.message.split('"')[1]) for one in found if one.rule in ("contradicting-address", "contradicting-hours")]


@pytest.mark.parametrize(("street", "written"), [
    ("220 Alder St., Suite 4", "220 Alder Street"), ("220 Alder St", "220 Alder Street"), ("220 Alder Street", "220 Alder St."),
    ("9 Oak Ave", "9 Oak Avenue"), ("9 Oak Blvd.", "9 Oak Boulevard"), ("9 Oak Road", "9 Oak Rd"),
])
def test_a_street_may_be_written_in_short_in_the_facts_or_in_the_text(street, written):
    assert _told(street, f"Our practice is at {written}.", f"You find us at {written}, on the ground floor.") == []


@pytest.mark.parametrize("sentence", [
    "At 220 Alder Street, Suite 4.", "Your session takes place at 220 Alder St.", "Please wait in front of 220 Alder.", "![The door of 220 Alder Street](/door.jpg)",
])
def test_an_address_that_was_given_as_ours_is_told_wherever_else_it_stands(sentence):
    assert [line for line, _ in _told("18 Chestnut Row", OURS, sentence)] == [5, 7]


@pytest.mark.parametrize("sentence", [
    "Until May we were at 220 Alder Street.", "We have moved from 220 Alder Street.", "At 2200 Alder Street is a bakery.", "At 220 Elder Street is a bakery.",
])
def test_what_is_over_and_other_houses_are_left_alone(sentence):
    assert [line for line, _ in _told("18 Chestnut Row", OURS, sentence)] == [5]


def test_a_neighbour_in_our_own_street_is_not_told_because_our_number_is_once_wrong():
    assert _told("18 Chestnut Row", "Our practice is at 16 Chestnut Row.", "The bakery next door is at 16 Chestnut Row.") == [(5, "16 Chestnut Row")]


def test_an_address_that_nobody_gave_as_ours_is_anybodys():
    assert _told("18 Chestnut Row", "The library at 220 Alder Street has a shelf on this.") == []


def test_the_number_of_a_house_is_no_time_of_day():
    assert _told("18 Chestnut Row", "Your first session takes place at 18 Chestnut Row, Larkmere.") == []
