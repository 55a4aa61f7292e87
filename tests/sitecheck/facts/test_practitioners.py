"""What texts say of the practitioners is what their own files say."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

MARA = "---\nname: Mara Lind\nrole: Therapist\npractising_since: 2006\n---\n\n{}\n"
TOVE = "---\nname: Tove Berg\nrole: Therapist\npractising_since: 2019\n---\n\nText.\n"


def told(rule: str, text: str, hers: str = "Text.") -> list[str]:
    texts = {"content/practice.yaml": "name: Alder House\n", "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}
    site = Site.from_texts(texts | {"content/people/mara.md": MARA.format(hers), "content/people/tove.md": TOVE}, today=date(2026, 11, 20))
    return [one.message.split('"')[1] for one in run(rule_named(rule), site)]


@pytest.mark.parametrize(("text", "words"), [
    ("Mara has practiced since 2009.", ["since 2009"]),
    ("Tove Berg has been practising craniosacral therapy for twenty years.", ["for twenty years"]),
    ("Mara has been doing this work for over twenty-five years.", ["for over twenty-five years"]),
    ("Mara has practised craniosacral therapy in Larkmere since 2006, for twenty years.", []),
    ("Mara has practised massage since 2001.", []),
    ("Mara has practised since 1999 as a nurse.", []),
    ("Her teacher has practised since 1970.", []),
    ("Mara has been in practice for nearly twenty-one years.", []),
])
def test_how_long_somebody_has_practised_is_that_of_her_own_file(text, words):
    assert told("contradicting-experience", text) == words


def test_on_her_own_page_she_need_not_be_named():
    assert told("contradicting-experience", "Text.", "She has been in practice since 2016.") == ["since 2016"]


@pytest.mark.parametrize(("text", "words"), [
    ("We are three craniosacral therapists.", ["We are three craniosacral therapists"]),
    ("The three of us share a room.", ["The three of us"]),
    ("We are two practitioners, and in 2015 there were three therapists.", []),
    ("There are three practitioners in the next town.", []),
    ("Once we are three practitioners, we need another room.", []),
])
def test_the_practitioners_are_counted(text, words):
    assert told("contradicting-team", text) == words
