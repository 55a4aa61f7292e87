"""One text has one translation into each language; a second one would be found by nobody."""

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
