"""SVG drawings: published only when nothing in them can run or be fetched, and without the editor's notes."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree

from .photograph import Unusable

SVG = "http://www.w3.org/2000/svg"
LINK = "http://www.w3.org/1999/xlink"

ACTIVE = frozenset("script foreignobject iframe embed object audio video canvas handler listener".split())
ANIMATION = frozenset("animate set animatemotion animatetransform".split())
NOTES = frozenset({"metadata"})
DEEPEST = 300
"""So many groups may stand inside one another: far more than any drawing has, and few enough to be written again."""
LARGEST = 10_000
"""Pixels of the longer side, as pages are told: a drawing can be shown in any size, so only its shape counts beyond that."""
_NUMBER = r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"

ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("xlink", LINK)


def looks_like_svg(data: bytes) -> bool:
    """Whether a file is a drawing by its first letters, however it is called."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and b"<svg" in data[:65536]


def cleaned(data: bytes) -> tuple[bytes, int, int]:
    """The drawing without comments and notes, and its width and height. Raises Unusable."""
    root = _read(data)
    _refuse_depth(root)
    for element in root.iter():
        _refuse(element)
    _strip(root)
    width, height = _size(root)
    return ElementTree.tostring(root, "utf-8"), width, height


def _read(data: bytes) -> ElementTree.Element:
    if re.search(rb"<!ENTITY", data, re.IGNORECASE):
        raise Unusable("This SVG defines entities, which can hide anything: export it again as plain SVG.")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unusable(f"This SVG is damaged ({error}): export it again.") from None
    if _name(root.tag) != "svg":
        raise Unusable("This file says it is an SVG but holds something else: export it again.")
    return root


def _refuse_depth(root: ElementTree.Element) -> None:
    level, depth = [root], 0
    while level := [child for element in level for child in element]:
        depth += 1
        if depth > DEEPEST:
            raise Unusable("This SVG has too many groups inside one another: ungroup what is in it, and export it again.")


def _refuse(element: ElementTree.Element) -> None:
    name = _name(element.tag)
    if name in ACTIVE:
        raise Unusable(f"This SVG holds a <{name}>, which could run on a visitor's computer: export it again as plain SVG.")
    for key, value in element.attrib.items():
        attribute = _name(key)
        if attribute.startswith("on"):
            raise Unusable(f"This SVG holds a script ({attribute}), which could run on a visitor's computer: export it again as plain SVG.")
        if name in ANIMATION and attribute == "attributename" and _name(value.rpartition(":")[2]) in ("href", "style"):
            raise Unusable("This SVG changes its own links while it is shown: export it again as plain SVG.")
        if attribute in ("href", "src", "base") and not _harmless(value):
            raise _fetches(value)
        _refuse_fetching(value)
    if name == "style":
        _refuse_fetching("".join(element.itertext()))


def _refuse_fetching(text: str) -> None:
    """Addresses in styles: only parts of the drawing itself. Escapes could spell any address, so none are let in."""
    if "@import" in text.lower() or re.search(r"\\[0-9a-fA-F]", text):
        raise _fetches(text)
    for address in re.findall(r"url\(\s*[\"']?([^\"')]*)", text, re.IGNORECASE):
        if not _harmless(address):
            raise _fetches(address)


def _harmless(address: str) -> bool:
    address = "".join(address.split()).lower()
    return not address or address.startswith("#") or bool(re.match(r"data:image/(png|jpeg|webp|gif);base64,", address))


def _fetches(address: str) -> Unusable:
    shown = " ".join(address.split())[:60]
    return Unusable(f'This SVG leads elsewhere ("{shown}"): export it again with everything it needs inside.')


def _strip(root: ElementTree.Element) -> None:
    """Editors note file names, user names and paths of the computer in parts of their own."""
    for element in root.iter():
        for key in [key for key in element.attrib if _foreign(key)]:
            del element.attrib[key]
        for child in [child for child in element if _foreign(child.tag) or _name(child.tag) in NOTES]:
            element.remove(child)


def _foreign(tag) -> bool:
    """Whether an element or attribute belongs to another vocabulary than SVG's own."""
    if not isinstance(tag, str):
        return True  # a comment or a processing instruction
    space = tag[1:].partition("}")[0] if tag.startswith("{") else ""
    return space not in ("", SVG, LINK, "http://www.w3.org/XML/1998/namespace")


def _size(root: ElementTree.Element) -> tuple[int, int]:
    numbers = re.findall(_NUMBER, root.get("viewBox", ""))
    box = [_finite(number) for number in numbers[-2:]] if len(numbers) == 4 else []
    sides = [_pixels(root.get(side)) for side in ("width", "height")]
    width, height = next((pair for pair in (sides, box) if pair and all(pair)), (300, 150))  # as browsers do where nothing is said
    share = min(1, LARGEST / max(width, height, 1))
    return max(1, round(width * share)), max(1, round(height * share))


def _pixels(length: str | None) -> float:
    match = re.fullmatch(rf"\s*({_NUMBER})\s*(?:px)?\s*", length or "")
    return _finite(match[1]) if match else 0.0


def _finite(number: str) -> float:
    """0 for what is larger than any number of a computer."""
    return found if math.isfinite(found := float(number)) else 0.0


def _name(tag) -> str:
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
