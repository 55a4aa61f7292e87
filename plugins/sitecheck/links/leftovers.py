"""Hosts and files that only the maker of a site can reach: their computer, their office, the trial version."""

from __future__ import annotations

import ipaddress
import re

from sitecheck.url.address import WEB, split
from sitecheck.url.host import plain_host

A_FILE = "is a file of one computer"
ONE_COMPUTER = "is the computer it was made on"
ONE_HOUSE = "is known only in one house"
KEPT_FREE = "is kept for examples and belongs to nobody"
_OWN_NAMES = (".local", ".internal", ".lan", ".home.arpa")
_FREE_NAMES = (".test", ".invalid")
_FREE_NUMBERS = tuple(ipaddress.ip_network(block) for block in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32"))
_TRIAL = r"(?:staging|stage|dev|test|preview|beta|www-dev|old|new|local|uat|qa)"
_PERHAPS = re.compile(r"\d|local|internal|test|lan\b|arpa|invalid|%|[^\x00-\x7f]|file:|[\\]|://[^/?#.]*(?:[/?#]|$)", re.IGNORECASE)
_DRIVE = re.compile(r"\s*[A-Za-z]:[\\/]")


def leftover(written: str, own_host: str | None) -> str:
    """What such an address names, as the end of a sentence; nothing for all others."""
    own = (own_host or "").removeprefix("www.")
    if not _PERHAPS.search(written) and not (own and own in written.lower()):
        return ""  # most addresses can be told at a glance
    if _DRIVE.match(written) or written.strip().lower().startswith("file:"):
        return A_FILE
    address = split(written)
    if not address.host or address.scheme not in (*WEB, "", "ws", "wss", "ftp"):
        return ""
    if address.host.startswith("["):
        return _numbered(address.host)
    host = plain_host(re.sub(r":\d*$", "", address.host))
    if host is None:
        return ""
    if own and re.fullmatch(rf"{_TRIAL}[\w-]*\.{re.escape(own)}", host):
        return "looks like a trial version of this site"
    # Without http: in front, a name without a dot is more likely a folder of this site.
    return _numbered(host) or _named(host) or (ONE_HOUSE if address.scheme and "." not in host.rstrip(".") else "")


def _named(host: str) -> str:
    if host == "localhost" or host.endswith(".localhost"):
        return ONE_COMPUTER
    if host.endswith(_FREE_NAMES):
        return KEPT_FREE
    return ONE_HOUSE if host.endswith(_OWN_NAMES) else ""


def _numbered(host: str) -> str:
    try:
        number = ipaddress.ip_address(host.partition("]")[0].lstrip("["))
    except ValueError:
        return ""
    if number.is_loopback or number.is_unspecified:
        return ONE_COMPUTER
    if any(number in block for block in _FREE_NUMBERS):
        return KEPT_FREE
    return ONE_HOUSE if number.is_private or number.is_link_local else ""
