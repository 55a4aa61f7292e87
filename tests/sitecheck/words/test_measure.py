"""How well the guard reads sentences that its authors wrote before, or apart from, the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.words import measure
from sitecheck.words.guard import remarks
from sitecheck.words.judgement import weights
from sitecheck.words.lexicon import DATA
from sitecheck.words.train import made_from, training_text

HERE = Path(__file__).parent
HONEST = [line for line in (HERE / "honest.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")]


def figures(name: str) -> tuple[float, float, float, float]:
    """Recall, precision, share of honest ones flagged, share of right families."""
    rows = [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]
    found = measure(rows)
    guilty = sum(row["label"] != "ok" for row in rows)
    caught = guilty - len(found["missed"])
    wrong = len(found["wrong"])
    families = found["kinds"]["family"]
    return caught / guilty, caught / (caught + wrong), wrong / (len(rows) - guilty), families["right"] / sum(families.values())


@pytest.mark.parametrize("name", ["unseen_third.jsonl"])
def test_claims_are_found_and_honest_sentences_are_left_alone(name: str):
    recall, precision, flagged, family = figures(name)
    assert recall >= 0.8 and precision >= 0.93 and flagged <= 0.12 and family >= 0.75, (recall, precision, flagged, family)


def test_the_list_of_honest_sentences_is_long():
    assert len(HONEST) >= 200


@pytest.mark.parametrize("sentence", HONEST)
def test_an_honest_sentence_is_left_alone(sentence: str):
    assert remarks(sentence, "page.md") == []


def test_no_test_sentence_was_trained_on():
    trained = {text for _, text in training_text()}
    tested = [json.loads(line)["text"] for name in HERE.glob("*.jsonl") for line in name.read_text("utf-8").splitlines()]
    assert not trained.intersection(tested)


def test_the_weights_were_made_from_the_lists_as_they_stand():
    stored = json.loads((DATA / "weights.json").read_text("utf-8"))
    assert stored["made_from"] == made_from(), "run: python -m sitecheck.words.train"
    assert weights().names
