"""Nearly all that is read for a check stays until its end, so looking for rubbish in it again and again is in vain."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Python does not look for circles of forgotten objects meanwhile."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def collect_rarely() -> None:
    """For a process that ends with its work: what lies in memory already is never looked through, what comes now and then."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 1000)
