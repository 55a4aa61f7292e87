"""Addresses are taken apart and put together as a browser does it."""

from __future__ import annotations

import pytest

from sitecheck.url.address import fragment_names, join, split


@pytest.mark.parametrize(("written", "scheme", "host", "path", "fragment"), [
    ("../fees/#low", "", None, "../fees/", "low"),
    ("//example.org/a", "", "example.org", "/a", None),
    ("https://User@Example.org:80/a?b#c", "https", "example.org:80", "/a", "c"),
    (" mailto:x@y.org\n", "mailto", None, "x@y.org", None),
    ("images\\room.jpg", "", None, "images/room.jpg", None),
    ("fe\nes/", "", None, "fees/", None),
    ("", "", None, "", None),
    ("#", "", None, "", ""),
    ("https:\\\\example.org\\a", "https", "example.org", "/a", None),
])
def test_an_address_has_its_parts(written, scheme, host, path, fragment):
    address = split(written)
    assert (address.scheme, address.host, address.path, address.fragment) == (scheme, host, path, fragment)


@pytest.mark.parametrize(("folder", "path", "whole"), [
    ("/a/b/", "../x/", "/a/x/"),
    ("/a/b/", "..", "/a/"),
    ("/a/", "../../../x", "/x"),
    ("/a/", "%2e%2E/b%20c", "/b c"),
    ("/a/", "", "/a/"),
    ("/", "/x/./y", "/x/y"),
    ("/repo/a/", "../../x", "/x"),
    ("/a/", "./", "/a/"),
    ("/a/", "b//c", "/a/b//c"),
])
def test_dots_and_percent_signs_are_resolved(folder, path, whole):
    assert join(folder, path) == whole


def test_a_fragment_may_be_meant_as_written_or_decoded():
    assert fragment_names("%C3%BCber") == ("%C3%BCber", "über")
    assert fragment_names("fees") == ("fees",)
    assert fragment_names("fees:~:text=low") == ("fees",)
    assert fragment_names(":~:text=low") == fragment_names("") == fragment_names(None) == ()
