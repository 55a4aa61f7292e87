"""Where Pelican is helped: its signals, and the class that `PELICAN_CLASS` names."""

from __future__ import annotations

import atexit
import gc
import logging
import os
from pathlib import Path
from typing import Any, ClassVar

import pelican
from jinja2 import Environment
from pelican import readers
from pelican.plugins import signals
from pelican.readers import Readers
from pelican.writers import Writer

from accelerate import store
from accelerate.bytecode import Compiled
from accelerate.conversion import listening
from accelerate.edition import edition, of_environment
from accelerate.output import empty, prune
from accelerate.pages import Known, Pages, Record, known_of, lies_as_left
from accelerate.reader import SETTING, MarkdownReader
from accelerate.settled import settle
from accelerate.tokens import Tokens, Unknowable
from accelerate.trace import Tracer
from accelerate.writer import Sparing, sparing

FOLDER = Path(".cache/accelerate")
DIGESTS = "ACCELERATE_DIGESTS"
"""The setting in which other plugins find, when all is written, the pages' paths with a hash of what stands in them."""

logger = logging.getLogger(__name__)

gc.set_threshold(100_000, 50, 1000)  # what is read stays: looking for rubbish in it again and again is in vain
atexit.register(gc.freeze)  # when the process ends, a large site need not be taken apart piece by piece


def connect() -> None:
    signals.initialized.connect(prepare)
    signals.readers_init.connect(read_quickly)
    signals.finalized.connect(keep)


def is_ours(settings: dict[str, Any]) -> bool:
    """Pelican's signals reach every site that is built in the same process."""
    return "accelerate" in settings["PLUGINS"]


def prepare(site: pelican.Pelican) -> None:
    """`NO_CACHE=1` builds as if for the first time."""
    if is_ours(site.settings):
        remembers = not os.environ.get("NO_CACHE")
        site.settings["ACCELERATE_CACHE"] = Path(site.settings["PATH"]).resolve().parent / FOLDER if remembers else None


def read_quickly(found: Readers) -> None:
    """Another plugin's reader is left as it is."""
    if is_ours(found.settings):
        for kind, reader in found.reader_classes.items():
            if reader is readers.MarkdownReader:
                found.reader_classes[kind] = MarkdownReader


def keep(site: pelican.Pelican) -> None:
    if is_ours(site.settings) and SETTING in site.settings:
        site.settings[SETTING].save()


class Pelican(pelican.Pelican):
    """Writes only the pages that have changed. Without the plugin, or where anything is in doubt, it is Pelican's own."""

    _recent: ClassVar[dict[Path, Known]] = {}  # of the last build in this process

    def __init__(self, settings: dict[str, Any]) -> None:
        self._pages: Pages | None = None
        self._kept: dict[str, Record] = {}
        self._written: set[str] = set()
        self._edition, self._file, self._known = "", None, Known({}, [], {})
        self._done = False  # whether every page has been asked for
        self.generators: list[Any] = []
        self.writer: Writer | None = None
        super().__init__(settings)

    def run(self) -> None:
        self._begin()
        signals.all_generators_finalized.connect(self._take_stock)
        try:
            with listening() as self._warnings:
                super().run()
        finally:
            signals.all_generators_finalized.disconnect(self._take_stock)
            self._end()

    def _begin(self) -> None:
        """Looks up what is remembered of this site in this output folder; then the folder is emptied, if it is to be."""
        if is_ours(self.settings):
            try:
                self._edition, whole = edition({**self.settings, "OUTPUT_PATH": self.output_path}, self.plugins)
                self._file = self.settings["ACCELERATE_CACHE"] and self.settings["ACCELERATE_CACHE"] / f"pages-{whole}"
            except Unknowable as reason:
                logger.debug("Pages are not remembered: %s in the settings", reason)
        if self._file:
            self._known = self._recent.get(self._file) or known_of(self._file)
        if self._known.records and self.delete_outputdir and self._may_keep():
            self.delete_outputdir = False
            found = {path: Record(*record) for path, record in self._known.records.items()}
            self._kept = {path: record for path, record in found.items() if lies_as_left(path, record)}
            empty(self.output_path, self.output_retention, set(self._kept))

    def _may_keep(self) -> bool:
        """Pelican never empties a folder that holds the content; static files may be compared with what lies there."""
        output, content = os.path.realpath(self.output_path), os.path.realpath(self.path)
        compared = self.settings["STATIC_CHECK_IF_MODIFIED"] or self.settings["STATIC_CREATE_LINKS"]
        return os.path.commonpath([output, content]) != output and not compared

    def _take_stock(self, generators: list[Any]) -> None:
        if generators[0].settings is self.settings:
            self.generators, self.context = generators, generators[0].context
            self._tokens = Tokens(self.settings, self.context)
            environments = filter(None, (getattr(generator, "env", None) for generator in generators))
            self._tracers = {id(environment): self._listen(environment) for environment in environments}

    def _listen(self, environment: Environment) -> tuple[Tracer, bytes]:
        """Before the first template is loaded, and after all plugins have said what templates may use."""
        tracer, mark = Tracer(environment), of_environment(environment, self._tokens)
        if self._edition and mark and not tracer.doubt and environment.bytecode_cache is None:
            environment.bytecode_cache = Compiled.of(f"{self._edition}{mark.hex()}", self.settings.get("ACCELERATE_CACHE"))
        return tracer, mark

    def plain_writer(self) -> Writer:
        """A writer as Pelican would have it, for a page that is to be written whatever is remembered."""
        return super()._get_writer()

    def _get_writer(self) -> Writer:
        self.generators.append(self)  # the list that Pelican goes through now
        writer = super()._get_writer()
        if not is_ours(self.settings) or _has_receivers("article_generator_write_article", "page_generator_write_page"):
            return writer  # a plugin may change a content at the last moment
        quick = sparing(type(writer))
        if not issubclass(quick, Sparing) or vars(writer).keys() != vars(Writer(self.output_path, self.settings)).keys():
            return writer
        settle(self.context["generated_content"].values())
        writer = quick(self.output_path, settings=self.settings)
        self._pages = writer.pages = Pages(self._known, self.settings, self.context, self._tokens)
        writer.context, writer.warnings, writer.written = self.context, self._warnings, self._written
        writer.tracers = self._tracers
        self.writer = writer
        return writer

    def generate_output(self, writer: Writer) -> None:
        """When the last generator is done: what was kept of the last build and not asked for goes, before plugins look for files."""
        self._done = True
        prune(self.output_path, [path for path, record in self._kept.items() if path not in self._written and lies_as_left(path, record)])
        if self._pages is not None:
            self.settings[DIGESTS] = self._pages.digests()

    def _end(self) -> None:
        """A build that breaks off has seen some pages only, and leaves what is known of all as it was."""
        pages, self._pages = self._pages, None
        if pages is not None and self._file and self._done:
            known = pages.known()
            self._recent.clear()
            self._recent[self._file] = known
            # A folder somewhere else is a passing one, of which the next process will never hear.
            if Path(self.output_path).resolve().is_relative_to(Path(self.path).resolve().parent):
                store.save(self._file, tuple(known))
        Compiled.save_all()


def _has_receivers(*names: str) -> bool:
    return any(getattr(signals, name).receivers for name in names)
