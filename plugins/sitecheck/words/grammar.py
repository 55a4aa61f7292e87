"""The small grammar: patterns over word classes, written in data/grammar.yaml, matched against a sentence."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import yaml

from sitecheck.words.lexicon import DATA, lexicon
from sitecheck.words.patterns import Pattern, read_pattern, single_bits
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
    """Patterns by the class or lemma that is rarest in them, so that most are never tried."""

    by_bit: dict[int, dict[int, Pattern]]
    by_lemma: dict[str, dict[int, Pattern]]
    anchors: int

    def matches(self, sentence: Sentence) -> list[Match]:
        """At most one match for each pattern."""
        lemmas, everything, opening = set(sentence.lemmas), sentence.all, _opening(sentence)
        return [
            Match(pattern, places)
            for pattern in self._candidates(everything, lemmas)
            if not everything & pattern.without and (not pattern.beside or everything & pattern.beside)
            and _possible(pattern, everything, lemmas) and (places := _first_match(pattern, sentence, opening))
        ]

    def _candidates(self, everything: int, lemmas: set[str]) -> Collection[Pattern]:
        found: dict[int, Pattern] = {}
        bits = everything & self.anchors
        while bits:
            bit = bits & -bits
            found.update(self.by_bit[bit])
            bits ^= bit
        for lemma in self.by_lemma.keys() & lemmas:
            found.update(self.by_lemma[lemma])
        return found.values()


def _possible(pattern: Pattern, everything: int, lemmas: set[str]) -> bool:
    """Whether the sentence has something for every element, wherever it stands."""
    for element in pattern.elements:
        if not element.optional and not everything & element.one_of and element.lemmas.isdisjoint(lemmas) \
                and not any([everything & bits == bits for bits in element.both_of]):
            return False
    return True


def _first_match(pattern: Pattern, sentence: Sentence, opening: int) -> tuple[int, ...] | None:
    """The first places that fit and are not undone by a negation."""
    start, dead = pattern.elements[0], set()
    places = (opening,) if start.first else range(len(sentence.lemmas))
    for place in places:
        if start.fits(sentence.masks[place], sentence.lemmas[place]) and _stands(pattern, sentence, place):
            if found := _rest(pattern, sentence, 1, (place,), dead):
                return found
    return None


def _opening(sentence: Sentence) -> int:
    """The first word that is one: quotation marks, dashes and bullets before it do not count."""
    for place, lemma in enumerate(sentence.lemmas):
        if lemma[0].isalnum():
            return place
    return 0


def _rest(pattern: Pattern, sentence: Sentence, index: int, places: tuple[int, ...], dead: set) -> tuple[int, ...] | None:
    """The further places, or None. `dead` remembers what led nowhere, so that the search stays linear."""
    if index == len(pattern.elements):
        return places
    state = (index, places[-1])
    if state in dead:
        return None
    for place in _within_reach(pattern, sentence, index, places[-1]):
        if found := _rest(pattern, sentence, index + 1, (*places, place), dead):
            return found
    if pattern.elements[index].optional and (found := _rest(pattern, sentence, index + 1, places, dead)):
        return found
    dead.add(state)
    return None


def _within_reach(pattern: Pattern, sentence: Sentence, index: int, last: int) -> Iterator[int]:
    """Places after `last` where the element fits: no further than its gap, in the same clause, past nothing barred."""
    element = pattern.elements[index]
    for place in range(last + 1, min(last + element.gap + 2, len(sentence.lemmas))):
        if "wide" not in pattern.flags and sentence.clauses[place] != sentence.clauses[last]:
            return
        if element.fits(sentence.masks[place], sentence.lemmas[place]) and (not element.last or _is_last(sentence, place)) and _stands(pattern, sentence, place):
            yield place
        if element.barred and sentence.masks[place] & element.barred or sentence.lemmas[place] in element.barred_lemmas:
            return


def _is_last(sentence: Sentence, place: int) -> bool:
    return not any(lemma[0].isalnum() for lemma in sentence.lemmas[place + 1 :])


def _stands(pattern: Pattern, sentence: Sentence, place: int) -> bool:
    return "denied" in pattern.flags or not sentence.negated[place]


@functools.cache
def grammar() -> Grammar:
    with open(DATA / "grammar.yaml", encoding="utf-8") as file:
        written = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    known, groups = lexicon(), written["groups"]
    common = {*written["common"]}
    by_bit: dict[int, dict[int, Pattern]] = {}
    by_lemma: dict[str, dict[int, Pattern]] = {}
    lines = [(rule, line) for rule, patterns in written["patterns"].items() for line in patterns]
    for number, (rule, line) in enumerate(lines):
        pattern, anchor = read_pattern(rule, line, known, groups, common)
        for bit in (*single_bits(anchor.one_of), *(bits & -bits for bits in anchor.both_of)):
            by_bit.setdefault(bit, {})[number] = pattern
        for lemma in anchor.lemmas:
            by_lemma.setdefault(lemma, {})[number] = pattern
    return Grammar(by_bit, by_lemma, functools.reduce(int.__or__, by_bit, 0))
