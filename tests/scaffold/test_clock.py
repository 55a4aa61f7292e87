"""Opening hours are understood as people type them, and asked again when they could mislead a visitor."""

from __future__ import annotations

import datetime

import pytest

from scaffold.clock import misread, spans
from scaffold.days import day
from scaffold.kinds import amount


@pytest.mark.parametrize("typed, written", [
    ("9am-5pm", "9:00-17:00"), ("9 a.m. – 12.30 p.m. and 2pm to 6pm", "9:00-12:30, 14:00-18:00"), ("1-5pm", "13:00-17:00"), ("10-12pm", "10-12:00"),
    ("9-5pm", "9-17:00"), ("9am to noon", "9:00-12:00"), ("12pm-3pm", "12:00-15:00"), ("18:00-24:00", "18:00-0:00"), ("9.30-17.30", "9:30-17:30"),
    ("9:00-12:30, 14:00-18:00", "9:00-12:30, 14:00-18:00"), ("9-17", "9-17"), ("none", "closed"), ("closed", "closed"), ("by appointment", "by appointment"), ("Appointment only", "by appointment"),
])
def test_hours_are_written_on_a_24_hour_clock(typed, written):
    assert spans(typed) == written


@pytest.mark.parametrize("typed, reason", [
    ("9-5", "ends before it begins"), ("1-5", "begins in the night; the afternoon is 13:00"), ("2:00-6:00", "begins in the night"), ("22:00-2:00", "ends before it begins"),
    ("9:00-12:00, 11:00-14:00", "two stretches at the same time"), ("18:00-0:00, 19:00-20:00", "two stretches at the same time"), ("9-5 except Weds", "is not a time"),
    ("mornings", "nor the words closed or by appointment"), ("25:00-26:00", "is not a time"),
])
def test_what_would_mislead_is_asked_again(typed, reason):
    assert reason in misread(spans(typed)) and not misread(spans(typed)).endswith(".")


@pytest.mark.parametrize("written", ["", "closed", "9-17", "9:00-12:30, 12:30-14:00", "18:00-0:00", "0:00-2:00", "01:00-05:00", "14:00-18:00, 9:00-12:00"])
def test_what_is_plain_is_taken(written):
    assert misread(written) == ""


@pytest.mark.parametrize(("typed", "language", "meant"), [
    ("24 de diciembre de 2026", "es", "2026-12-24"), ("24. Dezember", "de", "2026-12-24"), ("6. Jänner 2027", "de", "2027-01-06"), ("1er août 2027", "fr-CA", "2027-08-01"),
    ("24 December", "de", "2026-12-24"), ("24.12.2026", "en", "2026-12-24"), ("24 de diciembre", "en", "24 de diciembre"), ("24/12/2026", "es", "24/12/2026"),
])
def test_a_day_is_understood_in_the_language_of_the_website_and_in_english(typed, language, meant):
    assert day(typed, datetime.date(2026, 11, 21), 0, ("en", language)) == meant


@pytest.mark.parametrize(("typed", "written"), [
    ("65,50 €", "65.50"), ("€110", "110"), ("A$140", "140"), ("CHF 90.–", "90"), ("90 eur", "90"), ("85,-", "85"), ("1,200", "1,200"), ("fifty", "fifty"),
])
def test_an_amount_may_have_its_sign_and_a_comma_before_its_cents(typed, written):
    assert amount(typed) == written


@pytest.mark.parametrize(("typed", "meant"), [("Friday", "2026-11-27"), ("sat", "2026-11-21"), ("Sunday", "2026-11-22"), ("fr", "fr"), ("next Friday", "next Friday")])
def test_the_name_of_a_weekday_is_the_next_of_that_name(typed, meant):
    assert day(typed, datetime.date(2026, 11, 21)) == meant
