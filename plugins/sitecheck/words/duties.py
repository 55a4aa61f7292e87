"""What has to stand somewhere on the site: statements that a law asks for, and limits that readers must know."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from sitecheck.words.lexicon import lexicon
from sitecheck.words.passages import Passage
from sitecheck.words.sentence import Sentence

NAME = r"(?-i:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*\.?){1,3})"
TITLE = r"(?:R\. ?M\. ?T\b\.?|\bRMTs?\b|registered massage therapists?|massage therapists? registered)"
RESPONSIBLE = (
    rf"{NAME},? ?\(?(?:(?-i:[A-Z][\w.-]{{1,9}}), ?){{0,4}}{TITLE}",                           # Anna Berg, BSc, RMT
    rf"{NAME} (?:is|works here as|practi[sc]es as|has been) (?:[\w ]{{0,30}} )?{TITLE}",        # Anna Berg is our responsible RMT
    rf"{TITLE}(?: ?\([^)]{{0,60}}\)|,? ?(?:no\.?|number|#) ?\w{{3,9}})?(?: who is| in charge| responsible(?: for [\w ]{{3,40}})?)?(?:,|:| is| [–—-])? {NAME}",
    rf"\bI(?: am|'m) (?:a|an|the|your)?(?: \w+)? ?{TITLE}",                                       # a practice of one
)
"""A registered massage therapist with a name: the title alone names nobody."""

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
        ("the name of the registered massage therapist who is responsible", RESPONSIBLE),
    ),
}

UNSUITED = re.compile(
    r"\b(?:not|n't)(?: be)? (?:suit\w*|advisable|appropriate|come|book|work with|treat|have)\b|\bunsuitable|(?<!no )\bcontraindicat|\bmust not\b|\bshould wait\b", re.I)
"""Words that tell somebody to stay away."""


def asks_for_statements(where: Collection[str]) -> bool:
    return not STATEMENTS.keys().isdisjoint(where)


def missing_statements(where: Collection[str], words: Iterable[str], credentials: Collection[str] = ()) -> list[tuple[str, str]]:
    """(place, what is missing) for every place that applies; `words` and the living `credentials` are those of the whole site."""
    if not asks_for_statements(where):
        return []
    text = re.sub(r"\s+", " ", " ".join(words).replace("’", "'"))
    named = any(re.search(TITLE, credential, re.I) for credential in credentials)
    return [
        (place, what) for place in where for what, patterns in STATEMENTS.get(place, ())
        if not (place == "CA-ON" and named) and not any(re.search(pattern, text, re.I) for pattern in patterns)
    ]


def sends_to_doctor(sentence: Sentence) -> bool:
    """Whether it sends the reader to a doctor or another licensed person."""
    bits = lexicon().bits
    return bool(sentence.all & (bits["medic"] | bits["hospital"]) and sentence.all & bits["refer"])


def names_limits(sentence: Sentence) -> bool:
    """Whether it says whom the work does not suit."""
    return bool(sentence.all & lexicon().bits["contra"])


def excludes(sentence: Sentence) -> bool:
    """Whether it plainly tells some people not to come: "please tell me before your first session" does not."""
    return names_limits(sentence) and UNSUITED.search(sentence.text.replace("’", "'")) is not None


def about_illness(passage: Passage, sentence: Sentence) -> bool:
    """Whether the sentence, in a title or in tags, names an illness."""
    if passage.kind != "field" or passage.name not in ("title", "tags", "topic"):
        return False
    return bool(sentence.all & lexicon().mask("serious", "cancer", "mental", "symptom", "infant_problem", "pregnancy_problem"))
