"""Pelican's Markdown reader, for texts whose header has been read already."""

from __future__ import annotations

import html
import logging
import os
from collections.abc import Mapping
from typing import Any

from pelican.readers import MarkdownReader

from practice.dialect import Dialect, Text
from practice.kinds import metadata
from practice.schema import Reference

logger = logging.getLogger(__name__)

_MOST = 5000
"""So many bodies are remembered at most."""


class EntryReader(MarkdownReader):
    """Files that are no entry of the practice are read as Pelican reads them."""

    def read(self, source_path: str | os.PathLike[str]) -> tuple[str, dict[str, Any]]:
        stock = self.settings["PRACTICE_STOCK"]
        manuscript = stock.at(source_path)
        if manuscript is None:
            return super().read(source_path)
        text = self._text(manuscript.body, manuscript.path)
        author = getattr(manuscript.entry, "author", "")
        return text.html, metadata(manuscript, text, self.settings, stock.names.get(author, author))

    def _text(self, body: str, path: str) -> Text:
        try:
            return _texts.of(body, self.settings["PRACTICE_STOCK"].references)
        except RecursionError:
            _texts.forget()  # the converter stopped in the middle of its work
            logger.error("content/%s: the text is nested too deeply to be understood, so it is shown as typed", path)
            return Text(f"<pre>{html.escape(body)}</pre>", (), (), 1)


class _Texts:
    """What became of the bodies read of late: the preview builds many times in one process. Other papers make other texts."""

    def __init__(self) -> None:
        self._references: Mapping[str, Reference] = {}
        self.forget()

    def forget(self) -> None:
        self._dialect: Dialect | None = None
        self._known: dict[str, Text] = {}

    def of(self, body: str, references: Mapping[str, Reference]) -> Text:
        if self._dialect is None or references != self._references or len(self._known) > _MOST:
            self.forget()
            self._dialect, self._references = Dialect(references), references
        if body not in self._known:
            self._known[body] = self._dialect.read(body)
        return self._known[body]


_texts = _Texts()
