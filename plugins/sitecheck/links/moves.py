"""Addresses that were published and are gone, the pages they probably became, and where redirects lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from practice.published import RECORD, REDIRECTS, Published, can_redirect, fingerprint, likeness
from sitecheck import likeness as spelling
from sitecheck.diagnostic import Place, Repair
from sitecheck.document import Document
from sitecheck.html.markup import LineStarts
from sitecheck.html.page_text import visible_text
from sitecheck.site import Site, Target
from sitecheck.url.address import join, split

ALIKE = 0.8
"""Two pages of one site share a head and a foot; what is nearer than this shares its text as well."""
CLEARLY = 0.06
"""By so much the best must be more like it than the second."""


class Redirect(NamedTuple):
    """One line of redirects.yaml, with the places of both addresses."""

    old: str
    new: str
    old_place: Place
    new_place: Place


@dataclass(frozen=True)
class Successor:
    """The address that took another's place; `sure` when two signs agree."""

    address: str
    title: str
    sure: bool


def redirects(site: Site) -> Iterator[Redirect]:
    """Every line that hosts can be told; what cannot be understood is the rule bad-redirect's."""
    source = site.redirects
    for old, new in source.header.values.items() if source else ():
        if isinstance(new, str) and can_redirect(old, new.strip()):
            yield Redirect(old, new.strip(), old_place(site, old), source.field_place(old))


def of_host(site: Site) -> Mapping[str, Redirect]:
    """The same from the host's own file `_redirects`, where nobody keeps a list for it; only whole addresses."""
    lines = [] if site.redirects else [step for step in site.steps if not step.pattern.groups]
    starts, file = LineStarts(site.read("_redirects") if lines else ""), site.output + "_redirects"
    found: dict[str, Redirect] = {}
    for step in lines:
        place = starts.place(file, *step.span)
        found.setdefault(plain(step.old), Redirect(step.old, step.new, place, place))
    return found


def old_place(site: Site, old: str) -> Place:
    mark = site.redirects.header.key_marks.get((old,))
    path = site.redirects.path
    return Place(path, mark.line, mark.column, mark.end_line, mark.end_column) if mark else Place(path)


def by_old(site: Site) -> Mapping[str, Redirect]:
    """The redirects by their old address, whichever way its end is written."""
    return {plain(each.old): each for each in redirects(site)}


def plain(address: str) -> str:
    """`/fees`, `/fees/` and `/fees/index.html` are one page; what follows `#` is its own."""
    path, hash_sign, fragment = address.partition("#")
    path = path.removesuffix("index.html").removesuffix(".html").rstrip("/")
    return f"{path}/{hash_sign}{fragment}"


def leads_to(site: Site, address: str) -> Target:
    """Where an address below the root leads without the help of redirects."""
    parts = split(address)
    target = site.published(join("/", parts.path).lstrip("/"), parts.fragment)
    document = site.documents.get(target.path)
    if target.state == "page" and document is not None and document.redirects:
        return Target("missing", target.path, target.fragment)
    return target


def is_there(site: Site, address: str) -> bool:
    target = leads_to(site, address)
    return target.state in ("page", "file") and site.shows(target)


def now_at(site: Site, old: str) -> str | None:
    """The page where the redirects from an old address end; None when they end nowhere on this site."""
    known, seen = by_old(site), set()
    while (step := known.get(plain(old))) and plain(old) not in seen:
        seen.add(plain(old))
        old = step.new
    target = leads_to(site, old)
    return target.path if seen and target.state == "page" else None


def vanished(site: Site) -> Iterator[Published]:
    """Pages of the record that are gone and that no redirect speaks of."""
    known = by_old(site) if site.record else {}
    for one in site.record:
        if "#" not in one.address and plain(one.address) not in known and not is_there(site, one.address):
            yield one


def vanished_anchors(site: Site) -> Iterator[Published]:
    """Headings of the record that are gone from pages that are still there."""
    known = by_old(site) if site.record else {}
    for one in site.record:
        page, _hash, fragment = one.address.partition("#")
        if fragment and plain(one.address) not in known and is_there(site, page) and not is_there(site, one.address):
            yield one


def record_place(site: Site, one: Published) -> Place:
    """The address as it stands in the record."""
    column = len(one.address) + 1
    return Place(f"{site.content}/{RECORD}", one.line, 1, one.line, column)


def successor(site: Site, gone: Published) -> Successor | None:
    """The page that a vanished one probably became: by its slug, its title and its text, new pages before old ones."""
    marks = _marks(site)
    recorded = {one.address for one in site.record}
    new = {address: mark for address, mark in marks.items() if address not in recorded}
    return _likeliest(gone, new) or _likeliest(gone, marks)


def _likeliest(gone: Published, pages: Mapping[str, Published]) -> Successor | None:
    if not pages:
        return None
    scores = sorted(((_signs(gone, page), page) for page in pages.values()), key=lambda pair: (-pair[0][0], pair[1].address))
    (signs, text), best = scores[0]
    second = scores[1][0][0] if len(scores) > 1 else 0.0
    if signs < 1 or signs - second < CLEARLY:
        return None
    return Successor(best.address, best.title, sure=signs >= 1 + ALIKE or text == 1.0)


def _signs(gone: Published, page: Published) -> tuple[float, float]:
    """How many of slug, title and text agree; the text's likeness counts in full only when it is certain."""
    slug = spelling.likeness(_slug(gone.address), _slug(page.address))
    same_slug = 1.0 if slug == 1 else 0.8 if slug else 0.0
    same_title = 1.0 if gone.title and gone.title.casefold() == page.title.casefold() else 0.0
    text = likeness(gone.fingerprint, page.fingerprint) if None not in (gone.fingerprint, page.fingerprint) else 0.0
    return same_slug + same_title + (1 + (text - ALIKE) if text >= ALIKE else text / 4), text


def _slug(address: str) -> str:
    return spelling.plain(address.rstrip("/").rpartition("/")[2].removesuffix(".html"))


@lru_cache(maxsize=2)
def _marks(site: Site) -> Mapping[str, Published]:
    """What the record would say of each page as it is now."""
    return {
        address_of(path): Published(address_of(path), document.name, fingerprint(visible_text(site.read(path))))
        for path, document in site.documents.items() if document.whole and _is_ordinary(document)
    }


def _is_ordinary(document: Document) -> bool:
    return document.path != "404.html" and not document.path.startswith("pagefind/")


def address_of(path: str) -> str:
    return "/" + path.removesuffix("index.html")


def new_line(site: Site, old: str, new: str, sure: bool) -> Repair:
    """A redirect as a line at the end of redirects.yaml, which may not be there yet."""
    text = site.redirects.text.replace("\r\n", "\n") if site.redirects else ""
    lines = text.split("\n")
    end = Place(f"{site.content}/{REDIRECTS}", len(lines), len(lines[-1]) + 1, len(lines), len(lines[-1]) + 1)
    line = f"{old}: {new}\n"
    return Repair(line if not lines[-1] else "\n" + line, "sure" if sure else "likely", end)
