"""Gives the elements of an export their usual names: programs that cut or mend exports write `<ns0:post_id>` for `<wp:post_id>`."""

from __future__ import annotations

import re
from collections.abc import Mapping

CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_DECLARED = re.compile(r"""\bxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']""")
_USUAL = (
    (re.compile(r"wordpress\.org/export/[\d.]+/excerpt/?$"), "excerpt"), (re.compile(r"wordpress\.org/export/[\d.]+/?$"), "wp"),
    (re.compile(r"purl\.org/rss/1\.0/modules/content/?$"), "content"), (re.compile(r"purl\.org/dc/elements/1\.1/?$"), "dc"),
)


def unusual(head: str) -> dict[str, str]:
    """What the head of the file declares in place of the usual beginnings of names."""
    root = re.search(r"<rss\b[^>]*>", head)
    declared = _DECLARED.findall(root[0]) if root else []
    return {prefix: name for prefix, address in declared for known, name in _USUAL if known.search(address) and prefix != name}


def with_usual(text: str, prefixes: Mapping[str, str]) -> str:
    """The text with usual names; what stands in its stretches is words and stays."""
    if not prefixes:
        return text
    tag = re.compile(rf"(</?)({'|'.join(map(re.escape, prefixes))}):")
    return "".join(part if part.startswith("<![CDATA[") else tag.sub(lambda found: f"{found[1]}{prefixes[found[2]]}:", part) for part in CDATA.split(text))
