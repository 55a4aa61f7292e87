"""Every rule of the words names its source and follows its data."""

from __future__ import annotations

import re

import pytest

from sitecheck.engine import Rule, rules
from sitecheck.words.guard import Facts, remarks
from sitecheck.words.languages import READ
from sitecheck.words.law import rules as law

RULES = [pytest.param(rule, id=rule.name) for rule in rules() if rule.group == "words"]


@pytest.mark.parametrize("rule", RULES)
def test_a_manual_names_its_source(rule: Rule):
    assert law()[rule.name]["source"] in rule.manual.markdown


def test_every_rule_of_the_data_has_a_file_with_its_severity():
    assert {rule.name for rule in rules() if rule.group == "words"} == set(law())
    for rule in rules():
        if rule.group == "words":
            assert rule.severity == law()[rule.name].get("severity", "error"), rule.name


@pytest.mark.parametrize("language", READ)
def test_the_advice_names_no_therapy_since_practices_have_others(language: str):
    for name, entry in law(language).items():
        advice = f"{entry['instead']} {entry.get('rewrite', '')} {entry.get('at', '')}"
        assert not re.search(r"crani|massag|masaje|osteop|reiki|acupun", advice, re.IGNORECASE), name


@pytest.mark.parametrize("language", READ)
def test_a_sentence_that_is_proposed_is_itself_left_alone(language: str):
    proposed = [entry["rewrite"] for entry in law(language).values() if entry.get("rewrite")]
    theory = {"en": "In the theory of this work, the fluid moves in a slow rhythm.", "es": "Según la teoría de este trabajo, el líquido se mueve con un ritmo lento."}
    assert proposed
    for sentence in [*proposed, theory[language]]:
        assert remarks(f"{sentence}\n", "page.md", Facts(language=language)) == [], sentence
