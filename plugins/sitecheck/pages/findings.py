"""From the faults of single pages to what has to be changed, once: in Markdown, in a template, or only in the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from os.path import commonprefix
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.diagnostic import Finding, Place, Repair
from sitecheck.html.places import offset, place
from sitecheck.pages.faults import Fault

if TYPE_CHECKING:
    from sitecheck.document import Document, Link
    from sitecheck.site import Site

FEW = 3
"""What stands alike on more pages than this is the theme's."""

MANY = 20
"""So many other places of one cause are named; its pages all are."""

NEAR = 200
"""So many characters on either side are compared."""

CONTROLS = {"a": "link", "button": "button", "input": "field", "select": "field", "textarea": "field"}
"""What messages call the elements that visitors can use."""


class Shown(NamedTuple):
    """A fault on a page, the `turn`-th of those that are written alike there."""

    path: str
    fault: Fault
    turn: int


class Origin(NamedTuple):
    """Where a fault was made, and by whom."""

    place: Place
    blame: str = "author"


def findings(
    site: Site, rule: str, message: str | Callable[..., str],
    repair: Callable[..., Repair] | None = None, faults: Iterable[tuple[str, Fault]] | None = None,
) -> Iterator[Finding]:
    """A finding for each cause of this rule's faults, or of those that are chosen from them; `message` is told their details."""
    groups = [_by_origin(site, shown) for shown in _alike(site.faults.get(rule, ()) if faults is None else faults)]
    _settle(site, groups)
    for shown, known, unknown in groups:
        detail = shown[0].fault.detail
        said, mend = message if isinstance(message, str) else message(*detail), repair(*detail) if repair else None
        for origin, paths in known.items():
            yield Finding(origin.place, said, mend, tuple(dict.fromkeys(paths)), (), origin.blame)
        if unknown:
            yield _in_pages(site, unknown, said, mend)


class Group(NamedTuple):
    """Faults that are written alike: the pages by what they come from, and those of which that is not known."""

    shown: list[Shown]
    known: dict[Origin, list[str]]
    unknown: list[Shown]


def _by_origin(site: Site, shown: list[Shown]) -> Group:
    group = Group(shown, {}, [])
    for each in shown:
        if origin := _origin(site, each) or _template(site, each, len(shown)):
            group.known.setdefault(origin, []).append(each.path)
        else:
            group.unknown.append(each)
    return group


def _settle(site: Site, groups: list[Group]) -> None:
    """A list that repeats the text of a page repeats its faults, which are that page's."""
    first: dict[tuple, list[str]] = {}
    for group in groups:
        for origin, paths in group.known.items():
            if origin.blame == "author":
                first.setdefault(_key(group.shown[0].fault), paths)
    for group in groups:
        paths = first.get(_key(group.shown[0].fault))
        if site.sources and paths is not None:
            paths.extend(each.path for each in group.unknown if not site.origins.get(each.path))
            group.unknown[:] = [each for each in group.unknown if site.origins.get(each.path)]


def _key(fault: Fault) -> tuple:
    return fault.written, fault.detail


def _alike(faults: Iterable[tuple[str, Fault]]) -> Iterator[list[Shown]]:
    """The faults that are written in the same way on several pages, for they have one cause."""
    alike: dict[tuple, list[Shown]] = {}
    times: Counter[tuple] = Counter()
    for path, fault in faults:
        key = _key(fault)
        turn = times[path, key]
        times[path, key] += 1
        alike.setdefault((key, turn), []).append(Shown(path, fault, turn))
    yield from alike.values()


def _in_pages(site: Site, shown: list[Shown], message: str, repair: Repair | None) -> Finding:
    places = [_place(site, each) for each in shown[: MANY + 1]]
    pages = tuple(dict.fromkeys(each.path for each in shown))
    blame = "theme" if site.sources and len(pages) > FEW else "author"
    return Finding(places[0], message, repair, pages, tuple(places[1:]), blame)


def _place(site: Site, shown: Shown) -> Place:
    return Place(site.output + shown.path, *shown.fault[1:5])


def _origin(site: Site, shown: Shown) -> Origin | None:
    """The author's own words, if they can be found."""
    fault = shown.fault
    if fault.address and (origin := _traced(site, site.documents[shown.path], fault)):
        return origin
    for name in site.origins.get(shown.path, ()):
        source = site.sources.get(name)
        starts = [found.start() for found in _occurrences(source.text, fault)] if source and fault.written else []
        if starts:
            start = _likeliest(site, shown, source.text, starts)
            return Origin(place(name, source.text, start, start + len(fault.written)))
    return None


def _likeliest(site: Site, shown: Shown, text: str, starts: list[int]) -> int:
    """Of several places that are written alike, the one with the same words around it as in the page."""
    usual = starts[min(shown.turn, len(starts) - 1)]
    if len(starts) == 1:
        return usual
    page, fault = site.read(shown.path), shown.fault
    here = offset(page, fault.line, fault.column)
    end = len(fault.written)
    return max(starts, key=lambda start: (_around(page, here, text, start, end), start == usual, -start))


def _around(page: str, here: int, text: str, there: int, length: int) -> int:
    """How many letters two places have in common before and after them."""
    before = (_letters(whole[max(0, start - NEAR):start])[::-1] for whole, start in ((page, here), (text, there)))
    after = (_letters(whole[start + length:start + length + NEAR]) for whole, start in ((page, here), (text, there)))
    return len(commonprefix([*before])) + len(commonprefix([*after]))


def _letters(text: str) -> str:
    """What is left when the tags of the page and the signs of Markdown are taken away."""
    return "".join(re.findall(r"\w", re.sub(r"<[^<>]*>", "", text)))


def _occurrences(text: str, fault: Fault) -> Iterator[re.Match[str]]:
    written = re.escape(fault.written)
    return re.finditer(rf"(?<!\w){written}(?!\w)" if fault.written[0].isalnum() else written, text)


def _traced(site: Site, document: Document, fault: Fault) -> Origin | None:
    """An element with an address is one of the page's links, and those are traced already."""
    link = _link(document, fault)
    if link is None:
        return None
    from sitecheck.site import Use

    cause = site.causes([Use(document, link)])[0]
    # A setting says where a link leads; what the element around it lacks is the template's.
    return None if cause.blame == "settings" or cause.place.file == site.output + document.path else Origin(cause.place, cause.blame)


def _link(document: Document, fault: Fault) -> Link | None:
    element, attribute, written, turn = fault.address
    same = [link for link in document.links if link[:3] == (element, attribute, written)]
    return same[turn] if turn < len(same) else None


def _template(site: Site, shown: Shown, times: int) -> Origin | None:
    """A template that has this tag word for word, when the page has no author or too many pages show it."""
    fault = shown.fault
    if not fault.written or (times <= FEW and site.origins.get(shown.path)):
        return None
    found = [(name, text, start) for name, text in site.theme.items() if (start := text.find(fault.written)) >= 0]
    # An end tag is written like all others of its kind, most of which end something.
    if not found or (fault.written.startswith("</") and sum(text.count(fault.written) for text in site.theme.values()) > 1):
        return None
    name, text, start = found[0]
    return Origin(place(name, text, start, start + len(fault.written)), "theme")
