"""The links of a site that lead to other people's websites, each once, with every place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag, urlsplit

from sitecheck.diagnostic import Place
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
    return tuple(OutsideLink(url, tuple(_places(site, uses)), url in strict) for url, uses in found.items())


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


def _places(site: Site, uses: list[Use]) -> Iterator[Place]:
    causes = site.causes(uses)
    yield from dict.fromkeys(place for cause in causes for place in (cause.place, *cause.others))
