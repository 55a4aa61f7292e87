"""How far a value reaches in the text that it was typed in."""

from __future__ import annotations

import re
from html import unescape

ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!|\"'-])")
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z0-9]+);")
NEXT_LINE = re.compile(r"\n[ >]*")
READ_BREAK = re.compile(r"\n[ >]*| ")  # in a title a line end is read as a space
SIGNS = re.compile(r"\\.|`+|\[|\]|\n[ >]*\n")


def end_of(value: str, text: str, start: int) -> int | None:
    """Where `value` ends when its typed form starts at `start`; None when something else stands there."""
    for escapes in (True, False):  # in raw HTML and in definitions a backslash is a backslash
        end = _end_of(value, text, start, escapes)
        if end is not None:
            return end
    return None


def _end_of(value: str, text: str, start: int, escapes: bool) -> int | None:
    if start < 0:
        return None
    at, done = start, 0
    while done < len(value):
        typed, read = _step(value, done, text, at, escapes)
        if not read:
            return None
        at, done = at + typed, done + read
    return at


def _step(value: str, done: int, text: str, at: int, escapes: bool) -> tuple[int, int]:
    """How many typed characters give how many characters of the value."""
    character = text[at : at + 1]
    if character == "&" and (entity := ENTITY.match(text, at)):
        decoded = unescape(entity[0])
        if decoded != entity[0] and value.startswith(decoded, done):
            return len(entity[0]), len(decoded)
    if character == "\\" and escapes and (escaped := ESCAPED.match(text, at)) and escaped[1] == value[done]:
        return 2, 1
    if character == "\n" and value[done] in "\n ":
        return len(NEXT_LINE.match(text, at)[0]), len(READ_BREAK.match(value, done)[0])
    return (1, 1) if character == value[done] else (0, 0)


def closing_bracket(text: str, start: int) -> int | None:
    """The `]` that closes the bracket opened before `start`; brackets in code do not count."""
    depth, code = 1, None
    for found in SIGNS.finditer(text, start):
        sign = found[0]
        if sign[0] == "\n":
            return None
        if sign[0] == "`":
            code = None if code == sign else (code or sign)
        elif code is None and sign in "[]":
            depth += 1 if sign == "[" else -1
            if depth == 0:
                return found.start()
    return None
