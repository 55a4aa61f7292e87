"""`sitecheck prove`: shows of every rule that it finds its fault, in a copy of this website and in its own manual."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sitecheck import report
from sitecheck.engine import Rule, rules
from sitecheck.proving import planting
from sitecheck.proving.articles import ARTICLES, OTHERS, TEXTS, planted_article
from sitecheck.proving.changes import ANYWHERE, CHANGES, DAY, FACTS, NEEDS
from sitecheck.proving.examples import mistakes
from sitecheck.proving.planting import unmarked
from sitecheck.trouble import CannotRun
from sitecheck.website import SETTINGS, is_website

PARTS = ("content", "theme", SETTINGS)
AT_ONCE = 2  # builds at a time


@dataclass(frozen=True)
class Expected:
    """Where a rule must speak; what is not said may be anything."""

    rule: str
    file: str | None
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True)
class Outcome:
    """What came of a plant: where it was found, or that it was not."""

    expected: Expected
    found: Mapping[str, object] | None

    def __str__(self) -> str:
        expected = self.expected
        if self.found is None:
            at = expected.file if expected.line is None else f"{expected.file}, line {expected.line}"
            return f"{expected.rule:<28}  NOT FOUND      planted in {at or 'a template'}"
        line = self.found["line"]
        return f"{expected.rule:<28}  found          {self.found['file']}" + (f", line {line}" if line else "")


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to `sitecheck`."""
    parser = commands.add_parser(
        "prove", help="plant a fault of every kind and show that each is found",
        description="Works on copies of the website in this folder, which stays as it is; elsewhere on the rules' own examples.",
    )
    parser.set_defaults(run=_run)


def _run(_chosen: argparse.Namespace) -> int:
    return prove(Path.cwd())


def prove(root: Path) -> int:
    """Prints a line for each rule; ends with 1 when one of them missed its fault."""
    outcomes = {outcome.expected.rule: outcome for outcome in (_in_website(root) if is_website(root) else ())}
    lines, missed = [], 0
    for rule in rules():
        wrong = mistakes(rule)
        outcome = outcomes.get(rule.name)
        missed += bool(wrong) or (outcome is not None and outcome.found is None)
        lines += [str(outcome) if outcome else _in_manual(rule), *(f"  its manual is wrong: {one}" for one in wrong)]
    there = f", {len(outcomes)} of them in a copy of this website" if outcomes else ""
    verdict = "Every one was found" if not missed else f"{missed} {'was' if missed == 1 else 'were'} not found"
    examples = sum(len(rule.manual.bad.expected) for rule in rules())
    lines += ["", f"Planted: a fault of each of {len(rules())} kinds{there}, and the {examples} of the rules' manuals. {verdict}."]
    report.write("\n".join(lines) + "\n")
    return int(missed > 0)


def _in_manual(rule: Rule) -> str:
    first = rule.manual.bad.expected[0]
    return f"{rule.name:<28}  found, manual  {first.file}" + (f", line {first.line}" if first.line else "")


def _in_website(root: Path) -> Iterator[Outcome]:
    """Several copies, since one fault can hide another."""
    beds: list[Callable[[Path], list[Expected]]] = [_headers, _texts, _finished_pages]
    beds += [lambda folder, changes=changes: _changes(folder, changes) for changes in CHANGES]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for outcomes in pool.map(lambda plant: _tried(root, plant), beds):
            yield from outcomes


def _tried(root: Path, plant: Callable[[Path], list[Expected]]) -> list[Outcome]:
    """Plants in a copy, builds it with Pelican, and looks each fault up in what the check says."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in PARTS:
            (shutil.copytree if (root / part).is_dir() else shutil.copy2)(root / part, folder / part)
        if (root / ".cache").is_dir():
            (folder / ".cache").symlink_to((root / ".cache").resolve())  # pictures that are drawn already
        expected = plant(folder)
        found = findings(folder) if expected else []
    return [Outcome(each, next((one for one in found if _meets(one, each)), None)) for each in expected]


def findings(folder: Path) -> list[dict]:
    """What the check of the website in the folder says, in a process of its own, as JSON."""
    kept = folder / "findings.json"
    sample = re.search(r"^sample: *(?:yes|true)\b", _read(folder / FACTS), re.MULTILINE)
    done = subprocess.run(
        [sys.executable, "-m", "hosting", "check"], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
        env=os.environ | {"SITECHECK_REPORT": str(kept), "SITECHECK_FORMAT": "json", "PYTHONPATH": str(Path(__file__).parents[2])} | ({"TODAY": DAY} if sample else {}),
    )
    if not kept.exists():
        raise CannotRun((done.stdout + done.stderr).strip().rpartition("\n")[2] or "The copy of the website could not be built.")
    return json.loads(kept.read_text(encoding="utf-8"))


def _meets(one: Mapping[str, object], expected: Expected) -> bool:
    wanted = (expected.file, expected.line, expected.column)
    return one["rule"] == expected.rule and all(
        want in (None, one[name]) for want, name in zip(wanted, ("file", "line", "column"), strict=True)
    )


def _headers(folder: Path) -> list[Expected]:
    """Articles of their own, most with a fault in one line or in the header."""
    texts = {name: text for name, text, _ in ARTICLES.values()} | OTHERS
    texts = {name: own for name, text in texts.items() if (own := _own(folder, text))}
    _write(folder / "content/articles", texts)
    planting.plant_pictures(folder)
    return [Expected(rule, f"content/articles/{name}") for rule, (name, _, _) in ARTICLES.items() if name in texts]


def _texts(folder: Path) -> list[Expected]:
    """Articles with a fault at a marked place, and pages with words that nobody should publish."""
    expected = []
    for rule, text in TEXTS.items():
        article = _own(folder, planted_article(rule, text))
        file, word = NEEDS.get(rule, (FACTS, ""))
        if article and word in _read(folder / file):
            _write(folder / "content/articles", {f"planted-{rule}.md": unmarked(article)})
            expected.append(Expected(rule, f"content/articles/planted-{rule}.md", *planting.place(article)))
    for number, (rule, text) in enumerate(planting.WORDS.items()):
        _write(folder / "content/pages", {f"planted-{rule}.md": planting.words_page(number, text)})
        expected.append(Expected(rule, f"content/pages/planted-{rule}.md", 7))
    planting.plant_pictures(folder)
    planting.plant_redirect(folder)
    facts = _read(folder / FACTS)  # some words are a fault in one country only
    (folder / FACTS).write_text(re.sub(r"^where:.*(?:\n[ -].*)*", "where: [US-CA, UK]", facts, flags=re.MULTILINE), encoding="utf-8")
    return expected


def _changes(folder: Path, changes: list[tuple[str, str, str, str]]) -> list[Expected]:
    """Changes of the facts and the theme, as far as what they change is there."""
    possible = [change for change in changes if change[2] in _read(folder / change[1])]
    if {change for change in changes if not change[0]} - set(possible):
        return []  # what the others need is not there
    files = {rule: file for speaking, file, _, _ in possible for rule in speaking.split()}
    expected = planting.make_changes(folder, possible)
    return [Expected(rule, files[rule], *place) for rule, (place,) in expected.items()]


def _finished_pages(folder: Path) -> list[Expected]:
    """Changes whose fault only the finished page shows."""
    possible = {rule: change for rule, change in ANYWHERE.items() if change[1] in _read(folder / change[0])}
    planting.make_changes(folder, [("", *change) for change in possible.values()])
    return [Expected(rule, None) for rule in possible]


def _own(folder: Path, text: str) -> str | None:
    """An article as this website could have it: by one of its people, about one of its topics; None if it lacks a page."""
    people = sorted(path.stem for path in (folder / "content/people").glob("*.md"))
    articles = map(_read, sorted((folder / "content/articles").glob("*.md")))
    topics = [found[1] for text in articles if (found := re.search(r"^topic: (.+)$", text, re.MULTILINE))]
    if not people or not topics or ("fees" in text and not (folder / "content/pages/fees.md").exists()):
        return None
    return text.replace("author: marisol-quince", f"author: {people[0]}").replace("topic: Sessions", f"topic: {topics[0]}")


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
