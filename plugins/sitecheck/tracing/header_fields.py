"""Addresses in the header of a text, whatever its markup: fields that name a picture, a script or one tag of several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from practice.addresses import slug_of
from sitecheck.diagnostic import Place
from sitecheck.facts.visible_words import leaves
from sitecheck.html.places import place
from sitecheck.likeness import plain
from sitecheck.links.typed_address import loose

if TYPE_CHECKING:
    from sitecheck.site import Site, Use
    from sitecheck.source import Source

_ITS_OWN = frozenset({"url", "save_as", "slug"})
"""Fields that say where the text's own page is, and name no other."""
_FIELD = re.compile(r"""^:?(?P<name>[\w-]+):[ \t]*(?P<value>\S.*?)[ \t]*$|<meta\s[^>]*\bcontent\s*=\s*(?P<quote>["'])(?P<content>.+?)(?P=quote)""", re.MULTILINE | re.IGNORECASE)
_LEADS_TO_A_PAGE = "link"
"""A field that holds a page's address, however the template writes it: with the way to the root before it, or the host."""
_HEAD = 2000
"""So many letters of a text are looked through for its header, where that is not read as one."""
_ITEM = re.compile(r"[^\s,;\[\]\"'](?:[^,;\[\]\"']*[^\s,;\[\]\"'])?")


def field_places(site: Site, use: Use) -> Iterator[tuple[Place, str, bool]]:
    """Fields whose value is this address, or the name of the file it ends with, with what is written there and whether that is all of it; those of the page's own text first."""
    written, own = use.link.written, site.origins.get(use.document.path, ())
    ends = {_end(written), _end(unquote(written))}
    found = [field for end in ends for field in _fields_by_end(site).get(end, ())]
    pictured = use.link.role == "load" and use.link.element not in ("link", "script")
    bare = _without_ending(written) if pictured else ""  # a template may put the folder before it and the ending after
    found += [field for field in _fields_by_end(site).get(bare, ()) if field[0] in own and field[1] == bare]
    for path, value, where in sorted(found, key=lambda field: (field[0] not in own, -len(field[1]))):
        leads = where[-1] == _LEADS_TO_A_PAGE
        named = leads or re.search(r"[./]\w\w", value)
        if value in (written, bare) or (named and unquote(written).rstrip("/").endswith("/" + value.lstrip("./").rstrip("/"))):
            source = site.sources[path]
            at = place(path, source.text, *where) if source.header is None else source.field_place(*where)
            yield at, value if leads else written, bool(leads or value == written)
    if len(own) == 1 and own[0] in site.sources:
        yield from ((at, written, True) for at in _listed_places(site.sources[own[0]], use))


def _listed_places(source: Source, use: Use) -> Iterator[Place]:
    """One of several words of a field, such as a tag: the theme makes an address of each, and of a hidden text's tag there is no page."""
    address = plain(loose(use.link.written)[0])
    for field in _typed_fields(source):
        if (field["name"] or "").lower() == "title":
            continue  # the theme leads from it to the text's own page
        for item in _ITEM.finditer(field["value"] or ""):
            if item[0] == use.link.text and plain(slug_of(item[0])) == address:
                start = field.start("value")
                yield place(source.path, source.text, start + item.start(), start + item.end())


def _without_ending(address: str) -> str:
    name = unquote(_end(address)).rpartition(".")[0]
    return name.partition("@")[0]


def _end(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


@lru_cache(maxsize=2)
def _fields_by_end(site: Site) -> dict[str, list[tuple[str, str, tuple]]]:
    """The values of all headers by their last part, each with its file and where it stands in it."""
    found: dict[str, list[tuple[str, str, tuple]]] = {}
    for path, source in site.sources.items():
        for value, where in _fields(source):
            found.setdefault(_end(value), []).append((path, value, where))
    return found


def _fields(source: Source) -> Iterator[tuple[str, tuple]]:
    """The values of a header, whatever the markup: `image: x`, `:image: x`, `<meta name="image" content="x">`; with their keys or their span."""
    if source.header is not None:
        yield from ((value, keys) for keys, value in leaves(source.header.values) if value and str(keys[0]).lower() not in _ITS_OWN)
        return
    for match in _typed_fields(source):
        group = "value" if match["value"] else "content"
        if (match["name"] or "").lower() not in _ITS_OWN:
            yield match[group], match.span(group)


def own_address(source: Source) -> frozenset[int]:
    """Where the values of fields start that say where the text's own page is."""
    return frozenset(field.start("value") for field in _typed_fields(source) if (field["name"] or "").lower() in _ITS_OWN)


def _typed_fields(source: Source) -> Iterator[re.Match[str]]:
    return _FIELD.finditer(source.text, 0, _HEAD)
