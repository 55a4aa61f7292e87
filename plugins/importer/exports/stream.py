"""Cuts an export into its items while it is read, so that a huge one needs no more memory than its largest item.

Each item is handed on by itself. So one that is broken spoils no other, and no declaration at the head
of the file (an "entity" that would grow without end, or that would read another file) can mean anything in it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

import practice.text_file  # noqa: F401  (its "practice-windows" reads letters that are not UTF-8)
from importer.trouble import Trouble

PIECE = 1 << 16
LONGEST_ITEM = 48 << 20
LONGEST_HEAD = 8 << 20
_TOKEN = re.compile(r"<!\[CDATA\[|<!--|<item(?=[\s>/])[^>]*>|</item\s*>")
_PLAIN = re.compile(r"<item(?=[\s>/])[^>]*>|</item\s*>")
# A text ends at its sign, or, where that is missing, at the end of its element before the next one. A sign that stands within
# the text (in a script, say) is followed by another one, or by the beginning of another stretch, before the element has ended.
_ELEMENT = r"</(?:wp:\w+|[\w.-]+:(?:encoded|creator|status|\w+_\w+)|category|description|title|link|guid|author|pubDate|item)\s*>"
_WITHIN = r"(?:(?!\]\]>|<!\[CDATA\[)[\s\S])*?"
_UNCLOSED = r"(?=</(?:content|excerpt):encoded>\s*<(?:/item|wp:|excerpt:|category|dc:|pubDate|link|title|guid))"
CLOSING = re.compile(rf"\]\]>(?=\s*<!\[CDATA\[|{_WITHIN}{_ELEMENT})|{_UNCLOSED}")
LAST_CLOSING = re.compile(rf"\]\]>(?=\s*<!\[CDATA\[|{_WITHIN}(?:{_ELEMENT}|\Z))|{_UNCLOSED}")
_CLOSED_REMARK = re.compile("-->")
_NEARLY = 12  # a token may be cut in two by the end of a piece


@dataclass
class Cutter:
    """Yields the text of each item and keeps what stands around them in `head`."""

    file: BinaryIO
    head: str = ""
    at: int = 0  # bytes read so far, for showing progress
    cut_off: bool = False
    _buffer: str = ""
    _ended: bool = False
    _decoder: codecs.IncrementalDecoder | None = field(default=None, repr=False)

    def items(self) -> Iterator[str]:
        while (start := self._find_start()) is not None:
            self._buffer = self._buffer[start:]
            end = self._find_end()
            yield self._buffer[:end]
            self._buffer = self._buffer[end:]

    def _find_start(self) -> int | None:
        """Where the next item begins; what stands before it belongs to the head."""
        position = 0
        while True:
            found = _TOKEN.search(self._buffer, position)
            if found is None:
                kept = len(self._buffer) if self._ended else max(len(self._buffer) - 2048, position)
                self._keep(self._buffer[:kept])
                self._buffer, position = self._buffer[kept:], 0
                if not self._more():
                    self._keep(self._buffer)
                    return None
            elif found[0].startswith("<item"):
                self._keep(self._buffer[:found.start()])
                return found.start()
            else:
                position = self._after(found)

    def _find_end(self) -> int:
        """Where the item that stands at the buffer's beginning ends."""
        position = 5
        while True:
            found = _TOKEN.search(self._buffer, position)
            if len(self._buffer) > LONGEST_ITEM and (found is None or found.start() > LONGEST_ITEM):
                return self._plain_end()
            if found is None:
                position = max(position, len(self._buffer) - _NEARLY)
                if not self._more():
                    self.cut_off = True
                    return len(self._buffer)
            elif found[0].startswith("</"):
                return found.end()
            elif found[0].startswith("<item"):
                return found.start()  # the one before was never closed
            else:
                after = self._after(found)
                if after > LONGEST_ITEM or (self._ended and after >= len(self._buffer)):
                    return self._plain_end()
                position = after

    def _plain_end(self) -> int:
        """The end of an item whose text is never closed: the next sign of an end, wherever it stands."""
        found = _PLAIN.search(self._buffer, 5)
        if found is None:
            self.cut_off = True
            return len(self._buffer)
        return found.end() if found[0].startswith("</") else found.start()

    def _after(self, found: re.Match[str]) -> int:
        """The position behind a stretch in which nothing is a tag."""
        is_text, searched = found[0].startswith("<!["), found.end()
        while (end := (CLOSING if is_text else _CLOSED_REMARK).search(self._buffer, searched)) is None:
            undecided = self._buffer.find("]]>", searched) if is_text else -1
            searched = undecided if undecided >= 0 else max(found.end(), len(self._buffer) - 80)
            if len(self._buffer) > LONGEST_ITEM or not self._more():
                end = LAST_CLOSING.search(self._buffer, searched) if is_text else None
                return end.end() if end else len(self._buffer)
        return end.end()

    def _keep(self, text: str) -> None:
        if re.search("<!ENTITY", self.head[-8:] + text, re.IGNORECASE):
            raise Trouble(
                "The file declares abbreviations of its own (<!ENTITY …>), which no export does and which can hide anything: "
                "export it again from the website itself.",
            )
        if len(self.head) < LONGEST_HEAD:
            self.head += text

    def _more(self) -> bool:
        if self._ended:
            return False
        data = self.file.read(PIECE)
        self.at += len(data)
        if self._decoder is None:
            self._decoder = codecs.getincrementaldecoder(_encoding(data))("practice-windows")
        self._ended = not data
        self._buffer += self._decoder.decode(data, final=self._ended)
        return True


def _encoding(start: bytes) -> str:
    """What the file says of itself; UTF-8 where it says nothing that can be understood."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    said = re.match(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=[\"']([\w.-]+)", start)
    name = said[1].decode("ascii") if said else "utf-8"
    try:
        name = codecs.lookup(name).name
    except LookupError:
        return "utf-8-sig"
    return "utf-8-sig" if name == "utf-8" else name
