"""Whether a protected title or mark in a text is borne out by a credential that has not expired."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from sitecheck.words.claims import Claim

MARKS = re.compile(r"\b(?:RCST|LMT|RMT|CMT|CMP|CST-[DT]|BCST|DO|MD|ND|D\.O\.|M\.D\.|PhD|CNM|LMBT)\b®?")
PROFESSIONS = {
    "nurse": "nurs", "midwife": "midwi", "osteopath": "osteopath", "chiropractor": "chiropract", "physiotherapist": "physio|physical",
    "physical therapist": "physio|physical", "psychotherapist": "psychother", "psychologist": "psycholog", "naturopath": "naturopath",
    "doctor": r"doctor|medic|\bM\.?D\b", "physician": r"doctor|medic|\bM\.?D\b", "surgeon": "surg", "acupuncturist": "acupunct", "dietitian": "diet",
    "paediatrician": "pa?ediatric", "pediatrician": "pa?ediatric", "podiatrist": "podiatr", "occupational therapist": "occupational",
    "speech therapist": "speech", "pharmacist": "pharmac", "dentist": "dent", "paramedic": "paramedic", "optometrist": "optom",
    "veterinarian": "vet", "counsellor": "counsel", "counselor": "counsel",
}
"""Protected in most places, each with what a credential that bears it out has in it."""
_TITLES = PROFESSIONS | {
    "licensed": "licen", "licenced": "licen", "registered": "regist(?:er|rat)", "certified": "certif", "chartered": "chartered",
    "diplomate": "diplomate", "massage therapist": "massage",
}
MARK_FIELDS = ("name", "role", "title", "tagline", "summary", "heading")


def unproved_marks(text: str, people: Iterable[Any], today: date) -> list[str]:
    """Marks after a name, like RCST, that no living credential bears out; with the day on which one ended."""
    people = list(people)
    found = []
    for match in MARKS.finditer(text):
        holding = [one for person in people for one in person.credentials if carries(one, match[0])]
        if not any(not one.expired(today) for one in holding):
            ended = next((f" (it ended on {one.expires})" for one in holding if one.expires), "")
            found.append(match[0] + ended)
    return found


def carries(credential: Any, mark: str) -> bool:
    """Whether a credential bears a mark, however its dots and its letters are written."""
    return re.search(rf"(?<![\w-]){re.escape(_plain(mark))}(?![\w-])", _plain(f"{credential.title} {credential.short}")) is not None


def _plain(marks: str) -> str:
    return marks.replace(".", "").replace("®", "").lower()


def proved(claim: Claim, people: Iterable[Any], today: date) -> bool:
    """Whether every title and mark in the claim's words is borne out by somebody's credential."""
    words = claim.words.lower()
    named = [root for title, root in _TITLES.items() if re.search(rf"\b{title}s?\b", words)]
    marks = MARKS.findall(claim.words)
    if not (named or marks) or re.search(r"\b(?:specialis|expert|state|government|board|cure|treat)", words):
        return False
    living = [one for person in people for one in person.credentials if not one.expired(today)]
    said = " ".join(f"{one.title} {one.short} {one.kind}" for one in living)
    return all(re.search(root, said, re.IGNORECASE) for root in named) and all(any(carries(one, mark) for one in living) for mark in marks)
