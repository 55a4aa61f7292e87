"""Sentences read in their context: matched by the grammar, with a stance, ready to be judged."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

from sitecheck.words.features import Features
from sitecheck.words.grammar import Match, grammar
from sitecheck.words.judgement import weights
from sitecheck.words.lexicon import lexicon
from sitecheck.words.passages import Passage
from sitecheck.words.plain import DOI, LINK, NOTE
from sitecheck.words.references import refers_somewhere
from sitecheck.words.sentence import Sentence, sentences
from sitecheck.words.stance import Context, Stance, leaning, stance
from sitecheck.words.tables import compared
from sitecheck.words.works import lists_works

BEHIND = "\"”’') " + NOTE + LINK + DOI
"""What may stand behind the full stop of a sentence."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
UNDERGOING = frozenset("in under on through during finish undergo".split())
AGAINST_MEDICINE = frozenset({"discouraging-medicine", "better-than-medicine"})
TOPIC_KINDS = ("heading", "field", "cell")
ANSWERED = {("heading", "paragraph"), ("heading", "item"), ("heading", "quote"), ("cell", "cell")}
"""Where what stands in the second passage answers the first."""
ANSWERED_FIELDS = {("title", ""), ("question", "answer")}
"""The same of fields, by their names; what stands in no field has none."""


@dataclass
class Reading:
    """A sentence with all that was found out about it; features are only gathered if they are asked for."""

    sentence: Sentence
    stance: Stance
    matches: tuple[Match, ...]
    fragment: bool

    @cached_property
    def features(self) -> dict[str, int]:
        return _features().gathered(self.sentence, self.stance, self.matches, fragment=self.fragment)


@functools.cache
def _features() -> Features:
    return Features(weights().claim)


def read_all(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Reading]]:
    """Every sentence of a file, read in its context."""
    page_cites = _cites(passages)
    answers = {id(row.label): row.ours for rows in compared(passages) for row in rows}
    for number, passage in enumerate(passages):
        after = answers.get(id(passage)) or _answering(passages, number)
        for reading in readings(passage, after, page_cites=page_cites):
            yield passage, reading


def _cites(passages: Sequence[Passage]) -> bool:
    """Whether papers are named: a footnote that only says "Results may vary" names none."""
    if any(DOI in passage.text for passage in passages):
        return True
    keys = {key for passage in passages if NOTE in passage.text for offset, key in passage.plain.addresses if passage.text[offset] == NOTE}
    notes = [passage.text for passage in passages if passage.kind == "note"]
    return len(keys) > len(notes) or bool(keys) and any(LINK in note or YEAR.search(note) for note in notes)


def _answering(passages: Sequence[Passage], number: int) -> Passage | None:
    """What may answer a passage: the next one, or for a title the text's first words."""
    body = passages[number].name == "title"
    return next((passage for passage in passages[number + 1 :] if not body or passage.kind != "field"), None)


def readings(passage: Passage, after: Passage | None = None, *, page_cites: bool = False) -> Iterator[Reading]:
    """The sentences of a passage, read in context; the answer to a heading stands in the passage after it."""
    following = None
    if after is not None and ((passage.kind, after.kind) in ANSWERED or (passage.name, after.name) in ANSWERED_FIELDS or after.kind in ("paragraph", "item") and _asks(passage)):
        following = next(sentences(after.text[:400]), None)
    context = _context(passage, page_cites)
    for sentence, then in pairwise(chain(sentences(passage.text, quoted=passage.kind == "quote", works=_among_works(passage)), (following,))):
        reading = read(sentence, then, context)
        yield reading
        context = _carried(context, reading.stance, passage)


def _asks(passage: Passage) -> bool:
    """A paragraph or an item that is one question, as in lists of questions and answers that have no headings."""
    return passage.kind in ("paragraph", "item") and len(passage.text) < 200 and passage.text.rstrip().rstrip("*_").endswith("?")


def _among_works(passage: Passage) -> bool:
    """Whether a passage stands in a list of books, films and the like."""
    return passage.kind in ("item", "cell", "paragraph") and lists_works(passage.under + "\n" + passage.lead)


def _context(passage: Passage, page_cites: bool) -> Context:
    """What stands around the first sentence of a passage."""
    heading, _ = _leaning(passage.under)
    lead, denied = _leaning(passage.lead) if passage.lead else (0, False)
    warned = bool(heading & lexicon().mask("sceptical"))
    names_topic = passage.kind in TOPIC_KINDS
    cited = page_cites and (names_topic or refers_somewhere(passage.text))
    return Context(heading, lead, passage.kind == "item" and (denied or warned), cited, page_cites=page_cites, names_topic=names_topic)


def _carried(context: Context, how: Stance, passage: Passage) -> Context:
    """The context of the next sentence; most sentences change nothing in it."""
    cited = context.cited_before or how.cited_here
    framed = context.framed_before or how.theory and passage.kind != "item"
    if (cited, framed, how.rejected) == (context.cited_before, context.framed_before, context.rejected_before):
        return context
    return context._replace(rejected_before=how.rejected, cited_before=cited, framed_before=framed)


@functools.lru_cache(maxsize=256)
def _leaning(text: str) -> tuple[int, bool]:
    return leaning(list(sentences(text[-600:]))) if text else (0, False)


def read(sentence: Sentence, following: Sentence | None, context: Context = Context()) -> Reading:
    """Matches that the stance does not make harmless."""
    how = stance(sentence, following, context)
    matches = tuple(match for match in grammar().matches(sentence) if not how.silences(match.rule, by_work=by_work(match, sentence)))
    return Reading(sentence, how, matches, is_fragment(sentence))


def is_fragment(sentence: Sentence) -> bool:
    """A title, a label, an item: no full stop, and short."""
    ended = sentence.text.rstrip(BEHIND).endswith((".", "!", "?", "…", ";"))
    return not ended and len(sentence.lemmas) < 16


def by_work(match: Match, sentence: Sentence) -> bool:
    """Whether the work itself, or the owner, acts in this match."""
    acting = _agent_bits()
    if match.rule in AGAINST_MEDICINE and "denied" in match.pattern.flags:
        return True
    return any(sentence.masks[place] & acting and not _undergone(sentence, place) for place in match.places[:2])


def _undergone(sentence: Sentence, place: int) -> bool:
    """Whether this is the treatment that somebody is in with others: "in treatment for cancer"."""
    return sentence.lemmas[place] == "treatment" and place > 0 and sentence.lemmas[place - 1] in UNDERGOING


@functools.cache
def _agent_bits() -> int:
    return lexicon().mask("therapy", "session")
