"""A site from any folder of HTML. Nothing outside the folder is read or taken for published."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sitecheck.document import Document
from sitecheck.given import Failure
from sitecheck.html.page_text import DEEPEST, decode
from sitecheck.html.reading import read_document
from sitecheck.links.hosts import ANY, Host
from sitecheck.links.own_address import own_address
from sitecheck.run.files import PAGES, entries_in
from sitecheck.run.shares import read_in_shares
from sitecheck.site import Site
from sitecheck.url.address import split

if TYPE_CHECKING:
    from sitecheck.pages.faults import PageFaults
    from sitecheck.run.memory import Memory

LARGEST = 20_000_000
"""So many bytes of a page are read: a file that claims more is no page that somebody wrote, and could fill all memory."""


def site_from_folder(
    folder: Path, base_url: str = "", today: date | None = None, host: Host = ANY, memory: Memory | None = None,
    law: tuple[str, ...] | None = None,
) -> Site:
    """The site whose root `/` is this folder; addresses below `base_url`, or below what the pages say, are its own.

    With a memory the faults of each page are looked for at once, and what is known of it is not read again.
    """
    root = folder.resolve()
    passed_by: list[tuple[str, str]] = []
    files = sorted(path for path, _ in entries_in(root, passed_by))
    pages = [path for path in files if path.lower().endswith(PAGES)]
    documents, faults, failures = _read_pages(root, pages, memory)
    base_url = base_url or own_address(documents, frozenset(files), reader(root))
    site = Site(
        documents=documents, files=frozenset(files), today=today or date.today(), failures=(*(Failure(why, path) for path, why in passed_by), *failures, *half_read(documents, faults)),
        base_path=split(base_url).path.rstrip("/") + "/", url=base_url.rstrip("/"), read=reader(root), weight=scale(root), host=host,
        known_faults=faults, law=law,
    )
    return site if memory is None else replace(site, said=memory.said)


def _read_pages(
    root: Path, pages: Sequence[str], memory: Memory | None,
) -> tuple[dict[str, Document], dict[str, PageFaults], list[Failure]]:
    """The facts of each page, its faults where there is a memory for them, and what cannot be read."""
    documents: dict[str, Document] = {}
    faults: dict[str, PageFaults] = {}
    failures = []
    if memory is not None and memory.count() * 2 <= len(pages):
        readable = [path for path in pages if os.access(root / path, os.R_OK) and (root / path).stat().st_size <= LARGEST]
        read_in_shares(memory, readable, lambda path: memory.page(path, (root / path).read_bytes()))
    for path in pages:
        try:
            content = _content(root / path)
        except OSError as error:
            failures.append(Failure(f"This page cannot be read ({error.strerror}), so it was not checked.", path))
            continue
        if content is None:
            failures.append(Failure(f"This page has more than {LARGEST // 1_000_000} MB, so it was not checked: that is more than a page can have.", path))
            continue
        if content.count(0) * 5 > len(content) and (text := decode(content)).count("\0") * 5 > len(text):
            failures.append(Failure("This page is written in letters that no browser reads, so it was not checked: save it as UTF-8.", path))
        if memory is None:
            documents[path] = read_document(path, content)
        else:
            documents[path], faults[path] = memory.page(path, content)
    return documents, faults, failures


def _content(file: Path) -> bytes | None:
    """The bytes of a page; None where it is too large to be one."""
    return file.read_bytes() if file.stat().st_size <= LARGEST else None


def half_read(documents: Mapping[str, Document], faults: Mapping[str, PageFaults], output: str = "") -> Iterator[Failure]:
    """Pages of which only a part was looked at."""
    for path, document in documents.items():
        if document.too_deep:
            yield Failure(f"This page nests more than {DEEPEST:,} elements in one another; what stands deeper was not checked.", output + path)
    for path, page in faults.items():
        if page.stumbled:
            yield Failure(f"What is wrong within this page could not be found out ({page.stumbled}). Please report this line.", output + path)


def reader(root: Path) -> Callable[[str], str]:
    """How to get a page's text again, to quote it; empty when it is gone, or too large to be one."""

    def read(path: str) -> str:
        try:
            return decode(_content(root / path) or b"") if (root / path).is_file() else ""
        except OSError:
            return ""

    return read


def scale(root: Path) -> Callable[[str], int]:
    """How to get the weight of a file in bytes, which is looked up once; 0 when it is gone."""

    @cache
    def weight(path: str) -> int:
        try:
            return os.stat(os.path.join(root, path)).st_size
        except OSError:
            return 0

    return weight
