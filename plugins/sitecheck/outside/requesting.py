"""One request to somebody else's server: HEAD then GET, one queue a host, patient, polite and within a budget."""

from __future__ import annotations

import asyncio
import datetime
import html
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import aiohttp
from aiohttp.abc import AbstractResolver

from sitecheck.html.page_text import decoded
from sitecheck.outside.address import PublicResolver, refuse_inside, sent_on
from sitecheck.outside.retry_after import seconds

NAME = "sitecheck"
AGENT = f"Mozilla/5.0 (compatible; {NAME}; link check of a practice website)"
AT_ONCE = 128  # requests under way in all
AT_ONCE_A_HOST = 2
MOST_BYTES = 131_072  # a title stands within the first part of a page
PATIENCE = 20.0  # seconds for one answer
TITLE, TITLE_END = re.compile("<title[^<>]*>", re.I), re.compile("</title", re.I)


@dataclass
class Host:
    """One server's queue: how many may ask at once, what it allows, and until when it asked us to wait."""

    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE_A_HOST))
    robots: asyncio.Task[RobotFileParser | None] | None = None
    wait_until: float = 0.0


@dataclass(frozen=True)
class Response:
    """What a host answered; `title` is that of a page, which may say that there is none."""

    method: str
    status: int
    location: str
    retry_after: str | None
    is_page: bool
    title: str


class Requester:
    """Asks until the deadline. `allowed_inside` names hosts inside this machine that may be asked all the same (tests)."""

    def __init__(self, deadline: float, resolver: AbstractResolver | None, allowed_inside: Iterable[str]) -> None:
        self._deadline = deadline
        self._allowed_inside = frozenset(allowed_inside)
        self._resolver = resolver
        self._hosts: dict[str, Host] = {}
        self._places = asyncio.Semaphore(AT_ONCE)

    async def __aenter__(self) -> Requester:
        connector = aiohttp.TCPConnector(
            resolver=self._resolver or PublicResolver(self._allowed_inside), limit=AT_ONCE, limit_per_host=AT_ONCE_A_HOST, ttl_dns_cache=300,
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            headers={"User-Agent": AGENT, "Accept": "text/html,*/*;q=0.8", "Accept-Language": "en,*;q=0.5"},
            timeout=aiohttp.ClientTimeout(total=PATIENCE),
            cookie_jar=aiohttp.CookieJar(),  # some sites send visitors round in a circle who keep no cookie
            max_line_size=65_536, max_field_size=65_536,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def request(self, url: str, wants_title: bool) -> Response | str:
        """The response to one address, or why there is none: HEAD first, GET where HEAD is not enough."""
        host = self._host(url)
        if not await self._allowed(url, host):
            return "robots"
        try:
            response = await self._once("HEAD", url, host)
        except (aiohttp.ClientResponseError, aiohttp.ServerDisconnectedError):  # some servers cannot do HEAD at all
            response = await self._once("GET", url, host)
        for _ in range(2):  # a GET after a HEAD that is not enough, a second one after a pause asked for
            if response.status in (429, 503) and response.retry_after is not None:
                if not self._has_time_to_wait(response.retry_after, host):
                    return "waiting"
            elif response.method == "GET" or not (response.status >= 400 or (response.is_page and wants_title)):
                break
            response = await self._once("GET", url, host)
        return response

    def _has_time_to_wait(self, retry_after: str, host: Host) -> bool:
        """Lets the whole host rest as long as it asks; False when that is longer than there is time."""
        pause = seconds(retry_after, datetime.datetime.now(datetime.timezone.utc))
        host.wait_until = max(host.wait_until, time.monotonic() + pause)
        return host.wait_until < self._deadline

    async def _once(self, method: str, url: str, host: Host) -> Response:
        refuse_inside(url, self._allowed_inside)
        async with host.places, self._places:
            while (pause := host.wait_until - time.monotonic()) > 0:
                await asyncio.sleep(pause)
            async with self._session.request(method, url, allow_redirects=False) as response:
                is_page = "html" in response.headers.get("Content-Type", "text/html").lower()
                title = _title(await self._start_of(response)) if method == "GET" and is_page else ""
                return Response(
                    method, response.status, response.headers.get("Location", ""), response.headers.get("Retry-After"), is_page, title,
                )

    @staticmethod
    async def _start_of(response: aiohttp.ClientResponse) -> str:
        body = bytearray()
        try:
            async for piece in response.content.iter_chunked(16_384):
                new = max(len(body) - len("</title"), 0)
                body += piece
                if len(body) >= MOST_BYTES or b"</title" in body[new:].lower():
                    break
        except (aiohttp.ClientPayloadError, aiohttp.ClientConnectionError):
            pass  # the status has come; a body that breaks off only costs the title
        return decoded(bytes(body), response.charset or "utf-8")

    def _host(self, url: str) -> Host:
        parts = urlsplit(url)
        return self._hosts.setdefault(f"{parts.scheme}://{parts.netloc}", Host())

    async def _allowed(self, url: str, host: Host) -> bool:
        """What the host's robots.txt says; a site that answers it with 5xx wants no robots (RFC 9309, 2.3.1.4)."""
        if host.robots is None:
            host.robots = asyncio.create_task(self._read_robots(url, host))
        rules = await asyncio.shield(host.robots)
        return rules is None or rules.can_fetch(NAME, url)

    async def _read_robots(self, url: str, host: Host) -> RobotFileParser | None:
        rules = RobotFileParser()
        address = urljoin(url, "/robots.txt")
        try:
            for _ in range(5):
                refuse_inside(address, self._allowed_inside)
                async with host.places, self._places, self._session.get(address, allow_redirects=False) as response:
                    if target := sent_on(address, response.status, response.headers.get("Location")):
                        address = target
                        continue
                    if response.status >= 500:
                        rules.disallow_all = True
                        return rules
                    if response.status != 200:
                        return None
                    text = (await response.content.read(MOST_BYTES)).decode("utf-8", "replace")
                    rules.parse(text.lstrip("\ufeff").splitlines())
                    return rules
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
            pass  # the link itself is asked next and says what is wrong
        return None


def _title(text: str) -> str:
    """What stands between the first two; looked for one after the other, so that nobody can make the search long."""
    begun = TITLE.search(text)
    ended = begun and TITLE_END.search(text, begun.end())
    return " ".join(html.unescape(text[begun.end():ended.start()]).split())[:200] if ended else ""
