"""Every rule speaks where its manual says so, and is silent everywhere else."""

from __future__ import annotations

import inspect
import re

import pytest

from sitecheck.engine import Rule, rules
from sitecheck.proving.examples import mistakes
from sitecheck.rule_names import FOLDER

RULES = [pytest.param(rule, id=rule.name) for rule in rules()]


@pytest.mark.parametrize("rule", RULES)
def test_the_examples_of_a_rule_are_true(rule: Rule):
    assert mistakes(rule) == ()


@pytest.mark.parametrize("rule", RULES)
def test_a_manual_has_every_section_and_two_faults(rule: Rule):
    manual = rule.manual
    assert manual.promise.endswith((".", "?")) and manual.why and manual.fix
    assert re.findall(r"^(Why|Fix|Bad|Good):", manual.markdown, re.MULTILINE) == ["Why", "Fix", "Bad", "Good"]
    assert manual.good.texts and not manual.good.expected
    if rule.name not in ("build-error", "expired-ignore", "twin-address", "twin-title", "twin-description", "duplicate-field", "missing-statement"):
        assert len(manual.bad.expected) >= 2


@pytest.mark.parametrize("rule", RULES)
def test_a_manual_is_the_same_under_every_python(rule: Rule):
    assert inspect.cleandoc(rule.docstring) == rule.docstring.strip("\n"), "Python 3.13 and later change a docstring's tabs and edges"


def test_every_file_is_a_rule_of_one_of_two_severities():
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("*/*.py") if not path.name.startswith("_")}
    assert {rule.name for rule in rules()} == files
    assert {rule.severity for rule in rules()} <= {"error", "warning"}
