"""The whole site as the rules see it: what was written, what was typed, and where each address leads.

What only some sites or some rules ask for is imported when they do: a check of a folder's links needs a tenth of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from practice.published import RECORD, REDIRECTS, Published
from practice.published import read as read_record
from sitecheck.diagnostic import Place
from sitecheck.document import Document, Link
from sitecheck.links.hosts import ANY, Host, Step, steps
from sitecheck.links.resolver import Resolver, Target
from sitecheck.run.outcome import Tally
from sitecheck.url.address import fragment_names

if TYPE_CHECKING:
    from practice.front_matter import Problem
    from practice.schema import Entry, Practice, Reference
    from sitecheck.cause import Cause
    from sitecheck.links.attachments import Attachment
    from sitecheck.links.dead_links import DeadLink
    from sitecheck.links.misplaced_texts import Linked
    from sitecheck.links.unmade_lists import Lost
    from sitecheck.pages.faults import Fault, PageFaults
    from sitecheck.source import Ignore, Source
    from sitecheck.tracing.tracer import Tracer
    from sitecheck.words.guard import Said


class Use(NamedTuple):
    """A link, and the page it stands on."""

    document: Document
    link: Link


@dataclass(frozen=True)
class Failure:
    """Something that went wrong while the site was built, told by whoever built it; `field` are the keys of its value."""

    message: str
    file: str | None = None
    field: tuple[str, ...] = ()
    line: int | None = None


def _said(*given: Any) -> Said:
    from sitecheck.words.guard import said

    return said(*given)


def _nothing(_path: str) -> str:
    return ""


def _nowhere(path: str) -> bool:
    return False


def _unknown(_path: str) -> int:
    return 0


@dataclass(frozen=True, eq=False)
class Site:
    """One site, read once. Paths of `documents` and `files` are below the site's root, the others from the project's."""

    documents: Mapping[str, Document]
    files: frozenset[str]  # every published path, pages included
    today: date
    sources: Mapping[str, Source] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    problems: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    practice: Practice | None = None
    law: tuple[str, ...] | None = None  # the places whose law applies to a folder of HTML (none means all); None: it is not known to be a practice
    references: Mapping[str, Reference] = field(default_factory=dict)
    record_text: str = ""  # published.txt, which keeps every address there ever was
    addresses: Mapping[str, str] = field(default_factory=dict)  # source path -> where it is written
    linked: Mapping[str, Linked] = field(default_factory=dict)  # the address by which Pelican links to a text -> the text
    lists: Mapping[str, Lost] = field(default_factory=dict)  # where lists are linked to that are not written there
    unpublished: Mapping[str, str] = field(default_factory=dict)  # where a draft would be written -> its source
    origins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # page -> sources whose text it shows
    theme: Mapping[str, str] = field(default_factory=dict)  # template -> its text
    titles: Mapping[str, str] = field(default_factory=dict)  # page -> its title as Pelican knows it
    settings: Mapping[str, str] = field(default_factory=dict)  # file that may hold Pelican's settings -> its text
    failures: tuple[Failure, ...] = ()
    idle_ignores: tuple[Ignore, ...] = ()  # set by the engine when the other rules have run
    rule_names: frozenset[str] = frozenset()
    content: str = "content"
    base_path: str = "/"
    url: str = ""
    host: Host = ANY  # how the host answers addresses
    output: str = ""  # what stands before a page's path in a place: "output/"
    read: Callable[[str], str] = _nothing  # a page's HTML as text
    known_faults: Mapping[str, PageFaults] = field(default_factory=dict)  # of pages that were looked at when they were read
    said: Callable[..., Said] = _said  # what a text says to the rules about words
    lies: Callable[[str], bool] = _nowhere  # whether a file is there, such as one of the content folder that is not published
    weight: Callable[[str], int] = _unknown  # the bytes of a published file; 0 when that is not known

    @classmethod
    def from_texts(cls, texts: Mapping[str, str], **choices: Any) -> Site:
        """A site from a dict of texts, rendered without Pelican: `stand_in.site_from_texts`."""
        from sitecheck.stand_in import site_from_texts

        return site_from_texts(texts, **choices)

    @classmethod
    def from_folder(cls, folder: Path, **choices: Any) -> Site:
        """A site from a folder of HTML: `folder.site_from_folder`."""
        from sitecheck.folder import site_from_folder

        return site_from_folder(folder, **choices)

    @property
    def whole(self) -> Site:
        """Itself. What a build gives knows at first only what reports ask for, and has the site under the same name."""
        return self

    # -- where addresses lead ----------------------------------------------------------------------

    def resolve(self, document: Document, written: str) -> Target:
        """Where an address on that page leads, as a visitor's browser and the host see it."""
        return self._resolver.resolve(document, written)

    def published(self, inside: str, fragment: str | None) -> Target:
        """What is published under a path below the root."""
        return self._resolver.published(self.base_path + inside, fragment)

    def page_of(self, source: str, document: Document) -> str | None:
        """Where a source is written; of several parts of a website that each have it, in that of this page."""
        folders = self._folders_of_several.get(source)
        if not folders:
            return self.addresses.get(source)
        return folders[max((folder for folder in folders if document.path.startswith(folder)), key=len, default=min(folders, key=len))]

    @cached_property
    def _folders_of_several(self) -> Mapping[str, dict[str, str]]:
        """Of sources that have the same page in several folders, such as in each language's: the folders and the pages."""
        pages: dict[str, list[str]] = {}
        for page, sources in self.origins.items():
            for source in sources:
                pages.setdefault(source, []).append(page)
        found = {}
        for source, several in pages.items():
            shortest = min(several, key=len)  # a page that only shows a text has another name
            folders = {page.removesuffix(shortest): page for page in several if page == shortest or page.endswith("/" + shortest)}
            if len(folders) > 1:
                found[source] = folders
        return found

    @cached_property
    def copies(self) -> Mapping[str, str]:
        """Published files, as places call them, that are only copied from the content folder -> what they are called there."""
        return {self.output + target: path for path, target in self.addresses.items() if path not in self.sources}

    @cached_property
    def attachments(self) -> Mapping[str, Attachment]:
        """What style sheets, feeds, sitemaps and their like name, by the path of the file."""
        from sitecheck.links.attachments import attachments

        return attachments(self)

    @cached_property
    def ends(self) -> Mapping[str, tuple[Target, ...]]:
        """Where each of the links of a page leads, by the path of the page."""
        return {path: self._resolver.ends(document) for path, document in self.documents.items()}

    @cached_property
    def targets(self) -> Mapping[Target, tuple[Use, ...]]:
        """Every place that links lead to, with all the links that lead there."""
        found: dict[Target, list[Use]] = {}
        attached = (attachment.document for attachment in self.attachments.values())
        pairs = chain(
            ((document, self.ends[path]) for path, document in self.documents.items()),
            ((document, [self.resolve(document, link.written) for link in document.links]) for document in attached),
        )
        for document, ends in pairs:
            for link, target in zip(document.links, ends, strict=True):
                if link.role != "identify":
                    found.setdefault(target, []).append(Use(document, link))
        return {target: tuple(uses) for target, uses in found.items()}

    @cached_property
    def writings(self) -> Mapping[Target, tuple[str, ...]]:
        """The same places, each with all the ways in which it is written."""
        return {target: tuple(dict.fromkeys([use.link.written for use in uses])) for target, uses in self.targets.items()}

    def miscased(self, target: Target) -> str | None:
        """The published path that differs from a missing one only in capital letters."""
        if target.state != "missing" or target.path.startswith("/"):
            return None
        return next((self._by_small_letters[name] for name in self.host.names(target.path.lower()) if name in self._by_small_letters), None)

    def shows(self, target: Target) -> bool:
        """Whether the fragment of a page's address is there. Files other than pages are trusted."""
        document = self.documents.get(target.path)
        wanted = fragment_names(target.fragment)
        # `#/fees` and `#!fees` are no places but messages to a program on the page.
        if document is None or not wanted or wanted[-1].lower() == "top" or wanted[0].startswith(("/", "!")):
            return True
        # GitHub puts this before the ids of what people write, and its pages find them all the same.
        return not document.anchors.isdisjoint((*wanted, *(f"user-content-{name}" for name in wanted)))

    def broken(self, path: str) -> bool:
        """Whether a source could not be read, so that what is said about it need not be said twice."""
        unreadable = any(problem.rule == "unreadable-entry" for problem in self.problems.get(path, ()))
        return unreadable or any(failure.file == path for failure in self.failures)

    @cached_property
    def dead_links(self) -> tuple[DeadLink, ...]:
        """Every link that does not lead where it should, each cause once."""
        from sitecheck.links.dead_links import dead_links

        return tuple(dead_links(self))

    @cached_property
    def people(self) -> frozenset[str]:
        """The names by which pages speak of the people, those included whose file cannot be read."""
        from sitecheck.entries import slug

        folder = f"{self.content}/people/"
        broken = {path.removeprefix(folder).removesuffix(".md") for path in self.problems if path.startswith(folder)}
        entries = ((path, entry) for path, entry in self.entries.items() if path.startswith(folder))
        return frozenset(broken.union(slug(path, entry) for path, entry in entries))

    @cached_property
    def wanted_addresses(self) -> Mapping[str, tuple[str, ...]]:
        """Each address that an entry asks for, with all the sources that do; topics of questions share theirs."""
        from sitecheck.entries import kind_of, place_of

        wanted: dict[str, list[str]] = {}
        for path, entry in self.entries.items():
            kind = kind_of(path, self.content)
            if kind and kind != "faq" and path not in self.unpublished.values():
                wanted.setdefault(place_of(path, kind, entry, self.practice), []).append(path)
        for path, address in self.addresses.items() if not self.entries else ():
            if path in self.sources:
                wanted.setdefault(address, []).append(path)
        return {address: tuple(paths) for address, paths in wanted.items()}

    @cached_property
    def page_faults(self) -> Mapping[str, PageFaults]:
        """What is wrong within each page, by itself."""
        from sitecheck.html.builder import read_page
        from sitecheck.pages.faults import page_faults

        known = self.known_faults
        return {path: known[path] if path in known else page_faults(read_page(self.read(path))) for path in self.documents}

    @cached_property
    def faults(self) -> Mapping[str, tuple[tuple[str, Fault], ...]]:
        """The same by rule: each fault with its page."""
        found: dict[str, list[tuple[str, Fault]]] = {}
        for path, page in self.page_faults.items():
            for fault in page.faults:
                found.setdefault(fault.rule, []).append((path, fault))
        return {rule: tuple(faults) for rule, faults in found.items()}

    @cached_property
    def ignores(self) -> tuple[Ignore, ...]:
        """The authors' remarks that silence a rule."""
        return tuple(ignore for source in self.sources.values() if "sitecheck:" in source.text for ignore in source.ignores)

    @cached_property
    def record(self) -> tuple[Published, ...]:
        """Every address that was ever published."""
        return read_record(self.record_text)

    @cached_property
    def redirects(self) -> Source | None:
        """The owner's list of old addresses and where each leads now."""
        return self.sources.get(f"{self.content}/{REDIRECTS}")

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The redirects that a host finds in the site's own file, `_redirects`."""
        listed = self.host.has_redirects and "_redirects" in self.files
        return tuple(steps(self.read("_redirects"))) if listed else ()

    @cached_property
    def small_letters(self) -> Mapping[str, str]:
        """The published files of the content folder by their path in small letters."""
        return {path.lower(): path for path in sorted(self.addresses)}

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that has something published in it."""
        found = {path.rpartition("/")[0] for path in self.files}
        for folder in tuple(found):
            while (folder := folder.rpartition("/")[0]) and folder not in found:
                found.add(folder)
        return frozenset(found - {""})

    @cached_property
    def tally(self) -> Tally:
        """How much there is to look at, for the closing lines of a report."""
        from sitecheck.words.findings import is_english

        documents = self.documents.values()
        links, pictures = (sum(map(len, parts)) for parts in ((page.links for page in documents), (page.pictures for page in documents)))
        outside = {target.path for target in self.targets if target.state == "outside"}
        foreign = Counter(page.lang.lower().split("-")[0] for page in documents if not is_english(page.lang))
        return Tally(len(documents), links, pictures, len(self.sources), len(outside), tuple(sorted(foreign.items())))

    # -- where things were typed --------------------------------------------------------------------

    def causes(self, uses: Iterable[Use]) -> tuple[Cause, ...]:
        """What somebody has to change for these links, each once, with all the pages that show it."""
        return self._tracer.causes(tuple(uses))

    def trace(self, document: Document, link: Link) -> Place:
        """Where a link was typed: in the author's file if that is known, else in the theme or the page."""
        return self.causes([Use(document, link)])[0].place

    def html(self, document: Document) -> tuple[str, str]:
        """The file of a page as places name it, and its text."""
        return self.output + document.path, self.read(document.path)

    def name_of(self, document: Document) -> str:
        """What the owner calls a page: its title as she typed it, else its main heading or title."""
        source = self.source_of(document)
        typed = source.header.values.get("title") or source.header.values.get("name") if source and source.header else None
        return typed if isinstance(typed, str) and typed else self.titles.get(document.path) or document.name

    def text_of(self, file: str) -> str:
        """The text of a source, a template or a page, as places name it; empty when there is none."""
        if file in self.sources:
            return self.sources[file].text
        if file == f"{self.content}/{RECORD}":
            return self.record_text
        page = self.addresses.get(file) or file.removeprefix(self.output)
        return self.theme.get(file) or self.settings.get(file) or (self.read(page) if page in self.documents or page in self.attachments else "")

    def source_of(self, document: Document) -> Source | None:
        """The one file whose page this is."""
        origins = self.origins.get(document.path, ())
        return self.sources.get(origins[0]) if len(origins) == 1 else None

    # -- inside -------------------------------------------------------------------------------------

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self.documents, self.files, self.unpublished, self.base_path, self.url, self.host, self.steps)

    @cached_property
    def _tracer(self) -> Tracer:
        from sitecheck.tracing.tracer import Tracer

        return Tracer(self)

    @cached_property
    def _by_small_letters(self) -> dict[str, str]:
        return {path.lower(): path for path in sorted(self.files)}
