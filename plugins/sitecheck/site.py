"""The whole site as the rules see it: what was written, what was typed, and where each address leads. What it is made of is `given`.

What only some sites or some rules ask for is imported when they do: a check of a folder's links needs a tenth of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from practice.published import RECORD, REDIRECTS, Published
from practice.published import read as read_record
from sitecheck.document import Document, Link
from sitecheck.given import Given
from sitecheck.links.hosts import Step, steps
from sitecheck.links.resolver import Resolver, Target
from sitecheck.run.outcome import Tally
from sitecheck.url.address import fragment_names

if TYPE_CHECKING:
    from sitecheck.cause import Cause
    from sitecheck.links.attachments import Attachment
    from sitecheck.links.dead_links import DeadLink
    from sitecheck.markdown.facts import Ignore
    from sitecheck.pages.faults import Fault, PageFaults
    from sitecheck.source import Source
    from sitecheck.tracing.tracer import Tracer


class Use(NamedTuple):
    """A link, and the page it stands on."""

    document: Document
    link: Link


class Site(Given):
    """One site, read once: what it was given, and what follows from that."""

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

    def shows(self, target: Target) -> bool:
        """Whether the fragment of a page's address is there. Files other than pages are trusted."""
        document = self.documents.get(target.path)
        wanted = fragment_names(target.fragment)
        # `#/fees`, `#!fees` and `#day=2` are no places but messages to a program on the page.
        if document is None or not wanted or wanted[-1].lower() == "top" or wanted[0].startswith(("/", "!")) or "=" in wanted[0]:
            return True
        # GitHub puts this before the ids of what people write, and its pages find them all the same.
        return not document.anchors.isdisjoint((*wanted, *(f"user-content-{name}" for name in wanted)))

    def broken(self, path: str) -> bool:
        """Whether a source, or whether it is a draft, could not be understood, so that what follows from that need not be said as well."""
        header = self.sources[path].header if path in self.sources else None
        status = header and header.mark_of(("status",))
        unread = any(one.rule == "unreadable-entry" or (status and one.mark == status) for one in self.problems.get(path, ()))
        return unread or any(failure.file == path for failure in self.failures)

    @cached_property
    def dead_links(self) -> tuple[DeadLink, ...]:
        """Every link that does not lead where it should, each cause once."""
        from sitecheck.links.dead_links import dead_links

        return tuple(dead_links(self))

    def dead(self, fault: str) -> list[DeadLink]:
        """Those with this fault."""
        return [dead for dead in self.dead_links if dead.fault == fault]

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
        return tuple(ignore for source in self.sources.values() if "sitecheck" in source.text.lower() for ignore in source.ignores)

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
    def tally(self) -> Tally:
        """How much there is to look at, for the closing lines of a report."""
        from sitecheck.words.findings import is_advertisement
        from sitecheck.words.languages import FOLDERS, code, is_read

        pages = self.documents.values()
        links, pictures = sum(len(page.links) for page in pages), sum(len(page.pictures) for page in pages)
        outside = {target.path for target in self.targets if target.state == "outside"}
        spoken = Counter(code(page.lang) for page in pages)
        foreign = tuple((language, count) for language, count in sorted(spoken.items()) if not is_read(language))
        plainly = tuple((language, count) for language, count in sorted(spoken.items()) if language in FOLDERS and is_advertisement(self))
        return Tally(len(pages), links, pictures, len(self.sources), len(outside), foreign, plainly)

    # -- where things were typed --------------------------------------------------------------------

    def causes(self, uses: Iterable[Use]) -> tuple[Cause, ...]:
        """What somebody has to change for these links, each once, with all the pages that show it."""
        return self._tracer.causes(tuple(uses))

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

    def pages_of(self, source: str) -> tuple[str, ...]:
        """The page of a source, if it has one, as findings name them."""
        return (self.addresses[source],) if source in self.addresses else ()

    def source_of(self, document: Document) -> Source | None:
        """The one file whose page this is."""
        origins = self.origins.get(document.path, ())
        return self.sources.get(origins[0]) if len(origins) == 1 else None

    # -- inside -------------------------------------------------------------------------------------

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self)

    @cached_property
    def _tracer(self) -> Tracer:
        from sitecheck.tracing.tracer import Tracer

        return Tracer(self)
