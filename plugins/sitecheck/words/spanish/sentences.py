"""Spanish sentences as the patterns see them: classes, clauses, negation and quotations."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import islice
from operator import or_

from sitecheck.words.boundaries import any_between, cut, quotations, within
from sitecheck.words.clauses import CLAUSE_PUNCTUATION, negated_in
from sitecheck.words.lexicon import spread
from sitecheck.words.plain import DOI, LINK, NOTE
from sitecheck.words.sentence import LONGEST, Sentence, phrase_classes
from sitecheck.words.spanish.lexicon import lexicon

TURNS = frozenset("pero sino aunque porque pues mientras cuando excepto salvo embargo obstante sino si".split())
SUBJECTS = frozenset("nosotros nosotras yo usted ustedes ella ello ellos ellas esto eso".split())
NUMBERS = frozenset("dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta noventa cien ciento mil".split())
ARTICLES = frozenset("el la los las nuestro nuestra nuestros nuestras esta este un una mi mis y".split())
PAST = re.compile(r"(?:[óéí]|ieron|aron|iste|aste|ab[ao][ns]?|ábamos|ían?|íamos)$")
FUTURE = re.compile(r"[aeidr]r(?:ás|á|emos|éis|án)$")
"""Of any verb, also of those that nobody listed: "filtrará"."""
MARKS = {LINK: "link", NOTE: "note", DOI: "doi"}


def sentences(text: str, *, quoted: bool = False) -> Iterator[Sentence]:
    """The sentences of a passage, very long ones in pieces; `quoted`: all of it is somebody's words."""
    quotes = [(-1, len(text) + 1)] if quoted else quotations(text)
    for start, end in cut(text):
        words = spread(text[start:end])
        while piece := [*islice(words, LONGEST)]:
            first, last = start + piece[0][1], start + piece[-1][2]
            sentence = Sentence(text[first:last], first)
            sentence.spans = [(start + left - first, start + right - first) for _, left, right in piece]
            yield _read(sentence, [word for word, _, _ in piece], quotes)



def _read(sentence: Sentence, words: list[str], quotes: list[tuple[int, int]]) -> Sentence:
    known = lexicon()
    sentence.typed = words
    sentence.lemmas = [*map(known.lemmas, words)]
    alone = [known.alone.get(lemma, 0) for lemma in sentence.lemmas]
    sentence.masks = [*map(or_, phrase_classes(known, sentence.lemmas, alone), map(_seen, words))]
    sentence.quoted = [within(quotes, sentence.start + at) for at, _ in sentence.spans] if any_between(quotes, sentence.start, sentence.end) else [False] * len(words)
    sentence.masks = [mask | known.bits["quoted"] * quoted for mask, quoted in zip(sentence.masks, sentence.quoted, strict=True)]
    sentence.all = functools.reduce(or_, sentence.masks)
    sentence.clauses = _clauses(sentence)
    sentence.negated = negated_in(sentence, known)
    return sentence


@functools.lru_cache(maxsize=50_000)
def _seen(word: str) -> int:
    """Bits for what is seen in the word itself."""
    known = lexicon()
    if word in MARKS:
        return known.bits[MARKS[word]]
    if word[0].isdigit() or word in NUMBERS:
        return known.bits["number"]
    if FUTURE.search(word):
        return known.bits["future"] | known.mask(*{"first": ("first",)}.get(known.lemmas.kind(word), ("finite",)))
    kind = known.lemmas.kind(word)
    if kind == "first" and word.endswith("ó"):
        kind = "finite"  # "curó" is what somebody else did
    past = known.bits["past"] if kind and PAST.search(word) else 0
    return past | known.mask(*{"first": ("first", "finite")}.get(kind, (kind,))) if kind else 0


def _clauses(sentence: Sentence) -> list[int]:
    """A new clause begins at ; : — ( ), at words that turn the sentence, and at a comma before a subject of its own."""
    bits, lemmas, clauses, number = lexicon().bits, sentence.lemmas, [], 0
    work, negation, denies_nothing = bits["therapy"] | bits["session"] | bits["first"], bits["negation"], bits["not_negation"]
    for place, lemma in enumerate(lemmas):
        before = lemmas[place - 1] if place else ""
        if lemma == ":" and any(mask & negation and not mask & denies_nothing for mask in sentence.masks[:place]) and _listed_after(sentence, place):
            pass  # "Lo que no hacemos: curar …"
        elif place and (lemma in CLAUSE_PUNCTUATION or lemma in TURNS or lemma == "-"):
            number += 1
        elif before == "," and (lemma in SUBJECTS or any(mask & work for mask in sentence.masks[place : place + 1 + (lemma in ARTICLES)])):
            number += 1
        clauses.append(number)
    return clauses


def _listed_after(sentence: Sentence, place: int) -> bool:
    """Whether the colon here opens what its own verb denies, or infinitives that it does: "Lo que no hacemos: curar …"."""
    bits = lexicon().bits
    denied = place > 0 and sentence.masks[place - 1] & bits["finite"]
    return bool(denied) or any(mask & bits["infinitive"] for mask in sentence.masks[place + 1 : place + 2])
