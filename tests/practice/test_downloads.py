"""What a visitor downloads says what the page says, whatever characters the facts hold."""

from __future__ import annotations

import datetime

from icalendar import Calendar

from practice.downloads import closures, contact, events, write
from practice.schema import Practice
from practice.structured_nodes import event_node
from practice.words import ENGLISH_WORDS

FACTS = {
    "name": "Müller, Quiet; Rooms \\ Co", "tagline": "t", "summary": "s", "where": ["UK"], "url": "https://example.com",
    "email": "a@example.com", "phone": "+44 1632 960123", "currency": "GBP", "timezone": "Europe/London",
    "address": {"street": "1 Long Lane " + "ä" * 60, "town": "Larkmere", "country": "GB"}, "hours": {},
    "closures": [
        {"from": "2026-12-24", "until": "2027-01-02", "reason": "Winter; break, and rest"},
        {"from": "2026-01-01", "until": "2026-01-03", "reason": "Over"},
    ],
}
PRACTICE = Practice.model_validate(FACTS)


def test_the_card_escapes_what_would_end_a_field_and_folds_long_lines():
    card = contact(PRACTICE)
    assert "FN:Müller\\, Quiet\\; Rooms \\\\ Co\r\n" in card
    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))
    assert "ä" * 60 in card.replace("\r\n ", "")


def test_the_card_has_every_place():
    place = {"name": "Oak Hollow", "address": {"street": "2 Oak Road", "town": "Fernbrook", "country": "GB"}, "hours": {}, "phone": "+44 1632 960456"}
    card = contact(Practice.model_validate(FACTS | {"places": [place]}))
    assert card.count("ADR;") == 2 and "ADR;TYPE=WORK:;;2 Oak Road;Fernbrook;;;GB\r\n" in card and card.count("TEL;") == 2


def test_the_calendar_holds_the_coming_closures_as_whole_days():
    calendar = Calendar.from_ical(closures(PRACTICE, datetime.date(2026, 11, 20), ENGLISH_WORDS))
    (event,) = calendar.walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (datetime.date(2026, 12, 24), datetime.date(2027, 1, 3))
    assert str(event["summary"]).endswith("closed: Winter; break, and rest")


def test_a_closure_lasts_to_its_last_day_and_no_longer():
    assert "BEGIN:VEVENT" in closures(PRACTICE, datetime.date(2027, 1, 2), ENGLISH_WORDS)
    assert "BEGIN:VEVENT" not in closures(PRACTICE, datetime.date(2027, 1, 3), ENGLISH_WORDS)


def test_the_same_facts_give_the_same_files():
    day = datetime.date(2026, 11, 20)
    assert closures(PRACTICE, day, ENGLISH_WORDS) == closures(Practice.model_validate(FACTS), day, ENGLISH_WORDS)


def test_a_calendar_is_only_written_when_it_has_something_to_say(tmp_path):
    write(PRACTICE, datetime.date(2026, 11, 20), tmp_path, ENGLISH_WORDS)
    assert {path.name for path in tmp_path.iterdir()} == {"contact.vcf", "closures.ics"}
    (tmp_path / "closures.ics").unlink()
    write(PRACTICE, datetime.date(2027, 1, 3), tmp_path, ENGLISH_WORDS)
    assert {path.name for path in tmp_path.iterdir()} == {"contact.vcf"}


EVENTS = [
    {"name": "Open hour", "from": "2027-01-16", "time": "14:00-15:00"},
    {"name": "Course", "from": "2027-03-05", "until": "2027-03-06", "place": "The library", "text": "Two days; bring a blanket."},
    {"name": "Over", "from": "2026-11-19"},
]


def test_events_stand_in_a_calendar_at_their_hours_or_as_whole_days():
    practice = Practice.model_validate(FACTS | {"events": EVENTS, "timezone": "America/Los_Angeles"})
    hour, course = Calendar.from_ical(events(practice, datetime.date(2026, 11, 20), ENGLISH_WORDS)).walk("VEVENT")
    assert hour.decoded("dtstart") == datetime.datetime(2027, 1, 16, 22, 0, tzinfo=datetime.timezone.utc)
    assert str(hour["location"]).startswith("Müller, Quiet")
    nowhere = practice.model_copy(update={"address": practice.address.model_copy(update={"street": ""})})
    assert "Co\\, Larkmere" in events(nowhere, datetime.date(2026, 11, 20), ENGLISH_WORDS).replace("\r\n ", "")
    assert (course.decoded("dtstart"), course.decoded("dtend")) == (datetime.date(2027, 3, 5), datetime.date(2027, 3, 7))
    assert (str(course["location"]), str(course["description"])) == ("The library", "Two days; bring a blanket.")


def test_an_event_that_goes_on_after_midnight_ends_on_the_next_day():
    facts = FACTS | {"events": [{"name": "Long night", "from": "2027-03-27", "time": "22:00-3:00"}, {"name": "Talk", "from": "2027-04-02", "time": "19:00-24:00"}]}
    night, talk = Calendar.from_ical(events(Practice.model_validate(facts), datetime.date(2026, 11, 20), ENGLISH_WORDS)).walk("VEVENT")
    # The clocks go forward in that night.
    assert [night.decoded(name).strftime("%d %H:%M") for name in ("dtstart", "dtend")] == ["27 22:00", "28 02:00"]
    assert [talk.decoded(name).strftime("%d %H:%M") for name in ("dtstart", "dtend")] == ["02 18:00", "02 23:00"]
    assert event_node(Practice.model_validate(facts).events[0], "#night", "https://example.com")["endDate"] == "2027-03-28T03:00"
