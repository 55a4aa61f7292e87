"""The colours of a drawing that cannot ask the page for them: cards and icons, from the theme's own palette."""

from __future__ import annotations

import re
from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Palette:
    """The light roles that cards and icons are drawn in; these are the sea green of `tide`."""

    background: Colour = (0xF5, 0xF7, 0xF5)
    text: Colour = (0x14, 0x30, 0x2F)
    muted: Colour = (0x4A, 0x60, 0x5D)
    primary: Colour = (0x1C, 0x5A, 0x57)
    on_primary: Colour = (0xFF, 0xFF, 0xFF)


def read_palette(style_sheet: str) -> Palette:
    """The `--color-…` values of a palette's style sheet as it stands before any media query."""
    light = style_sheet.split("@media")[0]
    found = dict(re.findall(r"--color-([a-z-]+):\s*#([0-9a-fA-F]{6})\b", light))
    roles = {role.replace("-", "_"): colour(code) for role, code in found.items()}
    return Palette(**{role: roles[role] for role in Palette.__dataclass_fields__ if role in roles})


def colour(code: str) -> Colour:
    """Red, green and blue, from 0 to 255, of six signs such as `1c5a57`."""
    return tuple(bytes.fromhex(code))


def mixed(under: Colour, over: Colour, strength: float) -> Colour:
    """What one sees of a colour laid over another."""
    return tuple(round(below + (above - below) * strength) for below, above in zip(under, over))


def code(colour: Colour) -> str:
    """As style sheets write it: `#1c5a57`."""
    return "#" + bytes(colour).hex()
