"""Where hands are laid, how somebody lies and what holds them up: what a session looks like, and nothing of what it does."""

from __future__ import annotations

import re

_PARTS = (
    r"(?:head|skull|neck|nape|shoulders?|back|spine|sacrum|pelvis|hips?|belly|abdomen|stomach|chest|ribs?|breastbone|feet|foot|ankles?|knees?|legs?|arms?|hands?|forehead|face|jaw|temples?|ears?|heels?|tailbone)"
)
_LAID = re.compile(
    rf"\W*(?:(?:then|next|first|after that|later|sometimes|at the end|mostly|usually),? )?(?:I|we|the practitioner|your practitioner|she|he|they|one of us) "
    rf"(?:then |usually |often |also |may |will |gently |lightly )*(?:puts?|rests?|lays?|places?|sets?|keeps?|holds?|slides?) "
    rf"(?:(?:one|a|both|two|three|my|our|her|his|their|the|each|light|flat|still|other) ){{1,3}}(?:hands?|fingers?|palms?|fingertips|thumbs?)(?: \w+)? "
    rf"(?:on|under|at|below|beneath|beside|against|round|around|behind|to)\b[^.;:!]{{0,30}}\b{_PARTS}\b"
    rf"(?:(?:,| and| or)? (?:and |or )?(?:(?:the|an) )?(?:other|one|second)?(?: hand)? ?(?:on|under|at|below|behind)?(?: (?:the|your|their))?(?: \w+){{0,2}})?"
    rf"(?: for (?:a|some|about|several|\w+)(?: \w+){{0,3}} (?:minutes?|moments?|while|breaths?))?\W*$", re.I)
_LIES = re.compile(
    rf"\W*(?:the|my|one|a|both|her|his)(?: \w+)? (?:hands?|fingers?|fingertips|palms?|thumbs?)(?: then)? (?:goes|go|stays?|lies?|lie|rests?|is|are|remains?|slides?) "
    rf"(?:on|under|at|below|beneath|beside|against|round|around|behind)\b[^.;:!]{{0,30}}\b{_PARTS}\b"
    rf"(?:,? (?:and |while )?the (?:other|right|left)(?: one| hand)?(?: goes| stays| lies| rests| is| remains)? (?:on|under|at|below|behind)(?: (?:the|your|their))? {_PARTS})?\W*$", re.I)
_LYING = re.compile(
    r"\W*(?:you|people|clients|visitors|most|some)(?: \w+)? (?:can |may )?(?:lie|sit|rest|turn|stay)s?\b[^.;:!]*\b(?:whichever|whatever|as|where|how) [^.;:!]{0,25}\b(?:hurts? (?:less|least)|comfortable|easier|easiest|suits|like)\W*$", re.I)
_EASIER = re.compile(
    rf"\W*(?:you|people|clients|visitors|guests)(?: \w+)? (?:can|may|could|are welcome to|are free to) (?:also |just |simply )?(?:lie|sit|stand|rest|kneel|turn|stay|keep|bring|have|use)\b(?![^.;:!]*\bagain\b)[^.;:!]*?,? "
    rf"if (?:that|it|this)(?: is|[’']s) (?:easier|kinder|better|more comfortable|simpler|gentler) (?:for|on|to) (?:your|their|the) (?:\w+ )?{_PARTS}\W*$", re.I)
"""A choice that is offered: "You can sit rather than lie if that is easier for your hips"."""
_HELD = re.compile(
    rf"\W*(?:a|an|the|my|our|your|this|that|one|two|each|some)? ?(?:[\w-]+ ){{0,3}}?(?:pillows?|cushions?|bolsters?|towels?|blankets?|wedges?|tables?|chairs?|armchairs?|stools?|mats?|mattress|headrest|footstool)\b"
    rf"(?: [^.;:!]{{0,40}}?)? (?:takes?|keeps?|lifts?|supports?|holds?|carr(?:y|ies)) [^.;:!]{{0,40}}\b{_PARTS}\b(?: (?:while|when|as) [^.;:!]{{2,40}})?\W*$", re.I)
_FELT = re.compile(r"\b(?:pains?|painful|ach\w+|sore\w*|migraines?|relie\w*|heal\w*|cur(?:e|es|ing)|align\w*|correct\w*|better|sleep\w*|again|gone|away|cranio\w*|therap\w*)\b", re.I)


def is_handling(text: str) -> bool:
    """Whether a sentence says no more than where a hand is put, in which position somebody is, or what furniture bears the weight."""
    return bool(_LAID.match(text) or _LIES.match(text) or _LYING.match(text) or _EASIER.match(text) or _HELD.match(text) and not _FELT.search(text))
