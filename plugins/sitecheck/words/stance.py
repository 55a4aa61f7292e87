"""How a sentence stands to what it says: asked, quoted, rejected, told as history, advised, or simply said."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from sitecheck.words.lexicon import lexicon
from sitecheck.words.sentence import Sentence

HEALTH = frozenset({"condition-claim", "serious-condition", "mental-health-claim", "infant-claim", "pregnancy-claim", "cancer-claim", "animal-claim"})
TOPICS = HEALTH | {"claim", "condition-list", "panacea", "cure-claim", "case-story", "guarantee", "headline-claim"}
THEORY = frozenset({"mechanism-as-fact", "tissue-memory", "self-healing", "remote-energy"})
ADVISED = TOPICS | {"discouraging-medicine", "better-than-medicine", "fear", "diagnosis-claim", "endorsement", "success-rate",
                    "urgency", "safety-absolute"}
EVIDENCE = TOPICS | {"safety-absolute", "success-rate", "endorsement", "better-than-medicine", "uncited-research", "mechanism-as-fact"}
AUTHOR_AND_YEAR = re.compile(
    r"\([^()]{0,60}\b[A-Z][\w’'-]{1,40}[^()]{0,60}? (?:19|20)\d\d[a-z]?\b"
    r"|\b[A-Z][\w’'-]{1,40}(?: (?:&|and) [A-Z][\w’'-]{1,40}| et al\.?| and colleagues)?,? \((?:19|20)\d\d[a-z]?\)")


@dataclass(frozen=True)
class Context:
    """What stands around a sentence: its heading, what its list hangs from, what came before in its passage.

    `names_topic`: the passage is a title, a summary or a cell, which names a subject rather than says something."""

    heading: int = 0
    lead: int = 0
    lead_denied: bool = False
    cited_before: bool = False
    framed_before: bool = False
    page_cites: bool = False
    names_topic: bool = False
    rejected_before: bool = False


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
    discussed: bool = False
    believed: bool = False
    of_things: bool = False
    citing_page: bool = False
    pitched: bool = False

    def silences(self, rule: str, *, by_work: bool) -> bool:
        """Whether this stance makes a match of `rule` harmless. `by_work`: the sentence has the work act."""
        if self.asked and not self.answered_yes or self.rejected or self.of_things:
            return True
        if rule in THEORY and (self.theory or self.history) or rule in ("diagnosis-claim", "cure-claim") and self.believed:
            return True
        if rule in TOPICS and self.history:
            return True
        if rule in EVIDENCE and self.discussed:
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
        "natural": mask("natural_course"), "reference": mask("link", "note", "doi"), "negation": mask("negation"),
        "study": mask("study", "study_vague", "limits"), "named_study": mask("study"), "praise": mask("praise_of_evidence", "proof"),
        "self": mask("first_person"), "trap": mask("trap"), "things": mask("household"),
        "meta": mask("metalanguage"), "wink": mask("wink"), "past": lexicon().bits["past_tense"],
        "ill": mask("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem", "animal_problem"),
        "bodily": mask("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem", "animal_problem", "vague_problem",
                       "therapy", "session", "organ", "system", "tissue", "medicine", "aid", "good_state", "study", "child", "animal",
                       "scarcity", "title_word", "rhythm", "percentage"),
    }


def stance(sentence: Sentence, following: Sentence | None, context: Context = Context()) -> Stance:
    """Read off the sentence, the one after it, and what stands around it."""
    bits = _bits()
    pitched = _pitched(sentence, following, bits)
    asked = not pitched and _asked(sentence, bits)
    cited_here = refers(sentence)
    cited = cited_here or context.cited_before or following is not None and refers(following) \
        or context.page_cites and _looks_back(sentence)
    around = context.heading | context.lead
    return Stance(
        asked=asked,
        answered_yes=asked and following is not None and _says_yes(following, bits),
        rejected=_rejected(sentence, following, bits, context.names_topic) or not NOT_SAID.isdisjoint(sentence.lemmas[:1]) or context.lead_denied or _disowned(sentence, bits)
        or context.rejected_before and bool(sentence.all & (bits["reject"] | bits["negation"])),
        of_things=bool(sentence.all & bits["things"]) and not sentence.all & bits["bodily"],
        history=_history(sentence, bits),
        theory=_framed(sentence, bits) or _supposed(sentence) or context.names_topic and context.page_cites or context.framed_before or bool(around & bits["frame"]),
        advice=_advice(sentence.all, sentence, bits) or bool(around & (bits["contra"] | bits["refer"])),
        natural=bool(sentence.all & bits["natural"]),
        cited=cited, cited_here=cited_here, citing_page=context.page_cites,
        pitched=pitched,
        believed=not {"believe", "claim", "suppose", "view"}.isdisjoint(sentence.lemmas) and _framed(sentence, bits),
        discussed=cited and bool(sentence.all & bits["study"]) and not sentence.all & bits["praise"],
    )


def refers(sentence: Sentence) -> bool:
    """A link, a footnote, a DOI, or an author with a year."""
    if sentence.all & _bits()["reference"]:
        return True
    return ("(19" in sentence.text or "20" in sentence.text or " 19" in sentence.text) and bool(AUTHOR_AND_YEAR.search(sentence.text))


def _looks_back(sentence: Sentence) -> bool:
    """Speaks of trials as known to the reader ("the review", "both trials"), and names no new one."""
    known, new = {"the", "this", "these", "those", "both", "its", "their", "each"}, {"a", "an", "one", "some", "many", "several", "recent"}
    studies = [place for place, mask in enumerate(sentence.masks) if mask & _bits()["named_study"]]
    before = [set(sentence.lemmas[max(0, place - 4) : place + 1]) for place in studies]
    return bool(studies) and all(words & known and not words & new for words in before)


def _asked(sentence: Sentence, bits: dict[str, int]) -> bool:
    text = sentence.text.rstrip("\"”’') ")
    if not text.endswith("?"):
        return False
    first = next((place for place, lemma in enumerate(sentence.lemmas) if lemma[0].isalnum()), 0)
    if any(mask & bits["pitch"] for mask in sentence.masks[first : first + 4]):
        return False
    return bool(sentence.masks[first] & bits["asks"]) or len(sentence.lemmas) < 12


def _pitched(sentence: Sentence, following: Sentence | None, bits: dict[str, int]) -> bool:
    """A complaint with a question mark, and an offer after it: "Headaches? Book a session." """
    if following is None or not sentence.all & bits["ill"] or len(sentence.lemmas) > 8 or not sentence.text.rstrip().endswith("?"):
        return False
    if sentence.masks[0] & bits["asks"]:
        return False
    return not INVITING.isdisjoint(following.lemmas) and not any(following.negated) and not following.all & (bits["refer"] | bits["contra"])


INVITING = frozenset("book come call try session help difference ring visit we cst craniosacral cranial relief".split())


def _says_yes(sentence: Sentence, bits: dict[str, int]) -> bool:
    """The answer begins with a yes, and takes nothing back."""
    opening = [mask for lemma, mask in zip(sentence.lemmas[:6], sentence.masks[:6]) if lemma[0].isalnum()]
    if not opening or not opening[0] & bits["affirm"]:
        return False
    return not sentence.all & bits["negation"]


def _rejected(sentence: Sentence, following: Sentence | None, bits: dict[str, int], names_topic: bool) -> bool:
    """Quoted or reported speech that this sentence or the next one turns down."""
    quotes = any(sentence.quoted) and (names_topic or not all(sentence.quoted[1:-1]))
    if not (sentence.all & bits["sceptical"] or quotes):
        return False
    outside = [mask for mask, quoted in zip(sentence.masks, sentence.quoted) if not quoted]
    if any(mask & bits["reject"] for mask in outside):
        return True
    if quotes and not any(mask & bits["ill"] for mask in outside) and any(mask & bits["negation"] for mask in outside) and not _own_words(sentence):
        return True
    if quotes and not names_topic and _mentioned(sentence, bits):
        return True
    if quotes and sentence.all & bits["sceptical"] and any(mask & bits["negation"] for mask in outside):
        return True
    if following is None or any(following.quoted):
        return False
    turned = bits["reject"] | (bits["negation"] if names_topic or sentence.all & bits["sceptical"] else 0)
    return any(mask & turned for mask in following.masks[:16])


def _mentioned(sentence: Sentence, bits: dict[str, int]) -> bool:
    """A few words in quotation marks that are talked about: not a saying with a full stop, nor anybody's own story."""
    if _own_words(sentence) or ENDED_QUOTATION.search(sentence.text) or sum(sentence.quoted) > 10:
        return False
    outside = [mask for mask, quoted in zip(sentence.masks, sentence.quoted, strict=True) if not quoted]
    return not any(mask & bits["ill"] for mask in outside) and any(mask & bits["meta"] for mask in outside)


ENDED_QUOTATION = re.compile(r"[.!?…][\"”’]|:\s?[\"“]")


def _own_words(sentence: Sentence) -> bool:
    """Whether the quotation is somebody speaking of herself, as testimonials do."""
    return any(quoted and lemma in ("i", "my", "me", "our", "we", "us") for lemma, quoted in zip(sentence.lemmas, sentence.quoted, strict=True))


NOT_SAID = frozenset({"whether", "claim", "whoever", "anyone", "anybody"})
"""A sentence that begins so speaks of a claim and does not make it."""
DISOWNED = frozenset("believe think know claim say expect promise offer do feel find see treat diagnose".split())
SPEECH = frozenset("say call claim promise tell write pretend suggest advertize state imply choose think believe name".split())
TURNS = frozenset("but however yet still though simply just".split())


def _disowned(sentence: Sentence, bits: dict[str, int]) -> bool:
    """The owner says that she does not do or believe it, or that it would be wrong to say; and does not turn round."""
    lemmas = sentence.lemmas
    if sentence.all & bits["wink"]:
        return False
    for place, lemma in enumerate(lemmas[:-2]):
        own = lemma in ("not", "never") and {"i", "we"} & set(lemmas[max(0, place - 3) : place]) and DISOWNED & set(lemmas[place + 1 : place + 3])
        wrong = sentence.masks[place] & bits["reject"] and {"to", "if", "for", "that"} & set(lemmas[place + 1 : place + 3]) \
            and SPEECH & set(lemmas[place + 1 : place + 5])
        if own or wrong:
            return sentence.clauses[place] == sentence.clauses[-1] or not TURNS & set(lemmas[place:])
    return False


def _advice(mask: int, sentence: Sentence, bits: dict[str, int]) -> bool:
    return bool(mask & bits["contra"]) or bool(mask & bits["refer"] and mask & bits["medic"]) \
        or bool(mask & bits["refer"]) and not {"emergency", "911", "999", "112", "urgent", "once"}.isdisjoint(sentence.lemmas)


def _history(sentence: Sentence, bits: dict[str, int]) -> bool:
    return bool(sentence.all & bits["historic"] and sentence.all & (bits["attribution"] | bits["sign"] | bits["past"]))


def _framed(sentence: Sentence, bits: dict[str, int]) -> bool:
    """Somebody else's theory: a word of belief or report that has not the owner as its subject."""
    if not sentence.all & bits["frame"]:
        return False
    for place, mask in enumerate(sentence.masks):
        if mask & bits["frame"]:
            before = sentence.lemmas[max(0, place - 3) : place]
            if not {"i", "we", "you"} & set(before) or sentence.negated[place] or "taught" in sentence.text:
                return True
    return False


def _supposed(sentence: Sentence) -> bool:
    """Begins with a supposition: "If the bones moved …", "Suppose there were a rhythm …"."""
    return bool(sentence.lemmas) and sentence.lemmas[0] in ("if", "whether", "suppose", "imagine")


def leaning(sentences: list[Sentence]) -> tuple[int, bool]:
    """What a heading or a lead says about all that hangs from it: its classes, and whether it turns it down."""
    bits = _bits()
    mask = 0
    for sentence in sentences:
        mask |= sentence.all
    denied = any(sentence.all & (bits["sceptical"] | bits["reject"]) or any(sentence.negated) for sentence in sentences[-1:])
    return mask, denied
