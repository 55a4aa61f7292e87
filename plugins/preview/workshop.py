"""The process that builds and checks, at the other end of a pipe: it may die or grow without harm to the server."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Built:
    """The pages of save number `order` and of all before it; while not `complete`, only the page that was saved."""

    order: int
    complete: bool
    folder: Path
    pages: int
    seconds: float
    marks: Mapping[str, str]
    base: str
    memory: int


@dataclass(frozen=True)
class Failed:
    """Why they could not be built, in one sentence."""

    order: int
    trouble: str
    memory: int


@dataclass(frozen=True)
class Found:
    """What the check says, worst first, and in one line; `of` names the pages it looked at, all when there are none."""

    notes: tuple[Mapping[str, Any], ...]
    headline: str = ""
    of: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()


def work(orders: Connection, order: int, root: Path, folder: Path) -> None:
    """Builds once, as this order, then after each order (its number and the changed paths), until the other end is closed."""
    os.setpgid(0, 0)  # Ctrl-C in the terminal is for the server, which ends this process and all that it began
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    os.chdir(root)
    from preview.inspection import Inspection
    from preview.making import Maker

    maker, inspection, changed = Maker(root, folder, orders.poll), Inspection(root), frozenset()
    while True:
        for told in maker.make(order, changed, inspection):
            orders.send(told)
        inspection.begin(maker.to_check)
        while orders not in (ready := wait([orders, *inspection.coming])):
            for told in inspection.take(ready):
                orders.send(told)
        inspection.stop()
        try:
            order, changed = _newest(orders)
        except EOFError:
            return inspection.end()


def _newest(orders: Connection) -> tuple[int, frozenset[str]]:
    """All that was saved meanwhile is one order."""
    order, changed = orders.recv()
    while orders.poll():
        order, more = orders.recv()
        changed |= more
    return order, changed


Told = Iterator[Built | Failed | Found]
