"""From readings to claims: each sentence is weighed and judged, and its rule and words are named."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sitecheck.words.grammar import Match
from sitecheck.words.judgement import weights
from sitecheck.words.law import rules
from sitecheck.words.lexicon import lexicon, split
from sitecheck.words.passages import Passage
from sitecheck.words.reading import Reading, read_all
from sitecheck.words.sentence import Sentence
from sitecheck.words.shape import KEPT, PERSONS
from sitecheck.words.stance import HEALTH
from sitecheck.words.topic import about
from sitecheck.words.weighing import Weighed, weigh

CLEAR, FAINT = 0.6, 0.15
"""How much a clear and a faint pattern speak for their own rule, beside the weights."""

TELLING = ("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem", "animal_problem", "relieve", "cure", "vanish", "prevent")
"""Classes of the words that two claims of one sentence do not share unless they are one."""
LITTLE = KEPT | PERSONS.keys()
"""Words that say nothing when they are named as the reason."""
LEADING = frozenset("a an the my your our his her its their every each any all of to for with from over in on at by and or".split())
"""Words that nobody ends a quotation with."""
JOINED_BEFORE, JOINED_AFTER = re.compile(r"[^\W_]+[-‑](?:[^\W_]+[-‑])*$"), re.compile(r"(?:[-‑][^\W_]+)+")
"""The rest of a word that is joined by hyphens."""
GENERAL = frozenset({"cure-claim", "mechanism-as-fact", "condition-claim", "self-healing"})
PROMISED = "the answer below promises as much"
"""Said of a question that is answered with yes."""
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
    if reading.stance.harmless:
        return [Claim("safety-absolute", passage, reading.sentence.start, reading.sentence.end, reading.sentence.text, note="the answer below says that there is none")]
    weighed = weigh(reading, passage)
    if weighed is None or not weighed.speaks() or not weighed.tells():
        return _left_out(reading, passage)
    favoured = _favoured(weighed)
    ranked = weights().ranked(reading.features, _allowed(reading, [*weighed.clear, *weighed.faint]), favoured)
    if not ranked or weighed.silences(ranked[0]):
        return []
    if passage.kind in ("heading", "field") and ranked[0] in LABELLED:
        ranked[0] = "headline-claim"
    elif passage.kind in ("item", "cell", "quote") and ranked[0] == "headline-claim":
        ranked[0] = about(reading.sentence)
    first = _claim(ranked[0], weighed, passage)
    return [first, *_second(first, reading, weighed.clear, [rule for rule in ranked[1:] if rule in favoured])]


def _left_out(reading: Reading, passage: Passage) -> list[Claim]:
    """A story whose words promise nothing, and whose ends do."""
    sentence, how = reading.sentence, reading.stance
    if not how.outcome or how.rejected or how.asked or how.cited:
        return []
    return [Claim(how.outcome, passage, sentence.start, sentence.end, sentence.text, sure=False)]


def _favoured(weighed: Weighed) -> dict[str, float]:
    """How much the matches speak for each rule."""
    favoured: dict[str, float] = {}
    reading = weighed.reading
    for weight, matches in ((FAINT, weighed.faint), (CLEAR, weighed.clear)):
        for match in matches:
            rule = _rule_of(match, reading.sentence)
            share = 0.6 if match.rule == "claim" or rule in GENERAL else 1.0
            favoured[rule] = max(favoured.get(rule, 0.0), weight * share)
    if sum(reading.sentence.quoted) > 0.6 * len(reading.sentence.quoted):
        favoured["testimonial"] = 3 * CLEAR
    if not favoured and weighed.stance.pitched:
        favoured[about(reading.sentence)] = 2 * CLEAR
    return favoured


def _rule_of(match: Match, sentence: Sentence) -> str:
    return about(sentence) if match.rule == "claim" else match.rule


def _second(first: Claim, reading: Reading, clear: list[Match], rules: list[str]) -> list[Claim]:
    """A claim of another kind that other words of the sentence make clearly."""
    families = rule_families()
    for rule in rules:
        for match in clear:
            own = _rule_of(match, reading.sentence)
            words = _named(reading.sentence, match.places[0], match.places[-1])
            if own == rule and families[rule] != families[first.rule] and not _same(words, first.words):
                return [replace(first, rule=rule, words=words)]
    return []


def _same(words: str, others: str) -> bool:
    """Whether two remarks would name the same words: all of the one, three in a row, or the same complaint or effect."""
    mine, theirs = ([word for word, _, _ in split(text)] for text in (words, others))
    known = lexicon()
    telling = [word for word in {*mine} & {*theirs} if known.alone.get(known.lemmas(word), 0) & known.mask(*TELLING)]
    in_a_row = {*zip(mine, mine[1:], mine[2:])} & {*zip(theirs, theirs[1:], theirs[2:])}
    return words in others or others in words or bool(telling or in_a_row)


@functools.cache
def rule_families() -> dict[str, str]:
    return {rule: entry["family"] for rule, entry in rules().items()}


def _claim(rule: str, weighed: Weighed, passage: Passage) -> Claim:
    """The claim with its words: those of its patterns, else those that weigh most."""
    reading, sentence, matches = weighed.reading, weighed.reading.sentence, [*weighed.clear, *weighed.faint]
    own = [match for match in matches if _rule_of(match, sentence) == rule] or (matches if weighed.sure else [])
    if own:
        words = _named(sentence, own[0].places[0], _phrase_end(sentence, own[0].places[-1]))
    else:
        telling = {feature: place for feature, place in reading.features.items() if place >= 0 and sentence.lemmas[place] not in LITTLE}
        words = " … ".join(sentence.words(place, place) for place in weights().reasons(telling)) or sentence.text
    start, end = extent(sentence, own[0].places) if own else (0, len(sentence.text))
    note = PROMISED if weighed.stance.answered_yes else ""
    return Claim(rule, passage, sentence.start + start, sentence.start + end, words, weighed.sure, note)


def _named(sentence: Sentence, first: int, last: int) -> str:
    """What was typed from one word to another, with the whole of "pain-free" where either is a part of it."""
    start, end = sentence.spans[first][0], sentence.spans[last][1]
    before, after = JOINED_BEFORE.search(sentence.text, 0, start), JOINED_AFTER.match(sentence.text, end)
    return re.sub(r"\s+", " ", sentence.text[before.start() if before else start : after.end() if after else end])


def _phrase_end(sentence: Sentence, place: int) -> int:
    """The last word of the phrase that `place` belongs to, like "headaches" after "tension", or "back" after "your"."""
    while place + 1 < len(sentence.lemmas) and sentence.typed[place] in LEADING:
        place += 1
    names = lexicon().mask("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem", "animal_problem")
    while place + 1 < len(sentence.masks) and sentence.masks[place] & sentence.masks[place + 1] & names:
        place += 1
    return place


def extent(sentence: Sentence, places: tuple[int, ...]) -> tuple[int, int]:
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
    "overstated-evidence": ("study", "study_vague", "scientist", "proof", "praise_of_evidence", "note", "doi"),
    "better-than-medicine": (*MEDICAL, "mask", "failed", "superior_to"), "success-rate": ("number", "percentage", "percent"),
}
"""What a sentence has to speak of before words alone can name a rule."""


def _allowed(reading: Reading, matches: list[Match]) -> frozenset[str]:
    """The rules that can be meant: a rule about babies needs a baby, one about quotations a quotation."""
    mask, how = reading.sentence.all, reading.stance
    bits = lexicon().bits
    allowed = set(weights().names)
    if not any(match.rule == "protected-title" for match in matches):
        allowed.discard("protected-title")  # its message names the title
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
