"""Looks at what was built: at once at the page that was saved, then at the whole site, in a copy of this process.

A copy (`fork`) has everything in memory that the check needs, gives its own memory back when it ends, and can be
ended at any moment by the next save. Where there are no copies, the check is done here.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from preview.checking import found
from preview.nearby import Nearby
from preview.workshop import Told
from sitecheck.handover import FOLDER, Handover
from sitecheck.judging import judged
from sitecheck.memory import Memory


class Inspection:
    """The one that is under way, if any."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.coming: list[Connection] = []
        self.process = 0
        self.nearby: Nearby | None = None

    def near(self, changed: Iterable[str], pages: Iterable[str]) -> Told:
        """What is wrong within the saved page, as far as that can be told without all others."""
        if self.nearby is not None:
            yield from self.nearby.found(changed, pages)

    def begin(self, handover: Handover | None) -> None:
        """The first one is done here, so that its copies have read all that the check reads only once."""
        if handover is None:
            return
        ours, theirs = Pipe(duplex=False)
        if self.nearby is None or not hasattr(os, "fork"):
            with theirs:
                self._inspect(handover, theirs, keep=True)
        elif not (process := os.fork()):
            with suppress(BaseException):  # whatever happens, a copy must never go on as if it were the original
                ours.close()
                self._inspect(handover, theirs, keep=False)
            os._exit(0)
        else:
            theirs.close()
            self.process = process
        self.coming = [ours]

    def take(self, ready: Iterable[object]) -> Told:
        """What it has found, and its end."""
        for one in [one for one in self.coming if one in ready]:
            try:
                yield one.recv()
            except (EOFError, OSError):
                self.stop()

    def stop(self) -> None:
        for one in self.coming:
            one.close()
        self.coming = []
        if self.process:
            with suppress(OSError):
                os.kill(self.process, signal.SIGKILL)
            with suppress(OSError):
                os.waitpid(self.process, 0)
        self.process = 0

    def _inspect(self, handover: Handover, told: Connection, *, keep: bool) -> None:
        memory = Memory(self.root / FOLDER)
        site, outcome = judged(handover, memory)
        memory.save()
        told.send(found(site, outcome.diagnostics))
        if keep:
            self.nearby = Nearby(self.root, site)
