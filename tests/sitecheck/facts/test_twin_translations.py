"""One text has one translation into each language, which goes when the text goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from practice.header import unreadable
from sitecheck.engine import check
from sitecheck.stand_in import site_from_texts

ARTICLE = "---\ntitle: {title}\ndate: 2026-01-02\nauthor: mara-lind\ntopic: Rest\n{more}---\nText.\n"


def test_a_second_translation_into_one_language_is_told_with_the_first():
    texts = {
        "content/articles/rest.md": ARTICLE.format(title="Rest", more=""),
        "content/articles/es/descanso.md": ARTICLE.format(title="Descanso", more="lang: es\ntranslation_of: rest\n"),
        "content/articles/es/reposo.md": ARTICLE.format(title="Reposo", more="lang: ES\ntranslation_of: rest\n"),
        "content/articles/de/ruhe.md": ARTICLE.format(title="Ruhe", more="lang: de\ntranslation_of: rest\n"),
    }
    (found,) = check(site_from_texts(texts), ("lost-translation",))
    assert (found.place.file, found.place.line) == ("content/articles/es/reposo.md", 7)
    assert "content/articles/es/descanso.md" in found.message


def test_a_translation_whose_original_is_gone_is_told_once_and_not_field_by_field():
    found = check(site_from_texts({"content/services/es/sesion.md": "---\ntitle: Sesión\nlang: es\ntranslation_of: session\n---\nTexto.\n"}))
    assert [one.rule for one in found if one.place.file.startswith("content/services")] == ["lost-translation"]


def test_a_translation_that_visitors_would_find_without_its_original_is_told_until_both_are_drafts():
    person = "---\nname: Mara Lind\nrole: Therapist\nstatus: {}\n---\nMara sees adults.\n"
    spanish = "---\nrole: Terapeuta\nlang: es\ntranslation_of: mara-lind\nstatus: {}\n---\nMara atiende a adultos.\n"
    told = {
        both: len(check(site_from_texts({"content/people/mara-lind.md": person.format(both[0]), "content/people/es/mara-lind.md": spanish.format(both[1])}), ("lost-translation",)))
        for both in (("draft", "published"), ("draft", "hidden"), ("draft", "draft"), ("hidden", "hidden"), ("published", "draft"))
    }
    assert [both for both, times in told.items() if times] == [("draft", "published"), ("draft", "hidden")]


@pytest.mark.parametrize("name", ["follow-up.md", "follow-up.md.txt", "Follow-up.rtf"])
def test_a_translation_whose_original_cannot_be_read_is_not_told_that_it_is_gone(name):
    """Nor is a sentence compared with what stands in for the facts that it would have from there."""
    texts = {
        "content/services/es/habitual.md": "---\ntitle: Sesión habitual\nlang: es\ntranslation_of: follow-up\n---\nTexto.\n",
        "content/faq/es/citas.md": "---\ntitle: Citas\nlang: es\n---\n## ¿Cuánto dura?\n\nLa sesión habitual dura 60 minutos.\n",
    }
    unread = {f"content/services/{name}": (unreadable("This file cannot be read."),)}
    rules = {one.rule for one in check(replace(site_from_texts(texts), problems=unread))}
    assert "unreadable-entry" in rules and not {"lost-translation", "contradicting-minutes"}.intersection(rules)


def test_no_sentence_is_compared_with_a_length_that_is_not_understood():
    service = "---\ntitle: Follow-up session\nminutes: {}\nfee: 80\n---\nText.\n"
    first = service.replace("Follow-up", "First").format(75)
    said = {"content/pages/visit.md": "---\ntitle: Visit\n---\n\nSessions usually last an hour.\n", "content/services/first.md": first}
    rules = [[one.rule for one in check(site_from_texts(said | {"content/services/follow-up.md": service.format(minutes)}))] for minutes in ("an hour", "45")]
    assert "bad-field" in rules[0] and "contradicting-minutes" not in rules[0]
    assert "contradicting-minutes" in rules[1]
