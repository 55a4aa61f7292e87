"""Lists of complaints that hang from words like "people come to me with" or stand under such a heading: one claim, spread over several items."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from sitecheck.words.claims import Claim
from sitecheck.words.lexicon import lexicon
from sitecheck.words.passages import Passage
from sitecheck.words.plain import visible
from sitecheck.words.sentence import Sentence, sentences
from sitecheck.words.tables import columns

COMPLAINT = re.compile(r"(?:your )?(?:complaints?|conditions?|symptoms?|problems?|issues?|concerns?)", re.I)
SITTINGS = re.compile(r"(?<!\bthe )(?<!\byour )(?<!\ba )(?<!\beach )\b(?:sessions?|visits?|treatments?|appointments?)\b", re.I)
"""A table of complaints with the sessions that each takes offers the work for them; how "the session" is adapted does not."""
LABEL = 7
"""A heading like "Gentle craniosacral therapy for" has fewer words; a whole sentence before a list may say anything."""
ENOUGH = 2
"""So many items have to name a complaint."""


def listed(passages: Sequence[Passage], offers: Callable[[str], bool], names_complaint: Callable[[Passage], bool]) -> Iterator[Claim]:
    """One claim for each list whose lead `offers` the work for what follows."""
    for (kind, lead), group in groupby(passages, key=lambda passage: (passage.kind, head_of(passage))):
        if kind != "item" or not lead or not offers(lead):
            continue
        naming = [passage for passage in group if names_complaint(passage)]
        if len(naming) >= ENOUGH:
            words = ", ".join(visible(passage.text) for passage in naming[:5])
            yield Claim("condition-list", naming[0], 0, len(naming[0].text), words)


def head_of(passage: Passage) -> str:
    """What an item hangs from, or else the heading above its list."""
    return passage.lead or passage.under


def listed_below(passages: Sequence[Passage], claimed: set[int]) -> Iterator[Claim]:
    """One claim for each column of a table that offers the work for what stands below its head, unless a cell was `claimed` already."""
    for head, beside, below in columns(passages):
        naming = [passage for passage in below if names_complaint(passage)]
        offered = offers(visible(head.text).strip()) or COMPLAINT.fullmatch(head.text.strip()) and (SITTINGS.search(beside) or _we_offer(beside))
        if naming and offered and claimed.isdisjoint(map(id, naming)):
            words = ", ".join(visible(passage.text).strip() for passage in naming[:5])
            yield Claim("condition-list", naming[0], 0, len(naming[0].text), words)


@functools.lru_cache(maxsize=512)
def offers(lead: str) -> bool:
    """Whether the last sentence of the lead says that people come, or are helped, with what follows."""
    found = list(sentences(lead[-400:]))
    if not found or any(found[-1].negated) or found[-1].text.rstrip().endswith("?") and "help" not in found[-1].lemmas:
        return False
    return _offering(found[-1])


def _we_offer(beside: str) -> bool:
    """Whether it is we who help, as in "How we help": what else helps is told in many a table."""
    return any(sentence.all & lexicon().mask("therapy", "first_person", "session") and _offering(sentence) for sentence in sentences(visible(beside)))


def _offering(sentence: Sentence) -> bool:
    mask = lexicon().mask
    if sentence.all & mask("contra", "refer", "sceptical", "reject", "study", "wish", "household"):
        return False
    someone = sentence.all & mask("therapy", "client", "first_person", "session") or len(sentence.lemmas) < 6
    named_for = len(sentence.lemmas) < LABEL and sentence.lemmas[-1] == "for" and sentence.all & mask("therapy")
    return bool(someone and (sentence.all & mask("suffer_list", "help", "relieve", "cure") or named_for))


def names_complaint(passage: Passage) -> bool:
    """Whether it is a short line that names a complaint."""
    names = lexicon().mask("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem")
    found = list(sentences(passage.text[:300]))
    return len(found) == 1 and len(found[0].lemmas) < 13 and bool(found[0].all & names) and not any(found[0].negated)
