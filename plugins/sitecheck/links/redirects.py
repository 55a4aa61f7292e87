"""The redirects of a site: the owner's lines in redirects.yaml, or the host's own file, and where they lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from practice.published import REDIRECTS, can_redirect
from sitecheck.diagnostic import Place, Repair
from sitecheck.html.places import LineStarts
from sitecheck.site import Site, Target
from sitecheck.url.address import join, split


class Redirect(NamedTuple):
    """One line of redirects.yaml, with the places of both addresses."""

    old: str
    new: str
    old_place: Place
    new_place: Place


def lines(site: Site) -> Iterator[Redirect]:
    """Every line that hosts can be told; what cannot be understood is the rule bad-redirect's."""
    source = site.redirects
    for old, new in source.header.values.items() if source else ():
        if isinstance(new, str) and can_redirect(old, new.strip()):
            yield Redirect(old, new.strip(), old_place(site, old), source.field_place(old))


def of_host(site: Site) -> Mapping[str, Redirect]:
    """The same from the host's own file `_redirects`, where nobody keeps a list for it; only whole addresses."""
    lines = [] if site.redirects else [step for step in site.steps if not step.pattern.groups]
    starts, file = LineStarts(site.read("_redirects") if lines else ""), site.output + "_redirects"
    found: dict[str, Redirect] = {}
    for step in lines:
        place = starts.place(file, *step.span)
        found.setdefault(key(step.old), Redirect(step.old, step.new, place, place))
    return found


def old_place(site: Site, old: str) -> Place:
    """Where a redirect's old address stands in redirects.yaml."""
    return site.redirects.marked(site.redirects.header.key_marks.get((old,)))


def by_old(site: Site) -> Mapping[str, Redirect]:
    """The redirects by their old address, whichever way its end is written."""
    return {key(each.old): each for each in lines(site)}


def key(address: str) -> str:
    """`/fees`, `/fees/` and `/fees/index.html` are one page; what follows `#` is its own."""
    path, hash_sign, fragment = address.partition("#")
    path = path.removesuffix("index.html").removesuffix(".html").rstrip("/")
    return f"{path}/{hash_sign}{fragment}"


def own_target(site: Site, address: str) -> Target:
    """Where an address below the root leads without the help of redirects."""
    parts = split(address)
    target = site.published(join("/", parts.path).lstrip("/"), parts.fragment)
    document = site.documents.get(target.path)
    if target.state == "page" and document is not None and document.redirects:
        return Target("missing", target.path, target.fragment)
    return target


def is_there(site: Site, address: str) -> bool:
    """Whether a page or file of the site answers at it, with the anchor that it names."""
    target = own_target(site, address)
    return target.state in ("page", "file") and site.shows(target)


def now_at(site: Site, old: str) -> str | None:
    """The page where the redirects from an old address end; None when they end nowhere on this site."""
    known, seen = by_old(site), set()
    while (step := known.get(key(old))) and key(old) not in seen:
        seen.add(key(old))
        old = step.new
    target = own_target(site, old)
    return target.path if seen and target.state == "page" else None


def address_of(path: str) -> str:
    """The address of a page by its path in the output folder."""
    return "/" + path.removesuffix("index.html")


def new_line(site: Site, old: str, new: str, sure: bool) -> Repair:
    """A redirect as a line at the end of redirects.yaml, which may not be there yet."""
    text = site.redirects.text.replace("\r\n", "\n") if site.redirects else ""
    lines = text.split("\n")
    end = Place(f"{site.content}/{REDIRECTS}", len(lines), len(lines[-1]) + 1, len(lines), len(lines[-1]) + 1)
    line = f"{old}: {new}\n"
    return Repair(line if not lines[-1] else "\n" + line, "sure" if sure else "likely", end)
