"""Each question has an anchor of its own on the one FAQ page, and keeps it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

FAQ = "---\ntitle: Questions\ntemplate: faq\n---\n"
REFERENCES = "haller-2020: {authors: [Haller H], year: 2020, title: Chronic pain}\n"


def topic(title: str, body: str) -> str:
    return f"---\ntitle: {title}\n---\n{body}\n"


@pytest.fixture
def faq(build):
    def faq(**topics: str):
        texts = {f"faq/{name}.md": topic(name.capitalize(), body) for name, body in topics.items()}
        site = build(texts | {"pages/faq.md": FAQ, "pages/fees.md": "---\ntitle: Fees\n---\n", "references.yaml": REFERENCES})
        return BeautifulSoup(site["faq/index.html"], "html.parser")

    return faq


def anchors(page) -> list[str]:
    return [heading["id"] for heading in page.select("main h3")]


def test_each_heading_is_a_question_with_its_answer(faq):
    page = faq(basics="Before.\n\n## Does it hurt?\n\nNo.\n\n### More\n\nReally.\n\n## What to wear? {#clothes}\n\nAnything.")
    assert [(heading["id"], heading.text) for heading in page.select("main h3")][::2] == [
        ("does-it-hurt", "Does it hurt?"), ("clothes", "What to wear?")]
    answer = page.find(id="does-it-hurt").find_next("div")
    assert "No." in answer.text and "Really." in answer.text and "Anything." not in answer.text
    assert "Before." in page.find("main").text


def test_an_anchor_stands_once_on_the_page(faq):
    page = faq(basics="## Why?\n\nSo.", money="## Why?\n\n[this](#why)", why="## What?\n\nSo.")
    everything = [element["id"] for element in page.find_all(id=True)]
    assert len(everything) == len(set(everything))
    assert anchors(page) == ["basics-why", "money-why", "what"]
    assert page.find(id="money-why").find_next("a")["href"] == "#money-why"


def test_links_in_answers_lead_from_the_faq_page(faq):
    page = faq(basics="## Costs?\n\n[Fees]({filename}../pages/fees.md).")
    assert page.select_one("main div a")["href"] == "../fees/"


def test_the_papers_of_a_topic_stand_below_its_questions(faq):
    page = faq(basics="## Works?\n\nPerhaps[^haller-2020].", money="## Costs?\n\nYes[^haller-2020].")
    assert len(page.select(".footnote")) == 2
    everything = [element["id"] for element in page.find_all(id=True)]
    assert len(everything) == len(set(everything))
    assert {link["href"][1:] for link in page.select('a[href^="#"]')} <= set(everything)
    assert page.select_one(".footnote").find_parent("div") is None


def test_a_topic_without_questions_is_all_introduction(faq):
    assert "Only text." in faq(basics="Only text.").find("main").text
