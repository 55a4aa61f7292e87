"""From passages to claims: each sentence is matched, weighed and judged in its context."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sitecheck.words.features import features
from sitecheck.words.grammar import Match, grammar
from sitecheck.words.judgement import weights
from sitecheck.words.lexicon import lexicon
from sitecheck.words.passages import Passage
from sitecheck.words.plain import DOI, NOTE
from sitecheck.words.sentence import Sentence, sentences
from sitecheck.words.stance import Context, Stance, leaning, refers, stance

SURE, LIKELY, VETO = 0.0, 1.5, -1.5
"""A clear pattern speaks unless the weights are below VETO; a faint one above SURE; words alone above LIKELY."""

NOT_TRAINED = frozenset({"overstated-evidence", "missing-statement", "missing-limits"})


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


@dataclass(frozen=True)
class Reading:
    """A sentence with all that was found out about it."""

    sentence: Sentence
    stance: Stance
    matches: tuple[Match, ...]
    fragment: bool
    features: dict[str, int]


def claims(passages: Iterable[Passage]) -> Iterator[Claim]:
    """Every claim in the passages of one file, in order."""
    passages = list(passages)
    page_cites = any(NOTE in passage.text or DOI in passage.text for passage in passages)
    for number, passage in enumerate(passages):
        after = passages[number + 1] if number + 1 < len(passages) else None
        for reading in readings(passage, after, page_cites=page_cites):
            if claim := judge(reading, passage):
                yield claim


def readings(passage: Passage, after: Passage | None = None, *, page_cites: bool = False) -> Iterator[Reading]:
    """The sentences of a passage, read in context; the answer to a heading stands in the passage after it."""
    found = list(sentences(passage.text))
    following = None
    if passage.kind == "heading" and after is not None and after.kind in ("paragraph", "item", "quote"):
        following = next(sentences(after.text[:400]), None)
    heading, _ = _leaning(passage.under)
    lead, denied = _leaning(passage.lead) if passage.lead else (0, False)
    warned = passage.kind == "item" and bool(heading & lexicon().mask("sceptical"))
    context = Context(heading, lead, denied and passage.kind == "item" or warned, page_cites=page_cites,
                      cited_before=page_cites and (passage.kind in ("heading", "field", "cell") or any(map(refers, found))))
    for number, sentence in enumerate(found):
        reading = read(sentence, found[number + 1] if number + 1 < len(found) else following, context)
        yield reading
        context = replace(context, cited_before=context.cited_before or reading.stance.cited_here,
                          framed_before=context.framed_before or reading.stance.theory and not passage.kind == "item")


@functools.lru_cache(maxsize=256)
def _leaning(text: str) -> tuple[int, bool]:
    return leaning(list(sentences(text[-600:]))) if text else (0, False)


def read(sentence: Sentence, following: Sentence | None, context: Context = Context()) -> Reading:
    how = stance(sentence, following, context)
    matches = tuple(match for match in grammar().matches(sentence) if not how.silences(match.rule, by_work=_by_work(match, sentence)))
    fragment = _is_fragment(sentence)
    return Reading(sentence, how, matches, fragment, features(sentence, how, matches, fragment=fragment))


def _is_fragment(sentence: Sentence) -> bool:
    """A title, a label, an item: no full stop, and short."""
    ended = sentence.text.rstrip("\"”’') ").endswith((".", "!", "?", "…", ";"))
    return not ended and len(sentence.lemmas) < 16


def _by_work(match: Match, sentence: Sentence) -> bool:
    """Whether the work itself, or the owner, acts in this match."""
    acting = _agent_bits()
    return any(sentence.masks[place] & acting for place in match.places[:2])


@functools.cache
def _agent_bits() -> int:
    return lexicon().mask("therapy", "session")


def judge(reading: Reading, passage: Passage) -> Claim | None:
    """The claim that a sentence makes, or none."""
    how = reading.stance
    if how.asked and not how.answered_yes or how.rejected:
        return None
    clear = [match for match in reading.matches if _is_clear(match, reading.fragment)]
    faint = [match for match in reading.matches if match not in clear and "fragment" not in match.pattern.flags]
    score = weights().score(reading.features)
    if not (clear and score > VETO or faint and score > SURE or score > LIKELY):
        return None
    allowed = _allowed(reading)
    if not allowed:
        return None
    rule = weights().rule(reading.features, allowed)
    return _claim(rule, reading, passage, [*clear, *faint], sure=bool(clear))


def _is_clear(match: Match, fragment: bool) -> bool:
    flags = match.pattern.flags
    return "weak" not in flags and ("fragment" not in flags or fragment)


def _claim(rule: str, reading: Reading, passage: Passage, matches: list[Match], *, sure: bool) -> Claim:
    sentence = reading.sentence
    own = [match for match in matches if match.rule == rule or match.rule == "claim"] or matches
    if own:
        words = sentence.words(own[0].places[0], own[0].places[-1])
    else:
        words = " … ".join(sentence.words(place, place) for place in weights().reasons(reading.features)) or sentence.text
    return Claim(rule, passage, sentence.start, sentence.end, words, sure)


ABOUT = {
    "cancer-claim": ("cancer",), "animal-claim": ("animal", "animal_problem"), "infant-claim": ("child", "infant_problem"),
    "pregnancy-claim": ("pregnant", "pregnancy_problem"), "detox-claim": (), "condition-list": (),
}


def _allowed(reading: Reading) -> frozenset[str]:
    """The rules that can be meant: a rule about babies needs a baby, one about quotations a quotation."""
    mask, how = reading.sentence.all, reading.stance
    bits = lexicon().bits
    allowed = set(weights().names)
    for rule, classes in ABOUT.items():
        if classes and not any(mask & bits[name] for name in classes):
            allowed.discard(rule)
    if not any(reading.sentence.quoted):
        allowed.discard("testimonial")
    if not reading.fragment:
        allowed.discard("headline-claim")
    if how.cited:
        allowed.discard("uncited-research")
    return frozenset(allowed)
