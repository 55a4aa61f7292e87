"""Elements and values that HTML does not have, and signs that are shown as they are written in HTML."""

from __future__ import annotations

import pytest

from sitecheck.html.builder import read_page
from sitecheck.pages.faults import page_faults

RULES = {"unknown-element", "unknown-value", "visible-entity", "unclosed-element"}


def found(html: str) -> list[tuple[str, ...]]:
    return [(fault.rule, *fault.detail) for fault in page_faults(read_page(html)).faults if fault.rule in RULES]


@pytest.mark.parametrize(("html", "name", "meant"), [
    ("<p><stong>Now</stong></p>", "stong", "strong"), ("<hedaer>Hello</hedaer>", "hedaer", "header"),
    ("<p>Write to Ann <ann@school.example>.</p>", "ann@school.example", ""), ("<p>Dear <your name>, welcome.</p>", "your", ""),
    ("<p>A <path> leads here.</p>", "path", ""),
])
def test_a_tag_that_no_browser_knows_is_one_fault(html: str, name: str, meant: str):
    assert found(html) == [("unknown-element", name, meant)]


@pytest.mark.parametrize("html", [
    "<opening-hours>9 to 5</opening-hours>", "<p>Word<o:p></o:p> left <st1:place>it</st1:place></p>", "<noindex>x</noindex><nobr>y</nobr>",
    "<svg><path d='M0'/><lineargradient/></svg><math><mi>x</mi></math>", "<search><slot>x</slot></search><hgroup><h1>x</h1></hgroup>",
    "<template><row>x</row></template>", "<P>a<WBR>b</P><ruby>a<rp>(</rp><rt>b</rt></ruby>", "<p>2 <3 and a < b</p>",
])
def test_elements_that_are_there_on_purpose_are_left_alone(html: str):
    assert not found(html)


@pytest.mark.parametrize(("html", "attribute", "taken", "meant"), [
    ('<input title="x" type="e-mail">', "type", "text", "email"), ('<button type="buton">x</button>', "type", "submit", "button"),
    ('<form method="psot"></form>', "method", "get", "post"), ('<form method="post "></form>', "method", "get", "post"),
    ('<form enctype="multipart/formdata"></form>', "enctype", "", "multipart/form-data"), ('<th scope="column">x</th>', "scope", "", ""),
    ('<video><track kind="caption"></video>', "kind", "metadata", "captions"), ('<p dir="left">x</p>', "dir", "", ""),
    ('<a href="/" target="blank">x</a>', "target", "the name of a window", "_blank"), ('<link rel="shortcut icn">', "rel", "", "icon"),
    ('<script type="application/ld-json">{}</script>', "type", "", "application/ld+json"), ('<link rel="stylesheet" type="text/ccs">', "type", "", "text/css"),
    ('<meta name="robot" content="noindex">', "name", "", "robots"), ('<meta name="robots" content="no-index, follow">', "content", "", "noindex"),
    ('<input title="x" inputmode="number">', "inputmode", "", ""), ('<p tabindex="first">x</p>', "tabindex", "", ""),
    ('<link rel="stylesheet" media="scren">', "media", "", "screen"), ('<style media="screen, only prnit and (color)"></style>', "media", "", "print"),
])
def test_a_word_that_is_none_of_those_to_choose_from_is_told(html: str, attribute: str, taken: str, meant: str):
    values = [one for one in found(f"<table>{html}</table>" if "<th" in html else html) if one[0] == "unknown-value"]
    assert [(one[1], *one[3:5]) for one in values] == [(attribute, taken, meant)]


@pytest.mark.parametrize("html", [
    '<input title="x" type=""><input title="x" type="EMAIL"><input title="x" type="text ">', '<script type="text/x"></script><ol type="a"></ol>',
    '<meta name="DC.description" content="x"><meta name="robots" content="NoIndex, max-snippet:20, unavailable_after: 25 Jun 2027">',
    '<script type="text/babel"></script><script type="text/x-template"></script><link rel="icon" type="image/svg+xml"><meta name="twitter:card" content="x">',
    '<button type="{{ kind }}">x</button>', '<my-field type="x" kind="y" dir="z"></my-field>', '<a href="/" target="school">x</a>',
    '<link rel="apple-touch-icon mask-icon me dns-prefetch preload">', '<svg><g type="x" tabindex="no" /></svg>', '<p tabindex=" -1 ">x</p>',
    '<link rel="stylesheet" media="Screen, print and (min-width: 40em), not all"><style media="handheld, tv"></style><source media="(scripting: none)">',
    '<form method="POST" enctype="multipart/form-data"></form>', '<area shape="circ"><td scope="Row">', '<p popover contenteditable>x</p>',
])
def test_words_that_browsers_know_are_left_alone(html: str):
    assert not [one for one in found(html) if one[0] == "unknown-value"]


@pytest.mark.parametrize(("html", "shown"), [
    ("<p>Mondays&nbps;only</p>", "&nbps;"), ("<p>Tea &foobar; talk</p>", "&foobar;"), ("<p>It&amp;#8217;s open</p>", "&#8217;"),
    ("<p>Tea &amp;amp;amp; talk</p>", "&amp;amp;"), ("<title>Tea &amp;amp; talk</title>", "&amp;"), ('<img alt="Caf&amp;eacute;" src="a">', "&eacute;"),
    ('<meta name="description" content="Tea &amp;amp; talk">', "&amp;"), ('<meta property="og:title" content="Tea &amp;#038; talk">', "&#038;"),
])
def test_a_sign_that_is_shown_as_it_is_written_is_told(html: str, shown: str):
    assert [one[:2] for one in found(html)] == [("visible-entity", shown)]


@pytest.mark.parametrize("html", [
    "<p>Tea &amp; talk, R&D; AT&T; Smith&Sons; &eacute;&#8217;&copy 2026 & more; fish & chips;</p>", "<code>&amp;nbsp;</code><p>Write &amp;nbsp; there.</p>",
    "<script>a = '&amp;nbsp;'</script><textarea>&amp;nbsp;</textarea>", '<p title="a &amp; b; c">x</p><a href="/?a=1&amp;amp=2">x</a>', "<p hidden>&amp;nbsp;</p>",
    '<meta name="x" content="&amp;nbsp;">',
])
def test_signs_that_are_meant_are_left_alone(html: str):
    assert not [one for one in found(html) if one[0] == "visible-entity"]
