"""The lines of data/grammar.yaml made into patterns over word classes."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from sitecheck.words.lexicon import Lexicon


@dataclass(frozen=True)
class Element:
    """One place of a pattern: a class or lemma of `one_of`, or all classes of one of `both_of`; at most `gap` words on."""

    one_of: int
    both_of: tuple[int, ...] = ()
    gap: int = 0
    optional: bool = False
    barred: int = 0
    first: bool = False
    last: bool = False

    def fits(self, mask: int) -> bool:
        return bool(mask & self.one_of) or bool(self.both_of) and any([mask & bits == bits for bits in self.both_of])

    def places(self, masks: list[int]) -> list[int]:
        """All places that fit: a row is looked through without a call for each word."""
        if self.both_of:
            return [place for place, mask in enumerate(masks) if self.fits(mask)]
        wanted = self.one_of
        return [place for place, mask in enumerate(masks) if mask & wanted]


@dataclass(frozen=True)
class Pattern:
    """`flags`: weak (needs the classifier's word), denied (a negation does not undo it), asked, wide, fragment.

    `needed`: for each element what the sentence has to have some bit of, the scarcest first."""

    rule: str
    written: str
    elements: tuple[Element, ...]
    flags: frozenset[str]
    without: int = 0
    beside: int = 0
    needed: tuple[int, ...] = ()


class LemmaBits(dict):
    """Lemma -> a bit of its own, above those of the classes."""

    def __init__(self, classes: int):
        self.classes = classes

    def __missing__(self, lemma: str) -> int:
        self[lemma] = 1 << self.classes + len(self)
        return self[lemma]


class Words(NamedTuple):
    """What the words of a pattern are looked up in."""

    known: Lexicon
    groups: dict
    lemma_bits: LemmaBits


def single_bits(mask: int) -> Iterator[int]:
    """The bits that are set in a mask, each as a number, the lowest first."""
    while mask:
        yield mask & -mask
        mask &= mask - 1


def read_pattern(rule: str, line: str, words: Words, common: set[str]) -> tuple[Pattern, Element]:
    """One line of the file, and the element that is looked up first."""
    elements: list[tuple[Element, bool]] = []
    flags: set[str] = set()
    without = beside = gap = barred = 0
    first = False
    for word in line.split():
        if word == "^":
            first = True
        elif word == "$":
            elements[-1] = (replace(elements[-1][0], last=True), elements[-1][1])
        elif word.startswith(".."):
            gap = int(word[2:])
        elif word.startswith("!"):
            barred = _any(word[1:], words)
        elif word.startswith("-"):
            without |= _any(word[1:], words)
        elif word.startswith("+"):
            beside |= _any(word[1:], words)
        elif word.startswith("["):
            flags.add(word.strip("[]"))
        else:
            masks, is_common = _alternatives(word.rstrip("?"), words, common)
            one_of = functools.reduce(int.__or__, [bits for bits in masks if bits & (bits - 1) == 0], 0)
            both_of = tuple(bits for bits in masks if bits & (bits - 1))
            elements.append((Element(one_of, both_of, gap, word.endswith("?"), barred, first), is_common))
            gap, barred, first = 0, 0, False
    asked = [element for element, _ in elements if not element.optional]
    scarce = [element for element, is_common in elements if not element.optional and not is_common] or asked
    needed = tuple(sorted((functools.reduce(int.__or__, element.both_of, element.one_of) for element in asked), key=int.bit_count))
    pattern = Pattern(rule, line, tuple(element for element, _ in elements), frozenset(flags), without, beside, needed)
    return pattern, min(scarce, key=lambda element: element.one_of.bit_count() + len(element.both_of))


def _alternatives(word: str, words: Words, common: set[str]) -> tuple[tuple[int, ...], bool]:
    """The masks that a word of the grammar stands for, and whether it is a common one."""
    masks: list[int] = []
    is_common = False
    for part in word.split("|"):
        is_common = is_common or part in common
        if part in words.groups:
            more, more_common = _alternatives("|".join(words.groups[part].split()), words, common)
            masks, is_common = [*masks, *more], is_common or more_common
        elif "&" in part:
            left, right = (_alternatives(half, words, common)[0] for half in part.split("&"))
            masks += [one | other for one in left for other in right]
        elif part.isupper() and part.lower() in words.known.bits:
            masks.append(words.known.bits[part.lower()])
        else:
            masks += [words.lemma_bits[words.known.lemmas(half)] for half in part.lower().split("-")]
    return tuple(dict.fromkeys(masks)), is_common


def _any(word: str, words: Words) -> int:
    return functools.reduce(int.__or__, _alternatives(word, words, set())[0], 0)
