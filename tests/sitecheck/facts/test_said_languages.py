"""The languages that texts promise are those of the people's own files."""

from __future__ import annotations

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

PERSON = "---\nname: {}\nrole: Therapist\nlanguages: [{}]\n---\n\n{}\n"


def told(text: str, hers: str = "Text.", languages: str = "English, Swedish") -> list[str]:
    site = Site.from_texts({
        "content/practice.yaml": "name: Alder House\n", "content/pages/room.md": f"---\ntitle: Room\n---\n\n{text}\n",
        "content/people/mara.md": PERSON.format("Mara Lind", languages, hers), "content/people/tove.md": PERSON.format("Tove Berg", "English", "Text."),
    })
    return [one.message for one in run(rule_named("contradicting-languages"), site)]


@pytest.mark.parametrize(("text", "language"), [
    ("Tove speaks Swedish.", "Swedish"),
    ("Mara Lind also speaks Swedish and German.", "German"),
    ("Tove sees people in English or in Swedish.", "Swedish"),
    ("Both of us speak Swedish.", "Swedish"),
    ("We offer sessions in English, Swedish and Welsh.", "Welsh"),
    ("Our therapists speak English and BSL.", "BSL"),
    ("Sessions are possible in English or German.", "German"),
    ("Tove is a massage therapist who speaks English and Welsh.", "Welsh"),
    ("Tove speaks Igbo.", "Igbo"),
    ("Tove speaks Romansh.", "Romansh"),
    ("We're fluent in English and Welsh.", "Welsh"),
    ("You can have your session in English, Swedish or Frisian.", "Frisian"),
    ("Tove works in both houses and speaks Welsh.", "Welsh"),
    ("You are welcome to speak Swedish with Tove.", "Swedish"),
])
def test_a_language_that_nobody_has_entered_is_told(text, language):
    assert [message.split('"')[1] for message in told(text)] == [language]


@pytest.mark.parametrize("text", [
    "Mara speaks Swedish and English.", "We speak English and Swedish.", "Sessions can be in Swedish.", "Tove does not speak Swedish.",
    "Tove is learning Welsh.", "If Tove speaks Swedish one day, we shall say so.", "Neither of us speaks German.", "Do you speak German?",
    "Until 2015 Mara had a colleague here who spoke Welsh.", "Her teacher speaks Danish.", "Tove speaks of English gardens.",
    "Tove is married to a teacher who speaks Welsh.", "Tove works with a colleague and speaks Welsh.", "You can speak Swedish with Mara.",
    "You can have a session in Swedish.",
])
def test_what_is_entered_or_said_of_others_or_denied_is_left_alone(text):
    assert told(text) == []


def test_it_is_said_whose_file_names_what():
    assert told("Tove speaks Welsh.") == ['"Welsh": the file of Tove Berg names English only.']
    assert told("We speak Welsh.") == ['"Welsh": no file in content/people names it.']


def test_on_her_own_page_she_need_not_be_named():
    assert told("Text.", "- English, Swedish, Welsh") == ['"Welsh": the file of Mara Lind names English and Swedish only.']
    assert told("Text.", "Welsh") == []
    assert told("Text.", "**Languages:** English, Swedish, French") == ['"French": the file of Mara Lind names English and Swedish only.']
    assert len(told("Text.", "She speaks Danish.")) == len(told("Text.", "I work in Danish.")) == 1
    assert told("Text.", "Sessions in Danish or English") == ['"Danish": the file of Mara Lind names English and Swedish only.']
    assert told("She speaks Danish.") == []


def test_a_file_that_names_languages_otherwise_is_not_compared():
    assert told("Mara speaks German.", languages="Deutsch, Svenska") == []
