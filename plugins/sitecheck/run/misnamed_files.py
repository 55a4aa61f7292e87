"""Files that were surely meant to be pages and become none, because of their name or their folder."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from practice.front_matter import KEPT_BESIDE, Problem
from sitecheck.source import MARKDOWN_SUFFIXES

PLAIN = (*MARKDOWN_SUFFIXES, ".txt", ".text", ".mkdn", ".mdwn", ".mdx")
WORD_PROCESSORS = (".docx", ".doc", ".odt", ".rtf", ".pages", ".wps", ".html", ".htm", ".rst")
_OTHER_FOLDERS = ("images", "documents")
_NOTES = ("readme", "license", "changelog")  # for those who keep the folder, not for visitors


def misnamed(folder: Path, texts: Collection[str]) -> Iterator[tuple[str, Problem]]:
    """Each such file below the content folder, with what to do. What one of the texts names is there to be downloaded."""
    for path in _files(folder):
        message = _advice(PurePosixPath(path))
        name = path.rpartition("/")[2]
        if message and not any(name in text or quote(name) in text for text in texts):
            yield path, Problem("unreadable-entry", message)


def _files(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((*KEPT_BESIDE, "#")):
                yield (Path(place) / name).relative_to(folder).as_posix()


def _advice(path: PurePosixPath) -> str:
    from practice.schema import KINDS

    top, name = path.parts[0] if len(path.parts) > 1 else "", path.name.lower()
    if top in _OTHER_FOLDERS or path.stem.lower() in _NOTES:
        return ""
    if top not in KINDS:
        made = ", ".join(sorted(KINDS))
        return f"No page is made of this file: move it into one of the folders {made}." if name.endswith(MARKDOWN_SUFFIXES) else ""
    bare = name.rstrip(" .")
    if path.name.endswith(".md") or not ("." not in bare or bare.endswith((*PLAIN, *WORD_PROCESSORS))):
        return ""
    stem = path.name.rstrip(" .").partition(".")[0] or "page"
    if bare.endswith(WORD_PROCESSORS):
        return f'Only plain texts whose name ends in ".md" become pages: save the words of this one as plain text under the name "{stem}.md".'
    return f'Only files whose name ends in ".md" become pages: rename this one to "{stem}.md".'
