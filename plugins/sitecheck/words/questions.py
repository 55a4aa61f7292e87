"""Questions: real ones, advertisements with a question mark, and answers that say yes."""

from __future__ import annotations

from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs

INVITING = frozenset("book come call try session help difference ring visit we cst craniosacral cranial relief".split())
"""An offer after "Headaches?" makes an advertisement of the question."""


def asked(sentence: Sentence) -> bool:
    """A true question: it begins with a word of asking, or is short."""
    bits = signs()
    text = sentence.text.rstrip("\"”’') ")
    if not text.endswith("?"):
        return False
    first = next((place for place, lemma in enumerate(sentence.lemmas) if lemma[0].isalnum()), 0)
    if any(mask & bits["pitch"] for mask in sentence.masks[first : first + 4]):
        return False
    return bool(sentence.masks[first] & bits["asks"]) or len(sentence.lemmas) < 12


def pitched(sentence: Sentence, following: Sentence | None) -> bool:
    """A complaint with a question mark, and an offer after it: "Headaches? Book a session." """
    bits = signs()
    if following is None or not sentence.all & bits["ill"] or len(sentence.lemmas) > 8 or not sentence.text.rstrip().endswith("?"):
        return False
    if sentence.masks[0] & bits["asks"]:
        return False
    return not INVITING.isdisjoint(following.lemmas) and not any(following.negated) and not following.all & (bits["refer"] | bits["contra"])


def says_yes(sentence: Sentence) -> bool:
    """The answer begins with a yes, and takes nothing back."""
    bits = signs()
    opening = [mask for lemma, mask in zip(sentence.lemmas[:6], sentence.masks[:6]) if lemma[0].isalnum()]
    if not opening or not opening[0] & bits["affirm"]:
        return False
    return not sentence.all & bits["negation"]
