"""What follows from the country and region of a practice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml


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

    @property
    def emergency(self) -> list[dict[str, str]]:
        number = self._facts.get("emergency")
        text = "For chest pain, trouble breathing, signs of a stroke, a head injury, a sudden severe headache, or any danger to life."
        return [{"name": "Emergency services", "phone": number, "text": text}] if number else []

    @property
    def crisis(self) -> list[dict[str, str]]:
        if not (line := self._facts.get("crisis")):
            return []
        name, phone, url = line
        text = "At any hour, if you think of suicide or do not know how to go on."
        return [{"name": name, "phone": phone, "text": text, "url": url}]

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
    return Place(country, region, countries().get(country, {}))


def region_code(country: str, typed: str) -> str:
    """The letters that addresses have, for those in small letters and for a name too: the law depends on them."""
    words = " ".join(typed.split())
    for code in countries().get(country, {}).get("regions", {}):
        if words.lower().removeprefix("the ") in (code.lower(), place(country, code).called.lower().removeprefix("the ")):
            return code
    return words


def country_code(typed: str) -> str:
    """Two letters, for a name too; `UK` is what people say and `GB` what addresses have."""
    words = typed.strip()
    known = {facts["name"].lower(): code for code, facts in countries().items()}
    others = {"uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB", "usa": "US", "united states of america": "US", "the united states": "US",
              "deutschland": "DE", "österreich": "AT", "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "éire": "IE", "aotearoa": "NZ"}
    found = known.get(words.lower()) or others.get(words.lower())
    return found or (words.upper() if len(words) == 2 else words)
