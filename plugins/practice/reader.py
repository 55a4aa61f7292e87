"""Pelican's Markdown reader, for texts whose header has been read already."""

from __future__ import annotations

import html
import os
from collections.abc import Mapping
from typing import Any

from pelican.readers import MarkdownReader

from practice.dialect import Dialect, Text
from practice.entries import Manuscript
from practice.kinds import metadata
from practice.schema import Reference
from practice.words import Words

PROBLEMS = "PRACTICE_TEXT_PROBLEMS"
"""The setting that names the texts that Markdown cannot read, for the check."""

_MOST = 5000
"""So many bodies are remembered at most."""


class EntryReader(MarkdownReader):
    """Files that are no entry of the practice are read as Pelican reads them."""

    def read(self, source_path: str | os.PathLike[str]) -> tuple[str, dict[str, Any]]:
        stock = self.settings["PRACTICE_STOCK"]
        manuscript = stock.at(source_path)
        if manuscript is None:
            return super().read(source_path)
        text = self._text(manuscript)
        author = getattr(manuscript.entry, "author", "")
        return text.html, metadata(manuscript, text, self.settings, stock.names.get(author, author))

    def _text(self, manuscript: Manuscript) -> Text:
        language = manuscript.language or self.settings["PRACTICE_STOCK"].practice.language.lower()
        texts = _texts.setdefault(language, _Texts())
        try:
            return texts.of(manuscript.body, self.settings["PRACTICE_STOCK"].references, self.settings["PRACTICE_WORDS"][language])
        except RecursionError:
            fault = "Lists or quotes stand too deep inside one another here"
        except Exception as error:  # whatever an extension of Markdown stumbles over, the page is made and its author told
            fault = f"This text cannot be read as Markdown ({type(error).__name__})"
        texts.forget()  # the converter stopped in the middle of its work
        told = f"{fault}, so the page shows the text as it was typed: write this part more simply."
        self.settings.setdefault(PROBLEMS, []).append((os.path.join(self.settings["PATH"], manuscript.path), told))
        return Text(f"<pre>{html.escape(manuscript.body)}</pre>", (), (), 1)


class _Texts:
    """What became of the bodies in one language read of late: the preview builds many times in one process. Other papers make other texts."""

    def __init__(self) -> None:
        self._references: Mapping[str, Reference] = {}
        self._words: Words = {}
        self.forget()

    def forget(self) -> None:
        self._dialect: Dialect | None = None
        self._known: dict[str, Text] = {}

    def of(self, body: str, references: Mapping[str, Reference], words: Words) -> Text:
        if self._dialect is None or references != self._references or words != self._words or len(self._known) > _MOST:
            self.forget()
            self._dialect, self._references, self._words = Dialect(references, words), references, words
        if body not in self._known:
            self._known[body] = self._dialect.read(body)
        return self._known[body]


_texts: dict[str, _Texts] = {}
"""By language."""
