"""Which attributes of which elements hold addresses, by the HTML standard: one table, read by everyone.

`role` says what an address is for: `follow` a visitor goes there, `load` the page needs that file,
`name` a machine is told where something is, `identify` it only has to be a proper address.
`form` says how the attribute is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from sitecheck.html.stylesheet import css_addresses

Role = Literal["follow", "load", "name", "identify"]
Form = Literal["one", "set", "words", "map", "style"]


class Use(NamedTuple):
    """What one attribute's value means."""

    role: Role
    form: Form = "one"


FOLLOW, LOAD, NAME = Use("follow"), Use("load"), Use("name")
SET, MAP = Use("load", "set"), Use("load", "map")
IDENTIFY = Use("identify")

ATTRIBUTES: dict[str, dict[str, Use]] = {
    "a": {"href": FOLLOW, "xlink:href": FOLLOW, "ping": Use("name", "words")},
    "area": {"href": FOLLOW, "ping": Use("name", "words")},
    "audio": {"src": LOAD},
    "base": {"href": IDENTIFY},
    "blockquote": {"cite": NAME},
    "body": {"background": LOAD},
    "button": {"formaction": FOLLOW},
    "del": {"cite": NAME},
    "embed": {"src": LOAD},
    "feimage": {"href": LOAD, "xlink:href": LOAD},
    "filter": {"href": LOAD, "xlink:href": LOAD},
    "form": {"action": FOLLOW},
    "frame": {"src": LOAD, "longdesc": NAME},
    "head": {"profile": Use("identify", "words")},
    "html": {"manifest": IDENTIFY},
    "iframe": {"src": LOAD, "longdesc": NAME},
    "image": {"href": LOAD, "xlink:href": LOAD},
    "img": {"src": LOAD, "srcset": SET, "usemap": MAP, "longdesc": NAME},
    "input": {"src": LOAD, "formaction": FOLLOW, "usemap": MAP},
    "ins": {"cite": NAME},
    "lineargradient": {"href": LOAD, "xlink:href": LOAD},
    "mpath": {"href": LOAD, "xlink:href": LOAD},
    "object": {"data": LOAD, "usemap": MAP},
    "pattern": {"href": LOAD, "xlink:href": LOAD},
    "q": {"cite": NAME},
    "radialgradient": {"href": LOAD, "xlink:href": LOAD},
    "script": {"src": LOAD},
    "source": {"src": LOAD, "srcset": SET},
    "table": {"background": LOAD},
    "tbody": {"background": LOAD},
    "td": {"background": LOAD},
    "textpath": {"href": LOAD, "xlink:href": LOAD},
    "tfoot": {"background": LOAD},
    "th": {"background": LOAD},
    "thead": {"background": LOAD},
    "tr": {"background": LOAD},
    "track": {"src": LOAD},
    "use": {"href": LOAD, "xlink:href": LOAD},
    "video": {"src": LOAD, "poster": LOAD},
}
"""Elements whose attributes always mean the same. `link` and `meta` depend on their other attributes."""

LINK_ROLES: dict[str, Role] = {
    "apple-touch-icon": "load", "apple-touch-startup-image": "load", "icon": "load", "manifest": "load",
    "mask-icon": "load", "modulepreload": "load", "prefetch": "load", "preload": "load", "stylesheet": "load",
}
"""`rel` words of files a page loads; every other `rel` names something."""

ORIGINS_ONLY = frozenset({"dns-prefetch", "preconnect"})
"""`rel` words whose address is a host, with no page behind it."""

META_ROLES: dict[str, Role] = {
    "og:image": "load", "og:image:url": "load", "og:image:secure_url": "load", "og:video": "load", "og:audio": "load",
    "og:url": "name", "twitter:image": "load", "twitter:image:src": "load", "twitter:player": "load",
    "msapplication-tileimage": "load", "msapplication-config": "load",
}
"""`property` or `name` of a meta element -> role of its content."""

ANYWHERE: dict[str, Use] = {"style": Use("load", "style"), "itemid": IDENTIFY, "itemtype": Use("identify", "words")}
"""Attributes that every element may have."""

WHOLE = frozenset({"itemtype", "value"})
"""Attributes that take no relative address."""

ELEMENTS = frozenset(ATTRIBUTES) | {"link", "meta"}
_REFRESH = re.compile(
    r"""\s*+[\d.]++(?:\s*[;,]\s*|\s+)(?>(?:url\s*=\s*)?)(?:"([^"]*)|'([^']*)|(\S.*))""", re.IGNORECASE | re.DOTALL
)
# What makes an `a` without an address something else: a place, a button, a link that a program fills in.
_OTHERWISE = re.compile(r"href|\b(?:name|id|role|tabindex|slot)\b|(?:^|\s)(?:on|data-|ng-|v-|x-|[@:(\[#*])")
_SPACES = " \t\n\f\r"


def addresses(element: str, attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str, Role]]:
    """(attribute, address as written, role) for each address that a start tag holds."""
    if element == "link":
        yield from _link_addresses(attributes)
    elif element == "meta":
        yield from _meta_addresses(attributes)
    else:
        for name, use in ATTRIBUTES.get(element, {}).items():
            if name in attributes:
                for written in split(attributes[name] or "", use.form):
                    yield name, written, use.role
    if element == "img" and "src" not in attributes and not any("src" in name and value for name, value in attributes.items()):
        if not _decoration(attributes):
            yield "src", "", "load"
        elif "url(" not in (attributes.get("style") or ""):  # a style may show something in its place
            yield "missing", "", "identify"
    elif element == "a" and not _OTHERWISE.search(" ".join(attributes)):
        yield "missing", "", "identify"
    elif element == "input" and (attributes.get("type") or "").lower() == "url" and attributes.get("value"):
        yield "value", attributes["value"] or "", "identify"
    if not ANYWHERE.keys().isdisjoint(attributes):
        yield from _addresses_anywhere(attributes)


def _decoration(attributes: Mapping[str, str | None]) -> bool:
    """Whether a picture is marked as saying nothing, so that nobody misses it."""
    return attributes.get("alt") == "" or attributes.get("role") in ("none", "presentation") or attributes.get("aria-hidden") == "true"


def _addresses_anywhere(attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str, Role]]:
    """Those of attributes that any element may have."""
    for name, use in ANYWHERE.items():
        for written in split(attributes[name] or "", use.form) if attributes.get(name) else ():
            yield name, written, use.role


def holds_addresses(element: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether a look at these attributes is worth while."""
    return element == "a" or bool(attributes) and (element in ELEMENTS or not ANYWHERE.keys().isdisjoint(attributes))


def split(value: str, form: Form) -> Iterator[str]:
    """The addresses in an attribute's value."""
    if form == "set":
        yield from _candidates(value)
    elif form == "words":
        yield from value.split()
    elif form == "style":
        yield from (found.written for found in css_addresses(value))
    else:
        yield value


def refresh_address(content: str) -> str | None:
    """The address in `<meta http-equiv="refresh" content="0; url=/new/">`; None when it only reloads."""
    match = _REFRESH.match(content)
    return next((part.strip() for part in match.groups() if part), None) if match else None


def _link_addresses(attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str, Role]]:
    words = (attributes.get("rel") or "").lower().split()
    if ORIGINS_ONLY.intersection(words):
        return
    role: Role = next((LINK_ROLES[word] for word in words if word in LINK_ROLES), "name")
    if "href" in attributes:
        yield "href", attributes["href"] or "", role
    elif words and "imagesrcset" not in attributes and not _OTHERWISE.search(" ".join(attributes)):
        yield "missing", "", "identify"
    for written in _candidates(attributes.get("imagesrcset") or ""):
        yield "imagesrcset", written, "load"


def _meta_addresses(attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str, Role]]:
    content = attributes.get("content") or ""
    if (attributes.get("http-equiv") or "").strip().lower() == "refresh":
        if target := refresh_address(content):
            yield "refresh", target, "follow"
        return
    name = (attributes.get("property") or attributes.get("name") or "").strip().lower()
    if name in META_ROLES:
        yield name, content, META_ROLES[name]


def _candidates(value: str) -> Iterator[str]:
    return (address for address, _after in candidates(value))


def candidates(value: str) -> Iterator[tuple[str, str]]:
    """The addresses of a srcset, as the HTML standard splits it, each with what stands after it: an address may
    hold commas, not end in one."""
    position = 0
    while True:
        while position < len(value) and value[position] in _SPACES + ",":
            position += 1
        start = position
        while position < len(value) and value[position] not in _SPACES:
            position += 1
        if start == position:
            return
        written, end = value[start:position], position
        if not written.endswith(","):
            position = _after_descriptors(value, position)
        yield written.rstrip(","), value[end:position].strip(_SPACES + ",")


def _after_descriptors(value: str, position: int) -> int:
    depth = 0
    for position in range(position, len(value)):
        depth += (value[position] == "(") - (value[position] == ")")
        if value[position] == "," and depth <= 0:
            return position + 1
    return len(value)
