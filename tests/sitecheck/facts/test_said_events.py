"""Days and hours that sentences give for an event are those of the practice's facts; those of others, or of what comes before it, are left alone."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

FACTS = """
name: Alder House
events:
  - {name: Open hour, from: 2027-01-16, time: "14:00-15:00"}
  - {name: Talk about touch, from: 2027-02-05, time: "19:00-20:30"}
  - {name: Spring course, from: 2027-03-12, until: 2027-03-14}
  - {name: Quiet evening, from: 2027-01-20}
  - {name: Quiet evening, from: 2027-02-17}
"""


def told(text: str, path: str = "content/pages/visit.md") -> list[str]:
    site = Site.from_texts({"content/practice.yaml": FACTS, path: f"---\ntitle: Visit\n---\n\n{text}\n"}, today=date(2026, 11, 23))
    return [one.message.split('"')[1] for one in run(rule_named("contradicting-event"), site)]


@pytest.mark.parametrize(("text", "words"), [
    ("The open hour is on January 17 at 2 p.m.", "January 17"),
    ("Our next open hour: Saturday, January 23.", "Saturday, January 23"),
    ("On January 17 we hold our open hour.", "January 17"),
    ("Come to the open hour (17 January, 2 pm).", "17 January"),
    ("Open hour, January 16, 3 p.m.", "3 p.m."),
    ("Our talk about touch begins at 6.30 pm on February 5.", "6.30 pm"),
    ("The spring course runs March 19 to 21.", "March 19 to 21"),
    ("The spring course starts on March 11.", "March 11"),
    ("From March 5 to 7 we hold the spring course.", "March 5 to 7"),
    ("The quiet evening is on February 18.", "February 18"),
    ("The open hour is on January 16 from 2 to 4 pm.", "4 pm"),
    ("The open hour is on January 16 from 1 to 3 pm.", "1"),
    ("## Open hour\n\nJoin us on Saturday 23 January from 2 pm.", "Saturday 23 January"),
    ("Quiet evening on January 20, and again on February 24.", "February 24"),
    ("The open hour is on Saturday 23 January, two until three.", "Saturday 23 January"),
    ("The open hour is on Saturday 16 January, one until three.", "one"),
])
def test_another_day_or_hour_of_an_event_is_told(text, words):
    assert told(text) == [words]


@pytest.mark.parametrize("text", [
    "The open hour is on January 16 at 2 p.m.",
    "Open hour: 16 January, 14:00",
    "The open hour is on January 16 from 2 to 3 pm.",
    "Talk about touch, Friday 5 February, 19:00-20:30",
    "The spring course is from March 12 to 14, and begins on March 12.",
    "For the spring course on March 13 please bring a blanket.",
    "Quiet evenings are on January 20 and February 17.",
    "The quiet evening is on February 17.",
    "Book for the open hour by January 10.",
    "Early registration for the spring course ends on February 1.",
    "The library's open hour is on January 17.",
    "The museum holds an open hour on January 20.",
    "The last open hour was on October 3.",
    "The next open hour after that is on 5 June.",
    "We are closed on January 15, the day before the open hour.",
    "I hold the talk about touch on February 5 and in the library on February 19.",
    "Is the open hour on January 17?",
    "## Open hour\n\nJoin us on Saturday 16 January from 2 pm.",
    "## Open hour\n\nThe stove was lit first on 23 January.",
    "You can see the drawings of the open hour until 20 January.",
])
def test_its_own_day_and_all_that_is_something_else_are_left_alone(text):
    assert told(text) == []


def test_an_article_may_speak_of_the_event_of_its_own_year():
    article = "---\ntitle: News\ndate: 2025-12-01\n---\n\nThe open hour is on January 17.\n"
    site = Site.from_texts({"content/practice.yaml": FACTS, "content/articles/news.md": article}, today=date(2026, 11, 23))
    assert not list(run(rule_named("contradicting-event"), site))
