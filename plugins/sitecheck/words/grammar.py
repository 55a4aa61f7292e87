"""The small grammar: patterns over word classes, written in data/grammar.yaml, matched against a sentence."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from operator import or_
from pathlib import Path

import yaml

from sitecheck.words.lexicon import DATA, Lexicon, lexicon
from sitecheck.words.patterns import LemmaBits, Pattern, Words, read_pattern, single_bits
from sitecheck.words.sentence import Sentence


@dataclass(frozen=True)
class Match:
    pattern: Pattern
    places: tuple[int, ...]

    @property
    def rule(self) -> str:
        return self.pattern.rule


@dataclass(frozen=True)
class Grammar:
    """Patterns by the class or lemma that is rarest in them, so that most are never tried.

    `lemma_bits` gives each lemma that a pattern names a bit of its own, so that one look tells whether a word fits;
    `trap` is the bit of everyday phrases."""

    by_bit: dict[int, dict[int, Pattern]]
    anchors: int
    lemma_bits: dict[str, int]
    trap: int

    def matches(self, sentence: Sentence) -> list[Match]:
        """At most one match for each pattern, in the order of the file."""
        masks = self.masks(sentence)
        everything = functools.reduce(or_, masks, 0)
        patterns = [self.patterns[number] for number in sorted(self._candidates(everything))]
        possible = [pattern for pattern in patterns if _possible(pattern, everything)]
        if not possible:
            return []
        found, search = [], Search(sentence, masks)
        for pattern in possible:
            if places := search.first(pattern):
                found.append(Match(pattern, places))
        return found

    def masks(self, sentence: Sentence) -> list[int]:
        """What each word is to the patterns: its classes and itself, or an everyday phrase that only sounds like a claim, and nothing else."""
        own, trap = self.lemma_bits.get, self.trap
        masks = [*map(or_, sentence.masks, map(own, sentence.lemmas, repeat(0)))]
        if sentence.all & trap:
            return [classes if classes & trap else mask for classes, mask in zip(sentence.masks, masks, strict=True)]
        return masks

    @functools.cached_property
    def patterns(self) -> dict[int, Pattern]:
        return {number: pattern for group in self.by_bit.values() for number, pattern in group.items()}

    def _candidates(self, everything: int) -> set[int]:
        found: set[int] = set()
        bits = everything & self.anchors
        while bits:
            bit = bits & -bits
            found.update(self.by_bit[bit])
            bits ^= bit
        return found


def _possible(pattern: Pattern, everything: int) -> bool:
    """Whether the sentence has something for every element, wherever it stands, and nothing that forbids the pattern."""
    if everything & pattern.without or pattern.beside and not everything & pattern.beside:
        return False
    for needed in pattern.needed:
        if not everything & needed:
            return False
    return True


class Search:
    """Looks for patterns in one sentence."""

    def __init__(self, sentence: Sentence, masks: list[int]):
        self.sentence, self.masks = sentence, masks
        self.opening = next((place for place, lemma in enumerate(sentence.lemmas) if lemma[0].isalnum()), 0)
        self.last = next((place for place in range(len(masks) - 1, -1, -1) if sentence.lemmas[place][0].isalnum()), -1)

    def first(self, pattern: Pattern) -> tuple[int, ...] | None:
        """The first places that fit and are not undone by a negation; quotation marks and bullets do not count as an opening."""
        start, dead = pattern.elements[0], set()
        denied, negated = "denied" in pattern.flags, self.sentence.negated
        for place in start.places(self.masks):
            if (denied or not negated[place]) and (not start.first or place == self.opening):
                if found := self._rest(pattern, 1, (place,), dead):
                    return found
        return None

    def _rest(self, pattern: Pattern, index: int, places: tuple[int, ...], dead: set) -> tuple[int, ...] | None:
        """The further places, or None. `dead` remembers what led nowhere, so that the search stays linear."""
        if index == len(pattern.elements):
            return places
        state = (index, places[-1])
        if state in dead:
            return None
        for place in self._within_reach(pattern, index, places[-1]):
            if found := self._rest(pattern, index + 1, (*places, place), dead):
                return found
        if pattern.elements[index].optional and (found := self._rest(pattern, index + 1, places, dead)):
            return found
        dead.add(state)
        return None

    def _within_reach(self, pattern: Pattern, index: int, last: int) -> Iterator[int]:
        """Places after `last` where the element fits: no further than its gap, in the same clause, past nothing barred."""
        element, masks, clauses = pattern.elements[index], self.masks, self.sentence.clauses
        wide, denied, negated = "wide" in pattern.flags, "denied" in pattern.flags, self.sentence.negated
        for place in range(last + 1, min(last + element.gap + 2, len(masks))):
            if not wide and clauses[place] != clauses[last]:
                return
            mask = masks[place]
            if element.fits(mask) and (denied or not negated[place]) and (not element.last or place >= self.last):
                yield place
            if mask & element.barred:
                return


@functools.cache
def grammar() -> Grammar:
    return read_grammar(DATA / "grammar.yaml", lexicon())


def read_grammar(file: Path, known: Lexicon) -> Grammar:
    """The patterns of a file, over the classes of a lexicon."""
    with open(file, encoding="utf-8") as text:
        written = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    common = {*written["common"]}
    by_bit: dict[int, dict[int, Pattern]] = {}
    lemma_bits = LemmaBits(len(known.bits))
    lines = [(rule, line) for rule, patterns in written["patterns"].items() for line in patterns]
    for number, (rule, line) in enumerate(lines):
        pattern, anchor = read_pattern(rule, line, Words(known, written["groups"], lemma_bits), common)
        for bit in (*single_bits(anchor.one_of), *(bits & -bits for bits in anchor.both_of)):
            by_bit.setdefault(bit, {})[number] = pattern
    return Grammar(by_bit, functools.reduce(or_, by_bit, 0), dict(lemma_bits), known.bits["trap"])
