"""Broken tags are found where they stand; what HTML allows is left alone; nothing makes the reader fail or hang."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from sitecheck.html.builder import read_page
from sitecheck.pages.faults import page_faults
from sitecheck.pages.misspelt_names import one_slip
from sitecheck.pages.width import TITLE, fitting, width


def slips(html: str) -> list[tuple[str, str]]:
    return [(slip.rule, html[slip.start : slip.end]) for slip in read_page(html).slips]


@pytest.mark.parametrize("html, expected", [
    ("<p><b>x</p>", [("unclosed-element", "<b>")]),
    ("<div><div>x</div>", [("unclosed-element", "<div>")]),
    ("<b><i>x</b></i>", [("crossed-tags", "<i>")]),
    ("x</div>", [("stray-end-tag", "</div>")]),
    ("<p>x<ul><li>y</ul></p>", [("block-in-paragraph", "<ul>")]),
    ('<img alt="" alt=x>', [("duplicate-attribute", "alt=x")]),
    ('<svg><line x1="0" x1="1"/></svg>', [("duplicate-attribute", 'x1="1"')]),
    ("<a href=x>a<a href=y>b</a></a>", [("nested-control", "<a href=y>")]),
    ("<form><p><form></form></p></form>", [("nested-control", "<form>")]),
    ("<table>words<tr><td>x</table>", [("content-between-cells", "words")]),
    ("<div><tr><td>x</div>", [("cell-outside-table", "<tr>"), ("cell-outside-table", "<td>")]),
    ("<div><li>x</div>", [("item-outside-list", "<li>")]), ("<div><dt>x<dd>y</div>", [("item-outside-list", "<dt>"), ("item-outside-list", "<dd>")]),
    ("<p>a<?php echo 1; ?>b</p>", [("unrun-code", "<?php echo 1; ?>")]), ("<p>a<?= $x ?>b</p>", [("unrun-code", "<?= $x ?>")]),
    ("<ul aria-owns=a></ul><div><li id=b>x</div>", [("item-outside-list", "<li id=b>")]),
    ("a<!-- b\nc", [("unclosed-comment", "<!-- b")]),
    ("<main><p><b>a</p><!-- c</main>", [("unclosed-comment", "<!-- c</main>"), ("unclosed-element", "<b>")]),
    ('<a href="x>a</a> <b class="y">c</b>', [("unclosed-quote", '<a href="x>a</a> <b class="y">')]),
    ("<title>x", [("unclosed-element", "<title>")]),
])
def test_a_slip_is_found_at_its_place(html: str, expected: list[tuple[str, str]]):
    assert slips(html) == expected


@pytest.mark.parametrize("html", [
    "<!doctype html><html><head><title>x</title><body><p>a<p>b<ul><li>c<li>d</ul><dl><dt>e<dd>f<dt>g</dl>",
    "<table><caption>a<colgroup><col><thead><tr><th>b<th>c<tbody><tr><td>d<td><table><tr><td>e</table><tr><td>f</table>",
    "<select><optgroup label=a><option>b<option>c<optgroup label=d><option>e</select>",
    "<script>if (a < b) document.write('</b><i>')</script><style>a > b { }</style><textarea><b></textarea>",
    "<!-- <b> --><!--> x <!---> y --><!--[if IE]><b><![endif]-->",
    "<svg><path d='M0'/><g><title>x</title><foreignObject><p>y</p></foreignObject></g></svg><math><mi>x</mi></math>",
    "<svg><style>a < b</style><![CDATA[ <b> ]]></svg>",
    "<p>1 < 2 & 3 > 2 <3 </p><a title='it\"s' data-x=a\"b href=/x/>y</a>",
    "<input disabled><br/><img alt='>'><hr><p title='a>b'>x</p>",
    "<button><span>x</span></button><a name=x><a href=y>z</a>",
    "<ruby>a<rp>(<rt>b<rp>)</ruby><p>x</P><DIV>y</div>",
    "<table><tr><td>a</td><form><input type=hidden></form></tr></table>",
    "<ul><template><li>a</li></template><li>b</li></ul>",
    "<my-list><li slot=a>x</li><dt>y</dt></my-list>",
    "<dl><div><dt>x<dd>y</div></dl><template><div><dd>x</div></template><div><dd role=definition>x</div>",
    "<?xml version='1.0'?><p>a<?xml:namespace prefix = o /></p><script>'<?php'</script><!-- <?php ?> --><pre>&lt;?php ?></pre>",
    "<math><mtext><b>x</b></mtext><mi><i>y</i></mi></math>",
    "<ul aria-owns='a b'></ul><div><li id=a>x</li><li id=b>y</li></div>",
    "<div role=list><li role=listitem>a</li></div><div role=list><dt role=listitem>b</dt></div>",
    "<noscript><img src=x></noscript><template><tr><td>x</td></tr></template><p>a<table><tr><td>b</table>",
])
def test_what_html_allows_is_no_slip(html: str):
    assert slips(html) == []


@pytest.mark.parametrize(("html", "told"), [
    ("<p>Dear <%= name %>,</p><p><% if open %>x</p>", ["<%= name %>", "<% if open %>"]), ("<pre><%= name %></pre><template><p><%= a %></p></template>", []),
    ("<script>'<%= name %>'</script><!-- <%= name %> --><p title='<%= a %>' hidden><%= name %></p><p>&lt;%= name %&gt; and 5 <% of</p>", []),
])
def test_a_program_that_visitors_read_is_told(html: str, told: list[str]):
    assert [fault.written for fault in page_faults(read_page(html)).faults if fault.rule == "unrun-code"] == told


def test_lines_and_columns_count_from_one_in_characters():
    (fault,) = [fault for fault in page_faults(read_page("é\n<p>ü <b>x</p>")).faults if fault.rule == "unclosed-element"]
    assert fault[1:5] == (2, 6, 2, 9)


def test_one_missing_quote_is_one_fault():
    html = '<p><a href="/x>a</a></p>\n<div class="y"><b>z</b></div>'
    assert [rule for rule, _ in slips(html)] == ["unclosed-quote"]


@pytest.mark.parametrize("page, rules", [
    ("<html lang=en><body>Zoë", {"missing-doctype", "missing-charset", "missing-viewport"}),
    ("<p>Only a piece of a page, with Zoë</p>", set()),
    ("<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><body>Zoë", set()),
    ("<!doctype html><html lang=en><meta charset=latin1><meta name=viewport content=initial-scale=1><body>Łódź", {"wrong-charset"}),
    ("<!doctype html><html lang=en><meta charset=latin1><meta name=viewport content=initial-scale=1><body>“Zoë”", set()),
])
def test_a_page_says_what_it_is(page: str, rules: set[str]):
    assert {fault.rule for fault in page_faults(read_page(page)).faults} == rules


@pytest.mark.parametrize(("html", "told"), [
    ('<head><img src="/a.gif" alt=""><link rel="canonical" href="/"></head>', True), ('<body><link rel="alternate" hreflang="de" href="/de/">', True),
    ('<head><link rel="canonical" href="/"></head><body><p>x', False), ('<title>x</title><link rel="canonical" href="/"><p>x', False),
    ('<head><noscript><img src="/a.gif" alt=""></noscript><template><p></p></template><link rel="canonical" href="/">', False),
    ('<body><link rel="stylesheet" href="/a.css"><link rel="alternate" href="/feed.xml">', False), ('<body><template><link rel="canonical" href="/"></template>', False),
])
def test_what_search_engines_read_in_the_head_only_stands_there(html: str, told: bool):
    assert [f.rule for f in page_faults(read_page("<!doctype html>" + html)).faults if f.rule == "late-relation"] == ["late-relation"] * told


def test_a_policy_with_the_right_hash_or_nonce_allows():
    policy = "<meta http-equiv=content-security-policy content=\"script-src 'nonce-a' 'sha256-LKS5xb3nibxN0KDv8/Cc37hOc9OVNzlU0q2hgQqWU+w='\">"


    def blocked(html: str) -> set[str]:
        return {fault.detail[0] for fault in page_faults(read_page(policy + html)).faults if fault.rule == "blocked-by-own-policy"}

    assert blocked("<script nonce=a>x</script>") == set()
    assert blocked("<script>x</script><p onclick=x>y") == {"script", "onclick"}


def test_words_in_code_and_in_other_languages_are_not_misspelt():
    assert not page_faults(read_page("<code>recieve</code> <p lang=de>teh</p> <i title=recieve>a</i>")).faults
    assert [f.detail for f in page_faults(read_page("<p>Recieve</p>")).faults] == [("Recieve", "Receive")]


@pytest.mark.parametrize("written, right, slip", [
    ("Lindqist", "Lindqvist", True), ("Lindqvits", "Lindqvist", True), ("Lindkvist", "Lindqvist", True),
    ("Lindqvists", "Lindqvist", False), ("Lindqvist", "Lindqvist", False), ("Windqvist", "Lindqvist", False),
    ("Lindgren", "Lindqvist", False), ("LINDQVIST", "Lindqvist", False),
])
def test_a_slip_of_one_letter_is_told_from_another_name(written: str, right: str, slip: bool):
    assert one_slip(written, right) is slip


def test_a_title_is_cut_between_words():
    assert width("M" * 10, 20) > 2 * width("i" * 10, 20)
    assert fitting("word " * 40, TITLE).endswith("word")


_PIECES = some.sampled_from(
    ["<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<p", "<a href=", "<table>", "<tr>", "<td>", "<svg>", "<script>",
     "</script>", "<style>", "{", "}", "'", '"', "=", " ", "\n", "x", "é", "&amp;", "&#0;", "\0", "<div role=list aria-owns='a' id=a>",
     "<select>", "<option>", "</p>", "</b>", "<b>", "<button>", "<form>", "<body>", "<html lang=>", "style='color:red;", "<li>",
     " aria-labelledby=a", " tabindex=-1", "<label for=a>", "<input id=a>", "<iframe srcdoc='<a href=x>' tabindex=-1>", "<title>"]
)


@settings(max_examples=200, deadline=None)
@given(some.lists(_PIECES, max_size=60).map("".join))
def test_no_page_makes_the_reader_fail(html: str):
    for fault in page_faults(read_page(html)).faults:
        assert fault.line >= 1 and fault.column >= 1 and (fault.end_line, fault.end_column) >= (fault.line, fault.column)


@pytest.mark.parametrize("html", [
    "<div role=button tabindex=0>" * 2000, "<a x=\"" * 5000, "<" * 50000, "<b><p>" * 4000, "<table><tr><td rowspan=999 colspan=999>" * 500,
    "<ul><li>" * 4000, "</b>" * 9000, "<p id=a aria-labelledby=a>x" * 3000, "<style>" + ".a .b .c{color:red}" * 3000 + "</style><p class=c>x" * 200,
    "<svg><p>" * 5000, "<!--" * 9000,
], ids=lambda html: html[:12])
def test_a_page_made_to_take_long_does_not(html: str):
    """A second or two on any machine; what grows faster than the page would take minutes."""
    began = time.process_time()
    page_faults(read_page(html))
    assert time.process_time() - began < 30


@pytest.mark.parametrize("levels", [200, 300, 3000])
def test_where_elements_stand_too_deep_nothing_untrue_is_said(levels: int):
    html = "<i>x" + "<ul><li>" * (levels // 2) + '<a href="/">Our fees</a>' + "</li></ul>" * (levels // 2)
    assert {fault.rule for fault in page_faults(read_page(html)).faults} == {"unclosed-element"}
