"""Notes and addresses that are defined twice under one name: Python-Markdown keeps the last, and says nothing."""

from __future__ import annotations

from typing import Any

from markdown import Markdown

from sitecheck.markdown.empty_notes import notes_of


class Definitions(dict):
    """Definitions by name, which remember the names that were given away again to something else."""

    def __init__(self) -> None:
        super().__init__()
        self.again: list[str] = []

    def __setitem__(self, name: str, definition: Any) -> None:
        if self.get(name, definition) != definition:
            self.again.append(name)
        super().__setitem__(name, definition)

    def clear(self) -> None:
        super().clear()
        self.again.clear()


def watch(renderer: Markdown) -> None:
    """From now on `redefined` knows what is defined twice."""
    renderer.references = Definitions()
    renderer.noted = Definitions()
    if notes := notes_of(renderer):
        keep = notes.setFootnote

        def note(name: str, words: str) -> None:
            renderer.noted[name] = words
            keep(name, words)

        notes.setFootnote = note


def redefined(renderer: Markdown) -> tuple[str, ...]:
    """Names of addresses, and of notes with their `^`, of which all but the last definition are lost."""
    if not isinstance(renderer.references, Definitions):
        return ()
    found = tuple(dict.fromkeys((*renderer.references.again, *(f"^{name}" for name in renderer.noted.again))))
    renderer.noted.clear()  # the renderer's own reset clears the other
    return found
