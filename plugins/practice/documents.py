"""Files that visitors take away: the facts a list shows beside each, so that nobody opens one by surprise."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from practice import abroad
from practice.file_names import Names, composed
from practice.front_matter import leads_out
from practice.schema import Document
from practice.words import Words

FOLDER = "documents"


class ListedDocument(NamedTuple):
    """`size` is empty when there is no such file: the check tells of the link that leads nowhere."""

    title: str
    href: str
    type: str
    size: str
    date: datetime.date | None


def listed(documents: Iterable[Document], content: Path, root: str, words: Words) -> list[ListedDocument]:
    """The rows of a list of documents on a page from which `root` leads to the top of the site."""
    return [_listed(document, content, root, words) for document in documents]


def sizes(content: Path) -> dict[str, int]:
    """All that a list says of files that does not stand in an entry."""
    return {str(file.relative_to(content)): file.stat().st_size for file in sorted((content / FOLDER).rglob("*")) if file.is_file()}


def _listed(document: Document, content: Path, root: str, words: Words) -> ListedDocument:
    path = Names(content / FOLDER).called(document.file)
    file = content / FOLDER / (path or document.file)
    size = _size(file.stat().st_size, words) if path and file.is_file() and not leads_out(content, f"{FOLDER}/{path}") else ""
    return ListedDocument(document.title, f"{root}/{FOLDER}/{quote(composed(document.file))}", file.suffix.removeprefix(".").upper(), size, document.date)


def _size(count: int, words: Words) -> str:
    """`84 KB`, `1.3 MB`: as computers show it in their folders, in thousands (SI)."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} KB"
    megabytes = round(count / 1_000_000, 1)
    return f"{abroad.number(megabytes, words['locale'])} MB" if words["locale"] else f"{megabytes:.1f} MB"
