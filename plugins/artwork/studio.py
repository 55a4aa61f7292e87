"""All that is drawn for one practice in one build: the drawings in its pages, its cards and its icons."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from pathlib import Path

from markupsafe import Markup

from .card import Stationery, card, stationery
from .drawing import hero, mark, thumbnail
from .icons import icon_files
from .lettering import Typeface
from .palette import Palette
from .progress import work_through
from .store import PROOF, is_whole, kept, key, made_by
from .vector import svg

CARDS = "cards"


@dataclass
class Studio:
    """What a practice's pictures are drawn with, and the titles of the cards that its pages have asked for."""

    name: str
    palette: Palette
    display: Typeface
    text: Typeface
    cache: Path
    titles: dict[str, str] = field(default_factory=dict)

    @cached_property
    def hero(self) -> Markup:
        return svg(hero(self.name))

    @cached_property
    def mark(self) -> Markup:
        return svg(mark(self.name))

    @cached_property
    def thumbnail(self) -> Callable[[str], Markup]:
        """An article's own drawing, by its slug."""
        drawn = partial(_thumbnail, self.cache / "thumbnails", self.name)
        drawn.depends_on = (self.name,)  # else every page that shows one would be made anew in each build
        return drawn

    def card(self, title: str) -> str:
        """Where the card of a page with this title will be, from the site's root without a leading slash."""
        words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60].strip("-") or "card"
        path = f"{CARDS}/{words}-{key(self._kind, title)[:8]}.png"
        self.titles[path] = title
        return path

    card.asked_again = True  # also for pages that stay as they are: their cards are published, too

    def finished(self) -> dict[str, Path]:
        """Every card and icon: where it is published -> the file in the cache. Made now if it was not before."""
        work_through([path for path in self.titles if not is_whole(self._place(path))], self._make_card, "Drawing cards")
        files = {path: self._place(path) / "card.png" for path in self.titles}
        icons = kept(self.cache / "icons", key(self._kind), self._make_icons)
        return files | {file.name: file for file in sorted(icons.iterdir()) if file.name != PROOF}

    def _place(self, path: str) -> Path:
        return self.cache / path.removesuffix(".png")

    def _make_card(self, path: str) -> None:
        place = self._place(path)
        image = card(self._paper, self.titles[path])
        kept(place.parent, place.name, lambda draft: (draft / "card.png").write_bytes(image))

    def _make_icons(self, draft: Path) -> None:
        for name, content in icon_files(self.name, self.palette).items():
            (draft / name).write_bytes(content)

    @cached_property
    def _paper(self) -> Stationery:
        return stationery(self.name, self.palette, self.display, self.text)

    @cached_property
    def _kind(self) -> str:
        """What tells this practice's cards and icons from all others."""
        fonts = [file.read_bytes() for file in (*self.display.files, *self.text.files)]
        return key(made_by("card", "icons"), self.name, repr(self.palette), *fonts)


@lru_cache(maxsize=1000)
def _thumbnail(cache: Path, name: str, slug: str) -> Markup:
    place = kept(cache, key(made_by("drawing", "vector"), name, slug), lambda draft: (draft / "thumbnail.svg").write_text(svg(thumbnail(name, slug)), "utf-8"))
    return Markup((place / "thumbnail.svg").read_text("utf-8"))
