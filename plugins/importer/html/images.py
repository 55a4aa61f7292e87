"""The pictures of a text, each with the one address that is its own; those that only counted visitors go."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

_TRACKERS = re.compile(
    r"(?:google-analytics|googletagmanager|doubleclick|facebook\.com/tr|pixel\.wp\.com|stats\.wordpress|statcounter|quantserve|scorecardresearch|"
    r"bat\.bing|hotjar|feedburner|feeds\.wordpress\.com|amazon-adsystem|assoc-amazon|linkedin\.com/px|/pixel\.(?:gif|png)|/spacer\.gif|blank\.gif|/beacon)", re.IGNORECASE,
)
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-image", "data-orig-file", "data-large-file", "data-lazyload", "nitro-lazy-src")


def mend_pictures(tree: BeautifulSoup) -> int:
    """Leaves of each picture its address and its words; says how many were trackers."""
    trackers = 0
    for image in tree.find_all("img"):
        address = _address(image)
        if _is_tracker(image, address):
            trackers += 1
            image.decompose()
        elif not address:
            image.decompose()
        else:
            kept = {name: str(image.get(name, "")).strip() for name in ("alt", "title") if image.get(name)}
            image.attrs = {"src": address, **kept}
    for picture in tree.find_all("picture"):
        for source in picture.find_all("source"):
            source.unwrap()
        picture.unwrap()
    _without_twins(tree)
    return trackers


def _without_twins(tree: BeautifulSoup) -> None:
    """A picture that is loaded late stands twice: once for those without scripts."""
    for image in tree.find_all("img"):
        before = next((node for node in image.previous_elements if node.name == "img" or (node.name is None and node.strip())), None)
        if isinstance(before, Tag) and before["src"].partition("?")[0] == image["src"].partition("?")[0]:
            before.attrs = image.attrs | before.attrs
            image.decompose()


def _address(image: Tag) -> str:
    """Where a picture stands, also one that a script would have loaded; the largest of several."""
    address = next((str(image[name]) for name in _LAZY if image.get(name)), "") or str(image.get("src") or "")
    if not address or address.startswith("data:image/gif") or address.startswith("data:image/svg"):
        sizes = [part.split() for part in str(image.get("srcset") or image.get("data-srcset") or "").split(", ") if part.split()]
        sizes.sort(key=lambda size: float(re.sub(r"[^\d.]", "", size[-1]) or 0) if len(size) > 1 and re.fullmatch(r"[\d.]+[wx]", size[-1]) else 0.0)
        address = sizes[-1][0] if sizes else ""
    return address.strip()


def _is_tracker(image: Tag, address: str) -> bool:
    sizes = [str(image.get(side, "")).strip().removesuffix("px") for side in ("width", "height")]
    return all(size in ("0", "1") for size in sizes) or bool(_TRACKERS.search(address))
