"""What readers never see, taken out of a file before it is read: comments, scripts, fenced code."""

from __future__ import annotations

import re

from sitecheck.words.letters import GONE

PAIRS = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.M)
JSON_TEXT = re.compile(r'"(?:name|headline|description|text|about|keywords|slogan|alternateName|abstract)"\s{0,20}:\s{0,20}"((?:[^"\\\n]|\\.){1,5000})"')


def blank(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with hidden parts blotted out, length kept; and where structured data holds text all the same."""
    spoken: list[tuple[int, int]] = []
    if "<" in text:
        lower = text.lower() if len(text.lower()) == len(text) else text
        for opening, closing in PAIRS:
            text = _without(text, lower, opening, closing, spoken)
    return _without_fences(text), spoken


def _without(text: str, lower: str, opening: str, closing: str, spoken: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    while (start := lower.find(opening, at)) >= 0 and (end := lower.find(closing, start)) >= 0:
        end += len(closing)
        if opening == "<script" and "ld+json" in lower[start : start + 200]:
            spoken += [match.span(1) for match in JSON_TEXT.finditer(text, start, end)]
        parts += [text[at:start], GONE * (end - start)]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def _without_fences(text: str) -> str:
    """Fenced code becomes spaces; an unclosed fence runs to the end, as in Markdown."""
    parts, at, opened = [], 0, None
    for match in FENCE.finditer(text):
        if opened is None:
            opened = match
        elif match[1][0] == opened[1][0] and len(match[1]) >= len(opened[1]):
            end = match.end()
            parts += [text[at : opened.start()], re.sub(r"[^\n]", " ", text[opened.start() : end])]
            at, opened = end, None
    if opened is not None and parts == [] and text.count("\n", opened.start()) < 3:
        opened = None
    if opened is not None:
        parts += [text[at : opened.start()], re.sub(r"[^\n]", " ", text[opened.start() :])]
        at = len(text)
    return "".join([*parts, text[at:]]) if parts else text
