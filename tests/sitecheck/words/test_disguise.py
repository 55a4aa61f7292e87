"""No spelling hides a claim, no text stops the guard, and no text takes it long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from sitecheck.words.guard import remarks

DISGUISES = {
    "emphasis in a word": "Craniosacral therapy cu**re**s migraine.",
    "soft hyphens": "Craniosacral ther\u00adapy cures mi\u00adgraine.",
    "zero-width letters": "Craniosacral therapy cu\u200bres mig\u200draine.",
    "Cyrillic letters": "Crаniоsacral therаpy сures migrаine.",
    "full-width letters": "Craniosacral therapy ｃｕｒｅｓ migraine.",
    "entities": "Craniosacral therapy c&#117;res mi&shy;graine.",
    "a broken line": "Craniosacral therapy cures\nmigraine.",
    "a link": "Craniosacral therapy [cures](https://a.test/) migraine.",
    "a tag": "Craniosacral therapy cu<b>re</b>s migraine.",
    "a comment": "Craniosacral therapy cu<!-- x -->res migraine.",
    "escapes": "Craniosacral therapy cures \\*migraine\\*.",
    "capitals": "CRANIOSACRAL THERAPY CURES MIGRAINE!",
    "a quotation": "> Craniosacral therapy cures migraine.",
    "a list": "- Craniosacral therapy cures migraine.",
    "a table": "| What it does |\n|---|\n| Craniosacral therapy cures migraine. |",
    "a heading": "## Craniosacral therapy cures migraine",
    "a picture": "![Craniosacral therapy cures migraine](head.jpg)",
    "raw HTML": '<img src="head.jpg" alt="Craniosacral therapy cures migraine">',
    "a title": "---\ntitle: Craniosacral therapy cures migraine\n---\n\nHello.",
    "an address": "---\ntitle: Hello\nslug: craniosacral-therapy-cures-migraine\n---\n\nHello.",
    "a tag in the header": "Title: Hello\nTags: rest, migraine cure\n\nHello.",
    "structured data": '<script type="application/ld+json">{"description": "Craniosacral therapy cures migraine."}</script>',
    "an admonition": '!!! note "Good news"\n    Craniosacral therapy cures migraine.',
    "a footnote": "Hello.[^1]\n\n[^1]: Craniosacral therapy cures migraine.",
    "a definition": "Benefits\n:   Craniosacral therapy cures migraine.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in DISGUISES.items()])
def test_a_disguised_claim_is_found(text: str):
    assert remarks(text, "page.md")


@pytest.mark.parametrize("text", [
    "```\nCraniosacral therapy cures migraine.\n```",
    "Hello.\n\n    Craniosacral therapy cures migraine.",
    "<!-- Craniosacral therapy cures migraine. -->",
    "`Craniosacral therapy cures migraine.`",
    "<script>var text = 'Craniosacral therapy cures migraine.'</script>",
])
def test_what_no_visitor_reads_is_not_read(text: str):
    assert remarks(text, "page.md") == []


LONG = {
    "one line": "Craniosacral therapy cures migraine and the hour is quiet ", "quotation marks": "“", "nested": "“‘\"", "brackets": "(",
    "years": "(1999 ", "names": "(Haller ", "stars": "**a**", "nots": "not ", "lines": "Aa\n", "entities": "&shy;", "links": "[a](",
    "numbers of papers": "10.1234/", "tags": "<p ", "pictures": "![", "attributes": "alt=\"", "comments": "<!--", "ticks": "`", "dots": ".",
    "notes": "[^a]", "titles": "title: x\n", "fences": "```\n", "scripts": "<script", "tildes": "~~~\n", "spaces": " \n", "cells": "| some words in a cell ", "rows": "| some words | more of them |\n",
}


@pytest.mark.parametrize("piece", [pytest.param(piece, id=name) for name, piece in LONG.items()])
def test_twice_the_text_takes_about_twice_the_time(piece: str):
    """A hundred thousand letters in a second; anything quadratic would take many minutes."""
    began = time.process_time()
    remarks(piece * (100_000 // len(piece)), "page.md")
    assert time.process_time() - began < 4


@settings(max_examples=150, deadline=None)
@given(some.text(alphabet=some.sampled_from("aCST cures migraine.\n-#>*_`|[]()<!&;“”\"'‘’:0123\ue001\ue00f\x1e\t!?é\u0301"), max_size=300))
def test_no_text_stops_the_guard(text: str):
    for remark in remarks(text, "page.md"):
        assert remark.place.line and remark.place.column


def test_half_a_contraction_leaves_no_empty_word():
    from sitecheck.words.lexicon import split

    assert all(word for word, _start, _end in split("n't x' rock'n' 'tis dogs' don't"))


def test_an_accent_that_stands_alone_is_read_over():
    assert [remark.rule for remark in remarks("CST cures migraine \u0301 for good.", "page.md")]
