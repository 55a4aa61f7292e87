"""What was begun and never ended, and would so take all the words after it along: it is ended where it begins.

Browsers show nothing of these words, and neither would their tree; but an owner has typed them, and they are hers.
"""

from __future__ import annotations

import re

SWALLOWING = "audio canvas dialog iframe noembed noframes noscript object script select style svg template textarea title video xmp".split()
"""Elements of which nothing, or not the text, is taken over."""

_COMMENT = re.compile(r"<!--(?P<block>\s*/?wp:[\w/-]+(?:\s+\{[^<>]*\})?\s*/?)?")
_SECTION = re.compile(r"<!\[CDATA\[([^<>]*)\]\]>")
"""Words of XML among HTML, which takes them for a remark."""
_TAG = re.compile(r"<(?P<name>[a-z][a-z0-9-]*)\b(?:=\s*\"[^\"]*\"|=\s*'[^']*'|[^>])*+>", re.IGNORECASE)
_OPEN_VALUE = re.compile(r"""=\s*(?:"[^"]*|'[^']*)>\Z""")
_UNENDED = re.compile(r"<(?=[a-z/!?][^>]*\Z)", re.IGNORECASE)


def ended(html: str, notes: list[str]) -> str:
    """The HTML in which all of it comes to its end; each kind of mend is told."""
    told: dict[str, None] = {}
    text = _tags(_comments(_SECTION.sub(r"\1", html), told), told)
    if _UNENDED.search(text):
        told["a tag"] = None
        text = _UNENDED.sub("&lt;", text)
    notes += [f"{what} was begun and never ended, so its end may be in the wrong place: compare this text with the original" for what in told]
    return text


def _comments(html: str, told: dict[str, None]) -> str:
    """A remark ends before the next one of WordPress begins, or it was never ended."""
    parts, reached = [], 0
    while found := _COMMENT.search(html, reached):
        end, following = _end_of(html, found.start()), html.find("<!--", found.end())
        if end == -1 or (found["block"] and -1 < following < end):
            told["a remark"] = None
            parts.append(html[reached:found.start()])
            reached = found.end()
        else:
            parts.append(html[reached:end])
            reached = end
    return "".join([*parts, html[reached:]])


def _end_of(html: str, start: int) -> int:
    """Where a remark ends as browsers see it, which take `<!-->` and `--!>` for an end too; -1 for nowhere."""
    found = re.compile(r"-->|--!>").search(html, start + 2 if html.startswith(("<!-->", "<!--->"), start) else start + 4)
    return found.end() if found else -1


def _tags(html: str, told: dict[str, None]) -> str:
    last = {name: html.lower().rfind(f"</{name}") for name in SWALLOWING}

    def tag(found: re.Match[str]) -> str:
        written, name = found[0], found["name"].lower()
        if value := _OPEN_VALUE.search(written):
            told["an attribute"] = None
            written = f"{written[:-1]}{value[0].lstrip('= ')[0]}>"
        if last.get(name, len(html)) < found.start() and not written.endswith("/>"):
            told[f'"{name}"'] = None
            written += f"</{name}>"
        return written

    return _TAG.sub(tag, html)
