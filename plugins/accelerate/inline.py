"""Inline patterns are tried only on texts that have a character they need: most texts have none."""

from __future__ import annotations

import functools

from markdown import Markdown, inlinepatterns
from markdown.extensions import footnotes, nl2br, wikilinks
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# A pattern that is not listed is always tried. Each one here cannot match without one of its first two characters, and the third if there is one.
NEEDS = {
    inlinepatterns.BACKTICK_RE: "``",
    inlinepatterns.ESCAPE_RE: "\\\\",
    inlinepatterns.LINK_RE: "[[]",  # of links by reference too
    inlinepatterns.IMAGE_LINK_RE: "!!]",
    inlinepatterns.AUTOLINK_RE: "<<",
    inlinepatterns.AUTOMAIL_RE: "<<",
    inlinepatterns.LINE_BREAK_RE: "\n\n",
    inlinepatterns.HTML_RE: "<<",
    inlinepatterns.ENTITY_RE: "&&",
    r"((^|(?<=\s))(\*{1,3}|_{1,3})(?=\s|$))": "*_",
    r"\*": "**",
    r"_": "__",
    r"\*|_": "*_",
    r"\[\^([^\]]*)\]": "[[]",  # footnotes
    r"\[\[([\w0-9_ -]+)\]\]": "[[]",  # wiki links
    nl2br.BR_RE: "\n\n",
}
_OWN = (inlinepatterns.__name__, footnotes.__name__, nl2br.__name__, wikilinks.__name__)
_HANDLE = "_InlineProcessor__handleInline"  # where Python-Markdown tries one pattern after the other
_APPLY = "_InlineProcessor__applyPattern"


class Sparing(InlineProcessor):
    """Tries the same patterns in the same order, without those that cannot match."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns = [(pattern, (chars := needs(pattern))[:1], chars[1:2], chars[2:]) for pattern in self.inlinePatterns]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString):
            return data
        apply = getattr(self, _APPLY)
        start, patterns = 0, self._patterns
        for number in range(patternIndex, len(patterns)):
            pattern, one, other, also = patterns[number]
            if one not in data and other not in data or also not in data:
                continue
            matched = True
            while matched:
                data, matched, start = apply(pattern, data, number, start)
        return data


def needs(pattern: inlinepatterns.Pattern) -> str:
    """The two characters of which a text must have one, and what else it must have; nothing when that is not known."""
    return NEEDS.get(pattern.pattern, "") if type(pattern).__module__ in _OWN else ""


def hasten(md: Markdown) -> None:
    """Replaces the inline parser of a converter, if it is the one that we know; and tags are looked up once."""
    inline = md.treeprocessors["inline"] if "inline" in md.treeprocessors else None
    if type(inline) is InlineProcessor and all(hasattr(inline, name) for name in (_HANDLE, _APPLY)):
        md.treeprocessors.register(Sparing(md), "inline", 20)
    md.is_block_level = functools.cache(md.is_block_level)
