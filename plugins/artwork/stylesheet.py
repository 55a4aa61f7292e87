"""The theme's one style sheet: its files folded together and put into every page.

`theme/static/css/style.css` is an ordinary style sheet that any browser can read, one import a file.
A page cannot be shown before its style sheet is there, so the build writes it into the page, which
saves a whole round trip, and names its digest in the page's Content-Security-Policy.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup
from pelican import signals

DEFAULT_PALETTE = "palettes/tide.css"
_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>\w+)\);')


@dataclass(frozen=True)
class Stylesheet:
    """What stands between <style> and </style>, and the digest by which a policy allows it."""

    text: Markup
    digest: str


def folded(folder: Path, palette: str) -> str:
    """style.css with each import replaced by the file it names; the palette is the practice's own."""

    def layer(match: re.Match[str]) -> str:
        name = f"palettes/{palette}.css" if match["file"] == DEFAULT_PALETTE else match["file"]
        return f"@layer {match['layer']} {{{(folder / name).read_text(encoding='utf-8')}}}"

    return shortened(_IMPORT.sub(layer, (folder / "style.css").read_text(encoding="utf-8")))


def shortened(css: str) -> str:
    """The same rules without comments and without white space that means nothing."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,]) ?", r"\1", css)
    return re.sub(r": |;(?=})", lambda match: ":" if match[0] == ": " else "", css).strip()


def for_page(css: str, root: str) -> Stylesheet:
    """The style sheet for pages from which `root` leads to the top: the fonts' addresses depend on it."""
    text = css.replace('url("../', f'url("{root}/theme/')
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Stylesheet(Markup(text), f"sha256-{digest}")


def register() -> None:
    """Called by Pelican: `stylesheet(root)` becomes known to every template."""
    signals.generator_init.connect(_offer)


def _offer(generator) -> None:
    folder = Path(generator.settings["THEME"]) / "static" / "css"
    practice = generator.context.get("practice")
    palette = practice.palette if practice else "tide"
    css = folded(folder, palette)
    generator.env.globals["stylesheet"] = cache(lambda root: for_page(css, root))
