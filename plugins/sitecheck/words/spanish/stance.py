"""How a Spanish sentence stands to what it says: asked, answered, told of others, advised, cited, or simply said."""

from __future__ import annotations

import functools
import re

from sitecheck.words.grammar import Grammar, Match, read_grammar
from sitecheck.words.sentence import Sentence
from sitecheck.words.spanish.lexicon import SPANISH, lexicon
from sitecheck.words.stance import ADVISED, THEORY, TOPICS

YES = re.compile(r"(?:sí|si,|claro|por supuesto|desde luego|así es|en efecto|efectivamente|sin duda|definitivamente|absolutamente|totalmente|naturalmente|con toda seguridad)(?=[\s,.;:!]|$)(?! no\b)", re.I)
NONE = re.compile(r"(?:no[.!]|ningun[oa]s?\b|en absoluto\b|para nada\b|no, (?:ningun[oa]|en absoluto|nada|para nada|es)\b|no,? (?:hay|tiene|existen?)\b)", re.I)
TAKEN_BACK = re.compile(
    r"(?:pero )?(?:eso |esto |nada de (?:eso|esto) )?(?:no (?:es (?:cierto|verdad|así)|l[oa]s? \w+|hay (?:nada|pruebas?|evidencias?)|se ha (?:demostrado|probado|confirmado))"
    r"|es (?:falso|mentira|un mito)|nosotr[oa]s no\b|yo no\b|ninguna de esas)", re.I)
TURNS = frozenset("pero sino embargo aunque".split())
OF_PEOPLE = TOPICS | {"superiority", "diagnosis-claim", "detox-claim"}
"""What a course, a book or a title may be about."""
OF_MEDICINE = frozenset({"discouraging-medicine", "better-than-medicine", "endorsement"})
AGAINST = ("study", "contra", "natural", "household", "training", "acute", "frame")
"""With one of these in a sentence nothing is sure."""
NOT_RULES = frozenset({"lead", "offer", "refer", "weary", "clients", "trained", "reported", "welcome", "after"})


@functools.cache
def grammar() -> Grammar:
    return read_grammar(SPANISH / "grammar.yaml", lexicon())


class Read:
    """A sentence with the patterns that match in it, and with how it stands to them."""

    def __init__(self, sentence: Sentence, following: Sentence | None, *, cited: bool, warned: bool):
        self.sentence, self.following, self.cited, self.warned = sentence, following, cited, warned
        self.matches = grammar().matches(sentence)
        self.bits = lexicon().bits

    def has(self, *classes: str) -> bool:
        return any(self.sentence.all & self.bits[name] for name in classes)

    def matched(self, key: str) -> bool:
        return any(match.rule == key for match in self.matches)

    @functools.cached_property
    def asked(self) -> bool:
        return self.sentence.text.rstrip("\"”’') ").endswith("?")

    def doubtful(self, match: Match) -> bool:
        """Whether anything beside the match speaks of somebody else's help, of studies, or denies something."""
        beside = AGAINST if match.rule in OF_MEDICINE else (*AGAINST, "medic", "other_help")
        denied = "denied" not in match.pattern.flags and any(self.sentence.negated)
        return denied or self.has(*beside) or self.matched("refer")

    @property
    def answer(self) -> str:
        return self.following.text.lstrip("¡ ") if self.following else ""

    def takes_back(self) -> bool:
        """Whether an answer denies, doubts or sends to a doctor, whatever its first word is."""
        return any(self.sentence.negated) or self.has("contra", "study", "frame") or self.matched("refer") or not TURNS.isdisjoint(self.sentence.lemmas)

    def quoted(self) -> bool:
        """Whether nearly all of it is somebody's own words."""
        return sum(self.sentence.quoted) > 0.6 * len(self.sentence.quoted)

    def speaking(self) -> list[Match]:
        """The matches that the stance does not make harmless, those of the first rule first."""
        if self.warned or TAKEN_BACK.match(self.answer):
            return []
        reported = (self.has("frame") or self.matched("reported")) and not self.matched("clients")
        spoken = [match for match in self.matches if match.rule not in NOT_RULES and (not reported or match.rule == "disclaimer-only")]
        return [match for match in spoken if not self._silences(match)]

    def _silences(self, match: Match) -> bool:
        rule, places = match.rule, match.places
        if "weak" in match.pattern.flags and self.matched("after"):
            return True
        if rule == "testimonial":
            return not self.quoted()
        if not self.quoted() and any(self.sentence.quoted[place] for place in places):
            return True  # a word that is only mentioned
        if rule in ADVISED and (self._advised(places) or self.has("contra")):
            return True
        if rule in OF_PEOPLE and (self.has("training") or self.matched("trained")):
            return True
        if rule in TOPICS | THEORY and (self.has("study") and (self.cited or rule != "guarantee")) or rule == "uncited-research" and self.cited:
            return True
        return rule in TOPICS and self._of_others(places)

    def _advised(self, places: tuple[int, ...]) -> bool:
        """Whether it sends to a doctor, and does not turn round before what it says."""
        referring = [match.places[-1] for match in self.matches if match.rule == "refer"]
        return bool(referring) and not TURNS & set(self.sentence.lemmas[min(referring) : places[0]])

    def _of_others(self, places: tuple[int, ...]) -> bool:
        """Whether tablets, exercise or a doctor help here, and the work is not named."""
        other = self.bits["other_help"]
        return not self.has("named_work") and any(mask & other for mask in self.sentence.masks[: places[0] + 2])
