"""Somebody who has left is told once, with what keeps the names below their articles."""

from __future__ import annotations

from sitecheck.diagnostic import Diagnostic
from sitecheck.engine import check
from sitecheck.stand_in import site_from_texts

ARTICLE = "---\ntitle: {}\ndate: 2026-01-02\nauthor: olga-stern\ntopic: Rest\nstatus: {}\n---\nText.\n"
PERSON = "---\nname: Olga Stern\nrole: Therapist\nstatus: {}\n---\nOlga sees adults.\n"


def told(person: str, articles: str = "published", here: str = "content/people/olga-stern.md") -> list[Diagnostic]:
    texts = {f"content/articles/{name}.md": ARTICLE.format(name, articles) for name in ("rest", "warmth", "touch")}
    texts["content/people/mara-lind.md"] = PERSON.replace("Olga Stern", "Mara Lind").format("published")
    return list(check(site_from_texts(texts | ({here: PERSON.format(person)} if person else {})), ("unknown-author",)))


def test_somebody_whose_file_is_gone_is_one_message_with_all_that_name_them():
    (one,) = told("")
    assert "3 texts" in one.message and "status: hidden" in one.message
    assert {place.file for place in (one.place, *one.others)} == {f"content/articles/{name}.md" for name in ("rest", "warmth", "touch")}


def test_somebody_who_became_a_draft_is_told_at_their_file_since_articles_lose_their_author():
    (one,) = told("draft")
    assert (one.place.file, one.place.line) == ("content/people/olga-stern.md", 4) and len(one.others) == 3


def test_whoever_is_hidden_still_stands_below_their_articles():
    assert told("hidden") == [] == told("published")


def test_a_draft_may_have_an_author_who_is_one():
    assert told("draft", articles="draft") == []
