"""Notes without words, as `[^1]:` alone: Python-Markdown gives up a text that has one where notes stand in the order of their marks."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor


class EmptyNotes(Treeprocessor):
    """Remembers such notes, and gives them the way back by which the others are told apart."""

    def __init__(self, renderer: Markdown, notes: FootnoteExtension) -> None:
        super().__init__(renderer)
        self.notes = notes
        self.names: tuple[str, ...] = ()

    def run(self, root: Element) -> None:
        lists = [found for division in root.iter("div") if division.get("class") == "footnote" and (found := division.find("ol")) is not None]
        items = [item for found in lists for item in found.findall("li") if item.find('.//a[@class="footnote-backref"]') is None]
        names = {self.notes.makeFootnoteId(name): name for name in self.notes.footnotes}
        self.names = tuple(names[item.get("id", "")] for item in items)
        for item, name in zip(items, self.names, strict=True) if not self.notes.getConfig("USE_DEFINITION_ORDER") else ():
            SubElement(SubElement(item, "p"), "a", {"class": "footnote-backref", "href": "#" + self.notes.makeFootnoteRefId(name)})


def notes_of(renderer: Markdown) -> FootnoteExtension | None:
    """What knows the notes; None where the dialect has none."""
    return next((extension for extension in renderer.registeredExtensions if isinstance(extension, FootnoteExtension)), None)


def guard(renderer: Markdown) -> None:
    """Without this, one note that was begun and never written would keep a whole text from being read."""
    if notes := notes_of(renderer):
        # After the list of notes is made (50), before it is put in order (19).
        renderer.treeprocessors.register(EmptyNotes(renderer, notes), "empty_notes", 49)
