"""The small grammar: patterns over word classes, written in data/grammar.yaml, matched against a sentence."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from sitecheck.words.lexicon import DATA, Lexicon, lexicon
from sitecheck.words.sentence import Sentence


@dataclass(frozen=True)
class Element:
    """One place of a pattern: some classes (all bits of one of `masks`) or some lemmas, at most `gap` words on."""

    masks: tuple[int, ...]
    lemmas: frozenset[str]
    gap: int = 0
    optional: bool = False
    barred: int = 0
    barred_lemmas: frozenset[str] = frozenset()
    first: bool = False
    last: bool = False

    def fits(self, sentence: Sentence, place: int) -> bool:
        mask = sentence.masks[place]
        return sentence.lemmas[place] in self.lemmas or any(mask & bits == bits for bits in self.masks)


@dataclass(frozen=True)
class Pattern:
    """`flags`: weak (needs the classifier's word), denied (a negation does not undo it), asked, wide, fragment."""

    rule: str
    written: str
    elements: tuple[Element, ...]
    flags: frozenset[str]
    without: int = 0
    beside: int = 0


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

    by_bit: dict[int, list[Pattern]]
    by_lemma: dict[str, list[Pattern]]
    anchors: int

    def matches(self, sentence: Sentence) -> list[Match]:
        """At most one match for each pattern."""
        found: list[Match] = []
        seen: set[str] = set()
        for pattern in self._candidates(sentence):
            if pattern.written in seen or sentence.all & pattern.without or (pattern.beside and not sentence.all & pattern.beside):
                continue
            seen.add(pattern.written)
            if places := _first_match(pattern, sentence):
                found.append(Match(pattern, places))
        return found

    def _candidates(self, sentence: Sentence) -> list[Pattern]:
        found: list[Pattern] = []
        bits = sentence.all & self.anchors
        while bits:
            bit = bits & -bits
            found += self.by_bit[bit]
            bits ^= bit
        for lemma in self.by_lemma.keys() & set(sentence.lemmas):
            found += self.by_lemma[lemma]
        return found


def _first_match(pattern: Pattern, sentence: Sentence) -> tuple[int, ...] | None:
    """The first places that fit and are not undone by a negation."""
    for element in pattern.elements:
        if not element.optional and not any(sentence.all & bits == bits for bits in element.masks) \
                and element.lemmas.isdisjoint(sentence.lemmas):
            return None
    start = pattern.elements[0]
    opening, dead = _opening(sentence), set()
    for place in range(len(sentence.lemmas)):
        if start.first and place > opening:
            return None
        if (not start.first or place == opening) and start.fits(sentence, place) and _stands(pattern, sentence, place):
            if places := _rest(pattern, sentence, 1, (place,), dead):
                return places
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
        if element.fits(sentence, place) and (not element.last or _is_last(sentence, place)) and _stands(pattern, sentence, place):
            yield place
        if element.barred and sentence.masks[place] & element.barred or sentence.lemmas[place] in element.barred_lemmas:
            return


def _is_last(sentence: Sentence, place: int) -> bool:
    return not any(lemma[0].isalnum() for lemma in sentence.lemmas[place + 1 :])


def _stands(pattern: Pattern, sentence: Sentence, place: int) -> bool:
    return "denied" in pattern.flags or not sentence.negated[place]


# -- reading data/grammar.yaml --------------------------------------------------------------------------

@functools.cache
def grammar() -> Grammar:
    with open(DATA / "grammar.yaml", encoding="utf-8") as file:
        written = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    known, groups = lexicon(), written["groups"]
    common = {*written["common"]}
    by_bit: dict[int, list[Pattern]] = {}
    by_lemma: dict[str, list[Pattern]] = {}
    for rule, patterns in written["patterns"].items():
        for line in patterns:
            pattern, anchor = _pattern(rule, line, known, groups, common)
            for bits in anchor.masks:
                by_bit.setdefault(bits & -bits, []).append(pattern)
            for lemma in anchor.lemmas:
                by_lemma.setdefault(lemma, []).append(pattern)
    return Grammar(by_bit, by_lemma, functools.reduce(int.__or__, by_bit, 0))


def _pattern(rule: str, line: str, known: Lexicon, groups: dict, common: set[str]) -> tuple[Pattern, Element]:
    """One line of the file, and the element that is looked up first."""
    elements: list[tuple[Element, bool]] = []
    flags: set[str] = set()
    without = beside = gap = barred = 0
    barred_lemmas: frozenset[str] = frozenset()
    first = False
    for word in line.split():
        if word == "^":
            first = True
        elif word == "$":
            elements[-1] = (_with(elements[-1][0], last=True), elements[-1][1])
        elif word.startswith(".."):
            gap = int(word[2:])
        elif word.startswith("!"):
            (barred, barred_lemmas) = _bits(word[1:], known, groups)
        elif word.startswith("-"):
            without |= _any(word[1:], known, groups)
        elif word.startswith("+"):
            beside |= _any(word[1:], known, groups)
        elif word.startswith("["):
            flags.add(word.strip("[]"))
        else:
            masks, lemmas, is_common = _alternatives(word.rstrip("?"), known, groups, common)
            elements.append((Element(masks, lemmas, gap, word.endswith("?"), barred, barred_lemmas, first), is_common))
            gap, barred, barred_lemmas, first = 0, 0, frozenset(), False
    needed = [element for element, is_common in elements if not element.optional and not is_common]
    needed = needed or [element for element, _ in elements if not element.optional]
    pattern = Pattern(rule, line, tuple(element for element, _ in elements), frozenset(flags), without, beside)
    return pattern, min(needed, key=lambda element: len(element.masks) + len(element.lemmas))


def _with(element: Element, **changed: bool) -> Element:
    return Element(**{**element.__dict__, **changed})


def _alternatives(word: str, known: Lexicon, groups: dict, common: set[str]) -> tuple[tuple[int, ...], frozenset[str], bool]:
    """The masks and lemmas that a word of the grammar stands for, and whether it is a common one."""
    masks: list[int] = []
    lemmas: set[str] = set()
    is_common = False
    for part in word.split("|"):
        is_common = is_common or part in common
        if part in groups:
            more, others, more_common = _alternatives("|".join(groups[part].split()), known, groups, common)
            masks, lemmas, is_common = [*masks, *more], lemmas | others, is_common or more_common
        elif "&" in part:
            left, right = (_alternatives(half, known, groups, common)[0] for half in part.split("&"))
            masks += [one | other for one in left for other in right]
        elif part.isupper() and part.lower() in known.bits:
            masks.append(known.bits[part.lower()])
        else:
            lemmas.update(known.lemmas(half) for half in part.lower().split("-"))
    return tuple(dict.fromkeys(masks)), frozenset(lemmas), is_common


def _bits(word: str, known: Lexicon, groups: dict) -> tuple[int, frozenset[str]]:
    masks, lemmas, _ = _alternatives(word, known, groups, set())
    return functools.reduce(int.__or__, masks, 0), lemmas


def _any(word: str, known: Lexicon, groups: dict) -> int:
    return _bits(word, known, groups)[0]
