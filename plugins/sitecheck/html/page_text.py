"""The text of a page as a whole: its letters, what a visitor reads of it, and what was left over in that."""

from __future__ import annotations

import codecs
import re

from selectolax.lexbor import LexborHTMLParser

from sitecheck.html.elements import CODE

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
# Braces between quotation marks, as in '{%', are spoken of and not left over. All begins with a brace, which is quickly sought.
_USED = r"(?:(?<!['\"‘“]..)|(?!['\"’”]))"
_LEFTOVER = re.compile(
    rf"\{{\{{{_USED}[^{{}}]{{0,99}}\}}\}}|\{{%{_USED}[^{{}}]{{0,99}}%\}}|"
    r"\{(?:filename|static|attach|tag|category|author|index)\}[/\w.][^\s<>\"']*",
)
# A link as it is typed in Markdown; only what surely is an address counts, and a name before it is a program's.
_TYPED_ADDRESS = r"\]\(\s?(?:(?:https?://|mailto:|tel:|www\.|\{[a-z]+\}|\.{0,2}/|#(?=[^\W\d_]))[^\s()]+|[\w-]+\.(?:html?|md|pdf)\b)"
_TYPED_LINK = re.compile(rf"(?<![\w\])\\])!?\[[^\[\]]{{1,120}}{_TYPED_ADDRESS}\)?")
_MAYBE_TYPED = re.compile(_TYPED_ADDRESS)
_NO_LETTERS = ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined")
"""Codes of Python that no page is written in; to read punycode takes the square of its length."""

UNREAD = "\ufdd0"
"""Stands for bytes that are no letters in UTF-8, on a page that declares it. No page has this sign of its own."""

DEEPEST = 4000
"""The parser takes time with the square of the depth; browsers give up at some hundreds."""

_NESTING = re.compile(
    r"<(/?)(?!(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|"
    r"path|circle|rect|line|use|polygon|polyline|ellipse|stop)\b)[a-zA-Z]", re.IGNORECASE)
_UNSHOWN = ["script", "style", "template", "noscript", "title"]
_UNREAD = [*_UNSHOWN, *CODE, "textarea"]


def decode(content: bytes) -> str:
    """The text of a page: byte order mark, UTF-8, then what the page declares, then Windows-1252."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(content[:2048])
        name = declared[1].decode("ascii", "replace") if declared else "cp1252"
    return decoded(content, name)


def decoded(content: bytes, name: str) -> str:
    """The text in the letters that it is said to have; in those of Windows-1252 where the name is that of none."""
    try:
        known = codecs.lookup(name).name
        text = content.decode("cp1252" if known in _NO_LETTERS else name, "replace")
        return text.replace("\ufffd", UNREAD) if known == "utf-8" else text
    except (LookupError, ValueError):
        return content.decode("cp1252", "replace")


def depth_ends(text: str) -> int | None:
    """Where elements stand deeper in one another than DEEPEST, counted roughly; None on any sane page."""
    if text.count("<") <= DEEPEST:
        return None
    depth = 0
    for tag in _NESTING.finditer(text):
        depth += -1 if tag[1] else 1
        if depth > DEEPEST:
            return tag.start()
    return None


def visible_text(text: str) -> str:
    """What a visitor reads on the page, words of neighbouring elements kept apart; code left out."""
    return _text(text, _UNREAD)


def shown_text(text: str) -> str:
    """The same with code."""
    return _text(text, _UNSHOWN)


def _text(text: str, without: list[str]) -> str:
    body = LexborHTMLParser(text[: depth_ends(text)]).body
    if body is None:
        return ""
    body.strip_tags(without)
    return " ".join(body.text(separator=" ").split())


def has_brackets(text: str) -> bool:
    """Whether a visitor reads `][` or `[^`, as of a reference without definition."""
    return _has_brackets(text) and _has_brackets(visible_text(text))


def _has_brackets(text: str) -> bool:
    return "][" in text or "[^" in text


def typed_links(text: str) -> tuple[str, ...]:
    """Links that a visitor reads as they are typed in Markdown, such as `[Fees](/fees/`, each once."""
    # The slow reading is only for pages that have the like anywhere.
    if "](" not in text or not _MAYBE_TYPED.search(text):
        return ()
    return tuple(dict.fromkeys(_TYPED_LINK.findall(visible_text(text))))


def leftovers(text: str) -> tuple[str, ...]:
    """Placeholders that a visitor reads, such as `{{ name }}`, each once."""
    # The second, slow reading is only for pages that have such braces anywhere, scripts included.
    if "{" not in text or not _LEFTOVER.search(text):
        return ()
    return tuple(dict.fromkeys(_LEFTOVER.findall(visible_text(text))))
