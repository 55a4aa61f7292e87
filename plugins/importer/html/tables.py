"""Tables: those that hold data stay tables, those that only placed things side by side become running text."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

_HEAVY = ["table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "form", "hr"]


def settled(tree: BeautifulSoup, notes: list[str]) -> None:
    """Decides for each table what it was for, the innermost first."""
    for table in reversed(tree.find_all("table")):
        rows = [row for row in table.find_all("tr") if row.find_parent("table") is table and row.get_text(strip=True)]
        if _only_places(table, rows):
            _open(table)
        elif any(_span(cell) > 1 for cell in table.find_all(["td", "th"])):
            _keep_as_html(table)
            notes.append("a table with joined cells is kept as HTML; it would be easier to edit as a plain table")
        else:
            _with_headings(table, rows, tree, notes)
    for part in tree.find_all(["tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "col"]):
        if part.find_parent("table") is None:
            part.name = "div"


def _only_places(table: Tag, rows: list[Tag]) -> bool:
    widest = max((len(row.find_all(["td", "th"], recursive=False)) for row in rows), default=0)
    if len(rows) < 2 or widest < 2 or table.get("role") == "presentation":
        return True
    outer = table.find_parent("table")
    if outer is not None and _own(outer, "th"):
        return True  # Markdown's tables hold no tables
    return table.find(_HEAVY) is not None and not _own(table, "th")


def _own(table: Tag, *names: str) -> list[Tag]:
    """Its parts, without those of a table that stands in one of its cells."""
    return [part for part in table.find_all(names) if part.find_parent("table") is table]


def _open(table: Tag) -> None:
    for part in _own(table, "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "col"):
        part.name = "div"
    table.name = "div"


def _span(cell: Tag) -> int:
    return max((int(str(cell[side])) for side in ("colspan", "rowspan") if str(cell.get(side, "")).isdigit()), default=1)


def _keep_as_html(table: Tag) -> None:
    table["data-raw"] = "1"
    for cell in table.find_all(["td", "th"]):
        cell.attrs = {name: cell[name] for name in ("colspan", "rowspan") if str(cell.get(name, "")).isdigit() and cell[name] != "1"}
        if cell.name == "th":
            begins_its_row, is_in_first_row = cell.find_previous_sibling() is None, cell.parent.find_previous("tr") is None
            cell["scope"] = "row" if begins_its_row and not is_in_first_row else "col"


def _with_headings(table: Tag, rows: list[Tag], tree: BeautifulSoup, notes: list[str]) -> None:
    first = rows[0].find_all(["td", "th"])
    if not all(cell.name == "th" for cell in first) and rows[0].find_parent("thead") is None:
        words = " | ".join(cell.get_text(" ", strip=True) for cell in first)[:60]
        notes.append(f'a table had no headings: its first row, "{words}", was made so')
    width = max(len(row.find_all(["td", "th"])) for row in rows)
    for number, row in enumerate(rows):
        for cell in row.find_all(["td", "th"]):
            heads_its_row, cell.name = number > 0 and cell.name == "th", "td" if number else "th"
            for block in cell.find_all(["p", "div"]):
                _part_by_breaks(block, tree)
                block.unwrap()
            _without_empty_lines(cell)
            if heads_its_row:
                _emphasised(cell, tree)
        for _ in range(width - len(row.find_all(["td", "th"]))):
            row.append(tree.new_tag("th" if number == 0 else "td"))
    for child in list(table.children):
        if isinstance(child, Tag) and child.name == "caption":
            continue
        child.extract()
    for row in rows:
        table.append(row.extract())


def _part_by_breaks(block: Tag, tree: BeautifulSoup) -> None:
    """A paragraph in a cell begins on a line of its own and ends it, beside words as beside another paragraph."""
    for beside, put in ((block.previous_siblings, block.insert_before), (block.next_siblings, block.insert_after)):
        nearest = next((each for each in beside if each.name is not None or str(each).strip()), None)
        if nearest is not None and nearest.name != "br":
            put(tree.new_tag("br"))


def _emphasised(cell: Tag, tree: BeautifulSoup) -> None:
    """Markdown's tables have headings in their first row alone: that of another row stands out by its letters."""
    for inner in cell.find_all("strong"):
        inner.unwrap()
    words = tree.new_tag("strong")
    words.extend(list(cell.contents))
    cell.append(words)


def _without_empty_lines(cell: Tag) -> None:
    """Breaks at both ends of a cell, which only made it higher."""
    for parts in (list(cell.contents), list(reversed(cell.contents))):
        for part in parts:
            if part.name == "br":
                part.decompose()
            elif part.name is not None or str(part).strip():
                break
