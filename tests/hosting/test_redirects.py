"""Old addresses lead on, on every kind of host, in every build."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hosting.redirects import apache, netlify, nginx, stub, usable, write
from practice.published import read_redirects
from tests.conftest import run_check

LIST = {"/old/": "/fees/", "/blog/a.html": "/articles/a/", "/book": "https://booking.test/x?a=1&b=2", "/faq/#x": "/faq/"}


def test_only_what_a_host_understands_is_written():
    bad = {"old": "/x/", "/a b/": "/x/", "/a/": "javascript:alert(1)", "/b/": '/x"y/', "/c/*": "/x/", "/d;e": "/x/", "/same/": "/same/",
           "/e/": "//evil.test/", "/f%22/": "/x/", "/g\n/": "/x/", "/h/": "/x/$1", "/:i/": "/x/"}
    assert usable(LIST | bad) == {old: new for old, new in LIST.items() if "#" not in old}


def test_each_host_is_told_in_its_own_words():
    assert netlify(usable(LIST)).splitlines()[0] == "/old/ /fees/ 301"
    assert nginx(usable(LIST)).splitlines()[0] == 'location = "/old/" { return 301 "/fees/"; }'
    line = apache(usable(LIST)).splitlines()[1]
    pattern = re.fullmatch(r'RedirectMatch 301 "(.*)" "/articles/a/"', line)[1]
    assert re.fullmatch(pattern, "/blog/a.html") and not re.fullmatch(pattern, "/blog/axhtml")


def test_hosts_that_compare_decoded_addresses_are_given_them_decoded():
    moved = usable({"/caf%C3%A9/": "/fees/"})
    assert 'location = "/café/"' in nginx(moved) and "café" in apache(moved) and netlify(moved).startswith("/caf%C3%A9/ ")


def test_below_a_path_every_own_address_has_it_before_it():
    assert netlify({"/old/": "/fees/", "/book": "https://booking.test/"}, "/repo") == "/repo/old/ /repo/fees/ 301\n/repo/book https://booking.test/ 301\n"


def test_a_stub_leads_on_without_a_script_and_is_not_for_search_engines():
    page = stub("/fees/?a=1&b=2", "https://willow.test/repo")
    assert 'content="0; url=https://willow.test/repo/fees/?a=1&amp;b=2"' in page and "noindex" in page and "<script" not in page
    assert '<link rel="canonical" href="https://willow.test/repo/fees/?a=1&amp;b=2">' in page


def test_a_page_that_exists_is_never_replaced_and_nothing_is_written_outside(tmp_path):
    output = tmp_path / "output"
    (output / "old").mkdir(parents=True)
    (output / "old/index.html").write_text("a page")
    moved = {"/old/": "/fees/", "/new": "/fees/", "/../out/": "/fees/", "/%2e%2e/out/": "/fees/", "/deep/er/x.html": "/fees/"}
    moved |= {"/_redirects": "/fees/", "/.htaccess/x/": "/fees/"}  # where the host's own files stand there can be no folder
    (output / ".htaccess").write_text("for the host")
    written = {path.relative_to(output).as_posix() for path in write(moved, output, "https://willow.test", "")}
    assert (output / "old/index.html").read_text() == "a page"
    assert written == {"_redirects", "new/index.html", "deep/er/x.html"}
    assert not (tmp_path / "out").exists()


def test_without_redirects_nothing_is_written(tmp_path):
    assert write({}, tmp_path, "https://willow.test", "") == [] and not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "a list:\n - x\n", "- x\n", "\x00", "/a/: [x]\n", "/a/\n"])
def test_a_list_that_cannot_be_read_redirects_nothing(tmp_path, text):
    path = tmp_path / "redirects.yaml"
    path.write_text(text)
    assert read_redirects(path) == {} == read_redirects(tmp_path / "none.yaml")


def test_every_build_writes_the_redirects_and_the_check_is_content(copy_of_site: Path):
    (copy_of_site / "content/redirects.yaml").write_text("/what-it-costs/: /fees/\n/book: https://booking.example.com/x\n", encoding="utf-8")
    (copy_of_site / "content/published.txt").write_text("/what-it-costs/\tFees\n/book/\tBook\n/fees/\tFees\n", encoding="utf-8")
    checked = run_check(copy_of_site, SITEURL="https://willow.test/repo", TODAY="2026-11-20")
    output = copy_of_site / "output"
    assert "/repo/what-it-costs/ /repo/fees/ 301" in (output / "_redirects").read_text("utf-8")
    assert "https://willow.test/repo/fees/" in (output / "what-it-costs/index.html").read_text("utf-8")
    assert "what-it-costs" not in (output / "sitemap.xml").read_text("utf-8")
    told = [finding for finding in checked.findings if "redirect" in finding["rule"] or "address" in finding["rule"]]
    about = [finding for finding in checked.findings if any(page.startswith(("what-it-costs", "book")) for page in finding["pages"])]
    assert not told and not about
