"""What is known of the site at this moment, for whoever shows it: one writer, many who wait for news."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class State:
    """The site as it is shown now. `folder` holds the pages of the last build that succeeded, if any has."""

    number: int = 0
    folder: Path | None = None
    build: int = 0  # how many builds have succeeded
    building: bool = True
    checking: bool = True
    trouble: str = ""  # why the last save could not be built, in one sentence
    notes: tuple[Mapping[str, Any], ...] = ()  # what the check found, worst first
    marks: Mapping[str, str] = field(default_factory=dict)  # page -> why visitors do not see it
    base: str = "/"  # the folder of the address that the site is published in
    ended: bool = False


class Board:
    """The newest state; each change has a number, so that nobody misses one or hears of it twice."""

    def __init__(self) -> None:
        self._state = State()
        self._news = threading.Condition()

    @property
    def state(self) -> State:
        return self._state

    def change(self, **facts: Any) -> None:
        with self._news:
            self._state = replace(self._state, number=self._state.number + 1, **facts)
            self._news.notify_all()

    def later_than(self, number: int, seconds: float) -> State | None:
        """The state after the one with this number, as soon as there is one; None when there was none in this time."""
        with self._news:
            self._news.wait_for(lambda: self._state.number > number, seconds)
            return self._state if self._state.number > number else None

    def settled(self, seconds: float) -> State:
        """The state when nothing is being built: in the middle of it, half of the pages are old."""
        until = time.monotonic() + seconds
        with self._news:
            self._news.wait_for(lambda: not self._state.building or self._state.ended, until - time.monotonic())
            return self._state
