"""From Markdown to HTML with one converter for all texts. Knows nothing of Pelican, so that another process can do it as well."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from markdown import Markdown

from accelerate.inline import hasten


class Converted(NamedTuple):
    """What became of a text: its HTML, its header, and those texts of the header that are formatted themselves."""

    html: str
    meta: dict[str, list[str]]
    formatted: dict[str, str]


class Converter:
    """`reusable` says whether texts can follow each other: all that is at work must be known to keep nothing of a text."""

    def __init__(self, options: Mapping[str, Any], formatted_fields: Sequence[str]) -> None:
        self._options = options
        self._formatted_fields = formatted_fields
        self._begin()

    def _begin(self) -> None:
        self._markdown = Markdown(**self._options)
        self.reusable = _keeps_nothing(self._markdown) and "meta" in self._markdown.preprocessors
        if self.reusable:
            self._header = self._markdown.preprocessors["meta"]
            self._contents = self._markdown.treeprocessors["toc"] if "toc" in self._markdown.treeprocessors else None
            self._marker = getattr(self._contents, "marker", "")
            hasten(self._markdown)

    def convert(self, text: str) -> Converted:
        """As a new converter would: header and text, then each formatted field without looking for a header in it."""
        try:
            self._markdown.preprocessors.register(self._header, "meta", 27)
            html = self._format(text)
            meta = dict(self._markdown.Meta)
            self._markdown.preprocessors.deregister("meta")
            return Converted(html, meta, {joined: self._format(joined) for joined in self._joined(meta)})
        except BaseException:
            self._begin()  # it stopped in the middle of its work
            raise

    def _joined(self, meta: Mapping[str, list[str]]) -> list[str]:
        return ["\n".join(lines) for name, lines in meta.items() if name.lower() in self._formatted_fields]

    def _format(self, text: str) -> str:
        if self._marker:  # it is looked for in each element, and most texts have none
            self._contents.marker = self._marker if self._marker in text else ""
        return self._markdown.reset().convert(text)


def _keeps_nothing(md: Markdown) -> bool:
    """Python-Markdown's own extensions forget a text when they are reset; of others nobody knows."""
    parts: list[Iterable[Any]] = [
        md.preprocessors, md.parser.blockprocessors, md.treeprocessors, md.inlinePatterns, md.postprocessors, md.registeredExtensions,
    ]
    own = all(type(part).__module__.partition(".")[0] == "markdown" for group in parts for part in group)
    # Notes with unique names are numbered from text to text.
    return own and not any(getattr(item, "config", {}).get("UNIQUE_IDS", (False,))[0] for item in md.registeredExtensions)


class WarningCount(logging.Handler):
    """Whether anything was warned of: what was, must be said again in each build, and is not remembered."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


@contextmanager
def listening() -> Iterator[WarningCount]:
    """Hears what is logged inside, beside whoever hears it otherwise."""
    warnings = WarningCount()
    logging.getLogger().addHandler(warnings)
    try:
        yield warnings
    finally:
        logging.getLogger().removeHandler(warnings)
