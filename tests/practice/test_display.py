"""Facts are written the way visitors read them."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from practice.calendar import WEEKDAYS
from practice.display import day, event_when, filters, from_root, money, short_day, span_text, tel, week
from practice.schema import Address, Closure, Event, FurtherPlace, Hours, Page, Practice, Service, Span
from tests.conftest import ROOT


@pytest.mark.parametrize(("amount", "currency", "written"), [
    ("110", "USD", "$110"), ("110.50", "GBP", "£110.50"), ("1200", "EUR", "€1,200"), ("90.00", "CHF", "CHF 90"),
])
def test_a_fee_shows_cents_only_where_there_are_some(amount, currency, written):
    assert money(Decimal(amount), currency) == written


@pytest.mark.parametrize(("typed", "printed"), [
    ("What we don't say", "What we don’t say"), ("L'écoute d'un corps", "L’écoute d’un corps"), ("6'2\" tall", "6'2\" tall"), ("The 'rhythm' we feel", "The 'rhythm' we feel"),
])
def test_words_in_fields_have_the_apostrophe_of_print_and_names_of_files_the_typed_one(typed, printed):
    page = Page(title=typed, summary=typed, image="anna's.jpg", image_alt=typed)
    assert (page.title, page.summary, page.image_alt, page.image) == (printed, printed, printed, "anna's.jpg")


@pytest.mark.parametrize(("facts", "written"), [
    ({"town": "Santa Cruz", "region": "CA", "postcode": "95060", "country": "US"}, "Santa Cruz, CA 95060"), ({"town": "Whitby", "postcode": "YO21 3PB", "country": "GB"}, "Whitby YO21 3PB"),
    ({"town": "Graz", "postcode": "8010", "country": "AT"}, "8010 Graz"), ({"town": "Gandia", "region": "Valencia", "postcode": "46700", "country": "ES"}, "46700 Gandia, Valencia"),
    ({"town": "Valencia", "region": "Valencia", "postcode": "46003", "country": "ES"}, "46003 Valencia"), ({"town": "Galway", "country": "IE"}, "Galway"),
])
def test_a_town_and_its_postcode_stand_as_letters_there_have_them(facts, written):
    assert Address(**facts).town_line == written


@pytest.mark.parametrize(("opens", "closes", "where", "written"), [
    ((9, 0), (12, 30), ("US-CA",), "9 am–12:30 pm"), ((14, 0), (18, 0), ("UK",), "2–6 pm"),
    ((0, 0), (12, 0), (), "12 am–12 pm"), ((9, 0), (12, 30), ("DE",), "9:00–12:30"), ((9, 0), (12, 30), ("EU",), "9:00–12:30"),
])
def test_opening_times_are_written_as_the_country_writes_them(opens, closes, where, written):
    assert span_text(Span(opens=datetime.time(*opens), closes=datetime.time(*closes)), where) == written


def test_days_do_not_depend_on_the_computers_language():
    christmas = datetime.date(2026, 12, 24)
    assert (day(christmas), short_day(christmas)) == ("24 December 2026", "Thursday 24 December")


def test_days_are_written_as_the_country_writes_them():
    christmas = datetime.date(2026, 12, 24)
    assert (day(christmas, ("US-CA",)), short_day(christmas, ("US-CA", "UK"))) == ("December 24, 2026", "Thursday, December 24")
    assert day(christmas, ("UK", "US")) == "24 December 2026"


def test_a_day_by_appointment_is_neither_closed_nor_open():
    rows = week(Hours.model_validate({"monday": "By appointment", "tuesday": "closed", "wednesday": "9-17"}), datetime.date(2026, 11, 23))
    assert [row.by_appointment for row in rows] == [True] + [False] * 6
    assert [bool(row.spans) for row in rows[:3]] == [False, False, True]


def test_what_people_come_to_has_a_time_or_none():
    with pytest.raises(ValueError, match="nor the word closed"):
        Event.model_validate({"name": "Open house", "from": "2027-03-06", "time": "by appointment"})


@pytest.mark.parametrize(("hours", "shown"), [
    (dict.fromkeys(WEEKDAYS, "by appointment"), ["By appointment"]),
    ({"monday": "9-12, 14-17", "saturday": "by appointment"}, ["by appointment", "closed"]),
])
def test_the_week_says_on_which_days_one_has_to_ask(hours, shown):
    templates = Environment(loader=FileSystemLoader(ROOT / "theme/templates"), undefined=StrictUndefined, autoescape=True)
    templates.filters |= {"span_text": lambda span, words: span_text(span, ("DE",)), "day": day}
    words = {"closed": "closed", "by_appointment": "by appointment", "by_appointment_today": "By appointment", "today_mark": "(today)"}
    table = templates.get_template("components/hours.html").module.hours(week(Hours.model_validate(hours), datetime.date(2026, 11, 22)), (), "Hours", words)
    assert [word for word in ("By appointment", "by appointment", "closed") if f">{word}<" in table] == shown
    assert table.count(",</span> <span") == hours["monday"].count(",")


def test_a_phone_number_can_be_dialled():
    assert tel("+1 (707) 555-0142") == "tel:+17075550142"


def test_the_week_marks_today():
    rows = week(Hours(friday="9-12"), datetime.date(2026, 11, 20))
    assert [row.label for row in rows if row.today] == ["Friday"]
    assert len(rows) == 7 and len(rows[4].spans) == 1 and rows[0].spans == ()


SERVICE = Service.model_validate({"title": "First", "minutes": "60", "fee": "110", "next_fee": {"from": "2027-01-01", "fee": "120"}})
PRACTICE = Practice.model_validate({
    "name": "n", "tagline": "t", "summary": "s", "where": ["US-CA"], "url": "https://example.com", "email": "a@example.com",
    "phone": "+1 707-555-0142", "address": {"street": "1 Lane", "town": "Larkmere", "country": "US"}, "hours": {}, "currency": "USD", "timezone": "America/Los_Angeles",
})


def test_a_day_whose_hours_a_closure_takes_away_is_not_marked_as_today():
    away = PRACTICE.model_copy(update={"closures": (Closure.model_validate({"from": "2026-11-20", "until": "2026-11-20", "reason": "r"}),)})
    assert [[row.today for row in week(one, datetime.date(2026, 11, 20))].count(True) for one in (PRACTICE, away)] == [1, 0]


def test_a_day_has_the_times_of_each_place_under_its_name():
    place = {"name": "Oak Hollow", "address": {"town": "Fernbrook", "country": "US"}, "hours": {"friday": "9-12", "monday": "by appointment"}}
    hours = Hours.model_validate({"friday": "15-18", "tuesday": "9-12"})
    several = PRACTICE.model_copy(update={"hours": hours, "places": (FurtherPlace.model_validate(place),)})
    rows = week(several, datetime.date(2026, 11, 20))
    assert [[opening.place for opening in row.openings] for row in rows] == [["Oak Hollow"], ["Larkmere"], [], [], ["Larkmere", "Oak Hollow"], [], []]
    assert [row.by_appointment for row in rows[:3]] == [True, False, False] and len(rows[4].spans) == 2
    assert [span.opens.hour for span in several.all_hours.on(datetime.date(2026, 11, 20))] == [9, 15]


@pytest.mark.parametrize(("today", "now", "later"), [
    (datetime.date(2026, 12, 31), "$110", "From January 1, 2027: $120"), (datetime.date(2027, 1, 1), "$120", ""),
])
def test_a_fee_is_announced_until_its_day_and_holds_from_then_on(today, now, later):
    written = filters(PRACTICE, today)
    assert (written["fee"](SERVICE), written["next_fee"](SERVICE)) == (now, later)


@pytest.mark.parametrize(("event", "written"), [
    ({"from": "2027-01-16", "time": "14:00-15:00"}, "Saturday, January 16, 2027, 2–3 pm"),
    ({"from": "2027-03-05", "until": "2027-03-06"}, "March 5, 2027 to March 6, 2027"),
    ({"from": "2027-03-05", "until": "2027-03-05"}, "Friday, March 5, 2027"),
])
def test_an_event_says_its_days_and_hours(event, written):
    assert event_when(Event.model_validate({"name": "e"} | event), ("US",)) == written


def test_a_link_is_a_page_of_the_site_or_an_address_as_it_is():
    assert from_root("/contact/", "..") == "../contact/"
    assert from_root("https://example.com/a", "..") == "https://example.com/a"
