"""Which addresses in a reStructuredText are links: none of its examples, and a named one only for the words that name it."""

from __future__ import annotations

import re
from functools import lru_cache

_BULLET = re.compile(r"(?:[-*+•]|\(?(?:\w|\d+|#)[.)])\s+")
_COMMENT = re.compile(r"\.\.(?:\s+(?!_|\[|\||[\w:.+-]+::)|$)")
_EXAMPLE = re.compile(r"\.\.\s+(?:code|code-block|sourcecode|highlight|math)::")
_DIRECTIVE = re.compile(r"\.\.\s+[\w:.+-]+::")
_NAME_BEFORE = re.compile(r"(?:`(?P<inline>[^`<]*)<|^[ \t]*\.\. _(?P<target>[^\n]+):\s+)\Z", re.MULTILINE)
_PICTURE_BEFORE = re.compile(r"""(?:\b(?:image|figure)::\s+|\b(?:src|poster)\s*=\s*["']?)\Z""")
_INLINE = re.compile(r"(?<![`\w])``(?=\S)(?:(?!\n[ \t]*\n).)+?(?<=\S)``(?!`)", re.DOTALL)


@lru_cache(maxsize=64)
def without_literals(text: str) -> str:
    """The text with spaces in the place of literal blocks, examples of code, comments and literals within a line."""
    lines, edge = [], None
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip())
        if edge is not None and (indent > edge or not line.strip()):
            lines.append(" " * len(line))
            continue
        edge = _edge(line, indent)
        lines.append(" " * len(line) if _COMMENT.match(line, indent) else line)
    return _INLINE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), "\n".join(lines))


def _edge(line: str, indent: int) -> int | None:
    """What stands farther to the right than this belongs to a quotation that begins with this line."""
    if _COMMENT.match(line, indent) or _EXAMPLE.match(line, indent):
        return indent
    if not line.rstrip().endswith("::") or _DIRECTIVE.match(line, indent):
        return None
    while bullet := _BULLET.match(line, indent):
        indent = bullet.end()
    return indent


def named(text: str, start: int, words: str) -> bool:
    """Whether these words name the address that begins there: `` `words <address>`_ `` or `.. _words: address`."""
    before = _NAME_BEFORE.search(text, max(0, start - 400), start)
    return before is not None and _plain(before["inline"] or before["target"] or "") == _plain(words) != ""


def of_picture(text: str, start: int) -> bool:
    """Whether the address that begins there is a picture's own, and not that of a link around it, as after `:target:`."""
    return _PICTURE_BEFORE.search(text, max(0, start - 40), start) is not None


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\\`]", "", name).casefold().split())
