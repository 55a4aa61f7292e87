"""The files of a content folder, read as those of a practice or as plain texts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from practice.front_matter import KEPT_BESIDE, UNJOINED, read_within
from practice.header import Mark, Problem, unreadable
from practice.published import RECORD
from sitecheck.entries import OTHERS, PRACTICE, Entries, kind_of, language_of_facts, read_entries, read_plain
from sitecheck.run.closed_folders import closed
from sitecheck.run.misnamed_files import in_capitals, misnamed
from sitecheck.run.online_only import is_stand_in, online_only
from sitecheck.run.repeated_folders import repeated
from sitecheck.run.stray_copies import stray_copies
from sitecheck.source import MARKDOWN_SUFFIXES


def practice_entries(folder: Path, content: str) -> Entries:
    """All that a practice says, `content` being what places call the folder."""
    texts, unread, found = {}, {}, tuple(_files(folder))
    files = tuple(path for path in found if not is_stand_in(path.rpartition("/")[2]))
    gone = dict(online_only(folder, (path for path in found if path not in {*files})))
    pages = (path for path in files if path.endswith(".md") and kind_of(f"{content}/{path}", content))
    for path in sorted({PRACTICE, *OTHERS, *pages, *_facts_elsewhere(folder)}):
        if path in OTHERS and not (folder / path).exists():
            continue
        text, problem = read_within(folder, path)
        if text is not None:
            texts[f"{content}/{path}"] = text
        if problem:
            unread[f"{content}/{path}"] = problem
    repeats = dict(repeated(files))
    unrepeated = [path for path in files if path.partition("/")[0] not in repeats]
    odd = (*misnamed(unrepeated, texts.values(), files), *in_capitals(files), *stray_copies(folder, files), *closed(folder), *damaged_record(folder))
    unread |= {f"{content}/{path}": problem for path, problem in (*odd, *repeats.items(), *gone.items())}
    return read_entries(texts, content, unread)


def plain_entries(folder: Path, content: str) -> Entries:
    """Every Markdown file of a site that is no practice, whether it will be published or not."""
    pages = (path for path in _files(folder) if path.lower().endswith(MARKDOWN_SUFFIXES) and (folder / path).is_file())
    return read_plain({f"{content}/{path}": plain_text(folder / path) for path in pages})


def plain_text(path: Path) -> str:
    """The text of a file whatever its encoding: letters that are not UTF-8 become signs for unknown ones."""
    return path.read_text(encoding="utf-8-sig", errors="replace")


def damaged_record(folder: Path) -> Iterator[tuple[str, Problem]]:
    """The record of published addresses, where a line of it is none: it would be passed over, and its address lost."""
    if not (folder / RECORD).exists():
        return
    text, problem = read_within(folder, RECORD)
    lines = enumerate((text or "").split("\n"), start=1)
    strange = next((Mark(number, 1, number, len(line) + 1) for number, line in lines if line.strip() and not line.startswith(("/", "#"))), None)
    if problem and problem.message == UNJOINED:
        message = 'Two versions of the record stand here: delete the lines that begin with "<<<<<<<", "=======" and ">>>>>>>", and keep all others.'
        problem = unreadable(message, problem.mark)
    elif strange:
        problem = unreadable("This line is no address that was published: put the file back as make publish wrote it.", strange)
    if problem:
        yield RECORD, problem


def _facts_elsewhere(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("practice.*") if language_of_facts(path.name)]


def _files(folder: Path) -> Iterator[str]:
    """All that may have been put there to be read, links that lead nowhere included."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(KEPT_BESIDE) or is_stand_in(name):
                yield (Path(place) / name).relative_to(folder).as_posix()
