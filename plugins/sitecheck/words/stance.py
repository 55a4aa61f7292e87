"""How a sentence stands to what it says: asked, quoted, rejected, told as history, advised, or simply said."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from sitecheck.words.lexicon import lexicon
from sitecheck.words.passages import Passage
from sitecheck.words.sentence import Sentence

TOPICS = frozenset({"claim", "condition-list", "panacea", "cure-claim", "case-story", "guarantee"})
THEORY = frozenset({"mechanism-as-fact", "tissue-memory", "self-healing", "remote-energy"})
ADVISED = TOPICS | {"discouraging-medicine", "better-than-medicine", "fear", "diagnosis-claim", "endorsement", "success-rate", "urgency", "healing-crisis"}
AUTHOR_AND_YEAR = re.compile(r"\([^()]{0,80}\b[A-Z][\w’'-]+[^()]{0,60},? (?:19|20)\d\d[a-z]?\b[^()]{0,120}\)|\b[A-Z][\w’'-]+(?: (?:&|and) [A-Z][\w’'-]+| et al\.?)?,? \((?:19|20)\d\d[a-z]?\)")


@dataclass(frozen=True)
class Stance:
    """What holds for the whole sentence. `answered_yes` belongs to a question."""

    asked: bool = False
    answered_yes: bool = False
    rejected: bool = False
    history: bool = False
    theory: bool = False
    advice: bool = False
    natural: bool = False
    cited: bool = False
    cited_here: bool = False

    def silences(self, rule: str, *, by_work: bool) -> bool:
        """Whether this stance makes a match of `rule` harmless. `by_work`: the sentence has the work act."""
        if self.asked and not self.answered_yes:
            return True
        if self.rejected:
            return True
        if rule in THEORY and (self.theory or self.history):
            return True
        if rule in TOPICS and self.history:
            return True
        if rule in ADVISED and self.advice and not by_work:
            return True
        return rule in TOPICS and self.natural and not by_work


@functools.cache
def _bits() -> dict[str, int]:
    mask = lexicon().mask
    return {
        "reject": mask("reject"), "sceptical": mask("sceptical"), "pitch": mask("pitch_question"), "affirm": mask("affirm"),
        "asks": mask("question_word"), "historic": mask("historic"), "attribution": mask("attribution"), "sign": mask("history_sign"),
        "frame": mask("theory_frame"), "refer": mask("refer"), "medic": mask("medic", "hospital"), "contra": mask("contra"),
        "natural": mask("natural_course"), "self": mask("first_person"), "reference": mask("link", "note", "doi"),
        "work": mask("therapy"), "negation": mask("negation"), "deny": mask("deny"), "you": mask("second_person"),
    }


def stance(sentence: Sentence, following: Sentence | None, passage: Passage) -> Stance:
    """Read off the sentence, the one after it and the heading it stands under."""
    bits = _bits()
    asked = _asked(sentence, bits)
    cited_here = refers(sentence)
    return Stance(
        asked=asked,
        answered_yes=asked and following is not None and _says_yes(following, bits),
        rejected=_rejected(sentence, following, bits),
        history=_history(sentence, bits),
        theory=_framed(sentence, bits),
        advice=bool(sentence.all & bits["contra"]) or bool(sentence.all & bits["refer"] and sentence.all & bits["medic"])
        or bool(sentence.all & bits["refer"] and "emergency" in sentence.lemmas),
        natural=bool(sentence.all & bits["natural"]),
        cited=cited_here or following is not None and refers(following),
        cited_here=cited_here,
    )


def refers(sentence: Sentence) -> bool:
    """A link, a footnote, a DOI, or an author with a year."""
    return bool(sentence.all & _bits()["reference"]) or bool(AUTHOR_AND_YEAR.search(sentence.text))


def _asked(sentence: Sentence, bits: dict[str, int]) -> bool:
    text = sentence.text.rstrip("\"”’') ")
    if not text.endswith("?"):
        return False
    first = next((place for place, lemma in enumerate(sentence.lemmas) if lemma[0].isalnum()), 0)
    if any(mask & bits["pitch"] for mask in sentence.masks[first : first + 4]):
        return False
    return bool(sentence.masks[first] & bits["asks"]) or len(sentence.lemmas) < 12


def _says_yes(sentence: Sentence, bits: dict[str, int]) -> bool:
    """The answer begins with a yes, and takes nothing back."""
    opening = [mask for lemma, mask in zip(sentence.lemmas[:6], sentence.masks[:6]) if lemma[0].isalnum()]
    if not opening or not opening[0] & bits["affirm"]:
        return False
    return not sentence.all & bits["negation"]


def _rejected(sentence: Sentence, following: Sentence | None, bits: dict[str, int]) -> bool:
    """Quoted or reported speech that this sentence or the next one turns down."""
    reported = sentence.all & bits["sceptical"] or any(sentence.quoted) and not all(sentence.quoted[1:-1])
    if not reported:
        return False
    outside = [mask for mask, quoted in zip(sentence.masks, sentence.quoted) if not quoted]
    if any(mask & bits["reject"] for mask in outside):
        return True
    return following is not None and any(mask & bits["reject"] for mask in following.masks[:14]) and not any(following.quoted)


def _history(sentence: Sentence, bits: dict[str, int]) -> bool:
    return bool(sentence.all & bits["historic"] and sentence.all & (bits["attribution"] | bits["sign"]))


def _framed(sentence: Sentence, bits: dict[str, int]) -> bool:
    """Somebody else's theory: a word of belief or report that has not the owner as its subject."""
    if not sentence.all & bits["frame"]:
        return False
    for place, mask in enumerate(sentence.masks):
        if mask & bits["frame"]:
            before = sentence.lemmas[max(0, place - 3) : place]
            if not {"i", "we", "you"} & set(before) or mask & bits["negation"] or "taught" in sentence.text:
                return True
    return False
