"""The front matter of the Markdown files, one an entry, by their kinds."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from practice.codes import Language
from practice.dates import Day, Moment, Since, Year
from practice.scalars import Author, Count, Filled, FilledProse, Group, Groups, Money, Prose, Slug, Text, Web, Whole, Words
from practice.schema.base import Facts, answers_alone

Status = Literal["published", "draft", "hidden"]


class Entry(Facts):
    """What every page-making file may say."""

    title: FilledProse = Field(description="the heading of the page", examples=["First visit"])
    slug: Slug = Field("", description="the last part of the address; made from the file's name when left out", validate_default=False)
    summary: Prose = Field("", description="one or two sentences for search results and lists")
    status: Status = Field("published", description="a draft shows in the preview alone; hidden has a page that no list names; published when left out")
    lang: Language = Field("", description="language code when it is not the site's own")
    translation_of: Text = Field("", description="the last part of the address of the text that it translates")


class Illustrated(Entry):
    """An entry with a picture above its text; a person has a portrait instead."""

    image: Text = Field("", description="a file in content/images")
    image_alt: Prose = Field("", description="what the picture shows, for someone who cannot see it")


class Document(Facts):
    """A file that visitors can take away, such as a form: in content/documents."""

    title: FilledProse = Field(examples=["Health questionnaire"])
    file: Filled = Field(description="its name in content/documents", examples=["health-questionnaire.pdf"])
    date: Day | None = Field(None, description="the day of this version, as 2026-11-20")


Documents = tuple[Document, ...]
Order = Annotated[Whole, Field(description="the place in lists: smaller numbers come first")]


CredentialKind = Literal["diploma", "membership", "registration", "licence", "insurance", "first-aid"]


class Credential(Facts):
    """One proof of training or standing; the website is not published from the day after it expires until it is renewed or taken out."""

    title: FilledProse = Field(examples=["Diplomate in CranioSacral Therapy"])
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
    photo_alt: Prose = Field("", description="what it shows, for someone who cannot see it")
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


class Service(Illustrated):
    """What can be booked, a file each."""

    minutes: Count = Field(description="how long the appointment is", examples=["60"])
    fee: Money = Field(description="in the practice's currency", examples=["110"])
    fee_note: Prose = Field("", description="what is special about it", examples=["sliding scale"])
    next_fee: NextFee | None = Field(None, description="the fee from a later day on; it is shown beforehand and changes by itself")
    for_whom: Prose = Field("", description="who it is for")
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


class Article(Illustrated):
    """What you write for visitors to read, a file each. One that is dated later appears on its day."""

    date: Moment = Field(description="from when it is shown", examples=["2026-11-20"])
    modified: Moment | None = Field(None, description="the last change that matters to readers")
    author: Author = Field(description="slug of a person", examples=["mara-lind"])
    reviewed_by: Text = Field("", description="slug of the person who checked it")
    reviewed_on: Day | None = Field(None, description="when it was checked")
    topic: Group = Field(description="the one group it belongs to", examples=["Research"])
    tags: Groups = Field((), description="what else it is about", examples=["[sleep, rest]"])
    documents: Documents = Field((), description="files to take away, listed below the text")


class FaqTopic(Entry):
    """A topic of the FAQ page, a file each; in it, each `## Question?` is one question."""

    order: Order = 100


PageTemplate = Literal[
    "page", "home", "about", "first-visit", "fees", "contact", "people", "services", "articles", "faq", "search", "not-found",
]


class Page(Illustrated):
    """Every other page, a file each. `template` names what it shows beside its text, such as the list of fees."""

    template: PageTemplate = Field("page", description="what the page shows beside its text")
    menu: Prose = Field("", description="the words in the menu; left out of the menu when empty")
    order: Order = 100
    documents: Documents = Field((), description="files to take away, listed below the text")
    reviewed_by: Text = Field("", description="slug of the person who checked it")
    reviewed_on: Day | None = Field(None, description="when it was checked")


KINDS: dict[str, type[Entry]] = {
    "people": Person, "services": Service, "articles": Article, "faq": FaqTopic, "pages": Page,
}
"""Folder of content/ -> the model of the entries in it."""
