"""The names of websites end as there are endings, whatever is new or written in other letters."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.folder import site_from_folder
from sitecheck.url.endings import ending_meant, unknown_ending

PAGE = '<!doctype html><html lang="en"><title>T</title><h1>T</h1><p>{}</p></html>'


@pytest.mark.parametrize("host, ending, meant", [
    ("upledger.con", "con", "com"), ("upledger.cmo:8080", "cmo", "com"), ("a.b.ogr.", "ogr", "org"), ("a.comm", "comm", "com"), ("a.c0m", "c0m", "com"),
    ("www.upledger,com", "upledger,com", "upledger.com"), ("missing.png", "png", ""), ("plan.html", "html", ""), ("a.whatever", "whatever", ""), ("a.c", "c", ""),
])
def test_an_ending_that_no_name_has_is_told_with_the_one_that_was_meant(host, ending, meant):
    assert unknown_ending(host) == ending and ending_meant(ending) == meant


@pytest.mark.parametrize("host", [
    "a.com", "a.co.uk", "a.io", "a.ck", "a.photography", "a.xn--p1ai", "a.рф", "a.укр", "a.example", "a.test", "a.local", "a.onion", "fritz.box", "127.0.0.1",
    "[::1]", "localhost", "intranet:8080", "a.co", "a.om", "a.ＣＯＭ", "",
])
def test_every_ending_that_there_is_passes(host):
    assert not unknown_ending(host)


@pytest.mark.parametrize("link, told", [
    ('<a href="//fees/">x</a>', ("scheme-left-out", "error")), ('<a href="//fees.html">x</a>', ("scheme-left-out", "error")),
    ('<a href="//school.org/">x</a>', ("scheme-left-out", "warning")), ('<a href="https://school.ogr/">x</a>', ("unknown-ending", "error")),
    ('<img src="https://school.png" alt="x">', ("unknown-ending", "warning")), ('<img src="http://files/a.png" alt="x">', ("leftover-address", "warning")),
    ('<a href="http://intranet/">x</a>', ("leftover-address", "warning")),
])
def test_a_name_that_can_be_no_website_is_told_once_and_as_grave_as_it_is_sure(tmp_path, link, told):
    (tmp_path / "index.html").write_text(PAGE.format(link))
    found = check(site_from_folder(tmp_path), ("scheme-left-out", "unknown-ending", "leftover-address", "unusable-address", "broken-link"))
    assert [(one.rule, one.severity) for one in found] == [told]


def test_only_the_ending_is_mended(tmp_path):
    (tmp_path / "index.html").write_text(PAGE.format('<a href="https://a.condo.con:8080/x.con?y#z">x</a>'))
    (found,) = check(site_from_folder(tmp_path), ("unknown-ending",))
    assert found.repair and found.repair.replacement == "https://a.condo.com:8080/x.con?y#z"
