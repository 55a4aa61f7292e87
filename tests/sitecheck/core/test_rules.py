"""Every rule speaks where its manual says so, and is silent everywhere else."""

from __future__ import annotations

import inspect
import re

import pytest

from sitecheck.engine import Rule, rules
from sitecheck.proving.examples import mistakes
from sitecheck.rule_names import FOLDER


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in rules()])
def test_the_examples_of_a_rule_are_true(rule: Rule):
    assert mistakes(rule) == ()


ONE_FAULT = ("build-error", "expired-ignore", "twin-address", "twin-title", "twin-description", "duplicate-field", "missing-statement")


def test_a_manual_has_every_section_and_two_faults():
    for rule in rules():
        manual = rule.manual
        assert manual.promise.endswith((".", "?")) and manual.why and manual.fix, rule.name
        assert re.findall(r"^(Why|Fix|Bad|Good):", manual.markdown, re.MULTILINE) == ["Why", "Fix", "Bad", "Good"], rule.name
        assert manual.good.texts and not manual.good.expected, rule.name
        assert len(manual.bad.expected) >= 2 or rule.name in ONE_FAULT, rule.name


def test_a_manual_is_the_same_under_every_python():
    """Python 3.13 and later change a docstring's tabs and edges."""
    assert not [rule.name for rule in rules() if inspect.cleandoc(rule.docstring) != rule.docstring.strip("\n")]


def test_every_file_is_a_rule_of_one_of_two_severities():
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("*/*.py") if not path.name.startswith("_")}
    assert {rule.name for rule in rules()} == files
    assert {rule.severity for rule in rules()} <= {"error", "warning"}
