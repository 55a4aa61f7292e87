"""What has to stand somewhere on the site: statements that a law asks for, and limits that readers must know."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from sitecheck.words.lexicon import lexicon
from sitecheck.words.passages import Passage
from sitecheck.words.sentence import Sentence

STATEMENTS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "US-CA": (
        ("that you are not a licensed physician", (r"\bnot (?:a )?(?:licensed )?physicians?\b", r"\bnot licensed physicians?\b", r"neither of us is a (?:licensed )?physician",
                                                   r"\b(?:am|is|are|we are) not a? ?(?:licensed )?physicians?\b")),
        ("that your services are alternative or complementary to licensed healing arts", (r"(?:alternative|complementary)[^.]{0,80}healing arts",)),
        ("that your services are not licensed by the state", (r"not licensed by the state", r"no (?:such )?licen[cs]e[^.]{0,60}(?:state|california)",
                                                              r"(?:does not|do not|doesn't) licen[cs]e")),
    ),
    "AU-NSW": (
        ("the Code of Conduct for unregistered health practitioners", (r"code of conduct",)),
        ("how to complain to the Health Care Complaints Commission", (r"health care complaints commission|\bhccc\b",)),
    ),
    "CA-ON": (
        ("the name of the registered massage therapist who is responsible", (r"\brmt\b|registered massage therapist",)),
    ),
}


def asks_for_statements(where: Collection[str]) -> bool:
    return not STATEMENTS.keys().isdisjoint(where)


def missing_statements(where: Collection[str], words: Iterable[str]) -> list[tuple[str, str]]:
    """(place, what is missing) for every place that applies; `words` are those of the whole site."""
    if not asks_for_statements(where):
        return []
    text = re.sub(r"\s+", " ", " ".join(words).lower().replace("’", "'"))
    return [
        (place, what) for place in where for what, patterns in STATEMENTS.get(place, ())
        if not any(re.search(pattern, text) for pattern in patterns)
    ]


def sends_to_doctor(sentences: Iterable[Sentence]) -> bool:
    """Whether some sentence sends the reader to a doctor or another licensed person."""
    bits = lexicon().bits
    medic, refer = bits["medic"] | bits["hospital"], bits["refer"]
    return any(sentence.all & medic and sentence.all & refer for sentence in sentences)


def names_limits(sentences: Iterable[Sentence]) -> bool:
    """Whether some sentence says whom the work does not suit."""
    contra = lexicon().bits["contra"]
    return any(sentence.all & contra for sentence in sentences)


def about_illness(read: Iterable[tuple[Passage, Sentence]]) -> bool:
    """Whether the title or the tags name an illness."""
    names = ("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem")
    wanted = lexicon().mask(*names)
    heads = (sentence for passage, sentence in read if passage.kind == "field" and passage.name in ("title", "tags", "topic"))
    return any(sentence.all & wanted for sentence in heads)
