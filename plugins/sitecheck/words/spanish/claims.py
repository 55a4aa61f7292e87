"""The claims of a Spanish text: plain ones, that patterns alone are sure of."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

from sitecheck.words.claims import LABELLED, Claim, extent, rule_families
from sitecheck.words.grammar import Match
from sitecheck.words.listing import ENOUGH, head_of, listed
from sitecheck.words.passages import Passage
from sitecheck.words.plain import DOI, NOTE
from sitecheck.words.reading import ANSWERED, is_fragment
from sitecheck.words.sentence import Sentence
from sitecheck.words.spanish.lexicon import lexicon
from sitecheck.words.spanish.sentences import sentences
from sitecheck.words.spanish.stance import NONE, YES, Read
from sitecheck.words.topic import about

COMPLAINTS = ("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem")
CAUTIOUS = frozenset(rule_families()) - {"proof-claim", "uncited-research", "safety-absolute", "success-rate", "guarantee", "disclaimer-only"}
"""Rules that need a sentence in which nothing else is said of doctors, studies or others to be sure."""
REFERENCES = ("link", "note", "doi")
YEAR = re.compile(r"\b(?:19|20)\d\d\)")
"""As in "(Haller 2020)"."""
YES_BELOW, NONE_BELOW = "the answer below promises as much", "the answer below says that there is none"


def claims_of(found: Sequence[Passage], notice: Callable[[Read], None] = lambda _read: None) -> Iterator[Claim]:
    """Every claim of a file's passages; each sentence is shown to `notice` too."""
    page_cites = any(NOTE in passage.text or DOI in passage.text for passage in found)
    lists = [*listed(found, offers, names_complaint)]
    heads = {head_of(claim.passage) for claim in lists}
    for passage, after in pairwise(chain(found, (None,))):
        told_with_its_list = passage.kind == "item" and head_of(passage) in heads
        for read in readings(passage, after, page_cites):
            notice(read)
            yield from (claim for claim in _claims(read, passage) if claim.sure or not told_with_its_list)
    yield from lists


def readings(passage: Passage, after: Passage | None, page_cites: bool = False) -> Iterator[Read]:
    """The sentences of a passage in their context; the answer to a heading stands in the passage after it."""
    below = next(sentences(after.text[:400]), None) if after and ((passage.kind, after.kind) in ANSWERED or passage.text.rstrip().endswith("?")) else None
    warned = passage.kind in ("item", "cell") and warns(passage.lead) or warns(passage.under) and passage.kind == "item"
    cited = page_cites and passage.kind in ("heading", "field")
    for sentence, following in pairwise(chain(sentences(passage.text, quoted=passage.kind == "quote"), (below,))):
        cited = cited or any(sentence.all & lexicon().bits[name] for name in REFERENCES) or bool(YEAR.search(sentence.text))
        near = following is not None and any(following.all & lexicon().bits[name] for name in REFERENCES)
        yield Read(sentence, following, cited=cited or near, warned=warned)


def _claims(read: Read, passage: Passage) -> Iterator[Claim]:
    """The first rule that speaks, and a second one of another kind in other words."""
    if read.asked:
        yield from _answered(read, passage)
    if _names_under_offer(read, passage):
        yield Claim("condition-list", passage, read.sentence.start, read.sentence.end, read.sentence.text)
        return
    fragment = _is_fragment(read.sentence)
    clear = [
        match for match in read.speaking()
        if (fragment or "fragment" not in match.pattern.flags) and (not read.asked or "asked" in match.pattern.flags)
    ]
    told: list[tuple[str, Match]] = []
    for match in sorted(clear, key=lambda match: "weak" in match.pattern.flags):
        rule = _rule(match, read, passage)
        if not told or len(told) == 1 and rule_families()[rule] != rule_families()[told[0][0]] and set(match.places).isdisjoint(told[0][1].places):
            told.append((rule, match))
    yield from (_claim(rule, match, read, passage) for rule, match in told)


def _is_fragment(sentence: Sentence) -> bool:
    """A title, a label, an item; also one with a full stop, where no verb says anything."""
    saying = lexicon().mask("finite", "be")
    return is_fragment(sentence) or len(sentence.lemmas) < 16 and not any(mask & saying for mask in sentence.masks[1:])


def _rule(match: Match, read: Read, passage: Passage) -> str:
    rule = about(read.sentence, lexicon().bits) if match.rule == "claim" else match.rule
    if read.quoted() and rule in LABELLED | {"cure-claim", "guarantee"}:
        return "testimonial"
    return "headline-claim" if passage.kind in ("heading", "field") and rule in LABELLED else rule


def _claim(rule: str, match: Match, read: Read, passage: Passage) -> Claim:
    sentence, first, last = read.sentence, min(match.places), max(match.places)
    sure = "weak" not in match.pattern.flags and not (rule in CAUTIOUS and read.doubtful(match))
    start, end = extent(sentence, match.places)
    return Claim(rule, passage, sentence.start + start, sentence.start + end, sentence.words(first, last), sure)


def _answered(read: Read, passage: Passage) -> Iterator[Claim]:
    """What a question asks is a claim when the answer grants it."""
    sentence, below = read.sentence, read.following and Read(read.following, None, cited=False, warned=False)
    whole = passage, sentence.start, sentence.end, sentence.text
    if read.has("side_effect") and not any(sentence.negated) and NONE.match(read.answer):
        yield Claim("safety-absolute", *whole, note=NONE_BELOW)
    if below is None or read.matched("welcome") or below.takes_back():
        return
    speaking = [match for match in read.speaking() if "fragment" not in match.pattern.flags]
    if speaking and YES.match(read.answer):
        yield Claim(_rule(speaking[0], read, passage), *whole, note=YES_BELOW)
    elif below.matched("offer") and (read.has(*COMPLAINTS) or read.matched("weary")):
        yield Claim(about(sentence, lexicon().bits), *whole, note=YES_BELOW)


def _names_under_offer(read: Read, passage: Passage) -> bool:
    """A line that only names complaints, under a heading that offers the work for them."""
    if passage.kind != "paragraph" or read.warned or any(read.sentence.negated) or read.has("frame", "contra", "study") or read.matched("refer"):
        return False
    names = lexicon().mask(*COMPLAINTS)
    naming = sum(bool(mask & names) for mask in read.sentence.masks)
    finite = any(mask & lexicon().bits["finite"] for mask in read.sentence.masks)
    return naming > ENOUGH and not finite and bool(passage.under) and offers(passage.under)


@functools.lru_cache(maxsize=512)
def offers(lead: str) -> bool:
    """Whether the last sentence of the lead offers the work for what follows."""
    found = [*sentences(lead[-400:])]
    if not found or any(found[-1].negated) or warns(lead):
        return False
    return Read(found[-1], None, cited=False, warned=False).matched("lead")


@functools.lru_cache(maxsize=512)
def warns(lead: str) -> bool:
    """Whether what follows is where not to come, whom to ask, or what others say."""
    found = [*sentences(lead[-400:])]
    if not found:
        return False
    last = Read(found[-1], None, cited=False, warned=False)
    return any(last.sentence.negated) or last.has("contra", "frame", "study") or last.matched("refer")


def names_complaint(passage: Passage) -> bool:
    """Whether it is a short line that names a complaint."""
    found = [*sentences(passage.text[:300])]
    return len(found) == 1 and len(found[0].lemmas) < 13 and bool(found[0].all & lexicon().mask(*COMPLAINTS)) and not any(found[0].negated)
