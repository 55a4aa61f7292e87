"""What a sentence speaks of: somebody's body, the work and those who come for it, or something else altogether."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sitecheck.words.lexicon import lexicon
from sitecheck.words.sentence import Sentence
from sitecheck.words.shape import KEPT, KINDS, PERSONS

CONCERNS = (
    *KINDS,
    "vague_problem",
    "therapy",
    "session",
    "practitioner",
    "first_person",
    "second_person",
    "client",
    "child",
    "body",
    "organ",
    "system",
    "tissue",
    "medicine",
    "medic",
    "hospital",
    "good_state",
    "do_well",
    "mechanism",
    "rhythm",
    "energy",
    "memory",
    "self_heal",
    "detox",
)
TOUCHING = frozenset("it this touch hand heal health wellbeing sleep breathe feel relax calm rest stress relief".split())
"""Words that speak of the work or of a body in whatever list they stand."""
OTHERS = frozenset("he him she her his they them their".split())
"""Who comes for the work may be meant by these, or turtles."""
RESEARCH = ("study", "study_vague", "scientist", "finds", "passive_found", "proof", "limits")
SCHOLARLY = frozenset(
    """evidence science scientific literature publish university journal researcher clinical expert data
physicist chemist neurologist new recent result benefit effect finding significant""".split()
)
TOPIC_RULES = (
    ("cancer-claim", ("cancer",)), ("animal-claim", ("animal", "animal_problem")), ("infant-claim", ("baby", "infant_problem")),
    ("pregnancy-claim", ("pregnant", "pregnancy_problem")), ("serious-condition", ("serious",)), ("mental-health-claim", ("mental",)),
)
"""The rule for a claim about health, by the first of these that a sentence speaks of."""
FEW = 2
"""With so few words beside those of research, an appeal to it has no subject of its own: "The evidence is growing every year"."""


@cache
def _mask(*names: str) -> int:
    return lexicon().mask(*names)


def concerns_somebody(sentence: Sentence) -> bool:
    """Speaks of a body, of the work or of those who come for it."""
    concerns = _mask(*CONCERNS)
    spoken = zip(sentence.lemmas, sentence.masks, strict=True)
    return not TOUCHING.isdisjoint(sentence.lemmas) or any(mask & concerns and lemma not in OTHERS for lemma, mask in spoken)


def found_elsewhere(sentence: Sentence) -> bool:
    """What was found is about wages or owls: it has a subject of its own, and that is nobody's health."""
    if concerns_somebody(sentence):
        return False
    research = _mask(*RESEARCH)
    own = [
        lemma
        for lemma, mask in zip(sentence.lemmas, sentence.masks, strict=True)
        if lemma.isalpha() and not mask & research and lemma not in SCHOLARLY and lemma not in KEPT and lemma not in PERSONS
    ]
    return len(own) > FEW


def about(sentence: Sentence, bits: Mapping[str, int] | None = None) -> str:
    """The rule for a claim about health, by what the sentence speaks of; `bits` are those of the classes of its language."""
    bits, mask = bits or lexicon().bits, sentence.all
    for rule, classes in TOPIC_RULES:
        if any(mask & bits[name] for name in classes):
            return rule
    return "condition-claim"
