"""Which addresses belong together, which are front pages, and which are numbers in disguise."""

from __future__ import annotations

import pytest

from sitecheck.outside.address import is_home, is_public, literal_ip, sent_on, site_of


@pytest.mark.parametrize(("url", "home"), [
    ("https://x.org", True), ("https://x.org/", True), ("https://x.org/index.php", True), ("https://x.org/en/", True),
    ("https://x.org/en-GB/home", True), ("https://x.org/about", False), ("https://x.org/en/leaflets", False), ("https://x.org/go/", True),
])
def test_front_pages_are_known(url, home):
    assert is_home(url) is home


def test_sites_are_told_by_their_registrable_domain():
    assert site_of("https://www.a.co.uk/x") == site_of("http://b.a.co.uk") == "a.co.uk"
    assert site_of("https://one.github.io") != site_of("https://two.github.io")


def test_numbers_that_spell_an_address_are_recognised():
    assert literal_ip("0x7f.1") == "127.0.0.1" and literal_ip("example.org") is None
    assert is_public("93.184.216.34") and not is_public("::ffff:127.0.0.1")


@pytest.mark.parametrize(("status", "location", "target"), [
    (301, "/b", "https://x.org/b"), (308, "https://y.org/", "https://y.org/"), (302, None, ""), (303, "", ""), (304, "/b", ""), (200, "/b", ""),
])
def test_only_a_redirect_that_names_an_address_sends_on(status, location, target):
    assert sent_on("https://x.org/a/c", status, location) == target
