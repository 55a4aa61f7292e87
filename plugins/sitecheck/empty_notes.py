"""Notes without words, as `[^1]:` alone: Python-Markdown gives up a text that has one where notes stand in the order of their marks."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor

BLANK = "&nbsp;"


class EmptyNotes(Treeprocessor):
    """Gives such notes a space to stand in. Runs before the list of notes is made (50)."""

    def __init__(self, renderer: Markdown, notes: FootnoteExtension) -> None:
        super().__init__(renderer)
        self.notes = notes

    def run(self, root: Element) -> None:
        for name in empty(self.notes):
            self.notes.footnotes[name] = BLANK


def empty(notes: FootnoteExtension) -> tuple[str, ...]:
    """The names of notes that say nothing."""
    return tuple(name for name, words in notes.footnotes.items() if words.strip() in ("", BLANK))


def notes_of(renderer: Markdown) -> FootnoteExtension | None:
    """What knows the notes; None where the dialect has none."""
    return next((extension for extension in renderer.registeredExtensions if isinstance(extension, FootnoteExtension)), None)


def guard(renderer: Markdown) -> None:
    """Without this, one note that was begun and never written would keep a whole text from being read."""
    notes = notes_of(renderer)
    if notes and not notes.getConfig("USE_DEFINITION_ORDER"):
        renderer.treeprocessors.register(EmptyNotes(renderer, notes), "empty_notes", 51)
