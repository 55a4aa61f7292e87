"""Where visitors of the old website's own lists, feeds and picture pages are sent now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from importer.archives import Archive
from importer.plan import Plan
from importer.record import Record
from practice.addresses import folder_of, slug_of
from practice.entries import Manuscript, Stock
from practice.listing import parts
from practice.schema import Article, Page

FEED = "/feed.xml"
Wanted = tuple[str, str, str]  # old address, new address, the file that has to be published for it


class Destinations:
    """The best page that this website has, or will have when its drafts are published, for each list of the old one."""

    def __init__(self, stock: Stock, person: Callable[[str], str]) -> None:
        self._person = person
        own = [item for item in stock.manuscripts.values() if not item.language]
        shown = {item.path for item in stock.shown}
        # A list stands as soon as one article in it is public: so public articles are asked first.
        articles = sorted((item for item in own if isinstance(item.entry, Article)), key=lambda item: item.path not in shown)
        self._topics = _first((slug_of(item.entry.topic), item.path) for item in articles)
        self._tags = _first((slug_of(tag), item.path) for item in articles for tag in item.entry.tags)
        self._people = {item.slug: item.path for item in own if item.kind == "people"}
        self._index = _page(own, "articles") or _page(own, "home") or ("/", "")

    def of(self, archive: Archive) -> Wanted:
        slug = slug_of(archive.name)
        if archive.kind == "author" and (person := self._person(archive.name)) in self._people:
            return archive.address, f"/people/{person}/", self._people[person]
        if archive.kind == "feed":  # it is written even while there is no article
            return archive.address, FEED, self._index[1]
        if archive.kind in ("category", "tag"):
            for folder, found in (("topics", self._topics), ("tags", self._tags)):
                if slug in found:
                    return archive.address, f"/{folder}/{slug}/", found[slug]
        return archive.address, *self._index


def _first(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for slug, path in pairs:
        found.setdefault(slug, path)
    return found


def _page(manuscripts: Iterable[Manuscript], template: str) -> tuple[str, str] | None:
    """The address and file of the page that shows something."""
    found = (item for item in manuscripts if isinstance(item.entry, Page) and item.entry.template == template)
    return next(((f"/{item.address}", item.path) for item in found), None)


def made_here(stock: Stock) -> Iterator[str]:
    """The addresses at which this website makes pages by itself."""
    own = stock.practice.language
    for item in stock.shown:
        folder = f"/{folder_of(item.language, own)}"
        if isinstance(item.entry, Article):
            yield from (f"{folder}topics/{slug_of(item.entry.topic)}/", *(f"{folder}tags/{slug_of(tag)}/" for tag in item.entry.tags))
        elif isinstance(item.entry, Page) and item.entry.template == "articles":
            count = sum(isinstance(other.entry, Article) for other in stock.shown)
            yield from (f"/{item.address}page/{number}/" for number in range(2, parts(count) + 1))


def of_pictures(plan: Plan, record: Record) -> Iterator[Wanted]:
    """A picture's own page leads to the text that shows it; so does that of another file."""
    shown_in = {picture.address: picture.used_in for picture in record.pictures.values()}
    by_file = {place.file: place for place in plan.places.values()}
    for attachment in plan.attachments.values():
        if not attachment.link or attachment.link == attachment.address or not urlsplit(attachment.link).path.strip("/"):
            continue
        parent = plan.places.get(plan.by_id.get(attachment.parent, ""))
        if place := parent or by_file.get(shown_in.get(attachment.address, "")):
            yield attachment.link, place.address, place.file
