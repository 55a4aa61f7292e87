"""Closed days in sentences are those of the closures, in whichever way they are written, and other people's are left alone."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

FACTS = """\
name: Alder House
hours: {monday: "9:00-17:00", tuesday: "9:00-17:00", thursday: "9:00-17:00"}
closures:
  - {from: 2026-12-21, until: 2027-01-03, reason: Winter break}
  - {from: 2027-07-05, until: 2027-07-16, reason: Summer holidays}
"""
MARA = "---\nname: Mara Lind\nrole: Therapist\n---\n\nText.\n"
TOVE = "---\nname: Tove Berg\nrole: Therapist\n---\n\nText.\n"


def told(text: str, **people: str) -> list[str]:
    texts = {"content/practice.yaml": FACTS, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}
    texts |= {f"content/people/{slug}.md": person for slug, person in people.items()}
    site = Site.from_texts(texts, today=date(2026, 11, 20))
    return [one.message.split('"')[1] for one in run(rule_named("contradicting-closure"), site)]


@pytest.mark.parametrize(("text", "words"), [
    ("We are closed from December 24 to January 3.", "December 24 to January 3"),
    ("Closed 21 Dec – 7 Jan.", "21 Dec – 7 Jan."),
    ("I'm off walking in the hills from 5 to 9 July 2027.", "5 to 9 July 2027"),
    ("I shall be away in Wales from 5 to 9 July.", "5 to 9 July"),
    ("The practice is closed from the 21st of December until the 10th of January.", "the 21st of December until the 10th of January"),
    ("In July we are away from the 5th to 9 July.", "the 5th to 9 July"),
    ("We will be back on January 12.", "January 12"),
    ("Our clinic will be closed from December 24 to January 3.", "December 24 to January 3"),
    ("The practice reopens at 9 am on January 12.", "January 12"),
    ("**Two weeks without sessions:** from 28 December to 3 January I am not on the road.", "28 December to 3 January"),
    ("We are closed from 21 December to 3 January for the winter break, and from 5 to 9 July.", "5 to 9 July"),
    ("The clinic will be closed from Christmas Eve until Sunday 10 January inclusive.", "Sunday 10 January"),
    ("We are closed from 21 December to 3 January, and from 19 to 30 July for the summer holidays.", "19 to 30 July"),
    ("Our last day for 2026 is Thursday 24 December.", "Thursday 24 December"),
    ("From 5 to 9 July there are no sessions.", "5 to 9 July"),
    ("Closed for the winter break, December 21 to January 3, and for all of July.", "Closed for the winter break, December 21 to January 3, and for all of July"),
    ("We take our winter break from December 20 through January 10.", "December 20 through January 10"),
    ("We are away over Christmas, 24 December – 1 January.", "24 December – 1 January"),
    ("The practice opens again on 2 January 2027.", "2 January 2027"),
    ("On 22 December you can still come.", "22 December"),
    ("We are open until 23 December.", "23 December"),
    ("Our winter break lasts until January 9.", "January 9"),
    ("The winter break begins on December 17.", "December 17"),
    ("In winter we are closed until January 9.", "January 9"),
    ("The summer weeks end on July 20.", "July 20"),
    ("We are open between Christmas and New Year.", "between Christmas and New Year"),
    ("Between Christmas and New Year the practice stays open.", "Between Christmas and New Year"),
    ("We are closed over the holidays, December 21 through January 3, and for our summer break, August 2–14, 2027.", "August 2–14, 2027"),
    ("We are closed from December 21 to January 3, and again August 12–24, 2027.", "August 12–24, 2027"),
    ("## When we are away\n\n- Christmas: 17 December – 10 January\n- Summer: 5 – 16 July 2027", "17 December – 10 January"),
    ("## Closures\n\n- 21 December to 3 January\n- 2 – 16 August 2027", "2 – 16 August 2027"),
    ("From 21 December to 10 January we are closed.", "21 December to 10 January"),
    ("Between 10 and 14 August 2027 the practice will be closed.", "10 and 14 August 2027"),
    ("10 to 14 May 2027: closed", "10 to 14 May 2027"),
    ("Our winter break is December 7 to 13.", "December 7 to 13"),
    ("We are open as usual all through the summer.", "open as usual all through the summer"),
    ("We are closed for the whole of July.", "We are closed for the whole of July"),
    ("We are closed from 3 to 10 May 2027.", "3 to 10 May 2027"),
    ("## Are you there on Christmas Eve?\n\nYes, until noon.", "Yes"),
    ("Winter break: closed December 19 to 30.", "December 19 to 30"),
    ("From 6 to 8 July it is business as usual.", "6 to 8 July"),
    ("On December 22, a Tuesday, I'm at the studio.", "December 22"),
    ("22 December: last appointments of the year", "22 December"),
    ("Winter closure: 24/12/2026 – 03/01/2027", "24/12/2026 – 03/01/2027"),
    ("## Winter break\n\n12/24/2026 – 01/03/2027", "12/24/2026 – 01/03/2027"),
    ("Winter break\n\n20 December 2026 to 10 January 2027 inclusive", "20 December 2026 to 10 January 2027"),
    ("First day back: 12 January.", "12 January"),
    ("Normal hours resume on 12 January.", "12 January"),
    ("We are closed on Monday 8 February 2027.", "Monday 8 February 2027"),
    ("Monday 8 February: closed for training", "Monday 8 February"),
    ("We are closed between 5 and 9 July 2027.", "5 and 9 July 2027"),
])
def test_days_that_are_not_those_of_the_closures_are_told(text, words):
    assert told(text) == [words]


@pytest.mark.parametrize("text", [
    "We are closed from December 21 to January 3.",
    "We are closed from December 19 until January 4.",
    "Closed 21 Dec – 3 Jan, and 5–16 July.",
    "We are back on January 4.",
    "We are open until 17 December; the last appointments of the year are on 17 December.",
    "The library is closed from 24 December to 2 January.",
    "If we are closed from 24 December to 2 January, call the hospital.",
    "Last year we were closed from 24 December to 2 January.",
    "My sister is off walking from 5 to 9 July.",
    "Schools are closed from 19 December to 10 January.",
    "We are closed from 3 to 10 May.",
    "In the summer we open the windows.",
    "Please pay from 1 to 5 January.",
    "## Are you there on Christmas Eve?\n\nNo, and not on the days after it.",
    "## Are you there on 4 January?\n\nYes, from nine.",
    "17 December: last appointments of the year",
    "Winter closure: 21/12/2026 – 03/01/2027",
    "Winter break\n\n21 December to 3 January",
    "School holidays: 19/12/2026 – 10/01/2027",
    "Spring break\n\n3 to 10 May 2027: painting for children in the hall",
    "Closed from 05/07/2027 to 06/08/2027.",
    "We are closed between 21 December and 4 January.",
    "We close at 6 on Thursday 17 December and reopen on Monday 4 January.",
    "We are closed on Wednesday 9 December 2026, on Tuesday 22 December 2026 and on 25 May.",
    "Our winter break begins on 21 December.",
    "Our winter break ends on Sunday, January 3.",
    "We are closed until January 4.",
    "The school holidays end on January 9.",
    "The winter break in schools lasts until January 9.",
    "The road is closed until January 9.",
    "Our neighbours are away until January 9.",
    "My leave for the course begins on January 10.",
])
def test_days_that_agree_or_are_somebody_elses_are_left_alone(text):
    assert told(text) == []


def test_one_of_several_people_may_be_away_by_herself():
    assert told("Mara is away from 3 to 9 January. I am back on 9 January.", mara=MARA, tove=TOVE) == []
    assert told("I am away from 21 December to 9 January.", mara=MARA) == ["21 December to 9 January"]


ARTICLE = "---\ntitle: Snow\ndate: {}\nauthor: mara\ntopic: News\n---\n\nFrom 28 December to 3 January we are closed.\n"


@pytest.mark.parametrize(("day", "count"), [("2026-11-10", 1), ("2025-12-01", 0)])
def test_a_recent_article_speaks_of_the_closures_to_come(day, count):
    texts = {"content/practice.yaml": FACTS, "content/people/mara.md": MARA, "content/articles/snow.md": ARTICLE.format(day)}
    assert len(list(run(rule_named("contradicting-closure"), Site.from_texts(texts, today=date(2026, 11, 20))))) == count


@pytest.mark.parametrize(("text", "count"), [("We are closed from 28 December to 3 January.", 1), ("We are closed from 21 December to 3 January, and back on Monday 4 January.", 0)])
def test_where_every_day_is_by_appointment_closures_are_compared_too(text, count):
    facts = FACTS.replace('"9:00-17:00"', "by appointment")
    site = Site.from_texts({"content/practice.yaml": facts, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}, today=date(2026, 11, 20))
    assert len(list(run(rule_named("contradicting-closure"), site))) == count
