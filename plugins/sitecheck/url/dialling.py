"""What a tel: link dials, by RFC 3966, and whether it is the number that is shown."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

_LETTERS = {"O": "0", "o": "0", "l": "1", "I": "1", "|": "1"}
_SIGNS = re.compile(r"[\s().\-/\u00a0\u2010-\u2015\u202f]")
_SHOWN = re.compile(r"\+?\(?\d[\d\s().\-/\u00a0\u2010-\u2015\u202f]{4,}\d")
_WORD = re.compile(r"[^\W\d_]{3,}")  # then p and w are letters as well, and no pauses
_PAUSE = re.compile(r"([^,pPwW]+)[,pPwW]+([\d*#,pPwW]*)")
_EXTENSION = re.compile(r"(?:\bext(?:ension|n)?\b\.?|(?<![^\W\d])x)\s*:?\s*(\d{1,6})\b", re.IGNORECASE)
_NOUGHT = re.compile(r"(\+(?!39|225|24[12]|37[89])\d{1,3}[\s.\-/]*)\(0\)")
"""A nought that is dialled within the country only; a few countries have it in every number."""
_SHORT = 6


class Dialled(NamedTuple):
    """The number as phones dial it; `strange` are signs that no number has, `mended` the number without the slip.

    `extension` is what is dialled after a pause, once somebody answers. `nought` is the (0) that a phone dials
    after the country, since it knows brackets as mere signs between figures.
    """

    number: str
    strange: str
    mended: str
    extension: str = ""
    nought: bool = False


def dialled(written: str) -> Dialled:
    """What follows `tel:`; of its parameters only the extension."""
    number, _semicolon, parameters = unquote(written.strip().partition(":")[2]).removeprefix("//").partition("?")[0].partition(";")
    nought = _NOUGHT.match(number.strip())
    bare = _SIGNS.sub("", number.strip())
    strange = re.sub(r"[\d+*#,]" if _WORD.search(bare) else r"[\d+*#,pPwW]", "", bare)
    mended = "".join(_LETTERS.get(sign, sign) for sign in _SIGNS.sub("", _NOUGHT.sub(r"\1", number.strip())))
    paused = _PAUSE.fullmatch(bare)
    extension = paused[2] if paused else parameters.partition("ext=")[2].partition(";")[0]
    right = mended if re.fullmatch(r"\+?\d{3,}", mended) and mended != bare else ""
    return Dialled(paused[1] if paused else bare, strange, right, re.sub(r"\D", "", extension), nought is not None)


def shown_number(text: str) -> str:
    """The one number that a link's words show; nothing when there is none, or more than one."""
    found = _SHOWN.findall(text)
    return re.sub(r"\D", "", found[0]) if len(found) == 1 else ""


def shown_extension(text: str) -> str:
    """The extension behind the number that a link's words show."""
    found = _EXTENSION.search(text)
    return found[1] if found else ""


def same(number: str, shown: str) -> bool:
    """Whether both reach the same person: one may have the country in front, the other a nought."""
    one, other = re.sub(r"\D", "", number), shown
    one, other = one.removeprefix("00"), other.removeprefix("00")
    short, long = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    # +44 (0)20 shows a nought that is not dialled after the country.
    inner = re.sub(r"^(\d{1,3})0", r"\1", long)
    return bool(short) and (long.endswith(short) or inner.endswith(short)) and len(long) - len(short) <= 4


def without_country(number: str) -> bool:
    """Whether a number can only be dialled in its own country. Short numbers are those of help lines."""
    digits = re.sub(r"\D", "", number)
    return not number.startswith("+") and not number.startswith("00") and len(digits) > _SHORT
