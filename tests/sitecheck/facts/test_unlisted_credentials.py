"""A title, a mark or a membership that a text gives the practice stands among its credentials; what is said of others is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

FACTS = "name: Alder House\nmemberships:\n  - name: Craniosacral Therapy Association\n"
MARA = """---
name: Mara Lind
role: Craniosacral therapist
credentials:
  - {title: Diploma in craniosacral therapy, short: RCST, kind: membership, issuer: Craniosacral Therapy Association}
  - {title: Registered nurse, short: RN, kind: registration, issuer: Nursing and Midwifery Council, number: 99X}
  - {title: Professional indemnity, kind: insurance, issuer: Balens}
---

Text.
"""
TOVE = """---
name: Tove Berg
role: Craniosacral therapist
credentials:
  - {title: Certificate of the Breath of Life programme, kind: diploma, issuer: Breath of Life School}
---

Text.
"""


def told(text: str, **changed: str) -> list[str]:
    texts = {"content/practice.yaml": FACTS, "content/people/mara.md": MARA, "content/people/tove.md": TOVE} | {f"content/people/{name}.md": page for name, page in changed.items()}
    site = Site.from_texts(texts | {"content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}, today=date(2026, 11, 23))
    return [one.message.split('"')[1] for one in run(rule_named("unlisted-credential"), site)]


@pytest.mark.parametrize(("text", "words"), [
    ("We are members of the Complementary Therapists Association.", "Complementary Therapists Association"),
    ("Both of us are registered with the CNHC.", "CNHC"),
    ("- Professional member, AMTA", "AMTA"),
    ("Both of us are registered with the CSTA and CNHC.", "CNHC"),
    ("Tove holds membership of the Federation of Holistic Therapists.", "Federation of Holistic Therapists"),
    ("- Member of the Federation of Holistic Therapists since 2018", "Federation of Holistic Therapists"),
    ("Mara is a Fellow of the Royal Society of Bodywork Therapists.", "Royal Society of Bodywork Therapists"),
    ("Alder House is recognised by the Association of Cranial Bodyworkers.", "Association of Cranial Bodyworkers"),
    ("We are fully insured by Towergate.", "Towergate"),
    ("Your therapist is Tove Berg RCST.", "RCST"),
    ("Mara Lind, RCST, RMT, sees you.", "RMT"),
    ("Tove Berg (RN) is here.", "RN"),
    ("Tove holds the higher certificate (RCST).", "RCST"),
    ("Tove is a physiotherapist.", "physiotherapist"),
    ("Tove is a craniosacral therapist and a chartered physiotherapist.", "physiotherapist"),
    ("Our professional insurance is with Towergate.", "Towergate"),
    ("Tove, a registered nurse, joined us in 2020.", "nurse"),
    ("As a physiotherapist, Tove knows the neck.", "physiotherapist"),
    ("Our resident osteopath Tove Berg sees you.", "osteopath"),
])
def test_what_no_credential_bears_out_is_told_at_its_words(text, words):
    assert told(text) == [words]


@pytest.mark.parametrize("text", [
    "We are members of the Craniosacral Therapy Association.",
    "Mara is a member of the CSTA.",
    "Mara is a registered nurse, and Mara Lind, RN, is insured by Balens.",
    "Mara is registered with the Nursing and Midwifery Council.",
    "We are not members of the Complementary Therapists Association.",
    "Mara holds the higher certificate (RCST).",
    "Tove has no RCST.",
    "Tove has a colleague with the RCST, and holds that an RCST is a private certificate.",
    "Tove is not an osteopath.",
    "Tove was a physiotherapist until 2018.",
    "She is a member of the Federation of Holistic Therapists.",
    "Tove's sister is a physiotherapist.",
    "Tove is training to be a physiotherapist.",
    "Tove is a doctor's daughter.",
    "Tove is a friend of a doctor.",
    "Tove is a craniosacral therapist and a former nurse.",
    "Tove is a craniosacral therapist and the daughter of a nurse.",
    "Our car insurance is with Towergate, our professional insurance with Balens.",
    "Tove is a doctor of philosophy.",
    "Ask whether your therapist is registered with the CNHC.",
    "Is Tove a doctor?",
    "Neither Mara nor Tove is a doctor.",
    "Anna Holm, DO, has the room below.",
    "Mara Holm is an osteopath.",
    "Tove is a member of the Larkmere Choir.",
    "We are registered with the Information Commissioner's Office.",
    "Members of the Complementary Therapists Association must show their certificate.",
    "A good therapist is a member of the Complementary Therapists Association.",
    "“I am a member of the Federation of Holistic Therapists,” he said.",
    "Tove Berg, RN, was the name on the old sign.",
])
def test_what_is_listed_or_said_of_others_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(("old", "new", "words"), [
    ("Text.", "She is a physiotherapist.", ["physiotherapist"]),
    ("Text.", "I'm a physiotherapist and live by the lake.", ["physiotherapist"]),
    ("Text.", "I work as a physiotherapist in the mornings.", ["physiotherapist"]),
    ("role: Craniosacral therapist", "role: Physiotherapist", ["Physiotherapist"]),
    ("role: Craniosacral therapist", "role: Craniosacral therapist and nurse", ["nurse"]),
    ("Text.", "She is a member of the Federation of Holistic Therapists.", ["Federation of Holistic Therapists"]),
    ("Text.", "She is a registered pharmacist.", ["pharmacist"]),
    ("Text.", "She was a physiotherapist for nine years.", []),
    ("Text.", "She is a friend of the house.", []),
])
def test_on_her_own_page_nobody_need_be_named(old, new, words):
    assert told("Text.", tove=TOVE.replace(old, new)) == words


def test_a_mark_in_brackets_on_her_own_page_is_hers():
    assert told("Text.", tove=TOVE.replace("Text.", "She is a member of the breath guild (RCST).")) == ["RCST"]
    assert told("Text.", tove=TOVE.replace("Text.", "The house was built by an engineer (RCST).")) == []


def test_what_the_wording_guard_tells_is_not_told_again():
    assert told("Text.", tove=TOVE.replace("Text.", "I am a midwife.")) == []


def test_every_i_speaks_of_whoever_works_alone():
    alone = {"content/practice.yaml": FACTS, "content/people/tove.md": TOVE, "content/pages/visit.md": "---\ntitle: Visit\n---\n\nI am a physiotherapist.\n"}
    site = Site.from_texts(alone, today=date(2026, 11, 23))
    assert [one.message.split('"')[1] for one in run(rule_named("unlisted-credential"), site)] == ["physiotherapist"]
    assert told("I am a physiotherapist.") == []


@pytest.mark.parametrize(("short", "count"), [("RMT", 0), ("CST-T", 1)])
def test_a_mark_that_somebody_holds_proves_the_title(short, count):
    mara = MARA.replace("short: RN", f"short: {short}")
    texts = {"content/practice.yaml": FACTS, "content/people/mara.md": mara, "content/pages/visit.md": "---\ntitle: Visit\n---\n\nAs an RMT, I can write you a receipt.\n"}
    found = run(rule_named("protected-title"), Site.from_texts(texts, today=date(2026, 11, 23)))
    assert [one.place.file for one in found] == ["content/pages/visit.md"] * count


def test_what_our_own_people_have_done_is_no_client_s_story():
    tells = "Mara completed her diploma of craniosacral therapy in 2014 and opened the clinic two years later."
    site = Site.from_texts({"content/practice.yaml": FACTS, "content/people/mara.md": MARA, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{tells}\n"})
    assert not list(run(rule_named("case-story"), site))
    assert list(run(rule_named("case-story"), Site.from_texts({"content/practice.yaml": FACTS, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{tells.replace('Mara', 'Petra')}\n"})))
