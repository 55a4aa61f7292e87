"""Whether a palette can be read: each colour measured against every ground that it stands on.

The ratio is that of WCAG 2: 4.5 for words, 3 for the edges of what can be pressed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

Scheme = dict[str, str]

_COLOR = re.compile(r"--color-([a-z-]+):\s*(#[0-9a-fA-F]{6})\b")
_GROUNDS = ("background", "surface", "tint")
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((words, ground, 4.5) for words in ("text", "muted", "primary", "accent") for ground in _GROUNDS),
    *(("control", ground, 3) for ground in _GROUNDS),
    ("text", "notice", 4.5),
    ("on-primary", "primary", 4.5),
    ("background", "text", 4.5),
    ("on-deep", "deep", 4.5),
)
"""Colour, ground, and the ratio that is needed: what the theme's style sheets put on each other."""


class Weak(NamedTuple):
    """A colour that cannot be read on its ground; `measured` is None where one of the two is missing."""

    scheme: str
    front: str
    ground: str
    measured: float | None
    least: float

    def __str__(self) -> str:
        if self.measured is None:
            return f"{self.scheme}: a colour is missing, {self.front} or {self.ground}"
        return f"{self.scheme}: {self.front} on {self.ground} has {self.measured:.1f} to 1, and {self.least:g} to 1 is needed"


def schemes(css: str) -> dict[str, Scheme]:
    """The light and the dark colours of a palette's style sheet, by their roles."""
    light, _, dark = css.partition("@media")
    return {name: dict(_COLOR.findall(part)) for name, part in (("light", light), ("dark", dark))}


def tailored(css: str, own: Mapping[str, Scheme]) -> str:
    """The palette's style sheet with a practice's own colours in place of some of its."""
    light, media, dark = css.partition("@media")
    parts = {"light": light, "dark": dark}
    for name, scheme in own.items():
        parts[name] = _COLOR.sub(lambda match: f"--color-{match[1]}: {scheme.get(match[1], match[2])}", parts[name])
    return parts["light"] + media + parts["dark"]


def weak_pairs(css: str) -> list[Weak]:
    """What cannot be read; empty for a palette that can be used."""
    return [weak for name, scheme in schemes(css).items() for weak in _weak(name, scheme)]


def _weak(name: str, scheme: Scheme) -> Iterator[Weak]:
    for front, ground, least in PAIRS:
        measured = ratio(scheme[front], scheme[ground]) if front in scheme and ground in scheme else None
        if measured is None or measured < least:
            yield Weak(name, front, ground, measured, least)


def nearest_readable(scheme: Scheme, role: str) -> str:
    """The colour nearest to that of `role`, lighter or darker, with which everything can be read; empty when there is none."""
    for step in range(1, 51):
        for end in (0, 255):
            parts = (round(part + (end - part) * step / 50) for part in bytes.fromhex(scheme[role][1:]))
            code = "#" + bytes(parts).hex()
            if not any(role in (weak.front, weak.ground) for weak in _weak("", {**scheme, role: code})):
                return code
    return ""


def ratio(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(code: str) -> float:
    red, green, blue = (_linear(part / 255) for part in bytes.fromhex(code[1:]))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
