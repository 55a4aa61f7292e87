"""Which of some known words one was probably meant to be, by spelling alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

LIKE = 0.8
"""Two words are near when this much of them agrees: one wrong letter in five."""


class Guess(NamedTuple):
    """Something that is there; `sure` when it can hardly be anything else."""

    name: str
    sure: bool = False


class Known:
    """Words to choose from, ready for many questions."""

    def __init__(self, names: Iterable[str]) -> None:
        self.same: dict[str, list[str]] = {}
        for name in sorted({*names}):  # the ids of a page come in no order, and each run shall guess the same
            self.same.setdefault(plain(name), []).append(name)
        self.letters = [(word, _letters(word)) for word in self.same]
        self.answers: dict[str, tuple[Guess, ...]] = {}

    def nearest(self, word: str) -> tuple[Guess, ...]:
        """The words that are spelt most like this one, two at most; none when unsure."""
        wanted = plain(word)
        if wanted not in self.answers:
            self.answers[wanted] = self.looked_up(wanted)
        return self.answers[wanted]

    def looked_up(self, wanted: str) -> tuple[Guess, ...]:
        if same := self.same.get(wanted):
            return tuple(Guess(name, len(same) == 1) for name in same[:2])
        likely = sorted(self.likely(wanted), reverse=True)
        close = [name for score, name in likely if likely[0][0] - score < 0.08]
        if not close or len(close) > 2:
            return ()
        sure = len(close) == 1 == len(self.same[close[0]]) and likely[0][0] >= 0.85 and len(wanted) > 4
        return tuple(Guess(self.same[name][0], sure) for name in close)

    def likely(self, wanted: str) -> Iterator[tuple[float, str]]:
        letters, differing = _letters(wanted), 2 if len(wanted) < 8 else 4
        for name, others in self.letters:
            # Cheap looks first: there may be thousands of names, and most are of other letters.
            if abs(len(name) - len(wanted)) > 3 or (letters ^ others).bit_count() > differing:
                continue
            if (score := likeness(wanted, name)) >= LIKE:
                yield score, name


def nearest(word: str, known: Iterable[str]) -> tuple[Guess, ...]:
    """The known words that are spelt most like this one."""
    return Known(known).nearest(word)


def likeness(left: str, right: str) -> float:
    """From 0 to 1; 0 where it is surely below `LIKE`."""
    if min(len(left), len(right)) < 3:
        return 0.0
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return 0.0 if matcher.real_quick_ratio() < LIKE or matcher.quick_ratio() < LIKE else matcher.ratio()


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Letters and figures only, all small."""
    return re.sub(r"[\W_]+", "", text).lower()


def question(names: Iterable[str]) -> str:
    """` Did you mean "x"?`, or nothing to say."""
    quoted = [f'"{name}"' for name in names]
    return f" Did you mean {' or '.join(quoted)}?" if quoted else ""


def _letters(word: str) -> int:
    """A set of letters as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits
