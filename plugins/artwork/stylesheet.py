"""The theme's one style sheet: its files folded together, and what a page needs of it put into the page.

`theme/static/css/style.css` is an ordinary style sheet that any browser can read, one import a file.
A page cannot be shown before its style sheet is there, so the build writes it into the page, which
saves a whole round trip, and names its digest in the page's Content-Security-Policy. Of the layer
`components` a page gets the files that name one of its classes.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup
from pelican.plugins import signals

from artwork.chosen_colors import own, problems
from artwork.contrast import schemes, tailored, weak_pairs

DEFAULT_PALETTE = "tide"
_CLASS = re.compile(r"\.(-?[a-z][\w-]*)")
_CLASSES = re.compile(r"""\bclass=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>\w+)\);')


@dataclass(frozen=True)
class Stylesheet:
    """What stands between <style> and </style>, and the digest by which a policy allows it."""

    text: Markup
    digest: str


@dataclass(frozen=True)
class Piece:
    """One file of the style sheet, shortened. `classes` are what it dresses; empty for what every page needs."""

    text: str
    classes: frozenset[str]


def pieces(folder: Path, palette: str) -> list[Piece]:
    """style.css with each import replaced by the file it names; the palette's place is taken by `palette`, a style sheet."""
    whole, found, end = (folder / "style.css").read_text(encoding="utf-8"), [], 0
    for match in _IMPORT.finditer(whole):
        is_palette = match["file"] == f"palettes/{DEFAULT_PALETTE}.css"
        text = palette if is_palette else (folder / match["file"]).read_text(encoding="utf-8")
        classes = frozenset(_CLASS.findall(text)) if match["layer"] == "components" else frozenset()
        found += [Piece(shortened(whole[end:match.start()]), frozenset()), Piece(shortened(f"@layer {match['layer']} {{{text}}}"), classes)]
        end = match.end()
    return [*found, Piece(shortened(whole[end:]), frozenset())]


def folded(pieces: Iterable[Piece], classes: frozenset[str]) -> str:
    """The style sheet of a page that uses these classes."""
    return "".join(piece.text for piece in pieces if not piece.classes or not piece.classes.isdisjoint(classes))


def classes_of(html: str) -> frozenset[str]:
    """Every class that an element of this HTML has."""
    return frozenset(name for groups in _CLASSES.findall(html) for group in groups for name in group.split())


def shortened(css: str) -> str:
    """The same rules without comments and without white space that means nothing."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,]) ?", r"\1", css)
    return css.replace(": ", ":").replace(";}", "}").strip()


def _sheet(pieces: list[Piece], theme: str) -> Callable[[str, frozenset[str]], Stylesheet]:
    """Pages that use the same pieces share one style sheet."""
    known = frozenset(name for piece in pieces for name in piece.classes)
    made = cache(lambda root, classes: for_page(folded(pieces, classes), root, theme))
    return lambda root, classes: made(root, classes & known)


def for_page(css: str, root: str, theme: str) -> Stylesheet:
    """The style sheet of pages from which `root` leads to the top: the fonts' addresses depend on it."""
    text = css.replace('url("../', f'url("{root}/{theme}/')
    return Stylesheet(Markup(text), digest(text))


def digest(text: str) -> str:
    """The name by which a page's policy allows what is written in the page itself."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


digest.depends_on = ()  # nothing but the text


def palettes(folder: Path) -> dict[str, str]:
    """Name -> style sheet of every colour set that the theme has."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted((folder / "palettes").glob("*.css"))}


def register() -> None:
    """Called by Pelican: templates learn of `stylesheet(root, body)`, `digest(text)`, `palette` and `palettes`."""
    signals.generator_init.connect(_offer)


def _offer(generator) -> None:
    folder = Path(generator.settings["THEME"]) / "static" / "css"
    if not (folder / "palettes").is_dir():
        return
    known, practice = palettes(folder), generator.context.get("practice")
    name = practice.palette if practice and practice.palette in known else DEFAULT_PALETTE
    chosen = tailored(known[name], own(practice)) if practice else known[name]
    if weak_pairs(chosen):  # the pages are still built, and the build counts as failed
        chosen = known[name]
    parts, static = pieces(folder, chosen), generator.settings["THEME_STATIC_DIR"]
    sheet = _sheet(parts, static)
    stylesheet = lambda root, body: sheet(root, classes_of(body))
    stylesheet.depends_on = parts, static
    told = problems(practice, known) if practice else ()
    generator.settings["ARTWORK_COLOR_PROBLEMS"] = [(str(Path(generator.settings["PATH"]) / "practice.yaml"), *each) for each in told]
    generator.settings["ARTWORK_PALETTE"] = chosen
    generator.env.globals |= {
        "stylesheet": stylesheet, "digest": digest,
        "palette": schemes(chosen), "palettes": {each: schemes(text) for each, text in known.items()},
    }
