"""Files a visitor can keep: the practice as a contact (vCard), its closures and events for a calendar (iCalendar)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar

from practice.schema import Address, Closure, Event, Practice
from practice.words import Words

CONTACT = "contact.vcf"
CLOSURES = "closures.ics"
EVENTS = "events.ics"


def contact(practice: Practice) -> str:
    """The practice's card as vCard 3.0 (RFC 2426), the version that phones read most reliably."""
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_text(practice.name)}",
        "N:" + ";".join((_text(practice.name), "", "", "", "")),
        f"ORG:{_text(practice.name)}",
        *(f"TEL;TYPE=WORK,VOICE:{_text(place.phone)}" for place in (practice, *practice.places) if place.phone),
        f"EMAIL;TYPE=WORK:{_text(practice.email)}",
        f"URL:{_text(practice.url)}",
        *(_address(place.address) for place in (practice, *practice.places)),
        "END:VCARD",
    ]
    return "".join(piece + "\r\n" for line in lines for piece in _folded(line))


def _address(address: Address) -> str:
    return "ADR;TYPE=WORK:;;" + ";".join(map(_text, (address.street, address.town, address.region, address.postcode, address.country)))


def closures(practice: Practice, today: datetime.date, words: Words) -> str:
    """The closures that are not over, as whole days of an iCalendar (RFC 5545)."""
    closed = [_closed(closure, practice, words) for closure in coming(practice.closures, today)]
    return _calendar(practice, "closures", words["closed_calendar"].format(name=practice.name), closed, words)


def events(practice: Practice, today: datetime.date, words: Words) -> str:
    """The events that are not over: at their hours, in Coordinated Universal Time, or as whole days."""
    ahead = coming_events(practice.events, today)
    return _calendar(practice, "events", practice.name, [entry for event in ahead for entry in _entries(event, practice)], words)


def _calendar(practice: Practice, kind: str, name: str, entries: Iterable[icalendar.Event], words: Words) -> str:
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//{practice.name}//{kind}//{words['language'].upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(entry)
    return calendar.to_ical().decode("utf-8")


def coming(closures: Iterable[Closure], today: datetime.date) -> tuple[Closure, ...]:
    """The closures that are not over, the next one first."""
    return tuple(sorted((closure for closure in closures if closure.until >= max(today, closure.from_)), key=lambda closure: closure.from_))


def coming_events(events: Iterable[Event], today: datetime.date) -> tuple[Event, ...]:
    """The events that are not over, the next one first."""
    return tuple(sorted((event for event in events if event.last_day >= max(today, event.from_)), key=lambda event: event.from_))


def write(practice: Practice, today: datetime.date, output: Path, words: Words) -> None:
    """The files in one language; a calendar only where it has something to say. The contact card is the same in all."""
    if not words["folder"]:
        (output / CONTACT).write_bytes(contact(practice).encode())
    folder = output / words["folder"]
    folder.mkdir(exist_ok=True)
    if coming(practice.closures, today):
        (folder / CLOSURES).write_bytes(closures(practice, today, words).encode())
    if coming_events(practice.events, today):
        (folder / EVENTS).write_bytes(events(practice, today, words).encode())


def _closed(closure: Closure, practice: Practice, words: Words) -> icalendar.Event:
    entry = _entry(f"{closure.from_.isoformat()}-closed", closure.from_, practice)
    _last(entry, closure.from_, closure.until)
    entry.add("summary", words["is_closed"].format(name=practice.name, reason=closure.reason))
    return entry


def _entries(event: Event, practice: Practice) -> Iterable[icalendar.Event]:
    """One entry for each stretch of an event's hours on each of its days, or one for all its days."""
    address = practice.address
    days = [event.from_ + datetime.timedelta(days=number) for number in range((event.last_day - event.from_).days + 1)]
    spans = [(day, span) for day in days for span in event.time] or [(event.from_, None)]
    for number, (day, span) in enumerate(spans, start=1):
        entry = _entry(f"{event.from_.isoformat()}-event-{_slug(event.name)}-{number}", day, practice)
        if span:
            zone = ZoneInfo(practice.timezone)
            for name, moment in (("dtstart", datetime.datetime.combine(day, span.opens)), ("dtend", span.end(day))):
                entry.add(name, moment.replace(tzinfo=zone).astimezone(datetime.timezone.utc))
        else:
            _last(entry, event.from_, event.last_day)
        entry.add("summary", event.name)
        entry.add("location", event.place or ", ".join(filter(None, (practice.name, address.street, address.town))))
        if event.text:
            entry.add("description", event.text)
        yield entry


def _entry(name: str, day: datetime.date, practice: Practice) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("uid", f"{name}@{practice.url.split('//')[1].split('/')[0]}")
    # The day itself, not the moment of the build: the same facts give the same file.
    entry.add("dtstamp", datetime.datetime.combine(day, datetime.time(), datetime.timezone.utc))
    return entry


def _last(entry: icalendar.Event, first: datetime.date, last: datetime.date) -> None:
    entry.add("dtstart", first)
    entry.add("dtend", last + datetime.timedelta(days=1))  # the first day after it


def _slug(name: str) -> str:
    return "-".join(re.findall(r"\w+", name.lower()))


def _text(value: str) -> str:
    for character in "\\,;":
        value = value.replace(character, "\\" + character)
    return value.replace("\n", "\\n")


def _folded(line: str) -> Iterable[str]:
    """A line in pieces of at most 75 bytes; the pieces after the first begin with a space."""
    piece, size, limit = "", 0, 75
    for character in line:
        width = len(character.encode())
        if size + width > limit:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + width
    yield piece
