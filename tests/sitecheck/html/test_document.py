"""A page's facts are those that a browser sees, whatever the page looks like."""

from __future__ import annotations

import codecs
import gc
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitecheck.html.address_attributes import addresses, refresh_address, split
from sitecheck.html.builder import read_page
from sitecheck.html.mended_page import mended_page
from sitecheck.html.page_text import visible_text
from sitecheck.html.reading import document_of, read_document
from sitecheck.run.memory import Memory


def links(html: str) -> list[tuple[str, str, str, str]]:
    return [link[:4] for link in read_document("index.html", html.encode()).links]


@pytest.mark.parametrize(("html", "expected"), [
    ('<a href="x" ping="p q">', [("a", "href", "x", "follow"), ("a", "ping", "p", "name"), ("a", "ping", "q", "name")]),
    ('<map><area href="x"></map>', [("area", "href", "x", "follow")]),
    ('<img src=a srcset="b 1x, c,d 2x,e" usemap="#m" longdesc=l>', [
        ("img", "src", "a", "load"), ("img", "srcset", "b", "load"), ("img", "srcset", "c,d", "load"),
        ("img", "srcset", "e", "load"), ("img", "usemap", "#m", "load"), ("img", "longdesc", "l", "name"),
    ]),
    ('<picture><source srcset="a 100w"><img src=b></picture>', [("source", "srcset", "a", "load"), ("img", "src", "b", "load")]),
    ('<video src=a poster=b><source src=c><track src=d></video>', [
        ("video", "src", "a", "load"), ("video", "poster", "b", "load"), ("source", "src", "c", "load"), ("track", "src", "d", "load"),
    ]),
    ("<audio src=a></audio><iframe src=b></iframe><embed src=c><object data=d></object>", [
        ("audio", "src", "a", "load"), ("iframe", "src", "b", "load"), ("embed", "src", "c", "load"), ("object", "data", "d", "load"),
    ]),
    ("<form action=a><button formaction=b></button><input type=image src=c formaction=d></form>", [
        ("form", "action", "a", "follow"), ("button", "formaction", "b", "follow"),
        ("input", "src", "c", "load"), ("input", "formaction", "d", "follow"),
    ]),
    ("<blockquote cite=a></blockquote><q cite=b></q><ins cite=c></ins><del cite=d></del>", [
        ("blockquote", "cite", "a", "name"), ("q", "cite", "b", "name"), ("ins", "cite", "c", "name"), ("del", "cite", "d", "name"),
    ]),
    ("<script src=a></script><body background=b>", [("script", "src", "a", "load"), ("body", "background", "b", "load")]),
    ("<svg><a xlink:href=a></a><use href='b#i'/><image xlink:href=c /></svg>", [
        ("a", "xlink:href", "a", "follow"), ("use", "href", "b#i", "load"), ("image", "xlink:href", "c", "load"),
    ]),
    ('<link rel="stylesheet" href=a><link rel=canonical href=b><link rel=preconnect href=c><link rel="shortcut icon" href=d>', [
        ("link", "href", "a", "load"), ("link", "href", "b", "name"), ("link", "href", "d", "load"),
    ]),
    ('<link rel=preload as=image href=a imagesrcset="b 1x">', [("link", "href", "a", "load"), ("link", "imagesrcset", "b", "load")]),
    ('<meta http-equiv=Refresh content="0; URL=\'/new/\'">', [("meta", "refresh", "/new/", "follow")]),
    ('<meta property="og:image" content="/a.png"><meta name="twitter:image" content=b><meta name=x content=c>', [
        ("meta", "og:image", "/a.png", "load"), ("meta", "twitter:image", "b", "load"),
    ]),
    ('<!-- <a href=a> --><script>"<a href=b>"</script><template><a href=c></a></template><textarea><a href=d></textarea>', []),
    ('<a HREF="a&amp;b&#x2F;">', [("a", "href", "a&b/", "follow")]),
])
def test_every_attribute_that_holds_an_address_is_read(html, expected):
    assert links(html) == expected


def test_a_refresh_without_an_address_only_reloads():
    assert [refresh_address(written) for written in ("5", "0;url=", "", "; url=/a/", "0; url=/a b/")] == [None, None, None, None, "/a b/"]


def test_a_set_of_pictures_is_split_as_browsers_do():
    assert list(split("a.jpg 1x, b(1,2).jpg 2x (3,4),,c.jpg", "set")) == ["a.jpg", "b(1,2).jpg", "c.jpg"]
    assert list(split(" , ", "set")) == []


def test_a_page_tells_its_facts():
    page = read_document("a/index.html", b"""<!doctype html><html lang="de"><head><base href="/x/"><title> The
        way </title><meta name="Description" content=" How  to come "><meta name="robots" content="NOINDEX">
        </head><body id="top"><h1 id="way">The <em>way</em></h1><svg><title>a map</title></svg>
        <a name="old"></a><p id="way">{{ street }} <code>{{ no }}</code></p><h3>Bus</h3><map name="m"></map>
        <img src="a.jpg"><img src="b.jpg" alt=""><img alt="c" title="d"></body></html>""")
    assert (page.titles, page.descriptions, page.lang, page.base) == (("The way",), ("How to come",), "de", "/x/")
    assert not page.listed and not page.redirects and page.whole and page.name == "The way"
    assert page.anchors == {"top", "way", "old"} and page.maps == {"m"} and page.repeated_ids == ("way",)
    assert [(heading.level, heading.text, heading.id) for heading in page.headings] == [(1, "The way", "way"), (3, "Bus", "")]
    assert [(picture.alt, picture.silent, picture.link) for picture in page.pictures] == [(None, False, 1), ("", False, 2), ("c", True, -1)]
    assert page.leftovers == ("{{ street }}",)
    assert pickle.loads(pickle.dumps(page)) == page


def test_braces_that_are_spoken_of_are_not_left_over():
    page = read_document("a.html", b"""<p>They begin with '{{' and end with '}}', tags with "{%" and "%}".</p>
        <p>She says "{{ name }}" and '{% now %}'.</p>""")
    assert page.leftovers == ("{{ name }}", "{% now %}")


@pytest.mark.parametrize("body, links", [
    ("<p>See [our <i>fees</i>](/fees for more.</p>", ("[our fees ](/fees",)), ("<div>[x](https://x.example/a) [x](https://x.example/a)</div>", ("[x](https://x.example/a)",)),
    ("<p>![A room](images/room.jpg and [x](fees.html and [y](#way and [z]({filename}a.md</p>", ("[x](fees.html", "[y](#way", "[z]({filename}a.md")),
    ("<p><code>[x](/y)</code> f[x](/y) [a](b) [see](page 3) [PDF] (https://x.example/) [1](#2)</p><pre>[x](/y</pre><script>'[x](/y)'</script>", ()),
])
def test_links_that_a_visitor_reads_as_they_are_typed(body, links):
    assert read_document("a.html", body.encode()).typed_links == links


def test_a_link_is_named_by_its_words_or_its_picture():
    page = read_document("x", b'<a href=a>one <b>two</b></a><a href=b><img src=c alt="three"></a>')
    assert [link.text for link in page.links if link.element == "a"] == ["one two", "three"]


@pytest.mark.parametrize("content", [
    "<title>Über</title>".encode(),
    codecs.BOM_UTF8 + "<title>Über</title>".encode(),
    "<title>Über</title>".encode("utf-16"),
    '<meta charset="iso-8859-1"><title>Über</title>'.encode("latin-1"),
    '<meta charset="nonsense"><title>Über</title>'.encode("latin-1"),
    '<meta charset="punycode"><title>Über</title>'.encode("latin-1"),
    '<meta charset="unicode_escape"><title>Über</title>'.encode("latin-1"),
    "<title>Über</title>".encode("cp1252"),
])
def test_a_page_is_read_in_the_encoding_it_has(content):
    assert read_document("x", content).titles == ("Über",)


def test_what_is_read_aloud_leaves_out_code_and_scripts():
    assert visible_text("<title>t</title><p>a<b>b</b></p><p>c</p><script>d</script><pre>e</pre>") == "a b c"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(alphabet="<>\"'=/ahrefsct {}#&;!?-\x00é", max_size=200).map(str.encode)))
def test_no_bytes_are_too_odd_for_a_page(content):
    assert read_document("x.html", content).path == "x.html"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_no_attribute_is_too_odd(value):
    for element, attribute in (("img", "srcset"), ("meta", "content"), ("a", "href"), ("link", "imagesrcset")):
        list(addresses(element, {attribute: value, "http-equiv": "refresh", "name": "og:image", "rel": value}))


PIECES = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<a href='?a=1&copy=2'>", "<a name=n>", "</a>", "<b id=i>", "</b>", "<h1>", "</h1>", "<h2 id=i>", "</h2>",
    "<ul><li>", "<li>", "</ul>", "<table>", "<tr><td>", "</table>", "<img src=s alt='&lt;'>", "<img src='a\r\nb' hidden>", "<title>", "</title>",
    "<head>", "<body hidden>", "<meta name=description content=d>", "<link rel=canonical href=c>", "<svg><title>", "</svg>", "<template>", "</template>",
    "<style>p{background:url(u)}</style>", "<script src=x></script>", "<noscript>", "</noscript>", "<!-- ", " -->", "<form action=f>", "</form>",
    "<button>", "</button>", "words ", "&amp;", "\0", "<base href=/>", "<p style='background:url(k)'>", "<?php echo 'x' ?>", "<?= 1 >",
])


@given(st.lists(PIECES, max_size=12).map("".join))
@settings(max_examples=400, deadline=None)
def test_the_tree_as_it_is_written_and_the_one_that_browsers_mend_tell_the_same_where_nothing_needs_mending(html):
    page = read_page(f"<!doctype html><html><body>{html}</body></html>")
    if page.sound:
        written = document_of("a.html", page)
        page.sound = False
        assert written == document_of("a.html", page)


@pytest.mark.parametrize("html", ["<p>a<b>b</p><p>c", "<table><a href=x>y</a></table>", "<h1>a<h2>b</h2>", "<a href=x>y<a href=z>w</a></a>", "<b><i>x</b></i><h1><?php echo 1 ?>a</h1>"])
def test_a_page_that_browsers_mend_is_read_as_they_mend_it(html):
    page = read_page(html)
    assert not page.sound
    assert document_of("a.html", page).headings == document_of("a.html", mended_page(html)).headings


@pytest.mark.parametrize(("html", "doctype"), [
    (" <!doctype html><html><!doctype x>", (1, 16)), ("<!element x><!DOCTYPE html>", (12, 27)), ("<p>x<!doctype html>", None), ("<!doctyp html>", None),
])
def test_only_the_first_doctype_before_all_elements_is_one(html, doctype):
    assert read_page(html).doctype == doctype


def test_what_search_engines_are_told_stands_in_the_head():
    html = "<link rel=canonical href=a><link rel=alternate hreflang=de href=b><link rel=icon href=c><body><link rel=canonical href=d>"
    assert read_document("index.html", html.encode()).relations == (("canonical", "", "a"), ("alternate", "de", "b"))


@pytest.mark.parametrize("html", ["<p>a <b>b</b></p>" * 50, "<p>a <b>b</p>" * 50])
def test_a_page_that_was_read_leaves_nothing_in_memory_for_python_to_look_for(html):
    for _warm in range(2):
        read_document("a.html", html.encode())
        Memory().page("a.html", html.encode())
        rubbish = gc.collect()
    assert rubbish < 20
