"""Claims that a sentence speaks of only to turn them down: quoted, reported, disowned."""

from __future__ import annotations

import re

from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs

ENDED_QUOTATION = re.compile(r"[.!?…][\"”’]|:\s?[\"“]")
DISOWNED = frozenset("believe think know claim say expect promise offer do feel find see treat diagnose".split())
SPEECH = frozenset("say call claim promise tell write pretend suggest advertize state imply choose think believe name".split())
TURNS = frozenset("but however yet still though simply just".split())


def rejected(sentence: Sentence, following: Sentence | None, *, names_topic: bool) -> bool:
    """Quoted or reported speech that this sentence or the next one turns down, or that is not said at all."""
    return _is_subject(sentence) or _turned_down(sentence, following, names_topic) or _disowned(sentence)


def _is_subject(sentence: Sentence) -> bool:
    """Begins with "Whether" or "Claims to": it speaks of a claim and does not make it."""
    return sentence.lemmas[:1] == ["whether"] or sentence.text.lower().startswith("claims ")


def _turned_down(sentence: Sentence, following: Sentence | None, names_topic: bool) -> bool:
    bits = signs()
    quotes = any(sentence.quoted) and (names_topic or not all(sentence.quoted[1:-1]))
    sceptical = bool(sentence.all & bits["sceptical"])
    if not (sceptical or quotes):
        return False
    if _outside(sentence, bits["reject"]) or quotes and _mentioned(sentence, sceptical, names_topic):
        return True
    if following is None or any(following.quoted):
        return False
    turned = bits["reject"] | (bits["negation"] if names_topic or sceptical else 0)
    return any(mask & turned for mask in following.masks[:16])


def _outside(sentence: Sentence, bits: int) -> bool:
    """Whether a word outside the quotation has one of these classes."""
    return any(mask & bits and not quoted for mask, quoted in zip(sentence.masks, sentence.quoted, strict=True))


def _mentioned(sentence: Sentence, sceptical: bool, names_topic: bool) -> bool:
    """A few quoted words that are talked about or denied: no saying with a full stop, nor anybody's own story."""
    bits = signs()
    denied = _outside(sentence, bits["negation"])
    if denied and sceptical:
        return True
    if _own_words(sentence) or _outside(sentence, bits["ill"]):
        return False
    talked_about = _outside(sentence, bits["meta"]) and not ENDED_QUOTATION.search(sentence.text) and sum(sentence.quoted) <= 10
    return denied or talked_about and not names_topic


def _own_words(sentence: Sentence) -> bool:
    """Whether the quotation is somebody speaking of herself, as testimonials do."""
    return any(quoted and lemma in ("i", "my", "me", "our", "we", "us") for lemma, quoted in zip(sentence.lemmas, sentence.quoted, strict=True))


def _disowned(sentence: Sentence) -> bool:
    """The owner says that she does not do or believe it, or that it would be wrong to say; and does not turn round."""
    bits, lemmas = signs(), sentence.lemmas
    if sentence.all & bits["wink"] or not (sentence.all & bits["reject"] or "not" in lemmas or "never" in lemmas):
        return False
    for place, lemma in enumerate(lemmas[:-2]):
        after = set(lemmas[place + 1 : place + 5])
        own = lemma in ("not", "never") and {"i", "we"} & set(lemmas[max(0, place - 3) : place]) and DISOWNED & set(lemmas[place + 1 : place + 3])
        wrong = sentence.masks[place] & bits["reject"] and {"to", "if", "for", "that"} & set(lemmas[place + 1 : place + 3]) and SPEECH & after
        if own or wrong:
            return sentence.clauses[place] == sentence.clauses[-1] or not TURNS & set(lemmas[place:])
    return False
