"""Which files a build has published.

Pelican's signals tell of most; those that other plugins write in silence are known by their age. A page of an
earlier build that still lies there is older than this build, and so a link to it is broken.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from practice.file_names import Names, folded
from sitecheck.run.files import entries_in
from sitecheck.run.handover import Handover, Places

CLOCK = 0.05
"""A file system's clock may be behind by so many seconds."""


def published(handover: Handover, places: Places, statics: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Every published path below the output folder, pages and what is `copied` included.

    What a disk that knows no capitals has put into an older file is called as that one, which is what a host gets;
    but which of two names a picture gets that one link calls otherwise than its folder, is chance.
    """
    before = os.path.join(places.output_folder, "")
    written = map(os.path.normpath, handover.written)
    told = (path.removeprefix(before) if path.startswith(before) else os.path.relpath(path, before) for path in written)
    whole = [path.replace(os.sep, "/") for path in (*told, *(target for _source, target in statics))]
    states = {path: entry.stat() for path, entry in entries_in(places.output_folder)}
    fresh = {path for path, state in states.items() if max(state.st_mtime, state.st_ctime) >= handover.started - CLOCK}
    lost = [path for path in whole if path not in states]
    by_link = {target for _source, target, listed in _there(handover, places) if not listed} if lost else set()
    alike = {folded(path): path for path in sorted(states.keys() - by_link)} if lost else {}
    return frozenset({*whole, *fresh}.difference(lost, by_link).union(alike.get(folded(path), path) for path in lost))


def copied(handover: Handover, places: Places) -> Iterator[tuple[str, str]]:
    """Files that are copied, if they are there: Pelican also lists those that a link only wishes for."""
    return ((source, target) for source, target, listed in _there(handover, places) if listed)


def _there(handover: Handover, places: Places) -> Iterator[tuple[str, str, bool]]:
    """Those that the disk has, and whether under this name: some find one under what a link calls it, too."""
    names = Names(places.content_folder, folded)
    for source, target in handover.statics:
        file = os.path.join(places.content_folder, source)
        if os.path.isfile(file):
            path = os.path.relpath(file, places.content_folder).replace(os.sep, "/")
            yield source, target, names.called(path) in ("", path)  # one from elsewhere is not among the names
