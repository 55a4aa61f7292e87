"""Makes data/weights.json from data/training.tsv: `python -m sitecheck.words.train` (a minute, no network)."""

from __future__ import annotations

import hashlib
import json
import math
import random
from collections import Counter, defaultdict
from pathlib import Path

from sitecheck.words.law import rules
from sitecheck.words.letters import plain_letters
from sitecheck.words.lexicon import DATA
from sitecheck.words.passages import Passage
from sitecheck.words.plain import plain
from sitecheck.words.reading import read
from sitecheck.words.sentence import sentences

Row = tuple[dict[str, int], str]
ROUNDS, RATE, DECAY = 14, 0.15, 3e-3


def training_rows(path: Path = DATA / "training.tsv") -> list[Row]:
    """Features with the rule they speak for, or "ok". An honest text is taken sentence by sentence."""
    names = {about["id"]: rule for rule, about in rules().items()} | {"OK": "ok"}
    rows: list[Row] = []
    for line in path.read_text("utf-8").splitlines():
        label, _, text = line.partition("\t")
        if label in names and text:
            rows += rows_of(text, names[label])
    return rows


def rows_of(text: str, rule: str) -> list[Row]:
    letters = plain_letters(text)
    passage = Passage("paragraph", plain(letters, 0, len(letters)))
    found = list(sentences(passage.text))
    each = [read(sentence, found[number + 1] if number + 1 < len(found) else None).features for number, sentence in enumerate(found)]
    if rule == "ok":
        return [(features, rule) for features in each]
    together: dict[str, int] = {}
    for features in each:
        together.update(features)
    return [(together, rule)]


def fit(rows: list[tuple[dict[str, int], int]], seed: int = 1) -> tuple[dict[str, float], float]:
    """Logistic regression with steps that shrink feature by feature (AdaGrad)."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-8)
    bias, bias_squares = 0.0, 1e-8
    order, chance = list(range(len(rows))), random.Random(seed)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for index in order:
            features, label = rows[index]
            total = bias + sum(weights[feature] for feature in features)
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - label
            bias_squares += error * error
            bias -= RATE * error / math.sqrt(bias_squares)
            for feature in features:
                slope = error + DECAY * weights[feature]
                squares[feature] += slope * slope
                weights[feature] -= RATE * slope / math.sqrt(squares[feature])
    return dict(weights), bias


def averaged(rows: list[tuple[dict[str, int], int]], times: int = 7) -> tuple[dict[str, float], float]:
    """The mean of several fits, each in another order, so that no verdict hangs on chance."""
    total: dict[str, float] = defaultdict(float)
    bias = 0.0
    for seed in range(times):
        weights, one_bias = fit(rows, seed)
        bias += one_bias / times
        for feature, weight in weights.items():
            total[feature] += weight / times
    return dict(total), bias


def model(rows: list[Row]) -> dict:
    """The weights as they are stored: faint and rare ones left out."""
    claim, bias = averaged([(features, int(rule != "ok")) for features, rule in rows])
    seen = Counter(feature for features, _ in rows for feature in features)
    breaches = [row for row in rows if row[1] != "ok"]
    names = sorted({rule for _, rule in breaches})
    by_feature: dict[str, dict[str, float]] = defaultdict(dict)
    for name in names:
        own, _ = fit([(features, int(rule == name)) for features, rule in breaches])
        for feature, weight in own.items():
            if abs(weight) > 0.12 and seen[feature] > 1:
                by_feature[feature][name] = round(weight, 1)
    kept = {feature: round(weight, 2) for feature, weight in sorted(claim.items()) if abs(weight) > (0.03 if seen[feature] > 1 else 0.15)}
    return {"made_from": made_from(), "names": names, "bias": round(bias, 3), "claim": kept, "rules": dict(sorted(by_feature.items()))}


def made_from() -> str:
    """A sum over the lists, the grammar and the training text: weights made from others are stale."""
    sums = hashlib.sha256()
    for path in sorted(DATA.glob("*.yaml")):
        if path.name not in ("rules.yaml", "papers.yaml"):
            sums.update(path.read_bytes())
    sums.update((DATA / "training.tsv").read_bytes())
    return sums.hexdigest()[:16]


def main() -> None:
    text = json.dumps(model(training_rows()), ensure_ascii=False, separators=(",", ":")).replace('},"', '},\n"')
    (DATA / "weights.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
