"""Footnotes, however the old website made them, become Markdown's: `[^1]` in the text and `[^1]: …` below it."""

from __future__ import annotations

import json
import re

from bs4 import BeautifulSoup, Tag

from importer.html.elements import NOTE, tree_of

_NUMBER = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])\s*[\])]?\s*")
_TITLE = re.compile(r"(?:foot|end)?notes?|references|sources|fußnoten|anmerkungen|notes? de bas de page|notas", re.IGNORECASE)


def taken_out(tree: BeautifulSoup, meta: str) -> list[Tag]:
    """The notes in their order, out of the tree; a mark `x-note` stands in the text for each."""
    found: list[Tag] = []
    known = _of_wordpress(meta)
    for mark in tree.find_all(["span", "sup", "a"]):
        if mark.decomposed or mark.parent is None:
            continue
        note = _note(mark, tree, known)
        if note is not None:
            found.append(note)
            mark.replace_with(tree.new_tag(NOTE, attrs={"number": str(len(found))}))
    _sweep(tree)
    return found


def _note(mark: Tag, tree: BeautifulSoup, known: dict[str, str]) -> Tag | None:
    if mark.name == "span":
        return mark.__copy__() if mark.get("data-note") else None
    if mark.name == "sup" and mark.get("data-fn"):
        return tree_of(known[mark["data-fn"]]) if mark["data-fn"] in known else None
    link = mark if mark.name == "a" else mark.find("a")
    if link is None or not str(link.get("href", "")).startswith("#") or not _NUMBER.fullmatch(mark.get_text() or " "):
        return None
    target = tree.find(id=str(link["href"])[1:])
    if target is None or target is mark or target in mark.parents or mark in target.parents:
        return None
    return _text_at(target, mark)


def _text_at(target: Tag, mark: Tag) -> Tag | None:
    """The note's text: the item or paragraph at the target, if it leads back or stands in a list of notes."""
    holder = target if target.name in ("li", "p", "div") else target.find_parent(["li", "p", "div"])
    if holder is None or holder in mark.parents or len(holder.get_text()) > 3000:
        return None
    own = {name for element in (mark, *mark.find_all(True), mark.parent) if element is not None and (name := element.get("id"))}
    back = [link for link in holder.find_all("a") if str(link.get("href", ""))[1:] in own and str(link.get("href", "")).startswith("#")]
    in_list = any(re.search(r"foot-?note|endnote", " ".join(parent.get("class") or [])) for parent in holder.parents if isinstance(parent, Tag))
    if not back and not in_list:
        return None
    for link in back:
        (link.find_parent("sup") or link).decompose()
    note = holder.extract()
    if note.find(True) is None or note.contents:
        _without_number(note)
    return note


def _without_number(note: Tag) -> None:
    first = next((text for text in note.find_all(string=True) if text.strip()), None)
    if first is not None:
        first.replace_with(re.sub(r"^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.):])\s*", "", str(first)))


def _of_wordpress(meta: str) -> dict[str, str]:
    """WordPress keeps the notes of its block editor beside the text."""
    try:
        notes = json.loads(meta) if meta else []
    except ValueError:
        return {}
    return {str(note.get("id")): str(note.get("content", "")) for note in notes if isinstance(note, dict)} if isinstance(notes, list) else {}


def _sweep(tree: BeautifulSoup) -> None:
    """A list of notes that is empty now goes, with its heading and the line above it."""
    for items in tree.find_all(["ol", "ul"]):
        if items.find("li") is not None or items.get_text(strip=True):
            continue
        before = items.find_previous_sibling(True) or (items.parent.find_previous_sibling(True) if items.parent else None)
        inner = items.parent.find(["h1", "h2", "h3", "h4", "h5", "h6", "hr"]) if items.parent is not None and items.parent is not tree else None
        for element in (before, inner):
            if element is not None and not element.decomposed and (element.name == "hr" or _TITLE.fullmatch(element.get_text(strip=True).rstrip(":"))):
                element.decompose()
        items.decompose()
