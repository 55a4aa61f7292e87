"""What every build writes beside the pages, for hosts, search engines, feed readers and people who find a hole."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from hosting.feed import finish
from hosting.headers import HEADERS, KEEP, headers, theme_folder
from hosting.security import security_txt
from hosting.servers import apache, nginx
from tests.conftest import ROOT
from tests.hosting.conftest import DAY

ATOM = {"": "http://www.w3.org/2005/Atom"}
TODAY = datetime.date.fromisoformat(DAY)


@pytest.mark.parametrize("day", ["2026-01-01", "2026-01-31", "2026-02-28", "2026-11-20", "2026-12-31", "2028-02-29"])
def test_security_txt_says_whom_to_tell_and_ends_within_a_year(day):
    today = datetime.date.fromisoformat(day)
    practice = SimpleNamespace(email="hello@willow.test", languages=["en", "de"])
    fields = dict(line.split(": ", 1) for line in security_txt(practice, today, "https://willow.test/work/").splitlines())
    assert list(fields) == ["Contact", "Expires", "Preferred-Languages", "Canonical"]
    assert fields["Contact"] == "mailto:hello@willow.test" and fields["Preferred-Languages"] == "en, de"
    assert fields["Canonical"] == "https://willow.test/work/.well-known/security.txt"
    end = datetime.datetime.fromisoformat(fields["Expires"].replace("Z", "+00:00")).date()
    assert datetime.timedelta(300) < end - today < datetime.timedelta(365)


def test_links_within_an_article_lead_to_its_page_from_a_feed():
    text = '<p><sup><a class="footnote-ref" href="#fn:1">1</a></sup> <a href="/x/#y">y</a> <code>&lt;a href="#z"&gt; href="#z"</code></p>'
    feed = SimpleNamespace(items=[{"link": "https://willow.test/a/", "content": text, "description": None}])
    finish(feed, TODAY)
    assert feed.items[0]["content"] == text.replace('href="#fn:1"', 'href="https://willow.test/a/#fn:1"')


def test_a_feed_without_articles_does_not_carry_the_minute_of_its_making():
    feed = SimpleNamespace(items=[])
    finish(feed, TODAY)
    assert feed.latest_post_date().isoformat() == "2026-11-20T00:00:00+00:00"


def test_every_address_in_the_feed_is_whole(published):
    tree = ElementTree.parse(published / "output/feed.xml").getroot()
    contents = [entry.text or "" for entry in tree.iterfind(".//content", ATOM)]
    assert len(contents) >= 10
    for address in re.findall(r'(?:href|src|srcset)="([^"]*)', "".join(contents)):
        assert address.startswith(("https://", "mailto:", "tel:")), address


def test_search_engines_are_told_of_every_page_that_is_for_them(published):
    output = published / "output"
    listed = set(re.findall(r"<loc>https://larkmere-craniosacral.org/(.*?)</loc>", (output / "sitemap.xml").read_text("utf-8")))
    pages = {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in output.rglob("*.html")}
    for_search = {path.removesuffix("index.html") for path, text in pages.items() if 'name="robots"' not in text}
    assert listed == for_search
    assert "<lastmod>" in (output / "sitemap.xml").read_text("utf-8")


def test_the_themes_folder_has_another_name_when_a_byte_of_it_changes(tmp_path):
    static = tmp_path / "static/fonts"
    static.mkdir(parents=True)
    names = [theme_folder(tmp_path)]
    for name, text in (("a", "x"), ("a", "y"), ("b", "y")):
        (static / name).write_text(text)
        names.append(theme_folder(tmp_path))
    (static / "b").rename(static / "c")
    names.append(theme_folder(tmp_path))
    assert len(set(names)) == 5 and all(re.fullmatch(r"theme-[0-9a-f]{8}", name) for name in names)
    assert theme_folder(tmp_path) == names[-1]


def test_only_what_has_its_hash_in_its_address_is_kept_for_long(published):
    output = published / "output"
    rules = dict(re.findall(r"^(/\S*)\n((?:  .*\n)+)", (output / "_headers").read_text("utf-8"), re.MULTILINE))
    kept = [address for address, lines in rules.items() if KEEP in lines]
    for address in kept:
        folder = output / address.strip("/*")
        for file in folder.rglob("*") if folder.is_dir() else ():
            assert file.is_dir() or re.search(r"[0-9a-f]{7,}", f"{folder.name} {file.name}"), file
    assert (output / kept[-1].strip("/*")).is_dir() and "Cache-Control" not in rules["/*"]
    assert all(f"  {name}: {value}\n" in rules["/*"] for name, value in HEADERS.items())


def test_below_a_folder_every_host_is_told_so():
    for text in (headers("theme-1", "/work"), nginx({"/old/": "/new/"}, "/work"), apache({"/old/": "/new/"}, "/work")):
        addresses = re.findall(r"(?<=[\s\"^])/[a-z_.].*", text)
        assert addresses and all(address.startswith("/work/") for address in addresses), addresses


def test_every_build_has_what_hosts_read(published):
    output: Path = published / "output"
    for name in ("sitemap.xml", "robots.txt", "_headers", "_redirects", "nginx.conf", ".htaccess", ".well-known/security.txt", "404.html"):
        assert (output / name).is_file(), name
    assert "Expires: 2027-10-01T00:00:00Z\n" in (output / ".well-known/security.txt").read_text("utf-8")
    assert (ROOT / "LICENSE").is_file()
