"""Gets missing pictures from the old website, only when asked: within limits, and never from inside this network."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

import aiohttp

from importer.letters import host_of
from importer.pictures import Pictures
from importer.record import Picture
from sitecheck.outside.address import PublicResolver, UnsafeAddress, refuse_inside, sent_on

LARGEST = 30 << 20
MOST_BYTES = 4 << 30
MOST_FILES = 20_000
MOST_SECONDS = 3600.0
PATIENCE = 60.0
MOST_REDIRECTS = 5
AT_ONCE = 4


class Refused(Exception):
    """Why a file was not fetched."""


class Gone(Refused):
    """The old website does not have it."""


def fetch(
    pictures: Pictures, wanted: Iterable[Picture], hosts: frozenset[str], seen: Callable[[], object], *, allowed_inside: frozenset[str],
) -> dict[str, str]:
    """Fetches what is missing from the old website's own hosts; says of each that could not be had why not."""
    return asyncio.run(_Fetcher(pictures, hosts, allowed_inside).all(list(wanted), seen))


class _Fetcher:
    def __init__(self, pictures: Pictures, hosts: frozenset[str], allowed_inside: frozenset[str]) -> None:
        self._pictures = pictures
        self._hosts = {host.removeprefix("www.") for host in hosts}
        self._allowed_inside = allowed_inside
        self._bytes = 0
        self._until = time.monotonic() + MOST_SECONDS

    async def all(self, wanted: list[Picture], seen: Callable[[], object]) -> dict[str, str]:
        failed = {picture.key: f"more than {MOST_FILES} files" for picture in wanted[MOST_FILES:]}
        places = asyncio.Semaphore(AT_ONCE)
        connector = aiohttp.TCPConnector(resolver=PublicResolver(self._allowed_inside), limit=AT_ONCE)
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(connector=connector, timeout=timeout, cookie_jar=aiohttp.DummyCookieJar()) as session:

            async def one(picture: Picture) -> None:
                async with places:
                    if reason := await self._one(session, picture):
                        failed[picture.key] = reason
                    seen()

            await asyncio.gather(*(one(picture) for picture in wanted[:MOST_FILES]))
        return failed

    async def _one(self, session: aiohttp.ClientSession, picture: Picture) -> str:
        try:
            return self._pictures.store(picture, await self._best(session, picture))
        except Refused as refused:
            return str(refused)
        except UnsafeAddress:
            return "its address leads into this computer's own network"
        except aiohttp.ClientConnectorDNSError as error:
            return "its address leads into this computer's own network" if isinstance(error.os_error, UnsafeAddress) else "its website is not there"
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return "its website does not answer"

    async def _best(self, session: aiohttp.ClientSession, picture: Picture) -> bytes:
        try:
            return await self._data(session, picture.address)
        except Gone:
            if not picture.shown:
                raise
            return await self._data(session, picture.shown)

    async def _data(self, session: aiohttp.ClientSession, address: str) -> bytes:
        for _ in range(MOST_REDIRECTS + 1):
            self._must_be_allowed(address)
            async with session.get(address, allow_redirects=False) as response:
                if target := sent_on(address, response.status, response.headers.get("Location")):
                    address = target
                    continue
                if response.status != 200:
                    raise (Gone if response.status in (404, 410) else Refused)(f"its website answers {response.status}")
                return await self._read(response)
        raise Refused("its website sends visitors round in a circle")

    async def _read(self, response: aiohttp.ClientResponse) -> bytes:
        data = b""
        async for piece in response.content.iter_chunked(1 << 16):
            data += piece
            self._bytes += len(piece)
            if len(data) > LARGEST:
                raise Refused(f"it is larger than {LARGEST >> 20} MB")
            if self._bytes > MOST_BYTES or time.monotonic() > self._until:
                raise Refused("the limit of one run is reached: give the same command again")
        return data

    def _must_be_allowed(self, address: str) -> None:
        if urlsplit(address).scheme not in ("http", "https"):
            raise Refused("its address is none of the web")
        if time.monotonic() > self._until:
            raise Refused("the limit of one run is reached: give the same command again")
        refuse_inside(address, self._allowed_inside)
        if host_of(address).removeprefix("www.") not in self._hosts:
            raise Refused("it is another website's: may you show it?")
