"""Reads imported texts as an advertising regulator would, at once and not when they are published."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from practice.entries import Stock
from practice.front_matter import read_text
from sitecheck.words.guard import Facts, remarks
from sitecheck.words.languages import is_read
from sitecheck.words.stated_language import language_of


def found(content: Path, files: Iterable[str], stock: Stock, today: date, seen: Callable[[], object]) -> list[str]:
    """One line for each statement, with its file and line."""
    facts = Facts(stock.practice.where, today=today)
    claims = []
    for file in files:
        text, _ = read_text(content / file) if (content / file).exists() else (None, None)
        if text is not None:
            spoken = replace(facts, language=language_of(text, content / file))
            claims += [
                f"content/{file}:{remark.place.line}: {remark.message} [{remark.rule}]"
                for remark in (remarks(text, f"content/{file}", spoken) if is_read(spoken.language) else ())
            ]
        seen()
    return claims
