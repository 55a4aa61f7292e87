"""How hosts answer an address: which file they give, and whether they follow a list of redirects.

The profiles follow what the hosts document for a site without further settings. `any` is the kindest of
them all, since a folder does not say where it will be published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Host(NamedTuple):
    """`leaves_endings_out`: /fees is answered with fees.html. `indexes`: what a folder is answered with."""

    leaves_endings_out: bool = True
    indexes: tuple[str, ...] = ("index.html", "index.htm")
    has_redirects: bool = True

    def names(self, path: str) -> tuple[str, ...]:
        """The files the host may answer with, in order: the file, a folder's index, the page without its ending."""
        if not path or path.endswith("/"):
            return tuple(path + index for index in self.indexes)
        bare = (path + ".html",) if self.leaves_endings_out else ()
        return (path, *(f"{path}/{index}" for index in self.indexes[:1]), *bare)


ANY = Host()
HOSTS = {
    "any": ANY,
    "github-pages": Host(indexes=("index.html",), has_redirects=False),
    "netlify": Host(),
    "cloudflare": Host(indexes=("index.html",)),
    "nginx": Host(leaves_endings_out=False, indexes=("index.html",), has_redirects=False),
}

_LINE = re.compile(r"^[ \t]*(/[^\s#]*)[ \t]+[^\s#]\S*(?:[ \t]+(\d{3})!?)?(?=[ \t]|$)", re.MULTILINE)


def redirected(text: str) -> Iterator[re.Pattern[str]]:
    """The addresses that a file `_redirects` leads on from. A line that answers everything with 404 is none."""
    for found in _LINE.finditer(text):
        if found[2] != "404" and found[1] != "/*":
            parts = re.split(r"(\*|:\w+)", found[1].rstrip("/"))
            pattern = "".join(".*" if part == "*" else "[^/]+" if part.startswith(":") else re.escape(part) for part in parts)
            yield re.compile(f"{pattern}/?")
