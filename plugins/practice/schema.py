"""What a practice is: every fact its owner may write, with its type.

The one schema behind the build, the check, the templates, the editors and the handbook. It says what
can be *understood*; whether it is *good* is for the rules of the check. It knows neither Pelican nor
the check. Every scalar arrives as the text that was typed (`front_matter` reads YAML that way), so
`9:30` is a time, `no` is a word and `0123` keeps its nought.
"""

from __future__ import annotations

import datetime
import re
import zoneinfo
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WHERE = (
    "UK", "IE", "US", "US-CA", "AU", "AU-NSW", "AU-QLD", "AU-VIC", "CA", "CA-ON", "CA-BC", "NZ", "DE", "CH", "AT",
)


# -- scalars: text in, typed value out, with the owner's words when it cannot be done ------------------

def _text(value: Any) -> str:
    if isinstance(value, list):
        raise ValueError("one piece of text is expected here, not a list")
    if isinstance(value, dict):
        raise ValueError("one piece of text is expected here, not a group of keys (a colon too many?)")
    return " ".join(str(value).split())


def _filled(value: Any) -> str:
    if not (text := _text(value)):
        raise ValueError("nothing is written after the colon")
    return text


def _yes(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = _text(value).lower()
    if word in ("yes", "true", "on"):
        return True
    if word in ("no", "false", "off"):
        return False
    raise ValueError(f'write yes or no, not "{value}"')


def _day(value: Any) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    text = _text(value)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(f'"{text}" is not a date as year-month-day, like 2026-11-20')
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is not a day in the calendar') from None


def _moment(value: Any) -> datetime.datetime:
    """A date, with a time where one is typed; midnight otherwise. No time zone: the practice's own."""
    if isinstance(value, datetime.datetime):
        return value
    text = _text(value)
    match = re.fullmatch(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?", text)
    if not match:
        raise ValueError(f'"{text}" is not a date as year-month-day, like 2026-11-20')
    day = _day(match[1])
    try:
        return datetime.datetime(day.year, day.month, day.day, int(match[2] or 0), int(match[3] or 0))
    except ValueError:
        raise ValueError(f'"{text}" has a time that no clock shows') from None


def _year(value: Any) -> int:
    text = _text(value)
    if not re.fullmatch(r"(19|20)\d\d", text):
        raise ValueError(f'"{text}" is not a year, like 2014')
    return int(text)


def _since(value: Any) -> datetime.date:
    """A year, a month or a day: `2014`, `2014-05`, `2014-05-17`. The first day of what is given."""
    if isinstance(value, datetime.date):
        return value
    text = _text(value)
    if re.fullmatch(r"(19|20)\d\d", text):
        return datetime.date(int(text), 1, 1)
    if re.fullmatch(r"(19|20)\d\d-(0[1-9]|1[0-2])", text):
        return datetime.date.fromisoformat(text + "-01")
    return _day(text)


def _whole(value: Any) -> int:
    text = _text(value)
    if not re.fullmatch(r"\d{1,5}", text):
        raise ValueError(f'"{text}" is not a whole number')
    return int(text)


def _money(value: Any) -> Decimal:
    text = _text(value)
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,2})?", text):
        raise ValueError(f'"{text}" is not a fee: write the number alone, like 110 or 110.50')
    return Decimal(text)


def _words(value: Any) -> tuple[str, ...]:
    """A YAML list, or one line with commas (Pelican's own header has no lists)."""
    if isinstance(value, dict):
        raise ValueError("a list is expected here, not a group of keys")
    items = value if isinstance(value, (list, tuple)) else str(value).split(",")
    return tuple(text for item in items if (text := _text(item)))


def _laws(value: Any) -> tuple[str, ...]:
    places = _words(value)
    for place in places:
        if place not in WHERE:
            raise ValueError(f'"{place}" is not known; choose from {", ".join(WHERE)}')
    return places


def _zone(value: Any) -> str:
    text = _text(value)
    try:
        zoneinfo.ZoneInfo(text)
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        raise ValueError(f'"{text}" is not a time zone, like America/Los_Angeles') from None
    return text


def _slug(value: Any) -> str:
    text = _text(value)
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise ValueError(f'"{text}" cannot be an address: use small letters, figures and single hyphens, like first-visit')
    return text


def _web(value: Any) -> str:
    text = _filled(value)
    if not re.fullmatch(r"https?://[^\s/.]+(\.[^\s/.]+)+(/\S*)?", text):
        raise ValueError(f'"{text}" is not a whole web address, like https://example.com/page')
    return text


def _email(value: Any) -> str:
    text = _filled(value)
    if not re.fullmatch(r"[^\s@<>,;:]+@[^\s@<>,;:.]+(\.[^\s@<>,;:.]+)+", text):
        raise ValueError(f'"{text}" is not an e-mail address, like hello@example.com')
    return text


def _phone(value: Any) -> str:
    text = _filled(value)
    if not re.fullmatch(r"\+?[\d\s()./-]{3,25}", text):
        raise ValueError(f'"{text}" is not a phone number: figures, spaces, brackets and hyphens, with + before the country code')
    return text


def _clock(text: str) -> datetime.time:
    match = re.fullmatch(r"(\d{1,2})(?::(\d{2}))?", text.strip())
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        raise ValueError(f'"{text.strip()}" is not a time, like 9:30 or 18:00')
    return datetime.time(int(match[1]), int(match[2] or 0))


def _spans(value: Any) -> tuple[Span, ...]:
    """`9:00-12:30, 14:00-18:00` (or a list of such), or `closed`."""
    items = value if isinstance(value, (list, tuple)) else _text(value).split(",")
    if [_text(item).lower() for item in items] in ([""], ["closed"]):
        return ()
    spans = []
    for item in items:
        if isinstance(item, Span):
            spans.append(item)
            continue
        ends = re.split(r"\s*(?:-|–|—|\bto\b)\s*", _text(item))
        if len(ends) != 2:
            raise ValueError(f'"{_text(item)}" is not from one time to another, like 9:00-12:30, nor the word closed')
        spans.append(Span(opens=_clock(ends[0]), closes=_clock(ends[1])))
    return tuple(spans)


Text = Annotated[str, BeforeValidator(_text)]
Filled = Annotated[str, BeforeValidator(_filled)]
Yes = Annotated[bool, BeforeValidator(_yes)]
Day = Annotated[datetime.date, BeforeValidator(_day)]
Moment = Annotated[datetime.datetime, BeforeValidator(_moment)]
Since = Annotated[datetime.date, BeforeValidator(_since)]
Year = Annotated[int, BeforeValidator(_year)]
Whole = Annotated[int, BeforeValidator(_whole)]
Money = Annotated[Decimal, BeforeValidator(_money)]
Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
Laws = Annotated[tuple[str, ...], BeforeValidator(_laws)]
Zone = Annotated[str, BeforeValidator(_zone)]
Slug = Annotated[str, BeforeValidator(_slug)]
Web = Annotated[str, BeforeValidator(_web)]
Email = Annotated[str, BeforeValidator(_email)]
Phone = Annotated[str, BeforeValidator(_phone)]

# What stands where a needed value is missing or not understood, so that every page is still built.
# The check reports each; none of them can be taken for a fact.
STAND_INS: dict[Any, Any] = {
    _filled: "–", _words: [], _laws: [], _whole: "0", _money: "0", _moment: "1970-01-01", _day: "1970-01-01",
    _year: "1970", _slug: "unknown", _web: "https://example.com", _email: "unknown@example.com", _phone: "000",
}


class Facts(BaseModel):
    """A group of facts: frozen, and nothing in it that is not named here."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


# -- content/practice.yaml ----------------------------------------------------------------------------

class Span(Facts):
    """One stretch of opening time on one day, in the practice's own time zone."""

    opens: datetime.time
    closes: datetime.time


Spans = Annotated[tuple[Span, ...], BeforeValidator(_spans)]


class Hours(Facts):
    """The ordinary week: each day's spans of opening time; a day that is left out is closed."""

    monday: Spans = ()
    tuesday: Spans = ()
    wednesday: Spans = ()
    thursday: Spans = ()
    friday: Spans = ()
    saturday: Spans = ()
    sunday: Spans = ()

    def on(self, day: datetime.date) -> tuple[Span, ...]:
        """The spans of the weekday that `day` falls on; closures are not looked at."""
        return getattr(self, WEEKDAYS[day.weekday()])


class Dated(Facts):
    """Something that holds from one day to another, both included."""

    from_: Day = Field(alias="from", description="first day, as 2026-12-24", examples=["2026-12-24"])
    until: Day = Field(description="last day, as 2027-01-02", examples=["2027-01-02"])

    def holds(self, day: datetime.date) -> bool:
        return self.from_ <= day <= self.until


class Closure(Dated):
    reason: Filled = Field(description="shown to visitors, like Winter break", examples=["Winter break"])


class Notice(Dated):
    text: Filled = Field(description="one or two sentences across the top of every page", examples=["We are closed until 2 January."])
    link: Text = Field("", description="a page or address the notice leads to")


class Address(Facts):
    street: Filled = Field(examples=["12 Sample Street"])
    town: Filled = Field(examples=["Santa Cruz"])
    region: Text = ""
    postcode: Text = ""
    country: Filled = Field(description="two letters, like US", examples=["US"])
    map: Web = Field("", description="a link to a map; nothing is loaded from there")


class GettingHere(Facts):
    transport: Text = ""
    parking: Text = ""
    step_free: Text = Field("", description="how someone who cannot use steps gets in")


class Membership(Facts):
    name: Filled = Field(examples=["Craniosacral Therapy Association"])
    url: Web = ""


class HelpLine(Facts):
    """Who to call instead of the practice, such as the emergency number or a crisis line."""

    name: Filled = Field(examples=["Emergency"])
    phone: Phone = Field(examples=["911"])
    text: Text = Field("", description="when to use it, hours, languages")
    url: Web = ""


class Practice(Facts):
    """Every fact about the practice, said once: content/practice.yaml."""

    name: Filled = Field(examples=["Stillpoint Craniosacral Therapy"])
    tagline: Filled = Field(description="the first words a visitor reads", examples=["Quiet, careful touch"])
    summary: Filled = Field(description="one or two plain sentences for search results", examples=["Craniosacral therapy for adults and children."])
    sample: Yes = Field(False, description="yes while this is still the sample practice")
    where: Laws = Field(description="which laws apply to what you say, like [US-CA]", examples=["[US-CA]"])
    review_months: Whole = Field(24, description="after how many months a text should be read again")
    languages: Words = Field(("en",), description="language codes; the first is the site's own")
    timezone: Zone = Field("UTC", description="like America/Los_Angeles")
    url: Web = Field(description="where the site is published", examples=["https://example.com"])
    email: Email = Field(examples=["hello@example.com"])
    phone: Phone = Field(examples=["+1 831 555 0134"])
    booking: Web = Field("", description="where a visitor books")
    address: Address
    getting_here: GettingHere = GettingHere()
    hours: Hours
    closures: tuple[Closure, ...] = ()
    notices: tuple[Notice, ...] = ()
    payment: Words = ()
    cancellation: Text = ""
    currency: Filled = Field(description="three letters, like USD", examples=["USD"])
    palette: Text = Field("tide", description="one of the colour sets of the theme")
    memberships: tuple[Membership, ...] = ()
    emergency: tuple[HelpLine, ...] = ()
    crisis: tuple[HelpLine, ...] = ()
    picture: Text = Field("", description="a photograph for the home page, in content/images; the drawing stands there otherwise")
    picture_alt: Text = ""

    @property
    def language(self) -> str:
        """The site's own language code."""
        return self.languages[0] if self.languages else "en"

    def closure_on(self, day: datetime.date) -> Closure | None:
        return next((closure for closure in self.closures if closure.holds(day)), None)

    def hours_on(self, day: datetime.date) -> tuple[Span, ...]:
        """The spans in which the practice is open on `day`; none during a closure."""
        return () if self.closure_on(day) else self.hours.on(day)


# -- entries: the front matter of one Markdown file each ----------------------------------------------

Status = Literal["published", "draft", "hidden"]


class Entry(Facts):
    """What every page-making file may say."""

    title: Filled = Field(examples=["First visit"])
    slug: Slug = Field("", description="the last part of the address; made from the file's name when left out", validate_default=False)
    summary: Text = Field("", description="one or two sentences for search results and lists")
    status: Status = "published"
    lang: Text = Field("", description="language code when it is not the site's own")
    translation_of: Text = Field("", description="slug of the entry this one translates")
    image: Text = Field("", description="a file in content/images")
    image_alt: Text = Field("", description="what the picture shows, for someone who cannot see it")


CredentialKind = Literal["diploma", "membership", "registration", "licence", "insurance", "first-aid"]


class Credential(Facts):
    """One proof of training or standing. `short` is the mark after a name, like CST-D."""

    title: Filled = Field(examples=["Diplomate in CranioSacral Therapy"])
    short: Text = ""
    kind: CredentialKind = Field(examples=["diploma"])
    issuer: Filled = Field(examples=["Upledger Institute"])
    number: Text = ""
    since: Since | None = None
    expires: Day | None = None
    verify: Web = Field("", description="where a visitor can look it up")

    def expired(self, day: datetime.date) -> bool:
        """True from the day after `expires`."""
        return self.expires is not None and self.expires < day


class Person(Entry):
    """A practitioner: people/*.md. `name` stands where other entries have a title."""

    title: Filled = Field(alias="name", examples=["Mara Lind"])
    role: Filled = Field(examples=["Craniosacral therapist"])
    photo: Text = ""
    photo_alt: Text = ""
    practising_since: Year | None = None
    languages: Words = ()
    credentials: tuple[Credential, ...] = ()
    order: Whole = 100

    @property
    def name(self) -> str:
        return self.title


class Service(Entry):
    """What can be booked: services/*.md."""

    minutes: Whole = Field(examples=["60"])
    fee: Money = Field(description="in the practice's currency, the number alone", examples=["110"])
    fee_note: Text = Field("", description="like sliding scale")
    for_whom: Text = Field("", description="who it is for")
    order: Whole = 100


class Article(Entry):
    """articles/*.md."""

    date: Moment = Field(examples=["2026-11-20"])
    modified: Moment | None = None
    author: Slug = Field(description="slug of a person", examples=["mara-lind"])
    reviewed_by: Text = Field("", description="slug of the person who checked it")
    reviewed_on: Day | None = None
    topic: Filled = Field(examples=["Research"])
    tags: Words = ()


class FaqTopic(Entry):
    """faq/*.md: one topic a file, each `## Question?` one question."""

    order: Whole = 100


PageTemplate = Literal[
    "page", "home", "about", "first-visit", "fees", "contact", "people", "services", "articles", "faq", "search", "not-found",
]


class Page(Entry):
    """pages/*.md. `template` names what the page shows beside its text, such as the list of fees."""

    template: PageTemplate = "page"
    menu: Text = Field("", description="the words in the menu; left out of the menu when empty")
    order: Whole = 100
    reviewed_by: Text = ""
    reviewed_on: Day | None = None


KINDS: dict[str, type[Entry]] = {
    "people": Person, "services": Service, "articles": Article, "faq": FaqTopic, "pages": Page,
}
"""Folder of content/ -> the model of the entries in it."""


# -- content/references.yaml --------------------------------------------------------------------------

Result = Literal["benefit", "no-benefit", "mixed", "not-efficacy"]


def _doi(value: Any) -> str:
    text = _text(value)
    if text and not re.fullmatch(r"10\.\d{4,9}/\S+", text):
        raise ValueError(f'"{text}" is not a DOI, like 10.1186/s12891-019-3017-y')
    return text


def _pmid(value: Any) -> str:
    text = _text(value)
    if text and not re.fullmatch(r"[1-9]\d{0,7}", text):
        raise ValueError(f'"{text}" is not a PMID: figures only, like 31892357')
    return text


class Reference(Facts):
    """A paper or book that articles cite by its key, as `[^haller-2020]`."""

    authors: Words = Field(examples=["[Haller H, Lauche R]"])
    year: Year = Field(examples=["2019"])
    title: Filled = Field(examples=["Craniosacral therapy for chronic pain"])
    journal: Text = ""
    volume: Text = Field("", description="volume, issue and pages as they are cited, like 21:1")
    publisher: Text = ""
    doi: Annotated[str, BeforeValidator(_doi)] = ""
    pmid: Annotated[str, BeforeValidator(_pmid)] = ""
    url: Web = ""
    measured: Text = Field("", description="who and what was measured")
    found: Text = ""
    limits: Text = ""
    result: Result = Field("not-efficacy", description="which side it stands on")
    note: Text = Field("", description="a retraction, correction or contradiction, shown beside the reference")
