"""What a sentence is like beside its words: the senses of the thesaurus, their order, who speaks and in which tense."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from sitecheck.words.lexicon import lexicon
from sitecheck.words.sentence import Sentence

PERSONS = {word: person for person, words in {
    "I": "i my me mine", "WE": "we our us ours", "YOU": "you your yours", "HE": "he she his her him hers", "THEY": "they their them",
    "IT": "it its", "MAY": "can could may might would", "WILL": "will shall", "MUST": "should must",
}.items() for word in words.split()}
KEPT = frozenset("""the a an and or of in on at to for with from by about as but not no never that this these those who which what when where
how why be have do if so than then there here into out up down over under after before until while because since only just even still very too
more most less least some any all every each both many few much other another own same such""".split())
"""Little words that stand for themselves; the thesaurus stands for the others."""
PAST = frozenset("""was were had did went came gave took got made felt found told said knew thought brought taught sought slept kept held wrote spoke
saw ran began broke chose forgot grew woke threw drove lost stood sat lay rose fell sent spent bought caught fought shrank overcame withdrew froze
undid dealt died tried used meant paid led swore rang swam flew became""".split())
KINDS = ("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem", "animal_problem")
MOST = 3
"""So many senses of a word are looked at."""


@functools.cache
def _kinds() -> tuple[int, dict[int, str]]:
    """The bits of all kinds of complaint, and what stands for each in place of the word."""
    bits = lexicon().bits
    return lexicon().mask(*KINDS), {bits[name]: f"<{name}>" for name in KINDS}


def symbols(sentence: Sentence) -> list[tuple[int, str]]:
    """The words with their places; their kind stands for complaints."""
    spoken = [(place, lemma) for place, lemma in enumerate(sentence.lemmas) if lemma[0].isalnum() or lemma in "!?%"]
    complaints, named = _kinds()
    if not sentence.all & complaints:
        return spoken
    kinds = [sentence.masks[place] & complaints for place, _ in spoken]
    return [(place, named[kind & -kind] if kind else lemma) for (place, lemma), kind in zip(spoken, kinds)]


def shape(sentence: Sentence, words: Sequence[int], found: dict[str, int]) -> None:
    """Adds features of the shape of a sentence whose words, not signs, stand in these places."""
    lemmas = sentence.lemmas
    if words:
        found["first:" + lemmas[words[0]]] = words[0]
    speakers = () if PERSONS.keys().isdisjoint(lemmas) else [place for place in words if lemmas[place] in PERSONS and sentence.typed[place] in PERSONS]
    speaker, person = (speakers[0], PERSONS[lemmas[speakers[0]]]) if speakers else (len(lemmas), "")
    denials = lexicon().mask("negation")
    if sentence.all & denials:
        for place in words:
            if sentence.masks[place] & denials:
                said_by = person if place > speaker else ""
                found[f"denied by {said_by}:{sentence.clauses[place] == sentence.clauses[-1]}"] = place
    past = not PAST.isdisjoint(sentence.typed) or any(word.endswith("ed") for word in sentence.typed)
    found["past" if past else "present"] = -1
    found[f"subject:{person}{past}"] = -1


def _symbols(lemma: str) -> tuple[str, ...]:
    if lemma[0] == "<":
        return (lemma, "<complaint>")
    if lemma == "^" or lemma in PERSONS:
        return (PERSONS.get(lemma, lemma),)
    return lexicon().senses.get(lemma, ())[:MOST] or ((lemma,) if lemma in KEPT else ("?",))


def pairs(before: str, lemma: str) -> tuple[str, ...]:
    """The senses of two words that stand side by side."""
    return tuple(f"b:{left} {right}" for left in _symbols(before) for right in _symbols(lemma))
