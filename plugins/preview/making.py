"""Makes the pages with a Pelican that stays in memory: the one that was saved first, then all that depend on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from accelerate.resident import Outcome, Resident
from hosting.trouble import SETTINGS, Trouble, sentence, shown
from preview.inspection import Inspection
from preview.marks import marks_of
from preview.memory import held
from preview.shelf import Shelf
from preview.workshop import Built, Failed, Told

OVERRIDES = {"PRACTICE_SHOW_DRAFTS": True, "SITECHECK_LATER": True}


class Maker:
    """`to_check` is what the last complete build hands over to the check; None when it did not come to its end."""

    def __init__(self, root: Path, folder: Path, overtaken: Callable[[], bool]) -> None:
        self.root, self.shelf = root, Shelf(folder / "made", folder / "shown")
        self.resident = Resident(root / SETTINGS, self.shelf.made, OVERRIDES, lambda error: sentence(error, root), overtaken)
        self.to_check = None

    def make(self, order: int, changed: frozenset[str], inspection: Inspection) -> Told:
        self.to_check = None
        try:
            self._must_hold_pages()
            for outcome in self._outcomes(changed):
                if outcome.restart:
                    raise SystemExit  # the foreman begins another one
                if not outcome.complete and not self.shelf.whole:
                    continue  # one page is no website: what was shown before stays
                yield self._told(order, outcome)
                if not outcome.complete:
                    yield from inspection.near(changed, outcome.written)
        except Exception as error:  # a full disk, a folder that is gone: it is said, and the next save is tried
            self.to_check = None
            yield Failed(order, sentence(error, self.root), held())

    def _outcomes(self, changed: frozenset[str]) -> Iterator[Outcome]:
        if self.resident.site is None:
            return iter([self.resident.build()])
        self.resident.site.to_check = None
        return self.resident.refresh({Path(path) for path in changed})

    def _told(self, order: int, outcome: Outcome) -> Built | Failed:
        site = self.resident.site
        if outcome.complete:
            self.to_check = getattr(site, "to_check", None)
        unloaded = next((f"error: {one}; every plugin that {SETTINGS} names is needed" for one in outcome.problems if "load plugin" in one), "")
        if outcome.complete and (unloaded or self.to_check is None):
            self.to_check = None
            reason = unloaded or (outcome.problems[-1] if outcome.problems else "error: the build was ended early; the terminal may say why")
            return Failed(order, shown_without(reason, self.root), held())
        self.shelf.put_up_all() if outcome.complete else self.shelf.put_up(outcome.written)
        marks = marks_of(site.settings["PRACTICE_STOCK"])
        base = urlsplit(site.settings["SITEURL"]).path.rstrip("/") + "/"
        return Built(order, outcome.complete, self.shelf.shown, len(outcome.written), outcome.seconds, marks, base, held())

    def _must_hold_pages(self) -> None:
        content = self.root / "content"
        if not next(content.rglob("*.md"), None):
            raise Trouble(f"{shown(content, self.root)}: error: no page is in this folder; put your texts back, then save again")


def shown_without(reason: str, root: Path) -> str:
    """The sentence with paths as the owner knows them."""
    return reason.replace(f"{root}/", "")
