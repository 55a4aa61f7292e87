"""What stands around a sentence about hours: the head of its table or list, and the question that it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from sitecheck.days import WEEKDAY_BEGUN
from sitecheck.facts.about_us import US, speaks_of_others
from sitecheck.facts.hours.columns import day_columns, in_one, only_days
from sitecheck.facts.hours.pieces import PIECE
from sitecheck.facts.hours.talk import ELSE, OPEN
from sitecheck.facts.said_days import DAYS
from sitecheck.facts.statements import Statement, stands_in

_BESIDE = re.compile(r"\b(?:and|on|then|again|only|late|early|(?<!in the )(?:morning|afternoon|evening)s?|nights?)\b", re.IGNORECASE)
_ROW, _ITEM, _HEADING = re.compile(r"\s*\|"), re.compile(r"\s*(?:[-*+]|\d+[.)])\s"), re.compile(r"\s*#")
_ASKS = re.compile(
    r"\b(?:open|clos\w+|hours|work|see|come|available|appointments?|sessions?|earliest|latest|there|here|in|around|book|start|finish|have an? (?:early|late|evening|weekend)\w*)\b.*\?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_YOU = re.compile(rf"{US.pattern}|\b[Yy](?:ou|our)\b|\bthere (?:any )?(?:appointments?|sessions?)\b")
_NOT_HOURS = re.compile(
    r"\b(?:how (?:long|often|many|much|do|does|can)|what (?:should|shall|happens|if|do (?:I|you) (?:do|need))|before|after|why|where|insur\w+|eat|drink|wear|bring|have to|must|should|need to|better|best|allowed|too late)\b"
    r"|\bwho\b", re.IGNORECASE,
)
_DAYS_ALONE = re.compile(rf"^\W*(?:(?:and|or|but|what|how|about|also|open|then) )*(?:(?:on|at) )?(?:an? |the )?{DAYS}\W*\?\W*$", re.IGNORECASE)
"""A question that goes on with one before it: "And on Saturdays?"."""
_HINT = re.compile(rf"\d|[Dd]ay|[Ww]eek|noon|{WEEKDAY_BEGUN}|{WEEKDAY_BEGUN.upper()}")
_LETTER = re.compile(r"\w")
_SHORT, _LONG_ROW, _LABEL_LENGTH = 40, 250, 60
_WHEN = re.compile(r"\b(?:hours|times?|days?|weekly|open\w*|clos\w+|classes|groups?|during|between)\b", re.IGNORECASE)
_COMING = re.compile(r"\b(?:open\w*|appointments?|sessions?|clinic|therapy|treatments?|hours)\b", re.IGNORECASE)
_LABELLED = ("title", "summary", "tagline")


class Context(NamedTuple):
    """`above`: what a row, an item or an answer stands under; `asked`: the question about hours that is being answered.

    `columns`: the days in the head of the table; `day`: those that stand alone in the line above; `row`: one of several of nothing but days and times; `described`: a page's title or description, which needs no verb.
    """

    above: str = ""
    asked: str = ""
    row: bool = False
    described: bool = False
    columns: tuple[str, ...] = ()
    day: str = ""


def in_context(statements: Iterable[Statement]) -> Iterator[tuple[Statement, Context]]:
    """Every sentence with what stands around it."""
    source, intro, head, asked, was_bare, columns, day, ended = None, "", "", "", False, (), "", 0
    for statement in statements:
        text = statement.text
        if statement.source is not source:
            source, intro, head, asked, was_bare, columns, day = statement.source, "", "", "", False, (), ""
        if head and _ROW.match(text):
            text = in_one(text, head)
            statement = replace(statement, text=text)
        bare = is_bare(text)
        alone = _ROW.match(text) and OPEN.search(text) or bare and not (_ITEM.match(text) or _ROW.match(text))
        if intro and alone and statement.start - ended > 1 and not _introduces(intro):
            intro = ""
        if not _ROW.match(text):
            head, columns = "", ()
        day = only_days(text) or (day if bare else "")
        yield statement, Context("\n".join(filter(None, (intro, head))), asked, bare and was_bare, is_label(statement), columns, day)
        was_bare, ended = bare, statement.start + len(statement.text)
        if _ROW.match(text):
            head, columns = head or ("" if bare else text), columns or day_columns(text)
        elif not _ITEM.match(text) and not bare:
            intro = text
        asked = f"{asked} {text}".strip() if is_question(text) else ""


def is_bare(sentence: str) -> bool:
    """Whether a row of a table or an item of a list has nothing but days and times; then what stands above says of what."""
    if len(sentence) > _LONG_ROW or (len(sentence) > _SHORT and not _HINT.search(sentence)):
        return False  # most sentences, at once
    words, at = _BESIDE.sub("", sentence), 0
    while letter := _LETTER.search(words, at):
        piece = next(filter(None, (PIECE.match(words, start) for start in range(at, letter.end()))), None)
        if not piece or piece["open"]:
            return False
        at = piece.end()
    return True


def _introduces(text: str) -> bool:
    """Whether what stands in the paragraph before may be what days and times are those of: a heading, a label, or a sentence about some."""
    return len(text) < _LABEL_LENGTH or bool(_HEADING.match(text)) or text.rstrip("*_ \n").endswith((":", "?")) or bool(_WHEN.search(text))


def is_question(text: str) -> bool:
    """Whether a visitor asks when somebody is there."""
    if _DAYS_ALONE.match(text):
        return True
    return text.rstrip().endswith("?") and bool(_ASKS.search(text) and _YOU.search(text)) and not (_NOT_HOURS.search(text) or ELSE.search(text) or speaks_of_others(text))


def is_label(statement: Statement) -> bool:
    """Whether it is a heading, or what a search engine shows of a page, and speaks of coming here."""
    labels = _HEADING.match(statement.text) or stands_in(statement, *_LABELLED)
    return bool(labels and _COMING.search(statement.text))
