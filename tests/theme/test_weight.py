"""Pages come quickly, also on a slow telephone connection."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT

KILOBYTE = 1024
FONT = re.compile(r'url\("([^"]+-latin\.woff2)"\)')


def sent(file: Path) -> int:
    """What a host sends for a file; fonts and pictures are compressed already."""
    content = file.read_bytes()
    return len(content) if file.suffix in (".woff2", ".png", ".jpg", ".webp", ".avif", ".ico") else len(brotli.compress(content))


def parts(page: Path) -> set[Path]:
    """All that a browser fetches for a page, the page included: every picture, in its largest size, and both fonts, preloaded or not."""
    html = page.read_text(encoding="utf-8")
    tree = BeautifulSoup(html, "html.parser")
    addresses = [image["src"] for image in tree.select("img[src], script[src]")]
    addresses += [link["href"] for link in tree.select("link[rel~=icon], link[rel~=manifest], link[rel~=stylesheet]")]
    addresses += [found for found in FONT.findall(html) if "italic" not in found or tree.find(["em", "cite", "i"])]
    return {page} | {(page.parent / address).resolve() for address in addresses}


@pytest.fixture(scope="module")
def pages(site_output) -> list[Path]:
    return [page for page in site_output.rglob("*.html") if page.name != "style-guide.html"]


def test_every_page_with_its_style_sheet_fits_into_the_first_round_trip(pages):
    heavy = {page.parent.name: sent(page) for page in pages if sent(page) > 14 * KILOBYTE}
    assert heavy == {}


@pytest.mark.parametrize("address, most", [("index.html", 120), ("articles/listening-touch/index.html", 100)])
def test_a_page_with_fonts_and_pictures_stays_light(site_output, address, most):
    assert sum(map(sent, parts(site_output / address))) <= most * KILOBYTE


def test_no_page_asks_for_more_than_eight_files(pages):
    assert {page.parent.name: len(parts(page)) for page in pages if len(parts(page)) > 8} == {}


def test_every_page_asks_at_once_for_its_two_fonts_and_for_nothing_else(pages):
    """A third file before the words costs a whole round trip; `theme/fonts.md` has the measurements."""
    for page in pages:
        tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        early = [urlsplit(link["href"]).path for link in tree.select("link[rel~=preload], link[rel~=stylesheet], link[rel~=manifest]")]
        assert [Path(address).name for address in early] == ["figtree-latin.woff2", "newsreader-latin.woff2"], page
        assert all(link["as"] == "font" and link.has_attr("crossorigin") for link in tree.select("link[rel~=preload]"))


def test_each_of_the_two_fonts_fits_into_a_round_trip():
    assert all(sent(ROOT / f"theme/static/fonts/{name}-latin.woff2") < 14 * KILOBYTE for name in ("figtree", "newsreader"))


def test_no_pages_but_those_for_searching_run_anything(pages):
    runs = [page.parent.name for page in pages if BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").select("script:not([type='application/ld+json'])")]
    assert sorted(runs) == ["buscar", "search"]


def test_nothing_of_a_page_comes_from_elsewhere(pages):
    for page in pages:
        tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        fetched = [element.get("src") or element.get("href") for element in tree.select("[src], link[rel~=icon], link[rel~=stylesheet], link[rel~=preload], link[rel~=manifest]")]
        assert not [address for address in fetched if "//" in address], page
