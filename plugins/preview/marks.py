"""Which pages visitors do not get to see, and why."""

from __future__ import annotations

from practice.entries import Stock
from practice.schema import Article


def marks_of(stock: Stock) -> dict[str, str]:
    """The file of each such page -> what the panel says of it."""
    return {item.save_as: _words(item) for item in stock.shown if item.state != "published"}


def _words(item) -> str:
    if item.state == "scheduled" and isinstance(item.entry, Article):
        day = item.entry.date
        return f"Scheduled: visitors see this from {day.day} {day:%B %Y} on."
    if item.state == "hidden":
        return "Hidden: only those who know its address find this page."
    return "Draft: visitors do not see this yet."
