"""How a sentence points to papers: by a link, a number, an author with a year, or by the sentences around it."""

from __future__ import annotations

import re

from sitecheck.words.plain import DOI, LINK, NOTE
from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs

AUTHOR_AND_YEAR = re.compile(
    r"\([^()]{0,60}\b[A-Z][\w’'-]{1,40}[^()]{0,60}? (?:19|20)\d\d[a-z]?\b"
    r"|\([^()]{0,60}\b[A-Z][\w’'-]{1,40}[^()]{0,60}? \d{1,4}(?:\(\d{1,3}\))?: ?e?\d{1,6}\b"
    r"|\([^()]{0,60}\b(?:NICE|SIGN|NHMRC|Cochrane|PubMed|PMID)\b[^()]{0,40}?\d"
    r"|\b[A-Z][\w’'-]{1,40}(?: (?:&|and) [A-Z][\w’'-]{1,40}| et al\.?| and colleagues)?,? \((?:19|20)\d\d[a-z]?\)")
REFERENCES = frozenset((LINK, NOTE, DOI))


def cited_nearby(sentence: Sentence, following: Sentence | None, *, before: bool, on_page: bool) -> bool:
    """A reference in the sentences before or after, or one on the page that the sentence looks back to."""
    return before and not _another_study(sentence) or following is not None and refers(following) or on_page and _looks_back(sentence)


def _another_study(sentence: Sentence) -> bool:
    """Brings in a study that has not been spoken of: "a recent trial from Spain"."""
    lemmas = sentence.lemmas
    for place, mask in enumerate(sentence.masks):
        if mask & signs()["named_study"] and {"recent", "new", "newer", "latest"} & set(lemmas[max(0, place - 3) : place]):
            return {"a", "an", "one", "another"} & set(lemmas[max(0, place - 4) : place]) != set()
    return False


def refers(sentence: Sentence) -> bool:
    """A link, a footnote, a DOI, or an author with a year."""
    if sentence.all & signs()["reference"]:
        return True
    return ("(19" in sentence.text or "20" in sentence.text or " 19" in sentence.text or "et al" in sentence.text) and bool(AUTHOR_AND_YEAR.search(sentence.text))


def refers_somewhere(text: str) -> bool:
    """Whether a passage has a reference anywhere."""
    return not REFERENCES.isdisjoint(text) or bool(AUTHOR_AND_YEAR.search(text))


def _looks_back(sentence: Sentence) -> bool:
    """Speaks of trials as known to the reader ("the review", "both trials"), and names no new one."""
    known, new = {"the", "this", "these", "those", "both", "its", "their", "each"}, {"a", "an", "one", "some", "many", "several", "recent"}
    studies = [place for place, mask in enumerate(sentence.masks) if mask & signs()["named_study"]]
    before = [set(sentence.lemmas[max(0, place - 4) : place + 1]) for place in studies]
    return bool(studies) and all(words & known and not words & new for words in before)


def praised_study(sentence: Sentence) -> bool:
    """Praises a study; "no clear benefit" does not."""
    praise = signs()["praise"]
    if not sentence.all & praise:
        return False
    return any(mask & praise and not denied for mask, denied in zip(sentence.masks, sentence.negated, strict=True))
