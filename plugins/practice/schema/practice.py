"""The facts of `content/practice.yaml`."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from practice.codes import Country, Currency, Languages, Laws, Zone
from practice.scalars import (
    Color,
    Count,
    Email,
    Filled,
    FilledProse,
    Phone,
    Prose,
    Text,
    Web,
    Words,
    Yes,
    as_text,
)
from practice.schema.base import Facts, answers_alone
from practice.schema.times import Closure, Event, Hours, Notice, together

POSTCODE_FIRST = frozenset(
    "AD AT BA BE BG CH CY CZ DE DK EE ES FI FO FR GL GR HR HU IL IS IT LI LT LU MA MC MD ME MK MX MY NC NL NO PF PL PT RE RO RS SE SI SK SM TN TR VA XK".split()
)
"""Countries where letters are addressed with the postcode before the town (Universal Postal Union, Postal addressing systems)."""


class Address(Facts):
    street: Text = Field("", description="street and number; leave it out if you go to people and nobody comes to you", examples=["12 Sample Street"])
    town: Filled = Field(examples=["Santa Cruz"])
    region: Text = Field("", description="county, state or province")
    postcode: Text = Field("", description="in quotation marks if it begins with 0")
    country: Country = Field(description="two letters, like US", examples=["US"])
    map: Web = Field("", description="a link to a map; nothing is loaded from there")

    @property
    def town_line(self) -> str:
        """`Santa Cruz, CA 95060`, or `8010 Graz` where the postcode comes first; a region named as its town is not said twice."""
        first = self.country in POSTCODE_FIRST
        region = self.region if not first or self.region != self.town else ""
        named = ", ".join(filter(None, (self.town, region)))
        return " ".join(filter(None, (self.postcode, named) if first else (named, self.postcode)))


class GettingHere(Facts):
    transport: Prose = Field("", description="bus, train, on foot")
    parking: Prose = Field("", description="where a car or a bicycle can stand")
    step_free: Prose = Field("", description="how someone who cannot use steps gets in")


class FurtherPlace(Facts):
    """Another place where you work, beside the one of `address` and `hours`."""

    name: Filled = Field(description="the house, the clinic or the town", examples=["Oak Hollow Clinic"])
    address: Address = Field(description="where visitors come to there")
    hours: Hours = Field(description="the ordinary week there")
    phone: Phone = Field("", description="with the country code, if it has a number of its own")
    getting_here: GettingHere = Field(GettingHere(), description="how people get to that door")


class Membership(Facts):
    name: Filled = Field(examples=["Craniosacral Therapy Association"])
    url: Web = ""


class HelpLine(Facts):
    """Who to call instead of the practice, such as the emergency number or a crisis line."""

    name: Filled = Field(examples=["Emergency"])
    phone: Phone = Field(examples=["911"])
    text: Prose = Field("", description="when to use it, hours, languages")
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
    tagline: FilledProse = Field(description="the first words a visitor reads", examples=["Quiet, careful touch"])
    summary: FilledProse = Field(description="one or two plain sentences for search results", examples=["Craniosacral therapy for adults and children."])
    sample: Yes = Field(False, description="yes while this is still the sample practice")
    where: Laws = Field(description="which laws apply to what you say; it decides which rules on wording speak", examples=["[US-CA]"])
    review_months: Count = Field(24, description="after how many months a text should be read again")
    languages: Languages = Field(("en",), description="language codes; the first is the site's own")
    timezone: Zone = Field(description="by which days begin and end", examples=["America/Los_Angeles"])
    url: Web = Field(description="where the site is published", examples=["https://example.com"])
    email: Email = Field(description="shown to visitors", examples=["hello@example.com"])
    phone: Phone = Field(description="with the country code", examples=["+1 831 555 0134"])
    booking: Web = Field("", description="where a visitor books")
    address: Address = Field(description="where visitors come to, or your town")
    getting_here: GettingHere = Field(GettingHere(), description="how people get to your door")
    hours: Hours = Field(description="the ordinary week")
    places: tuple[FurtherPlace, ...] = Field((), description="further places where you work, each with its own address and hours")
    closures: tuple[Closure, ...] = Field((), description="when you are away; shown until it is over")
    notices: tuple[Notice, ...] = Field((), description="a short message on every page, from one day to another")
    events: tuple[Event, ...] = Field((), description="what people can come to; shown on the home page until it is over")
    payment: Words = Field((), description="how people can pay", examples=["[cash, card]"])
    cancellation: Prose = Field("", description="what happens when somebody cannot come")
    currency: Currency = Field(description="three letters", examples=["USD"])
    palette: Text = Field("tide", description="one of the colour sets of the theme: tide, grove, dusk, ember or heath")
    colors: Colors = Field(Colors(), description="your own colors in place of some of the palette's")
    memberships: tuple[Membership, ...] = Field((), description="professional associations you belong to now, for the page of your people")
    emergency: tuple[HelpLine, ...] = Field((), description="whom to call when life is in danger")
    crisis: tuple[HelpLine, ...] = Field((), description="whom to call in a crisis of the mind")
    editing: Editing | None = Field(None, description="forms at /admin/ of the published website; none when left out")
    picture: Text = Field("", description="a photograph for the home page, in content/images; the drawing stands there otherwise")
    picture_alt: Prose = Field("", description="what it shows, for someone who cannot see it")

    @property
    def language(self) -> str:
        """The site's own language code."""
        return self.languages[0] if self.languages else "en"

    @property
    def everywhere(self) -> tuple[FurtherPlace, ...]:
        """All its places. The first, that of `address` and `hours`, is called by its town, or by its street where another place lies in that town."""
        town, street = self.address.town, self.address.street
        shared = town in {name for place in self.places for name in (place.name, place.address.town)}
        first = {name: getattr(self, name) for name in FurtherPlace.model_fields if name != "name"}
        return FurtherPlace(name=street if shared and street else town, **first), *self.places

    @property
    def all_hours(self) -> Hours:
        """The ordinary week of all its places together."""
        return together(place.hours for place in self.everywhere) if self.places else self.hours

    @answers_alone
    def closure_on(self, day: datetime.date) -> Closure | None:
        return next((closure for closure in self.closures if closure.holds(day)), None)
