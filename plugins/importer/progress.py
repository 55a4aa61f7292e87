"""Shows how far long work has come, where somebody is watching."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def shown(words: str, total: int) -> Iterator[Callable[[int], None]]:
    """Gives a function that is told how far the work has come."""
    console = Console(stderr=True)
    with Progress(console=console, disable=not sys.stderr.isatty(), transient=True) as progress:
        task = progress.add_task(words, total=max(total, 1))
        yield lambda at: progress.update(task, completed=at)
