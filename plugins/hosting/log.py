"""Keeps what Pelican logs, in place of its own handler, which wraps lines and prints tracebacks."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class Kept(logging.Handler):
    """Errors in the order they came. What Pelican warns of, the check finds at its place."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def errors(self) -> list[str]:
        """Each message once, on one line."""
        return list(dict.fromkeys(map(_line, self.records)))


def _line(record: logging.LogRecord) -> str:
    """The message, with the reason that Pelican would show as a traceback."""
    cause = record.exc_info[1] if record.exc_info else None
    reason = f" ({type(cause).__name__}: {cause})" if cause else ""
    return " ".join(f"{record.getMessage()}{reason}".split())


@contextmanager
def kept() -> Iterator[Kept]:
    """Nothing that is logged inside reaches the terminal."""
    root, handler = logging.getLogger(), Kept()
    before, root.handlers = root.handlers, [handler]
    try:
        yield handler
    finally:
        root.handlers = before
