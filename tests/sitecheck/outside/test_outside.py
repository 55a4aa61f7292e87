"""Outside links: each way a server can behave, tried against one on this machine."""

from __future__ import annotations

import asyncio
import datetime
import json
import threading
import time
from email.utils import format_datetime

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver

from sitecheck.diagnostic import Place
from sitecheck.outside.address import is_home, is_public, literal_ip, site_of
from sitecheck.outside.asking import Asker
from sitecheck.outside.command import OutsideLink, run, text
from sitecheck.outside.memory import Memory, Proof
from sitecheck.outside.requesting import _title
from sitecheck.outside.retry_after import UNCLEAR, seconds

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


WORKS = [
    "/page", "/no-head", "/head-lies", "/head-crashes", "/cookie-wall", "/picture.jpg", "/huge", "/latin", "/odd-charset",
    "/redirect/302/page", "/redirect/303/page", "/redirect/307/page", "/to-other-site", "/status/204", "/about-404",
    "/retry/seconds", "/retry/zero", "/retry/date", "/retry/past", "/page?q=1#part", "/page#:~:text=prices",
    "/redirect/302/login", "/",
]
COULD_NOT_TELL = [
    "/status/400", "/status/401", "/status/402", "/status/403", "/status/405", "/status/406", "/status/418", "/status/429",
    "/status/451", "/status/500", "/status/502", "/status/503", "/status/520", "/status/999",
    "/loop", "/ping", "/to-mail", "/to-inside", "/redirect-without-address", "/retry/long",
]
GONE = ["/status/404", "/status/410", "/redirect/301/", "/redirect/302/en/", "/redirect/302/index.html", "/redirect/302/status/404", "/to-nowhere"]


@pytest.mark.parametrize("path", WORKS)
def test_it_works(server, memory, path):
    assert ask(server, memory, path).kind == "works"


@pytest.mark.parametrize("path", COULD_NOT_TELL)
def test_nobody_could_tell(server, memory, path):
    memory.doubt(f"http://a.test:{server.port}{path}", YESTERDAY)
    verdict = ask(server, memory, path)
    assert verdict.kind == "could not tell" and verdict.reason


@pytest.mark.parametrize("path", GONE)
def test_gone_takes_two_days(server, memory, path):
    assert ask(server, memory, path, today=YESTERDAY).kind == "could not tell"
    assert ask(server, memory, path, today=YESTERDAY).kind == "could not tell"
    assert ask(server, memory, path, today=TODAY).kind == "gone"


@pytest.mark.parametrize("path", GONE)
def test_a_crisis_line_is_called_gone_at_once(server, memory, path):
    assert ask(server, memory, path, strict=True).kind == "gone"


def test_a_name_that_does_not_exist_is_gone_but_a_name_server_in_trouble_is_not(server, memory):
    assert ask(server, memory, "/x", "unknown.test", strict=True).kind == "gone"
    assert ask(server, memory, "/x", "nameserver-down.test", strict=True).kind == "could not tell"


def test_a_page_that_breaks_off_still_works(server, memory):
    assert ask(server, memory, "/short", port=server.raw_port).kind == "works"


def test_a_server_that_refuses_garbles_or_breaks_off_tells_nothing_of_the_page(server, memory):
    assert ask(server, memory, "/x", port=1, strict=True).kind == "could not tell"
    assert ask(server, memory, "/garbage", port=server.raw_port, strict=True).kind == "could not tell"
    assert ask(server, memory, "/hangs-up", port=server.raw_port, strict=True).kind == "could not tell"


def test_a_doubt_ends_when_the_link_works_again(server, memory):
    url = f"http://a.test:{server.port}/page"
    memory.doubt(url, YESTERDAY)
    assert ask(server, memory, "/page").kind == "works"
    assert memory.proof(url).doubted == ""


def test_a_page_that_the_site_shows_for_every_address_is_gone(server, memory):
    assert ask(server, memory, "/leaflet", "soft.test", strict=True).kind == "gone"


def test_a_title_that_only_speaks_of_missing_pages_is_not_gone(server, memory):
    assert ask(server, memory, "/leaflet", "onepage.test", strict=True).kind == "could not tell"


def test_a_permanent_move_within_the_site_is_offered_quietly(server, memory):
    verdict = ask(server, memory, "/redirect/301/redirect/308/page")
    assert verdict.kind == "works" and verdict.moved_to.endswith(f":{server.port}/page")


@pytest.mark.parametrize("path", ["/redirect/302/page", "/redirect/301/redirect/302/page", "/to-other-site", "/members"])
def test_other_moves_are_not_offered(server, memory, path):
    assert ask(server, memory, path).moved_to == ""


@pytest.mark.parametrize("host", ["doi.org", "bit.ly"])
def test_services_that_only_send_people_on_are_left_alone(server, memory, host):
    assert ask(server, memory, "/redirect/301/page", host).moved_to == ""
    assert ask(server, memory, "/redirect/301/", host, strict=True).kind == "works"


def test_another_title_on_another_site_looks_like_a_takeover(server, memory):
    url = f"http://a.test:{server.port}/to-other-site"
    memory.proofs[url] = Proof("2026-01-01", url, "Samaritans: here to listen")
    verdict = ask(server, memory, "/to-other-site", strict=True)
    assert verdict.kind == "gone" and "Samaritans" in verdict.reason


def test_another_title_on_the_same_site_is_only_a_new_title(server, memory):
    url = f"http://a.test:{server.port}/page"
    memory.proofs[url] = Proof("2026-01-01", url, "An older title")
    assert ask(server, memory, "/page", strict=True).kind == "works"


def test_robots_are_asked_first_and_obeyed(server, memory):
    assert ask(server, memory, "/private/x", "norobots.test").kind == "could not tell"
    assert ask(server, memory, "/open", "norobots.test").kind == "works"
    assert ask(server, memory, "/page", "brokenrobots.test").kind == "could not tell"
    assert not [1 for _, host, path, _ in server.asked if host == "norobots.test" and path.startswith("/private")]


def test_head_comes_before_get_and_pictures_are_not_fetched(server, memory):
    ask(server, memory, "/picture.jpg", "heads.test")
    assert [method for method, host, path, _ in server.asked if host == "heads.test" and path == "/picture.jpg"] == ["HEAD"]


def test_a_slow_answer_ends_with_the_budget(server, memory):
    began = time.monotonic()
    assert ask(server, memory, "/slow", budget=1.0).kind == "could not tell"
    assert time.monotonic() - began < 20, "the answer itself takes thirty"


def test_a_pause_that_was_asked_for_is_kept_for_the_whole_host(server, memory):
    links = tuple(OutsideLink(f"http://pause.test:{server.port}{path}") for path in ("/retry/seconds", "/one", "/two"))
    results = run(links, memory, TODAY, Asker(8, resolver=Here()))
    assert {result.verdict.kind for result in results} == {"works"}
    times = [moment for _, host, path, moment in server.asked if host == "pause.test" and path == "/retry/seconds"]
    assert times[-1] - times[0] >= 0.9


def test_a_host_is_asked_no_more_than_twice_at_once(server, memory):
    links = tuple(OutsideLink(f"http://crowd.test:{server.port}/{number}") for number in range(30))
    run(links, memory, TODAY, Asker(8, resolver=Here()))
    assert server.most_at_once["crowd.test"] <= 2


@pytest.mark.parametrize("url", [
    "http://127.0.0.1/", "http://１２７.0.0.1/", "http://127。0。0。1/", "http://ⓛocalhost/", "http://[::127.0.0.1]/", "http://[64:ff9b:1::7f00:1]/", "http://127.1/",
    "http://2130706433/", "http://0x7f000001/", "http://017700000001/", "http://0/",
    "http://localhost/", "http://x.localhost/", "http://printer.local/", "http://[::1]/", "http://[::ffff:10.0.0.1]/",
    "http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.5.4/", "http://169.254.169.254/latest/meta-data/",
    "http://[fe80::1]/", "http://[fd00::1]/", "http://100.64.0.1/", "http://224.0.0.1/", "http://255.255.255.255/",
    "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
])
def test_private_addresses_are_never_asked(memory, url):
    verdict = run((OutsideLink(url, strict=True),), memory, TODAY, Asker(5))[0].verdict
    assert verdict.kind == "could not tell" and "private" in verdict.reason


def test_a_public_name_that_leads_inside_is_never_asked(server, memory):
    from sitecheck.outside.address import PublicResolver

    resolver = PublicResolver()
    resolver._names = Here()
    asker = Asker(5, resolver=resolver)
    verdict = run((OutsideLink(f"http://rebinding.test:{server.port}/x", strict=True),), memory, TODAY, asker)[0].verdict
    assert verdict.kind == "could not tell" and "private" in verdict.reason
    assert not [1 for _, host, _, _ in server.asked if host == "rebinding.test"]


def test_a_thousand_links_on_two_hundred_hosts_take_three_seconds(memory):
    class Quick(Server):
        async def _behave(self, request, host):
            await asyncio.sleep(0.1)
            return page("Fine") if request.path != "/robots.txt" else web.Response(status=404)

    server = Quick()
    links = tuple(OutsideLink(f"http://h{number % 200}.test:{server.port}/{number}") for number in range(1000))
    results = run(links, memory, TODAY, Asker(30, resolver=Here()))
    server.close()
    assert {result.verdict.kind for result in results} == {"works"}


def test_what_worked_lately_is_not_asked_again_and_what_failed_is(server, memory):
    links = tuple(OutsideLink(f"http://again.test:{server.port}{path}") for path in ("/page", "/status/500"))
    for _ in range(2):
        run(links, memory, TODAY, Asker(8, resolver=Here()))
        server.asked.append(("--", "again.test", "--", 0))
    first, second = " ".join(path for _, host, path, _ in server.asked if host == "again.test").split("--")[:2]
    assert "/page" in first and "/page" not in second and "/status/500" in second


def test_the_memory_holds_proofs_and_is_replaced_as_a_whole(server, memory):
    ask(server, memory, "/page")
    ask(server, Memory(memory.path), "/status/500")
    kept = json.loads(memory.path.read_text())
    assert kept == {} or all("status" not in key for key in kept)
    assert [path.name for path in memory.path.parent.iterdir()] == ["outside.json"]


def test_a_memory_that_cannot_be_read_is_begun_anew(server, tmp_path):
    (tmp_path / "outside.json").write_text("[1, 2")
    memory = Memory(tmp_path / "outside.json")
    assert memory.unreadable
    assert ask(server, memory, "/page").kind == "works"


def test_the_report_names_the_place_and_the_last_day_it_worked(server, memory):
    url = f"http://a.test:{server.port}/status/404"
    memory.proofs[url] = Proof("2026-10-01", url, "Register", "2026-11-19")
    link = OutsideLink(url, (Place("content/people/x.md", 12, 5),))
    report = text(run((link,), memory, TODAY, Asker(8, resolver=Here())))
    assert "content/people/x.md:12:5" in report and "2026-10-01" in report and "1 gone" in report


@pytest.mark.parametrize(("header", "expected"), [
    ("120", 120), (" 7 ", 7), ("0", 0), ("1.5", 1.5), (None, UNCLEAR), ("", UNCLEAR), ("soon", UNCLEAR), ("-3", UNCLEAR),
    ("Fri, 20 Nov 2026 10:00:30 GMT", 30), ("Fri, 20 Nov 2026 09:00:00 GMT", 0), ("Friday, 20-Nov-26 10:00:10 GMT", 10),
    ("Fri Nov 20 10:00:05 2026", 5), ("Fri, 20 Nov 2026 11:00:30 +0100", 30), ("9" * 400, None),
])
def test_retry_after_in_all_its_forms(header, expected):
    now = datetime.datetime(2026, 11, 20, 10, 0, 0, tzinfo=datetime.timezone.utc)
    found = seconds(header, now)
    assert found > 1e9 if expected is None else found == expected


@pytest.mark.parametrize(("url", "home"), [
    ("https://x.org", True), ("https://x.org/", True), ("https://x.org/index.php", True), ("https://x.org/en/", True),
    ("https://x.org/en-GB/home", True), ("https://x.org/about", False), ("https://x.org/en/leaflets", False), ("https://x.org/go/", True),
])
def test_front_pages_are_known(url, home):
    assert is_home(url) is home


def test_sites_are_told_by_their_registrable_domain():
    assert site_of("https://www.a.co.uk/x") == site_of("http://b.a.co.uk") == "a.co.uk"
    assert site_of("https://one.github.io") != site_of("https://two.github.io")


@pytest.mark.parametrize(("page", "title"), [("<title", ""), ("<title>", ""), ("<TITLE lang=en> Fees &amp;\nhours </title><title>x</title>", "Fees & hours"), ("<title>a</b></title", "a</b>")])
def test_a_page_cannot_make_the_search_for_its_title_long(page, title):
    began = time.process_time()
    assert _title(page if title else page * 60_000) == title
    assert time.process_time() - began < 5


def test_numbers_that_spell_an_address_are_recognised():
    assert literal_ip("0x7f.1") == "127.0.0.1" and literal_ip("example.org") is None
    assert is_public("93.184.216.34") and not is_public("::ffff:127.0.0.1")
