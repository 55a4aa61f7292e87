"""Pages that will not turn with the telephone they are read on."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.html.tree import Element

_TURN = re.compile(r"(rotate|rotatez|rotate3d|matrix|matrix3d)\(([^()]*)\)")
_ANGLES = {"deg": 1.0, "rad": 180 / math.pi, "turn": 360.0, "grad": 0.9}


def locked(look: Look) -> Iterator[Barrier]:
    """A page turned by a quarter as soon as the telephone is."""
    if not look.styles.turned:
        return
    for element in look.page.elements:
        if element.gone or element.unseen:
            continue
        ways = [_turned(look, element, way) for way in ("portrait", "landscape")]
        if None not in ways and 80 < abs((ways[0] - ways[1] + 180) % 360 - 180) < 100:
            yield Barrier("locked-orientation", element, (element.name,))


def _turned(look: Look, element: Element, way: str) -> float | None:
    """How far it is turned, by both properties that do so, while the device is held one way."""
    transform, rotate = (look.styles.turning(element, name, way) for name in ("transform", "rotate"))
    angles = _angle(transform), _angle(f"rotate({rotate.split()[-1]})" if rotate not in ("", "none") else "")
    return None if None in angles else sum(angles)


def _angle(transform: str) -> float | None:
    """How far it turns in degrees; None when that cannot be told."""
    found = _TURN.search(transform)
    if found is None:
        return 0.0
    parts = [part.strip() for part in found[2].split(",")]
    try:
        if found[1].startswith("matrix"):
            return math.degrees(math.atan2(float(parts[1]), float(parts[0])))
        number = re.fullmatch(r"(-?[\d.]+(?:e-?\d+)?)(deg|rad|turn|grad)?", parts[-1])
        return float(number[1]) * _ANGLES[number[2] or "deg"] if number else None
    except (ValueError, IndexError):
        return None
