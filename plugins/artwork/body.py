"""Pictures in the text of a page: `![…]({static}/images/x.jpg)` becomes a <picture> where it stands.

Only tags that name one of the owner's originals are touched. Everything else stays as it is, byte for
byte and in its order: that is how the check finds the way back from a page to the Markdown.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from . import markup
from .darkroom import FOLDER, Darkroom

_TAG = re.compile(
    r"""<!--.*?-->                                             # what is in a comment is nobody's picture
    |   <picture\b.*?</picture\s*>                             # an author's own picture element keeps its shape
    |   <(?:img|a|video|source)\b(?:[^>"']|"[^"]*"|'[^']*')*>  # a `>` in quotes does not end a tag
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_SINGLE = re.compile(r"""<(?:img|a|video|source)\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.DOTALL | re.IGNORECASE)
_NAME = re.compile(r"<(\w+)")
_ATTRIBUTE = re.compile(r"""([^\s=>"'/<]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
_ADDRESSES = ("src", "href", "poster")


def dressed(text: str, room: Darkroom, root: str, beside: Path) -> str:
    """The HTML with the practice's pictures in it; `root` leads from the page to the top of the site."""

    def replaced(match: re.Match[str]) -> str:
        tag = match[0]
        if tag.startswith("<!--"):
            return tag
        if tag[:8].lower() == "<picture":
            return _SINGLE.sub(lambda inner: _pointed(inner[0], room, root, beside), tag)
        return _image(tag, room, root, beside) if tag[:4].lower() == "<img" else _pointed(tag, room, root, beside)

    return _TAG.sub(replaced, text)


def originals(text: str, room: Darkroom, beside: Path) -> Iterator[Path]:
    """The owner's files that a text shows or links to."""
    for tag in _SINGLE.findall(text):
        for value in _named(_attributes(tag)):
            if file := room.original(value, beside):
                yield file


def _image(tag: str, room: Darkroom, root: str, beside: Path) -> str:
    attributes = _attributes(tag)
    file = room.original(attributes.get("src") or "", beside)
    if file is None:
        return tag
    prints = room.prints(file)
    del attributes["src"]
    if prints is None:  # the problem is reported; the words stand in for the picture meanwhile
        return "<img" + markup.written(attributes) + ">"
    sizes = attributes.pop("sizes", None)
    return str(markup.picture(prints, _folder(root), sizes, attributes, eager=attributes.get("loading") == "eager"))


def _pointed(tag: str, room: Darkroom, root: str, beside: Path) -> str:
    """A link to a picture leads to a published file of it."""

    def led(match: re.Match[str]) -> str:
        address = _plain(match[2]) if match[1].lower() in _ADDRESSES else None
        file = room.original(address, beside) if address else None
        prints = room.prints(file) if file else None
        return f'{match[1]}="{_folder(root)}/{prints.file}"' if prints else match[0]

    start = _NAME.match(tag).end()
    return tag[:start] + _ATTRIBUTE.sub(led, tag[start:])


def _named(attributes: dict[str, str | None]) -> list[str]:
    return [value for name, value in attributes.items() if name in _ADDRESSES and value]


def _attributes(tag: str) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for name, value in _ATTRIBUTE.findall(tag[_NAME.match(tag).end() :]):
        found.setdefault(name.lower(), _plain(value))
    return found


def _plain(value: str | None) -> str | None:
    return html.unescape(value[1:-1] if value[0] in "\"'" else value) if value else None


def _folder(root: str) -> str:
    return f"{root.rstrip('/')}/{FOLDER}"
