"""What became of every item: nothing that was given goes unmentioned."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from importer.exports.item import Item
from importer.old_addresses import Redirects
from importer.plan import PRIVATE, REASONS
from importer.record import Picture
from importer.titles import title_of


@dataclass(frozen=True)
class Outcome:
    """One text of the old website and its file here. `what`: imported, kept, renewed, deleted."""

    what: str
    title: str
    file: str
    old: str
    notes: tuple[str, ...] = ()


@dataclass
class Account:
    """Filled while the import runs; the report is made from it."""

    items: Counter[str] = field(default_factory=Counter)  # type -> how many the export holds
    outcomes: list[Outcome] = field(default_factory=list)
    left_out: dict[str, list[str]] = field(default_factory=dict)  # reason -> what it was
    files: Counter[str] = field(default_factory=Counter)  # pictures and documents: used, unused, missing
    unused: list[str] = field(default_factory=list)
    missing: list[tuple[Picture, str]] = field(default_factory=list)  # with the reason why it could not be fetched
    comments: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    redirects: Redirects = field(default_factory=Redirects)
    claims: list[str] = field(default_factory=list)
    credits: list[tuple[str, str]] = field(default_factory=list)  # pictures that are shown, and what the old website said of them
    copied: int = 0

    def count(self, item: Item) -> None:
        self.items[item.type] += 1
        self.comments.update(item.comments)

    def leave_out(self, item: Item, reason: str) -> None:
        self.left_out.setdefault(reason, []).append(_unnamed(item) if REASONS.get(item.type) == PRIVATE else named(item))

    @property
    def doubtful(self) -> list[Outcome]:
        return [outcome for outcome in self.outcomes if outcome.notes]

    def how_many(self, what: str) -> int:
        return sum(outcome.what == what for outcome in self.outcomes)

    @property
    def total(self) -> int:
        return sum(self.items.values())

    @property
    def accounted(self) -> int:
        """Equal to `total`, or an item was forgotten; the report says both."""
        return len(self.outcomes) + sum(map(len, self.left_out.values())) + self.items["attachment"]


def _unnamed(item: Item) -> str:
    """Titles of messages and orders are names of people, and a report may be shown to others."""
    return f"{item.type} {f'of {item.date[:10]}' if item.date else f'number {item.number}'}"


def named(item: Item) -> str:
    """An item as its owner knows it: by its title and its old address."""
    words = title_of(item) or item.link or item.slug or f"number {item.number}"
    if item.status == "publish" and item.type in ("post", "page") and item.link not in ("", words):
        words = f"{words}, {item.link}"
    return f"{words} ({item.type})" if item.type not in ("post", "page") else words
