"""A file cut into passages: each a stretch of plain text that is read together, with its kind and its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from sitecheck.diagnostic import Place
from sitecheck.words import header
from sitecheck.words.hidden import blank
from sitecheck.words.letters import plain_letters
from sitecheck.words.plain import Plain, inline, plain, visible

HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
ITEM = re.compile(r"([ ]*)(?:[-*+•–]|\d{1,4}[.)])[ \t]+(?=\S)")
QUOTE = re.compile(r"[ ]{0,3}>[ >]*")
NOTE = re.compile(r"\[\^[^\]\s]{1,80}\]:[ \t]*")
DEFINITION = re.compile(r"[ ]{0,3}:[ \t]+(?=\S)")
LINK_DEFINITION = re.compile(r"[ ]{0,3}\[[^\]^][^\]]{0,200}\]:[ ]*\S")
RULE = re.compile(r"[ ]{0,3}(?:[-*_][ ]*){3,}$")
TABLE_RULE = re.compile(r"[ ]*\|?[ ]*:?-{2,}")
ADMONITION = re.compile(r"!!![ ]*[\w-]+[ ]*\"?(.*?)\"?[ ]*$")
HTML_BLOCK = re.compile(
    r"</?(p|div|li|ul|ol|br|h[1-6]|td|th|tr|table|section|article|aside|header|footer|nav|main|figure|figcaption|blockquote|dd|dt|dl|"
    r"option|summary|details|title|body|head|html|form|label|button|meta|link|hr)\b[^<>]{0,2000}>", re.I)
HTML_KINDS = {"li": "item", "title": "field", "blockquote": "quote", "td": "cell", "th": "cell", "dt": "heading",
              **{f"h{level}": "heading" for level in range(1, 7)}}
TITLED = re.compile(r"(?:\]\(|^ {0,3}\[[^\]^\n][^\]\n]{0,200}\]:[ \t]*)[^()\s]{1,600}[ \t]+(?:\"([^\"\n]{1,300})\"|'([^'\n]{1,300})')[ \t]*(?:\)|$)", re.M)
ATTRIBUTE = re.compile(r"\b(?P<name>alt|title|aria-label|content|placeholder|summary|caption)\s{0,3}=\s{0,3}(?:\"([^\"]{1,1000})\"|'([^']{1,1000})'|([^\s\"'<>=}]{1,200}))", re.I)


@dataclass(frozen=True)
class Passage:
    """`lead` is the text that a list item hangs from; `under` the heading above; `name` the field; a cell knows its table and `line`, and its `column`."""

    kind: str
    plain: Plain
    name: str = ""
    lead: str = ""
    under: str = ""
    line: tuple[int, int] | None = None
    column: int = 0

    @property
    def text(self) -> str:
        return self.plain.text


@dataclass
class _Cutter:
    """Reads lines one after another and remembers the block that is still open."""

    text: str
    passages: list[Passage] = field(default_factory=list)
    kind: str = ""
    start: int = 0
    end: int = 0
    lead: str = ""
    under: str = ""

    line: tuple[int, int] | None = None
    column: int = 0
    gaps: int = 0

    def open(self, kind: str, start: int, end: int, line: tuple[int, int] | None = None, column: int = 0) -> None:
        self.close()
        self.kind, self.start, self.end, self.line, self.column = kind, start, end, line, column

    def close(self) -> None:
        if not self.kind:
            return
        passage = Passage(self.kind, plain(self.text, self.start, self.end), under=self.under,
                          lead=self.lead if self.kind in ("item", "cell") else "", line=self.line, column=self.column)
        self.kind = ""
        if passage.text.strip():
            self.passages.append(passage)
            if passage.kind in ("paragraph", "quote"):
                self.lead = visible(passage.text)
            elif passage.kind == "heading":
                self.under = self.lead = visible(passage.text)


def passages(text: str, file: str = "") -> list[Passage]:
    """Everything in the file that a visitor reads, in order."""
    shown = plain_letters(text)
    text, spoken = blank(shown)
    found: list[Passage] = []
    if file.endswith((".html", ".htm")):
        return [*html_passages(text), *_attributes(text, 0), *(Passage("field", plain(shown, *span), name="description") for span in spoken)]
    if file.endswith((".yaml", ".yml")):
        return [] if file.endswith("references.yaml") else list(_fields(text, 0, len(text)))
    start, end, body = header.extent(text)
    found += _fields(text, start, end)
    title = next((passage.text for passage in found if passage.name in ("title", "name")), "")
    found += _blocks(text, body, title)
    found += _attributes(text, body)
    found += [Passage("field", plain(shown, *span), name="description") for span in spoken]
    return found


def html_passages(text: str) -> list[Passage]:
    """A page of HTML, cut at its blocks."""
    found: list[Passage] = []
    kind, start, lead, under = "paragraph", 0, "", ""
    for match in [*HTML_BLOCK.finditer(text), None]:
        passage = Passage(kind, plain(text, start, match.start() if match else len(text)), lead=lead if kind == "item" else "", under=under)
        if any(letter.isalpha() for letter in passage.text):
            found.append(passage)
            under = visible(passage.text) if kind == "heading" else under
            lead = lead if kind == "item" else visible(passage.text)
        if match:
            kind, start = HTML_KINDS.get(match[1].lower(), "paragraph"), match.end()
    return found


def _fields(text: str, start: int, end: int) -> Iterator[Passage]:
    for name, first, last in header.fields(text, start, end):
        if name == "slug":
            yield Passage("field", Plain(text[first:last].replace("-", " "), (0,), (first,)), name=name)
        else:
            yield Passage("field", plain(text, first, last), name=name)


def _attributes(text: str, start: int) -> Iterator[Passage]:
    """Texts that stand beside the running text: of pictures, in attributes and in titles of links."""
    for title in TITLED.finditer(text, start):
        of_picture = title[0].startswith("]") and text[: title.start()].rpartition("[")[0].endswith("!")
        yield Passage("field", plain(text, *title.span(title.lastindex or 1)), name="alt" if of_picture else "link title")
    if "![" not in text and "=" not in text:
        return
    for match in inline(text, start, len(text)):
        if match.lastgroup == "image" or match["image"]:
            yield Passage("field", plain(text, *match.span("alt")), name="alt")
        if (match["tag"] or "{" in match[0]) and "=" in match[0]:
            for value in ATTRIBUTE.finditer(text, *match.span()):
                name = "alt" if value["name"].lower() == "alt" else "attribute"
                yield Passage("field", plain(text, *value.span(value.lastindex or 2)), name=name)


def _blocks(text: str, start: int, title: str) -> list[Passage]:
    cutter = _Cutter(text, under=title)
    at, code_allowed = start, True
    for line in text[start:].split("\n"):
        end = at + len(line)
        code_allowed = _line(cutter, line, at, end, code_allowed)
        at = end + 1
    cutter.close()
    return cutter.passages


def _line(cutter: _Cutter, line: str, at: int, end: int, code_allowed: bool) -> bool:
    """Gives one line to the cutter; says whether an indented line that follows would be code."""
    stripped = line.strip(" \t\ue00f")
    if not stripped:
        cutter.close()
        cutter.gaps += 1
        return code_allowed
    if line.startswith("    ") and not cutter.kind and code_allowed and not ITEM.match(line):
        return True
    if _single(cutter, line, at):
        return not stripped.startswith("!!!")
    for pattern, kind in ((ITEM, "item"), (QUOTE, "quote"), (NOTE, "note"), (DEFINITION, "item")):
        match = pattern.match(line)
        if match and not (kind == "quote" and cutter.kind == "quote") and not (kind == "item" and _runs_on(cutter, line)):
            cutter.open(kind, at + match.end(), end)
            return False
    if cutter.kind:
        cutter.end = end
    else:
        cutter.open("paragraph", at, end)
    return line[:1] != " "


def _runs_on(cutter: _Cutter, line: str) -> bool:
    """A number in the middle of a paragraph ("in\\n2011. Then") opens no list."""
    return cutter.kind == "paragraph" and line.lstrip()[:1].isdigit() and not line.lstrip().startswith("1")


def _single(cutter: _Cutter, line: str, at: int) -> bool:
    """Blocks of one line: headings, rules, tables' rows, titles of admonitions."""
    heading = HEADING.match(line) if "#" in line[:10] else None
    if heading:
        cutter.open("heading", at + heading.start(2), at + heading.end(2))
        cutter.close()
    elif cutter.kind == "paragraph" and UNDERLINE.match(line):
        cutter.kind = "heading"
        cutter.close()
    elif RULE.match(line[:200]) or LINK_DEFINITION.match(line):
        cutter.close()
    elif line.lstrip().startswith("|") or TABLE_RULE.match(line[:50]) and "|" in line:
        _cells(cutter, line, at)
    elif line.startswith("!!!") and (title := ADMONITION.match(line[:500])):
        cutter.open("heading", at + title.start(1), at + title.end(1))
        cutter.close()
    else:
        return False
    return True


def _cells(cutter: _Cutter, line: str, at: int) -> None:
    cutter.close()
    for column, cell in enumerate(re.finditer(r"[^|]+", line)):
        if re.search(r"[^\W_]|[✓✔✅✗✘×❌]", cell[0]):
            cutter.open("cell", at + cell.start(), at + cell.end(), (cutter.gaps, at), column)
            cutter.close()


class Lines:
    """Turns offsets of a text into lines and columns."""

    def __init__(self, file: str, text: str):
        self.file, self.text = file, text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, start: int, end: int) -> Place:
        first, last = (bisect_right(self.starts, offset) - 1 for offset in (start, max(start, end - 1)))
        return Place(self.file, first + 1, start - self.starts[first] + 1, last + 1, end - self.starts[last] + 1)
