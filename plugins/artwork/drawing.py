"""The drawings of a practice: which ovals, how strong, on what sheet.

Two unequal poles on a diagonal. Inside, the lines fade towards each pole instead of ending in a dot;
a detail shows one pole at most, off its middle; the mark is two plain drops of unequal size: so nothing
looks like a pair of eyes or a cell.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Callable
from dataclasses import dataclass

from .ovals import Curve, Oval, Poles, chosen

Holds = Callable[[complex], bool]


@dataclass(frozen=True)
class Line:
    """One curve; `ink` is how strong its line is, `tone` how strong what it encloses, 0 to 1."""

    curve: Curve
    ink: float
    tone: float = 0.0

    @property
    def closed(self) -> bool:
        return abs(self.curve[0][0] - self.curve[-1][-1]) < 1e-6


@dataclass(frozen=True)
class Drawing:
    """Lines from the outermost to the innermost on a sheet of a width and a height."""

    kind: str
    width: int
    height: int
    thickness: float
    lines: tuple[Line, ...]


def hero(name: str, curves: int = 22, shades: int = 6, margin: float = 4) -> Drawing:
    """The practice's own drawing: nobody else's name gives the same one.

    Only some curves carry a shade: browsers lose the hue of very thin layers of colour. The others are
    drawn as far as the sheet and its margin go.
    """
    width, height = 960, 800
    reach = height * chosen(name, "reach", 0.295, 0.325)
    middle = complex(width * chosen(name, "across", 0.5, 0.58), height * chosen(name, "down", 0.44, 0.54))
    poles = Poles(middle, cmath.rect(reach, _slope(name)), _lean(name))
    holds = _frame(width, height, margin)
    lines = []
    for number, (place, far) in reversed(list(enumerate(_spread(curves, 1.43, 3.15)))):
        oval, ink = Oval(poles, place * place - 1), 0.2 + 0.5 * (1 - far)
        if number % (curves // shades) == 0 and far < 0.9:
            lines.append(Line(oval.whole(), ink, 0.43 / shades * (1 - far)))
        else:
            lines += [Line(curve, ink) for curve in oval.inside(holds)]
    for side, count in ((1, 6), (-1, 5)):
        for radius in _steps(count, 0.94, 0.26):
            lines += [Line(curve, 0.08 + 0.66 * radius**1.2) for curve in Oval(poles, radius, side).inside(holds)]
    return Drawing("hero", width, height, 1.3, tuple(lines))


def thumbnail(name: str, slug: str, width: int = 640, height: int = 400) -> Drawing:
    """An article's own detail of the practice's drawing: seen from near, turned its own way."""
    seed = f"{name}\n{slug}"
    turn = cmath.rect(height * chosen(seed, "reach", 0.8, 1.0), math.radians(chosen(seed, "turn", 0, 360)))
    side = 1 if chosen(seed, "side", 0, 1) < 0.5 else -1
    look = side + cmath.rect(chosen(seed, "far", 0.55, 0.95), math.radians(chosen(seed, "towards", 0, 360)))
    bare = Poles(0, turn, _lean(name))
    poles = Poles(complex(width / 2, height / 2) - bare.placed(look), turn, bare.lean)
    lines = _radii(poles, [place * place - 1 for place, _ in _spread(12, 1.44, 2.6)])
    lines += _radii(poles, _steps(5, 0.93, 0.3))
    holds = _frame(width, height, margin=8)
    cut = [Line(curve, ink) for oval, ink in lines for curve in oval.inside(holds)]
    return Drawing("thumbnail", width, height, 2.5, tuple(cut))


def mark(name: str, size: int = 960) -> Drawing:
    """The logo mark: the two ovals that all but meet at the crossing, as two drops, the smaller one paler."""
    lean = _lean(name) * 0.9
    larger = 1 if lean > 0 else -1
    poles = Poles(0, cmath.rect(size * 0.38, _slope(name)), lean)
    points = [point for side in (1, -1) for segment in Oval(poles, 0.98, side).whole() for point in segment]
    poles = Poles(complex(size, size) / 2 - _middle(points), poles.reach, lean)
    lines = (Line(Oval(poles, 0.98, side).whole(0.8), 0.0, 1.0 if side == larger else 0.6) for side in (1, -1))
    return Drawing("mark", size, size, 0, tuple(lines))


def _radii(poles: Poles, radii: list[float]) -> list[tuple[Oval, float]]:
    """The ovals of some radii, both where there are two, with their ink: faint far out and near a pole."""
    ovals = [Oval(poles, radius, side) for radius in radii for side in ((1, -1) if radius < 1 else (1,))]
    return [(oval, 0.12 + 0.68 * oval.radius if oval.radius < 1 else 0.85 - 0.09 * oval.radius) for oval in ovals]


def _frame(width: float, height: float, margin: float) -> Holds:
    return lambda point: -margin < point.real < width + margin and -margin < point.imag < height + margin


def _middle(points: list[complex]) -> complex:
    across, down = [point.real for point in points], [point.imag for point in points]
    return complex(min(across) + max(across), min(down) + max(down)) / 2


def _slope(name: str) -> float:
    return -math.radians(chosen(name, "slope", 50, 62))


def _lean(name: str) -> float:
    return chosen(name, "lean", 0.17, 0.23) * (1 if chosen(name, "larger pole", 0, 1) < 0.5 else -1)


def _spread(count: int, first: float, last: float) -> list[tuple[float, float]]:
    """Where curves cross the line through the poles (1 is a pole), wider apart farther out, and how far out, 0 to 1."""
    return [(first + (last - first) * (step / (count - 1)) ** 1.3, step / (count - 1)) for step in range(count)]


def _steps(count: int, first: float, last: float) -> list[float]:
    return [first + (last - first) * step / (count - 1) for step in range(count)]
