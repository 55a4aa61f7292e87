"""Names that differ by one letter from those in the practice's own facts.

A single word is only compared with the town's and with rare names; of a longer name the other words
have to be there as they are. So "Marin" beside "Anna Lindqvist" is another person, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.diagnostic import Place
from sitecheck.html.places import text_place

if TYPE_CHECKING:
    from sitecheck.site import Site

SHORTEST = 6
SHORTEST_BESIDE = 4
"""Letters of a word that is compared alone, and of one beside the rest of a name."""
_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’]s?$")


class MisspeltName(NamedTuple):
    """A name as it was written, and as it is."""

    written: str
    meant: str
    where: str  # the file that knows
    place: Place
    pages: tuple[str, ...]


def misspelt_names(site: Site) -> Iterator[MisspeltName]:
    """Each wrong spelling once, with all the pages that have it."""
    names = dict(_names(site))
    if not names:
        return
    learned = _learned(site)
    found: dict[tuple[str, str, str], list[str]] = {}
    for path, page in site.page_faults.items():
        for row in page.names:
            for written, meant, where in _near(row, names, learned):
                found.setdefault((written, meant, where), []).append(path)
    for (written, meant, where), pages in found.items():
        yield MisspeltName(written, meant, where, _place(site, written, pages), tuple(pages))


def _names(site: Site) -> Iterator[tuple[tuple[str, ...], str]]:
    """What has a right spelling, as words, with the file that gives it."""
    if site.practice is not None:
        practice = f"{site.content}/practice.yaml"
        yield tuple(_WORD.findall(site.practice.name)), practice
        yield tuple(_WORD.findall(site.practice.address.town)), practice
        for place in site.practice.places:
            yield from ((tuple(_WORD.findall(name)), practice) for name in (place.name, place.address.town))
    for path, entry in site.entries.items():
        if entry.__class__.__name__ == "Person":
            yield tuple(_WORD.findall(entry.title)), path


def _learned(site: Site) -> frozenset[str]:
    """Words that stand in front matter, in practice.yaml or in references are right, however like a name they look."""
    words: set[str] = set()
    for source in site.sources.values():
        text = source.text if source.path.endswith((".yaml", ".yml")) else source.text[: 4000 if source.header else 0].partition("\n---\n")[0]
        words.update(_WORD.findall(text))
    return frozenset(words)


def _near(row: str, names: dict[tuple[str, ...], str], learned: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    words = [_POSSESSIVE.sub("", word) for word in row.split()]
    for name, where in names.items():
        for start in range(len(words) - len(name) + 1):
            part = words[start : start + len(name)]
            wrong = [(written, right) for written, right in zip(part, name, strict=True) if written != right]
            if len(wrong) != 1:
                continue
            written, right = wrong[0]
            if min(len(written), len(right)) >= (SHORTEST if len(name) == 1 else SHORTEST_BESIDE) and written not in learned and one_slip(written, right):
                yield written, right, where


def one_slip(written: str, right: str) -> bool:
    """Whether one letter is missing, too many, another, or two are exchanged; a plural is no slip."""
    if written == right or written in (right + "s", right + "es") or right == written + "s" or written.lower() == right.lower():
        return False
    if abs(len(written) - len(right)) > 1 or written[0] != right[0]:
        return False
    start = next((place for place, (one, other) in enumerate(zip(written, right, strict=False)) if one != other), min(len(written), len(right)))
    one, other = written[start:], right[start:]
    if len(one) == len(other):
        return one[1:] == other[1:] or (one[:2] == other[:2][::-1] and one[2:] == other[2:])
    return one[1:] == other if len(one) > len(other) else one == other[1:]


def _place(site: Site, written: str, pages: list[str]) -> Place:
    for page in pages:
        for path in site.origins.get(page, ()):
            source = site.sources.get(path)
            if source is not None and (found := text_place(path, source.text, written)).line:
                return found
    return text_place(site.output + pages[0], site.read(pages[0]), written)
