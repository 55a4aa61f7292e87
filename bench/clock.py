"""Runs a command and says how long it took, how much processor time it used and how much memory it held."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Timer
from typing import NamedTuple

PATIENCE = 300
"""After so many seconds a program is stopped."""


class Run(NamedTuple):
    """`memory` is that of its largest process, in megabytes; `processor` counts all of them, in seconds."""

    seconds: float
    processor: float
    memory: float
    said: str


def timed(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None) -> Run:
    """One run. What the command says goes into a file, so that a full pipe does not slow it."""
    with open(folder / "said.txt", "w+", encoding="utf-8", errors="replace") as said:
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.DEVNULL, env=_environment() | (environment or {}))
        patience = Timer(PATIENCE, process.kill)
        patience.start()
        _, status, used = os.wait4(process.pid, 0)
        patience.cancel()
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said.read())


def _environment() -> dict[str, str]:
    """Python keeps what it has compiled, as it does for owners: some machines for tests tell it not to."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def ratio(runs: Sequence[Run], others: Sequence[Run], what: str = "seconds") -> float:
    """The median of the ratios of runs that were made one after the other, which a busy machine disturbs least."""
    return statistics.median(getattr(run, what) / getattr(other, what) for run, other in zip(runs, others, strict=True))


def seconds(runs: Sequence[Run]) -> float:
    """The median of their wall times."""
    return statistics.median(run.seconds for run in runs)


def memory(runs: Sequence[Run]) -> float:
    """The most that any of them held, in megabytes."""
    return max(run.memory for run in runs)
