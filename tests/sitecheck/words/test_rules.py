"""Every rule of the words speaks where its manual says so, names its source, and follows its data."""

from __future__ import annotations

import pytest

from sitecheck.engine import Rule, rules
from sitecheck.proving.examples import complaints
from sitecheck.words.law import rules as law

RULES = [pytest.param(rule, id=rule.name) for rule in rules() if rule.group == "words"]


@pytest.mark.parametrize("rule", RULES)
def test_the_examples_of_a_rule_are_true(rule: Rule):
    assert complaints(rule) == ()


@pytest.mark.parametrize("rule", RULES)
def test_a_manual_names_its_source(rule: Rule):
    assert law()[rule.name]["source"] in rule.manual.markdown


@pytest.mark.parametrize("rule", RULES)
def test_a_bad_example_has_two_faults(rule: Rule):
    assert len(rule.manual.bad.expected) >= (1 if rule.name == "missing-statement" else 2)


def test_every_rule_of_the_data_has_a_file_with_its_severity():
    assert {rule.name for rule in rules() if rule.group == "words"} == set(law())
    for rule in rules():
        if rule.group == "words":
            assert rule.severity == law()[rule.name].get("severity", "error"), rule.name
