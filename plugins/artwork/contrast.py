"""Whether a palette can be read: each colour measured against every ground that it stands on.

The ratio is that of WCAG 2: 4.5 for words, 3 for the edges of what can be pressed.
"""

from __future__ import annotations

import re

Scheme = dict[str, str]

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


def schemes(css: str) -> dict[str, Scheme]:
    """The light and the dark colours of a palette's style sheet, by their roles."""
    light, _, dark = css.partition("@media")
    return {name: dict(re.findall(r"--color-([a-z-]+):\s*(#[0-9a-fA-F]{6})\b", part)) for name, part in (("light", light), ("dark", dark))}


def weak_pairs(css: str) -> list[str]:
    """What cannot be read, in words; empty for a palette that can be used."""
    found = []
    for name, scheme in schemes(css).items():
        for front, ground, least in PAIRS:
            if front not in scheme or ground not in scheme:
                found.append(f"{name}: a colour is missing, {front} or {ground}")
            elif (measured := ratio(scheme[front], scheme[ground])) < least:
                found.append(f"{name}: {front} on {ground} has {measured:.1f} to 1, and {least:g} to 1 is needed")
    return found


def ratio(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(code: str) -> float:
    red, green, blue = (_linear(part / 255) for part in bytes.fromhex(code[1:]))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
