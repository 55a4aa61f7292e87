"""The bytes of a file and the text in them: what is not changed keeps its bytes, whatever they are.

Line ends of every kind and in any mixture, a byte order mark, UTF-16 and letters that are no UTF-8 at all
come back as they were; only lines that are new or changed are written, in the file's own manner.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_LINE_OF_BYTES = re.compile(rb"([^\r\n]*)(\r\n|\r|\n|$)")


@dataclass(frozen=True)
class Line:
    """A line of a file: its text, the bytes of that, and those of its end."""

    text: str
    data: bytes
    end: bytes


def rewritten(data: bytes, text: str) -> bytes:
    """The bytes of the file whose bytes were `data`, when its text becomes `text` (lines end with `\\n`)."""
    mark, encoding = _manner(data)
    before = _lines(data[len(mark):], encoding)
    usual = _usual_end(before, encoding)
    kept = _kept([line.text for line in before], after := text.split("\n"))
    written = []
    for number, words in enumerate(after):
        line = before[kept[number]] if number in kept else Line(words, words.encode(encoding), usual)
        is_last = number == len(after) - 1
        written += [line.data, b"" if is_last else line.end or usual]
    return mark + b"".join(_apart(written))


def _apart(pieces: list[bytes]) -> list[bytes]:
    """Two line ends that stood apart before must not become one now: `\\r` and then `\\n`."""
    apart: list[bytes] = []
    for piece in reversed([piece for piece in pieces if piece]):
        apart.append(b"\n" if piece == b"\r" and apart and apart[-1] == b"\n" else piece)
    return apart[::-1]


def _manner(data: bytes) -> tuple[bytes, str]:
    for mark, encoding in _UTF16.items():
        if data.startswith(mark):
            return mark, encoding
    return (codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""), "utf-8"


def _lines(data: bytes, encoding: str) -> list[Line]:
    if encoding == "utf-8":
        found = [(words.decode("utf-8", "practice-windows"), words, end) for words, end in _LINE_OF_BYTES.findall(data)]
    else:
        parts = _LINE.findall(data.decode(encoding, "surrogatepass"))
        found = [(words, words.encode(encoding, "surrogatepass"), end.encode(encoding)) for words, end in parts]
    lines = [Line(*parts) for parts in found]
    # The expression finds an empty line behind a last line without an end, where there is none.
    return lines[:-1] if len(lines) > 1 and not lines[-2].end else lines


def _usual_end(lines: list[Line], encoding: str) -> bytes:
    ends = Counter(line.end for line in lines if line.end)
    return ends.most_common(1)[0][0] if ends else "\n".encode(encoding)


def _kept(before: list[str], after: list[str]) -> dict[int, int]:
    """Number of a line of the new text -> number of the same line in the old one."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return {
        block.b + step: block.a + step
        for block in matcher.get_matching_blocks() for step in range(block.size)
    }
