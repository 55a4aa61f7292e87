"""One value of a fact: the text that was typed in, the typed value out, or the reason in the owner's words.

Every scalar arrives as text (`front_matter` reads YAML that way), so `9:30` is a time, `no` is a word
and `0123` keeps its nought.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator

from practice.addresses import LONGEST_SLUG, letters_of

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Letters without width, which come along with what is copied from elsewhere."""


def as_text(value: Any) -> str:
    """One line of text; a list or a group of keys in its place is refused in a sentence."""
    if isinstance(value, list):
        raise ValueError("one piece of text is expected here, not a list")
    if isinstance(value, dict):
        raise ValueError("one piece of text is expected here, not a group of keys (a colon too many?)")
    return " ".join(str(value).split())


def _filled(value: Any) -> str:
    text = as_text(value)
    if not text.strip(UNSEEN):
        raise ValueError("nothing is written after the colon")
    return text


def _yes(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = as_text(value).lower()
    if word in ("yes", "true", "on"):
        return True
    if word in ("no", "false", "off"):
        return False
    raise ValueError(f'write yes or no, not "{value}"')


def _whole(value: Any) -> int:
    text = as_text(value)
    if not re.fullmatch(r"\d{1,5}", text):
        raise ValueError(f'"{text}" is not a whole number')
    return int(text)


def _count(value: Any) -> int:
    if not (number := _whole(value)):
        raise ValueError(f'"{as_text(value)}" is too little: write 1 or more')
    return number


def _money(value: Any) -> Decimal:
    text = as_text(value)
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,2})?", text):
        raise ValueError(f'"{text}" is not a fee: write the number alone, like 110 or 110.50')
    return Decimal(text)


def words_of(value: Any) -> tuple[str, ...]:
    """A YAML list, or one line with commas (Pelican's own header has no lists)."""
    if isinstance(value, dict):
        raise ValueError("a list is expected here, not a group of keys")
    items = value if isinstance(value, (list, tuple)) else str(value).split(",")
    return tuple(text for item in items if (text := as_text(item)))


def _group(value: Any) -> str:
    """The name of a topic or a tag, of which the address of its list is made."""
    text = _filled(value)
    if not (letters := letters_of(text)):
        raise ValueError(f'"{text}" has no letter or figure of which the address of its list could be made')
    if len(letters) > LONGEST_SLUG:
        raise ValueError(f'"{text[:40]}…" is too long for a name: use at most {LONGEST_SLUG} letters')
    return text


def _groups(value: Any) -> tuple[str, ...]:
    return tuple(map(_group, words_of(value)))


def _slug(value: Any) -> str:
    text = as_text(value)
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise ValueError(f'"{text}" cannot be an address: use small letters, figures and single hyphens, like first-visit')
    if len(text) > LONGEST_SLUG:
        raise ValueError(f'"{text[:40]}…" is too long for an address: use at most {LONGEST_SLUG} letters')
    return text


def _author(value: Any) -> str:
    text = as_text(value)
    try:
        return _slug(text)
    except ValueError:
        meant = letters_of(text.split(",")[0]) or "mara-lind"
        raise ValueError(f'"{text}" is not the name of a file in content/people: write it like {meant}') from None


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _web(value: Any) -> str:
    text = _filled(value)
    if not re.fullmatch(r"https?://[^\s/.]+(\.[^\s/.]+)+(/\S*)?", text) or not _has_host(text):
        raise ValueError(f'"{text}" is not a whole web address, like https://example.com/page')
    return text


def _page(value: Any) -> str:
    """The way from the root to a page of this site, with the slash that it ends with; or a whole address."""
    text = as_text(value)
    if re.search(r"[{}|]|\.md\b", text):
        raise ValueError(f'"{text}" names a text: write the address of its page, like /first-visit/')
    kind = re.match(r"[^/?#:]*(?=:)", text)  # such as `javascript`, which would run as a part of the page
    if re.search(r"\s", text) or (kind and kind[0].lower() not in ("http", "https", "mailto", "tel", "sms")):
        raise ValueError(f'"{text}" is no address: write one like /first-visit/ or https://example.com/page')
    return f"{text}/" if re.search(r"(^|/)[^/:.?#]+$", text) and ":" not in text else text


def _color(value: Any) -> str:
    text = as_text(value)
    code = text.removeprefix("#").lower()
    if not re.fullmatch(r"[0-9a-f]{3}|[0-9a-f]{6}", code):
        raise ValueError(f'"{text}" is not a color as six signs, like "#1c5a57"')
    return "#" + (code if len(code) == 6 else "".join(sign * 2 for sign in code))


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


def _doi(value: Any) -> str:
    text = as_text(value)
    if text and not re.fullmatch(r"10\.\d{4,9}/\S+", text):
        raise ValueError(f'"{text}" is not a DOI, like 10.1186/s12891-019-3017-y')
    return text


def _pmid(value: Any) -> str:
    text = as_text(value)
    if text and not re.fullmatch(r"[1-9]\d{0,7}", text):
        raise ValueError(f'"{text}" is not a PMID: figures only, like 31892357')
    return text


def _printed(text: str) -> str:
    """With the apostrophe of print, as Markdown sets it in what stands around these words."""
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", text)


Text = Annotated[str, BeforeValidator(as_text)]
Filled = Annotated[str, BeforeValidator(_filled)]
Prose = Annotated[Text, AfterValidator(_printed)]
FilledProse = Annotated[Filled, AfterValidator(_printed)]
Yes = Annotated[bool, BeforeValidator(_yes)]
Whole = Annotated[int, BeforeValidator(_whole)]
Count = Annotated[int, BeforeValidator(_count)]
Money = Annotated[Decimal, BeforeValidator(_money)]
Words = Annotated[tuple[str, ...], BeforeValidator(words_of)]
Group = Annotated[str, BeforeValidator(_group)]
Groups = Annotated[tuple[str, ...], BeforeValidator(_groups)]
Slug = Annotated[str, BeforeValidator(_slug)]
Author = Annotated[str, BeforeValidator(_author)]
Web = Annotated[str, BeforeValidator(_web)]
Page = Annotated[str, BeforeValidator(_page)]
Email = Annotated[str, BeforeValidator(_email)]
Phone = Annotated[str, BeforeValidator(_phone)]
Color = Annotated[str, BeforeValidator(_color)]
Doi = Annotated[str, BeforeValidator(_doi)]
Pmid = Annotated[str, BeforeValidator(_pmid)]

# What stands where a needed value is missing or not understood, so that every page is still built.
# The check reports each; none of them can be taken for a fact.
STAND_INS: dict[Any, Any] = {
    _filled: "–", _group: "Unknown", words_of: [], _whole: "0", _count: "1", _money: "0", _slug: "unknown", _author: "unknown",
    _web: "https://example.com", _email: "unknown@example.com", _phone: "000",
}
