"""Keeps a workshop running: hands on what was saved, puts up what is made, and begins a new one when one dies or grows."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from pathlib import Path

from preview.board import Board
from preview.workshop import Built, Failed, Found, work

GROWTH = 400 * 2**20
"""A workshop that has so many bytes more than after its first build is replaced by a fresh one."""

DEATHS = 3
"""After so many in a row it waits for the next save."""

CODE = ("plugins", "pelican.conf.py")


class Foreman:
    """The one workshop that is running, and what was asked of it."""

    def __init__(self, root: Path, folder: Path, board: Board, say: Callable[[str], None]) -> None:
        self.root, self.folder, self.board, self.say = root, folder, board, say
        self.orders: Connection | None = None
        self.process = None
        self.asked, self.generation, self.deaths, self.first_memory, self.last_memory = 0, 0, 0, 0, 0
        self.said, self.rest = "", threading.Event()
        self.lock, self.ending = threading.RLock(), False
        self.thread = threading.Thread(target=self._oversee, daemon=True)

    def start(self) -> None:
        self._begin()
        self.thread.start()

    def tell(self, changed: frozenset[str]) -> None:
        """These files were saved. Code that is already running cannot be read anew, so it gets a workshop of its own."""
        with self.lock:
            self.asked += 1
            self.board.change(building=True, checking=True)
            code = any(Path(path).is_relative_to(self.root / name) for path in changed for name in CODE)
            if code or not self.process.is_alive():
                self.deaths = 0
                return self._replace()
            with suppress(OSError):  # it has just died: the next one builds everything
                self.orders.send((self.asked, changed))

    def end(self) -> None:
        """Ends the workshop and whatever it has begun."""
        with self.lock:
            self.ending = True
            self._stop()
        self.thread.join(5)

    # -- inside -------------------------------------------------------------------------------------

    def _begin(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.generation += 1
        ours, theirs = context.Pipe()
        place = self.folder / str(self.generation)
        self.process = context.Process(target=work, args=(theirs, self.asked, self.root, place), daemon=True)
        with _ctrl_c_waits():
            self.process.start()
        theirs.close()
        self.orders, self.first_memory = ours, 0

    def _stop(self) -> None:
        process = self.process
        for strength in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, strength)
            with suppress(OSError, ValueError):
                os.kill(process.pid, strength) if process.is_alive() else None
            process.join(2)
        self.orders.close()

    def _replace(self) -> None:
        self._stop()
        self._begin()

    def _oversee(self) -> None:
        while not self.ending:
            orders, process = self.orders, self.process
            with suppress(OSError, EOFError, ValueError):  # it has died, or was replaced meanwhile
                if orders in wait([orders, process.sentinel], 1):
                    self._take(orders.recv())
                    continue
            with self.lock:
                if not self.ending and process is self.process and not process.is_alive():
                    self._died()

    def _died(self) -> None:
        self.deaths += 1
        if self.deaths < DEATHS:
            return self._replace()
        if self.deaths == DEATHS:
            self._failed(f"error: the build was ended from outside {DEATHS} times (status {self.process.exitcode}); save a file to try again", False)
        self.rest.wait(0.2)

    def _take(self, told: Built | Failed | Found) -> None:
        with self.lock:
            if isinstance(told, Found):
                self._found(told)
            elif isinstance(told, Failed):
                self._failed(told.trouble, told.order < self.asked)
            else:
                self._put_up(told)

    def _put_up(self, built: Built) -> None:
        self.deaths, self.last_memory = 0, built.memory
        self.first_memory = self.first_memory or built.memory
        self.board.change(
            folder=built.folder, build=self.board.state.build + 1, building=built.order < self.asked, trouble="",
            marks=built.marks, base=built.base, checking=True,
        )
        if built.pages:
            pages = f"{built.pages} {'page' if built.pages == 1 else 'pages'} in {built.seconds:.2f} s"
            self.say(f"Built {pages}." if self.board.state.build == 1 else f"Shown anew: {pages}.")
        for old in range(1, self.generation - 1):  # the last but one stays: somebody may be reading in it
            shutil.rmtree(self.folder / str(old), ignore_errors=True)

    def _failed(self, trouble: str, building: bool) -> None:
        self.board.change(building=building, checking=building, trouble=trouble)
        self.say(trouble)

    def _found(self, found: Found) -> None:
        if found.of:
            return self.board.change(notes=_merged(self.board.state.notes, found))
        idle = not self.board.state.building
        self.board.change(checking=not idle, notes=found.notes)
        if found.headline != self.said:
            self.say(found.headline)
        self.said = found.headline
        if idle and self.last_memory - self.first_memory > GROWTH:
            self._replace()


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """What begins meanwhile hears of Ctrl-C only when it is ready to leave it to the server."""
    resource_tracker.ensure_running()  # when the first process begins this by itself, it lets Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _merged(notes: tuple, found: Found) -> tuple:
    """What was found on some pages by some rules, in place of what these had found there before."""
    others = [note for note in notes if note["rule"] not in found.rules or found.of.isdisjoint(note["pages"])]
    return tuple(sorted((*found.notes, *others), key=lambda note: note["severity"] != "error"))
