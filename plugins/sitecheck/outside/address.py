"""Which outside addresses may be asked, and which belong together."""

from __future__ import annotations

import ipaddress
import posixpath
import socket
from collections.abc import Collection
from urllib.parse import unquote, urljoin, urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from publicsuffixlist import PublicSuffixList
from yarl import URL

SUFFIXES = PublicSuffixList()  # the list's own snapshot: nothing is fetched

_HOLDING_IPV4 = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "::/96")))
_OWN_NAT64 = ipaddress.ip_network("64:ff9b:1::/48")  # RFC 8215: a network's own; Python before 3.12.4 takes it for everybody's

HOME_NAMES = ("", "index", "home", "default", "welcome", "start")

_REDIRECTS = (301, 302, 303, 307, 308)
"""The statuses that send on to where `Location` says."""


class UnsafeAddress(OSError):
    """The address is inside this machine or its network, so it is never asked (SSRF)."""


def is_public(address: str) -> bool:
    """True for an IP address that anyone on the internet can reach.

    IPv4 written inside IPv6 (mapped, compatible, 6to4, NAT64) is judged as the IPv4 address it leads to.
    """
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and any(ip in network for network in _HOLDING_IPV4):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip in _OWN_NAT64:
            return False
    return ip.is_global and not ip.is_multicast


def literal_ip(host: str) -> str | None:
    """The IP address a host name spells out, in any form that a browser would read as one."""
    text = host.strip("[]").split("%")[0]
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        pass
    try:  # 127.1, 0x7f000001, 2130706433 and 017700000001 all mean an IPv4 address
        return socket.inet_ntoa(socket.inet_aton(text)) if text and text[-1].isalnum() and text[0].isdigit() else None
    except OSError:
        return None


def refuse_inside(url: str, allowed: Collection[str]) -> None:
    """Raises UnsafeAddress for an address whose host by its name alone is this machine or in its network.

    It is read by the client's own eyes, which see 127.0.0.1 in `１２７。0.0.1`. ValueError: nobody can read it.
    """
    host = URL(url).host or ""
    number = literal_ip(host)
    inside = (number and not is_public(number)) or host == "localhost" or host.endswith((".localhost", ".local", ".internal"))
    if inside and host not in allowed:
        raise UnsafeAddress(host)


def sent_on(address: str, status: int, location: str | None) -> str:
    """Where an answer sends on to; empty where it is itself the answer."""
    return urljoin(address, location) if location and status in _REDIRECTS else ""


class PublicResolver(AbstractResolver):
    """Looks names up and refuses those that lead inside, so that no later lookup can differ.

    `allowed_inside` names hosts that may lead inside all the same.
    """

    def __init__(self, allowed_inside: frozenset[str] = frozenset()) -> None:
        self._names: AbstractResolver | None = None  # made when first asked: it belongs to the running loop
        self._allowed_inside = allowed_inside

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[ResolveResult]:
        self._names = self._names or ThreadedResolver()
        found = await self._names.resolve(host, port, family)
        if host not in self._allowed_inside and any(not is_public(entry["host"]) for entry in found):
            raise UnsafeAddress(host)
        return found

    async def close(self) -> None:
        if self._names:
            await self._names.close()


def site_of(url: str) -> str:
    """The registrable domain of an address (`b.co.uk` of `https://a.b.co.uk/x`), or its host where there is none."""
    host = (urlsplit(url).hostname or "").rstrip(".").lower()
    return SUFFIXES.privatesuffix(host) or host


def is_home(url: str) -> bool:
    """True for a site's front page, also in one language: `/`, `/index.html`, `/en/`, `/en-gb/home`."""
    parts = [part for part in unquote(urlsplit(url).path).lower().split("/") if part]
    if parts and len(parts[0]) in (2, 5) and parts[0][:2].isalpha() and parts[0][2:3] in ("", "-", "_"):
        parts = parts[1:]
    return len(parts) <= 1 and posixpath.splitext(parts[0] if parts else "")[0] in HOME_NAMES
