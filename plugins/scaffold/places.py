"""What follows from the country and region of a practice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, localedata

from scaffold.sentences import ENGLISH, base


@dataclass(frozen=True)
class Place:
    """One region of one country; of a country that is not known, little follows."""

    country: str
    region: str
    _facts: dict[str, Any]

    @property
    def law(self) -> str:
        laws = self._facts.get("laws", {})
        return laws.get(self.region.upper()) or laws.get("", "")

    @property
    def currency(self) -> str:
        return self._facts.get("currency", "")

    @property
    def timezone(self) -> str:
        return self._of_region[1] or self._facts.get("timezone", "")

    @property
    def called(self) -> str:
        """The region as a sentence has it, else the country."""
        return self._of_region[0] or self.region or self._facts.get("name", self.country)

    def called_in(self, language: str, town: str) -> str:
        """In another language than English, and where it is called as its town, the country says more."""
        listed = bool(self._of_region[0]) and base(language) != ENGLISH
        if self.region and not listed and self.region.lower() != town.lower():
            return self.called
        return Locale.parse(base(language)).territories.get(self.country, self.called) if localedata.exists(base(language)) else self.called

    @property
    def language(self) -> str:
        """The one in which most websites there speak first."""
        return "fr" if (self.country, self.region.upper()) == ("CA", "QC") else self._facts.get("language", ENGLISH)

    def emergency(self, words: Mapping[str, Any]) -> list[dict[str, str]]:
        number = self._facts.get("emergency")
        return [{"name": words["emergency"], "phone": number, "text": words["emergency_text"]}] if number else []

    def crisis(self, words: Mapping[str, Any]) -> list[dict[str, str]]:
        if not (line := self._facts.get("crisis")):
            return []
        name, phone, url = line
        return [{"name": name, "phone": phone, "text": words["crisis_text"], "url": url}]

    @property
    def _of_region(self) -> tuple[str, str]:
        written = self._facts.get("regions", {}).get(self.region.upper(), "")
        found = re.fullmatch(r"(?P<name>.*?)(?: (?P<zone>[A-Z]\w+/\S+))?", written)
        return found["name"], found["zone"] or ""


@cache
def countries() -> dict[str, dict[str, Any]]:
    """Two letters -> what is known. Read as text, so that Norway and Ontario stay what they are."""
    return yaml.load(Path(__file__).with_name("places.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def place(country: str, region: str) -> Place:
    """A country, given by its two letters, with its region; nothing else need be known of it."""
    return Place(country, region, countries().get(country, {}))


def region_code(country: str, typed: str) -> str:
    """The letters that addresses have, for those in small letters and for a name too: the law depends on them."""
    words = " ".join(typed.split())
    for code in countries().get(country, {}).get("regions", {}):
        if words.lower().removeprefix("the ") in (code.lower(), place(country, code).called.lower().removeprefix("the ")):
            return code
    return words


def country_code(typed: str) -> str:
    """Two letters, for a name in any of the world's larger languages too; `UK` is what people say and `GB` what addresses have."""
    words = typed.strip()
    others = {"uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB", "usa": "US", "united states of america": "US", "the united states": "US", "aotearoa": "NZ"}
    found = others.get(words.lower()) or _named().get(words.lower())
    return found or (words.upper() if len(words) == 2 else words)


@cache
def _named() -> dict[str, str]:
    tongues = ("ar", "ca", "da", "eu", "fi", "ga", "it", "nb", "nl", "pl", "pt", "sv", "fr", "es", "de", "en")  # a later one counts more
    found = {name.lower(): code for tongue in tongues for code, name in Locale.parse(tongue).territories.items() if len(code) == 2 and code.isalpha()}
    return found | {facts["name"].lower(): code for code, facts in countries().items()}
