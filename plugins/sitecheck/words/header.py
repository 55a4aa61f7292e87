"""The fields at the head of a file (or a whole YAML file) that a reader of the site gets to see."""

from __future__ import annotations

import re
from collections.abc import Iterator

FIELD = re.compile(r"^([ ]*)(?:- )?([A-Za-z_][\w -]{0,40}?)[ ]*:(?:[ ]+(.*))?$")
ITEM = re.compile(r"^[ ]*- (.*)$")
UNSEEN = frozenset("""
date modified updated author authors reviewed_by reviewed_on status lang language languages url email phone template
order image photo picture file map booking number verify issuer expires since doi pmid save_as timezone currency palette
where minutes fee hours address street town region postcode country from until opens closes sample year
journal volume publisher measured found limits result note translation_of practising_since kind links link monday
tuesday wednesday thursday friday saturday sunday credentials short menu_order css js license licence iban layout emergency crisis
""".split())
END = re.compile(r"^(?:---|\.\.\.)[ ]*$", re.M)


def extent(text: str) -> tuple[int, int, int]:
    """Where the header's text starts and ends, and where the body starts; all 0 when there is none."""
    lead = len(text) - len(text.lstrip("\ufeff\ue00f\n "))
    if text.startswith("---", lead) and text[lead + 3 : lead + 4] in ("\n", " "):
        start = text.find("\n", lead) + 1
        closing = END.search(text, start)
        if closing and text.count("\n", start, closing.start()) < 500:
            return start, closing.start(), closing.end()
        return 0, 0, 0
    if not re.match(r"(?i)(?:title|date|author|slug|tags|category|summary|status|name|template)[ ]*:", text[lead : lead + 40]):
        return 0, 0, 0
    blank = text.find("\n\n", lead)
    end = len(text) if blank < 0 else blank
    return lead, end, end


def fields(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Name and offsets of every value that is shown, lists item by item, folded text as one value."""
    key, block, hidden = "", None, None
    at = start
    for line in text[start:end].split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if block and (not line.strip() or indent > block[0]):
            block = (block[0], block[1] if block[1] is not None else at + indent, at + len(line) if line.strip() else block[2])
        else:
            if block and block[1] is not None:
                yield key, block[1], block[2]
            key, block, hidden, found = _line(line, at, indent, key, hidden)
            yield from found
        at += len(line) + 1
    if block and block[1] is not None:
        yield key, block[1], block[2]


def _line(line: str, at: int, indent: int, key: str, hidden: int | None) -> tuple[str, tuple | None, int | None, list]:
    """One line of YAML: its key, an opened block, the indent below which nothing is shown, values found."""
    if hidden is not None and (indent > hidden or line.lstrip().startswith("- ") and indent >= hidden):
        return key, None, hidden, []
    match = FIELD.match(line)
    if not match:
        item = ITEM.match(line)
        found = [(key, *_trim(line, at, item.start(1)))] if item and key not in UNSEEN else []
        return key, None, None, found
    key = match[2].strip().lower().replace("-", "_").replace(" ", "_")
    value = (match[3] or "").strip()
    column = match.start(2)  # what stands beside the first key of an item is not below it
    if key in UNSEEN:
        return key, None, column, []
    if value in ("", "|", ">", "|-", ">-", "|+", ">+"):
        return key, (column, None, at) if value else None, None, []
    return key, None, None, _values(key, line, at, match.start(3))


def _values(key: str, line: str, at: int, column: int) -> list[tuple[str, int, int]]:
    """The value of one line; a list in brackets, or tags with commas, item by item."""
    start, end = _trim(line, at, column)[0] - at, _trim(line, at, column)[1] - at
    value = line[start:end]
    if value.startswith("[") and value.endswith("]"):
        start, value = start + 1, value[1:-1]
    elif key not in ("tags", "keywords"):
        return [(key, at + start, at + end)]
    found = []
    for item in value.split(","):
        if item.strip(" \"'"):
            lead = len(item) - len(item.lstrip(" \"'"))
            found.append((key, at + start + lead, at + start + lead + len(item.strip(" \"'"))))
        start += len(item) + 1
    return found


def _trim(line: str, at: int, column: int) -> tuple[int, int]:
    """Offsets of a value without the quotation marks of YAML."""
    start, end = column, len(line.rstrip())
    while start < end and line[start] == " ":
        start += 1
    if end - start > 1 and line[start] in "\"'" and line[end - 1] == line[start]:
        start, end = start + 1, end - 1
    return at + start, at + end
