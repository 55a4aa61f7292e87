"""Hosts and files that only the maker of a site can reach: their computer, their office, the trial version."""

from __future__ import annotations

import ipaddress
import re

from sitecheck.address import WEB, split
from sitecheck.url_syntax import plain_host

_OWN_NAMES = (".local", ".localhost", ".internal", ".test", ".lan", ".home.arpa", ".invalid")
_TRIAL = r"(?:staging|stage|dev|test|preview|beta|www-dev|old|new|local|uat|qa)"
_PERHAPS = re.compile(r"\d|local|internal|test|lan\b|arpa|invalid|%|[^\x00-\x7f]|file:|[\\]", re.IGNORECASE)
_DRIVE = re.compile(r"\s*[A-Za-z]:[\\/]")


def leftover(written: str, own_host: str | None) -> str:
    """What such an address names, as the end of a sentence; nothing for all others."""
    own = (own_host or "").removeprefix("www.")
    if not _PERHAPS.search(written) and not (own and own in written.lower()):
        return ""  # most addresses can be told at a glance
    if _DRIVE.match(written) or written.strip().lower().startswith("file:"):
        return "is a file of one computer"
    address = split(written)
    if not address.host or address.scheme not in (*WEB, "", "ws", "wss", "ftp"):
        return ""
    host = plain_host(re.sub(r":\d*$", "", address.host)) if not address.host.startswith("[") else address.host
    if host is None:
        return ""
    if host == "localhost" or _is_near(host):
        return "is the computer it was made on"
    if own and re.fullmatch(rf"{_TRIAL}[\w-]*\.{re.escape(own)}", host):
        return "looks like a trial version of this site"
    return "is known only in one house" if host.endswith(_OWN_NAMES) else ""


def _is_near(host: str) -> bool:
    try:
        number = ipaddress.ip_address(host.partition("]")[0].lstrip("["))
    except ValueError:
        return False
    return number.is_loopback or number.is_private or number.is_unspecified or number.is_link_local
