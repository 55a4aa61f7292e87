"""Pictures, recordings and programs of kinds that most browsers cannot show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.html.tree import Element

_PICTURES = frozenset(".heic .heif .tif .tiff .psd .xcf .eps .ai .wmf .emf .cdr .dng .cr2 .nef .arw".split())
_FILMS = frozenset(".avi .wmv .flv .f4v .mpg .mpeg .asf .rm .3gp .vob .divx".split())
_SOUNDS = frozenset(".wma .ra .ram .mid .midi .amr .aif .aiff .aifc".split())
_PROGRAMS = frozenset(".swf .dcr .class .jar .xap".split())
_PLAYED = _FILMS | _SOUNDS | {".swf"}
_ALL = _PLAYED | _PROGRAMS | _PICTURES
_KINDS = {"img": _PICTURES, "video": _PLAYED, "audio": _PLAYED, "embed": _ALL, "object": _ALL}


def unshowable(look: Look) -> Iterator[Barrier]:
    """Every such file of which nothing else stands in its place."""
    for element in look.page.named(*_KINDS):
        written = _addresses(element)
        endings = [_ending(address) for address in written]
        if written and not element.gone and _KINDS[element.name].issuperset(endings) and not _has_substitute(element):
            yield Barrier("unshowable-file", element, (PurePosixPath(written[0]).name, _kind(endings[0])))


def _addresses(element: Element) -> list[str]:
    own = element.attributes.get("data" if element.name == "object" else "src", "")
    sources = [child.attributes.get("src", "") for child in element.children if isinstance(child, Element) and child.name == "source"]
    return [address.strip() for address in (own, *sources) if address.strip()]


def _ending(address: str) -> str:
    """How a file of this very website ends; other hosts, and programs that are asked for it, may make another of it."""
    return "" if {":", "?"} & {*address} or address.startswith("//") else PurePosixPath(address.partition("#")[0]).suffix.lower()


def _kind(ending: str) -> str:
    return "picture" if ending in _PICTURES else "film" if ending in _FILMS else "sound" if ending in _SOUNDS else ""


def _has_substitute(element: Element) -> bool:
    """Whether browsers show something else: a picture of another size, or what stands in an `<object>`."""
    if element.name == "object":
        return any(child.strip() if isinstance(child, str) else child.name != "param" for child in element.children)
    return element.name == "img" and bool(element.attributes.get("srcset", "").strip())
