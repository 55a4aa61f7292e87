"""What a practice is: every fact its owner may write, with its type.

The one schema behind the build, the check, the templates, the editors and the handbook. It says what
can be *understood*; whether it is *good* is for the rules of the check. It knows neither Pelican nor
the check. What a single value may look like stands in `scalars`.
"""

from practice.schema.base import Facts
from practice.schema.entries import KINDS, Article, Credential, Document, Entry, Order, Page, Person, Service
from practice.schema.further_language import PracticeWords
from practice.schema.practice import Address, Colors, Editing, FurtherPlace, GettingHere, Practice, Repository
from practice.schema.references import Reference
from practice.schema.times import ByAppointment, Closure, DayHours, Event, Hours, Notice, Span, Spans

__all__ = [
    "Address",
    "Article",
    "ByAppointment",
    "Closure",
    "Colors",
    "Credential",
    "DayHours",
    "Document",
    "Editing",
    "Entry",
    "Event",
    "Facts",
    "FurtherPlace",
    "GettingHere",
    "Hours",
    "KINDS",
    "Notice",
    "Order",
    "Page",
    "Person",
    "Practice",
    "PracticeWords",
    "Reference",
    "Repository",
    "Service",
    "Span",
    "Spans",
]
