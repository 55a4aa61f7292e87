"""Medicines that are named first and are then only "them": "Tired of statins? … I help you come off them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sitecheck.words.lexicon import Lexicon

if TYPE_CHECKING:
    from sitecheck.words.sentence import Sentence

GIVEN_UP = frozenset("off stop drop ditch bin quit halve without throw leave flush skip reduce".split())
"""Right before the pronoun, or before it and "away" or "behind"."""
PARTED = frozenset("throw leave put".split())
AWAY = frozenset("away behind out off".split())
DOCTORS = frozenset("doctor gp prescriber surgeon specialist consultant nurse midwife pharmacist psychiatrist psychologist hospital clinic vet".split())
OWN_TAKING = frozenset("take swallow on need use your his her their long-term".split())
"""One of these stands before medicines that somebody takes: those in a bag or a shop are only things."""


def medicines_again(sentence: Sentence, known: Lexicon) -> list[int]:
    """The places of "them" where it takes up a medicine that somebody takes, and is what is given up; none where that is denied."""
    medicine, lemmas = known.bits["medicine"], sentence.lemmas
    if not sentence.all & medicine or "them" not in lemmas:
        return []
    named = next(place for place, mask in enumerate(sentence.masks) if mask & medicine)
    if OWN_TAKING.isdisjoint(lemmas[max(0, named - 6) : named]) and named > 1:
        return []
    again = [place for place, lemma in enumerate(lemmas) if lemma == "them" and place > named + 1]
    return [place for place in again if _given_up(lemmas, place) and _led_away(sentence, known, place)]


def _led_away(sentence: Sentence, known: Lexicon, place: int) -> bool:
    """Whether somebody who comes for the work is led, and not with a doctor: where one is named elsewhere, the owner has to speak here."""
    without = sentence.lemmas[place - 1] == "without"
    if sentence.negated[place - 2 if without else place]:
        return False
    others = [mask for mask, lemma in zip(sentence.masks, sentence.lemmas, strict=True) if lemma != "them"]
    if "i" in sentence.lemmas and not any(mask & known.mask("client", "child", "second_person", "session", "therapy") for mask in others):
        return False
    ours = known.mask("first_person", "session", "therapy")
    doctors = {number for number, lemma in zip(sentence.clauses, sentence.lemmas, strict=True) if lemma in DOCTORS}
    here = sentence.clauses[place]
    spoken = zip(sentence.masks, sentence.clauses, strict=True)
    return not doctors or here not in doctors and any(mask & ours for mask, number in spoken if number == here)


def _given_up(lemmas: list[str], place: int) -> bool:
    before = lemmas[place - 1]
    return before in GIVEN_UP - PARTED or before in PARTED | {"away"} and (before == "away" or not AWAY.isdisjoint(lemmas[place + 1 : place + 2]))
