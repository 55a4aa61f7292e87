"""What a page's own policy keeps out is told, by the directives of CSP Level 3; what it lets in is not."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.html.builder import read_page
from sitecheck.pages.faults import page_faults
from sitecheck.site import Site


def refused(policy: str, html: str) -> list[tuple[str, str]]:
    """The directive, and whose it is, for each element that is not loaded or sent."""
    page = f'<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="{policy}"><title>A</title></head><body>{html}'
    return [fault.detail[1:3] for fault in page_faults(read_page(page)).faults if fault.rule == "blocked-by-own-policy"]


@pytest.mark.parametrize(("policy", "html", "told"), [
    ("default-src 'none'", "<img src='https://a.example/x.png' alt=x>", ("default-src", "a.example")),
    ("img-src 'self'", "<img src='data:image/png;base64,AAAA' alt=x>", ("img-src", "data:")),
    ("img-src 'none'", "<img src='/x.png' alt=x>", ("img-src", "")),
    ("img-src *", "<img src='data:image/png;base64,AAAA' alt=x>", ("img-src", "data:")),
    ("img-src 'self'", "<img src=/x.png srcset='/x.png 1x, https://a.example/y.png 2x' alt=x>", ("img-src", "a.example")),
    ("img-src 'self'", "<picture><source srcset='//a.example/y.png'><img src=/x.png alt=x></picture>", ("img-src", "a.example")),
    ("img-src 'self'", "<video src=/a.mp4 poster='https://a.example/y.png'></video>", ("img-src", "a.example")),
    ("default-src *; media-src 'self'", "<audio controls><source src='https://a.example/a.mp3'></audio>", ("media-src", "a.example")),
    ("default-src *; child-src 'self'", "<iframe src='https://a.example/' title=A></iframe>", ("child-src", "a.example")),
    ("frame-src https://b.example https://*.a.example", "<iframe src='https://a.example/' title=A></iframe>", ("frame-src", "a.example")),
    ("frame-src https://a.example/maps/", "<iframe src='https://a.example/films/1' title=A></iframe>", ("frame-src", "a.example")),
    ("frame-src https://a.example", "<iframe src='https://a.example:8443/' title=A></iframe>", ("frame-src", "a.example:8443")),
    ("frame-src https:", "<iframe src='http://a.example/' title=A></iframe>", ("frame-src", "a.example")),
    ("object-src 'none'", "<object data='https://a.example/a.pdf'>A</object>", ("object-src", "a.example")),
    ("script-src 'self'", "<script src='https://a.example/a.js'></script>", ("script-src", "a.example")),
    ("style-src 'self'", "<link rel=stylesheet href='https://a.example/a.css'>", ("style-src", "a.example")),
    ("form-action 'self'", "<form action='https://a.example/send'><button>Send</button></form>", ("form-action", "a.example")),
    ("form-action 'self'", "<form action=/send><button formaction='https://a.example/send'>Send</button></form>", ("form-action", "a.example")),
])
def test_what_a_page_keeps_out_is_told(policy, html, told):
    assert refused(policy, html) == [told]


@pytest.mark.parametrize(("policy", "html"), [
    ("default-src 'self'", "<img src=/x.png alt=x><video src=a.mp4 poster=b.png></video><script src=/a.js></script><form action=/send><button>Send</button></form>"),
    ("default-src 'none'", "<form action='https://a.example/send'><button>Send</button></form><a href='https://a.example/'>A</a>"),
    ("img-src 'self' data:", "<img src='data:image/png;base64,AAAA' alt=x>"), ("img-src https:", "<img src='//a.example/x.png' alt=x>"), ("img-src *", "<img src='http://a.example/x.png' alt=x>"),
    ("img-src http://a.example", "<img src='https://A.example/x.png' alt=x>"), ("frame-src *.a.example", "<iframe src='https://www.maps.a.example/' title=A></iframe>"),
    ("frame-src https://a.example/maps/", "<iframe src='https://a.example/maps/1?x' title=A></iframe>"), ("frame-src a.example:*", "<iframe src='https://a.example:8443/' title=A></iframe>"),
    ("frame-src 'none'", "<iframe srcdoc='Hello' title=A></iframe><iframe src='about:blank' title=B></iframe>"), ("child-src 'none'; frame-src *", "<iframe src='https://a.example/' title=A></iframe>"),
    ("script-src 'nonce-x'", "<script nonce=x src='https://a.example/a.js'></script>"), ("script-src 'nonce-x' 'strict-dynamic'", "<script src='https://a.example/a.js'></script>"),
    ("script-src 'sha256-AAAA'", "<script integrity='sha256-AAAA' src='https://a.example/a.js'></script>"),
    ("default-src 'self'", "<link rel=canonical href='https://a.example/'><link rel='alternate stylesheet' title=x href='https://a.example/a.css'><link rel=preconnect href='https://a.example'>"),
    ("upgrade-insecure-requests", "<img src='https://a.example/x.png' alt=x>"), ("img-src", ""),
])
def test_what_a_page_lets_in_is_not_told(policy, html):
    assert refused(policy, html) == []


HEAD = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">"
PAGE = f'<!doctype html><html lang="en"><head><meta charset="utf-8">{HEAD}<title>A</title></head><body><h1>A</h1>{{}}</body></html>'


def test_its_own_host_is_let_in_and_what_is_kept_out_is_no_request():
    html = PAGE.format('<img src="https://willow.test/a.png" alt="A" width="9" height="9"> <iframe src="https://maps.example/" title="Map"></iframe>')
    site = Site.from_texts({"output/index.html": html, "output/a.png": "x"})
    found = check(site, ("blocked-by-own-policy", "third-party-request"))
    assert [(one.rule, "maps.example" in one.message) for one in found] == [("blocked-by-own-policy", True)]


@pytest.mark.parametrize("address, told", [
    ("http://files.example/b.png", "insecure-file"), ("http://192.168.0.9/b.png", "leftover-address"), ("https://files.example/b.png", "third-party-request"),
])
def test_a_picture_from_elsewhere_is_told_once(address, told):
    site = Site.from_texts({"output/index.html": PAGE.replace(HEAD, "").format(f'<img src="{address}" alt="A" width="9" height="9">')})
    found = check(site, ("insecure-file", "third-party-request", "leftover-address"))
    assert [one.rule for one in found] == [told] and (told == "leftover-address" or "files.example" in found[0].message)


def test_styles_that_do_not_count_make_no_words_faint():
    faint = '<p style="color: #ccc; background: #fff">By appointment</p>'
    for policy, told in ((HEAD, False), ("", True)):
        site = Site.from_texts({"output/index.html": PAGE.replace(HEAD, policy).format(faint)})
        assert bool(check(site, ("faint-words",))) is told


def test_pasted_styles_are_one_message_for_each_file():
    html = PAGE.format('<p style="color: red">A</p><p style="color: red">B</p><p style="margin: 0">C</p>')
    [one] = check(Site.from_texts({"output/index.html": html}), ("blocked-by-own-policy",))
    assert one.message.endswith("So in 2 more places of this file.") and len(one.others) == 2
