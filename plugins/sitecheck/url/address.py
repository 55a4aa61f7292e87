"""Addresses as a browser takes them apart and puts them together, by the WHATWG URL standard."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
LINE_ENDS = re.compile(r"[\t\n\r]")
_EDGES = "".join(map(chr, range(33)))
WEB = frozenset({"http", "https"})

_TWICE = re.compile(r"([{|]\w+[}|][^?#]*)([?#].+)\2", re.DOTALL)


class Address(NamedTuple):
    """The parts of an address as written; `host` is None when none is given."""

    scheme: str
    host: str | None
    path: str
    query: str | None
    fragment: str | None


def once(written: str) -> str:
    """An address as it was typed: of `{filename}x.md#a`, when there is no such file, Pelican makes `{filename}x.md#a#a`."""
    found = _TWICE.fullmatch(written) if written.startswith(("{", "|")) else None
    return found[1] + found[2] if found else written


@lru_cache(maxsize=65536)
def split(written: str) -> Address:
    """Spaces around it and line ends in it do not count; a backslash is a slash, except where it is data."""
    text = LINE_ENDS.sub("", written.strip(_EDGES))
    match = SCHEME.match(text)
    scheme = match[1].lower() if match else ""
    rest = text[match.end():] if match else text
    rest, fragment = _cut(rest, "#")
    rest, query = _cut(rest, "?")
    if scheme and scheme not in WEB:
        return Address(scheme, None, rest, query, fragment)
    rest = rest.replace("\\", "/")
    if not rest.startswith("//"):
        return Address(scheme, None, rest, query, fragment)
    host, slash, path = rest.lstrip("/").partition("/")
    return Address(scheme, host.rpartition("@")[2].lower(), slash + path, query, fragment)


def decoded(path: str) -> str:
    """The path without percent-signs; bytes that are no UTF-8 stay what they are, as in the names of files."""
    return unquote(path, errors="surrogateescape")


@lru_cache(maxsize=65536)
def join(folder: str, path: str) -> str:
    """`path` as seen from `folder` (which begins and ends with a slash), dots resolved, percent-signs decoded.

    A path that climbs above the root stays at the root, as in a browser.
    """
    whole = path if path.startswith("/") else folder + path
    parts: list[str] = []
    pieces = whole.split("/")[1:]
    for piece in pieces:
        name = decoded(piece)
        if name == "..":
            del parts[-1:]
        elif name != ".":
            parts.append(name)
    if pieces and unquote(pieces[-1]) in (".", ".."):
        parts.append("")
    return "/" + "/".join(parts)


def fragment_names(fragment: str | None) -> tuple[str, ...]:
    """The ids a fragment may mean: as written, then decoded. Nothing for none, and for a text fragment."""
    name = (fragment or "").partition(":~:")[0]
    decoded = unquote(name)
    return () if not name else (name,) if name == decoded else (name, decoded)


def _cut(text: str, mark: str) -> tuple[str, str | None]:
    before, found, after = text.partition(mark)
    return before, after if found else None
