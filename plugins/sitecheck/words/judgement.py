"""The trained weights: how likely a sentence is a claim and not an honest or an everyday one, which claim, and which of its words say so."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass

from sitecheck.words.lexicon import DATA

LEAST = 600.0
"""The least length (squared) of a sentence, about that of eight words."""


@dataclass(frozen=True)
class Weights:
    """`claim[f]` is how much f speaks for a claim against what a practice honestly says, how much against everyday prose,
    and how much it adds to the length of a sentence; `rules[f]` speaks for each rule."""

    bias: float
    everyday_bias: float
    claim: dict[str, tuple[float, float, float]]
    rules: Mapping[str, tuple[list[int], list[float]]]

    @functools.cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(self.rules)

    @functools.cached_property
    def by_feature(self) -> dict[str, list[tuple[str, float]]]:
        """Put together only when a claim was found."""
        features, found = tuple(self.claim), {}
        for name, (numbers, weights) in self.rules.items():
            for number, weight in zip(numbers, weights, strict=True):
                found.setdefault(features[number], []).append((name, weight))
        return found

    def score(self, features: dict[str, int]) -> float:
        """Above 0: more likely a claim than not."""
        known = [*filter(None, map(self.claim.get, features))]
        return self.bias + sum([weight for weight, _, _ in known]) / _length(known)

    def bearing(self, features: dict[str, int]) -> float:
        """Above 0: more like a claim than like prose of the street, the kitchen and the parish."""
        known = [*filter(None, map(self.claim.get, features))]
        return self.everyday_bias + sum([weight for _, weight, _ in known]) / _length(known)

    def ranked(self, features: dict[str, int], allowed: frozenset[str], favoured: Mapping[str, float]) -> list[str]:
        """The rules allowed, the likeliest first; `favoured` speaks for those that a pattern of theirs has matched."""
        totals = dict.fromkeys(sorted(allowed), 0.0)
        for feature in features:
            for name, weight in self.by_feature.get(feature, ()):
                if name in totals:
                    totals[name] += weight
        length = _length([self.claim[feature] for feature in features if feature in self.claim])
        return sorted(totals, key=lambda name: totals[name] / length + favoured.get(name, 0.0), reverse=True)

    def reasons(self, features: dict[str, int]) -> list[int]:
        """Places of the four words that weigh most, in the order of the sentence."""
        weighed: dict[int, float] = {}
        for feature, place in features.items():
            if place >= 0:
                weighed[place] = weighed.get(place, 0.0) + self.claim.get(feature, (0.0, 0.0, 0.0))[0]
        best = sorted(weighed, key=lambda place: -weighed[place])[:4]
        return sorted(place for place in best if weighed[place] > 0)


def _length(known: list[tuple[float, float, float]]) -> float:
    """By which weights are divided: long sentences weigh no more than short ones, and very short ones little."""
    return math.sqrt(sum([square for _, _, square in known], LEAST))


@functools.cache
def weights() -> Weights:
    try:
        stored = json.loads((DATA / "weights.json").read_text("utf-8"))
    except FileNotFoundError:
        return Weights(-1.0, -1.0, {}, {})
    weighed = zip(stored["weights"], stored["everyday"], stored["squares"], strict=True)
    return Weights(stored["bias"], stored["everyday_bias"], dict(zip(stored["features"], weighed, strict=True)), stored["rules"])
