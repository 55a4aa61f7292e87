"""Signs that other programs understand, and a visitor reads as they were typed: boxes to tick, notes to oneself, fences without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from sitecheck.diagnostic import Place
from sitecheck.markdown.shown import Typed, as_keyed, as_typed, in_code, stretches, tree
from sitecheck.source import Source

SIGNS = {
    "box": Typed(re.compile(r"\n[ >]*(?:[-*+]|\d{1,2}\.)[ ]+\[[ xX]\][ ]"), re.compile(r"^[ >]*(?:[-*+]|\d{1,2}\.)[ ]+(?P<sign>\[[ xX]\])(?=[ ])", re.MULTILINE)),
    "callout": Typed(re.compile(r"\n[ ]*>[ >]*\[!"), re.compile(r"^[ ]*>[ >]*(?P<sign>\[![a-zA-Z]{2,30}\][+-]?)", re.MULTILINE)),
    "comment": Typed(re.compile(r"\s%%"), re.compile(r"(?<!\S)(?<!\d )(?P<sign>%%)(?!%)[^%]{1,2000}(?<!\d)%%(?!\S)")),
    "open comment": Typed(re.compile("<!--"), re.compile(r"(?P<sign><!--)(?!(?:(?!<!--)[\s\S])*-->)")),
    "container": Typed(re.compile(r"\n:::"), re.compile(r"^(?P<sign>:{3,})(?=[ ]*[\w{])", re.MULTILINE)),
    "attributes": Typed(re.compile(r"\{:?[ ]?[.#]"), re.compile(r"(?<!\\)\{:?[ ]?[.#][a-zA-Z][\w-]*[^{}\n]{0,100}\}")),
    "inline note": Typed(re.compile(r"\^\["), re.compile(r"(?<![\\\[])\^\[(?=[^\]\n^]{0,80}[^\W\d_]{2}[^\]\n^]{0,300}\])")),
}
FENCE = Typed(re.compile(r"\n(?:`{3}|~{3})"), re.compile(r"^(?P<sign>`{3,}|~{3,})[ ]*[\w-]*[ ]*$", re.MULTILINE))
TAG = Typed(re.compile("&lt;/?[a-z]", re.IGNORECASE), re.compile(
    r"&lt;/?(?:a|b|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|span|strong|table|td|tr|u|ul)(?:\s[^\n<>]{0,200}?)?/?&gt;", re.IGNORECASE,
))
BETWEEN = Typed(re.compile(r"\n[ ]*</?[a-zA-Z]"), re.compile(
    r"(?<![\\*\w])\*\*(?=[^\s*])[^*\n]{1,200}(?<=\S)\*\*(?!\*)|(?<![\\\w])__(?=[A-ZÀ-Þ]|[^\s_]+[ ])[^_\n]{1,200}(?<=\S)__(?!\w)|^#{2,6}[ ]\S[^\n]{0,200}", re.MULTILINE,
))
_HOLDERS = "address, article, aside, center, details, div, figcaption, figure, footer, header, main, nav, section, summary, p, td, th, li, dd"


def foreign_signs(source: Source) -> Iterator[tuple[Place, str, str]]:
    """Each sign that is shown: its place, its kind, and how it was typed."""
    for kind, what in SIGNS.items():
        for found in as_typed(source, what):
            span = found.span("sign") if "sign" in what.pattern.groupindex else found.span()
            yield source.typed.place(*span), kind, source.typed.body[slice(*span)]
    yield from _open_fence(source)
    yield from _escaped_tags(source)
    yield from _between_tags(source)


def _open_fence(source: Source) -> Iterator[tuple[Place, str, str]]:
    """Those before it belong together by twos, so it is the last of an odd number."""
    if any(re.match(r"`{3}|~{3}", line) for lines in stretches(source, FENCE) for line in lines):
        fences = [*FENCE.pattern.finditer(source.typed.body)]
        if len(fences) % 2:
            yield source.typed.place(*fences[-1].span("sign")), "fence", fences[-1]["sign"]


def _escaped_tags(source: Source) -> Iterator[tuple[Place, str, str]]:
    shown = as_keyed("\n".join(line for lines in stretches(source, TAG) for line in lines))
    for found in TAG.pattern.finditer(source.typed.body) if shown else ():
        if as_keyed(unescape(found[0])) in shown and not in_code(found):
            yield source.typed.place(*found.span()), "tag", unescape(found[0])


def _between_tags(source: Source) -> Iterator[tuple[Place, str, str]]:
    """Markdown in the middle of HTML, where it is not read; the first of each text."""
    shown = tree(source, BETWEEN)
    words = [text for node in shown.css(_HOLDERS) for text in node.iter(include_text=True) if text.is_text_node] if shown else []
    raw = "\n".join(word.text(deep=False) for word in words)
    for found in BETWEEN.pattern.finditer(source.typed.body) if raw.strip() else ():
        if found[0] in raw:
            yield source.typed.place(*found.span()), "between tags", found[0]
            return
