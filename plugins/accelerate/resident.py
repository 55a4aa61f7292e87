"""A Pelican that stays in memory and brings a site up to date after each save, for a preview."""

from __future__ import annotations

import gc
import hashlib
import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pelican
from jinja2 import TemplateSyntaxError
from pelican.contents import Content
from pelican.plugins import signals
from pelican.settings import read_settings

from accelerate.pelican_side import Pelican
from accelerate.saved import pages_of, write_again

FEW = 9
"""So many files that are saved in one go have their pages at once: an editor saves one by way of another, or all that are open."""

PUT_OFF = 5.0
"""Seconds for which lists and feeds may stay behind while one save follows upon the other, at least."""

BUILDS = 10
"""At most they stay behind for as long as so many whole builds take: the page that is saved during one that must not stop waits."""


@dataclass(frozen=True)
class Outcome:
    """What came of a build.

    `written` names the files that are new or have changed, below the output folder. `complete` is False while only
    the page that was saved is up to date. With `restart` the process is too old for what has changed: begin a new one.
    """

    written: tuple[str, ...]
    seconds: float
    problems: tuple[str, ...]
    complete: bool = True
    restart: bool = False


class Overtaken(BaseException):
    """Something was saved while the whole site was built, which would come out old. No plugin may take it for a fault."""


class Resident:
    """`build` once, then `refresh` after each save. Faults of the content are told in the outcome, never raised.

    `site` is Pelican's object of the last build, on which plugins leave what they found; `explain` puts into words
    what has stopped a build; `overtaken` tells whether something was saved that nobody has been asked to build yet.
    """

    def __init__(self, settings: str | Path, output: str | Path, overrides: Mapping[str, Any] | None = None,
                 explain: Callable[[Exception], str] | None = None, overtaken: Callable[[], bool] | None = None) -> None:
        self.settings_file = Path(settings).resolve()
        self.output = Path(output).resolve()
        self.overrides = {**(overrides or {}), "OUTPUT_PATH": str(self.output)}
        self.explain = explain or _explained
        self.overtaken = overtaken or _never
        self.site: Pelican | None = None
        self._finished = False  # whether the last build came to its end, so that its objects can be used
        self._behind = 0.0  # since when a whole build is due that was overtaken
        self._length = 0.0  # seconds that the last whole build took
        self._known: dict[str, bytes] = {}  # file below the output folder -> hash of its bytes

    def build(self) -> Outcome:
        """The whole site."""
        began = time.perf_counter()
        told: list[str] = []
        gives_way = self._finished and not (self._behind and began - self._behind > max(PUT_OFF, BUILDS * self._length))
        try:
            with _listening(told), _giving_way(self.overtaken if gives_way else _never), _errors() as errors:
                problem = self._run()
        except Overtaken:
            self._behind = self._behind or began
            raise
        finally:
            forget()
        self._behind, self._length = 0.0, time.perf_counter() - began
        gc.collect()
        problems = tuple(dict.fromkeys([*errors, *([problem] if problem else [])]))
        return Outcome(self._changed(told), time.perf_counter() - began, problems)

    def refresh(self, changed: Set[Path]) -> Iterator[Outcome]:
        """First the pages of what was saved, then everything that depends on it, unless that is overtaken."""
        if self._outgrown(changed):
            yield Outcome((), 0.0, (), restart=True)
            return
        if len(changed) <= FEW and self.site is not None and self._finished:
            yield from self._at_once([path for path in sorted(changed) if path.exists()])
        with suppress(Overtaken):
            yield self.build()

    def _at_once(self, sources: list[Path]) -> Iterator[Outcome]:
        """The saved sources' own pages, where all of them can be written without looking at any other."""
        began, content = time.perf_counter(), _real(self.site.path)
        if not sources or not all(_real(source).is_relative_to(content) for source in sources):
            return
        paths = [_real(source).relative_to(content).as_posix() for source in sources]
        with _errors():
            try:
                done = all([write_again(self.site, path) for path in paths])
            except (Exception, SystemExit):  # the whole build says what is wrong
                return
        if done:
            pages = [str(page) for path in paths for page in pages_of(self.site, path)]
            yield Outcome(self._changed(pages), time.perf_counter() - began, (), complete=False)

    def _run(self) -> str:
        """Builds; what stopped it, in words, or nothing. One that is overtaken leaves the site of the build before it."""
        before, finished, problem = self.site, False, ""
        try:
            self.site = Pelican(read_settings(str(self.settings_file), override=dict(self.overrides)))
            self.site.run()
            finished = True
        except SystemExit as end:
            finished, problem = True, end.code if isinstance(end.code, str) else ""
        except Overtaken:
            self.site = before
            raise
        except Exception as error:  # whatever an owner writes, the preview goes on
            problem = self.explain(error)
        self._finished = finished
        return problem

    def _outgrown(self, changed: Set[Path]) -> bool:
        """Settings and the code of plugins have been loaded into this process for good."""
        return any(_real(path) == self.settings_file or path.suffix == ".py" for path in changed)

    def _changed(self, told: list[str]) -> tuple[str, ...]:
        found = []
        for path in dict.fromkeys(map(Path, told)):
            name = path.relative_to(self.output).as_posix() if path.is_relative_to(self.output) else str(path)
            digest = hashlib.blake2b(path.read_bytes(), digest_size=16).digest() if path.is_file() else b""
            if self._known.get(name) != digest:
                self._known[name] = digest
                found.append(name)
        return tuple(found)


def _real(path: str | Path) -> Path:
    """Where it is really; unlike `resolve`, without a fault at a link that leads back to itself."""
    return Path(os.path.realpath(path))


def _explained(error: Exception) -> str:
    place = f"{error.filename}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
    return f"{place}{type(error).__name__}: {error}"


def forget() -> None:
    """Pelican remembers the text of every content it ever made, for as long as its process lives."""
    for method in ("get_content", "get_summary"):
        vars(Content)[method].cache.clear()


def _never() -> bool:
    return False


@contextmanager
def _listening(told: list[str]) -> Iterator[None]:
    def page(path: str, context: Any) -> None:
        told.append(path)

    def feed(path: str, context: Any, feed: Any) -> None:
        told.append(path)

    with ExitStack() as stack:
        for signal, receiver in ((signals.content_written, page), (signals.feed_written, feed)):
            stack.enter_context(_connected(signal, receiver))
        yield


@contextmanager
def _giving_way(overtaken: Callable[[], bool]) -> Iterator[None]:
    """Looks up from the work between its parts, after each text that is read and each file that is written."""
    def look_up(*_given: Any, **_more: Any) -> None:
        if overtaken():
            raise Overtaken

    read = (signals.generator_init, signals.content_object_init, signals.all_generators_finalized)
    with ExitStack() as stack:
        for signal in (*read, signals.content_written, signals.feed_written):
            stack.enter_context(_connected(signal, look_up))
        yield


@contextmanager
def _connected(signal: Any, receiver: Callable) -> Iterator[None]:
    signal.connect(receiver)
    try:
        yield
    finally:
        signal.disconnect(receiver)


class _ErrorLog(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        cause = record.exc_info[1] if record.exc_info else None
        self.said.append(" ".join(f"{record.getMessage()}{f' ({cause})' if cause else ''}".split()))


@contextmanager
def _errors() -> Iterator[list[str]]:
    """What Pelican logs as an error, in place of its own handler; nothing of it reaches the terminal."""
    root, handler = logging.getLogger(), _ErrorLog()
    handlers, quiet = root.handlers, pelican.console.quiet
    root.handlers, pelican.console.quiet = [handler], True
    try:
        yield handler.said
    finally:
        root.handlers, pelican.console.quiet = handlers, quiet
