"""Illnesses that only say who somebody is: "a ramp for people with MS" offers nothing for MS."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.words.lexicon import lexicon

if TYPE_CHECKING:
    from sitecheck.words.sentence import Sentence

FITTINGS = frozenset(
    thing + ending for ending in ("", "s") for thing in
    "armchair armrest bathroom candle corridor couch cup doorbell entrance fee handle handrail heating incense ladder lavatory light"
    " lighting loop loo perfume print rail ramp reception room scent seat smell space stair staircase step stool switch topper wheelchair".split()
)
"""What a house has or changes for those who come, beside all that is `household`."""
GUESTS = frozenset({"visitor", "guest", "parent", "carer", "helper"})
JOINING = frozenset({",", "and", "or", "severe", "bad", "mild", "chronic", "a", "an", "the", "their", "other", "similar"})
REACH = 3
"""So many words may stand between "for" and the person, and between the person and "with"."""


class _Classes(NamedTuple):
    ill: int
    person: int
    work: int
    things: int
    help: int


@functools.cache
def _classes() -> _Classes:
    mask = lexicon().mask
    return _Classes(
        mask("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem"), mask("client", "child"),
        mask("therapy", "session"), mask("household"), mask("help", "relieve", "cure", "vanish", "prevent"),
    )


def only_borne(sentence: Sentence) -> list[int]:
    """The places of all illnesses, if each is that of people for whom something is arranged in the house, and the work is not spoken of."""
    bits, everything = _classes(), sentence.all
    if not everything & bits.ill or everything & bits.work or not everything & bits.things and FITTINGS.isdisjoint(sentence.lemmas):
        return []
    places = [place for place, mask in enumerate(sentence.masks) if mask & bits.ill]
    return places if all(_borne(sentence, place) for place in places) else []


def _borne(sentence: Sentence, place: int) -> bool:
    """Whether "for people with", or "a rail helps people with", leads to the illness, over others in a row, and it is not said to get better."""
    lemmas, masks, bits = sentence.lemmas, sentence.masks, _classes()
    linking = place - 1
    while linking >= 0 and (masks[linking] & bits.ill or lemmas[linking] in JOINING):
        linking -= 1
    if lemmas[linking] not in ("with", "have") or any(mask & bits.help for mask in masks[place + 1 : place + 2]):
        return False
    person = _last_before(linking, lambda at: masks[at] & bits.person or lemmas[at] in GUESTS)
    given = _last_before(person, lambda at: lemmas[at] in ("for", "of", "help"))
    if given is None:
        return False
    what = range(max(0, given - REACH), given)
    if lemmas[given] == "help":
        return any(lemmas[at] in FITTINGS or masks[at] & bits.things for at in what)
    return not any(masks[at] & bits.help and not masks[at] & bits.things for at in what[-2:])


def _last_before(place: int | None, fits: Callable[[int], object]) -> int | None:
    """The nearest of the few words before a place that fits."""
    return None if place is None else next((at for at in reversed(range(max(0, place - REACH), place)) if fits(at)), None)
