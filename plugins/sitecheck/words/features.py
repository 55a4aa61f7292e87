"""What the trained weights look at: the words of a sentence, their classes, their order, and its stance."""

from __future__ import annotations

import functools
from collections.abc import Container, Sequence

from sitecheck.words.grammar import Match
from sitecheck.words.lexicon import lexicon
from sitecheck.words.sentence import Sentence
from sitecheck.words.shape import KINDS, pairs, shape, symbols
from sitecheck.words.stance import Stance

ORDERED = (*KINDS, "vague_problem", "therapy", "session", "first_person", "second_person", "client", "child", "medic", "help", "relieve",
           "improve", "cure", "vanish", "medicine", "give_up", "study", "finds", "scientist", "body", "tissue", "system", "soon",
           "function", "good_state", "organ", "animal", "pregnant", "energy", "store_verb", "past", "test", "aid", "negation",
           "resume", "activity", "bad_sign", "departing", "lightness", "workshop", "people_praise", "certain", "safe", "best", "endorser",
           "endorse", "percent", "untreated", "leads_to", "urgent", "wink", "rhythm", "worsening", "crisis", "detox", "self_heal", "memory")
FLAGS = ("asked", "answered_yes", "rejected", "history", "theory", "advice", "natural", "cited", "discussed", "of_things", "pitched")


@functools.cache
def _tables() -> tuple[int, dict[int, str]]:
    ordered = {lexicon().bits[name]: name for name in ORDERED}
    return sum(ordered), ordered


def names(mask: int, table: dict[int, str]) -> list[str]:
    """The classes in `mask` that the table knows."""
    found = []
    while mask:
        bit = mask & -mask
        if bit in table:
            found.append(table[bit])
        mask ^= bit
    return found


class Features:
    """Gathers what a sentence has; where `known` is given, of its words and classes only that, since nothing else weighs anything."""

    def __init__(self, known: Container[str] | None = None):
        self.known = known
        self._side_by_side = functools.lru_cache(maxsize=50_000)(lambda *words: self._of(_pair(*words)))
        self._pairs = functools.lru_cache(maxsize=50_000)(lambda *words: self._of(pairs(*words)))
        self._alone = functools.lru_cache(maxsize=20_000)(lambda *classes: self._of(_alone(*classes)))
        self._order = functools.lru_cache(maxsize=50_000)(lambda *classes: self._of(_order(*classes)))

    def _of(self, features: tuple[str, ...]) -> tuple[str, ...]:
        return features if self.known is None else tuple(name for name in features if name in self.known)

    def gathered(self, sentence: Sentence, stance: Stance, matches: Sequence[Match], *, fragment: bool) -> dict[str, int]:
        """Feature -> the word of the sentence that it stands for, so that a verdict can name its words."""
        found: dict[str, int] = {}
        spoken = symbols(sentence)
        self._words(sentence, spoken, found)
        self._classes(sentence, found)
        self._senses(spoken, found)
        shape(sentence, [place for place, _ in spoken], found)
        for match in matches:
            if "fragment" in match.pattern.flags and not fragment:
                continue
            kind = "weak" if match.pattern.flags & {"weak", "fragment"} else "hit"
            found[f"{kind}:{match.rule}"] = match.places[0]
            found[kind] = match.places[0]
        for flag in FLAGS:
            if getattr(stance, flag):
                found["is:" + flag] = -1
        if fragment:
            found["is:fragment"] = -1
        found["long:" + str(min(len(sentence.lemmas) // 8, 5))] = -1
        return found

    def _words(self, sentence: Sentence, spoken: Sequence[tuple[int, str]], found: dict[str, int]) -> None:
        """Words, and which stand side by side."""
        before, negated, side_by_side = "^", sentence.negated, self._side_by_side
        for place, symbol in spoken:
            for name in side_by_side(before, symbol, negated[place]):
                found[name] = place
            before = symbol

    def _senses(self, spoken: Sequence[tuple[int, str]], found: dict[str, int]) -> None:
        """What the words that stand side by side are about."""
        before, senses = "^", self._pairs
        for place, symbol in spoken:
            for name in senses(before, symbol):
                found[name] = place
            before = symbol

    def _classes(self, sentence: Sentence, found: dict[str, int]) -> None:
        """The classes of the sentence, and which comes before which within eight words."""
        wanted, _ = _tables()
        recent: list[tuple[int, int]] = []
        for place, mask in enumerate(sentence.masks):
            here = mask & wanted
            if not here:
                continue
            denied = sentence.negated[place]
            for name in self._alone(here, denied):
                found[name] = place
            for other_place, other in recent:
                if place - other_place < 9:
                    for name in self._order(other, here, denied):
                        found[name] = place
            recent = [*recent[-6:], (place, here)]


def _pair(before: str, symbol: str, denied: bool) -> tuple[str, ...]:
    left, word = ("#" if each[0].isdigit() else each for each in (before, symbol))
    return () if word == left else (("not " if denied else "") + word, f"{left} {word}")


def _alone(mask: int, denied: bool) -> tuple[str, ...]:
    return tuple(("not:" if denied else "c:") + name for name in names(mask, _tables()[1]))


def _order(first: int, then: int, denied: bool) -> tuple[str, ...]:
    table = _tables()[1]
    return tuple(f"{'not:' if denied else ''}{one}>{other}" for one in names(first, table) for other in names(then, table) if one != other)
