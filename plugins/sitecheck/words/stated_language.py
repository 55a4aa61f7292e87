"""In which language a file is written that stands by itself, without a site around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from sitecheck.accessibility.language import LANGUAGES, other_than
from sitecheck.entries import language_of_facts
from sitecheck.html.letter_runs import letter_runs
from sitecheck.words import header
from sitecheck.words.languages import READ, code

STATED = re.compile(r"(?im)^(?:lang|language|locale)[ ]*:[ ]*[\"']?([a-z]{2,3})\b")
STATED_IN_HTML = re.compile(r"<html\b[^<>]{0,300}?\blang\s{0,3}=\s{0,3}[\"']?([a-z]{2,3})\b", re.I)
SPANISH = "es"
SPANISH_ONLY = frozenset("el los las del una por para con sus muy más está y sin nuestra nuestro usted tu su".split())
ENGLISH_ONLY = frozenset("the of and to is are you your we our it with for that".split())
WORDS_TOO = frozenset("am an as be he id in is it my no or so to".split())
"""Codes that are as likely the English name of a folder."""
PRACTICE = "practice.yaml"
OWN = re.compile(r"(?m)^languages[ ]*:[ ]*(?:\[|\n[ ]*-)?[ ]*[\"']?([a-z]{2,3})\b", re.I)


def language_of(text: str, file: Path) -> str:
    """That of its words where they are plainly of another language than the file or its folder says."""
    said, words = _stated(text, file.name) or _of_folder(file), letter_runs(text.lower())
    return other_than(said or READ[0], words) or said or (SPANISH if _short_spanish(words) else READ[0])


def _short_spanish(words: Sequence[str]) -> bool:
    """Whether a line or two are Spanish: too little for the language of a page to be told by."""
    return not ENGLISH_ONLY & set(words) and sum(word in SPANISH_ONLY or "ñ" in word for word in words) > 1


def _stated(text: str, name: str) -> str:
    """What the header, the page or the name of the file says; otherwise nothing."""
    if name.lower().endswith((".html", ".htm")):
        found = STATED_IN_HTML.search(text, 0, 5000)
    else:
        start, end, _body = header.extent(text.replace("\r\n", "\n"))
        found = STATED.search(text.replace("\r\n", "\n"), start, end)
    said = found[1] if found else language_of_facts(name)
    return code(said) if said else ""


def _of_folder(file: Path) -> str:
    """The language that a folder is called after, else the first of the practice whose texts these are; otherwise nothing."""
    folders = file.absolute().parents
    if (named := folders[0].name.lower()) in LANGUAGES - WORDS_TOO:
        return named
    for folder in folders:
        with suppress(OSError):
            found = OWN.search((folder / PRACTICE).read_text("utf-8", "replace"))
            return code(found[1]) if found else ""
    return ""
