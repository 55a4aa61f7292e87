"""The theme's one style sheet: its files folded together and put into every page.

`theme/static/css/style.css` is an ordinary style sheet that any browser can read, one import a file.
A page cannot be shown before its style sheet is there, so the build writes it into the page, which
saves a whole round trip, and names its digest in the page's Content-Security-Policy.
"""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup
from pelican.plugins import signals

from artwork.contrast import schemes, weak_pairs

DEFAULT_PALETTE = "tide"
_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>\w+)\);')


@dataclass(frozen=True)
class Stylesheet:
    """What stands between <style> and </style>, and the digest by which a policy allows it."""

    text: Markup
    digest: str


def folded(folder: Path, palette: str = DEFAULT_PALETTE) -> str:
    """style.css with each import replaced by the file it names; the palette is the practice's own."""

    def layer(match: re.Match[str]) -> str:
        file = match["file"].replace(f"palettes/{DEFAULT_PALETTE}.css", f"palettes/{palette}.css")
        return f"@layer {match['layer']} {{{(folder / file).read_text(encoding='utf-8')}}}"

    return shortened(_IMPORT.sub(layer, (folder / "style.css").read_text(encoding="utf-8")))


def shortened(css: str) -> str:
    """The same rules without comments and without white space that means nothing."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,]) ?", r"\1", css)
    return css.replace(": ", ":").replace(";}", "}").strip()


def for_page(css: str, root: str, theme: str) -> Stylesheet:
    """The style sheet of pages from which `root` leads to the top: the fonts' addresses depend on it."""
    text = css.replace('url("../', f'url("{root}/{theme}/')
    return Stylesheet(Markup(text), digest(text))


def digest(text: str) -> str:
    """The name by which a page's policy allows what is written in the page itself."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def palettes(folder: Path) -> dict[str, str]:
    """Name -> style sheet of every colour set that the theme has."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted((folder / "palettes").glob("*.css"))}


def refusal(name: str, known: dict[str, str]) -> str:
    """Why a practice cannot have this palette, in one sentence; empty when it can."""
    if name not in known:
        return f'there is no palette "{name}": choose one of {", ".join(known)}'
    weak = weak_pairs(known[name])
    return f'the palette "{name}" cannot be read by everyone ({"; ".join(weak)}): change the colours in palettes/{name}.css' if weak else ""


_refused: list[str] = []


def register() -> None:
    """Called by Pelican: templates learn of `stylesheet(root)`, `digest(text)`, `palette` and `palettes`."""
    signals.initialized.connect(_forget)
    signals.generator_init.connect(_offer)
    signals.finalized.connect(_refuse)


def _forget(pelican) -> None:
    _refused.clear()


def _offer(generator) -> None:
    folder = Path(generator.settings["THEME"]) / "static" / "css"
    if not (folder / "palettes").is_dir():
        return
    known = palettes(folder)
    name = generator.context["practice"].palette if "practice" in generator.context else DEFAULT_PALETTE
    if reason := refusal(name, known):
        if reason not in _refused:
            _refused.append(reason)
        name = DEFAULT_PALETTE
    css = folded(folder, name)
    measured = {each: schemes(text) for each, text in known.items()}
    generator.env.globals |= {
        "stylesheet": cache(lambda root: for_page(css, root, generator.settings["THEME_STATIC_DIR"])), "digest": digest,
        "palette": measured[name], "palettes": measured,
    }


def _refuse(pelican) -> None:
    """All pages are written, in the theme's first palette; the build still counts as failed."""
    if _refused:
        sys.exit(f"error: content/practice.yaml: {_refused[0]}")
