"""Sentences as the grammar sees them: lemmas with their word classes, clauses, negation, quotations."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from operator import or_

from sitecheck.words.lexicon import ANY, Lexicon, lexicon, spread
from sitecheck.words.plain import BREAK, DOI, LINK, NOTE

STOP = re.compile(r"[.!?…]+[\"”’')\]\ue001-\ue003]*(?=\s|$)|\x1e+|\n")
ABBREVIATED = frozenset("dr mr mrs ms prof st no vol pp p e.g i.e eg ie cf al etc approx vs dept rev hon fig ca jr sr inc ltd a.m p.m".split())
QUOTES = re.compile(r"[“”\"]|(?<![^\s(\[—–-])‘|(?<=[\w.,!?…])’(?=[\s.,;:!?)]|$)")
LONGEST = 160
CLAUSE_PUNCTUATION = frozenset(";:—–()[]|•·…")
SUBJECTS = frozenset("it i we they he she you this these those there".split())
TURNS = frozenset("but however yet whereas although though while because nevertheless nonetheless since except unless if when".split())


BREAKING = CLAUSE_PUNCTUATION | TURNS | SUBJECTS | {"-"}
"""Without any of these a sentence is one clause."""


@dataclass
class Sentence:
    """`masks[i]` has the bits of the classes of word i; `clauses[i]` the number of its clause; `typed[i]` is in small letters."""

    text: str
    start: int
    lemmas: list[str] = field(default_factory=list)
    masks: list[int] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    clauses: list[int] = field(default_factory=list)
    negated: list[bool] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    all: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def words(self, first: int, last: int) -> str:
        """What was typed from word `first` to word `last`."""
        return re.sub(r"\s+", " ", self.text[self.spans[first][0] : self.spans[last][1]])


def cut(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a passage."""
    start = 0
    width = max(map(len, text.split("\n"))) if "\n" in text else 0
    for match in STOP.finditer(text):
        if match.start() < start or not _ends(text, match, width):
            continue
        if text[start : match.end()].strip():
            yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _ends(text: str, match: re.Match, width: int) -> bool:
    mark = match[0]
    if mark[0] == BREAK:
        return True
    following = text[match.end() : match.end() + 40].lstrip()
    if mark == "\n":
        return _broken_on_purpose(text, match.start(), following, width)
    if mark[0] in "!?" or len(mark) > 1 and mark[-1] in "”\"":
        return not following[:1].islower()
    before = text[max(0, match.start() - 12) : match.start()].split()
    word = before[-1].lower().lstrip("(“\"'") if before else ""
    if word in ABBREVIATED or len(word) == 1 and word.isalpha() and following[:1].isupper():
        return word in ("etc", "i") and following[:1].isupper()
    return not following[:1].islower()


def _broken_on_purpose(text: str, at: int, following: str, width: int) -> bool:
    """A line that ends although the next word would have fitted, and the next starts a new phrase."""
    line_start = text.rfind("\n", 0, at) + 1
    word = re.match(r"\S*", following)
    return following[:1].isupper() and at - line_start + 1 + len(word[0] if word else "") <= width


def quotations(text: str) -> list[tuple[int, int]]:
    """Offsets of what stands between quotation marks; one left open runs to the end."""
    spans, opened = [], None
    for match in QUOTES.finditer(text):
        mark = match[0]
        if opened is None and mark in "“\"‘":
            opened = match
        elif opened is not None and mark == {"“": "”", '"': '"', "‘": "’"}[opened[0]]:
            spans.append((opened.start(), match.end()))
            opened = None
    if opened is not None and opened[0] == "“":
        spans.append((opened.start(), len(text)))
    return spans


def sentences(text: str, *, quoted: bool = False) -> Iterator[Sentence]:
    """The sentences of a passage, read word by word; very long ones in pieces. `quoted`: all is somebody's words."""
    quotes = [(-1, len(text) + 1)] if quoted else quotations(text)
    for start, end in cut(text):
        words = spread(text, start, end)
        while piece := [*islice(words, LONGEST)]:
            first, last = piece[0][1], piece[-1][2]
            yield _read(text[first:last], first, [(word, left - first, right - first) for word, left, right in piece], quotes)


def _read(text: str, start: int, words: list[tuple[str, int, int]], quotes: list[tuple[int, int]]) -> Sentence:
    known = lexicon()
    typed = [word for word, _, _ in words]
    lemmas = [*map(known.lemmas, typed)]
    spans = [(left, right) for _, left, right in words]
    masks = _classes(known, lemmas)
    _mark_text(known, masks, words, text)
    sentence = Sentence(text, start, lemmas, masks, spans, typed)
    sentence.all = functools.reduce(or_, masks, 0)
    sentence.clauses = _clauses(sentence)
    sentence.negated = _negated(known, sentence)
    sentence.quoted = [_within(quotes, start + at) for at, _ in spans] if quotes else [False] * len(spans)
    if quotes:
        _mark_quoted(known, sentence)
    return sentence


def _within(quotes: list[tuple[int, int]], place: int) -> bool:
    number = bisect_right(quotes, (place,)) - 1
    return number >= 0 and quotes[number][0] < place < quotes[number][1]


def _mark_quoted(known: Lexicon, sentence: Sentence) -> None:
    bit = known.bits["quoted"]
    for place, quoted in enumerate(sentence.quoted):
        if quoted:
            sentence.masks[place] |= bit
            sentence.all |= bit


def _classes(known: Lexicon, lemmas: list[str]) -> list[int]:
    """Every phrase of the lists, wherever it stands; an everyday phrase hides the shorter ones inside it."""
    alone = known.alone
    masks = [alone.get(lemma, 0) for lemma in lemmas]
    if known.longer.keys().isdisjoint(lemmas):
        return masks
    found = [*_phrases(known, lemmas)]
    trap = known.bits["trap"]
    traps = [(first, last) for first, last, bit in found if bit & trap]
    if traps:
        found = [(place, place, mask) for place, mask in enumerate(masks)] + found
        masks = [0] * len(lemmas)
    for first, last, bit in found:
        if traps and any(left <= last and first <= right and last - first <= right - left for left, right in traps):
            continue
        for place in range(first, last + 1):
            masks[place] |= bit
    for first, last in traps:
        for place in range(first, last + 1):
            masks[place] |= trap
    return masks


def _phrases(known: Lexicon, lemmas: list[str]) -> Iterator[tuple[int, int, int]]:
    """The phrases of several words, and the everyday ones of one."""
    count, longer, trap = len(lemmas), known.longer, known.bits["trap"]
    for first, lemma in enumerate(lemmas):
        branch = longer.get(lemma)
        last = first
        while branch is not None:
            bit = branch.get("")
            if bit and (last > first or bit & trap):
                yield first, last, bit
            last += 1
            if last >= count:
                break
            branch = branch.get(lemmas[last]) or branch.get(ANY)


def _mark_text(known: Lexicon, masks: list[int], words: list[tuple[str, int, int]], text: str) -> None:
    """Bits for what is seen in the text itself: numbers, links, notes."""
    capital = known.bits["capital"]
    for place, (word, start, _) in enumerate(words):
        if place and text[start].isupper() and word != "i":
            masks[place] |= capital
        if mark := _mark(word):
            masks[place] |= mark


@functools.lru_cache(maxsize=50_000)
def _mark(word: str) -> int:
    bits = lexicon().bits
    marks = {LINK: "link", NOTE: "note", DOI: "doi", ",": "comma", ":": "colon"}
    if word in marks:
        return bits[marks[word]]
    if word[0].isdigit():
        return bits["percentage" if word[-1] == "%" else "number"]
    if word in NUMBERS:
        return bits["number"]
    return bits["past_tense"] if word.endswith("ed") else 0


NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred dozen half third".split())


def _clauses(sentence: Sentence) -> list[int]:
    """A new clause begins at ; : — ( ), at words that turn the sentence, and at a comma with a new subject."""
    lemmas, clauses, number = sentence.lemmas, [], 0
    if BREAKING.isdisjoint(lemmas):
        return [0] * len(lemmas)
    for place, lemma in enumerate(lemmas):
        before = lemmas[place - 1] if place else ""
        if lemma in CLAUSE_PUNCTUATION or lemma in TURNS and place:
            number += 1
        elif lemma == "-" and place and sentence.text[sentence.spans[place][0] - 1 : sentence.spans[place][0]].isspace():
            number += 1
        elif lemma in SUBJECTS and before in (",", "and", "so", "or") and not (before == "and" and place > 1 and lemmas[place - 2] in ("between",)):
            number += 1
        clauses.append(number)
    return clauses


def _negated(known: Lexicon, sentence: Sentence) -> list[bool]:
    """Which words stand within the reach of a negation: from the negation to the end of its clause."""
    negation, denies_nothing = known.bits["negation"], known.bits["not_negation"]
    if not sentence.all & negation:
        return [False] * len(sentence.lemmas)
    result, reach, clause = [], False, -1
    for place, mask in enumerate(sentence.masks):
        if sentence.clauses[place] != clause:
            clause = sentence.clauses[place]
            reach = False
        if mask & negation and not mask & denies_nothing:
            reach = True
        result.append(reach)
    return result
