"""What search engines are told."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from xml.etree import ElementTree

from hosting.sitemap import Address, robots, sitemap

NAMES = {"": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


def article(date: str, modified: str | None = None) -> SimpleNamespace:
    moments = [datetime.datetime.fromisoformat(text) if text else None for text in (date, modified)]
    return SimpleNamespace(entry=SimpleNamespace(date=moments[0], modified=moments[1]))


def test_an_address_changed_when_its_article_did_and_names_its_translations():
    context = {"canonical": "https://example.com/articles/a/", "article": article("2026-01-02", "2026-03-04"), "alternates": [("es", "https://example.com/es/a/")]}
    address = Address.of(context)
    assert (address.changed, address.alternates) == (datetime.date(2026, 3, 4), (("es", "https://example.com/es/a/"),))


def test_a_list_changed_with_its_newest_article():
    listing = SimpleNamespace(articles=[article("2026-01-02"), article("2026-05-06")])
    assert Address.of({"canonical": "https://example.com/topics/t/", "listing": listing}).changed == datetime.date(2026, 5, 6)


def test_no_day_is_invented_for_a_page_that_tells_none():
    text = sitemap([Address.of({"canonical": "https://example.com/"})])
    assert "lastmod" not in text


def test_the_sitemap_is_sorted_well_formed_and_names_translations():
    text = sitemap([
        Address("https://example.com/b?x=1&y=2"),
        Address("https://example.com/a", alternates=(("de", "https://example.com/de/a"),)),
    ])
    tree = ElementTree.fromstring(text.encode())
    assert [loc.text for loc in tree.findall(".//loc", NAMES)] == ["https://example.com/a", "https://example.com/b?x=1&y=2"]
    assert tree.find(".//xhtml:link", NAMES).get("href") == "https://example.com/de/a"


def test_robots_names_the_sitemap_by_its_whole_address():
    assert "Sitemap: https://example.com/repo/sitemap.xml\n" in robots("https://example.com/repo/")
