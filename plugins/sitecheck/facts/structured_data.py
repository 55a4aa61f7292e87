"""What a page tells machines (JSON-LD): its values, and whether a visitor can see each of them too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import urljoin

from practice.calendar import MONTHS
from sitecheck.days import WEEKDAY_NAMES
from sitecheck.document import Document
from sitecheck.facts.day_names import Names, day_pattern, names
from sitecheck.facts.fees.amounts import SIGN_OF
from sitecheck.html.page_text import visible_text

_SCRIPT = re.compile(
    r"<script\b[^>]*\btype\s*=\s*[\"']?application/ld\+json[\"']?[^>]*>(?P<json>.*?)</script\s*>", re.IGNORECASE | re.DOTALL,
)
# It begins with nothing but a letter, which is quickly sought in a page.
_ALTERNATIVE = re.compile(r"[aA](?<!\w[aA])(?i:lt|ria-label)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_AROUND = re.compile(
    r"\A\s*(?:(?://\s*)?<!\[CDATA\[|<!--|/\*\s*<!\[CDATA\[\s*\*/)|(?:(?://\s*)?\]\]>|(?://\s*)?-->|/\*\s*\]\]>\s*\*/)\s*\Z",
)


class Value(NamedTuple):
    """One value of a graph, as JSON has it. `owner` is the type of its node."""

    owner: str
    name: str
    raw: str | float

    @property
    def value(self) -> str:
        return str(self.raw).strip()


class Fault(NamedTuple):
    """Where and why a script cannot be read."""

    message: str
    start: int


@dataclass(frozen=True)
class Script:
    """The text of one script element; `start` is its offset in the HTML."""

    text: str
    start: int

    @cached_property
    def content(self) -> Any:
        """What it says; a Fault when it cannot be read."""
        try:
            return json.loads(_bare_script(self.text))
        except json.JSONDecodeError as error:
            return Fault("an invisible sign stands before it" if "BOM" in error.msg else error.msg, self.start + error.pos)
        except RecursionError:
            return Fault("too deeply nested", self.start)
        except ValueError:  # Python reads no number of more than 4,300 digits
            return Fault("a number has too many digits", self.start)

    def values(self) -> Iterator[Value]:
        """Every text and number, with the type of the node it belongs to."""
        if not isinstance(self.content, Fault):
            yield from self._of(self.content, "", "")

    def _of(self, item: Any, owner: str, name: str) -> Iterator[Value]:
        if isinstance(item, Mapping):
            kind = item.get("@type", "")
            kind = kind[0] if isinstance(kind, list) and kind else kind
            for key, value in item.items():
                nobody_pays = key == "priceCurrency" and re.fullmatch(r"0+(?:\.0*)?", str(item.get("price")))  # what costs nothing does so in no currency
                if (not key.startswith("@") or key == "@graph") and not nobody_pays:
                    yield from self._of(value, str(kind), key)
        elif isinstance(item, list):
            for value in item:
                yield from self._of(value, owner, name)
        elif isinstance(item, (str, int, float)) and not isinstance(item, bool) and str(item).strip():
            yield Value(owner, name, item)

    def span(self, value: Value) -> tuple[int, int]:
        """Where a value stands in the HTML; the script's beginning when its text is written in another way."""
        for written in (json.dumps(value.raw, ensure_ascii=False), json.dumps(value.raw)):
            own = re.search(rf'"{re.escape(value.name)}"\s*:\s*\[?\s*{re.escape(written)}', self.text)
            if own or written in self.text:
                end = own.end() if own else self.text.index(written) + len(written)
                return self.start + end - len(written), self.start + end
        return self.start, self.start


@lru_cache(maxsize=16384)
def whole(url: str, link: str) -> str:
    """The whole address of a link on the page `url`; as it is written when nobody can read it."""
    try:
        return urljoin(url, link)
    except ValueError:
        return link


def scripts(html: str) -> Iterator[Script]:
    """Every script of structured data in a page."""
    for found in _SCRIPT.finditer(html) if "ld+json" in html else ():
        commented_out = html.rfind("<!--", 0, found.start()) > html.rfind("-->", 0, found.start())
        if found["json"].strip() and not commented_out:
            yield Script(found["json"], found.start("json"))


def _bare_script(text: str) -> str:
    """The JSON without the marks that some systems put around every script, each sign where it was."""
    marked = "<!" in text or "]]>" in text or "-->" in text
    return _AROUND.sub(lambda found: " " * len(found[0]), text) if marked else text


class Page:
    """What a visitor of a page can see, hear or follow."""

    def __init__(self, html: str, document: Document, url: str) -> None:
        bare = _SCRIPT.sub(" ", html)
        others = " ".join(unescape(found[1] or found[2] or "") for found in _ALTERNATIVE.finditer(bare))
        self.text = f"{visible_text(bare)} {others}"
        self.lang = document.lang
        self.url = url
        self._links = [link.written for link in document.links]

    @cached_property
    def links(self) -> frozenset[str]:
        """Whole addresses of everything that the page links to, and its own."""
        root = whole(self.url, "/")  # most links are the same on every page, and lead to the same from there
        return frozenset(_bare(whole(root if link.startswith("/") else self.url, link)) for link in self._links) | {_bare(self.url)}

    @cached_property
    def is_english(self) -> bool:
        """Words like "closed", "free" and "registration" are known in English only; elsewhere they are taken to be there."""
        return not self.lang or self.lang.lower().startswith("en")

    @cached_property
    def _names(self) -> Names | None:
        return names(self.lang)

    @cached_property
    def letters(self) -> str:
        return _letters(self.text)

    @cached_property
    def figures(self) -> str:
        return "".join(re.findall(r"\d+", self.text + " ".join(self._links)))

    @cached_property
    def plain(self) -> str:
        """The text without what parts the thousands of its numbers."""
        return re.sub(r"(?<=\d)[,'’ \u00a0\u202f](?=\d{3}\b)", "", self.text)

    def shows(self, value: Value) -> bool:
        """Whether a value is on the page, in whatever way pages write such values."""
        written = value.value
        if value.name in ("telephone", "faxNumber"):
            return re.sub(r"\D", "", written)[-9:] in self.figures
        if value.name == "priceCurrency":
            return written in self.text or SIGN_OF.get(written, written) in self.text
        if value.name in ("price", "lowPrice", "highPrice"):
            return self._shows_price(written)
        if value.name == "dayOfWeek" and not self.is_english and written in WEEKDAY_NAMES:
            return self._names is None or re.search(self._names.weekdays[WEEKDAY_NAMES.index(written)], self.text, re.IGNORECASE) is not None
        if value.name == "credentialCategory" and not self.is_english:
            return True
        if value.name == "inLanguage":
            # What a website speaks is more than the language of one of its pages.
            return value.owner == "WebSite" or written.lower().split("-")[0] == self.lang.lower().split("-")[0]
        if re.match(r"https?://", written):
            return _bare(written) in self.links
        if re.match(r"\d{4}-\d{2}-\d{2}", written):
            return self._shows_day(written[:10])
        if re.fullmatch(r"\d{2}:\d{2}(?::\d{2})?", written):
            return self._shows_time(written)
        return _letters(written) in self.letters

    def _shows_price(self, written: str) -> bool:
        try:
            amount = float(written.replace(",", ""))
        except ValueError:
            return written in self.text
        if amount == 0:
            return not self.is_english or re.search(r"\b(?:free|no charge|0)\b", self.text, re.IGNORECASE) is not None
        exact = f"{amount:.2f}".replace(".", "[.,]")
        whole = rf"|{amount:.0f}(?:[.,]00|[.,]–|(?![.,]?\d))" if amount == int(amount) else ""
        return re.search(rf"(?<![\d.,])(?:{exact}{whole})(?!\d)", self.plain) is not None

    def _shows_day(self, written: str) -> bool:
        try:
            day = date.fromisoformat(written)
        except ValueError:
            return written in self.text
        if not self.is_english and (self._names is None or re.search(day_pattern(day, self._names), self.text, re.IGNORECASE)):
            return True
        month = rf"(?:{MONTHS[day.month - 1]}|{MONTHS[day.month - 1][:3]}\.?)"
        forms = (
            re.escape(written), rf"\b0?{day.day}(?:st|nd|rd|th)? {month},? {day.year}", rf"{month} 0?{day.day}(?:st|nd|rd|th)?,? {day.year}",
            rf"\b0?{day.day}[./]0?{day.month}[./]{day.year}", rf"\b0?{day.month}[./]0?{day.day}[./]{day.year}",
        )
        return any(re.search(form, self.text, re.IGNORECASE) for form in forms)

    def _shows_time(self, written: str) -> bool:
        hour, minute = int(written[:2]), int(written[3:5])
        if (hour, minute) == (0, 0):
            return not self.is_english or re.search(r"\b(?:closed|midnight|0?0[:.]00|24[:.]00)\b", self.text, re.IGNORECASE) is not None
        minutes = rf"[:.]{minute:02}" if minute else r"(?:[:.]00)?"
        return re.search(rf"(?<!\d)0?(?:{hour}|{hour % 12 or 12}){minutes}(?![:.]?\d)", self.text) is not None


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", unescape(text))).casefold()


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", address).rstrip("/").lower()
