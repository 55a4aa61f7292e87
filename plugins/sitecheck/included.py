"""Files that a text takes in whole, such as `.. include:: links.rst`: what a page has of them was typed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sitecheck.content_folder import plain_text

_SIGNS = ("include::", ":file:", "{!", "--8<--")
_TAKEN = re.compile(
    r"^[ \t]*\.\.[ \t]+include::[ \t]+(?P<include>\S.*?)[ \t]*$"  # reStructuredText
    r"|^[ \t]+:file:[ \t]+(?P<file>\S.*?)[ \t]*$"  # the same, for raw HTML and tables
    r"|\{![ \t]*(?P<braces>[^!\n]+?)[ \t]*!\}"  # markdown-include
    r"""|--8<--[ \t]+["'](?P<snippet>[^"'\n]+)["']""",  # snippets of PyMdown
    re.MULTILINE,
)


def included(texts: Mapping[str, str], root: Path, content: str) -> dict[str, str]:
    """The files of the content folder that these texts take in, and that those take in, each with its text."""
    found: dict[str, str] = {}
    waiting = list(texts.items())
    while waiting:
        path, text = waiting.pop()
        for file in _named(path, text, root, root / content):
            name = file.relative_to(root).as_posix()
            if name not in texts and name not in found:
                found[name] = plain_text(file)
                waiting.append((name, found[name]))
    return dict(sorted(found.items()))


def _named(path: str, text: str, root: Path, folder: Path) -> Iterator[Path]:
    """The files of the content folder that one text names, as seen from itself, from that folder or from the whole project."""
    for taken in _TAKEN.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        name = next(filter(None, taken.groups()))
        places = ((start / name).resolve() for start in ((root / path).parent, folder, root))
        file = next((place for place in places if place.is_relative_to(folder.resolve()) and place.is_file()), None)
        if file:
            yield folder / file.relative_to(folder.resolve())
