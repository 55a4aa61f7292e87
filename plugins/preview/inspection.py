"""Looks at what was built: at once at the page that was saved, then at the whole site, in a copy of this process.

A copy (`fork`) has everything in memory that the check needs, gives its own memory back when it ends, and can be
ended at any moment by the next save. Where there are no copies, or the system ends one (macOS does so to copies that
use its own libraries), the check is done here.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from preview.checking import found
from preview.nearby import Nearby, surroundings_of
from preview.workshop import Found, Told
from sitecheck.engine import check
from sitecheck.run.handover import FOLDER, Handover
from sitecheck.run.judging import judged
from sitecheck.run.memory import Memory
from sitecheck.site import Site


class Inspection:
    """The one that is under way, if any."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.coming: list[Connection] = []
        self.process = 0
        self.nearby: Nearby | None = None
        self.is_first = True
        self.waiting: Handover | None = None
        self.unanswered: Handover | None = None

    def near(self, changed: Iterable[str], pages: Iterable[str]) -> Told:
        """What is wrong within the saved pages, as far as that can be told without all others."""
        for path in changed if self.nearby is not None else ():
            yield from self.nearby.found(path, pages)

    def begin(self, handover: Handover | None) -> None:
        """Begins to check a build. What all copies need is read before the first one is made."""
        if handover is None:
            return
        if self.coming:
            self.waiting = handover
            return
        self.waiting = None
        if self.is_first:
            warm()
        ours, theirs = Pipe(duplex=False)
        process = _copied()
        if process == 0:
            with suppress(BaseException):  # whatever happens, a copy must never go on as if it were the original
                ours.close()
                theirs.send(self._inspected(handover))
            os._exit(0)
        theirs.close()
        self.process, self.unanswered, self.coming = process or 0, handover, [ours]

    def take(self, ready: Iterable[object]) -> Told:
        """What it has found, and its end."""
        for one in [one for one in self.coming if one in ready]:
            try:
                told, surroundings = one.recv()
            except (EOFError, OSError):
                self.end()
                self.begin(self.waiting)
                if self.coming or self.unanswered is None:
                    continue
                told, surroundings = self._inspected(self.unanswered)
            self.is_first, self.unanswered = False, None
            if self.waiting is not None:
                continue  # pages were written while it read them: what it found may never have been so
            if surroundings:
                self.nearby = Nearby(self.root, surroundings)
            yield told

    def stop(self) -> None:
        """Another save has come. The first check goes on, since it reads for all later ones what they need not read again."""
        if not self.is_first:
            self.end()

    def end(self) -> None:
        """Whatever is under way is not wanted any more."""
        for one in self.coming:
            one.close()
        self.coming = []
        if self.process:
            with suppress(OSError):
                os.kill(self.process, signal.SIGKILL)
            with suppress(OSError):
                os.waitpid(self.process, 0)
        self.process = 0

    def _inspected(self, handover: Handover) -> tuple[Found, dict[str, Any] | None]:
        memory = Memory(self.root / FOLDER)
        site, outcome = judged(handover, memory)
        memory.save()
        return found(site, outcome.diagnostics), surroundings_of(site, handover) if self.nearby is None else None


def _copied() -> int | None:
    """0 in the copy, its number in the original; None where none can be made."""
    try:
        return os.fork()
    except (AttributeError, OSError):
        return None


def warm() -> None:
    """Reads every rule and its words, which takes longer than to use them, by checking a site of one page."""
    check(Site.from_texts({"content/pages/a.md": "---\ntitle: A\n---\n\nWe cure migraine; call +1 831 426 0134.\n"}))
