"""Talk of the house: opening hours, leave, refunds, what to bring and wear, years of practice; and nothing of what the work does."""

from __future__ import annotations

import re

_OPEN = re.compile(
    r"\b(?:pharmacy|chemist(?:[’']s)?|surgery|clinic|practice|hospital|ward|reception|office|desk|shop|library|centre|center)(?: (?!that\b|which\b|who\b)\w+){0,3}?"
    r" (?:stays?|is|are|remains?|will be|was|keeps?) (?:\w+ )?(?:open|closed|shut|staffed)\b[^.;:!?]{0,50}\W*$", re.I)
_AWAY = re.compile(
    r"\W*[^.;:!?]{2,60}? (?:is|am|are|will be|goes|went|stays) (?:still |now )?(?:on (?:\w+ )?leave|(?:away|off(?: work)?)(?= (?:until|till|from|as|because)\b)) (?:until|till|from|since|for|as|because|while|with)\b[^.;:!?]{3,70}\W*$", re.I)
_REFUND = re.compile(
    r"\W*(?:you|members|students|pensioners|some|we|our insurer|your (?:\w+ ){1,3}|the (?:\w+ ){1,3}|most (?:\w+ ){1,2})\b[^.;:!?]{0,40}"
    r"(?:[£€$] ?\d[\d.,]*|\b\d[\d.,]* (?:pounds|euros?|dollars|francs)|\b(?:half|part) of (?:it|the (?:fee|price|cost))) back\b[^.;:!?]{0,60}\W*$", re.I)
_PACKED = re.compile(
    r"\W*(?:please |you (?:can|may|could) )?(?:bring|take along|wear|pack|ask for)\b [^.;:!?]{2,40}? if (?:(?:you|your \w+) (?:are|is|feels?|gets?|likes?|prefers?))\b[^.;:!?]{0,40}\W*$", re.I)
_DRESSED = re.compile(
    r"\W*(?:please |you (?:can|may) )?(?:bring|dress|wrap|carry|put|leave) (?:your|the) (?:baby|babies|child|toddler|newborn|little one|son|daughter) (?:in|into|up in|wrapped in)\b(?:(?!\band\b)[^.;:!?]){2,60}\W*$", re.I)
_BETWEEN_US = re.compile(
    r"\W*(?:between|among|together) (?:(?:us|them|the \w+ of (?:us|them))(?: all)?,? )?(?:we|they) (?:have|share|bring|speak|look back on) (?:(?!tak|giv|sav)\w+ ){0,5}?(?:years|decades|languages|children)\b[^.;:!?]{0,50}\W*$", re.I)
_DONE = re.compile(
    r"\b(?:cranio\w*|sessions?|visits?|touch|method|heal(?:s|ed|ing|er)?|cur(?:e|es|ed|ing)|help\w*|relie\w*|eas(?:e|ed|es|ing|ier)|pain\w*|ach\w+|migraines?|gone|better|again|calm\w*|well|free|without"
    r"|recover\w*|improv\w*|sleep|sooner|faster|unless|tablets?|medic\w*|crying|colic|reflux|release\w*|align\w*|balance\w*|correct\w*|tense|relax\w*|smil\w*|settled|quiet|needs?|needed|clients?)\b", re.I)


def is_house_talk(text: str) -> bool:
    """Whether a sentence is nothing but such talk."""
    told = _OPEN.search(text) or _AWAY.match(text) or _PACKED.match(text) or _DRESSED.match(text) or _BETWEEN_US.match(text)
    return told is not None and not _DONE.search(text)


def is_refund(text: str) -> bool:
    """Money that comes back from an insurer or on a card, and not because something has failed."""
    return _REFUND.match(text) is not None and not _DONE.search(re.sub(r"\b(?:sessions?|visits?)\b", " ", text))
