"""Makes data/weights.json from data/training*.tsv: `python -m sitecheck.words.train` (some minutes, no network)."""

from __future__ import annotations

import functools
import hashlib
import json
import math
import random
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import mul

from sitecheck.words.features import Features
from sitecheck.words.judgement import LEAST
from sitecheck.words.law import rules
from sitecheck.words.letters import plain_letters
from sitecheck.words.lexicon import DATA
from sitecheck.words.passages import Passage
from sitecheck.words.plain import plain
from sitecheck.words.reading import read
from sitecheck.words.sentence import sentences

Row = tuple[dict[str, int], str]
Vector = tuple[list[int], list[float]]
Fitted = tuple[dict[str, float], float]
EVERYDAY = "training_everyday.tsv"
"""Prose of the street, the kitchen and the parish: honest beside all other honest lines, and by itself what has nothing to do with health."""
TEXTS = tuple(sorted(path.name for path in DATA.glob("training*.tsv") if path.name != EVERYDAY))
OBLIQUE = ("training.tsv", "training_more.tsv", "training_seen.tsv", "training_oblique.tsv", "training_tales.tsv", "training_turns.tsv", "training_voices.tsv")
"""Where claims are worded in all the ways that people think of: these count twice, since no way of them is said often."""
COST, EVERYDAY_COST, ROUNDS = 0.2, 0.5, 20
RULE_COST, RULE_ROUNDS = 0.5, 10
FAINTEST, ENOUGH = 0.8, 8
"""Weights for a single rule that are nearer to nothing are left out, and features that fewer rows have."""

EVERYTHING = Features()


def training_rows(texts: Sequence[str] = TEXTS) -> list[Row]:
    """Features with the rule they speak for, or "ok". An honest text is taken sentence by sentence."""
    return [row for name in texts for row in _rows_of_file(name)]


@functools.cache
def _rows_of_file(name: str) -> list[Row]:
    names = {about["id"]: rule for rule, about in rules().items()} | {"OK": "ok"}
    return [row for label, text in training_text((name,)) if label in names for row in rows_of(text, names[label])]


def training_text(texts: Sequence[str] = (*TEXTS, EVERYDAY)) -> Iterator[tuple[str, str]]:
    """(label, text) of every line that has both."""
    for name in texts:
        for line in (DATA / name).read_text("utf-8").splitlines():
            label, _, text = line.partition("\t")
            if text and not label.startswith("#"):
                yield label, text


def rows_of(text: str, rule: str) -> list[Row]:
    letters = plain_letters(text)
    passage = Passage("paragraph", plain(letters, 0, len(letters)))
    found = list(sentences(passage.text))
    readings = [read(sentence, found[number + 1] if number + 1 < len(found) else None) for number, sentence in enumerate(found)]
    each = [EVERYTHING.gathered(one.sentence, one.stance, one.matches, fragment=one.fragment) for one in readings]
    if rule == "ok":
        return [(features, rule) for features in each]
    together: dict[str, int] = {}
    for features in each:
        together.update(features)
    return [(together, rule)]


def fit(rows: Sequence[Row], marked: Collection[str], rarity: Mapping[str, float], cost: float, rounds: int = ROUNDS) -> Fitted:
    """A linear support vector machine (squared hinge): what has a rule of `marked` against the rest.

    A feature counts the more the rarer it is, and a row counts as one, however long it is."""
    numbers = {feature: number for number, feature in enumerate(rarity)}
    vectors = [_vector(features, rarity, numbers) for features, _ in rows]
    weights, bias = descend(vectors, [1.0 if rule in marked else -1.0 for _, rule in rows], len(numbers), cost, rounds)
    return {feature: weights[number] * rarity[feature] for feature, number in numbers.items() if weights[number]}, bias


def _vector(features: Collection[str], rarity: Mapping[str, float], numbers: Mapping[str, int]) -> Vector:
    known = [feature for feature in features if feature in rarity]
    length = math.sqrt(sum((rarity[feature] ** 2 for feature in known), LEAST))
    return [numbers[feature] for feature in known], [rarity[feature] / length for feature in known]


def descend(vectors: Sequence[Vector], signs: list[float], size: int, cost: float, rounds: int) -> tuple[list[float], float]:
    """Every row in turn gets the share in the weights that suits it best, given all others (Hsieh and others 2008).

    Both sides count alike, however many rows each has."""
    weights, bias, shares = [0.0] * size, 0.0, [0.0] * len(vectors)
    weigh, half = weights.__getitem__, len(signs) / 2
    slacks = {sign: 0.5 / cost * signs.count(sign) / half for sign in (1.0, -1.0)}
    order, chance = list(range(len(vectors))), random.Random(1)
    for _ in range(rounds):
        chance.shuffle(order)
        for row in order:
            (numbers, values), sign, share = vectors[row], signs[row], shares[row]
            slope = sign * (sum(map(mul, map(weigh, numbers), values)) + bias) - 1 + slacks[sign] * share
            if share == 0 and slope > 0:
                continue
            shares[row] = max(share - slope / (2 + slacks[sign]), 0.0)
            step = (shares[row] - share) * sign
            bias += step
            for number, value in zip(numbers, values):
                weights[number] += step * value
    return weights, bias


def rarities(rows: Sequence[Row]) -> dict[str, float]:
    """How much each feature counts that enough rows have."""
    seen = Counter(feature for features, _ in rows for feature in features)
    return {feature: round(math.log(len(rows) / count), 2) for feature, count in sorted(seen.items()) if count >= ENOUGH}


def claim_weights(rows: Sequence[Row], rarity: Mapping[str, float], cost: float) -> Fitted:
    """What tells claims from the rest."""
    claim, bias = fit(rows, {rule for _, rule in rows} - {"ok"}, rarity, cost)
    return {feature: round(claim.get(feature, 0.0), 2) for feature in rarity}, round(bias, 3)


def model(rows: list[Row], everyday: list[Row], oblique: list[Row]) -> dict:
    """The weights as they are stored: features by their number, since lists are read fastest."""
    rarity = rarities([*rows, *everyday])
    breaches = [row for row in rows if row[1] != "ok"]
    weights, bias = claim_weights([*rows, *everyday, *(row for row in oblique if row[1] != "ok")], rarity, COST)
    bearing, everyday_bias = claim_weights([*breaches, *everyday], rarity, EVERYDAY_COST)
    numbers = {feature: number for number, feature in enumerate(rarity)}
    rules: dict[str, tuple[list[int], list[float]]] = {}
    for name in sorted({rule for _, rule in breaches}):
        own = fit(breaches, {name}, rarity, RULE_COST, RULE_ROUNDS)[0]
        strong = {numbers[feature]: round(weight, 1) for feature, weight in own.items() if abs(weight) > FAINTEST}
        rules[name] = [*strong], [*strong.values()]
    return {"made_from": made_from(), "bias": bias, "everyday_bias": everyday_bias, "features": [*rarity], "weights": [*weights.values()],
            "everyday": [round(weight, 1) for weight in bearing.values()], "squares": [round(rare * rare, 1) for rare in rarity.values()], "rules": rules}


def made_from() -> str:
    """A sum over the lists, the grammar and the training text: weights made from others are stale."""
    sums = hashlib.sha256()
    for path in sorted(DATA.glob("*.yaml")):
        if path.name not in ("rules.yaml", "papers.yaml"):
            sums.update(path.read_bytes())
    for name in (*TEXTS, EVERYDAY):
        sums.update((DATA / name).read_bytes())
    return sums.hexdigest()[:16]


def main() -> None:
    text = json.dumps(model(training_rows(), training_rows((EVERYDAY,)), training_rows(OBLIQUE)), ensure_ascii=False, separators=(",", ":")).replace(',"', ',\n"')
    (DATA / "weights.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
