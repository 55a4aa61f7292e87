"""One text has one translation into each language, which goes when the text goes."""

from __future__ import annotations

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
