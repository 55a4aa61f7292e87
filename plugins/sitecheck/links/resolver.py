"""Where an address leads, as a visitor's browser and the host see it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from sitecheck.document import Document
from sitecheck.links.hosts import LONGEST
from sitecheck.url.address import WEB, join, split
from sitecheck.url.syntax import flaw

if TYPE_CHECKING:
    from sitecheck.site import Site

State = Literal["page", "file", "missing", "unpublished", "placeholder", "outside", "unusable"]

# What Pelican or a template should have filled in: {filename}x at the start, {{ x }} or {% x %} anywhere.
_PLACEHOLDER = re.compile(r"^\s*(?:\{[^{}]*\}|\|\w+\||%7B\w+%7D)|\{\{|\{%|%7B%7B", re.IGNORECASE)

_SHARED = (".github.io", ".gitlab.io", ".codeberg.page", ".frama.io")

_OUR_OWN = re.compile(r"(?:tag|author|archive|page|post|article|feed|draft|image|file)s?|categor(?:y|ies)|theme|static|media|rss|(?:19|20)\d\d", re.IGNORECASE)
"""Folders that Pelican and its themes make or link to in every site: no project is called so."""

_PLACE_HERE = re.compile(r"#[\w:.-]+", re.ASCII)
"""A place on the page itself, written without anything that has to be looked at twice."""


class Target(NamedTuple):
    """Where an address leads. `path` is below the site's root; of something outside it is the whole address,
    and of what no browser can open too."""

    state: State
    path: str
    fragment: str | None = None


class Resolver:
    """Answers for one site, and remembers: the same menu stands on every page."""

    def __init__(self, site: Site) -> None:
        self.documents = site.documents
        self.files = site.files
        self.unpublished = site.unpublished
        self.base_path = site.base_path
        self.own_host = split(site.url).host
        self.host = site.host
        self.steps = site.steps
        self.known: dict[tuple[str, str | None, str, str], Target] = {}
        self.fixed: dict[int, dict[str, Target]] = {}  # addresses that lead to the same place from every page of a depth

    def resolve(self, document: Document, written: str) -> Target:
        """Where an address on that page leads."""
        if not written or written[0] in "#?":
            return self._remembered(document.path, document.path, document.base, written)
        folder = document.path.rpartition("/")[0]
        # Menus differ from page to page only in how far they climb; climbing first finds them known.
        while folder and written.startswith("../") and not document.base:
            folder = folder.rpartition("/")[0]
            written = written[3:] or "."
        return self._remembered(folder + "/" if folder else "", None, document.base, written)

    def ends(self, document: Document) -> tuple[Target, ...]:
        """Where all the links of a page lead; `resolve` for many at once."""
        if document.base:
            return tuple(self.resolve(document, link.written) for link in document.links)
        depth = document.path.count("/")
        fixed, found = self.fixed.setdefault(depth, {}), []
        own = self.published(self.base_path + document.path, None)
        for link in document.links:
            written = link.written
            target = fixed.get(written)
            if target is None and written[:1] == "#" and own.state == "page" and _PLACE_HERE.fullmatch(written):
                target = Target("page", own.path, written[1:])
            elif target is None:
                target = self.resolve(document, written)
                if written and written[0] not in "#?" and (written.startswith("../" * depth) or split(written).scheme or written[0] == "/"):
                    fixed[written] = target
            found.append(target)
        return tuple(found)

    def published(self, path: str, fragment: str | None) -> Target:
        """What is published at a whole path, the one below which the site lies included."""
        if not path.startswith(self.base_path):
            home = path + "/" == self.base_path
            return Target("page" if home else "missing", "index.html" if home else path, fragment)
        inside = path[len(self.base_path):]
        if inside in self.documents:
            return Target("page", inside, fragment)
        for name in self.host.names(inside):
            if name in self.unpublished and name not in self.documents:
                return Target("unpublished", name, fragment)
            if name in self.files:
                return Target("page" if name in self.documents else "file", name, fragment)
        answered = inside.startswith(self.host.answers) or (self.steps and self.led_on("/" + inside))
        return Target("file", inside) if answered else Target("missing", inside, fragment)

    def led_on(self, path: str) -> bool:
        """Whether the host's redirects lead from a missing address to something that is there, or out of the site.

        Where a line without stars leads is looked at once, at that line, and not for each link that meets it.
        """
        for _ in range(LONGEST):
            step, onward = next(((step, new) for step in self.steps if (new := step.onward(path)) is not None), (None, ""))
            if step is None:
                return False
            if not step.pattern.groups:
                return True
            address = split(onward)
            if not self._own(address.scheme, address.host) or not (inside := self._inside(address.path)).startswith("/"):
                return True
            if any(name in self.files for name in self.host.names(inside[1:])):
                return True
            path = inside
        return False

    def _inside(self, path: str) -> str:
        """The path below the site's root, with a slash; what lies beside it comes without one."""
        whole = join("/", path)
        return "/" + whole[len(self.base_path):] if whole.startswith(self.base_path) else whole[1:]

    def _remembered(self, folder: str, page: str | None, base: str, written: str) -> Target:
        key = (folder, page, base, written)
        if (target := self.known.get(key)) is None:
            target = self.known[key] = self._find(folder, page, base, written)
        return target

    def _find(self, folder: str, page: str | None, base: str, written: str) -> Target:
        address = split(written)
        if address.scheme not in ("data", "javascript") and _PLACEHOLDER.search(written):
            return Target("placeholder", written)
        if (address.scheme or address.host is not None) and (found := flaw(written)) and found.grave:
            return Target("unusable", written)
        folder = self.base_path + folder
        if base and not address.scheme and address.host is None:
            root = split(base)
            if not self._own(root.scheme, root.host):
                return Target("outside", written)
            folder, page = _folder_of(join(_folder_of(folder), root.path)), None
        if not self._own(address.scheme, address.host):
            return Target("outside", written)
        if page is not None and not address.path:
            return self.published(self.base_path + page, address.fragment)
        # Of a host alone, as in `https://me.test`, the first page is meant.
        target = self.published(join(folder, address.path or "/" * (address.host is not None)), address.fragment)
        # Beside a site in a folder of its host stand other sites; to name them in full is no mistake.
        beside = address.host is not None and target.state == "missing" and (target.path.startswith("/") or self._beside(target.path))
        return Target("outside", written) if beside else target

    def _beside(self, path: str) -> bool:
        """Whether a folder is likely another site's, on a host that gives each project of a person a folder."""
        top, slash, _rest = path.partition("/")
        shared = self.base_path == "/" and (self.own_host or "").endswith(_SHARED)
        if not shared or _OUR_OWN.fullmatch(top) or (not slash and ("." in top or self._pages_without_ending)):
            return False
        return not any(file.startswith(top + "/") for file in self.files)

    @cached_property
    def _pages_without_ending(self) -> bool:
        """Whether pages of this site stand beside its first one with an address like `/about`, as a project of the person may."""
        return any(path.count("/") == 1 and path.endswith("/index.html") for path in self.documents)

    def _own(self, scheme: str, host: str | None) -> bool:
        if scheme and scheme not in WEB:
            return False
        return host is None or (host == self.own_host and bool(host))


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0] + "/"
