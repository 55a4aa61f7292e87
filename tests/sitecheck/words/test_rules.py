"""Every rule of the words names its source and follows its data."""

from __future__ import annotations

import pytest

from sitecheck.engine import Rule, rules
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
