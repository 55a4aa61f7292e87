"""The lines of data/grammar.yaml made into patterns over word classes."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from sitecheck.words.lexicon import Lexicon


@dataclass(frozen=True)
class Element:
    """One place of a pattern: a class of `one_of`, all classes of one of `both_of`, or a lemma; at most `gap` words on."""

    one_of: int
    lemmas: frozenset[str]
    both_of: tuple[int, ...] = ()
    gap: int = 0
    optional: bool = False
    barred: int = 0
    barred_lemmas: frozenset[str] = frozenset()
    first: bool = False
    last: bool = False

    def fits(self, mask: int, lemma: str) -> bool:
        return bool(mask & self.one_of) or lemma in self.lemmas or any([mask & bits == bits for bits in self.both_of])


@dataclass(frozen=True)
class Pattern:
    """`flags`: weak (needs the classifier's word), denied (a negation does not undo it), asked, wide, fragment."""

    rule: str
    written: str
    elements: tuple[Element, ...]
    flags: frozenset[str]
    without: int = 0
    beside: int = 0


def single_bits(mask: int) -> Iterator[int]:
    while mask:
        yield mask & -mask
        mask &= mask - 1


def read_pattern(rule: str, line: str, known: Lexicon, groups: dict, common: set[str]) -> tuple[Pattern, Element]:
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
            one_of = functools.reduce(int.__or__, [bits for bits in masks if bits & (bits - 1) == 0], 0)
            both_of = tuple(bits for bits in masks if bits & (bits - 1))
            elements.append((Element(one_of, lemmas, both_of, gap, word.endswith("?"), barred, barred_lemmas, first), is_common))
            gap, barred, barred_lemmas, first = 0, 0, frozenset(), False
    needed = [element for element, is_common in elements if not element.optional and not is_common]
    needed = needed or [element for element, _ in elements if not element.optional]
    pattern = Pattern(rule, line, tuple(element for element, _ in elements), frozenset(flags), without, beside)
    return pattern, min(needed, key=lambda element: element.one_of.bit_count() + len(element.both_of) + len(element.lemmas))


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
