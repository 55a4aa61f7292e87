"""How a sentence stands to what it says: asked, quoted, rejected, told as history, advised, or simply said."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import NamedTuple

from sitecheck.words.admissions import spared
from sitecheck.words.other_help import by_visits, needless, others_help
from sitecheck.words.outcomes import outcome
from sitecheck.words.questions import asked, dares, gives_time, granted, pitched, presumes, says_yes, waved_away, waves_harm_away
from sitecheck.words.references import cited_nearby, praised_study, refers
from sitecheck.words.rejection import either_way, rejected
from sitecheck.words.sentence import Sentence
from sitecheck.words.shape import PAST
from sitecheck.words.signs import signs

HEALTH = frozenset({"condition-claim", "serious-condition", "mental-health-claim", "infant-claim", "pregnancy-claim", "cancer-claim", "animal-claim"})
TOPICS = HEALTH | {"claim", "condition-list", "panacea", "cure-claim", "case-story", "guarantee", "headline-claim"}
SUCCESS = TOPICS | {"better-than-medicine", "success-rate"}
BY_OTHERS = SUCCESS | {"superiority", "detox-claim", "safety-absolute", "uncited-research", "proof-claim", "discouraging-medicine"}
"""What may be said of tablets, operations and exercise."""
FOUND_OUT = re.compile(r"\b(?:discovered|reali[sz]ed|proved|demonstrated|showed|recogni[sz]ed|found out|learn(?:ed|t)) that\b")
THEORY = frozenset({"mechanism-as-fact", "tissue-memory", "self-healing", "remote-energy"})
DOCTRINE = frozenset({"diagnosis-claim", "cure-claim", "panacea", "fear"})
"""What may be told of those who believe it."""
ADVISED = TOPICS | {"discouraging-medicine", "better-than-medicine", "fear", "diagnosis-claim", "endorsement", "success-rate",
                    "urgency", "safety-absolute", "detox-claim"}
EVIDENCE = TOPICS | {"safety-absolute", "success-rate", "endorsement", "better-than-medicine", "uncited-research", "mechanism-as-fact"}
PARTS = frozenset("bone nerve muscle joint membrane ligament tendon gland organ vessel artery vein sheet tissue".split())
MILD = frozenset("could may might include rare common mild possible sometimes normally usually".split())
EASED = frozenset("freely easily fluently upright steadily smoothly".split())
TROUBLE = frozenset("side soreness stiffness tiredness".split())
OWN = frozenset("my your her his their our".split())
TAKING_CARE = frozenset("do never drink hold keep leave avoid get make wear wash let use take eat rise stand move change remove bend".split())
BROUGHT_ABOUT = re.compile(
    r"\b(?:in|on|under|with|at) (?:our|my) (?:\w+ )?(?:room|table|couch|hands?|care|place|practice)\b"
    r"|\b(?:once|when|as soon as|after) (?:the|your|its) (?:\w+ ){1,3}(?:is|are|has been|have been) (?:free|freed|released|balanced|aligned|open|opened|loose|loosened|in place)\b", re.I)
RISKED = frozenset("risk chance avoid prevent".split())


class Context(NamedTuple):
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


class Stance(NamedTuple):
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
    others: bool = False
    noticed: bool = False
    harmless: bool = False
    spared: frozenset[str] = frozenset()
    outcome: str = ""

    def silences(self, rule: str, *, by_work: bool) -> bool:
        """Whether this stance makes a match of `rule` harmless. `by_work`: the sentence has the work act."""
        if self.asked and not self.answered_yes or self.rejected or self.of_things or rule in self.spared:
            return True
        if rule in THEORY and (self.theory or self.history) or rule in DOCTRINE and self.believed:
            return True
        if (rule in TOPICS or rule == "endorsement") and self.history:
            return True
        if rule in EVIDENCE and self.discussed:
            return True
        if rule in ADVISED and self.advice and not by_work:
            return True
        return self.others and rule in BY_OTHERS or self.natural and rule in SUCCESS and not by_work


def stance(sentence: Sentence, following: Sentence | None, context: Context = Context()) -> Stance:
    """Read off the sentence, the one after it, and what stands around it."""
    bits, offered = signs(), pitched(sentence, following) or waved_away(sentence, following)
    question = not offered and asked(sentence) and not granted(sentence, following)
    around, cited_here = context.heading | context.lead, refers(sentence)
    cited = cited_here or cited_nearby(sentence, following, before=context.cited_before, on_page=context.page_cites)
    framed = _framed(sentence)
    return Stance(
        asked=question,
        answered_yes=question and following is not None and (says_yes(following) or presumes(sentence) and gives_time(following) or _wishes(sentence) and dares(following)),
        rejected=context.lead_denied or rejected(sentence, following, names_topic=context.names_topic) or _still_rejected(sentence, context),
        of_things=_of_things(sentence),
        history=_history(sentence),
        theory=framed or _anatomy(sentence) or _supposed(sentence) or _theory_around(context) or bool(around & bits["frame"]),
        advice=_advice(sentence) or bool(around & (bits["contra"] | bits["refer"])),
        natural=bool(sentence.all & bits["natural"]) and not by_visits(sentence) and not _brought_about(sentence), others=others_help(sentence), noticed=bool(context.lead & bits["noticing"]) and not sentence.all & bits["better"],
        cited=cited, cited_here=cited_here, citing_page=context.page_cites, pitched=offered,
        harmless=waves_harm_away(sentence, following), spared=spared(sentence), outcome=outcome(sentence, following),
        believed=framed and not {"believe", "claim", "suppose", "view"}.isdisjoint(sentence.lemmas),
        discussed=cited and bool(sentence.all & bits["study"]) and not praised_study(sentence),
    )


def _wishes(sentence: Sentence) -> bool:
    """A question after what an ill person would like to do again."""
    return bool(sentence.all & (signs()["ill"] | signs()["body"] | signs()["able"])) and not {"i", "my", "me"}.isdisjoint(sentence.lemmas)


def _still_rejected(sentence: Sentence, context: Context) -> bool:
    """Goes on turning down what the sentence before turned down."""
    return context.rejected_before and bool(sentence.all & (signs()["reject"] | signs()["negation"]))


def _theory_around(context: Context) -> bool:
    return context.framed_before or context.names_topic and context.page_cites


def _advice(sentence: Sentence) -> bool:
    """Sends the reader to medicine, or says when not to come."""
    bits, mask = signs(), sentence.all
    return bool(mask & bits["contra"]) and "nobody" not in sentence.lemmas and not _turned_to_promise(sentence) or _in_a_form(sentence) or _side_effect(sentence) or _precaution(sentence) or bool(mask & bits["refer"] and mask & bits["medic"]) and not needless(sentence) \
        or bool(mask & bits["refer"]) and not {"emergency", "911", "999", "112", "urgent", "once"}.isdisjoint(sentence.lemmas)


def _turned_to_promise(sentence: Sentence) -> bool:
    """Goes on, after a semicolon, with what the work does: "Do not expect it at once; three visits will heal your migraine"."""
    bits, lemmas = signs(), sentence.lemmas
    after = reduce(or_, sentence.masks[lemmas.index(";") :], 0) if ";" in lemmas else 0
    return bool(after & bits["effect"] and after & bits["ill"]) and not after & (bits["contra"] | bits["refer"] | bits["negation"])


def _precaution(sentence: Sentence) -> bool:
    """Asks the reader to take care, and says against what: "Drink some water first, which lowers the chance of dizziness"."""
    opening = next((lemma for lemma in sentence.lemmas if lemma.isalpha() and lemma != "please"), "")
    return opening in TAKING_CARE and not sentence.all & signs()["work"] and not RISKED.isdisjoint(sentence.lemmas)


def _of_things(sentence: Sentence) -> bool:
    """Speaks of the house and the street and of nobody's health: not of a body, nor of what somebody can do again."""
    bits, mask = signs(), sentence.all
    if not mask & bits["things"] or mask & bits["bodily"]:
        return False
    return not _of_a_body(sentence) and not (mask & bits["again"] and mask & bits["able"] and mask & bits["somebody"])


def _of_a_body(sentence: Sentence) -> bool:
    """Speaks of somebody's own shoulder, or of the body."""
    body = signs()["body"]
    return bool(sentence.all & body) and any(
        mask & body and (before in OWN or (before, own) == ("the", "body"))
        for before, own, mask in zip(sentence.lemmas, sentence.lemmas[1:], sentence.masks[1:]))


def _brought_about(sentence: Sentence) -> bool:
    """What is common is to get better, or it happened after somebody had come to the therapist, in the room, or by what is done there."""
    if BROUGHT_ABOUT.search(sentence.text):
        return True
    phrases = {*zip(sentence.lemmas, sentence.lemmas[1:], sentence.lemmas[2:], strict=False)}
    return not phrases.isdisjoint({("be", "common", "to"), ("come", "to", "me"), ("come", "to", "us")})


def _in_a_form(sentence: Sentence) -> bool:
    """Asks for illnesses as a form does: with boxes to tick, or "none" or "yes / no" at the end."""
    lemmas = sentence.lemmas
    return not {"tick", "circle"}.isdisjoint(lemmas) or "none" in lemmas[-5:] and len(lemmas) > 4 or "yes" in lemmas and "no" in lemmas and "/" in lemmas


def _side_effect(sentence: Sentence) -> bool:
    """Tells of a trouble afterwards, and of nothing that got better; of what are called side effects it may say that they pass."""
    bits, mask = signs(), sentence.all
    if not (mask & bits["aftermath"] and mask & (bits["ill"] | bits["worse"])):
        return False
    got_better = mask & bits["better"] or not EASED.isdisjoint(sentence.lemmas)
    return not got_better or not TROUBLE.isdisjoint(sentence.lemmas) and not MILD.isdisjoint(sentence.lemmas)


def _history(sentence: Sentence) -> bool:
    bits = signs()
    told = sentence.all & (bits["attribution"] | bits["sign"] | bits["past"]) or not PAST.isdisjoint(sentence.typed)
    if _found_out(sentence):
        return False
    return bool(told) and bool(sentence.all & bits["historic"] or not sentence.all & bits["self"] and any(map(_long_ago, sentence.typed)))


def _found_out(sentence: Sentence) -> bool:
    """Whether somebody is said to have learnt that the work helps, as a thing that is so: "She discovered that it heals …"."""
    found = FOUND_OUT.search(sentence.text)
    after = (place for place, (start, _end) in enumerate(sentence.spans) if found and start >= found.end())
    return any(sentence.masks[place] & signs()["effect"] and sentence.typed[place].endswith("s") for place in after)


def _long_ago(word: str) -> bool:
    """A year before the method was taught to anybody."""
    return len(word) == 4 and word.isdigit() and 1000 < int(word) < 1950


def _framed(sentence: Sentence) -> bool:
    """Somebody else's theory: a word of belief or report that has not the owner as its subject."""
    bits = signs()
    if not sentence.all & bits["frame"]:
        return False
    for place, mask in enumerate(sentence.masks):
        if mask & bits["frame"]:
            before = sentence.lemmas[max(0, place - 3) : place]
            if not {"i", "we", "you"} & set(before) or sentence.negated[place] or "taught" in sentence.text:
                return True
    return False


def _anatomy(sentence: Sentence) -> bool:
    """Says what a part of the body is: "The sphenoid is a bone behind the eyes"; and not that it moves or is moved."""
    bits, lemmas = signs(), sentence.lemmas
    if "be" not in lemmas or sentence.all & (bits["moving"] | bits["work"]):
        return False
    place = lemmas.index("be")
    return not {"a", "an", "the", "one"}.isdisjoint(lemmas[place + 1 : place + 2]) and not PARTS.isdisjoint(lemmas[place + 1 : place + 6])


def _supposed(sentence: Sentence) -> bool:
    """Begins with a supposition: "If the bones moved …", "Suppose there were a rhythm …"."""
    return bool(sentence.lemmas) and sentence.lemmas[0] in ("if", "whether", "suppose", "imagine") and not either_way(sentence)


def leaning(sentences: list[Sentence]) -> tuple[int, bool]:
    """What a heading or a lead says about all that hangs from it: its classes, and whether it turns it down."""
    bits = signs()
    mask = 0
    for sentence in sentences:
        mask |= sentence.all
    denied = any(sentence.all & (bits["sceptical"] | bits["reject"]) or any(sentence.negated) for sentence in sentences[-1:])
    return mask, denied
