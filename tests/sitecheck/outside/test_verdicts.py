"""What an answer means: the link works, nobody can tell, it is gone, it has moved."""

from __future__ import annotations

import pytest

from sitecheck.diagnostic import Place
from sitecheck.outside.asking import Asker
from sitecheck.outside.command import OutsideLink, run, text
from sitecheck.outside.memory import Proof
from tests.sitecheck.outside.conftest import TODAY, YESTERDAY, Here, ask

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


def test_the_report_names_the_place_and_the_last_day_it_worked(server, memory):
    url = f"http://a.test:{server.port}/status/404"
    memory.proofs[url] = Proof("2026-10-01", url, "Register", "2026-11-19")
    link = OutsideLink(url, (Place("content/people/x.md", 12, 5),))
    report = text(run((link,), memory, TODAY, Asker(8, resolver=Here())))
    assert "content/people/x.md:12:5" in report and "2026-10-01" in report and "1 gone" in report
