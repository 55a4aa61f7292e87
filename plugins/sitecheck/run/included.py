"""Files that a text takes in whole, such as `.. include:: links.rst`: what a page has of them was typed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from sitecheck.run.content_folder import plain_text

_SIGNS = ("include::", ":file:", "{!", "--8<--")
_TAKEN = re.compile(
    r"^[ \t]*\.\.[ \t]+include::[ \t]+(?P<include>\S.*)$"  # reStructuredText
    r"|^[ \t]+:file:[ \t]+(?P<file>\S.*)$"  # the same, for raw HTML and tables
    r"|\{!(?P<braces>[^!\n]+)!\}"  # markdown-include
    r"""|--8<--[ \t]+["'](?P<snippet>[^"'\n]+)["']""",  # snippets of PyMdown
    re.MULTILINE,
)


def included(texts: Mapping[str, str], root: Path, content: str) -> dict[str, str]:
    """The files of the content folder that these texts take in, and that those take in, each with its text."""
    found: dict[str, str] = {}
    waiting = list(texts.items())
    while waiting:
        path, text = waiting.pop()
        for name in _names(path, text, root, content):
            if name in texts or name in found:
                continue
            with suppress(OSError):
                found[name] = plain_text(root / name)
                waiting.append((name, found[name]))
    return dict(sorted(found.items()))


def _names(path: str, text: str, root: Path, content: str) -> Iterator[str]:
    """What places call the files that one text names, as seen from itself, from the content folder or from the whole project."""
    if not any(sign in text for sign in _SIGNS):
        return
    folder = (root / content).resolve()
    for taken in _TAKEN.finditer(text):
        named = next(filter(None, taken.groups())).strip()
        try:
            places = [(start / named).resolve() for start in ((root / path).parent, folder, root)]
            file = next((place for place in places if place.is_relative_to(folder) and place.is_file()), None)
        except (OSError, ValueError):
            continue  # words that no file can be called by
        if file:
            yield (Path(content) / file.relative_to(folder)).as_posix()
