"""The word lists of data/, as one table that says which classes the words of a sentence belong to."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from sitecheck.words.lemma import BE_AFTER, CONTRACTED, Lemmas

DATA = Path(__file__).with_name("data")
LISTS = ("conditions", "people", "body", "effects", "medicine", "research", "stance", "promises", "theory", "titles", "life", "traps")
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?|\d+(?:[.,:]\d+)*%?|[^\w\s-]|-(?![^\W_])|(?<![^\W_])-", re.UNICODE)
"""A word, a number or a sign; the hyphen within a word is none."""
ANY = "_"
BITS_OF_TEXT = ("number", "percentage", "link", "note", "doi", "capital", "past_tense", "comma", "quoted", "colon")


@dataclass(frozen=True)
class Lexicon:
    """`bits` gives each class its bit; `tree` holds the phrases, lemma by lemma; "" ends one; `senses` is the thesaurus.

    `alone` has the classes of words by themselves, `longer` the words that begin a phrase of several;
    what the lists write in capitals, `shouted`, is another word in small letters."""

    bits: dict[str, int]
    tree: dict
    lemmas: Callable[[str], str]
    senses: dict[str, tuple[str, ...]]
    alone: dict[str, int]
    longer: dict[str, dict]
    shouted: frozenset[str]

    def mask(self, *names: str) -> int:
        return functools.reduce(lambda all_, name: all_ | self.bits[name], names, 0)


def split(text: str) -> list[tuple[str, int, int]]:
    """Words with their offsets; contractions are taken apart and possessive endings dropped."""
    return [*spread(text)]


def spread(text: str) -> Iterator[tuple[str, int, int]]:
    """The same, one by one."""
    for match in WORD.finditer(text):
        start, end = match.span()
        for part in parts(match[0]):
            yield part, start, end


@functools.lru_cache(maxsize=50_000)
def parts(typed: str) -> tuple[str, ...]:
    """The words in what stands between two spaces, in small letters."""
    word = typed.lower()
    if len(word) > 2 and not word.isalnum() and word[0].isalpha():
        return tuple(part for part in _parts(word.replace("’", "'").replace("ʼ", "'")) if part)
    return ("can", "not") if word == "cannot" else (word,)


def _parts(word: str) -> list[str]:
    stem, _, ending = word.partition("'")
    if word.endswith("n't"):
        stem = {"wo": "will", "ca": "can", "sha": "shall", "ai": "be"}.get(word[:-3], word[:-3])
        return [stem, "not"]
    if word == "let's":
        return ["let", "us"]
    if ending == "s":
        return [stem, "be"] if stem in BE_AFTER else [stem]
    if "'" + ending in CONTRACTED:
        return [stem, CONTRACTED["'" + ending]]
    return [stem + ending] if len(stem) > 1 else [stem, ending]


def _entries() -> dict[str, list[list[str]]]:
    """Class -> its phrases, each a list of typed words."""
    classes: dict[str, list[list[str]]] = {}
    for name in LISTS:
        for class_, group in _file(name).items():
            phrases = (phrase.split() for phrase in str(group["words"]).replace("\n", ",").split(","))
            classes[class_] = [phrase for phrase in phrases if phrase]
    return classes


def _file(name: str) -> dict:
    with open(DATA / f"{name}.yaml", encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _thesaurus() -> list[tuple[str, str]]:
    """(word, group) of senses.yaml."""
    return [(word.strip(), group) for group, words in _file("senses").items() for word in words.split(",")]


@functools.cache
def lexicon() -> Lexicon:
    """The lists as they stand in data/, read once."""
    classes, thesaurus = _entries(), _thesaurus()
    typed = {word for phrases in classes.values() for phrase in phrases for word in phrase} | {word for word, _ in thesaurus}
    lemmas = Lemmas(_vocabulary(typed), [word for (word,) in classes["often_misspelt"]])
    senses: dict[str, tuple[str, ...]] = {}
    for word, group in thesaurus:
        senses[lemmas(word)] = (*senses.get(lemmas(word), ()), group)
    bits = {name: 1 << place for place, name in enumerate((*BITS_OF_TEXT, *classes))}
    tree: dict = {}
    for class_, phrases in classes.items():
        for phrase in phrases:
            grown(tree, phrase, bits[class_], lemmas)
    alone = {lemma: branch[""] for lemma, branch in tree.items() if "" in branch}
    longer = {lemma: further for lemma, branch in tree.items() if (further := _beyond_one_word(branch, bits["trap"]))}
    shouted = frozenset(word.lower() for word in typed if word.isupper())
    return Lexicon(bits, tree, lemmas, senses, alone, longer, shouted)


def _beyond_one_word(branch: dict, trap: int) -> dict:
    """What a word may begin; by itself it only ends an everyday phrase."""
    return {then: further for then, further in branch.items() if then or further & trap}


def _vocabulary(typed: set[str]) -> set[str]:
    spelt = Lemmas(set())
    return {spelt(word) for word in typed}


def grown(tree: dict, phrase: list[str], bit: int, lemmas: Callable[[str], str]) -> None:
    """Puts a phrase of typed words into the tree."""
    branch = tree
    for typed in phrase:
        parts = [ANY] if typed == ANY else [lemmas(word) for word, _, _ in split(typed)]
        for part in parts:
            branch = branch.setdefault(part, {})
    branch[""] = branch.get("", 0) | bit
