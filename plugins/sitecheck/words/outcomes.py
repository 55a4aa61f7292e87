"""Stories that tell only what was before and what is now, and leave the recovery to the reader."""

from __future__ import annotations

import re

from sitecheck.days import MONTH, WEEKDAY
from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs

FOUND = re.compile(r"\b(?:cyst|nodule|polyp|fibroid|tumou?r|gallstone|kidney stone|hernia|slipped disc)s?\b", re.I)
SEEN_THERE = re.compile(r"\b(?:lump|growth|shadow|bulge|stone|mark|spot)s?\b", re.I)
"""On a scan; elsewhere these are things of the garden and the road."""
DAY = (
    rf"\b(?:{MONTH}|{WEEKDAY}"
    r"|Easter|Christmas|spring|summer|autumn|winter|(?:first|second|last|next) (?:scan|x-ray|ultrasound|visit))\b")
THERE = re.compile(r"\b(?:was|were|showed|measured|could be seen)\b", re.I)
SCREEN = r"(?:scan|x-ray|ultrasound|mri|screen|picture|mammogram|blood test)s?"
CLEARED = re.compile(
    rf"\b{SCREEN}\b[^.;]* (?:was|were|came back|is) (?:clear|clean|normal|empty)\b|\b{SCREEN}\b[^.;]* (?:found|showed"
    rf"|shows) (?:nothing|none|no trace)\b"
    rf"|\b{SCREEN}\b[^.;]* did(?: not|n[’']t)\W*$|\bit was (?:gone|not)\W*$", re.I)
TREATED = re.compile(
    r"\b(?:doctor|surgeon|surgery|operat\w+|hospital|tablets?|antibiotics?|chemo\w*|radio\w*|plaster|pinned|removed"
    r"|taken out|took it out|medicine|medication"
    r"|by itself|on its own|nobody knows|no one knows|nothing to do with|not)\b", re.I)
"""What may have put it right; then it is nobody's advertisement."""
UNNOTICED = re.compile(
    r"\b(?:he|she)\b[^.;]* (?:has|carries|keeps)\b[^.]*[,;–—] (?:but |and |yet |though )?[^.,;]{0,30}?\b(?:(?:you"
    r"|people)(?: would| could|[’']d)(?: not|n[’']t| never)(?: ever)?"
    r"|(?:nobody|no one)(?: would| could)(?: ever)?|people never) (?:know|guess|tell|notice)(?: it| so)?\W*$", re.I)
LABEL = re.compile(r"\b(?:the|a|that) (?:diagnosis|label|condition)\b", re.I)
MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|\d{1,3})"
DOES = r"(?:work|drive|walk|sleep|run|sing|dance|play|climb|swim|cycle|ride|hear|see)s?"
RECOVERED = re.compile(
    rf"\b{MANY}\b[^.;]*[;,–—] (?:and |but )?{MANY}(?: of (?:them|whom))? (?:(?:now|already|today) )?"
    rf"(?:(?:are|is|went|have gone) (?:now )?(?:back (?:at|to|in) (?:work|school|the|their)|well\b|(?:symptom"
    rf"|pain)[- ]?free)|{DOES} (?:again|full[- ]time|all night))", re.I)


def outcome(sentence: Sentence, following: Sentence | None) -> str:
    """The rule that such a story breaks, or nothing."""
    ill, text = sentence.all & signs()["ill"], sentence.text
    if ill and RECOVERED.search(text) and not sentence.all & signs()["study"]:
        return "success-rate"
    if (ill or LABEL.search(text)) and UNNOTICED.search(text):
        return "case-story"
    return "case-story" if following is not None and _there_and_gone(sentence, following) else ""


def _there_and_gone(sentence: Sentence, following: Sentence) -> bool:
    """Two days and two looks: then it was there, and now it is not."""
    text, then = sentence.text, following.text
    found = FOUND.search(text) or SEEN_THERE.search(text) and re.search(rf"\b{SCREEN}\b", f"{text} {then}", re.I)
    if not (found and THERE.search(text) and CLEARED.search(then)) or TREATED.search(text):
        return False
    return bool(re.search(DAY, text, re.I) and re.search(DAY, then, re.I)) and not TREATED.search(CLEARED.sub(" ", then))
