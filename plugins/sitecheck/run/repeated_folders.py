"""Folders that a person or a cloud has copied among the content: nothing of what is changed in them is on the website."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from practice.header import Problem, unreadable
from sitecheck.entries import OTHERS, PRACTICE
from sitecheck.run.misnamed_files import OTHER_FOLDERS, is_note
from sitecheck.source import MARKDOWN_SUFFIXES

_READ = (PRACTICE, *OTHERS)


def repeated(files: Sequence[str]) -> Iterator[tuple[str, Problem]]:
    """Each folder whose texts stand in another as well, and each copy of the facts in a folder, with what to do."""
    from practice.schema import KINDS

    there, told = set(files), set()
    for path in files:
        top, slash, below = path.partition("/")
        name = below.rpartition("/")[2]
        if not slash or top in told or not (name in _READ or (name.endswith(MARKDOWN_SUFFIXES) and not is_note(name))):
            continue
        own = next((own for own in (below, *(f"{kind}/{below}" for kind in KINDS)) if own in there), "") if top not in (*KINDS, *OTHER_FOLDERS) else ""
        if own:
            told.add(top)
            then = f"move what is newer here into {own.rpartition('/')[0] or 'the content folder'}, then delete this folder"
            yield top, unreadable(f"This folder repeats {own}, and nothing in it is on the website: {then}.")
        elif name in _READ and name in there:
            yield path, unreadable(f"Nothing of this file is read, since {name} stands at the top of the content folder: write into that what is newer here, then delete this file.")
        elif name in _READ:
            yield path, unreadable(f"Nothing of this file is read here: move {name} to the top of the content folder.")
