"""What was meant as a list, a table or strong words and is shown as it was typed, since Markdown wants it a little otherwise.

What a visitor sees is read from the rendered text, so that lists in code, in quotations and in whatever an extension
makes are what they are; then the line is looked for in what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitecheck.diagnostic import Place
from sitecheck.html.elements import BLOCKS, LIST_SIGNS
from sitecheck.likeness import plain
from sitecheck.source import LONGEST, MARKDOWN_SUFFIXES, Source

_ITEM = re.compile(rf"[ ]*(?P<sign>[-*+·–—{LIST_SIGNS}]|(?P<number>\d{{1,2}})[.)])[ \t\xa0]+(?=\S)")
_DASHES = ("-", "–", "—")
"""They also stand in the middle of a sentence, and a long line may be broken before them."""
_ROW = re.compile(r"[ ]*\|.*\|[ ]*")
_BELOW_HEADINGS = re.compile(r"[ ]*\|?[ ]*:?[-–—]+:?[ ]*(?:\|[ ]*:?[-–—]+:?[ ]*)*\|?[ ]*")
_STRONG = re.compile(r"(?<![\\*\w])\*\*(?=[ ]|[^*\n]{1,200}[ ]\*\*)(?P<before> *)(?P<words>[^*\n]{0,200}[^\W\d_]{2}[^*\n]{0,200}?)(?P<after> *)\*\*(?!\*)")
_STRUCK = re.compile(r"(?<![\\~=\w])(?P<sign>~~|==)(?=[^\s~=])[^~=\n]{0,200}[^\s~=](?P=sign)(?![~=\w])")
_APART = re.compile(r"(?<![\\!\w\]])(?P<words>\[[^\[\]\n]{1,120}\])[ ]+(?P<aim>\((?:/|\.{1,2}/|\{\w+\}|https?://|mailto:|tel:)[^\s()]*\))")
_BARE = re.compile(r"(?<![\w/@.=\"'(<\[\0:-])(?:https?://|www\.)[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}(?:[/?#](?:[^\s<>\"()]|\([^\s<>\"()]{0,99}\)){0,500})?(?<![.,;:!?'’”])")
_DOUBLE = re.compile(r"(?<![\\\w\[])!?\[\[[^\[\]\n]{1,120}\]\](?![\[(])")
_TYPED = {
    "list": (
        re.compile(rf"\n[ >\t]*(?:(?![-*+#][ ]|[>\s]|\d+\.[ ])[^\n]+\n[ >\t]*(?:[-*+]|\d{{1,2}}\.)[ \t]|(?:[·–—{LIST_SIGNS}]|\d{{1,2}}\))[ \t\xa0])"),
        re.compile(
            rf"^(?![ >]*(?:[-*+#]|\d+\.)[ ])[ >]*\S.*\n[ >]*(?:[-*+]|\d{{1,2}}\.)[ \t]+\S|^[ >]*(?:[·–—{LIST_SIGNS}]|\d{{1,2}}\))[ \t\xa0]+\S", re.MULTILINE,
        ),
    ),
    "table": (re.compile(r"\|[ ]*\n"), re.compile(r"^[ >]*\|.*\|[ ]*\n[ >]*\|", re.MULTILINE)),
    "strong": (re.compile(r"\*\*"), _STRONG),
    "struck": (re.compile("~~"), _STRUCK),
    "marked": (re.compile("=="), _STRUCK),
    "link": (re.compile(r"\][ ]+\("), _APART),
    "double": (re.compile(r"\[\["), _DOUBLE),
    "address": (re.compile(r"\s(?:https?://|www\.)"), _BARE),
    "break": (re.compile(r"\\\n"), re.compile(r"(?<!\\)\\$", re.MULTILINE)),
    "code": (re.compile(r"\n(?:[ ]{4}|\t)"), re.compile(r"^[ ]{4,}[^\W\d_]+[ ’'-]", re.MULTILINE)),
}
"""What a text must hold for a look at how it is shown to be worth while: a sign that is quickly looked for, and a pattern of its body."""
_AIM = re.compile(r"\]\([^)\n]{0,500}\)|\{[^}\n]{0,500}\}|<[^>\n]{0,500}>")
_SENTENCE = re.compile(r"\b[^\W\d_]{2,30}(?:[ ’'-][^\W\d_]{1,30}[,;:]?){4}")
_PROGRAM = re.compile(r"[{}<>=;$#\\|]|\w\(|::|^\s*(?:\$|>>>|//)", re.MULTILINE)
_MOST = 300
"""Items that are looked at in one paragraph."""
_OPAQUE = ("code", "kbd", "samp", "pre", "script", "style", "textarea")


class Unmade(NamedTuple):
    """`lines` as they are shown, from the place on; `joined` when words stand right above them."""

    place: Place
    lines: tuple[str, ...]
    joined: bool


def lists(source: Source) -> Iterator[tuple[str, Unmade]]:
    """Lines that begin with the same sign, or are numbered, and run together; with the sign of the first."""
    for lines in _stretches(source, "list"):
        items = [(number, item) for number, line in enumerate(lines) if (item := _ITEM.match(line))][:_MOST]
        for first, item in items:
            same = [number for number, other in items if number >= first and _goes_on(item, other, number - first)]
            if len(same) > 1 and (item["sign"] not in _DASHES or same[1] == first + 1 or lines[first - 1 : first] and lines[first - 1].rstrip().endswith(":")):
                yield item["sign"], _found(source, lines, first, same)
                break


def _goes_on(first: re.Match, other: re.Match, lines: int) -> bool:
    if first["number"] is None:
        return other["sign"] == first["sign"]
    ours, theirs = int(first["number"]), int(other["number"] or 0)
    return ours == 1 and first["sign"][-1] == other["sign"][-1] and (theirs > 1 or not lines)


def tables(source: Source) -> Iterator[tuple[bool, Unmade]]:
    """Rows that became no table; with whether the line below their headings is there."""
    for lines in _stretches(source, "table"):
        rows = [number for number, line in enumerate(lines) if _ROW.fullmatch(line)]
        if len(rows) > 1 and rows[1] == rows[0] + 1:
            yield any(_BELOW_HEADINGS.fullmatch(line) for line in lines), _found(source, lines, rows[0], rows)


def strong_words(source: Source) -> Iterator[tuple[Place, str]]:
    """Words between double asterisks that have a space inside; with how they are meant."""
    for found in _as_typed(source, "strong"):
        yield source.typed.place(*found.span()), f"{found['before']}**{found['words']}**{found['after']}"


def struck_words(source: Source) -> Iterator[tuple[Place, str]]:
    """Words between signs that mean struck out, or marked, elsewhere; with the sign."""
    for what, sign in (("struck", "~~"), ("marked", "==")):
        yield from ((source.typed.place(*found.span()), sign) for found in _as_typed(source, what) if found["sign"] == sign)


def bare_addresses(source: Source) -> Iterator[tuple[Place, str]]:
    """Addresses of websites that are words and no links."""
    for found in _as_typed(source, "address"):
        yield source.typed.place(*found.span()), found[0]


def double_brackets(source: Source) -> Iterator[tuple[Place, str]]:
    """Links as programs for notes write them, such as `[[Fees]]`."""
    for found in _as_typed(source, "double"):
        yield source.typed.place(*found.span()), found[0]


def links_apart(source: Source) -> Iterator[tuple[Place, str, str]]:
    """Links with a space between their brackets, as in `[Fees] (/fees/)`; with how they are written and meant."""
    for found in _as_typed(source, "link"):
        yield source.typed.place(*found.span()), found[0], found["words"] + found["aim"]


def breaks(source: Source) -> Iterator[Place]:
    """The backslash at the end of a line, where other programs begin a new one."""
    shown = {plain(line) for lines in _stretches(source, "break") for line in lines[:-1] if line.endswith("\\")}
    for found in _TYPED["break"][1].finditer(source.typed.body) if shown else ():
        body = found.string
        line = body[body.rfind("\n", 0, found.start()) + 1 : found.start()]
        if plain(_AIM.sub("", line)) in shown:
            yield source.typed.place(*found.span())


def program_text(source: Source) -> Iterator[Place]:
    """Sentences that are shown as a program's text, since their line begins with a tab or four spaces."""
    tree = _tree(source, "code")
    for code in tree.css("pre > code:not([class])") if tree else ():
        text = code.text()
        if _SENTENCE.search(text) and not _PROGRAM.search(text):
            first = next(line for line in text.splitlines() if line.strip())
            found = re.search(rf"^[ ]{{4,}}{re.escape(first.strip())}[ ]*$", source.typed.body, re.MULTILINE)
            if found and "```" not in source.typed.body[: found.start()].split("\n\n")[-1]:
                start = found.start() + len(found[0]) - len(found[0].lstrip())
                yield source.typed.place(start, start + len(first.strip()))


def _as_typed(source: Source, what: str) -> Iterator[re.Match]:
    """What stands in the text and is shown letter for letter."""
    shown = [line for lines in _stretches(source, what) for line in lines]
    for found in _TYPED[what][1].finditer(source.typed.body) if shown else ():
        body = found.string
        in_code = body.count("`", body.rfind("\n", 0, found.start()) + 1, found.start()) % 2
        if not in_code and any(found[0] in line for line in shown):
            yield found


def _tree(source: Source, what: str) -> LexborHTMLParser | None:
    sign, pattern = _TYPED[what]
    if not sign.search(source.text) or not source.path.lower().endswith(MARKDOWN_SUFFIXES):
        return None
    if len(source.text) > LONGEST or not pattern.search(source.typed.body):
        return None
    return LexborHTMLParser(f"<body>{source.dialect.render(source.typed.body).html}")


def _stretches(source: Source, what: str) -> Iterator[list[str]]:
    """The lines that run together for a visitor, of each paragraph, item or cell."""
    tree = _tree(source, what)
    for node in tree.css("p, li, dd, td, th") if tree else ():
        for stretch in "".join(_pieces(node)).split("\v"):
            if stretch.strip():
                yield stretch.strip("\n").split("\n")


def _pieces(node: LexborNode) -> Iterator[str]:
    """The words of a block; \\v where a new line begins for a visitor as well, \\0 in what is code or a link."""
    waiting = list(node.iter(include_text=True))[::-1]
    while waiting:
        current = waiting.pop()
        if current.is_text_node:
            yield current.text(deep=False)
        elif current.tag == "br" or current.tag in BLOCKS:
            yield "\v"
        elif current.tag in _OPAQUE:
            yield "\0" + current.text().replace("\n", " ").replace("*", "\0")
        elif current.tag == "a":
            yield "\0" + current.text().replace("\n", " ").replace("/", "\0/").replace("www.", "www\0.")
        elif current.is_element_node:
            waiting += list(current.iter(include_text=True))[::-1]


def _found(source: Source, lines: Sequence[str], first: int, numbers: Sequence[int]) -> Unmade:
    """With the place of the first line in what was typed; the file alone where that is not sure."""
    shown = tuple(lines[number].strip() for number in numbers)
    sign, words = shown[0][0], plain(shown[0])[:20]
    spots = [
        spot for spot in re.finditer(rf"^[ >]*({re.escape(sign)}.*)$", source.typed.body, re.MULTILINE)
        if plain(_AIM.sub("", spot[1]))[:20] == words
    ]
    place = source.typed.place(*spots[0].span(1)) if len(spots) == 1 else Place(source.path)
    return Unmade(place, shown, first > 0)
