"""Whether a protected title or mark in a text is borne out by a credential that has not expired."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from sitecheck.words.claims import Claim

MARKS = re.compile(r"\b(?:RCST|LMT|RMT|CMT|CMP|CST-[DT]|BCST|DO|MD|ND|D\.O\.|M\.D\.|PhD|CNM|LMBT)\b®?")
TITLES = {
    "licensed": ("licen",), "licenced": ("licen",), "registered": ("register", "registration"), "certified": ("certif",),
    "osteopath": ("osteopath",), "chiropractor": ("chiropract",), "physiotherapist": ("physiotherap",),
    "psychotherapist": ("psychotherap",), "psychologist": ("psycholog",), "naturopath": ("naturopath",),
    "massage therapist": ("massage",), "midwife": ("midwi",), "doctor": ("doctor", "medic"), "physician": ("physician", "medic"),
    "chartered": ("chartered",), "diplomate": ("diplomate",), "acupuncturist": ("acupunct",),
}
MARK_FIELDS = ("name", "role", "title", "tagline", "summary", "heading")


def unproved_marks(text: str, people: Iterable[Any], today: date) -> list[str]:
    """Marks after a name, like RCST, that no living credential bears out; with the day on which one ended."""
    people = list(people)
    found = []
    for match in MARKS.finditer(text):
        mark = match[0].rstrip("®").replace(".", "")
        holding = [one for person in people for one in person.credentials if _carries(one, mark)]
        if not any(not one.expired(today) for one in holding):
            ended = next((f" (it ended on {one.expires})" for one in holding if one.expires), "")
            found.append(match[0] + ended)
    return found


def _carries(credential: Any, mark: str) -> bool:
    return mark.lower() in (credential.short + " " + credential.title).replace(".", "").lower().replace("-", "-").split() \
        or credential.short.replace(".", "").lower() == mark.lower()


def proved(claim: Claim, people: Iterable[Any], today: date) -> bool:
    """Whether every title in the claim's words is borne out by somebody's credential."""
    words = claim.words.lower()
    named = [roots for title, roots in TITLES.items() if title in words]
    if not named or re.search(r"\b(?:specialis|expert|state|government|board|cure|treat)", words):
        return False
    living = " ".join(
        f"{one.title} {one.short} {one.kind}".lower() for person in people for one in person.credentials if not one.expired(today)
    )
    return all(any(root in living for root in roots) for roots in named)
