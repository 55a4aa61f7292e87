"""Addresses are judged as the WHATWG URL standard judges them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitecheck.html.stylesheet import css_addresses
from sitecheck.links.feed import xml_addresses
from sitecheck.url.syntax import flaw, tidy

GRAVE = [
    "https:/a.example/", "https:a.example", "http://", "https:///", "http://a.example:x/", "http://a.example:70000/", "http://a b.example/", "http://[1::g]/",
    "http://[fe80::1%25eth0]/", "http://300.1.1.1/", "http://1.2.3.4.5/", "http://a.example]/", "http://a<b.example/", "http://%00.example/",
    "http://%ff.example/", "http://user@/", "http://a..example/", "//", "//:80/", "http://a.example\\@b.example/", "file:a.html", "data:text/html", "wss:x",
    "http://xn--a.example/", "http://xn--1ug.example/", "http://b\ufffdc.example/", "http://www,a.example/", "https://*.a.example/", "https://$host/a",
]
MILD = [
    "a b.html", "/a\\b", "a%zz", "a%", "/a#b#c", "https://user:word@a.example/", "https://a.example/a\nb", "https://a.exa\tmple/", "/[a]", "/a|b", "/a<b>",
    "http://0x7f.1/", "http://127.1/", "http://127.0.0.01/", "https:\\\\a.example/", "https://a.example/\u0085", "foo: bar", "https:////a.example/",
]
FINE = [
    "", "#", "?", ".", "/", "a", "a:b", "/a:b", "//a.example", "https://a.example", "HTTPS://A.EXAMPLE./", "https://a.example:/", "https://a.example:0080/",
    "http://[::1]:80/", "http://1.2.3.4/", "https://münchen.example/ü", "https://xn--mnchen-3ya.example/", "https://a.example/%20?a=[b]|{c}^`#d",
    "https://xn--strae-oqa.example/", "https://xn--mgba3gch31f060k.example/", "https://می‌خانه.example/",
    " https://a.example/ ", "data:,", "javascript:a b", "https://a_b.example/", "https://a.example/a(b),c;d'e!f*$", "https://a.example/😀", "mailto:a b",
]


@pytest.mark.parametrize("written", GRAVE)
def test_what_no_browser_opens_is_grave(written):
    assert flaw(written) and flaw(written).grave


@pytest.mark.parametrize("written", MILD)
def test_what_browsers_put_right_is_mild(written):
    assert flaw(written) and not flaw(written).grave


@pytest.mark.parametrize("written", FINE)
def test_what_is_right_is_left_alone(written):
    assert flaw(written) is None


def test_an_identifier_may_not_be_relative():
    assert flaw("thing", whole=True).grave and flaw("https://a.example/thing", whole=True) is None


@given(st.text(alphabet="htps:/\\@[]%.#? \t09af-üx|<", max_size=40))
@settings(max_examples=200, deadline=None)
def test_a_tidy_address_has_no_mild_flaw_that_tidying_can_mend(written):
    again = flaw(tidy(written))
    assert tidy(tidy(written)) == tidy(written)
    assert not again or again.grave or not any(word in again.message for word in ("space", "backslash where a slash", "line end", "two #", "a % that"))


@given(st.text(alphabet="url(import@)\"'\\/*#; <>=&loc!-[]", max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_style_sheet_and_no_feed_is_too_odd(text):
    for address in css_addresses(text):
        assert 0 <= address.start <= address.end <= len(text)
    assert all(0 <= found.start <= found.end <= len(text) for _name, _loaded, found in xml_addresses(text))


def test_long_texts_take_no_longer_than_they_are():
    for text in ("url(" * 100_000, "@import '" * 50_000, '"' * 200_001, "/*" * 100_000, "url('" + "\\" * 200_000):
        assert len(list(css_addresses(text))) <= len(text)
    for text in ("<link " * 100_000, "<content>" * 100_000, "<loc>" * 100_000, "<!--" * 100_000, '<a b="' * 50_000):
        assert len(list(xml_addresses(text))) <= len(text)


def test_data_may_run_over_several_lines():
    assert flaw("data:image/png;base64,iVBOR\nw0KGgo=\n\tAAA=") is None and flaw("DATA:text/plain,a\r\nb") is None
    assert flaw("/fees\n/").message == "has a line end or a tab in it"
