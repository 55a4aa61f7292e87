"""What a sentence says of help that others give: tablets, exercise, a clinic."""

from __future__ import annotations

import re

from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs

REFERRING_BACK = frozenset(("it", "this"))
TREATMENT = frozenset(("the", "treatment", "therapy"))
AIDING = frozenset("""work protect prescribe treat treatment remedy lower cut halve reduce shrink kill destroy straighten correct replace remove
clear clean open calm settle soothe shorten speed keep restart teach show fix recommend advise best safe effective""".split())
BY = frozenset("with by through".split())
RESORTED_TO = frozenset("consider considered try use offer give reserve need recommend suggest prescribe".split())

VISITS, WITHIN = frozenset("session visit appointment treatment course".split()), frozenset("within after in by".split())
IN_GENERAL = frozenset("every any all most each many no".split())
REMEDIES = frozenset("treatment therapy remedy cure medicine drug tablet pill".split())
WEIGHED = frozenset("placebo trial study evidence control expectation risk side drawback limit response regression harm equally little".split())
"""What is said of treatments as a whole, and not to sell one: "Every treatment for migraine has a placebo response"."""
AWAY = frozenset("out away home off in through".split())
ENDING = frozenset(",;:–—")
OURS = frozenset("here this mine my our ours we session craniosacral except but unlike without".split())
LINKING = frozenset("of with to by at".split())
SOME = frozenset("few couple first second third block course series row run".split())
NO_NEED = re.compile(
    r"\W*(?:so )?(?:there(?: is|[’']s) )?(?:(?:really|absolutely|then) )?(?:no (?:need|reason|call|point)|you (?:do not|don[’']t) (?:need|have)|you need(?: not|n[’']t))\b(?: in| of| for you)?"
    r" (?:to )?(?:\w+ ){0,2}(?:(?:your|a|an|the|any) )?(?:\w+ )?(?:doctors?|gp|physicians?|paediatricians?|pediatricians?|consultants?|surgeons?|specialists?|hospitals?|midwife)\b(?![’']s)", re.I)
"""Talks the reader out of a visit: "There is no need to call your doctor"."""


def others_help(sentence: Sentence) -> bool:
    """Says that something else than this work helps with an illness, and not that this work does it better."""
    bits, mask = signs(), sentence.all
    if _resorted_to(sentence) or _in_general(sentence):
        return True
    helpers = [place for place, here in enumerate(sentence.masks) if here & bits["others"] and not _only_leaving(sentence, place)]
    if not (any(not sentence.masks[place] & bits["scientist"] for place in helpers) and mask & (bits["ill"] | bits["body"] | bits["vague"] | bits["named_study"])) or mask & (bits["mask"] | bits["negation"]):
        return False
    if by_visits(sentence):
        return False
    first = helpers[0]
    compared = sentence.lemmas.index("than") if "than" in sentence.lemmas else len(sentence.lemmas)
    suggested = not RESORTED_TO.isdisjoint(sentence.lemmas[first + 1 : first + 4])
    theirs = {place for place, lemma in enumerate(sentence.lemmas) if lemma in VISITS and (suggested and place > first or _of_others(sentence, place))}
    acting = enumerate(zip(sentence.masks[:compared], sentence.lemmas, strict=False))
    if any(here & bits["work"] and lemma not in TREATMENT and place not in theirs for place, (here, lemma) in acting) or not REFERRING_BACK.isdisjoint(sentence.lemmas[:compared]):
        return False
    begin = 0 if theirs or not BY.isdisjoint(sentence.lemmas[max(0, first - 2) : first]) else first
    helping = zip(sentence.masks[begin:], sentence.lemmas[begin:], strict=True)
    return any(here & (bits["effect"] | bits["again"]) or lemma in AIDING for here, lemma in helping)


def _only_leaving(sentence: Sentence, place: int) -> bool:
    """Who walks out of the door does not walk for exercise."""
    return sentence.lemmas[place] == "walk" and not AWAY.isdisjoint(sentence.lemmas[place + 1 : place + 2])


def _resorted_to(sentence: Sentence) -> bool:
    """Says when something of medicine is tried, and nothing of this work: "Surgery is only considered when all else has failed"."""
    bits = signs()
    if sentence.all & bits["work"]:
        return False
    first = next((place for place, mask in enumerate(sentence.masks[:4]) if mask & bits["others"]), None)
    return first is not None and "be" in sentence.lemmas[first : first + 6] and not RESORTED_TO.isdisjoint(sentence.lemmas[first + 1 : first + 8])


def _in_general(sentence: Sentence) -> bool:
    """Says of all treatments what trials, risks or hopes have to do with them, and nothing of this work."""
    lemmas, bits = sentence.lemmas, signs()
    end = next((place for place, lemma in enumerate(lemmas) if lemma in ENDING), len(lemmas))
    if lemmas[0] not in IN_GENERAL or REMEDIES.isdisjoint(lemmas[1:4]) or WEIGHED.isdisjoint(lemmas[:end]):
        return False
    if not OURS.isdisjoint(lemmas):
        return False
    return not any(mask & (bits["effect"] | bits["work"]) and lemma not in TREATMENT for mask, lemma in zip(sentence.masks[:end], lemmas, strict=False))


def by_visits(sentence: Sentence) -> bool:
    """Counts in visits how long it takes, "within three sessions", and these are not "sessions of physiotherapy"."""
    lemmas, masks, bits = sentence.lemmas, sentence.masks, signs()
    for place, lemma in enumerate(lemmas):
        before = slice(max(0, place - 5), place)
        if lemma not in VISITS or WITHIN.isdisjoint(lemmas[before]):
            continue
        counted = not SOME.isdisjoint(lemmas[before]) or any(mask & bits["number"] for mask in masks[before])
        if counted and not _of_others(sentence, place):
            return True
    return False


def _of_others(sentence: Sentence, place: int) -> bool:
    """Whether what is said of visits goes on with "of physiotherapy" or "to the GP"."""
    goes_on = sentence.lemmas[place + 1 : place + 2]
    return not LINKING.isdisjoint(goes_on) and any(mask & (signs()["others"] | signs()["medic"]) for mask in sentence.masks[place + 1 : place + 6])


def needless(sentence: Sentence) -> bool:
    """Says that something is needed no longer, or that no doctor is."""
    pairs = zip(sentence.lemmas, sentence.lemmas[1:], strict=False)
    return ("no", "longer") in pairs and "need" in sentence.lemmas or NO_NEED.match(sentence.text) is not None
