"""What Pelican and its readers say of a text that they cannot use, in plain words, with the line if they know it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_BEFORE = re.compile(r"^Could not process (?:\./)?(?P<file>.+?\.\w+)(?::\s+|\s*$)")
_LACKING = re.compile(r"^Skipping .+: could not find information about '(?P<field>\w+)'$")
_READER = re.compile(r"^(?P<file>[^\s:]+):(?P<line>\d*): \((?:INFO|WARNING|ERROR|SEVERE)/\d\) ")
_RESERVED = re.compile(r"property '(?P<field>\w+)' of '\w+' object has no setter|can't set attribute(?: '(?P<older>\w+)')?")
_LETTER = re.compile(r"'(?P<code>[\w-]+)' codec can't decode byte \w+ in position (?P<at>\d+): .*", re.DOTALL)


class LoggedError(NamedTuple):
    """Why a text cannot be used, with its line where that is known."""

    message: str
    line: int | None = None


def plainly(message: str, file: Path | None) -> LoggedError:
    """Without the names of programs and files, which the report tells apart."""
    if lacking := _LACKING.match(message):
        return LoggedError(f'Pelican leaves this text out: it has no {lacking["field"]}. Give it one at its top, or take the file out of the content folder.')
    before = _BEFORE.match(message)
    if before is None:
        return LoggedError(message)
    rest, line = message[before.end() :], None
    if reader := _READER.match(rest):
        line = int(reader["line"]) if reader["line"] else None
        rest = rest[reader.end() :]
    if letter := _LETTER.match(rest):
        line = _line_of(file, int(letter["at"]))
        rest = "a letter in it is not written in UTF-8. Save the file as UTF-8"
    if "\ufeff" in rest:  # reStructuredText counts it as a letter of the title, which its line below is then too short for
        line, rest = 1, 'it begins with a sign that nobody sees, a "byte order mark". Save the file as UTF-8 without BOM'
    if reserved := _RESERVED.fullmatch(rest):
        field = reserved["field"] or reserved["older"] or "content"
        line = _line_that_begins(file, field)
        rest = f'its header has a field "{field}", and Pelican keeps this name for itself. Give the field another name, or take it out'
    return LoggedError(f'Pelican cannot use this text: {rest}{"" if rest.endswith((".", "!", "?")) else "."}' if rest else message, line)


def _line_of(file: Path | None, position: int) -> int | None:
    try:
        return file.read_bytes()[:position].count(b"\n") + 1 if file else None
    except OSError:
        return None


def _line_that_begins(file: Path | None, field: str) -> int | None:
    try:
        text = file.read_text(encoding="utf-8", errors="replace") if file else ""
    except OSError:
        return None
    found = re.search(rf"^:?{field}:", text, re.MULTILINE | re.IGNORECASE)
    return text.count("\n", 0, found.start()) + 1 if found else None
