"""The process that builds and checks, at the other end of a pipe: it may die or grow without harm to the server."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from hosting.trouble import Trouble, sentence
from preview.memory import held


@dataclass(frozen=True)
class Built:
    """The pages of save number `order` and of all before it lie in `folder`."""

    order: int
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
    """What the check says of them, worst first, and in one line."""

    notes: tuple[Mapping[str, Any], ...]
    headline: str


def work(orders: Connection, order: int, root: Path, folder: Path) -> None:
    """Builds once, as this order, then after each order (its number and the changed paths), until the other end is closed."""
    os.setpgid(0, 0)  # Ctrl-C in the terminal is for the server, which ends this process and all that it began
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.chdir(root)
    from preview.rebuild import Rebuild

    maker, changed = Rebuild(root, folder), frozenset()
    while True:
        for told in _made(maker, order, changed, root):
            orders.send(told)
        try:
            order, changed = orders.recv()
            while orders.poll():
                order, more = orders.recv()
                changed |= more
        except EOFError:
            return


def _made(maker, order: int, changed: frozenset[str], root: Path):
    try:
        yield from maker.make(order, changed)
    except Trouble as trouble:
        yield Failed(order, str(trouble), held())
    except Exception as error:
        yield Failed(order, sentence(error, root), held())
