"""What a build of Pelican has written, and from which sources."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.document import Document
from sitecheck.links.misplaced_texts import Linked, linked_path
from sitecheck.pages.faults import PageFaults
from sitecheck.run.files import PAGES
from sitecheck.run.handover import Handover, Places
from sitecheck.run.memory import Memory
from sitecheck.run.publication import copied, published


class Written:
    """What was published, and from which sources."""

    def __init__(self, places: Places, handover: Handover) -> None:
        self.places = places
        self.handover = handover
        self.addresses: dict[str, str] = {}
        self.drafts: dict[str, str] = {}
        self.linked: dict[str, Linked] = {}
        self.origins: dict[str, tuple[str, ...]] = {}
        self.files: frozenset[str] = frozenset()
        self.documents: dict[str, Document] = {}
        self.faults: dict[str, PageFaults] = {}
        for source in handover.sources:
            name = places.name(source.path)
            self.page(name, source.status, source.address)
            if source.address and source.linked and source.status != "draft":
                self.linked[linked_path(source.linked)] = Linked(name, source.kind)

    def look(self, memory: Memory) -> None:
        """Takes stock of the files once all are written."""
        statics = tuple(copied(self.handover, self.places))
        self.files = published(self.handover, self.places, statics)
        self.addresses |= {self.places.name(source): target for source, target in statics}
        for path, (document, faults) in self.read(memory):
            self.documents[path], self.faults[path] = document, faults

    def page(self, source: str, status: str, target: str) -> None:
        if status == "draft":
            self.drafts[target] = source
        if target:
            self.addresses[source] = target
            self.origins[target] = (*self.origins.get(target, ()), source)

    def read(self, memory: Memory) -> Iterator[tuple[str, tuple[Document, PageFaults]]]:
        # Pelican writes drafts to places that nothing leads to; they may be unfinished.
        for path in sorted(path for path in self.files.difference(self.drafts) if path.lower().endswith(PAGES)):
            try:
                yield path, memory.page(path, (self.places.output_folder / path).read_bytes())
            except OSError:
                continue  # a theme's example page that was announced and then removed
