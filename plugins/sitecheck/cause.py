"""What somebody has to change for one fault: the words, their place, and the pages that show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Blame, Finding, Place, Repair, Severity

if TYPE_CHECKING:
    from sitecheck.markdown.facts import SourceLink
    from sitecheck.source import Source


@dataclass(frozen=True)
class Cause:
    """What has to be changed, once, for links on one or many pages."""

    place: Place
    written: str  # as typed in the source if that is known, else as it stands in the page
    text: str
    pages: tuple[str, ...]
    others: tuple[Place, ...] = ()
    blame: Blame = "author"
    source: Source | None = None  # the author's file, when the link was typed there
    link: SourceLink | None = None
    part: bool = False  # whether only a part of the address stands there, of which a plugin makes the whole

    def finding(self, message: str, repair: Repair | None = None, severity: Severity | None = None) -> Finding:
        return Finding(self.place, message, repair, self.pages, self.others, self.blame, severity)


def author_cause(source: Source, link: SourceLink, pages: tuple[str, ...]) -> Cause:
    """A link that the author typed."""
    others = (link.use,) if link.use else ()
    return Cause(link.place, link.written, link.text, pages, others, "author", source, link)


def joined(causes: Iterable[Cause]) -> Iterator[Cause]:
    """Causes at one place are one, such as a menu's words and its picture."""
    groups: dict[tuple[Place, str], list[Cause]] = {}
    for cause in causes:
        groups.setdefault((cause.place, cause.written), []).append(cause)
    for group in groups.values():
        yield together(group) if len(group) > 1 else group[0]


def together(causes: Sequence[Cause]) -> Cause:
    """The first of several, with the pages and the other places of all."""
    others = dict.fromkeys(place for cause in causes for place in cause.others)
    return replace(causes[0], pages=pages_of(causes), others=tuple(others))


def pages_of(causes: Iterable[Cause]) -> tuple[str, ...]:
    """All their pages, each once."""
    return tuple(dict.fromkeys(page for cause in causes for page in cause.pages))
