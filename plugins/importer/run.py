"""The import from beginning to end: plan, texts, pictures, old addresses, claims, report."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from pathlib import Path

from importer import claims, destinations, old_addresses, report
from importer.account import Account, Outcome
from importer.archives import Archive, Published
from importer.destinations import Destinations
from importer.disk import put
from importer.exports.item import Author, Export, Item
from importer.given import Given, opened
from importer.letters import host_of
from importer.people import People
from importer.pictures import Pictures
from importer.plan import Place, Plan, further_addresses, plain_path
from importer.plan import old_addresses as addresses_of
from importer.progress import shown
from importer.record import Record, Written, mark
from importer.texts import Desk
from importer.titles import title_of
from importer.trouble import Trouble
from practice.entries import gather
from practice.schema import Article

FOLDER = "import"
# Where a program keeps the pictures of all its websites.
HOSTS_OF = {"Squarespace": frozenset(("images.squarespace-cdn.com", "static1.squarespace.com"))}


@dataclass(frozen=True)
class Wishes:
    """What the owner asked for."""

    sources: tuple[Path, ...]
    media: tuple[Path, ...] = ()
    fetch: bool = False
    published: bool = False
    author: str = ""
    also: frozenset[str] = frozenset()
    allowed_inside: frozenset[str] = frozenset()


def run(root: Path, wishes: Wishes) -> Account:
    """Imports into root/content and writes root/import/report.md."""
    content = root / "content"
    if not content.is_dir():
        raise Trouble(f'There is no folder "content" in {root}: give the command in the folder of your website.')
    with opened(wishes.sources, wishes.media) as given:
        work = Work(root, content, wishes, given)
        work.plan_all()
        work.write_all()
        work.finish()
    put(root / FOLDER / "report.md", report.whole(work.account, ", ".join(path.name for path in wishes.sources)))
    return work.account


class Work:
    """One run. Each step leaves the disk so that the next run can go on from there."""

    def __init__(self, root: Path, content: Path, wishes: Wishes, given: Given) -> None:
        self.content, self.wishes, self.given = content, wishes, given
        self.account = Account()
        self.record = Record.read(root / FOLDER / "record.jsonl")
        self.stock = gather(content)
        people = {item.slug for item in self.stock.manuscripts.values() if item.kind == "people"}
        if wishes.author and wishes.author not in people:
            raise Trouble(f'Nobody in content/people is called "{wishes.author}": AUTHOR is one of {", ".join(sorted(people)) or "nobody yet"}.')
        self.plan = Plan(self.stock, self.record, wishes.also)
        self.pictures = Pictures(content, given.media, self.plan, self.record)
        self.people = People(self.stock, content, wishes.author, published=wishes.published)
        self.topics = {item.entry.topic.casefold(): item.entry.topic for item in self.stock.manuscripts.values() if isinstance(item.entry, Article)}
        self.old: list[tuple[str, str, str]] = []
        self.former: list[tuple[str, str, str]] = []  # what led to a text too, unless another one stands there now
        self._taken: set[str] = set()
        self.archives: dict[Archive, dict[str, Author]] = {}  # with the authors of the export that it belongs to

    def plan_all(self) -> None:
        """The first reading: what is there, and what becomes of it."""
        for source in self.given.sources:
            with shown("Reading", source.size) as seen:
                self.plan.take(source.items(seen), self.account.count)
            self.account.troubles += source.export.troubles
            self.plan.hosts |= {host for address in source.export.addresses if (host := host_of(address))}
            self.plan.hosts |= HOSTS_OF.get(source.export.program, frozenset())
        names = [host for host in (*self.plan.hosts, *self.plan.former_hosts) if re.fullmatch(r"[\w-]+\.wordpress\.com", host)]
        self.plan.hosts |= {host.replace(".", ".files.", 1) for host in names}  # where WordPress.com keeps their files
        if not self.account.total:
            raise Trouble("There is nothing in it to import: no text, no page, no picture. Was the right file named?")
        self.pictures = Pictures(self.content, self.given.media, self.plan, self.record)

    def write_all(self) -> None:
        """The second reading: one text after the other."""
        done = count(1)
        websites: dict[tuple[str, ...], Published] = {}  # a large one is exported in several files
        with shown("Writing texts", self.account.total) as seen:
            for source in self.given.sources:
                desk, published = self._desk(source.export), websites.setdefault(source.export.addresses, Published())
                for item in source.items():
                    if self._take(item, desk):
                        published.see(item)
                    seen(next(done))
                self.archives |= dict.fromkeys(published.archives(source.export), desk.authors)

    def _desk(self, export: Export) -> Desk:
        written = [author for other in self.given.sources for author in other.export.authors]  # one file may name those of another
        authors = {key.casefold(): author for author in (*written, *export.authors) for key in (author.login, author.name) if key}
        return Desk(
            self.plan, export, self.pictures, self.people, authors, self.topics, self.stock.practice.timezone,
            datetime.datetime.combine(self.stock.today, datetime.time()), self.wishes.published,
        )

    def _take(self, item: Item, desk: Desk) -> bool:
        """Writes the item's text, or says why not; false for one that another file has brought already."""
        if item.key in self._taken:
            if item.key in self.plan.left_out or item.key in self.plan.places:
                self.account.leave_out(item, "it stands in another of the files too")
            return False
        self._taken.add(item.key)
        if item.key in self.plan.left_out:
            self.account.leave_out(item, self.plan.left_out[item.key])
        elif item.key in self.plan.places:
            place = self.plan.places[item.key]
            outcome = self._write(item, place, desk)
            self.account.outcomes.append(outcome)
            if item.status == "publish":
                self.old += [(address, place.address, place.file) for address in addresses_of(item)[:1]]
                self.former += [(address, place.address, place.file) for address in further_addresses(item)]
        return True

    def _write(self, item: Item, place: Place, desk: Desk) -> Outcome:
        """The text's file, unless it is there already: what the owner has touched is hers."""
        old = next(iter(addresses_of(item)), "")
        source = mark(f"{item.title}\0{item.html}\0{item.excerpt}\0{item.date}\0{item.status}")
        earlier, file = self.record.texts.get(item.key), self.content / place.file
        made = lambda what, notes: Outcome(what, title_of(item), place.file, old, tuple(notes))
        if earlier and not file.exists() and item.key in self.record.finished:
            return made("deleted", ())
        if earlier and file.exists() and item.key not in self.record.finished:
            self.record.finish(item.key)  # the last run was ended between the two
        if earlier and file.exists() and earlier.source == source:
            return made("kept", earlier.notes)
        if earlier and file.exists() and mark(file.read_bytes()) != earlier.mark:
            return made("kept", (*earlier.notes, "it has changed on the old website since, but you have edited it here, so it is left as it is"))
        text, notes = desk.text(item, place)
        self.record.add(Written(item.key, place.file, mark(text), source, (old,) if old else (), tuple(notes)))
        put(file, text)
        self.record.finish(item.key)
        return made("renewed" if earlier else "imported", notes)

    def finish(self) -> None:
        """Pictures, old addresses and claims, all of which a later run may complete."""
        self.pictures.refresh()
        failed = self._fetched() if self.wishes.fetch else {}
        self.account.missing = [(picture, failed.get(picture.key, "")) for picture in self.pictures.missing()]
        self.account.copied = self.pictures.copied
        self.account.credits = list(self.pictures.credits())
        self.account.unused = list(self.pictures.unused())
        self.account.people = self.people.made
        self._lead_on()
        files = [outcome.file for outcome in self.account.outcomes]
        done = count(1)
        with shown("Looking for claims", len(files)) as seen:
            self.account.claims = claims.found(self.content, files, self.stock, self.stock.today, lambda: seen(next(done)))

    def _lead_on(self) -> None:
        """Old addresses of texts first; then those of lists, feeds and pictures that stood at none of these."""
        stock = gather(self.content)
        taken = {f"/{item.address}".casefold() for item in stock.manuscripts.values()} | set(destinations.made_here(stock))
        texts = {plain_path(address) for address, _, _ in self.old}
        made = [Destinations(stock, lambda login: self.people.known(login, authors)).of(archive) for archive, authors in self.archives.items()]
        made = [*self.former, *made, *destinations.of_pictures(self.plan, self.record)]
        wanted = [*self.old, *(each for each in made if plain_path(each[0]) not in texts)]
        self.account.redirects = old_addresses.add(self.content, wanted, frozenset(taken), {item.path for item in stock.shown})

    def _fetched(self) -> dict[str, str]:
        # By name, so that nothing which only reads can come to ask the network.
        fetching = import_module("importer.fetching")
        missing = self.pictures.missing()
        done = count(1)
        with shown("Fetching pictures", len(missing)) as seen:
            return fetching.fetch(
                self.pictures, missing, frozenset(self.plan.hosts), lambda: seen(next(done)), allowed_inside=self.wishes.allowed_inside,
            )


