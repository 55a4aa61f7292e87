"""What was meant as a list, a table or strong words and is shown as it was typed, since Markdown wants it a little otherwise.

What a visitor sees is read from the rendered text, so that lists in code, in quotations and in whatever an extension
makes are what they are; then the line is looked for in what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sitecheck.diagnostic import Place
from sitecheck.html.elements import LIST_SIGNS
from sitecheck.likeness import plain
from sitecheck.markdown.shown import Typed, as_typed, may_hold, stretches, tree
from sitecheck.source import Source

_ITEM = re.compile(rf"[ ]*(?P<sign>[-*+·–—{LIST_SIGNS}]|(?P<number>\d{{1,2}})[.)])[ \t\xa0]+(?=\S)")
_DASHES = ("-", "–", "—")
"""They also stand in the middle of a sentence, and a long line may be broken before them."""
_BELOW_HEADINGS = re.compile(r"[ ]*\|?[ ]*:?[-–—]+:?[ ]*(?:\|[ ]*:?[-–—]+:?[ ]*)*\|?[ ]*")
_GAP = re.compile(r"\n[ \t>]*\n")
_TWICE = re.compile(r"\*\*")
_INDENTED = r"(?P<indent>[ >]*)(?:[-*+]|\d{1,2}\.)[ \t][^\n]+\n(?P=indent)[ ]{1,3}(?:[-*+]|\d{1,2}\.)[ \t]"
"""An item that stands a little further in than the one above."""
LIST = Typed(
    re.compile(
        r"\n[ >\t]*(?:(?![-*+#][ ]|[>\s]|\d+\.[ ])[^\n]+\n[ >\t]*(?:[-*+]|\d{1,2}\.)[ \t]"
        rf"|(?:[·–—{LIST_SIGNS}]|\d{{1,2}}\))[ \t\xa0])|\n{_INDENTED}",
    ),
    re.compile(
        rf"^(?![ >]*(?:[-*+#]|\d+\.)[ ])[ >]*\S.*\n[ >]*(?:[-*+]|\d{{1,2}}\.)[ \t]+\S|^[ >]*(?:[·–—{LIST_SIGNS}]|\d{{1,2}}\))[ \t\xa0]+\S|^{_INDENTED}", re.MULTILINE,
    ),
)
FLAT = Typed(
    re.compile(r"\n(?P<indent>[ ]*)(?:[-*+]|\d{1,2}\.)[ ][^\n]+\n\n?(?P=indent)[ ]{2,3}(?:[-*+]|\d{1,2}\.)[ ]"),
    re.compile(
        r"^(?P<indent>[ ]*)(?:[-*+]|\d{1,2}\.)[ ]+(?P<above>\S.*)\n\n?(?=(?P<item>(?P=indent)[ ]{2,3}(?:[-*+]|\d{1,2}\.)[ ]+(?P<words>\S.*))$)", re.MULTILINE,
    ),
)
TABLE = Typed(
    re.compile(r"\|[ ]*\n|\n[^|\n]+\|[^|\n]+\|[^\n]+\n[^|\n]+\|[^|\n]+\|"),
    re.compile(r"^[ >]*\|.*\|[ ]*\n[ >]*\||^[^|\n]+(?:\|[^|\n]+){2,}\n[^|\n]+(?:\|[^|\n]+){2,}$", re.MULTILINE),
)
STRONG = Typed(_TWICE, re.compile(
    r"(?<![\\*\w])\*\*(?=[ ]|[^*\n]{1,200}[ ]\*\*)(?P<before> *)(?P<words>[^*\n]{0,200}[^\W\d_]{2}[^*\n]{0,200}?)(?P<after> *)\*\*(?!\*)",
))
UNCLOSED = Typed(_TWICE, re.compile(r"(?<![\\*\w])\*\*(?=\w)[^*\n\[<`_&]{1,40}"))
STRUCK = Typed(re.compile(r"([~=])\1"), re.compile(r"(?<![\\~=\w])(?P<mark>~~|==)(?=[^\s~=])[^~=\n]{0,200}[^\s~=](?P=mark)(?![~=\w])"))
APART = Typed(re.compile(r"\][ ]+\("), re.compile(
    r"(?<![\\!\w\]])(?P<words>\[[^\[\]\n]{1,120}\])[ ]+(?P<aim>\((?:/|\.{1,2}/|\{\w+\}|https?://|mailto:|tel:)[^\s()]*\))",
))
DOUBLE = Typed(re.compile(r"\[\["), re.compile(r"(?<![\\\w\[])!?\[\[[^\[\]\n]{1,120}\]\](?![\[(])"))
BARE = Typed(re.compile(r"\s(?:https?://|www\.)"), re.compile(
    r"(?<![\w/@.=\"'(<\[\0:-])(?:https?://|www\.)[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}(?:[/?#](?:[^\s<>\"()]|\([^\s<>\"()]{0,99}\)){0,500})?(?<![.,;:!?'’”])",
))
BREAK = Typed(re.compile(r"\\\n"), re.compile(r"(?<!\\)\\$", re.MULTILINE))
CODE = Typed(re.compile(r"\n(?:[ ]{4}|\t)"), re.compile(r"^[ ]{4,}[^\W\d_]+[ ’'-]", re.MULTILINE))
_AIM = re.compile(r"\]\([^)\n]{0,500}\)|\{[^}\n]{0,500}\}|<[^>\n]{0,500}>")
_SENTENCE = re.compile(r"\b[^\W\d_]{2,30}(?:[ ’'-][^\W\d_]{1,30}[,;:]?){4}")
_PROGRAM = re.compile(r"[{}<>=;$#\\|]|\w\(|::|^\s*(?:\$|>>>|//)", re.MULTILINE)
_MOST = 300
"""Items that are looked at in one paragraph."""


class Unmade(NamedTuple):
    """`lines` as they are shown, from the place on; `joined` when words stand right above them."""

    place: Place
    lines: tuple[str, ...]
    joined: bool


def lists(source: Source) -> Iterator[tuple[str, Unmade]]:
    """Lines that begin with the same sign, or are numbered, and run together; with the sign of the first."""
    for lines in stretches(source, LIST):
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


def flat_items(source: Source) -> Iterator[Place]:
    """Items that are typed below another one and stand beside it, since fewer than four spaces stand before them; the first of each list."""
    beside = dict(_neighbours(source))
    told = set()
    for found in FLAT.pattern.finditer(source.typed.body) if beside else ():
        whole = beside.get((plain(_AIM.sub("", found["above"])), plain(_AIM.sub("", found["words"]))))
        if whole is not None and whole not in told:
            told.add(whole)
            yield source.typed.place(*found.span("item"))


def _neighbours(source: Source) -> Iterator[tuple[tuple[str, str], int]]:
    """The first lines of two items that follow each other in one list; with a number of that list."""
    shown = tree(source, FLAT)
    for number, whole in enumerate(shown.css("ul, ol") if shown else ()):
        firsts = [plain(item.text().strip().split("\n", 1)[0]) for item in whole.iter() if item.tag == "li"]
        yield from ((pair, number) for pair in pairwise(firsts))


def tables(source: Source) -> Iterator[tuple[bool, Unmade]]:
    """Rows that became no table; with whether the line below their headings is there."""
    for lines in stretches(source, TABLE) if is_odd_table(source) else ():
        rows = [number for number, line in enumerate(lines) if _is_row(line)]
        if len(rows) > 1 and rows[1] == rows[0] + 1 and lines[rows[0]].count("|") == lines[rows[1]].count("|"):
            yield any(_BELOW_HEADINGS.fullmatch(line) for line in lines), _found(source, lines, rows[0], rows)


def is_odd_table(source: Source) -> bool:
    """Whether rows stand somewhere otherwise than in a table as it should be: nearly all are, and their pages need not be made again."""
    return may_hold(source, TABLE) and any(map(_is_odd, _GAP.split(source.typed.body)))


def _is_odd(block: str) -> bool:
    if block.count("|") < 2:
        return False
    lines = [line.lstrip("> ") for line in block.strip("\n").split("\n")]
    rows = [number for number, line in enumerate(lines) if _is_row(line)]
    is_whole = rows[:2] == [0, 1] and _BELOW_HEADINGS.fullmatch(lines[1]) and lines[0].count("|") == lines[1].count("|")
    return len(rows) > 1 and not is_whole


def _is_row(line: str) -> bool:
    """Between upright lines, or with two or more of them between words."""
    cells = line.strip(" ").split("|")
    return len(cells) > 2 and (not cells[0] and not cells[-1] or all(cell.strip() for cell in cells))


def strong_words(source: Source) -> Iterator[tuple[Place, str]]:
    """Words between double asterisks that have a space inside; with how they are meant."""
    for found in as_typed(source, STRONG):
        yield source.typed.place(*found.span()), f"{found['before']}**{found['words']}**{found['after']}"


def unclosed_words(source: Source) -> Iterator[Place]:
    """Double asterisks that begin strong words which never end; not those of a note to what has such asterisks behind it."""
    if not is_unclosed(source):
        return
    shown = [line for lines in stretches(source, UNCLOSED) for line in lines if "**" in line]
    alone = [line for line in shown if line.count("**") == 1]
    if not any(re.search(r"[\w.,!?)]\*\*(?!\w)", line) for line in alone):
        for found in as_typed(source, UNCLOSED):
            if any(plain(found[0])[:12] in plain(line) for line in alone) and "**" not in found.string[found.end() :].partition("\n\n")[0]:
                yield source.typed.place(found.start(), found.start() + 2)


def is_unclosed(source: Source) -> bool:
    """Whether a paragraph has an odd number of double asterisks."""
    return may_hold(source, UNCLOSED) and any(paragraph.count("**") % 2 for paragraph in source.typed.body.split("\n\n"))


def struck_words(source: Source) -> Iterator[tuple[Place, str]]:
    """Words between signs that mean struck out, or marked, elsewhere; with the sign."""
    for found in as_typed(source, STRUCK):
        yield source.typed.place(*found.span()), found["mark"]


def bare_addresses(source: Source) -> Iterator[tuple[Place, str]]:
    """Addresses of websites that are words and no links."""
    for found in as_typed(source, BARE):
        yield source.typed.place(*found.span()), found[0]


def double_brackets(source: Source) -> Iterator[tuple[Place, str]]:
    """Links as programs for notes write them, such as `[[Fees]]`."""
    for found in as_typed(source, DOUBLE):
        yield source.typed.place(*found.span()), found[0]


def links_apart(source: Source) -> Iterator[tuple[Place, str, str]]:
    """Links with a space between their brackets, as in `[Fees] (/fees/)`; with how they are written and meant."""
    for found in as_typed(source, APART):
        yield source.typed.place(*found.span()), found[0], found["words"] + found["aim"]


def breaks(source: Source) -> Iterator[Place]:
    """The backslash at the end of a line, where other programs begin a new one."""
    shown = {plain(line) for lines in stretches(source, BREAK) for line in lines[:-1] if line.endswith("\\")}
    for found in BREAK.pattern.finditer(source.typed.body) if shown else ():
        body = found.string
        line = body[body.rfind("\n", 0, found.start()) + 1 : found.start()]
        if plain(_AIM.sub("", line)) in shown:
            yield source.typed.place(*found.span())


def program_text(source: Source) -> Iterator[Place]:
    """Sentences that are shown as a program's text, since their line begins with a tab or four spaces."""
    shown = tree(source, CODE)
    for code in shown.css("pre > code:not([class])") if shown else ():
        text = code.text()
        if _SENTENCE.search(text) and not _PROGRAM.search(text):
            first = next(line for line in text.splitlines() if line.strip())
            found = re.search(rf"^[ ]{{4,}}{re.escape(first.strip())}[ ]*$", source.typed.body, re.MULTILINE)
            if found and "```" not in source.typed.body[: found.start()].split("\n\n")[-1]:
                start = found.start() + len(found[0]) - len(found[0].lstrip())
                yield source.typed.place(start, start + len(first.strip()))


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
