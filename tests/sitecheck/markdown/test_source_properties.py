"""Whatever is put together from pieces of Markdown: every link that is published has its place, and never a wrong one."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from sitecheck.markdown.dialect import PROJECT
from sitecheck.source import Source

WHOLE = [
    "[a](b.html)", "[a b](<c d.html> 'It')", "![alt](p.png \"t (x)\")", "[![in](i.png)](page.md)", "[r][ref]", "[Ref][]",
    "[ref]", "[sic]", "<https://example.com/a_b?c=1&d=2>", "<me@example.com>", "you@example.com", "`[c](d)`", "**[s](t.html)**",
    "*[e](f.html)*", '<a href="raw.html">raw</a>', "<a href=bare>u</a>", "<img src='q.png' srcset='a.png 1x, b.png 2x' alt='A'>",
    "<!-- [x](y) -->", "[a](b(c)d)", r"[a](b\)c)", "[a](b&amp;c&d)", "[a\nb](c.html)", '[a](b\n"t")', "[](e)", "[a]()", "[[n] m](o)",
    "[code `x]`](k)", r"\[no](no)", "{filename}x.md", "[a]({filename}x.md#frag)", "[b](x.png){: .c }", "word", "é", "日本", "👩‍👧",
    "\"[q](q.html)\"", "'[q](q.html)'...", "HTML", "text[^n]", "[u][undefined]", "\ue000", "a -- b",
]  # fmt: skip
BLOCKS = [
    "{}", "# {}", "## {} ##", "### {} {{#id}}", "- {}", "- {}\n    - {}", "1. {}\n\n    {}", "> {}\n> {}", "    {}", "```\n{}\n```", "{} {}\n{}",
    "| {} | b |\n| - | - |\n| c | {} |", "Term\n:   {}\n\n    {}", '!!! note "T"\n    {}', '<div markdown="1">\n{}\n</div>', "<div>\n{}\n</div>",
    "<p>{}</p>", "<!--\n{}\n-->", "\t{}", "-\t{}", "[^n]: {}\n\n    {}", "[ref]: ref.html 'T'", "[ref]: <ref.html>\n    \"T\"", "*[HTML]: Hyper",
    "Line\n{}\n---", "{}  \n{}", "[TOC]",
]  # fmt: skip
BITS = ["[", "]", "(", ")", "](", "![", "<", ">", "<a href=", '"', "`", "*", "_", "\\", "#", "|", "\n", "\n\n", "---", "&", ":", "{", "}", "<b>", "</p>"]

separators = st.sampled_from(["\n\n", "\n\n\n", "\r\n\r\n"])
blocks = st.builds(
    lambda block, pieces: block.format(*pieces), st.sampled_from(BLOCKS), st.lists(st.sampled_from(WHOLE), min_size=3, max_size=3)
)
pages = st.lists(st.tuples(blocks, separators), min_size=1, max_size=12).map(lambda parts: "".join(map("".join, parts)))
rubble = st.lists(st.sampled_from(BITS + WHOLE), max_size=25).map("".join)
quick = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def published(source: Source) -> list[tuple[str, str]]:
    """The links of an ordinary render, read by another parser."""
    renderer = Markdown(extensions=list(PROJECT.extensions), **PROJECT.options)
    page = BeautifulSoup(renderer.convert(source.typed.body), "html.parser")
    return [(tag.name, tag.get("href", tag.get("src"))) for tag in page.find_all(["a", "img"])]


def links(source: Source) -> list[tuple[str, str]]:
    return [(link.element, link.value) for link in source.links if link.attribute in ("href", "src")]


@quick
@given(pages)
def test_every_link_of_the_page_has_a_place_at_which_it_was_typed(body):
    source = Source("page.md", "---\ntitle: A\n---\n" + body)
    assert links(source) == published(source)
    for link in source.links:
        made = link.value.startswith("#") and link.form == "generated"
        assert made or source.typed.typed(link.place) == link.written
    assert all(heading.place.line for heading in source.facts.headings)


@quick
@given(pages)
def test_line_ends_and_a_byte_order_mark_move_nothing(body):
    typed = Source("page.md", "---\ntitle: A\n---\n" + re.sub("\r\n?", "\n", body))
    windows = Source("page.md", "\ufeff" + typed.text.replace("\n", "\r\n"))
    assert (windows.links, windows.facts.headings) == (typed.links, typed.facts.headings)


@quick
@given(rubble)
def test_in_rubble_a_place_is_right_or_not_given(body):
    source = Source("page.md", "---\ntitle: A\n---\n" + body)
    for link in source.links:
        if link.place.line:
            assert source.typed.typed(link.place) == link.written
    for fact in (*source.facts.undefined_references, *source.facts.undefined_footnotes):
        assert source.typed.typed(fact.place)
