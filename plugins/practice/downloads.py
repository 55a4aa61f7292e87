"""Files a visitor can keep: the practice as a contact (vCard) and its closures for a calendar (iCalendar)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from icalendar import Calendar, Event

from practice.schema import Closure, Practice

CONTACT = "contact.vcf"
CLOSURES = "closures.ics"


def contact(practice: Practice) -> str:
    """The practice's card as vCard 3.0 (RFC 2426), the version that phones read most reliably."""
    address = practice.address
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_text(practice.name)}",
        "N:" + ";".join((_text(practice.name), "", "", "", "")),
        f"ORG:{_text(practice.name)}",
        f"TEL;TYPE=WORK,VOICE:{_text(practice.phone)}",
        f"EMAIL;TYPE=WORK:{_text(practice.email)}",
        f"URL:{_text(practice.url)}",
        "ADR;TYPE=WORK:;;" + ";".join(map(_text, (address.street, address.town, address.region, address.postcode, address.country))),
        "END:VCARD",
    ]
    return "".join(piece + "\r\n" for line in lines for piece in _folded(line))


def closures(practice: Practice, today: datetime.date) -> str:
    """The closures that are not over, as whole days of an iCalendar (RFC 5545)."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{practice.name}//closures//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{practice.name}: closed")
    for closure in coming(practice.closures, today):
        calendar.add_component(_event(closure, practice))
    return calendar.to_ical().decode("utf-8")


def coming(closures: Iterable[Closure], today: datetime.date) -> tuple[Closure, ...]:
    """The closures that are not over, the next one first."""
    return tuple(sorted((closure for closure in closures if closure.until >= max(today, closure.from_)), key=lambda closure: closure.from_))


def write(practice: Practice, today: datetime.date, output: Path) -> None:
    """Both files into the output folder; a calendar only where it has something to say."""
    (output / CONTACT).write_bytes(contact(practice).encode())
    if coming(practice.closures, today):
        (output / CLOSURES).write_bytes(closures(practice, today).encode())


def _event(closure: Closure, practice: Practice) -> Event:
    event = Event()
    event.add("uid", f"{closure.from_.isoformat()}-closed@{practice.url.split('//')[1].split('/')[0]}")
    # The day itself, not the moment of the build: the same facts give the same file.
    event.add("dtstamp", datetime.datetime.combine(closure.from_, datetime.time(), datetime.timezone.utc))
    event.add("dtstart", closure.from_)
    event.add("dtend", closure.until + datetime.timedelta(days=1))  # the first day after it
    event.add("summary", f"{practice.name} is closed: {closure.reason}")
    return event


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
