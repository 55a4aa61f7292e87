"""The same facts in a further language: `content/practice.es.yaml` and its like."""

from __future__ import annotations

from pydantic import Field

from practice.dates import Day
from practice.scalars import FilledProse, Page, Phone, Prose, Text, Web, Words
from practice.schema.base import Facts
from practice.schema.practice import GettingHere


class ClosureWords(Facts):
    from_: Day = Field(alias="from", description="the first day, as in practice.yaml", examples=["2026-12-24"])
    reason: Prose = ""


class NoticeWords(Facts):
    from_: Day = Field(alias="from", description="the first day, as in practice.yaml", examples=["2026-12-24"])
    text: Prose = ""
    link: Page = ""


class EventWords(Facts):
    from_: Day = Field(alias="from", description="the day, as in practice.yaml", examples=["2027-03-06"])
    name: Prose = ""
    place: Text = ""
    text: Prose = ""
    link: Page = ""


class HelpLineWords(Facts):
    phone: Phone = Field(description="the number, as in practice.yaml", examples=["911"])
    name: Prose = ""
    text: Prose = ""
    url: Web = ""


class PlaceWords(Facts):
    name: FilledProse = Field(description="its name, as in practice.yaml", examples=["Oak Hollow Clinic"])
    called: Text = Field("", description="its name in this language, if it has another one")
    getting_here: GettingHere = GettingHere()


class PracticeWords(Facts):
    """What is said of the practice in a further language; names, numbers, days and hours stand in practice.yaml alone."""

    tagline: Prose = ""
    summary: Prose = ""
    booking: Web = ""
    getting_here: GettingHere = GettingHere()
    places: tuple[PlaceWords, ...] = ()
    closures: tuple[ClosureWords, ...] = ()
    notices: tuple[NoticeWords, ...] = ()
    events: tuple[EventWords, ...] = ()
    payment: Words = ()
    cancellation: Prose = ""
    emergency: tuple[HelpLineWords, ...] = ()
    crisis: tuple[HelpLineWords, ...] = ()
    picture_alt: Prose = ""
