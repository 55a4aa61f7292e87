"""The trained weights: how likely a sentence is a claim, which one, and which of its words say so."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass

from sitecheck.words.lexicon import DATA


@dataclass(frozen=True)
class Weights:
    """`claim[f]` speaks for a claim; `rules[f]` for each rule, in the order of `names`."""

    names: tuple[str, ...]
    bias: float
    claim: dict[str, float]
    rules: dict[str, dict[str, float]]

    def score(self, features: dict[str, int]) -> float:
        """Above 0: more likely a claim than not."""
        get = self.claim.get
        return self.bias + sum([get(feature, 0.0) for feature in features])

    def ranked(self, features: dict[str, int], allowed: frozenset[str], favoured: Mapping[str, float]) -> list[str]:
        """The rules allowed, the likeliest first; `favoured` speaks for those that a pattern of theirs has matched."""
        totals = {name: favoured.get(name, 0.0) for name in sorted(allowed)}
        for feature in features:
            for name, weight in self.rules.get(feature, {}).items():
                if name in totals:
                    totals[name] += weight
        return sorted(totals, key=totals.__getitem__, reverse=True)

    def reasons(self, features: dict[str, int], count: int = 4) -> list[int]:
        """Places of the words that weigh most, in the order of the sentence."""
        weighed: dict[int, float] = {}
        for feature, place in features.items():
            if place >= 0:
                weighed[place] = weighed.get(place, 0.0) + self.claim.get(feature, 0.0)
        best = sorted(weighed, key=lambda place: -weighed[place])[:count]
        return sorted(place for place in best if weighed[place] > 0)


@functools.cache
def weights() -> Weights:
    try:
        stored = json.loads((DATA / "weights.json").read_text("utf-8"))
    except FileNotFoundError:
        return Weights((), -1.0, {}, {})
    return Weights(tuple(stored["names"]), stored["bias"], stored["claim"], stored["rules"])
