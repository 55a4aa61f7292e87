"""Markdown made plain, with a map from every character back to where it was typed."""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitecheck.words.letters import GONE

LINK, NOTE, DOI = "\ue001", "\ue002", "\ue003"
"""Marks left in the plain text where a link, a footnote or a paper's number stood: signs of a reference."""
BREAK = "\x1e"
"""Stands where a tag of raw HTML breaks the text off."""

INLINE = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`{1,8})(?!`)[^`\n]{0,2000}(?<!`)(?P=ticks)(?!`))"
    r"|(?P<image>!\[(?P<alt>[^\]\[\n]{0,500})\]\([^)\n]{0,600}\)(?:\{[^}\n]{0,200}\})?)"
    r"|(?P<note>\[\^[^\]\s]{1,80}\])"
    r"|(?P<target>\]\((?P<url>[^()\s]{0,600}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?:\s+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\s?\)(?:\{[^}\n]{0,200}\})?)"
    r"|(?P<reference>\]\[[^\]\n]{0,100}\])"
    r"|(?P<address><?(?:https?://|www\.)[^\s<>\])]{1,600}>?)"
    r"|(?P<paper>\b(?:doi:?\s?|https?://doi\.org/)?10\.\d{4,9}/[^\s\])>,;]{1,200}|\bPMID:?\s?\d{4,9}|\bPMC\d{4,9}|\bISRCTN\d{4,12})"
    r"|(?P<tag></?[A-Za-z][^<>]{0,1000}>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<escape>\\[\\`*_{}\[\]()#+\-.!~|<>\"'])"
    r"|(?P<attributes>\{[:#.][^}\n]{0,200}\})"
    r"|(?P<emphasis>\*{1,3}|~~|(?<![^\W_])_{1,3}(?=\S)|_{1,3}(?![^\W_])|\^\^)"
    r"|(?P<bracket>(?<!\\)\[|\])"
    r"|(?P<gone>\ue00f+)"
    r"|(?P<newline>[ ]*\n[ >]*)"
)
STARTS = re.compile(r"[`!\[\]<&\\{*~_^\ue00f\nhwd1PI](?:(?<![hwd1PI])|(?<=h)ttps?:|(?<=w)ww\.|(?<=d)oi|(?<=1)0\.|(?<=P)M|(?<=I)SRCTN)")
"""What any of them may begin with: most letters are passed by without a closer look."""
BLOCK_TAG = re.compile(r"</?(?:p|div|li|ul|ol|br|h[1-6]|td|th|tr|table|section|article|figure|figcaption|blockquote|dd|dt|option|summary|details)\b", re.I)
MAYBE = re.compile(r"[`<!\[\]*_~&\\{\n^\ue00f]|10\.\d|https?:|www\.|PMI?C|PMID|ISRCTN")


@dataclass(frozen=True)
class Plain:
    """`starts[i]` is where in `text` the run begins that was typed from `typed[i]` on."""

    text: str
    starts: tuple[int, ...]
    typed: tuple[int, ...]
    addresses: tuple[tuple[int, str], ...] = ()

    def place(self, offset: int) -> int:
        """Where the character at `offset` was typed."""
        run = max(bisect.bisect_right(self.starts, offset) - 1, 0)
        return self.typed[run] + offset - self.starts[run]


class _Builder:
    """Puts the plain text together and remembers where each run came from."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        self.typed: list[int] = []
        self.addresses: list[tuple[int, str]] = []

    def add(self, text: str, typed: int) -> None:
        if text:
            self.starts.append(self.length)
            self.typed.append(typed)
            self.parts.append(text)
            self.length += len(text)

    def done(self) -> Plain:
        return Plain("".join(self.parts), tuple(self.starts) or (0,), tuple(self.typed) or (0,), tuple(self.addresses))


def plain(source: str, start: int, end: int) -> Plain:
    """The plain text of `source[start:end]`, which is one block of Markdown."""
    builder = _Builder()
    if not MAYBE.search(source, start, end):
        builder.add(source[start:end], start)
        return builder.done()
    at = start
    for match in inline(source, start, end):
        builder.add(source[at : match.start()], at)
        _add(builder, match)
        at = match.end()
    builder.add(source[at:end], at)
    return builder.done()


def inline(source: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `INLINE.finditer` gives, several times as fast."""
    at, search, match = start, STARTS.search, INLINE.match
    while found := search(source, at, end):
        place = found.start()
        if source[place] == "\n":
            while place > at and source[place - 1] == " ":
                place -= 1
        if mark := match(source, place, end):
            yield mark
            at = mark.end()
        else:
            at = place + 1


_WHOLE = {"ticks": "code", "alt": "image", "url": "target"}


def _add(builder: _Builder, match: re.Match) -> None:
    kind, start = match.lastgroup, match.start()
    kind = _WHOLE.get(kind or "", kind)
    if kind == "note":
        builder.addresses.append((builder.length, match[0][2:-1]))
        builder.add(NOTE, start)
    elif kind in ("target", "address", "reference", "paper"):
        builder.addresses.append((builder.length, match["url"] or match[0]))
        paper = kind == "paper" or "doi" in match[0] or "pubmed" in match[0]
        builder.add(DOI if paper else LINK, start)
    elif kind == "entity":
        builder.add(html.unescape(match[0]).replace("\u00ad", "").replace("\u200b", "").replace("\u200d", "").replace("\u200c", ""), start)
    elif kind == "escape":
        builder.add(match[0][1], start + 1)
    elif kind == "newline" or (kind == "tag" and BLOCK_TAG.match(match[0])):
        builder.add("\n" if kind == "newline" else BREAK, start)
    elif kind in ("code", "image"):
        builder.add(" ", start)


def visible(text: str) -> str:
    """Plain text without the marks for references."""
    return re.sub(f"[{LINK}{NOTE}{DOI}{GONE}{BREAK}]", "", text).strip()
