"""Sentences as the grammar sees them: lemmas with their word classes, clauses, negation, quotations."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from operator import or_
from typing import NamedTuple

from sitecheck.words.boundaries import any_between, cut, quotations, within
from sitecheck.words.clauses import clauses_of, negated_in
from sitecheck.words.lexicon import ANY, WORD, Lexicon, lexicon, parts, spread
from sitecheck.words.plain import DOI, LINK, NOTE
from sitecheck.words.pronouns import medicines_again
from sitecheck.words.visitors import only_borne
from sitecheck.words.works import titles

LONGEST = 160
"""So many words are read together."""
AT_ONCE = 4000
"""Letters of a sentence that is looked at as a whole, to see how many words it has."""
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred dozen half third".split())


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
        return [(first, last) for _, first, last in spread(self.text)]

    def words(self, first: int, last: int) -> str:
        """What was typed from word `first` to word `last`."""
        return re.sub(r"\s+", " ", self.text[self.spans[first][0] : self.spans[last][1]])


def sentences(text: str, *, quoted: bool = False, works: bool = False) -> Iterator[Sentence]:
    """The sentences of a passage; very long ones in pieces. `quoted`: all is somebody's words; `works`: it stands in a list of books or films."""
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
            sentence = Sentence(text[first : text.rindex(typed[-1], start, end) + len(typed[-1])], first)
            yield _read(sentence, words if quoted else _without_titles(sentence.text, words, works), quotes)


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
    hushed = known.shouted if not typed.isupper() else ()
    return tuple(Word(word, lemma, 0 if lemma in hushed else known.alone.get(lemma, 0), _seen(word) | (capital if word != "i" else 0)) for word, lemma in lemmas)


_UNWEIGHED = Word("title", "title", 0, 0)
"""What stands for each word of the title of a book or a film, and for an illness that only says who somebody is."""


def _without_titles(text: str, words: list[Word], works: bool) -> list[Word]:
    if not (named := titles(text, works)):
        return words
    inside = (any(start <= first < end for start, end in named) for _, first, _ in spread(text))
    return [_UNWEIGHED if titled else word for word, titled in zip(words, inside, strict=True)]


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
    sentence.masks = [*map(or_, phrase_classes(known, sentence.lemmas, alone), seen)]
    sentence.all = functools.reduce(or_, sentence.masks)
    if borne := only_borne(sentence):
        for place in borne:
            sentence.lemmas[place], sentence.masks[place] = _UNWEIGHED.lemma, _UNWEIGHED.mask
        sentence.all = functools.reduce(or_, sentence.masks)
    sentence.clauses = clauses_of(sentence)
    sentence.negated = negated_in(sentence, known)
    for place in medicines_again(sentence, known):
        sentence.masks[place] |= known.bits["medicine"]
    if any_between(quotes, sentence.start, sentence.end):
        sentence.quoted = [within(quotes, sentence.start + at) for at, _ in sentence.spans]
        _mark_quoted(known, sentence)
    else:
        sentence.quoted = [False] * len(words)
    return sentence


def _mark_quoted(known: Lexicon, sentence: Sentence) -> None:
    bit = known.bits["quoted"]
    for place, quoted in enumerate(sentence.quoted):
        if quoted:
            sentence.masks[place] |= bit
            sentence.all |= bit


def phrase_classes(known: Lexicon, lemmas: list[str], masks: list[int]) -> list[int]:
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
