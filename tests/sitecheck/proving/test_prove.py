"""The proof is honest: what is not found is said and ends with 1, and the website itself stays as it is."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from sitecheck.__main__ import main
from sitecheck.engine import rules
from sitecheck.proving import command as prove
from sitecheck.proving.articles import ARTICLES, TEXTS, article
from sitecheck.proving.changes import ANYWHERE
from sitecheck.proving.command import Expected
from sitecheck.proving.planting import WORDS


@pytest.fixture
def expected(make_copy, monkeypatch) -> list[Expected]:
    """Every plant of the real website, with a check that finds all of them without building anything."""
    folder, planted = make_copy(), []
    monkeypatch.chdir(folder)
    monkeypatch.setattr(prove, "mistakes", lambda rule: ())

    def tried(root, plant):
        copy = make_copy()
        mine = plant(copy)
        planted.extend(mine)
        return [prove.Outcome(each, {"rule": each.rule, "file": each.file, "line": each.line, "column": each.column}) for each in mine]

    monkeypatch.setattr(prove, "_tried", tried)
    return planted


def test_nearly_every_rule_is_planted_in_the_website_and_each_has_one_line(expected, capsys):
    assert main(["prove"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[: len(rules())]] == [rule.name for rule in rules()]
    assert "Every one was found." in lines[-1]
    planted = {each.rule for each in expected}
    assert {*ARTICLES, *TEXTS, *WORDS, *ANYWHERE} <= planted


def test_the_website_itself_is_not_touched(expected):
    def texts() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in Path.cwd().rglob("*") if path.is_file()}

    before = texts()
    main(["prove"])
    assert texts() == before


@pytest.mark.parametrize("missed", ["broken-link", "stale-review", "vague-link"])
def test_a_fault_that_is_not_found_is_said_and_ends_with_1(copy_of_site, monkeypatch, capsys, missed):
    monkeypatch.chdir(copy_of_site)
    monkeypatch.setattr(prove, "mistakes", lambda rule: ())
    monkeypatch.setattr(prove, "_meets", lambda one, expected: expected.rule != missed)
    monkeypatch.setattr(prove, "findings", lambda folder: [{"file": "x", "line": 1}])
    assert main(["prove"]) == 1
    said = capsys.readouterr().out
    assert [line.split()[0] for line in said.splitlines() if "NOT FOUND" in line] == [missed] and "1 was not found" in said


def test_a_rule_that_is_silent_in_its_own_manual_is_said_and_ends_with_1(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(prove, "mistakes", lambda rule: ("silent at x.md:3",) if rule.name == "broken-link" else ())
    assert main(["prove"]) == 1
    assert "silent at x.md:3" in capsys.readouterr().out


def test_a_website_without_the_sample_s_people_and_pages_gets_its_own(copy_of_site):
    for name in ("people/marisol-quince.md", "pages/fees.md"):
        (copy_of_site / "content" / name).unlink()
    assert "author: tobias-fennimore" in prove._own(copy_of_site, article("x"))
    assert prove._own(copy_of_site, article("x", "[Fees](/fees/)")) is None
    assert prove._changes(copy_of_site, [("stale-review", "content/people/nobody.md", "then", "now")]) == []


@pytest.mark.parametrize(("one", "met"), [
    ({"rule": "r", "file": "a", "line": 3, "column": 2}, True), ({"rule": "r", "file": "a", "line": 4, "column": 2}, False),
    ({"rule": "r", "file": "b", "line": 3, "column": 2}, False), ({"rule": "s", "file": "a", "line": 3, "column": 2}, False),
])
def test_only_the_right_rule_at_the_right_place_counts(one, met):
    assert prove._meets(one, Expected("r", "a", 3, 2)) is met
    assert prove._meets(one, Expected("r", "a", 3)) is met


def test_a_copy_that_cannot_be_built_ends_with_2(copy_of_site, monkeypatch, capsys):
    monkeypatch.chdir(copy_of_site)
    failed = subprocess.CompletedProcess([], 1, "", "the theme is missing\n")
    monkeypatch.setattr(prove.subprocess, "run", lambda *_, **__: failed)
    assert main(["prove"]) == 2
    assert "the theme is missing" in capsys.readouterr().err
