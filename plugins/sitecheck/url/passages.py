"""Links to words on a page, such as `/fees/#:~:text=what%20it%20costs`, which browsers find and mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote


def passages(fragment: str) -> Iterator[str]:
    """The words that a fragment asks for: `text=[before-,]first words[,last words][,-after]`, joined by `&`."""
    for directive in fragment.partition(":~:")[2].split("&"):
        name, _equals, value = directive.partition("=")
        for part in value.split(",") if name == "text" else ():
            words = unquote(part.strip("-"))  # a hyphen of the words themselves is written %2D
            if letters(words):
                yield words


def letters(text: str) -> str:
    """A text's letters and figures alone: marks, spaces, accents and capitals make no difference to browsers, or to no reader."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if letter.isalnum())
