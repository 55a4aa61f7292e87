"""How hosts answer an address: which file they give, and whether they follow a list of redirects.

The profiles follow what the hosts document for a site without further settings. `any` is the kindest of
them all, since a folder does not say where it will be published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Host(NamedTuple):
    """`leaves_endings_out`: /fees is answered with fees.html. `indexes`: what a folder is answered with.

    `answers`: folders that no file stands in, since the host's own programs answer there.
    """

    leaves_endings_out: bool = True
    indexes: tuple[str, ...] = ("index.html", "index.htm")
    has_redirects: bool = True
    answers: tuple[str, ...] = ()

    def names(self, path: str) -> tuple[str, ...]:
        """The files the host may answer with, in order: the file, a folder's index, the page without its ending."""
        if not path or path.endswith("/"):
            return tuple([path + index for index in self.indexes])
        bare = (path + ".html",) if self.leaves_endings_out else ()
        return (path, *(f"{path}/{index}" for index in self.indexes[:1]), *bare)


_CLOUDFLARE, _NETLIFY = "cdn-cgi/", ".netlify/"
ANY = Host(answers=(_CLOUDFLARE, _NETLIFY, "_vercel/"))
HOSTS = {
    "any": ANY,
    "github-pages": Host(indexes=("index.html",), has_redirects=False),
    "netlify": Host(answers=(_NETLIFY,)),
    "cloudflare": Host(indexes=("index.html",), answers=(_CLOUDFLARE,)),
    "nginx": Host(leaves_endings_out=False, indexes=("index.html",), has_redirects=False),
}

# The last part is a status or a condition; between both addresses may stand a question that is asked, as id=:id.
_LINE = re.compile(r"^[ \t]*(?P<old>/[^\s#]*)(?:[ \t]+[^\s/#:=]+=\S+)*[ \t]+(?P<new>[^\s#]\S*)(?:[ \t]+(?P<status>\d{3})!?)?(?=[ \t]|$)", re.MULTILINE)
_PART = re.compile(r"(\*|(?<=/):[A-Za-z]\w*(?=/|$))")
_PAGES = re.compile(r"/((?:.*/)?[^/.]*)")
LONGEST = 20
"""Browsers give up after so many redirects."""


class Step(NamedTuple):
    """A line of the file `_redirects`: which addresses it leads on from, and where to."""

    old: str
    new: str
    pattern: re.Pattern[str]
    span: tuple[int, int]  # of the new address

    def onward(self, path: str) -> str | None:
        """Where an address is led on to; None when the line does not speak of it."""
        found = self.pattern.fullmatch(path)
        if found is None:
            return None
        names = [":splat" if part == "*" else part for part in _PART.findall(self.old)]
        given = dict(zip(names, found.groups(), strict=True))
        return _PART.sub(lambda part: given.get(part[0], part[0]), self.new)


def steps(text: str) -> Iterator[Step]:
    """The lines of `_redirects` in order. One that answers everything, or says 404, leads nowhere; but a page that is
    shown at every address, with the status 200, has a program in it that knows them. It stands in for no file."""
    for found in _LINE.finditer(text):
        if found["old"] == "/*" and found["status"] == "200":
            yield Step(found["old"], found["new"], _PAGES, found.span("new"))
        elif found["status"] != "404" and found["old"] != "/*" and found["old"].count("*") <= 1:
            parts = _PART.split(found["old"].rstrip("/"))
            pattern = "".join(re.escape(part) if number % 2 == 0 else "(.*)" if part == "*" else "([^/]+)" for number, part in enumerate(parts))
            yield Step(found["old"], found["new"], re.compile(f"{pattern}/?"), found.span("new"))
