"""Weighs a sentence: which patterns speak in it, how much its words speak for a claim, and whether that is enough."""

from __future__ import annotations

import math
from functools import reduce
from operator import or_
from typing import NamedTuple

from sitecheck.words.grammar import Match
from sitecheck.words.judgement import weights
from sitecheck.words.lexicon import lexicon
from sitecheck.words.passages import Passage
from sitecheck.words.reading import Reading, by_work, read
from sitecheck.words.sentence import sentences
from sitecheck.words.shape import KINDS
from sitecheck.words.signs import signs
from sitecheck.words.stance import Stance
from sitecheck.words.topic import about, concerns_somebody, found_elsewhere

SURE, LIKELY, VETO, CITING, EVERYDAY, TOGETHER, CERTAIN, UNDOUBTED, CONFIRMED = 0.1, 0.2, -0.05, 0.25, 0.04, 0.4, 0.24, 0.85, 0.4
"""A clear pattern speaks unless the weights are below VETO; a faint one and words alone above LIKELY.
Where papers are cited the weights must be surer by CITING, since such text discusses more than it promises.
What is more like EVERYDAY prose than like a claim is left alone, as is what without a clear pattern
is hardly more than either (TOGETHER), unless a clear pattern speaks that names a complaint,
or concerns somebody and the weights are CERTAIN, or they are UNDOUBTED ("The results are permanent").
Only what has a clear pattern and is CONFIRMED by the weights is said without "Perhaps"."""
BORNE_OUT = -0.3
"""Instead of VETO: a title is borne out by a credential, and an appeal to research by a reference, rather than by how the sentence sounds."""
BODILY = 0.4
"""What speaks of the house and the street is left alone, unless the weights are surer than this that it speaks of a body."""
TELLING = frozenset(
    "if whether suppose imagine when unless that how why what who were let would could should might may say tell read write hear ask think call true".split()
)
REPORTING = ("frame", "attribution", "reject", "back", "negation")
"""With one of these words, or of these classes, beside it a part is no longer the owner's plain word."""
PARTING = frozenset({",", ";", ":", "and", "but", "while", "–", "—"})
OF_RESEARCH = frozenset({"uncited-research", "protected-title"})


class Weighed(NamedTuple):
    """A sentence with the patterns that speak clearly or faintly in it, and how much its words speak for a claim."""

    reading: Reading
    stance: Stance
    clear: list[Match]
    faint: list[Match]
    score: float

    @property
    def borne_out(self) -> bool:
        """Whether it matters more if it is borne out than how it sounds."""
        return any(match.rule in OF_RESEARCH for match in self.clear)

    @property
    def sure(self) -> bool:
        """Said without "Perhaps"."""
        enough = SURE if self.borne_out else CONFIRMED
        return bool(self.clear) and (self.stance.answered_yes or self.score > enough or any(match.rule == "protected-title" for match in self.clear))

    def speaks(self) -> bool:
        """Whether patterns and words together make a claim of it."""
        if self.stance.pitched or self.score > LIKELY:
            return True
        if self.stance.answered_yes and (self.clear or self.faint):
            return True
        return bool(self.clear) and self.score > (BORNE_OUT if self.borne_out else VETO)

    def tells(self) -> bool:
        """Whether it is more than everyday prose that only sounds so."""
        if self.stance.pitched or self.stance.answered_yes:
            return True
        sentence = self.reading.sentence
        if self.clear and (sentence.all & lexicon().mask(*KINDS) or self.score > (CERTAIN if concerns_somebody(sentence) else UNDOUBTED)):
            return True
        bearing = weights().bearing(self.reading.features)
        return bearing >= EVERYDAY and (bool(self.clear) or self.score + bearing >= TOGETHER)

    def silences(self, rule: str) -> bool:
        """Whether how it is said makes the likeliest rule harmless, which only a clear pattern overrules."""
        if not self.clear and self.stance.silences(rule, by_work=False):
            return True
        return rule in OF_RESEARCH and self.score < UNDOUBTED and found_elsewhere(self.reading.sentence)


def weigh(reading: Reading, passage: Passage) -> Weighed | None:
    """None where nothing needs to be weighed: a question, what is turned down, talk of the house, a word or two."""
    how = reading.stance
    if how.asked and not how.answered_yes or how.rejected:
        return None
    score = weights().score(reading.features)
    if how.of_things and score <= BODILY:
        return None
    clear = _of_research([match for match in reading.matches if _is_clear(match, reading.fragment)], reading)
    faint = [match for match in reading.matches if match not in clear and "fragment" not in match.pattern.flags]
    if not clear and (how.noticed or len(reading.sentence.lemmas) < 3 and not how.pitched):
        return None
    discussing = (how.cited or how.citing_page and passage.kind != "quote") and not any(match.rule == "overstated-evidence" for match in clear)
    if score <= CONFIRMED:
        score = max([score, *(_apart(match, reading) for match in clear)])
    return Weighed(reading, how._replace(of_things=False), clear, faint, score - (CITING if discussing else 0.0))


def _apart(match: Match, reading: Reading) -> float:
    """How much the part speaks, by itself, in which the work is said to do something: the parking beside it takes nothing back."""
    sentence = reading.sentence
    if not by_work(match, sentence):
        return -math.inf
    first, last = min(match.places), max(match.places)
    cuts = [place for place, lemma in enumerate(sentence.lemmas) if lemma in PARTING]
    start = max((place + 1 for place in cuts if place < first), default=0)
    end = min((place for place in cuts if place > last), default=len(sentence.lemmas))
    beside = reduce(or_, (*sentence.masks[:start], *sentence.masks[end:]), 0)
    if not TELLING.isdisjoint((*sentence.lemmas[:start], *sentence.lemmas[end:])) or any(beside & signs()[name] for name in REPORTING):
        return -math.inf
    part = next(sentences(sentence.words(start, end - 1)), None)
    return weights().score(read(part, None).features) if part else -math.inf


def _of_research(clear: list[Match], reading: Reading) -> list[Match]:
    """Where a study is said to have found an effect, what is wrong is that nobody can look it up."""
    if not any(match.rule == "uncited-research" for match in clear) or about(reading.sentence) == "cancer-claim":
        return clear
    return [match for match in clear if match.rule not in ("claim", "headline-claim", "condition-list")]


def _is_clear(match: Match, fragment: bool) -> bool:
    flags = match.pattern.flags
    return "weak" not in flags and ("fragment" not in flags or fragment)
