"""Copies of the practice's own files that clouds and people leave beside them: nothing of what is changed there is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from practice.front_matter import read_within
from practice.header import Problem, unreadable
from practice.published import RECORD, read
from sitecheck.entries import OTHERS, PRACTICE, language_of_facts

_OWN = {name.partition(".")[0]: name for name in (PRACTICE, *OTHERS, RECORD)}
_NAMED = re.compile(rf"(?:.*[\W_])?({'|'.join(_OWN)})(?![^\W\d_]).*?\.(ya?ml|ya?ml\.txt|txt)", re.IGNORECASE | re.DOTALL)


def stray_copies(folder: Path, files: Collection[str]) -> Iterator[tuple[str, Problem]]:
    """Each such copy at the top of the content folder, with what to do."""
    for path in files:
        found = _NAMED.fullmatch(path) if "/" not in path and not _is_read(path) else None
        if not found or (found[2].lower() == "txt" and not (found[1].lower() == "published" and read(read_within(folder, path)[0] or ""))):
            continue
        told = sorted((each for each in files if language_of_facts(each) and each.rpartition(".")[0] in path), key=len)
        yield path, unreadable(_advice(told[-1] if told else _OWN[found[1].lower()], files))


def _is_read(path: str) -> bool:
    return path.lower() in _OWN.values() or bool(language_of_facts(path.lower()))


def _advice(own: str, files: Collection[str]) -> str:
    if own == RECORD and own in files:
        return f"This looks like a copy of {own}, and nothing of it is read: add the lines that are missing there to {own}, then delete this file."
    then = f"write into {own} what is newer here, then delete this file" if own in files else f'if this is the right one, rename it to "{own}"'
    return f"This looks like a copy of {own}, and nothing of it is read: {then}."
