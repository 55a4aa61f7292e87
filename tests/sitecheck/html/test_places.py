"""A place in a page is where the parser found the fact, or the page alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sitecheck.diagnostic import Place
from sitecheck.engine import check
from sitecheck.html.elements import HEADINGS
from sitecheck.html.places import element_places, id_places, link_place, link_places, text_place, typed_id_place
from sitecheck.html.reading import read_document
from sitecheck.site import Site

PAGE = '''<!doctype html><!-- <a href="x"> --><html>
<head><title>a <a href=x></title><meta http-equiv=refresh content="0; url=q/"><script>"<a href=x>"</script></head>
<body><a class=k href=x>1</a> <a HREF='x'>2</a><img srcset="a.jpg 1x,
 b.jpg 2x" src="é.jpg"><a href="a&amp;b">'''


def places(html: str) -> list[str]:
    page = read_document("p", html.encode())
    found = link_places("p", html)
    return [str(link_place("p", found, page, link)) for link in page.links]


def test_each_link_has_its_own_line_and_column():
    assert places(PAGE) == ["p:2:75", "p:3:23", "p:3:40", "p:4:17", "p:3:61", "p:4:2", "p:4:33"]


def test_what_does_not_stand_in_the_text_has_no_line():
    page = read_document("p", b"<a href=x>1</a>")
    assert link_place("p", link_places("p", "<p>"), page, page.links[0]) == Place("p")
    assert text_place("p", "abc", "d") == Place("p")


def test_headings_ids_and_words_are_found():
    text = '<h1>a</h1>\n<p id="x"></p><h2 id=x>b</h2> {{ n }}'
    assert [place for place, _tag in element_places("p", text, HEADINGS)] == [Place("p", 1, 1, 1, 5), Place("p", 2, 15, 2, 24)]
    assert [str(place) for place in id_places("p", text)["x"]] == ["p:2:8", "p:2:22"]
    assert str(text_place("p", text, "{{ n }}")) == "p:2:31"
    assert str(typed_id_place("p", '<p id="bus">\n## Bus {#bus}\n{#busy}', "bus")) == "p:2:10"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="<>\"'=/!-ahrefscript \n&", max_size=120))
def test_no_markup_is_too_odd(text):
    page = read_document("p", text.encode())
    found = link_places("p", text)
    for link in page.links:
        place = link_place("p", found, page, link)
        assert place.line is None or place.line <= text.count("\n") + 1


def test_what_a_browser_repeats_because_it_is_not_ended_stands_where_it_was_written():
    page = '<!doctype html><html lang="en"><head><title>A</title></head><body>\n<p>See <a id="here" href="/gone/"/>that.</p>\n<p>More.</p><p>More.</p></body></html>'
    site = Site.from_texts({"output/a/index.html": page})
    assert {(one.rule, one.place.line, one.place.column) for one in check(site, ["broken-link", "duplicate-id"])} == {("broken-link", 2, 27)}
