"""Plants faults in a copy of the website: articles, pages with words, changes, and what all of them need."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

from sitecheck.engine import Rule, rules
from sitecheck.proving.articles import TEXTS
from sitecheck.proving.changes import REDIRECTS

# The smallest picture there is: a PNG of one dot.
DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==")


def unmarked(text: str) -> str:
    """The text as it goes into the copy, without the marks of the place."""
    return re.sub("[⟦⟧]", "", text)


def place(text: str) -> tuple[int, int]:
    """The line and column of the mark in a text."""
    before = unmarked(text[: text.index("⟦")])
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def plant_redirect(folder: Path) -> None:
    """The address that a page had before."""
    with (folder / REDIRECTS).open("a", encoding="utf-8") as redirects:
        redirects.write("\n/an-old-page/: /\n")


def plant_pictures(folder: Path) -> None:
    """The pictures that some of the texts show: a small one and a heavy one."""
    images = folder / "content/images"
    images.mkdir(exist_ok=True)
    (images / "zebra.png").write_bytes(DOT)
    (images / "heavy.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0{"h9" * 400_000}"/></svg>', encoding="utf-8")


def words_of(rule: Rule) -> str | None:
    """The first line of text in the rule's own bad example on which it must speak."""
    for mark in rule.manual.bad.expected:
        line = rule.manual.bad.texts[mark.file].splitlines()[(mark.line or 1) - 1]
        if mark.line and not re.match(r"\w+: ", line):
            return line
    return None


def words_page(number: int, text: str) -> str:
    """A page with some words on its seventh line."""
    return f"---\ntitle: Page {number}\nsummary: What stands on page {number}.\nslug: page-{number}\n---\n\n{text}\n"


WORDS = {rule.name: words for rule in rules() if rule.group == "words" and rule.name not in TEXTS and (words := words_of(rule))}


def make_changes(folder: Path, changes: list[tuple[str, str, str, str]]) -> dict[str, list[tuple[int, int]]]:
    """Changes the files of the folder; says at which line and column each rule must then speak."""
    for _, file, old, new in changes:
        path = folder / file
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text, f"{old!r} is no longer in {file}"
        path.write_text(text.replace(old, unmarked(new), 1) if old else f"{text}{unmarked(new)}\n", encoding="utf-8")
    expected = {}
    for speaking, file, _, new in changes:
        text = (folder / file).read_text(encoding="utf-8")
        for rule in speaking.split():
            expected[rule] = [place(text.replace(unmarked(new), new, 1))]
    return expected
