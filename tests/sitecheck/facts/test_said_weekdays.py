"""A weekday before a day of the year is that of the calendar; where the year is not sure, nothing is said."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site


def told(text: str, path: str = "content/pages/visit.md", fields: str = "summary: S") -> list[str]:
    texts = {"content/practice.yaml": "name: Alder House\n", path: f"---\ntitle: Visit\n{fields}\n---\n\n{text}\n"}
    return [one.message for one in run(rule_named("wrong-weekday"), Site.from_texts(texts, today=date(2026, 11, 23)))]


@pytest.mark.parametrize(("text", "message"), [
    ("We are closed on Friday, 26 December 2026.", '"Friday, 26 December 2026": 26 December 2026 is a Saturday.'),
    ("Come on Monday the 5th of March 2027.", '"Monday the 5th of March 2027": 5 March 2027 is a Friday.'),
    ("Saturday, January 17, 2027: open hour", '"Saturday, January 17, 2027": 17 January 2027 is a Sunday.'),
    ("On Monday 31/12/2024 we moved.", '"Monday 31/12/2024": 31 December 2024 is a Tuesday.'),
    ("We are back on Friday, 4 January.", '"Friday, 4 January": 4 January 2027 is a Monday.'),
])
def test_a_weekday_that_is_another_one_is_told(text, message):
    assert told(text) == [message]


@pytest.mark.parametrize("text", [
    "We are closed on Saturday, 26 December 2026, and on Monday 28 December.",
    "We are back on Monday, 4 January.",
    "We closed at noon on Wednesday, 24 December.",
    "On Friday, 13 May, the cellar was flooded.",
    "In 2019 the talk is on Friday, 4 January.",
    "Friday, 31 February 2027",
    "Friday 5/3/2027",
    "On Tuesday 31/12/2024 we moved.",
])
def test_a_weekday_that_may_be_right_is_left_alone(text):
    assert told(text) == []


def test_a_day_of_a_closure_or_an_event_is_of_its_year():
    facts = "name: Alder House\nclosures: [{from: 2026-12-21, until: 2027-01-11, reason: Break}]\nevents: [{name: Talk, from: 2027-02-05}]\n"
    for text, count in (("We are back on Monday 12 January.", 1), ("We are back on Tuesday 12 January.", 0), ("Talk: Thursday 5 February", 1), ("Our last day in 2026 is Saturday 20 December.", 1), ("The stove came on Thursday 5 February.", 0)):
        site = Site.from_texts({"content/practice.yaml": facts, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}, today=date(2026, 11, 23))
        assert len(list(run(rule_named("wrong-weekday"), site))) == count, text


def test_an_article_without_a_year_may_be_of_any():
    assert told("We are back on Friday, 4 January.", "content/articles/news.md", "date: 2025-06-01") == []


def test_an_article_may_announce_a_closure_of_the_next_year():
    texts = {"content/practice.yaml": "name: Alder House\nclosures: [{from: 2027-01-25, until: 2027-02-14, reason: Snow}]\n"}
    for text, count in (("I stop on Monday 25 January.", 0), ("I stop on Tuesday 25 January.", 1)):
        texts["content/articles/snow.md"] = f"---\ntitle: Snow\ndate: 2026-11-10\n---\n\n{text}\n"
        assert len(list(run(rule_named("wrong-weekday"), Site.from_texts(texts, today=date(2026, 11, 23))))) == count, text


def test_an_article_speaks_of_the_days_around_its_own():
    assert told("The ice went out on Friday, April 18.", "content/articles/news.md", "date: 2026-04-20") == ['"Friday, April 18": 18 April 2026 is a Saturday.']
    assert told("The ice went out on Saturday, April 18.", "content/articles/news.md", "date: 2026-04-20") == []
