"""What a practice is: every fact its owner may write, with its type.

The one schema behind the build, the check, the templates, the editors and the handbook. It says what
can be *understood*; whether it is *good* is for the rules of the check. It knows neither Pelican nor
the check. What a single value may look like stands in `scalars`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from practice.scalars import (
    Color,
    Day,
    Doi,
    Email,
    Filled,
    Laws,
    Moment,
    Money,
    Phone,
    Pmid,
    Since,
    Slug,
    Text,
    Web,
    Whole,
    Words,
    Year,
    Yes,
    Zone,
    as_text,
)
from practice.weekdays import WEEKDAYS


def answers_alone(method: Callable) -> Callable:
    """Tells those who keep pages between builds that the answer depends on nothing but the object and what is asked."""
    method.depends_on = ()
    return method


class Facts(BaseModel):
    """A group of facts: frozen, and nothing in it that is not named here."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


# -- content/practice.yaml ----------------------------------------------------------------------------

class Span(Facts):
    """One stretch of opening time on one day, in the practice's own time zone."""

    opens: datetime.time
    closes: datetime.time


def _clock(text: str) -> datetime.time:
    match = re.fullmatch(r"(\d{1,2})(?::(\d{2}))?", text.strip())
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        raise ValueError(f'"{text.strip()}" is not a time, like 9:30 or 18:00')
    return datetime.time(int(match[1]), int(match[2] or 0))


def _spans(value: Any) -> tuple[Span, ...]:
    """`9:00-12:30, 14:00-18:00` (or a list of such), or `closed`."""
    items = value if isinstance(value, (list, tuple)) else as_text(value).split(",")
    if [as_text(item).lower() for item in items] in ([""], ["closed"]):
        return ()
    spans = []
    for item in items:
        if isinstance(item, Span):
            spans.append(item)
            continue
        ends = re.split(r"\s*(?:-|–|—|\bto\b)\s*", as_text(item))
        if len(ends) != 2:
            raise ValueError(f'"{as_text(item)}" is not from one time to another, like 9:00-12:30, nor the word closed')
        spans.append(Span(opens=_clock(ends[0]), closes=_clock(ends[1])))
    return tuple(spans)


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

    @answers_alone
    def holds(self, day: datetime.date) -> bool:
        return self.from_ <= day <= self.until


class Closure(Dated):
    reason: Filled = Field(description="shown to visitors, like Winter break", examples=["Winter break"])


class Notice(Dated):
    text: Filled = Field(description="one or two sentences across the top of every page", examples=["We are closed until 2 January."])
    link: Text = Field("", description="a page or address the notice leads to")


class Event(Facts):
    """Something that people come to on a day: a talk, an open house, a course."""

    name: Filled = Field(examples=["Open house"])
    from_: Day = Field(alias="from", description="the day, or the first of several, as 2027-03-06", examples=["2027-03-06"])
    until: Day | None = Field(None, description="the last day, when there are several")
    time: Spans = Field((), description="from when to when, like 10:00-12:30")
    place: Text = Field("", description="where, when it is not at the practice")
    text: Text = Field("", description="one or two sentences: what it is, for whom, what it costs")
    link: Text = Field("", description="a page or address that tells more")

    @property
    def last_day(self) -> datetime.date:
        return self.until or self.from_


class Address(Facts):
    street: Filled = Field(description="street and number", examples=["12 Sample Street"])
    town: Filled = Field(examples=["Santa Cruz"])
    region: Text = Field("", description="county, state or province")
    postcode: Text = Field("", description="in quotation marks if it begins with 0")
    country: Filled = Field(description="two letters, like US", examples=["US"])
    map: Web = Field("", description="a link to a map; nothing is loaded from there")


class GettingHere(Facts):
    transport: Text = Field("", description="bus, train, on foot")
    parking: Text = Field("", description="where a car or a bicycle can stand")
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


def _repository(value: Any) -> str:
    text = as_text(value).removeprefix("https://github.com/").removesuffix("/")
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+", text):
        raise ValueError(f'"{text}" is not a repository on GitHub, like larkmere/website')
    return text


Repository = Annotated[str, BeforeValidator(_repository)]


class Editing(Facts):
    """The forms at `/admin/` of the published website, for those who may write into its repository on GitHub."""

    repository: Repository = Field(description="owner and name on GitHub", examples=["larkmere/website"])
    branch: Filled = Field("main", description="where the published texts stand")
    login: Web = Field("", description="the service that logs you in; on Netlify leave it out")


class Scheme(Facts):
    """Colors by what they are for; those that are left out are the palette's. The theme's style sheets name them alike."""

    background: Color = ""
    surface: Color = ""
    tint: Color = ""
    text: Color = ""
    muted: Color = ""
    primary: Color = ""
    on_primary: Color = ""
    accent: Color = ""
    notice: Color = ""
    control: Color = ""
    line: Color = ""
    deep: Color = ""
    on_deep: Color = ""


class Colors(Facts):
    """The practice's own colors, for a screen by day and by night."""

    light: Scheme = Scheme()
    dark: Scheme = Scheme()


class Practice(Facts):
    """Every fact about the practice, said once."""

    name: Filled = Field(description="as it stands on the door", examples=["Stillpoint Craniosacral Therapy"])
    tagline: Filled = Field(description="the first words a visitor reads", examples=["Quiet, careful touch"])
    summary: Filled = Field(description="one or two plain sentences for search results", examples=["Craniosacral therapy for adults and children."])
    sample: Yes = Field(False, description="yes while this is still the sample practice")
    where: Laws = Field(description="which laws apply to what you say; it decides which rules on wording speak", examples=["[US-CA]"])
    review_months: Whole = Field(24, description="after how many months a text should be read again")
    languages: Words = Field(("en",), description="language codes; the first is the site's own")
    timezone: Zone = Field("UTC", description="like America/Los_Angeles")
    url: Web = Field(description="where the site is published", examples=["https://example.com"])
    email: Email = Field(description="shown to visitors", examples=["hello@example.com"])
    phone: Phone = Field(description="with the country code", examples=["+1 831 555 0134"])
    booking: Web = Field("", description="where a visitor books")
    address: Address = Field(description="where visitors come to")
    getting_here: GettingHere = Field(GettingHere(), description="how people get to your door")
    hours: Hours = Field(description="the ordinary week")
    closures: tuple[Closure, ...] = Field((), description="when you are away; shown until it is over")
    notices: tuple[Notice, ...] = Field((), description="a short message on every page, from one day to another")
    events: tuple[Event, ...] = Field((), description="what people can come to; shown on the home page until it is over")
    payment: Words = Field((), description="how people can pay", examples=["[cash, card]"])
    cancellation: Text = Field("", description="what happens when somebody cannot come")
    currency: Filled = Field(description="three letters", examples=["USD"])
    palette: Text = Field("tide", description="one of the colour sets of the theme: tide, grove, dusk, ember or heath")
    colors: Colors = Field(Colors(), description="your own colors in place of some of the palette's")
    memberships: tuple[Membership, ...] = Field((), description="professional associations you belong to now")
    emergency: tuple[HelpLine, ...] = Field((), description="whom to call when life is in danger")
    crisis: tuple[HelpLine, ...] = Field((), description="whom to call in a crisis of the mind")
    editing: Editing | None = Field(None, description="forms at /admin/ of the published website; none when left out")
    picture: Text = Field("", description="a photograph for the home page, in content/images; the drawing stands there otherwise")
    picture_alt: Text = Field("", description="what it shows, for someone who cannot see it")

    @property
    def language(self) -> str:
        """The site's own language code."""
        return self.languages[0] if self.languages else "en"

    @answers_alone
    def closure_on(self, day: datetime.date) -> Closure | None:
        return next((closure for closure in self.closures if closure.holds(day)), None)

    @answers_alone
    def hours_on(self, day: datetime.date) -> tuple[Span, ...]:
        """The spans in which the practice is open on `day`; none during a closure."""
        return () if self.closure_on(day) else self.hours.on(day)


# -- content/practice.es.yaml: the same facts in a further language ------------------------------------

class ClosureWords(Facts):
    from_: Day = Field(alias="from", description="the first day, as in practice.yaml", examples=["2026-12-24"])
    reason: Text = ""


class NoticeWords(Facts):
    from_: Day = Field(alias="from", description="the first day, as in practice.yaml", examples=["2026-12-24"])
    text: Text = ""
    link: Text = ""


class EventWords(Facts):
    from_: Day = Field(alias="from", description="the day, as in practice.yaml", examples=["2027-03-06"])
    name: Text = ""
    place: Text = ""
    text: Text = ""
    link: Text = ""


class HelpLineWords(Facts):
    phone: Phone = Field(description="the number, as in practice.yaml", examples=["911"])
    name: Text = ""
    text: Text = ""
    url: Web = ""


class PracticeWords(Facts):
    """What is said of the practice in a further language; names, numbers, days and hours stand in practice.yaml alone."""

    tagline: Text = ""
    summary: Text = ""
    booking: Web = ""
    getting_here: GettingHere = GettingHere()
    closures: tuple[ClosureWords, ...] = ()
    notices: tuple[NoticeWords, ...] = ()
    events: tuple[EventWords, ...] = ()
    payment: Words = ()
    cancellation: Text = ""
    emergency: tuple[HelpLineWords, ...] = ()
    crisis: tuple[HelpLineWords, ...] = ()
    picture_alt: Text = ""


# -- entries: the front matter of one Markdown file each ----------------------------------------------

Status = Literal["published", "draft", "hidden"]


class Entry(Facts):
    """What every page-making file may say."""

    title: Filled = Field(description="the heading of the page", examples=["First visit"])
    slug: Slug = Field("", description="the last part of the address; made from the file's name when left out", validate_default=False)
    summary: Text = Field("", description="one or two sentences for search results and lists")
    status: Status = Field("published", description="a draft shows in the preview alone; hidden has a page that no list names")
    lang: Text = Field("", description="language code when it is not the site's own")
    translation_of: Text = Field("", description="slug of the entry this one translates")
    image: Text = Field("", description="a file in content/images")
    image_alt: Text = Field("", description="what the picture shows, for someone who cannot see it")


class Document(Facts):
    """A file that visitors can take away, such as a form: in content/documents."""

    title: Filled = Field(examples=["Health questionnaire"])
    file: Filled = Field(description="its name in content/documents", examples=["health-questionnaire.pdf"])
    date: Day | None = Field(None, description="the day of this version, as 2026-11-20")


Documents = tuple[Document, ...]
Order = Annotated[Whole, Field(description="the place in lists: smaller numbers come first")]


CredentialKind = Literal["diploma", "membership", "registration", "licence", "insurance", "first-aid"]


class Credential(Facts):
    """One proof of training or standing; it is no longer shown from the day after it expires."""

    title: Filled = Field(examples=["Diplomate in CranioSacral Therapy"])
    short: Text = Field("", description="the mark after a name", examples=["CST-D"])
    kind: CredentialKind = Field(description="what it proves", examples=["diploma"])
    issuer: Filled = Field(description="who gave it", examples=["Upledger Institute"])
    number: Text = Field("", description="the number in the register")
    since: Since | None = Field(None, description="since when you have it")
    expires: Day | None = Field(None, description="its last day; the check reminds you sixty days before")
    verify: Web = Field("", description="where a visitor can look it up")

    @answers_alone
    def expired(self, day: datetime.date) -> bool:
        """True from the day after `expires`."""
        return self.expires is not None and self.expires < day


class Person(Entry):
    """A practitioner, a file each. `name` stands where other entries have a title."""

    title: Filled = Field(alias="name", description="first and last name", examples=["Mara Lind"])
    role: Filled = Field(description="what this person does here", examples=["Craniosacral therapist"])
    photo: Text = Field("", description="a portrait, in content/images")
    photo_alt: Text = Field("", description="what it shows, for someone who cannot see it")
    practising_since: Year | None = Field(None, description="the first year of practice")
    languages: Words = Field((), description="the languages a visitor can speak with this person")
    credentials: tuple[Credential, ...] = Field((), description="each proof of training or standing, with its last day")
    order: Order = 100

    @property
    def name(self) -> str:
        return self.title


class NextFee(Facts):
    """A fee that is already decided and holds from a day on."""

    from_: Day = Field(alias="from", description="first day, as 2027-01-01", examples=["2027-01-01"])
    fee: Money = Field(examples=["120"])


class Service(Entry):
    """What can be booked, a file each."""

    minutes: Whole = Field(description="how long the appointment is", examples=["60"])
    fee: Money = Field(description="in the practice's currency, the number alone", examples=["110"])
    fee_note: Text = Field("", description="what is special about it", examples=["sliding scale"])
    next_fee: NextFee | None = Field(None, description="the fee from a later day on; it is shown beforehand and changes by itself")
    for_whom: Text = Field("", description="who it is for")
    documents: Documents = Field((), description="files to take away, listed below the text")
    order: Order = 100

    @answers_alone
    def fee_on(self, day: datetime.date) -> Decimal:
        """What the session costs on `day`, in the practice's currency."""
        return self.next_fee.fee if self.next_fee and self.next_fee.from_ <= day else self.fee

    @answers_alone
    def next_fee_after(self, day: datetime.date) -> NextFee | None:
        """The fee that is to come, seen from `day`."""
        return self.next_fee if self.next_fee and self.next_fee.from_ > day else None


class Article(Entry):
    """What you write for visitors to read, a file each. One that is dated later appears on its day."""

    date: Moment = Field(description="from when it is shown", examples=["2026-11-20"])
    modified: Moment | None = Field(None, description="the last change that matters to readers")
    author: Slug = Field(description="slug of a person", examples=["mara-lind"])
    reviewed_by: Text = Field("", description="slug of the person who checked it")
    reviewed_on: Day | None = Field(None, description="when it was checked")
    topic: Filled = Field(description="the one group it belongs to", examples=["Research"])
    tags: Words = Field((), description="what else it is about", examples=["[sleep, rest]"])
    documents: Documents = Field((), description="files to take away, listed below the text")


class FaqTopic(Entry):
    """A topic of the FAQ page, a file each; in it, each `## Question?` is one question."""

    order: Order = 100


PageTemplate = Literal[
    "page", "home", "about", "first-visit", "fees", "contact", "people", "services", "articles", "faq", "search", "not-found",
]


class Page(Entry):
    """Every other page, a file each. `template` names what it shows beside its text, such as the list of fees."""

    template: PageTemplate = Field("page", description="what the page shows beside its text")
    menu: Text = Field("", description="the words in the menu; left out of the menu when empty")
    order: Order = 100
    documents: Documents = Field((), description="files to take away, listed below the text")
    reviewed_by: Text = Field("", description="slug of the person who checked it")
    reviewed_on: Day | None = Field(None, description="when it was checked")


KINDS: dict[str, type[Entry]] = {
    "people": Person, "services": Service, "articles": Article, "faq": FaqTopic, "pages": Page,
}
"""Folder of content/ -> the model of the entries in it."""


# -- content/references.yaml --------------------------------------------------------------------------

Result = Literal["benefit", "no-benefit", "mixed", "not-efficacy"]


class Reference(Facts):
    """A paper or book that articles cite by its key, as `[^haller-2020]`."""

    authors: Words = Field(description="surname and initials of each, as the journal lists them", examples=["[Haller H, Lauche R]"])
    year: Year = Field(examples=["2019"])
    title: Filled = Field(examples=["Craniosacral therapy for chronic pain"])
    journal: Text = Field("", description="where it appeared, when it is a paper")
    volume: Text = Field("", description="volume, issue and pages as they are cited, like 21:1")
    publisher: Text = Field("", description="who published it, when it is a book")
    doi: Doi = Field("", description="its number at doi.org")
    pmid: Pmid = Field("", description="its number at PubMed")
    url: Web = Field("", description="where it can be read, when it has neither number")
    measured: Text = Field("", description="who and what was measured")
    found: Text = Field("", description="what was found, in plain words")
    limits: Text = Field("", description="what it cannot show")
    result: Result = Field("not-efficacy", description="which side it stands on")
    note: Text = Field("", description="a retraction, correction or contradiction, shown beside the reference")
