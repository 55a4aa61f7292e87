"""A white page is told; one that shows, plays or does something, or sends somebody on, is not."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fees</title></head><body>{}</body></html>'
HOME = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title></head><body><a href="fees.html">Fees</a></body></html>'


def told(page: str, home: str = HOME) -> list[tuple[str, str]]:
    site = Site.from_texts({"output/index.html": home, "output/fees.html": page})
    return [(one.place.file, one.severity) for one in check(site, ("empty-page",))]


@pytest.mark.parametrize("body", ["", "\n \n", "<main><p></p></main>", '<div class="root"><span> </span><br></div>', "<!-- to be written -->", "<p>&nbsp;</p>"])
def test_a_page_without_a_word_or_picture_is_told(body):
    assert told(HEAD.format(body)) == [("output/fees.html", "error")]
    assert told(HEAD.format(body), HOME.replace("fees.html", "#")) == [("output/fees.html", "warning")]
    assert told(HEAD.format("Fees"), HEAD.format(body)) == [("output/index.html", "error")]


@pytest.mark.parametrize("body", [
    "Fees", '<img src="a.png" alt="Fees">', "<svg></svg>", "<hr>", '<div role="grid"></div>', '<div style="background: url(a.png)"></div>', '<script src="a.js"></script>', '<iframe src="/a" title="Fees"></iframe>',
    "<form><input></form>", '<p onclick="go()"></p>', "<p>&copy;</p>", '<video src="a.mp4"></video>', "<noscript>Fees</noscript>", '<object data="a.pdf"></object>',
])
def test_a_page_that_shows_or_does_something_is_left_alone(body):
    assert told(HEAD.format(body)) == []


def test_a_page_that_sends_on_is_left_alone():
    assert told('<!doctype html><meta http-equiv="Refresh" content="0; url=/">') == []


def test_a_file_without_a_letter_is_told_where_somebody_is_led_to_it():
    assert told("") == told(" \n") == [("output/fees.html", "error")]
    assert told("", HOME.replace("fees.html", "#")) == []
