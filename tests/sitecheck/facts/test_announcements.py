"""What a text invites to is still to come; what it only tells of a day that is past is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site


def told(text: str) -> list[str]:
    site = Site.from_texts({"content/practice.yaml": "name: Alder House\n", "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}, today=date(2026, 11, 23))
    return [one.message for one in run(rule_named("outdated-announcement"), site)]


@pytest.mark.parametrize("text", [
    "Join us for a talk on 5 March 2026.",
    "Our next open house: Saturday, 7 March 2026",
    "The next course begins on 5 March 2026.",
    "Save the date: June 6, 2026!",
    "Book before 1 March 2026 and save £10.",
    "Order a voucher by 10 December 2025.",
    "We reopen on 4 January 2026.",
    "We are back on Monday, 5 January 2026.",
    "Places are still free for the workshop on 12 May 2026.",
    "The spring course starts on March 6, 2026, at ten.",
    "Sign up by 1 April 2026.",
    "Book your place for the evening of 3 October 2026 now.",
    "Come to our open day in September 2026.",
    "Upcoming dates: 5 March 2026, 9 April 2026",
    "The introductory evening takes place on 5 March 2026.",
    "Register now for the course from 5 to 7 June 2026.",
    "Until 15 November 2026 we are upstairs.",
    "We open on 4 January 2026.",
    "The course is on 5 March 2026.",
    "Our group begins again in March 2026.",
])
def test_an_invitation_to_a_day_that_is_past_is_told_once(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize("text", [
    "Join us for a talk on 5 March 2027.",
    "Upcoming dates: 5 March 2026, 9 April 2027",
    "The next course begins on 5 March 2027; the last one was on 5 March 2026.",
    "The trial starts on 5 March 2019 and ends a year later.",
    "Last updated on 5 March 2026.",
    "On 5 March 2026 the council closed the road.",
    "The law applies from 1 January 2020.",
    "We opened on 4 January 2012.",
    "I came to Larkmere on 5 March 2012.",
    "The course of 5 March 2026 was full.",
    "Her training ended on 5 June 2019.",
    "The review of 5 March 2026 found nine trials.",
    "Come and see us; the room was painted on 5 March 2026.",
    "Photograph: the open day of September 2026",
    "The register of 5 March 2026 names her.",
    "Our fees went up in January 2026 and will not change before 2028.",
    "This text is of 5 March 2026; we read it again each year.",
    "The fee is the same since 1 January 2026.",
    "Notes from our open day in September 2026",
    "The next review is due on 5 March 2027.",
    "Those who book sessions bought before 1 March 2026 keep their old price.",
    "Her certificate is valid until 5 March 2026.",
    "The talk of 5 March 2026 is on our website as a recording.",
    "The workshop in May 2026 is written up here.",
    "We open at nine, as we do since 5 March 2026.",
])
def test_what_is_to_come_or_only_told_of_is_left_alone(text):
    assert told(text) == []
