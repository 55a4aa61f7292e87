"""Letters that were damaged on their way through old databases and word processors, made whole again."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote_to_bytes, urlsplit

from practice.text_file import made_whole

_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_LINES = re.compile("\r\n?|\u2028|\u2029")
# UTF-8 that was once taken for Windows' own letters: "donâ€™t" for "don’t".
_TAKEN_FOR_WINDOWS = re.compile("(?:[\u00c2-\u00df][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u00e0-\u00ef][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2})")
_BLANK = re.compile(r"<!--\s*/?wp:paragraph\b.*?-->|<!--\s*more\s*-->|&nbsp;|&#160;|</?(?:p|br|div|span)\b[^<>]*>|\s", re.IGNORECASE)
_ESCAPES = re.compile("(?:%[0-9a-fA-F]{2})+")
_CONTROL = re.compile("[\x80-\x9f]")


def mended(text: str) -> str:
    """The text with its letters as they were meant; line ends as `\\n`."""
    text = _TAKEN_FOR_WINDOWS.sub(lambda found: made_whole(found[0]), text)
    text = _CONTROL.sub(lambda found: found[0].encode("latin-1").decode("cp1252", "ignore"), text)
    return _INVISIBLE.sub("", _LINES.sub("\n", text))


def plain(text: str) -> str:
    """One line of text without any HTML's spaces: for titles, summaries and descriptions."""
    return " ".join(unicodedata.normalize("NFC", mended(text)).replace("\u00a0", " ").split())


def is_blank(html: str) -> bool:
    """Whether a reader sees nothing: `<p>&nbsp;</p>` is what editors leave of a text that was deleted."""
    return len(html) < 10_000 and not _BLANK.sub("", html)


def unescaped(address: str) -> str:
    """The address without signs of escape, also where an old website wrote é as %E9, in Windows' own letters."""
    return _ESCAPES.sub(lambda run: _read(unquote_to_bytes(run[0])), address)


def host_of(address: str) -> str:
    """The name of the website in an address, "xn--mller-kva.example" as müller.example; nothing where it cannot be understood."""
    try:
        return ".".join(_label(label) for label in (urlsplit(address).hostname or "").lower().split("."))
    except ValueError:
        return ""


def _label(label: str) -> str:
    return label[4:].encode().decode("punycode") if label.startswith("xn--") else label


def _read(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
