"""Checks in a process of its own: it reads texts and pages while Pelican goes on, and judges when all are written.

A build that has one waits only for the end of that. If the worker dies, or something cannot be sent to it, the
build checks by itself and finds the same. What runs there is `reading_ahead`.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import finalize

if TYPE_CHECKING:
    from sitecheck.run.handover import Handover
    from sitecheck.run.outcome import Outcome

WORTH = 150
"""From so many texts on that are new, it is worth its start even to a process that has the check at hand."""

LOT = 20
"""So many pages are told of at a time: each telling costs both processes a turn."""

PATIENCE = 10
"""So many seconds it has to write down the rest."""


class Worker:
    """The other process, as the build sees it."""

    def __init__(self, site: Mapping[str, Any]) -> None:
        folder = Path(__file__).parents[2]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sitecheck.run.reading_ahead"], env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )
        self.end = finalize(self, _end, self.process)  # also when the build breaks off
        self.answered = False
        self.untold: list[str] = []
        self.tell(site)

    def tell(self, message: Any) -> None:
        """Gives it work; a dead one does none."""
        with suppress(OSError, ValueError):
            pickle.dump(message, self.process.stdin)
            self.process.stdin.flush()

    def tell_of(self, page: str) -> None:
        """Gives it a page to read that has been written."""
        self.untold.append(page)
        if len(self.untold) == LOT:
            self.tell(self.untold)
            self.untold = []

    def hand_over(self, handover: Handover) -> None:
        """Tells it that all is written. What cannot be pickled, such as somebody's own Markdown extension, ends it."""
        self.tell(self.untold)
        try:
            self.tell(pickle.dumps(handover))
        except Exception:
            self.end()

    def outcome(self) -> Outcome | None:
        """What it found; None when it did not get so far."""
        with suppress(OSError, ValueError, EOFError, pickle.UnpicklingError):
            found = pickle.load(self.process.stdout)
            self.answered = True
            return found
        return None

    def leave(self) -> None:
        """Lets it write down what it learnt, if it did its work, and ends it."""
        if self.answered:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(PATIENCE)
        self.end()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            pipe.close()
    process.wait()


def worth_starting(texts: Path, others: list[Path], outcomes: Path) -> bool:
    """Whether there is another processor, and something that is younger than the last outcome."""
    if len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)) < 2:
        return False
    try:
        last = max(path.stat().st_mtime for path in outcomes.iterdir())
    except (OSError, ValueError):
        last = 0.0
    # A process that has checked before has all the modules, and only many texts are much work; another one has to read them first.
    enough, folders = (WORTH, [texts]) if "sitecheck.engine" in sys.modules else (1, [texts, *others])
    changed = (change for folder in folders for change in _changes(folder) if change > last)
    return any(number >= enough for number, _ in enumerate(changed, 1))


def _changes(folder: Path) -> Iterator[float]:
    for place, _folders, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                yield os.stat(os.path.join(place, name)).st_mtime
