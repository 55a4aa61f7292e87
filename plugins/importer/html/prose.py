"""Writes an arranged tree as the Markdown of this website, in which nothing that was typed is taken for a sign."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

_SIGNS = re.compile(r"([\\`*\[\]{}])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#|\w+;)")
_LINE_START = (
    (re.compile(r"^(\s*)(#{1,6}|[+-]|>)(?=\s|$)", re.MULTILINE), r"\1\\\2"),
    (re.compile(r"^(\s*)(#|>|-{2,}\s*$|!!!|\?\?\?)", re.MULTILINE), r"\1\\\2"),
    (re.compile(r"^(\s*\d+)\.(?=\s)", re.MULTILINE), r"\1\\."),
    (re.compile(r"^(\s*):(?=\s)", re.MULTILINE), r"\1&#58;"),
    (re.compile(r"^(\s*)=(?==*\s*$)", re.MULTILINE), r"\1&#61;"),
    (re.compile(r"^(\s*)~(?=~~)", re.MULTILINE), r"\1&#126;"),
)
_ADDRESS_SIGNS = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\n": "", "\t": "", '"': "%22"}


def as_words(text: str) -> str:
    """The text with nothing in it that Markdown takes for a sign."""
    text = _UNDERSCORE.sub(r"\\_", _SIGNS.sub(r"\\\1", text))
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;")


class Prose(MarkdownConverter):
    """markdownify with the habits of Python-Markdown: four spaces within lists, notes, anchors, definition lists."""

    class Options(MarkdownConverter.DefaultOptions):
        heading_style = ATX
        bullets = "-"
        autolinks = False
        sup_symbol = "<sup>"
        sub_symbol = "<sub>"

    def escape(self, text: str, parent_tags: set[str]) -> str:
        text = as_words(text)
        return text.replace("|", "\\|") if "table" in parent_tags else text

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_inline" in parent_tags:
            return f" {text.strip()} "
        text = "\n".join(line.strip(" \t") + "  " * line.endswith("  ") for line in text.strip().split("\n"))
        return f"\n\n{_safe_lines(text).rstrip()}\n\n" if text else ""

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:
        text = re.sub(r"(#+)$", r"\\\1", " ".join(text.split()))
        anchor = f" {{#{el['id']}}}" if el.get("id") else ""
        return f"\n\n{'#' * n} {text}{anchor}\n\n" if text else ""

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return "<br>" if "table" in parent_tags else " " if "_inline" in parent_tags else "  \n"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        href = str(el.get("href") or "").strip()
        before, words, after = _edges(text)
        if not href or not words:
            return text
        return f"{before}[{words}]({_address(href)}{_title(el)}){after}"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        alt = self.escape(" ".join(str(el.get("alt") or "").split()), parent_tags)
        return f"![{alt}]({_address(str(el.get('src') or ''))}{_title(el)})"

    def convert_del(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return _inline_html("del", "", text)

    def convert_mark(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return _inline_html("mark", "", text)

    def convert_abbr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return _inline_html("abbr", f' title="{html.escape(str(el["title"]))}"', text)

    def convert_code(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_noformat" in parent_tags:
            return text
        # Python-Markdown reads no second backtick sign of its own within a span, so such code stays HTML.
        return f"<code>{self.escape(text, parent_tags)}</code>" if "`" in text else super().convert_code(el, " ".join(text.split()), parent_tags)

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        code = el.get_text().strip("\n")
        if "```" in code or parent_tags & {"li", "blockquote"}:
            return "\n\n" + "\n".join(("    " + line).rstrip() for line in code.split("\n")) + "\n\n"
        return f"\n\n```\n{code}\n```\n\n" if code.strip() else ""

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        text = text.strip()
        if not text:
            return "\n"
        ordered = el.parent is not None and el.parent.name == "ol"
        start = int(el.parent["start"]) if ordered and str(el.parent.get("start", "")).isdigit() else 1
        sign = f"{start + len(el.find_previous_siblings('li'))}." if ordered else "-"
        first, *more = text.split("\n")
        gap = "\n" if el.find("p", recursive=False) is not None and el.find_previous_sibling("li") is not None else ""
        space = " " * (4 - len(sign) if ordered else 1)
        return gap + f"{sign:<4}".rstrip(" ") + space + first + _below(more) + ("\n\n" if "" in more else "\n")

    def convert_list(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "li" in parent_tags:
            loose = el.find_previous_sibling("p") is not None
            return ("\n\n" if loose else "\n") + text.strip("\n") + "\n"
        return f"\n\n{_parted(el)}{text.strip(chr(10))}\n\n"

    convert_ul = convert_list
    convert_ol = convert_list

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{_safe_lines(' '.join(text.split()))}\n"

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        first, *more = text.strip().split("\n")
        return f":   {first}{_below(more)}\n\n"

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if el.get("data-raw"):
            return f"\n\n{_raw(el)}\n\n"
        return f"\n\n{text.strip()}\n\n"

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f" {' '.join(text.split())} |"

    convert_th = convert_td

    def convert_x_line(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return _safe_lines(text.strip())

    def convert_x_note(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"[^{el['number']}]"

    def convert_x_anchor(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f'<span id="{html.escape(el["name"])}"></span>'


def written(tree: BeautifulSoup, notes: Sequence[Tag] = ()) -> str:
    """The Markdown of a text and of its notes."""
    prose = Prose()
    parts = [prose.convert_soup(tree).strip("\n")]
    for number, note in enumerate(notes, start=1):
        text = prose.convert_soup(BeautifulSoup(f"<div>{note.decode_contents()}</div>", "html.parser")).strip()
        parts.append(f"[^{number}]: " + text.replace("\n", "\n    "))
    text = re.sub(r"  \n(?: *\n)+", "\n\n", "\n\n".join(part for part in parts if part))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", lambda found: "  " if found[0].endswith("  ") else "", text, flags=re.MULTILINE)) + "\n"


def _below(lines: list[str]) -> str:
    """Further lines of an item, each as far in as the first."""
    return "".join("\n" + ("    " + line if line.strip() else "") for line in lines)


def _safe_lines(text: str) -> str:
    """No line begins with what would make it a heading, a list, a quotation or a line."""
    for pattern, replacement in _LINE_START:
        text = pattern.sub(replacement, text)
    return text


def _parted(el: Tag) -> str:
    """Two lists in a row would be one: a remark that nobody sees keeps them apart."""
    before = el.find_previous_sibling(True)
    return "<!-- -->\n\n" if before is not None and before.name == el.name else ""


def _edges(text: str) -> tuple[str, str, str]:
    inner = text.strip()
    start = text.index(inner) if inner else 0
    return " " * bool(text[:start]), inner, " " * bool(text[start + len(inner):])


def _inline_html(name: str, attributes: str, text: str) -> str:
    before, words, after = _edges(text)
    return f"{before}<{name}{attributes}>{words}</{name}>{after}" if words else text


def _address(address: str) -> str:
    return "".join(_ADDRESS_SIGNS.get(sign, sign) for sign in address)


def _title(el: Tag) -> str:
    title = " ".join(str(el.get("title") or "").split()).replace('"', "'").replace("\\", "")
    return f' "{title}"' if title and el.name == "a" else ""


def _raw(table: Tag) -> str:
    copy = BeautifulSoup(str(table), "html.parser").table
    del copy["data-raw"]
    for element in copy.find_all(["x-break", "x-anchor", "x-note", "p"]):
        element.unwrap() if element.contents else element.decompose()
    return re.sub(r"\s*\n\s*", "\n", copy.decode().strip())
