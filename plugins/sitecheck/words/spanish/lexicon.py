"""The word lists of data/spanish, as the table that patterns look classes up in."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import yaml

from sitecheck.words.lexicon import DATA, Lexicon, grown
from sitecheck.words.spanish.conjugation import CLITICS, bases, folded, forms, noun_forms

SPANISH = DATA / "spanish"
BITS_OF_TEXT = ("number", "quoted", "first", "finite", "infinitive", "gerund", "participle", "past", "future", "link", "note", "doi")
"""What is seen in the letters of a word: `first` is a verb in the first person, "aliviamos"."""
NOUNS = "nouns"
"""The class of words that are hardly ever the form of a verb that they might be: "como", "solo"."""


class Lemmas:
    """The base form of a word: the infinitive of a verb, the singular of a noun; a word that nobody listed is only folded."""

    def __init__(self, verbs: list[str], nouns: set[str], no_verbs: set[str]):
        self.verbs = {form: (folded(verb).split("/")[0], kind) for verb in verbs for form, kind in forms(verb) if form not in no_verbs}
        self.bases = {form: folded(verb).split("/")[0] for verb in verbs for form in bases(verb)}
        self.nouns: dict[str, str] = {}
        for noun in sorted(nouns, key=lambda noun: (len(noun), not noun.endswith("o"), noun)):
            for form in noun_forms(noun):
                self.nouns.setdefault(form, noun)

    def __call__(self, word: str) -> str:
        form = folded(word)
        if form in self.verbs:
            return self.verbs[form][0]
        if form in self.nouns:
            return self.nouns[form]
        bare = CLITICS.sub("", form)
        return self.bases.get(bare, form)

    def kind(self, word: str) -> str:
        """What form of a verb it is; otherwise nothing."""
        form = folded(word)
        if form in self.verbs:
            return self.verbs[form][1]
        bare = CLITICS.sub("", form)
        return (("infinitive" if bare.endswith("r") else "gerund" if bare.endswith("ndo") else "finite") if bare in self.bases and form not in self.nouns else "")


def _listed(text: str) -> list[list[str]]:
    return [phrase.split() for phrase in text.replace("\n", " ").split(",") if phrase.strip()]


@functools.cache
def read_file(name: str) -> dict:
    with open(SPANISH / f"{name}.yaml", encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@functools.cache
def lexicon() -> Lexicon:
    """The lists as they stand in data/spanish, read once."""
    classes = {name: (_listed(group.get("verbs", "")), _listed(group.get("words", ""))) for name, group in read_file("lexicon").items()}
    verbs = sorted({verb for conjugated, _ in classes.values() for (verb,) in conjugated})
    lemmas = Lemmas(verbs, {folded(word) for name, (_, words) in classes.items() if name != NOUNS for phrase in words for word in phrase} | _words_of_patterns(), {folded(word) for (word,) in classes[NOUNS][1]})
    bits = {name: 1 << place for place, name in enumerate((*BITS_OF_TEXT, *classes))}
    tree: dict = {}
    for name, phrase in _phrases(classes):
        grown(tree, phrase, bits[name], lemmas)
    single = {lemma: branch[""] for lemma, branch in tree.items() if "" in branch}
    longer = {lemma: {then: more for then, more in branch.items() if then} for lemma, branch in tree.items() if len(branch) > ("" in branch)}
    return Lexicon(bits, tree, lemmas, {}, single, longer, frozenset())


def _words_of_patterns() -> set[str]:
    """The words that patterns name, whose other forms are to be known too."""
    lines = (line for lines in read_file("grammar")["patterns"].values() for line in lines)
    return {word for line in lines for word in re.findall(r"(?<![\w.])[a-zñ]{4,}", line)}


def _phrases(classes: dict[str, tuple[list[list[str]], list[list[str]]]]) -> Iterator[tuple[str, list[str]]]:
    for name, (verbs, words) in classes.items():
        yield from ((name, [verb.split("/")[0]]) for (verb,) in verbs)
        yield from ((name, phrase) for phrase in words)
