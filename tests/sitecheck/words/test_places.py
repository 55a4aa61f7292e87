"""A remark points at the very clause, in the owner's own line and column."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks


def pointed(text: str) -> list[str]:
    """What stands at the places that the guard names."""
    lines = text.replace("\r\n", "\n").split("\n")
    found = []
    for remark in remarks(text, "page.md"):
        place = remark.place
        if place.line == place.end_line:
            found.append(lines[place.line - 1][place.column - 1 : place.end_column - 1])
        else:
            found.append("\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line : place.end_line - 1],
                                    lines[place.end_line - 1][: place.end_column - 1]]))
    return found


@pytest.mark.parametrize(("text", "expected"), [
    ("Quiet.\n\nIt has no side effects.", "It has no side effects."),
    ("The room is quiet. It has no side effects. There is tea.", "It has no side effects."),
    ("- one\n- It has *no* side effects.", "It has *no* side effects."),
    ("Quiet &amp; warm. It has no side effects.", "It has no side effects."),
    ("Wi\u00adth tea. It has no side effects.", "It has no side effects."),
    ("It has no\nside effects.", "It has no\nside effects."),
    ("---\ntitle: Hello\nsummary: It has no side effects.\n---\n\nHello.", "It has no side effects."),
    ("> It has no side effects.", "It has no side effects."),
    ("It does not cure autism, but our sessions relieve headaches.", "but our sessions relieve headaches."),
    ("\ufeffHello.\r\n\r\nIt has no side effects.", "It has no side effects."),
])
def test_the_place_is_what_was_typed(text: str, expected: str):
    assert [words.removeprefix("but ") for words in pointed(text)] == [expected.removeprefix("but ")]


def test_the_message_names_the_words_and_says_what_else_to_write():
    remark = remarks("Craniosacral therapy relieves tension headaches.", "page.md")[0]
    assert "Craniosacral therapy relieves tension headaches" in remark.message and "relaxing" in remark.message
    assert remark.repair is not None and remark.repair.confidence == "likely"


def test_a_quotation_is_remarked_on_once():
    told = remarks("> I came in bent and went home straight. Six months on I am still upright. My headaches are gone.", "page.md")
    assert [remark.rule for remark in told] == ["testimonial"]


def test_a_question_that_is_answered_with_yes_is_remarked_on_with_its_answer_and_not_rewritten():
    (told,) = remarks("## Can you help with catarrh?\n\nWe certainly can.", "page.md")
    assert "The answer below promises as much." in told.message and told.repair is None


def test_a_study_that_nobody_can_look_up_is_a_matter_of_its_reference_alone():
    assert [remark.rule for remark in remarks("A recent study from Spain found better sleep.", "page.md")] == ["uncited-research"]


def test_an_item_is_not_called_a_title():
    assert "title" not in " ".join(remark.message for remark in remarks("- digestion wakes up\n- fewer headaches", "page.md"))


def test_a_list_of_complaints_under_a_heading_that_offers_the_work_is_one_remark_that_names_them_all():
    (told,) = remarks("## What brings people in\n\n- Migraine and tension headaches\n- Catarrh\n- Anxiety", "page.md")
    assert told.rule == "condition-list" and "Migraine and tension headaches, Catarrh, Anxiety" in told.message


def test_a_link_that_tells_of_a_cure_is_no_matter_of_evidence():
    assert [remark.rule for remark in remarks("Read [how we resolved Tom's vertigo](/tom).", "page.md")] == ["serious-condition"]
