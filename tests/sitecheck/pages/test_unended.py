"""A box that is never ended is one finding, at the tag that its author typed."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

FEES = {"content/pages/fees.md": "---\ntitle: Fees\n---\n\nWhat a session costs.\n"}


def found(body: str) -> list[tuple[str, int | None]]:
    page = '<!doctype html><html lang="en"><head><title>Room</title></head><body><div class="page">{}</div></body></html>'
    text = f"---\ntitle: Room\n---\n\n{body}\n"
    texts = FEES | {"content/pages/room.md": text, "output/room/index.html": page.format(body.replace("`<div>`", "<code>&lt;div&gt;</code>"))}
    return [(one.rule, one.place.line) for one in check(Site.from_texts(texts), ["unclosed-element", "unmade-link", "unresolved-placeholder"])]


@pytest.mark.parametrize("more", ["", "In code, `<div>` begins a box.\n\n", '<div class="note">\nQuiet.\n</div>\n\n'])
def test_the_author_s_box_is_named_and_not_the_theme_s_around_it_nor_the_markdown_that_it_swallows(more):
    line = 5 + more.count("\n")
    assert found(more + '<div class="note">Mind the step.\n\nSee [our fees]({filename}/pages/fees.md).\n') == [("unclosed-element", line)]


def test_markdown_in_a_box_that_is_ended_is_told_once():
    assert found('<div class="note">\nSee [our fees]({filename}/pages/fees.md).\n</div>\n') == [("unmade-link", 6)]
