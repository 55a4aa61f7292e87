"""Tables whose headers do not belong to any cell, cells that name headers which are not there, and cells on top of others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sitecheck.accessibility.look import Barrier, Look, has_words
from sitecheck.accessibility.tree import explicit
from sitecheck.html.tree import Element, descendants

_WIDEST = 1000
_MOST_SLOTS = 50_000
"""A table with more places for cells than this was made to tire its reader, and is left alone."""


def tables(look: Look) -> Iterator[Barrier]:
    """The faults of every table that is one to a screen reader."""
    for table in look.page.named_or_playing("table"):
        if table.silent or look.role(table) not in ("table", "grid", "treegrid"):
            continue
        if table.name == "table":
            rows = list(_rows(table))
            cells = [cell for row in rows for cell in row]
            if not _plain(look, rows):
                yield from _wrong_headers(cells)
                yield from _idle_headers(look, rows, cells)
                yield from _overlapping(look, table, cells)
        else:
            yield from _idle_columns(look, table)


def _plain(look: Look, rows: list[list[Element]]) -> bool:
    """Whether every column goes on to the last row, as in most tables: no header can be idle there."""
    return (
        not look.page.having("colspan", "rowspan", "headers") and len({len(row) for row in rows}) < 2
        and bool(rows) and all(cell.name == "td" for cell in rows[-1])
    )


def _rows(table: Element) -> Iterator[list[Element]]:
    for row in _own(table, "tr"):
        yield [cell for cell in row.children if isinstance(cell, Element) and cell.name in ("td", "th")]


def _own(table: Element, name: str) -> Iterator[Element]:
    """Elements of this table, not of one within it."""
    for child in table.children:
        if isinstance(child, Element) and child.name == name:
            yield child
        elif isinstance(child, Element) and child.name in ("thead", "tbody", "tfoot"):
            yield from _own(child, name)


def _wrong_headers(cells: list[Element]) -> Iterator[Barrier]:
    known = {cell.attributes["id"] for cell in cells if cell.attributes.get("id")}
    for cell in cells:
        for name in cell.attributes.get("headers", "").split():
            if name not in known or name == cell.attributes.get("id"):
                yield Barrier("wrong-table-header", cell, (name,))
                break


def _idle_headers(look: Look, rows: list[list[Element]], cells: list[Element]) -> Iterator[Barrier]:
    """Column headers with nothing in their columns, in a table that has something in others."""
    slots = sum(_span(cell, "colspan") * min(_span(cell, "rowspan"), len(rows)) for cell in cells)
    if slots > _MOST_SLOTS or not any(cell.name == "td" for cell in cells) or _cut_off(look, cells[-1]):
        return
    referred = {name for cell in cells for name in cell.attributes.get("headers", "").split()}
    placed = _placed(rows)
    last: dict[int, int] = {}  # column -> the last row in which it has a cell
    for cell, row, columns in placed:
        if not cell.attributes.get("headers"):
            last.update((column, max(row, last.get(column, row))) for column in columns)
    serving = {
        (column, look.visible_words(cell)) for cell, row, columns in placed if cell.name == "th" for column in columns if last.get(column, row) > row
    }
    for cell, row, columns in placed:
        if cell.name != "th" or cell.silent or _span(cell, "rowspan") > 1 or look.role(cell) != "columnheader" or look.tree.holder(cell) is None:
            continue
        if cell.attributes.get("id") in referred or not has_words(look.visible_words(cell)):
            continue
        if all((column, look.visible_words(cell)) in serving for column in columns):
            continue  # a long table repeats its headers below
        alone = all(other.name == "th" for other in rows[row]) or cell.attributes.get("scope", "").lower() == "col"
        if alone and all(last.get(column, row) <= row for column in columns):
            yield Barrier("header-without-cells", cell, (look.visible_words(cell),))


def _overlapping(look: Look, table: Element, cells: list[Element]) -> Iterator[Barrier]:
    """Cells with words that are drawn over others with words: one is wider than the room that those from above leave it."""
    if sum(_span(cell, "colspan") * min(_span(cell, "rowspan"), len(cells)) for cell in cells) > _MOST_SLOTS:
        return
    for rows in _groups(table):
        taken: dict[tuple[int, int], Element] = {}
        for number, row in enumerate(rows):
            column = 0
            for cell in row:
                while (number, column) in taken:
                    column += 1
                width, height = _span(cell, "colspan"), _height(cell, len(rows) - number)
                slots = [(number + down, column + along) for down in range(height) for along in range(width)]
                words = next((words for slot in slots if slot in taken and has_words(words := look.visible_words(taken[slot]))), "")
                if words and has_words(look.visible_words(cell)):
                    yield Barrier("overlapping-cells", cell, (words,))
                taken.update((slot, cell) for slot in slots)
                column += width


def _groups(table: Element) -> Iterator[list[list[Element]]]:
    """The rows that a cell can reach down to: a part of the table ends it."""
    for part, rows in groupby(_own(table, "tr"), key=lambda row: row.parent):
        if not part.gone:
            shown = (row for row in rows if not row.gone)
            yield [[cell for cell in row.children if isinstance(cell, Element) and cell.name in ("td", "th") and not cell.gone] for row in shown]


def _height(cell: Element, rest: int) -> int:
    return rest if cell.attributes.get("rowspan", "").strip() == "0" else min(_span(cell, "rowspan"), rest)


def _cut_off(look: Look, last: Element) -> bool:
    """Lists show the beginning of a text, and its table ends where the words ran out."""
    return look.visible_words(last).endswith(("…", "..."))


def _placed(rows: list[list[Element]]) -> list[tuple[Element, int, range]]:
    """Each cell with its row and columns; what spans rows pushes those below aside."""
    placed: list[tuple[Element, int, range]] = []
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            width, height = _span(cell, "colspan"), min(_span(cell, "rowspan"), len(rows) - number)
            columns = range(column, column + width)
            for down in range(1, height):
                taken.update((number + down, place) for place in columns)
                if cell.name == "td":
                    placed.append((cell, number + down, columns))
            placed.append((cell, number, columns))
            column += width
    return placed


def _span(cell: Element, name: str) -> int:
    written = cell.attributes.get(name, "1").strip()
    return min(max(int(written), 1), _WIDEST) if written.isdecimal() and written.isascii() else 1


def _idle_columns(look: Look, table: Element) -> Iterator[Barrier]:
    """The same for tables made of other elements, where a row is as long as it has cells."""
    rows = [row for row in descendants(table) if explicit(row) == "row"]
    lengths = [[cell for cell in look.tree.held(row)] for row in rows]
    longest = max((len(row) for row in lengths if any(look.role(cell) in ("cell", "gridcell") for cell in row)), default=0)
    for row in lengths:
        if longest and all(look.role(cell) == "columnheader" and not _CELL_SPANS.intersection(cell.attributes) for cell in row):
            for cell in row[longest:]:
                yield Barrier("header-without-cells", cell, (look.visible_words(cell),))


_CELL_SPANS = frozenset({"aria-colspan", "aria-colindex", "colspan"})
