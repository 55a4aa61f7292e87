"""A FAQ topic cut into its questions: each `## Question?` begins one.

All topics stand on one page, so an anchor that is already taken there gets the topic's name before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from bs4 import Tag

    from practice.kinds import FaqTopic


@dataclass(frozen=True)
class Question:
    """One question: its words, its anchor on the FAQ page, and its answer as text and as HTML."""

    text: str
    anchor: str
    plain: str
    html: str


def cut(topic: FaqTopic) -> tuple[str, tuple[Question, ...], str]:
    """What stands before the questions, the questions, and the topic's notes."""
    tree = BeautifulSoup(topic._content or "", "html.parser")
    _make_single(tree, topic.slug, topic.taken)
    notes = tree.find("div", class_="footnote", recursive=False)
    if notes is not None:
        notes.extract()
        _lower_heading(notes)
    introduction: list[str] = []
    questions: list[tuple[Tag, list]] = []
    for node in list(tree.children):
        if node.name == "h2":
            questions.append((node, []))
        elif questions:
            questions[-1][1].append(node)
        else:
            introduction.append(str(node))
    made = tuple(_question(heading, answer) for heading, answer in questions)
    return "".join(introduction).strip(), made, str(notes or "")


def _question(heading: Tag, answer: list) -> Question:
    for reference in heading.find_all("sup"):
        reference.extract()
    text = " ".join(heading.get_text().split())
    plain = " ".join(" ".join(node.get_text() for node in answer).split())
    return Question(text, str(heading.get("id", "")), plain, "".join(map(str, answer)).strip())


def _make_single(tree: BeautifulSoup, slug: str, taken: set[str]) -> None:
    """Every anchor once on the whole page; links within the topic follow."""
    renamed = {}
    for element in tree.find_all(id=True):
        anchor = str(element["id"])
        if anchor in taken:
            renamed[f"#{anchor}"] = f"#{slug}-{anchor}"
            element["id"] = anchor = f"{slug}-{anchor}"
        taken.add(anchor)
    for link in tree.find_all("a", href=True) if renamed else ():
        link["href"] = renamed.get(str(link["href"]), link["href"])


def _lower_heading(notes: Tag) -> None:
    """On the FAQ page the notes stand below a topic, whose heading is an h2."""
    heading = notes.find("h2")
    if heading is not None:
        heading.name = "h3"
