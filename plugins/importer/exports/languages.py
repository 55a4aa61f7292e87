"""Takes apart texts that hold several languages in one, as qTranslate and WPGlobus keep them: `[:en]Rest[:de]Ruhe[:]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from importer.exports.item import Item, Term

_MARK = re.compile(r"<!--:(\w\w)?-->|\[:(\w\w)?\]|\{:(\w\w)?\}")


def in_languages(item: Item) -> Iterator[Item]:
    """The item as it is; or one for each of its languages, of which the first keeps the address."""
    languages = list(dict.fromkeys(_languages(item.html))) or list(_languages(item.title))[:1]
    if not languages:
        yield item
        return
    for language in languages:
        part = replace(
            item, title=_only(item.title, language), html=_only(item.html, language), excerpt=_only(item.excerpt, language),
            categories=_named(item.categories, language), tags=_named(item.tags, language),
        )
        if len(languages) > 1:
            trouble = f'it stood in one text with other languages ({", ".join(languages)}); this is its part in "{language}"'
            part = replace(part, troubles=(*item.troubles, trouble))
        if language != languages[0]:
            status = "translation" if item.status == "publish" else item.status
            slug = f"{item.slug or item.title}-{language}"
            part = replace(part, key=f"{item.key}:{language}", id="", link="", slug=slug, status=status)
        yield part


def _languages(text: str) -> Iterator[str]:
    for mark in _MARK.finditer(text):
        if language := mark[1] or mark[2] or mark[3]:
            yield language


def _only(text: str, language: str) -> str:
    """What stands in that language, and what stands outside of all of them."""
    if language not in _languages(text):
        return text if not _MARK.search(text) else _MARK.split(text)[0]
    kept, position, now = "", 0, ""
    for mark in _MARK.finditer(text):
        kept += text[position:mark.start()] if now in ("", language) else ""
        position, now = mark.end(), mark[1] or mark[2] or mark[3] or ""
    return kept + (text[position:] if now in ("", language) else "")


def _named(terms: tuple[Term, ...], language: str) -> tuple[Term, ...]:
    return tuple(replace(term, name=name) for term in terms if (name := _only(term.name, language).strip()))
