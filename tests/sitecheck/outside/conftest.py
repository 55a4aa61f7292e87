"""Servers on this machine, one for each way in which a server can behave, and how one of them is asked."""

from __future__ import annotations

import asyncio
import datetime
import threading
import time
from email.utils import format_datetime

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver

from sitecheck.outside.asking import Asker
from sitecheck.outside.command import OutsideLink, run
from sitecheck.outside.memory import Memory

TODAY = datetime.date(2026, 11, 20)
YESTERDAY = TODAY - datetime.timedelta(days=1)


class Here(AbstractResolver):
    """Every name leads to this machine, except those that say they do not exist."""

    async def resolve(self, host, port=0, family=0):
        if host.startswith("unknown"):
            raise OSError(-2, "Name or service not known")
        if host.startswith("nameserver-down"):
            raise OSError(-3, "Temporary failure in name resolution")
        return [{"hostname": host, "host": "127.0.0.1", "port": port, "family": 2, "proto": 0, "flags": 0}]

    async def close(self):
        pass


def page(title: str, status: int = 200, **headers: str) -> web.Response:
    return web.Response(text=f"<!doctype html><title>{title}</title><p>x", content_type="text/html", status=status, headers=headers)


class Server:
    """A server with a behaviour for each path, which counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str, float]] = []
        self.under_way: dict[str, int] = {}
        self.most_at_once: dict[str, int] = {}
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._thread.start()
        self._ready.wait(10)

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        runner = web.ServerRunner(web.Server(self._answer))
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.port = runner.addresses[0][1]
        raw = await asyncio.start_server(self._raw, "127.0.0.1", 0)
        self.raw_port = raw.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        raw.close()
        await runner.cleanup()

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)

    async def _raw(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = await reader.readline()
        if b"garbage" in line:
            writer.write(b"\x00\x01 no web here\r\n\r\n")
        if b"short" in line:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<title>Half a page</title>")
        if b"robots" in line:
            writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        writer.close()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        host = request.host.split(":")[0]
        self.asked.append((request.method, host, request.path, time.monotonic()))
        self.under_way[host] = self.under_way.get(host, 0) + 1
        self.most_at_once[host] = max(self.most_at_once.get(host, 0), self.under_way[host])
        try:
            return await self._behave(request, host)
        finally:
            self.under_way[host] -= 1

    async def _behave(self, request: web.BaseRequest, host: str) -> web.StreamResponse:
        path, here = request.path, f"http://{request.host}"
        if path == "/robots.txt":
            if host.startswith("norobots"):
                return web.Response(text="User-agent: *\nDisallow: /private/\n")
            if host.startswith("brokenrobots"):
                return web.Response(status=503)
            return web.Response(status=404)
        if path.startswith("/status/"):
            return page("Something", int(path.split("/")[2]))
        if path.startswith("/redirect/"):
            _, _, status, target = path.split("/", 3)
            return web.Response(status=int(status), headers={"Location": f"{here}/{target}"})
        if path.startswith("/retry/"):
            first = sum(1 for _, at, asked, _ in self.asked if asked == path and at == host) <= 1
            if not first:
                return page("At last")
            moment = datetime.datetime.now(datetime.timezone.utc)
            words = {
                "seconds": "1", "zero": "0", "long": "86400", "nonsense": "soon", "negative": "-5",
                "date": format_datetime(moment + datetime.timedelta(seconds=1), usegmt=True),
                "past": format_datetime(moment - datetime.timedelta(days=1), usegmt=True),
            }
            return page("Wait", 429, **{"Retry-After": words[path.split("/")[2]]})
        match path:
            case "/no-head" if request.method == "HEAD": return web.Response(status=405)
            case "/head-lies" if request.method == "HEAD": return web.Response(status=404)
            case "/head-crashes" if request.method == "HEAD": return web.Response(status=500)
            case "/loop": return web.Response(status=302, headers={"Location": "/loop"})
            case "/ping": return web.Response(status=302, headers={"Location": "/pong"})
            case "/pong": return web.Response(status=302, headers={"Location": "/ping"})
            case "/cookie-wall":
                if "seen" in request.cookies:
                    return page("Welcome")
                return web.Response(status=302, headers={"Location": "/cookie-wall", "Set-Cookie": "seen=1"})
            case "/to-other-site": return web.Response(status=301, headers={"Location": f"http://casino.test:{self.port}/play"})
            case "/members": return web.Response(status=301, headers={"Location": "/login"})
            case "/to-inside": return web.Response(status=302, headers={"Location": "http://169.254.169.254/latest/"})
            case "/to-mail": return web.Response(status=302, headers={"Location": "mailto:a@example.com"})
            case "/to-nowhere": return web.Response(status=302, headers={"Location": f"http://unknown.test:{self.port}/"})
            case "/redirect-without-address": return web.Response(status=302)
            case "/slow": await asyncio.sleep(30)
            case "/picture.jpg": return web.Response(body=b"\xff\xd8", content_type="image/jpeg")
            case "/huge": return web.Response(text="<title>Huge</title>" + "x" * 5_000_000, content_type="text/html")
            case "/latin": return web.Response(body="<title>Caf\xe9</title>".encode("latin-1"), headers={"Content-Type": "text/html; charset=latin-1"})
            case "/odd-charset": return web.Response(body=b"<title>Odd</title>", headers={"Content-Type": "text/html; charset=klingon"})
            case "/about-404": return page("What a 404 page is for: page not found, explained")
        if host.startswith("soft"):
            return page("Page not found")
        if host.startswith("onepage"):
            return page("Page not found and everything else") if "no-such-page" not in path else page("Front")
        if path in ("/", "/en/", "/index.html"):
            return page("Front page")
        if "no-such-page" in path:
            return page("Not found", 404)
        return page("Parking and prices")


@pytest.fixture(scope="module")
def server():
    server = Server()
    yield server
    server.close()


@pytest.fixture
def memory(tmp_path):
    return Memory(tmp_path / "outside.json")


def ask(server, memory, path, host="a.test", *, strict=False, today=TODAY, budget=8.0, port=None):
    url = path if path.startswith("http") else f"http://{host}:{port or server.port}{path}"
    asker = Asker(budget, resolver=Here())
    return run((OutsideLink(url, strict=strict),), memory, today, asker)[0].verdict
