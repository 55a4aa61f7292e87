"""How well the wording guard does on labelled sentences: `python -m bench.words FILE…` (JSON lines: text, label, rule).

`--details` names what was missed and flagged wrongly; `--refit` fits the weights anew without a part of their text.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

from sitecheck.words.hearing import claims_of
from sitecheck.words.judgement import Weights
from sitecheck.words.law import rules
from sitecheck.words.passages import passages
from sitecheck.words.train import COST, claim_weights, rarities, training_rows
from sitecheck.words.weighing import LIKELY

RULES = rules()
FAMILY = {about["id"]: about["family"] for about in RULES.values()}


def verdicts(text: str) -> list[str]:
    """The research ids of the rules that speak, in order."""
    return [RULES[claim.rule]["id"] for claim in claims_of(passages(text, "sentence.md"))]


def measure(rows: list[dict]) -> dict:
    """Figures over all rows, with what was missed and what was flagged wrongly."""
    found: dict = {"missed": [], "wrong": [], "strange": [], "kinds": defaultdict(Counter), "rules": defaultdict(Counter)}
    for row in rows:
        spoken = verdicts(row["text"])
        guilty = row["label"] != "ok"
        kind = row.get("style") or row.get("wording") or row["label"]
        found["kinds"][kind]["flagged" if spoken else "silent"] += 1
        found["rules"][row["rule"]]["flagged" if spoken else "silent"] += 1
        if guilty and not spoken:
            found["missed"].append(row)
        elif not guilty and spoken:
            found["wrong"].append({**row, "spoken": spoken})
        elif guilty:
            right = FAMILY.get(row["rule"]) in {FAMILY[id_] for id_ in spoken}
            found["kinds"]["family"]["right" if right else "other"] += 1
            found["kinds"]["exact rule"]["right" if row["rule"] in spoken else "other"] += 1
            if not right:
                found["strange"].append({**row, "spoken": spoken})
    return found


def report(rows: list[dict], found: dict, *, details: bool) -> str:
    """What `measure` found, as lines to read; with `details` every sentence that was missed or flagged wrongly."""
    guilty = sum(row["label"] != "ok" for row in rows)
    honest = len(rows) - guilty
    caught = guilty - len(found["missed"])
    flagged = caught + len(found["wrong"])
    lines = [f"{len(rows)} sentences: recall {_share(caught, guilty)}, precision {_share(caught, flagged)}, "
             f"honest ones flagged {_share(len(found['wrong']), honest)}"]
    lines += [f"  {kind}: {dict(counts)}" for kind, counts in sorted(found["kinds"].items())]
    if details:
        lines += [f"  {rule}: {dict(counts)}" for rule, counts in sorted(found["rules"].items())]
        for name in ("missed", "wrong", "strange"):
            lines += [f"  {name}: {row['rule']} {row.get('spoken', '')} {row['text']}" for row in found[name]]
    return "\n".join(lines)


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.3f}" if whole else "-"


def refits() -> str:
    """The weights alone on training text kept from them: by tenths, and rule by rule."""
    rows = training_rows()
    random.Random(0).shuffle(rows)
    right = Counter()
    for part in range(10):
        kept = [row for number, row in enumerate(rows) if number % 10 != part]
        right += _judged(kept, rows[part::10])
    lines = [f"by tenths: recall {_share(right['caught'], right['guilty'])}, honest ones flagged {_share(right['wrong'], right['honest'])}"]
    for rule in sorted({rule for _, rule in rows} - {"ok"}):
        counts = _judged([row for row in rows if row[1] != rule], [row for row in rows if row[1] == rule])
        lines.append(f"  without any sentence of {rule}: {_share(counts['caught'], counts['guilty'])}")
    return "\n".join(lines)


def _judged(kept: list, tried: list) -> Counter:
    rarity = rarities(kept)
    claim, bias = claim_weights(kept, rarity, COST)
    judge = Weights(bias, 0.0, {feature: (weight, 0.0, rarity[feature] ** 2) for feature, weight in claim.items()}, {})
    counts: Counter = Counter()
    for features, rule in tried:
        spoken = judge.score(features) > LIKELY
        counts["guilty" if rule != "ok" else "honest"] += 1
        counts["caught" if rule != "ok" else "wrong"] += spoken
    return counts


def main(arguments: list[str]) -> int:
    details = "--details" in arguments
    if "--refit" in arguments:
        print(refits())
    for name in (argument for argument in arguments if not argument.startswith("--")):
        rows = [json.loads(line) for line in Path(name).read_text("utf-8").splitlines() if line.strip()]
        rows = [row for row in rows if not row.get("jurisdiction", "").startswith(("DE", "CH"))]
        print(name)
        print(report(rows, measure(rows), details=details))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
