"""Texts whose page is written to another place than Pelican links to: one fault of a text's `save_as`, or of a setting for all.

Each list, each feed and each text that names such a page has a link that is dead, and all of them have this one cause.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from sitecheck.cause import pages_of
from sitecheck.diagnostic import Finding
from sitecheck.links.typed_address import file_named

if TYPE_CHECKING:
    from sitecheck.diagnostic import Place
    from sitecheck.links.dead_links import DeadLink
    from sitecheck.site import Site
    from sitecheck.source import Source

_KINDS = ("ARTICLE", "PAGE")
_ADDRESS_FIELDS = ("save_as", "url")


class Linked(NamedTuple):
    """A text as Pelican links to it."""

    source: str
    kind: str  # what Pelican calls such a text, as its settings do: ARTICLE_URL, PAGE_URL

    @property
    def by_setting(self) -> bool:
        return self.kind in _KINDS


def linked_path(url: str) -> str:
    """The address to which Pelican links, as the path of a missing page is kept."""
    return unquote(url).lstrip("/")


def apart(site: Site, dead_ends: Iterable[DeadLink]) -> tuple[list[Finding], list[DeadLink]]:
    """What is to be said of such texts, and the dead links that have another cause."""
    groups: dict[str, list[tuple[Linked, DeadLink]]] = {}
    rest: list[DeadLink] = []
    for dead in dead_ends:
        if (text := _meant(site, dead)) is None:
            rest.append(dead)
        else:
            own = _own_field(site, text.source) or not text.by_setting
            groups.setdefault(text.source if own else text.kind, []).append((text, dead))
    return [_of_settings(site, group) if key in _KINDS else _of_text(site, group) for key, group in groups.items()], rest


def _meant(site: Site, dead: DeadLink) -> Linked | None:
    if (text := site.linked.get(dead.target.path)) is not None:
        return text
    file = file_named(site, dead.cause)
    return Linked(file, "") if file in site.addresses else None


def _own_field(site: Site, file: str) -> str:
    """The field by which the text itself says where it is written; empty when only the settings do."""
    source = site.sources.get(file)
    return next((name for name in _ADDRESS_FIELDS if source and _says(source, name)), "")


def _says(source: Source, name: str) -> bool:
    """Headers in reStructuredText and HTML have no places, but are seen."""
    head = source.text[:2000].lower()
    return source.field_place(name).line is not None or f":{name}:" in head or f'name="{name}"' in head


def _of_text(site: Site, group: list[tuple[Linked, DeadLink]]) -> Finding:
    (text, dead), *_others = group
    file, written = text.source, site.addresses[text.source]
    name, field = file.removeprefix(site.content + "/"), _own_field(site, file)
    line = f"save_as: {_written(dead.target.path)}" if field == "url" else f"url: {written.removesuffix('index.html')}"
    message = f'The page of "{name}" is written to "{written}", but linked to where it is not: give "{name}" also the line "{line}".'
    return Finding(site.sources[file].field_place(field) if field else dead.cause.place, message, None, _pages(group), _typed(group))


def _written(address: str) -> str:
    """The file that a host shows at an address."""
    return address if "." in address.rpartition("/")[2] else f"{address.rstrip('/')}/index.html"


def _of_settings(site: Site, group: list[tuple[Linked, DeadLink]]) -> Finding:
    # A link on a page says more to whoever reads the report than one in a feed.
    text, dead = min(group, key=lambda one: not site.documents.keys() >= set(one[1].cause.pages))
    count = len({one.source for one, _dead in group})
    name, more = text.source.removeprefix(site.content + "/"), f" and {count - 1} more" if count > 1 else ""
    message = f'No link reaches "{name}"{more}: Pelican writes "{name}" to "{site.addresses[text.source]}" but links to "{dead.target.path}".'
    message += f" Let {text.kind}_URL and {text.kind}_SAVE_AS say the same in your settings."
    return Finding(dead.cause.place, message, None, _pages(group), _typed(group), "settings")


def _pages(group: list[tuple[Linked, DeadLink]]) -> tuple[str, ...]:
    return pages_of(dead.cause for _text, dead in group)


def _typed(group: list[tuple[Linked, DeadLink]]) -> tuple[Place, ...]:
    """Where authors named such a text: nothing is wrong there, but there visitors go astray."""
    return tuple(dict.fromkeys(dead.cause.place for _text, dead in group if dead.cause.link is not None))
