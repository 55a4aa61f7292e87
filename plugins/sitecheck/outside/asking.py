"""Asks other people's servers where links lead: redirect by redirect, and whether a page only says that it is none."""

from __future__ import annotations

import asyncio
import ssl
import time
import uuid
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import replace
from urllib.parse import urldefrag, urljoin, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver

from sitecheck.outside.address import UnsafeAddress, is_home, sent_on
from sitecheck.outside.requesting import Requester
from sitecheck.outside.verdict import NOT_FOUND_TITLE, Answer

MOST_REDIRECTS = 10


class Asker:
    """Asks many links, for so many seconds. `allowed_inside` names hosts inside this machine that may be asked all the same (tests)."""

    def __init__(self, budget: float, *, resolver: AbstractResolver | None = None, allowed_inside: Iterable[str] = ()) -> None:
        self._deadline = time.monotonic() + budget
        self._requester = Requester(self._deadline, resolver, allowed_inside)

    async def __aenter__(self) -> Asker:
        await self._requester.__aenter__()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self._requester.__aexit__(*problem)

    async def answers(self, urls: Iterable[str], wants_title: Callable[[str], bool]) -> AsyncIterator[Answer]:
        """Every link's answer, as they come. `wants_title` says of which working pages the title is read."""
        tasks = [asyncio.create_task(self._ask(url, wants_title(url))) for url in urls]
        try:
            for task in asyncio.as_completed(tasks):
                yield await task
        finally:
            for task in tasks:
                task.cancel()

    async def _ask(self, url: str, wants_title: bool) -> Answer:
        answer = Answer(url)
        try:
            async with asyncio.timeout(max(0.0, self._deadline - time.monotonic())):
                answer = await self._follow(answer, wants_title)
                if self._suspicious(answer):
                    answer = await self._tried_nonsense(answer)
            return answer
        except TimeoutError:
            return replace(answer, failure="budget" if time.monotonic() >= self._deadline else "timeout")
        except UnsafeAddress:
            return replace(answer, failure="unsafe")
        except Exception as error:  # whatever a strange server provokes is an answer nobody could read
            return replace(answer, failure=_failure(error), detail=_detail(error))

    async def _follow(self, answer: Answer, wants_title: bool) -> Answer:
        """Goes where the link leads, redirect by redirect."""
        seen: list[str] = []
        while True:
            here = urldefrag(answer.address).url
            if len(seen) > MOST_REDIRECTS or seen.count(here) > 1:
                return replace(answer, failure="loop")
            seen.append(here)
            try:
                response = await self._requester.request(here, wants_title)
            except aiohttp.ClientConnectorDNSError as error:
                return replace(answer, failure=_name_failure(error))
            if isinstance(response, str):
                return replace(answer, failure=response)
            if target := sent_on(here, response.status, response.location):
                if urlsplit(target).scheme not in ("http", "https"):
                    return replace(answer, status=response.status, failure="broken", detail=f"it leads to {target[:60]}")
                answer = replace(answer, hops=(*answer.hops, (response.status, target)))
                continue
            return replace(answer, status=response.status, title=response.title)

    @staticmethod
    def _suspicious(answer: Answer) -> bool:
        """True when a page that answers 200 might be a not-found page in disguise."""
        return answer.status == 200 and (
            bool(NOT_FOUND_TITLE.search(answer.title)) or (bool(answer.hops) and is_home(answer.address) and not is_home(answer.url))
        )

    async def _tried_nonsense(self, answer: Answer) -> Answer:
        """The answer with what the site says to an address beside this one that cannot exist."""
        try:
            response = await self._requester.request(urljoin(answer.address, f"no-such-page-{uuid.uuid4().hex}"), wants_title=True)
        except (aiohttp.ClientError, OSError):
            return answer
        if isinstance(response, str):
            return answer
        if response.status == 200:
            return replace(answer, nonsense_title=response.title)
        return replace(answer, refuses_nonsense=response.status in (404, 410))


def _name_failure(error: aiohttp.ClientConnectorDNSError) -> str:
    """Tells a name that does not exist from one that leads inside and from a name server in trouble."""
    if isinstance(error.os_error, UnsafeAddress):
        return "unsafe"
    text = str(error.os_error).lower()
    return "broken" if any(words in text for words in ("temporary", "try again", "timeout", "timed out")) else "no-host"


def _failure(error: Exception) -> str:
    if isinstance(error, (aiohttp.ClientConnectorCertificateError, ssl.SSLCertVerificationError)):
        return "certificate"
    if isinstance(error, aiohttp.ClientConnectorError):
        return "refused"
    return "broken"


def _detail(error: Exception) -> str:
    return "" if isinstance(error, (aiohttp.ClientConnectorError, aiohttp.ServerDisconnectedError)) else type(error).__name__
