"""However a page of HTML is put together, no rule stumbles over it, and every place lies in it."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitecheck.engine import check
from sitecheck.site import Site

PIECES = """<html id=x|<html lang=en>|<head>|<body id=x class=b>|<title>Fees</title>|<base href="//[">|<meta http-equiv=refresh content="0;url=">|<meta name=viewport content=x>
<link rel=canonical href="http://[::1">|<link rel="icon stylesheet" href="c.css">|<style>a{color:rgb(1 2 3/4);background:url(|</style>|<script type="application/ld+json">{"@graph":[1,null,{"@id":3}]}</script>
<script>|</script>|<noscript>|<template>|</template>|<!--|-->|<![CDATA[|<plaintext>|<frameset>|<p id=x>|<p id="x" id="y">|</p>|<div aria-labelledby="x x y" role="row grid" tabindex=-99>|</div>
<table>|<tr>|<td colspan=99999999 rowspan=-1 headers="x y">|<th scope=odd>|</table>|<caption>|<ul>|<ol start=1e9>|<li value=x>|<dl>|<dt>|<details>|<summary>|<h1>|<h3 hidden>|</h1>
<form action=":">|<input list=x type=date min=9>|<input type=image src>|<button>|<select>|<option>|<optgroup label>|<label for>|<fieldset>|<legend>|<textarea>|<a href="#x" id=x>|<a href="tel:ü">
<a href="mailto:?subject=%">|<a href=javascript:>|</a>|<img srcset="a 1x, b 2x,,,">|<img src=a.png alt=x usemap="#x">|<map name=x>|<area coords=1,2 shape=poly>|<picture>|<source media=x>|<video>|<track>
<svg>|<use href="#x"/>|<image href=x>|<title>|</svg>|<math>|<mi>|</math>|<iframe srcdoc="<a href=/gone/>x">|<object data=x>|<time datetime="99">|<ruby>|<rt>|<q cite="x y">|<b>|<i>|</b>|\u0301|\u302e
&#xD800;|&#99999999;|&notin|CST cures migraine.|$65 on Monday|\x00|"|'|<|>|=|\n""".replace("\n", "|").split("|")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
@example(["<html>", "<p id=x>", "<html id=x>"])
@example(["<p>", "CST cures migraine ", "\u302e", " for good."])
def test_no_page_makes_a_rule_stumble(pieces):
    page = "<!doctype html>" + "".join(pieces)
    found = check(Site.from_texts({"content/practice.yaml": "name: Alder House\n", "output/index.html": page, "output/c.css": "@import '"}))
    assert not [one.message for one in found if "could not be checked" in one.message]
    lines = page.count("\n") + page.count("\r") + 1
    assert all(1 <= one.place.line <= lines for one in found if one.place.file.endswith("index.html") and one.place.line)
