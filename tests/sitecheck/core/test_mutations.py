"""Whatever happens to an entry, it stands on the site or something is said of it; and nothing falls over."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitecheck.engine import check, rules
from sitecheck.site import Site

ARTICLE = """---
title: "What to expect: a first visit"
date: 2026-03-04
author: maria-lind
reviewed_by: maria-lind
topic: Sessions
summary: What happens.
tags: [first, visit]
image: room.jpg
image_alt: The room
---

You [keep](#keep) your clothes on.[^1] See [fees]({filename}/pages/fees.md) or <http://a.test>.

## Keep

| a | b |
| --- | --- |
| ![room]({static}/images/room.jpg) | [x][y] |

[y]: /fees/ "Fees"

[^1]: Said of [it]({tag}first). <!-- sitecheck: ignore broken-link – why -->
"""
OTHERS = {
    "content/people/maria-lind.md": "---\nname: Maria Lind\nrole: Therapist\n---\n\nMaria works here.\n",
    "content/pages/fees.md": "Title: Fees\n\nWhat it costs.\n",
    "content/images/room.jpg": "x",
}
PATH = "content/articles/first.md"
OURS = tuple(rule.name for rule in rules() if rule.group in ("facts", "links"))
ODD = ["---", ":", "\n", "\t", "\x00", "﻿", "{", "}", "[", "]", "(", ")", "<", "<!--", "-->", "`", "```", "'", '"', "#", "|", "\\", "&", "%", "é", "日", "\r", "\u2028", "- ", "  ", "\x1b", "?", "*", "!", "http://", "{static}"]


@st.composite
def mutated(draw) -> str:
    text = ARTICLE
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 0, 1, 3, 20, 200])))
        put = draw(st.one_of(st.just(""), st.sampled_from(ODD), st.text(max_size=6), st.just(text[end : end + 40])))
        text = text[:start] + put + text[end:]
    return text


@settings(max_examples=120, deadline=None)
@given(mutated())
@example("")
@example("---")
@example("---\n---\n")
@example("---\ntitle: x\n")
@example(ARTICLE + "\n\nHere[^b] and here.[^a]\n\n[^a]:\n\n[^b]: Words.\n")
@example(ARTICLE.replace("\n", "\r\n"))
@example(ARTICLE.replace("\n", "\r"))
def test_no_entry_falls_over_or_vanishes(text):
    site = Site.from_texts({PATH: text, **OTHERS})
    found = check(site, OURS)
    assert not [one for one in found if "could not be checked" in one.message]
    said = any(one.place.file == PATH for one in found)
    assert said or site.addresses.get(PATH) in site.documents or PATH in site.unpublished.values()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for one in found:
        if one.place.file == PATH and one.place.line is not None:
            assert 1 <= one.place.line <= len(lines) + 1
