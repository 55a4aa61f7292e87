"""What the pages in one language know of the practice, whatever they show."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from practice.downloads import coming, coming_events
from practice.entries import Stock
from practice.localized import localized
from practice.schema import PracticeWords
from practice.words import Words, known, words_of


def all_words(stock: Stock, theme: Path) -> dict[str, Words]:
    """The words of each language that has something to show."""
    own, country = stock.practice.language.lower(), stock.practice.address.country
    return {language: words_of(language, own, stock.languages, country, theme) for language in stock.languages}


def unspoken(stock: Stock, theme: Path) -> list[str]:
    """The languages that the theme has no words for: their pages would speak English around their texts."""
    return [language for language in stock.languages if not known(language, theme)]


def facts_of(words: Words, stock: Stock) -> dict[str, Any]:
    """The facts for the pages whose words these are."""
    practice = stock.practice
    if words["folder"]:
        told: Mapping[str, PracticeWords] = stock.translations
        language = words["language"]
        said = told.get(language) or told.get(language.split("-")[0]) or PracticeWords()
        practice = localized(practice, said, words["marks"][stock.practice.language.lower()])
    return {
        "practice": practice, "words": words, "feed": _feed(words, stock),
        "coming_closures": coming(practice.closures, stock.today), "coming_events": coming_events(practice.events, stock.today),
    }


def _feed(words: Words, stock: Stock) -> str:
    """The feed's address; nothing in a further language in which there is no article yet."""
    is_written = not words["folder"] or any(item.kind == "articles" and item.language == words["language"] for item in stock.shown)
    return f"{words['folder']}feed.xml" if is_written else ""
