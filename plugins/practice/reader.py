"""Pelican's Markdown reader, for texts whose header has been read already."""

from __future__ import annotations

import html
import logging
import os
from typing import Any

from pelican.readers import MarkdownReader

from practice.dialect import Dialect, Text
from practice.kinds import metadata

logger = logging.getLogger(__name__)


class EntryReader(MarkdownReader):
    """Files that are no entry of the practice are read as Pelican reads them."""

    dialect: Dialect | None = None

    def read(self, source_path: str | os.PathLike[str]) -> tuple[str, dict[str, Any]]:
        stock = self.settings["PRACTICE_STOCK"]
        manuscript = stock.at(source_path)
        if manuscript is None:
            return super().read(source_path)
        text = self._text(manuscript.body, manuscript.path)
        author = getattr(manuscript.entry, "author", "")
        return text.html, metadata(manuscript, text, self.settings, stock.names.get(author, author))

    def _text(self, body: str, path: str) -> Text:
        if self.dialect is None:
            self.dialect = Dialect(self.settings["PRACTICE_STOCK"].references)
        try:
            return self.dialect.read(body)
        except RecursionError:
            self.dialect = None  # it stopped in the middle of its work
            logger.error("content/%s: the text is nested too deeply to be understood, so it is shown as typed", path)
            return Text(f"<pre>{html.escape(body)}</pre>", (), (), 1)
