"""What Squarespace and WordPress keep in attributes until a script shows it: films, sounds, the place of a map, the words below a picture,
the name of a link that is only a drawing.
"""

from __future__ import annotations

import json
import re

from bs4 import BeautifulSoup, Tag

_BEHIND = re.compile(r"background(?:-image)?\s*:[^;]*url\((?!\s*[\"']?data:)", re.IGNORECASE)
_PLACE = ("addressTitle", "addressLine1", "addressLine2", "addressCountry")


def written_out(tree: BeautifulSoup) -> int:
    """Puts it into the tree as elements; says how many pictures behind words stay behind."""
    for holder in tree.find_all(attrs={"data-html": True}):
        _put_in(holder, BeautifulSoup(str(holder["data-html"]), "html.parser"))
    for holder in tree.select("[class~=sqs-audio-embed][data-url]"):
        sound = tree.new_tag("audio", src=holder["data-url"])
        sound["title"] = " – ".join(words for name in ("data-author", "data-title") if (words := str(holder.get(name) or "").strip()))
        _put_in(holder, sound)
    for holder in tree.select("[class~=map-block][data-block-json], [class~=sqs-block-map][data-block-json]"):
        if place := _place(str(holder["data-block-json"])):
            paragraph = tree.new_tag("p")
            paragraph.string = place
            _put_in(holder, paragraph)
    _write_captions(tree)
    for link in tree.select("a[href][aria-label]:not([href^='#'])"):
        if not link.get_text(strip=True) and link.find("img") is None:
            link.append(str(link["aria-label"]).strip())
    return sum(bool(_BEHIND.search(str(element["style"]))) for element in tree.select("[style]"))


def _write_captions(tree: BeautifulSoup) -> None:
    """Below the pictures of a gallery, in one place, what was shown there or only in the large view."""
    for slide in tree.select("a[data-title], a[data-description]"):
        words = " – ".join(said for name in ("data-title", "data-description") if (said := _plain(str(slide.get(name) or ""))))
        if words and slide.find("img") is not None and words not in slide.parent.get_text(" ", strip=True):
            for title in slide.parent.select(".image-slide-title"):
                if title.get_text(" ", strip=True) in words:
                    title.decompose()
            caption = tree.new_tag("figcaption")
            caption.string = words
            slide.insert_after(caption)


def _put_in(holder: Tag, made: Tag) -> None:
    """In an element that already shows something, nothing is missing."""
    if holder.find(["iframe", "video", "audio", "object", "embed", "a"]) is None and not holder.get_text(strip=True):
        holder.append(made)


def _plain(typed: str) -> str:
    return BeautifulSoup(typed, "html.parser").get_text(" ", strip=True) if "<" in typed else " ".join(typed.split())


def _place(settings: str) -> str:
    """The name and address that a map pointed at, in one line."""
    try:
        location = json.loads(settings).get("location")
    except (ValueError, AttributeError, RecursionError):
        return ""
    lines = [location.get(name) for name in _PLACE] if isinstance(location, dict) else []
    return ", ".join(line.strip() for line in lines if isinstance(line, str) and line.strip())
