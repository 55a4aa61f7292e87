"""Ovals of two poles: the family of curves behind every drawing of the site.

A Cassini oval is the set of points whose distances to two poles have one product. With the poles at
1 and -1 that is |z - 1||z + 1| = radius, so z = sqrt(1 + w) for w on a circle of that radius: below 1
an oval round each pole, above 1 one round both, with a waist at first. Bending the plane by
z + lean z²/2 makes the poles unequal and every curve an egg; it keeps them smooth and apart.

Where the curve runs is known exactly, and so is its direction. A cubic Bézier through two points with
the true directions at both ends therefore needs no fitting, and a handful draw a whole oval.
"""

from __future__ import annotations

import cmath
import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

Segment = tuple[complex, complex, complex, complex]
"""A cubic Bézier: start, two handles, end."""

Curve = tuple[Segment, ...]


@dataclass(frozen=True)
class Poles:
    """Two poles on a sheet: the middle between them, half the way from one to the other, and the lean."""

    centre: complex
    reach: complex
    lean: float

    def placed(self, z: complex) -> complex:
        return self.centre + self.reach * (z + self.lean * z * z / 2)

    def placed_direction(self, z: complex, direction: complex) -> complex:
        return self.reach * (1 + self.lean * z) * direction


@dataclass(frozen=True)
class Oval:
    """The curve of one radius; below 1 there are two, and `side` (1 or -1) says round which pole.

    A place on it is told by a time. Equal times are roughly equal ways, and the Béziers of a stretch
    take equal times: each goes on as the last one ended, which SVG can say in two thirds of the words.
    """

    poles: Poles
    radius: float
    side: int = 1

    @property
    def round(self) -> float:
        """The time until the curve is closed."""
        return 2 * math.pi if self.radius < 1 else 4 * math.pi

    @cached_property
    def _haste(self) -> float:
        """How much slower than the angle of w the time goes at the waist, where a turn of w leads far."""
        ratio = math.sqrt((self.radius + 1) / abs(self.radius - 1))
        return (ratio - 1) / (ratio + 1)

    def at(self, time: float) -> tuple[complex, complex]:
        """Where the curve is at a time, and how fast it moves there."""
        w, z = self._roots(time)
        speed = (1 + self._haste * math.cos(time)) * 1j * w / (2 * z)
        return self.poles.placed(z), self.poles.placed_direction(z, speed)

    def place(self, time: float) -> complex:
        """Where the curve is at a time."""
        return self.poles.placed(self._roots(time)[1])

    def _roots(self, time: float) -> tuple[complex, complex]:
        angle = time + self._haste * math.sin(time)
        w = cmath.rect(self.radius, angle)
        if self.radius < 1:
            return w, self.side * cmath.sqrt(1 + w)
        # The root of w is taken out by hand: two turns of w are one round of the curve.
        return w, cmath.rect(math.sqrt(self.radius), angle / 2) * cmath.sqrt(1 + 1 / w)

    def whole(self, tolerance: float = 0.7) -> Curve:
        """The closed curve."""
        return self.between(0, self.round, tolerance)

    def between(self, first: float, last: float, tolerance: float) -> Curve:
        """As few Béziers as keep to the true curve within the tolerance."""
        for count in range(max(1, round((last - first) / 2)), 64):
            times = [first + (last - first) * step / count for step in range(count + 1)]
            curve = tuple(self._through(*ends) for ends in zip(times, times[1:]))
            if all(self._close(*pair, tolerance) for pair in zip(curve, times, times[1:])):
                break
        return curve

    def inside(self, holds: Callable[[complex], bool], tolerance: float = 0.7) -> list[Curve]:
        """The stretches of the curve where `holds` is true, cut where it begins and ends to be so."""
        count = 240
        seen = [holds(self.place(self.round * step / count)) for step in range(count)]
        if all(seen):
            return [self.whole(tolerance)]
        stretches = []
        for step in (step for step in range(count) if seen[step] and not seen[step - 1]):
            leaves = next(later for later in range(step, step + count) if not seen[later % count])
            ends = (self._edge(holds, step - 1, step, count), self._edge(holds, leaves, leaves - 1, count))
            stretches.append(self.between(*ends, tolerance))
        return stretches

    def _edge(self, holds: Callable[[complex], bool], out: float, within: float, count: int) -> float:
        for _ in range(10):
            middle = (out + within) / 2
            out, within = (out, middle) if holds(self.place(self.round * middle / count)) else (middle, within)
        return self.round * within / count

    def _through(self, first: float, last: float) -> Segment:
        (start, leaving), (end, arriving) = self.at(first), self.at(last)
        third = (last - first) / 3
        return start, start + leaving * third, end - arriving * third, end

    def _close(self, segment: Segment, first: float, last: float, tolerance: float) -> bool:
        """Whether the Bézier runs beside the true curve; how far along it does not matter."""
        for part in (0.25, 0.5, 0.75):
            true, direction = self.at(first + (last - first) * part)
            if abs(((point_on(segment, part) - true) / direction).imag * abs(direction)) > tolerance:
                return False
        return True


def point_on(segment: Segment, part: float) -> complex:
    """The point at some part, from 0 to 1, of a cubic Bézier curve."""
    start, leaving, arriving, end = segment
    rest = 1 - part
    return rest**3 * start + 3 * rest**2 * part * leaving + 3 * rest * part**2 * arriving + part**3 * end


def chosen(seed: str, what: str, low: float, high: float) -> float:
    """A number between low and high that the seed alone decides, the same on every machine."""
    digest = hashlib.sha256(f"{seed}\n{what}".encode()).digest()
    return low + (high - low) * int.from_bytes(digest[:6], "big") / 2**48
