"""Which files a build has published.

Pelican's signals tell of most; those that other plugins write in silence are known by their age. A page of an
earlier build that still lies there is older than this build, and so a link to it is broken.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from sitecheck.run.files import entries_in
from sitecheck.run.handover import Handover, Places

CLOCK = 0.05
"""A file system's clock may be behind by so many seconds."""


def published(handover: Handover, places: Places, statics: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Every published path below the output folder, pages and what is `copied` included."""
    before = os.path.join(places.output_folder, "")
    written = map(os.path.normpath, handover.written)
    told = (path.removeprefix(before) if path.startswith(before) else os.path.relpath(path, before) for path in written)
    return frozenset(path.replace(os.sep, "/") for path in (*told, *(target for _source, target in statics), *_fresh(handover, places)))


def copied(handover: Handover, places: Places) -> Iterator[tuple[str, str]]:
    """Files that are copied, if they are there: Pelican also lists those that a link only wishes for."""
    for source, target in handover.statics:
        if os.path.isfile(os.path.join(places.content_folder, source)):
            yield source, target


def _fresh(handover: Handover, places: Places) -> Iterator[str]:
    """Files in the output folder that are younger than the beginning of this build."""
    for path, entry in entries_in(places.output_folder):
        state = entry.stat()
        if max(state.st_mtime, state.st_ctime) >= handover.started - CLOCK:
            yield path
