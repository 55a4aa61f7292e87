"""The papers of references.yaml: where each stands, where it is cited, and which one a link means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from sitecheck.diagnostic import Place
from sitecheck.entries import REFERENCES
from sitecheck.markdown.facts import SourceLink
from sitecheck.site import Site
from sitecheck.source import Source

if TYPE_CHECKING:
    from practice.schema import Reference

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>&?#]+[^\s\"<>&?#.,;:)\]]")
_PMID = re.compile(r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/|\bPMID:? ?)(\d{1,8})", re.IGNORECASE)
_LIKELY = re.compile(r"10\.\d{4}|doi\.org|pubmed|pmid", re.IGNORECASE)


class Identified(NamedTuple):
    """A link that leads to a paper by its DOI or PMID."""

    path: str
    link: SourceLink
    kind: str  # "DOI" or "PMID"
    value: str


def place(site: Site, key: str, field: str = "") -> Place:
    """Where a paper, or one field of it, stands in references.yaml."""
    source = site.sources[f"{site.content}/{REFERENCES}"]
    found = source.field_place(key, field)
    return found if found.line else source.marked(source.header.key_marks.get((key,)))


def citations(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Key of a paper -> the files that cite it, as `[^key]`."""
    found: dict[str, list[str]] = {}
    for path, source in site.sources.items():
        named = {key for key in site.references if f"[^{key}]" in source.text} if "[^" in source.text and path in site.entries else ()
        for key in _cited(site, source, named) if named else ():
            found.setdefault(key, []).append(path)
    return {key: tuple(paths) for key, paths in found.items()}


def _cited(site: Site, source: Source, named: set[str]) -> Iterator[str]:
    """Those of the named papers that a text cites: its page lists them, or it says so when it is read with care, which takes long."""
    page = site.documents.get(site.addresses.get(source.path, ""))
    listed = {key for key in named if page and f"fn:{key}" in page.anchors and f"[^{key}]:" not in source.text}
    careful = {note.name for note in source.facts.undefined_footnotes} if listed != named else set()
    yield from sorted(named & (listed | careful))


def identified(site: Site) -> Iterator[Identified]:
    """Every link in a text that leads to a paper."""
    for path, source in site.sources.items():
        if path not in site.entries or not _LIKELY.search(source.text):
            continue
        for link in source.links:
            if link.form != "generated" and (name := identifier(unquote(link.value or link.written))):
                yield Identified(path, link, *name)


def identifier(text: str) -> tuple[str, str] | None:
    """The first DOI or PMID in a text."""
    if found := _DOI.search(text):
        return "DOI", found[0].lower()
    found = _PMID.search(text)
    return ("PMID", found[1]) if found else None


def named(site: Site, text: str) -> Reference | None:
    """The one paper that words like "Haller and colleagues, 2020" mean: its first author's name and its year."""
    words = set(re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", _plain(text)))
    years = set(re.findall(r"\b(?:19|20)\d\d\b", text))
    meant = [
        paper for paper in site.references.values()
        if str(paper.year) in years and paper.authors and _surname(paper.authors[0]) in words
    ]
    return meant[0] if len(meant) == 1 else None


def _surname(author: str) -> str:
    """`Muñoz-Gómez E` without the initials."""
    return re.sub(r"\s+[A-Z]{1,4}$", "", _plain(author, lower=False)).lower().split(" ")[-1]


def _plain(text: str, lower: bool = True) -> str:
    """Letters without their accents."""
    text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return text.lower() if lower else text
