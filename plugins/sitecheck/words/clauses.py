"""The clauses of a sentence, and how far a negation reaches in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sitecheck.words.lexicon import Lexicon

if TYPE_CHECKING:
    from sitecheck.words.sentence import Sentence

CLAUSE_PUNCTUATION = frozenset(";:—–()[]|•·…")
SUBJECTS = frozenset("it i we they he she you this these those there".split())
TURNS = frozenset("but however yet whereas although though while because nevertheless nonetheless since except unless if when".split())
BREAKING = CLAUSE_PUNCTUATION | TURNS | SUBJECTS | {"-"}
"""Without any of these a sentence is one clause."""


def clauses_of(sentence: Sentence) -> list[int]:
    """A new clause begins at ; : — ( ), at words that turn the sentence, and at a comma with a new subject."""
    lemmas, clauses, number = sentence.lemmas, [], 0
    if BREAKING.isdisjoint(lemmas):
        return [0] * len(lemmas)
    for place, lemma in enumerate(lemmas):
        before = lemmas[place - 1] if place else ""
        if lemma in CLAUSE_PUNCTUATION or lemma in TURNS and place:
            number += 1
        elif lemma == "-" and place and sentence.text[sentence.spans[place][0] - 1 : sentence.spans[place][0]].isspace():
            number += 1
        elif lemma in SUBJECTS and before in (",", "and", "so", "or") and not (before == "and" and place > 1 and lemmas[place - 2] == "between"):
            number += 1
        clauses.append(number)
    return clauses


def negated_in(sentence: Sentence, known: Lexicon) -> list[bool]:
    """Which words stand within the reach of a negation: from the negation to the end of its clause."""
    negation, denies_nothing = known.bits["negation"], known.bits["not_negation"]
    if not sentence.all & negation:
        return [False] * len(sentence.lemmas)
    result, reach, clause = [], False, -1
    for place, mask in enumerate(sentence.masks):
        if sentence.clauses[place] != clause:
            clause = sentence.clauses[place]
            reach = False
        if mask & negation and not mask & denies_nothing:
            reach = True
        result.append(reach)
    return result
