"""How others are asked: with their leave, not too often, never inside this network, and not for ever."""

from __future__ import annotations

import asyncio
import datetime
import time

import pytest
from aiohttp import web

from sitecheck.outside.asking import Asker
from sitecheck.outside.command import OutsideLink, run
from sitecheck.outside.requesting import _title
from sitecheck.outside.retry_after import UNCLEAR, seconds
from tests.sitecheck.outside.conftest import TODAY, Here, Server, ask, page


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


@pytest.mark.parametrize(("header", "expected"), [
    ("120", 120), (" 7 ", 7), ("0", 0), ("1.5", 1.5), (None, UNCLEAR), ("", UNCLEAR), ("soon", UNCLEAR), ("-3", UNCLEAR),
    ("Fri, 20 Nov 2026 10:00:30 GMT", 30), ("Fri, 20 Nov 2026 09:00:00 GMT", 0), ("Friday, 20-Nov-26 10:00:10 GMT", 10),
    ("Fri Nov 20 10:00:05 2026", 5), ("Fri, 20 Nov 2026 11:00:30 +0100", 30), ("9" * 400, None),
])
def test_retry_after_in_all_its_forms(header, expected):
    now = datetime.datetime(2026, 11, 20, 10, 0, 0, tzinfo=datetime.timezone.utc)
    found = seconds(header, now)
    assert found > 1e9 if expected is None else found == expected


@pytest.mark.parametrize(("page", "title"), [("<title", ""), ("<title>", ""), ("<TITLE lang=en> Fees &amp;\nhours </title><title>x</title>", "Fees & hours"), ("<title>a</b></title", "a</b>")])
def test_a_page_cannot_make_the_search_for_its_title_long(page, title):
    began = time.process_time()
    assert _title(page if title else page * 60_000) == title
    assert time.process_time() - began < 5
