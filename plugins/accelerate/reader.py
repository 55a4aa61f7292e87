"""Pelican's Markdown reader, which asks `Readings` for what becomes of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican import readers
from pelican.utils import SafeDatetime

from accelerate.readings import Readings

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?)?")
SETTING = "ACCELERATE_READINGS"


class MarkdownReader(readers.MarkdownReader):
    """It has the name of Pelican's own because pages can show a reader's name."""

    @cached_property
    def _readings(self) -> Readings:
        """One for all readers of a build; the first text that is asked for has the others read as well."""
        if SETTING not in self.settings:
            folder = self.settings.get("ACCELERATE_CACHE")
            self.settings[SETTING] = Readings(self.settings["MARKDOWN"], self.settings["FORMATTED_FIELDS"], folder)
        readings = self.settings[SETTING]
        if readings.reusable and not readings.looked_ahead:
            readings.read_ahead({str(path): path.read_bytes() for path in self._sources()})
        return readings

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        if not self._readings.reusable:
            return super().read(source_path)
        self._source_path = source_path
        converted = self._readings.of_file(source_path)
        self._md = _AsConverted(converted.formatted)
        return converted.html, self._parse_metadata(converted.meta)

    def process_metadata(self, name: str, value: Any) -> Any:
        if name in ("date", "modified") and readers.METADATA_PROCESSORS[name].__module__ == readers.__name__:
            return date_of(value) or super().process_metadata(name, value)
        return super().process_metadata(name, value)

    def _sources(self) -> Iterator[Path]:
        """The files that are likely to be read: to read one too many does no harm."""
        content = Path(self.settings["PATH"])
        for setting in ("ARTICLE_PATHS", "PAGE_PATHS"):
            for name in self.settings[setting]:
                place = content / name
                found = place.rglob("*") if place.is_dir() else [place]
                yield from (path for path in sorted(found) if path.suffix[1:] in self.file_extensions and path.is_file())


class _AsConverted:
    """Stands for the converter where Pelican formats the fields of a header: that has been done."""

    def __init__(self, formatted: dict[str, str]) -> None:
        self.convert = formatted.__getitem__
        self.preprocessors = self

    def deregister(self, name: str) -> None:
        """The header was not looked for in these texts."""

    def reset(self) -> None:
        """Nothing is kept."""


def date_of(text: str) -> SafeDatetime | None:
    """A whole date in the order of ISO 8601, as `pelican.utils.get_date` reads it; None leaves others to it."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    try:
        return SafeDatetime(*(int(part or 0) for part in match.groups()))
    except ValueError:
        return None
