"""The links of a site that lead to other people's websites, each once, with every place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urlsplit

from sitecheck.diagnostic import Place
from sitecheck.facts import papers
from sitecheck.outside.command import OutsideLink
from sitecheck.site import Site, Use


def links_of(site: Site) -> tuple[OutsideLink, ...]:
    """Every outside address that a visitor may follow or a page loads, in the order of the pages."""
    found: dict[str, list[Use]] = {}
    for target, uses in site.targets.items():
        asked = [use for use in uses if use.link.role != "name"]  # a name says what something is, whether or not it is there
        if target.state == "outside" and asked and (url := web_address(target.path)):
            found.setdefault(url, []).extend(asked)
    strict = frozenset(url for typed in vital(site) if (url := web_address(typed)))
    return tuple(OutsideLink(url, tuple(_places(site, url, uses)), url in strict) for url, uses in found.items())


def web_address(written: str) -> str:
    """The address a browser would ask, without the part after `#`; nothing for mail, telephone and the like."""
    address = urldefrag("https:" + written.strip() if written.strip().startswith("//") else written.strip()).url
    try:
        parts = urlsplit(address)
        return address if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
    except ValueError:  # a bracket that is never closed; what is wrong with it, the check says
        return ""


def vital(site: Site) -> Iterator[str]:
    """Links that somebody may need in distress, or that prove what a practitioner says of herself."""
    if site.practice is not None:
        yield from (line.url for line in (*site.practice.emergency, *site.practice.crisis))
    for entry in site.entries.values():
        yield from (credential.verify for credential in getattr(entry, "credentials", ()))


def _places(site: Site, url: str, uses: list[Use]) -> Iterator[Place]:
    places = dict.fromkeys(place for cause in site.causes(uses) for place in (cause.place, *cause.others))
    typed = [place for place in places if place.file in site.sources or place.file in site.theme]
    yield from typed or _in_references(site, url) or places


def _in_references(site: Site, url: str) -> list[Place]:
    """The number in the list of papers that an address was made from, which nobody typed as it stands on the page."""
    asked = unquote(url).rstrip("/")
    return [
        papers.place(site, key, name)
        for key, reference in site.references.items() for name in ("doi", "pmid", "url")
        if (value := str(getattr(reference, name, "") or "")) and asked.endswith(value.rstrip("/"))
    ]
