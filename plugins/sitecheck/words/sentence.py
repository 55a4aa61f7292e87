"""Sentences as the grammar sees them: lemmas with their word classes, clauses, negation, quotations."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from operator import or_
from typing import NamedTuple

from sitecheck.words.lexicon import ANY, WORD, Lexicon, lexicon, parts, spread
from sitecheck.words.plain import BREAK, DOI, LINK, NOTE

STOP = re.compile(r"[.!?…]+[\"”’')\]\ue001-\ue003]*(?=\s|$)|\x1e+|\n")
ABBREVIATED = frozenset("dr mr mrs ms prof st no vol pp p e.g i.e eg ie cf al etc approx vs dept rev hon fig ca jr sr inc ltd a.m p.m".split())
OPENING = frozenset("“\"‘")
QUOTES = re.compile(r"[“”\"]|(?<![^\s(\[—–-])‘|(?<=[\w.,!?…])’(?=[\s.,;:!?)]|$)")
LONGEST = 160
"""So many words are read together."""
AT_ONCE = 4000
"""Letters of a sentence that is looked at as a whole, to see how many words it has."""
CLAUSE_PUNCTUATION = frozenset(";:—–()[]|•·…")
SUBJECTS = frozenset("it i we they he she you this these those there".split())
TURNS = frozenset("but however yet whereas although though while because nevertheless nonetheless since except unless if when".split())


BREAKING = CLAUSE_PUNCTUATION | TURNS | SUBJECTS | {"-"}
"""Without any of these a sentence is one clause."""


class Word(NamedTuple):
    """All that is known of a word by itself: `mask` is what the lists say of its base form, `seen` what is seen in its letters."""

    typed: str
    lemma: str
    mask: int
    seen: int


@dataclass
class Sentence:
    """`masks[i]` has the bits of the classes of word i; `clauses[i]` the number of its clause; `typed[i]` is in small letters.

    Where each word stands is only worked out when it is asked for: nothing is said of most sentences."""

    text: str
    start: int
    lemmas: list[str] = field(default_factory=list)
    masks: list[int] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    clauses: list[int] = field(default_factory=list)
    negated: list[bool] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    all: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        return [(first, last) for _, first, last in spread(self.text, 0, len(self.text))]

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
    if OPENING.isdisjoint(text):
        return []
    spans, opened = [], None
    for match in QUOTES.finditer(text):
        mark = match[0]
        if opened is None and mark in OPENING:
            opened = match
        elif opened is not None and mark == {"“": "”", '"': '"', "‘": "’"}[opened[0]]:
            spans.append((opened.start(), match.end()))
            opened = None
    if opened is not None and opened[0] == "“":
        spans.append((opened.start(), len(text)))
    return spans


def sentences(text: str, *, quoted: bool = False) -> Iterator[Sentence]:
    """The sentences of a passage; very long ones in pieces. `quoted`: all is somebody's words."""
    quotes = [(-1, len(text) + 1)] if quoted else quotations(text)
    for start, end in cut(text):
        if end - start > AT_ONCE:
            yield from _in_pieces(text, start, end, quotes)
            continue
        typed = WORD.findall(text, start, end)
        words = [*chain.from_iterable(map(_known, typed))]
        if len(words) > LONGEST:
            yield from _in_pieces(text, start, end, quotes)
        elif words:
            first = text.index(typed[0], start)
            yield _read(Sentence(text[first : text.rindex(typed[-1], start, end) + len(typed[-1])], first), words, quotes)


def _in_pieces(text: str, start: int, end: int, quotes: list[tuple[int, int]]) -> Iterator[Sentence]:
    """A sentence that is too long, word by word."""
    words = ((word, *match.span()) for match in WORD.finditer(text, start, end) for word in _known(match[0]))
    while piece := [*islice(words, LONGEST)]:
        first, last = piece[0][1], piece[-1][2]
        sentence = Sentence(text[first:last], first)
        sentence.spans = [(left - first, right - first) for _, left, right in piece]
        yield _read(sentence, [word for word, _, _ in piece], quotes)


@functools.lru_cache(maxsize=50_000)
def _known(typed: str) -> tuple[Word, ...]:
    """The words in what stands between two spaces; a contraction is several."""
    known = lexicon()
    capital = known.bits["capital"] if typed[0].isupper() else 0
    lemmas = ((word, known.lemmas(word)) for word in parts(typed))
    return tuple(Word(word, lemma, known.alone.get(lemma, 0), _seen(word) | (capital if word != "i" else 0)) for word, lemma in lemmas)


def _seen(word: str) -> int:
    """Bits for what is seen in the text itself: numbers, links, notes."""
    bits = lexicon().bits
    marks = {LINK: "link", NOTE: "note", DOI: "doi", ",": "comma", ":": "colon"}
    if word in marks:
        return bits[marks[word]]
    if word[0].isdigit():
        return bits["percentage" if word[-1] == "%" else "number"]
    if word in NUMBERS:
        return bits["number"]
    return bits["past_tense"] if word.endswith("ed") else 0


def _read(sentence: Sentence, words: list[Word], quotes: list[tuple[int, int]]) -> Sentence:
    known = lexicon()
    sentence.typed, sentence.lemmas, alone, seen = map(list, zip(*words, strict=True))
    seen[0] &= ~known.bits["capital"]  # any sentence begins with one
    sentence.masks = [*map(or_, _classes(known, sentence.lemmas, alone), seen)]
    sentence.all = functools.reduce(or_, sentence.masks)
    sentence.clauses = _clauses(sentence)
    sentence.negated = _negated(known, sentence)
    if any(first < sentence.end and last > sentence.start for first, last in quotes):
        sentence.quoted = [_within(quotes, sentence.start + at) for at, _ in sentence.spans]
        _mark_quoted(known, sentence)
    else:
        sentence.quoted = [False] * len(words)
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


def _classes(known: Lexicon, lemmas: list[str], masks: list[int]) -> list[int]:
    """Every phrase of the lists, wherever it stands, beside the `masks` of single words; an everyday phrase hides the shorter ones inside it."""
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
    count = len(lemmas)
    for first, branch in enumerate(map(known.longer.get, lemmas)):
        last = first
        while branch is not None:
            if bit := branch.get(""):
                yield first, last, bit
            last += 1
            if last >= count:
                break
            branch = branch.get(lemmas[last]) or branch.get(ANY)


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
