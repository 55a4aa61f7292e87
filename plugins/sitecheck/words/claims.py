"""From readings to claims: each sentence is weighed and judged."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sitecheck.words.grammar import Match
from sitecheck.words.judgement import weights
from sitecheck.words.law import rules
from sitecheck.words.lexicon import lexicon
from sitecheck.words.passages import Passage
from sitecheck.words.reading import Reading, read_all
from sitecheck.words.sentence import Sentence
from sitecheck.words.shape import KEPT, KINDS, PERSONS
from sitecheck.words.stance import HEALTH
from sitecheck.words.topic import concerns_somebody, found_elsewhere

SURE, LIKELY, VETO, CITING, EVERYDAY, TOGETHER, CERTAIN, UNDOUBTED, CONFIRMED = 0.1, 0.2, -0.05, 0.25, 0.04, 0.4, 0.25, 0.85, 0.2
"""A clear pattern speaks unless the weights are below VETO; a faint one above SURE; words alone above LIKELY.
Where papers are cited the weights must be surer by CITING, since such text discusses more than it promises.
What is more like EVERYDAY prose than like a claim is left alone, as is what without a clear pattern
is hardly more than either (TOGETHER), unless a clear pattern speaks that names a complaint,
or concerns somebody and the weights are CERTAIN, or they are UNDOUBTED ("The results are permanent").
Only what has a clear pattern and is CONFIRMED by the weights is said without "Perhaps"."""
BORNE_OUT = -0.3
"""Instead of VETO: a title is borne out by a credential, and an appeal to research by a reference, rather than by how the sentence sounds."""
BODILY = 0.4
"""What speaks of the house and the street is left alone, unless the weights are surer than this that it speaks of a body."""
CLEAR, FAINT = 0.6, 0.15
"""How much a clear and a faint pattern speak for their own rule, beside the weights."""

LITTLE = KEPT | PERSONS.keys()
"""Words that say nothing when they are named as the reason."""
GENERAL = frozenset({"cure-claim", "mechanism-as-fact", "condition-claim", "self-healing"})
OF_RESEARCH = frozenset({"uncited-research", "protected-title"})
LABELLED = HEALTH - {"cancer-claim"}
"""Claims that are called headline-claim where they stand in a heading or a field."""


@dataclass(frozen=True)
class Claim:
    """One claim: `start` and `end` are offsets in the plain text of its passage."""

    rule: str
    passage: Passage
    start: int
    end: int
    words: str
    sure: bool = True
    note: str = ""


def claims(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Every claim in the passages of one file, in order."""
    for passage, reading in read_all(passages):
        yield from judge(reading, passage)


def judge(reading: Reading, passage: Passage) -> list[Claim]:
    """The claims that a sentence makes: the likeliest, and a second one if other words make it."""
    how = reading.stance
    if how.harmless:
        return [Claim("safety-absolute", passage, reading.sentence.start, reading.sentence.end, reading.sentence.text, note="the answer below says that there is none")]
    if how.asked and not how.answered_yes or how.rejected:
        return []
    score = weights().score(reading.features)
    if how.of_things:
        if score <= BODILY:
            return []
        how = how._replace(of_things=False)
    clear = _of_research([match for match in reading.matches if _is_clear(match, reading.fragment)], reading)
    faint = [match for match in reading.matches if match not in clear and "fragment" not in match.pattern.flags]
    discussing = (how.cited or how.citing_page and passage.kind != "quote") and not any(match.rule == "overstated-evidence" for match in clear)
    score -= CITING if discussing else 0.0
    if not clear and (len(reading.sentence.lemmas) < 3 and not how.pitched or how.noticed):
        return []
    borne_out = any(match.rule in OF_RESEARCH for match in clear)
    if not (clear and (score > (BORNE_OUT if borne_out else VETO) or how.answered_yes) or how.pitched or faint and (score > SURE or how.answered_yes) or score > LIKELY):
        return []
    plain = how.pitched or how.answered_yes or clear and (score > (CERTAIN if concerns_somebody(reading.sentence) else UNDOUBTED) or reading.sentence.all & lexicon().mask(*KINDS))
    bearing = weights().bearing(reading.features)
    if not plain and (bearing < EVERYDAY or not clear and score + bearing < TOGETHER):
        return []
    allowed = _allowed(reading, [*clear, *faint])
    favoured = _favoured(reading, clear, faint) or ({about(reading): 2 * CLEAR} if how.pitched else {})
    ranked = weights().ranked(reading.features, allowed, favoured)
    if not ranked or not clear and how.silences(ranked[0], by_work=False) or ranked[0] in OF_RESEARCH and score < UNDOUBTED and found_elsewhere(reading.sentence):
        return []
    if passage.kind in ("heading", "field") and ranked[0] in LABELLED:
        ranked[0] = "headline-claim"
    elif passage.kind in ("item", "cell", "quote") and ranked[0] == "headline-claim":
        ranked[0] = about(reading)
    first = _claim(ranked[0], reading, passage, [*clear, *faint], sure=bool(clear) and (score > CONFIRMED or borne_out or how.answered_yes))
    if how.answered_yes:
        first = replace(first, note="the answer below promises as much")
    return [first, *_second(first, reading, passage, clear, [rule for rule in ranked[1:] if rule in favoured])]


def _of_research(clear: list[Match], reading: Reading) -> list[Match]:
    """Where a study is said to have found an effect, what is wrong is that nobody can look it up."""
    if not any(match.rule == "uncited-research" for match in clear) or about(reading) == "cancer-claim":
        return clear
    return [match for match in clear if match.rule not in ("claim", "headline-claim", "condition-list")]


def _favoured(reading: Reading, clear: list[Match], faint: list[Match]) -> dict[str, float]:
    """How much the matches speak for each rule."""
    favoured: dict[str, float] = {}
    for weight, matches in ((FAINT, faint), (CLEAR, clear)):
        for match in matches:
            rule = about(reading) if match.rule == "claim" else match.rule
            share = 0.6 if match.rule == "claim" or rule in GENERAL else 1.0
            favoured[rule] = max(favoured.get(rule, 0.0), weight * share)
    if sum(reading.sentence.quoted) > 0.6 * len(reading.sentence.quoted):
        favoured["testimonial"] = 3 * CLEAR
    return favoured


def _second(first: Claim, reading: Reading, passage: Passage, clear: list[Match], rules: list[str]) -> list[Claim]:
    """A claim of another kind that other words of the sentence make clearly."""
    families = rule_families()
    for rule in rules:
        for match in clear:
            own = about(reading) if match.rule == "claim" else match.rule
            words = reading.sentence.words(match.places[0], match.places[-1])
            if own == rule and families[rule] != families[first.rule] and words not in first.words and first.words not in words:
                return [replace(first, rule=rule, words=words)]
    return []


def about(reading: Reading) -> str:
    """The rule for a claim about health, by what the sentence speaks of."""
    bits, mask = lexicon().bits, reading.sentence.all
    for rule, classes in TOPIC_RULES:
        if any(mask & bits[name] for name in classes):
            return rule
    return "condition-claim"


TOPIC_RULES = (
    ("cancer-claim", ("cancer",)), ("animal-claim", ("animal", "animal_problem")), ("infant-claim", ("baby", "infant_problem")),
    ("pregnancy-claim", ("pregnant", "pregnancy_problem")), ("serious-condition", ("serious",)), ("mental-health-claim", ("mental",)),
)


@functools.cache
def rule_families() -> dict[str, str]:
    return {rule: entry["family"] for rule, entry in rules().items()}


def _is_clear(match: Match, fragment: bool) -> bool:
    flags = match.pattern.flags
    return "weak" not in flags and ("fragment" not in flags or fragment)


def _claim(rule: str, reading: Reading, passage: Passage, matches: list[Match], *, sure: bool) -> Claim:
    sentence = reading.sentence
    own = [match for match in matches if (about(reading) if match.rule == "claim" else match.rule) == rule] or (matches if sure else [])
    if own:
        words = sentence.words(own[0].places[0], _phrase_end(sentence, own[0].places[-1]))
    else:
        telling = {feature: place for feature, place in reading.features.items() if place >= 0 and sentence.lemmas[place] not in LITTLE}
        words = " … ".join(sentence.words(place, place) for place in weights().reasons(telling)) or sentence.text
    start, end = _extent(sentence, own[0].places) if own else (0, len(sentence.text))
    return Claim(rule, passage, sentence.start + start, sentence.start + end, words, sure)


def _phrase_end(sentence: Sentence, place: int) -> int:
    """The last word of the phrase that `place` belongs to, like "headaches" after "tension"."""
    names = lexicon().mask("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem", "animal_problem")
    while place + 1 < len(sentence.masks) and sentence.masks[place] & sentence.masks[place + 1] & names:
        place += 1
    return place


def _extent(sentence: Sentence, places: tuple[int, ...]) -> tuple[int, int]:
    """The clause or clauses in which a match stands."""
    inside = set(sentence.clauses[min(places) : max(places) + 1])
    words = [span for span, clause in zip(sentence.spans, sentence.clauses, strict=True) if clause in inside]
    start = words[0][0] if words[0] != sentence.spans[0] else 0
    end = words[-1][1] if words[-1] != sentence.spans[-1] else len(sentence.text)
    while start < end and not sentence.text[start].isalnum() and sentence.text[start] not in "“\"‘'":
        start += 1
    return start, end


MEDICAL = ("medicine", "medic", "hospital", "orthodox", "test", "aid", "other_help")
ABOUT = {
    "cancer-claim": ("cancer",), "animal-claim": ("animal", "animal_problem"), "infant-claim": ("child", "infant_problem"),
    "pregnancy-claim": ("pregnant", "pregnancy_problem"), "discouraging-medicine": MEDICAL,
    "better-than-medicine": (*MEDICAL, "mask", "failed", "superior_to"), "success-rate": ("number", "percentage", "percent"),
}
"""What a sentence has to speak of before words alone can name a rule."""


def _allowed(reading: Reading, matches: list[Match]) -> frozenset[str]:
    """The rules that can be meant: a rule about babies needs a baby, one about quotations a quotation."""
    mask, how = reading.sentence.all, reading.stance
    bits = lexicon().bits
    allowed = set(weights().names)
    for rule, classes in ABOUT.items():
        if not any(mask & bits[name] for name in classes) and not any(match.rule == rule for match in matches):
            allowed.discard(rule)
    if not any(reading.sentence.quoted):
        allowed.discard("testimonial")
    if not reading.fragment:
        allowed.discard("headline-claim")
    if how.cited:
        allowed.discard("uncited-research")
    return frozenset(allowed)
