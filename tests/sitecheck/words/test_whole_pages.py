"""What an owner meets on a whole page: every surface is read, one cause is told once, and the advice fits where the words stand."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import Remark, remarks


def told(text: str) -> list[Remark]:
    return remarks(text, "content/articles/page.md")


def pointed(text: str) -> list[str]:
    lines = text.split("\n")
    return [lines[one.place.line - 1][one.place.column - 1 : one.place.end_column - 1] for one in told(text)]


@pytest.mark.parametrize("text", [
    'Read [more](/more/ "Our sessions cure migraine").',
    "Read [more](/more/ 'Our sessions cure migraine').",
    '![A room](room.jpg "Our sessions cure migraine")',
    'Read [more][m].\n\n[m]: /more/ "Our sessions cure migraine"',
    'A quiet room.\n{: title="Our sessions cure migraine" }',
    '![A room](room.jpg){: title="Our sessions cure migraine" }',
])
def test_what_appears_when_the_mouse_rests_on_something_is_read(text: str):
    assert pointed(text) == ["Our sessions cure migraine"]


def test_an_apostrophe_in_the_title_of_a_link_hides_nothing():
    assert pointed('[Our sessions cure migraine](/x "Bristol\'s quiet room")') == ["Our sessions cure migraine"]


@pytest.mark.parametrize(("text", "expected"), [
    ("[Our sessions cure migraine](/x)", "Our sessions cure migraine"),
    ("We are here.\n\n| Day | What |\n| --- | --- |\n| Monday | Our sessions cure migraine |", "Our sessions cure migraine"),
])
def test_the_place_is_the_words_without_what_only_surrounds_them(text: str, expected: str):
    assert pointed(text) == [expected]


@pytest.mark.parametrize(("text", "words"), [
    ("95% of my clients are pain-free within six weeks.", "pain-free"),
    ("Craniosacral therapy activates your body's own self-healing powers.", "self-healing"),
])
def test_a_word_with_a_hyphen_is_named_whole(text: str, words: str):
    assert f"{words}”" in told(text)[0].message


@pytest.mark.parametrize("text", [
    "Ten sessions guarantee lasting freedom from back pain.",
    "I treat insomnia over Zoom.",
    "When Ines came to us she had panic attacks every day. Six sessions later they had stopped.",
    "## Is it safe for everybody?\n\nAbsolutely. There are no side effects at all.",
    "## How I can help you\n\n- **Migraine** and tension headache\n- **Back pain**, sciatica, whiplash\n- *Anxiety*, panic attacks, depression",
])
def test_one_cause_is_told_once(text: str):
    assert len(told(text)) == 1


@pytest.mark.parametrize(("text", "kinds"), [
    ("The leading craniosacral therapist helps you overcome migraine.", 2),
    ("## How I can help you\n\n- Migraine\n- Back pain\n- Your headaches are guaranteed to be gone after three sessions.", 2),
    ("## Can you help with migraine?\n\nYes, we can.", 1),
])
def test_what_has_to_be_mended_by_itself_is_told_by_itself(text: str, kinds: int):
    assert len(told(text)) == kinds


@pytest.mark.parametrize(("text", "advice"), [
    ("# Craniosacral therapy cures migraine", "Name your work and your town"),
    ("![Craniosacral therapy cures migraine](a.jpg)", "what can be seen in the picture"),
    ('![A room](a.jpg "Craniosacral therapy cures migraine")', "what can be seen in the picture"),
    ("Here: [Craniosacral therapy cures migraine](/a/)", "where the link leads"),
    ("---\ntitle: Hello\nsummary: Craniosacral therapy cures migraine\n---\n\nHello.", "what stands on the page"),
    ("## Can you help with migraine?\n\nYes, we can.", "Answer that nobody can promise this"),
])
def test_what_to_write_instead_fits_where_the_words_stand(text: str, advice: str):
    (one,) = told(text)
    assert one.rule == "headline-claim" and advice in one.message


def test_a_link_beside_a_claim_is_not_taken_for_it():
    assert "link leads" not in told("Our sessions cure migraine, [see there](/x)")[0].message


@pytest.mark.parametrize("text", ["Vaccines overload a child's system.", "You can cancel the operation.", "You can throw away your tablets."])
def test_who_leads_away_from_a_doctor_is_told_something_that_fits_medicines_vaccines_and_operations(text: str):
    assert "ask your doctor about medicines, vaccines and operations" in told(text)[0].message


@pytest.mark.parametrize(("beside", "said"), [
    ("All that you want to know before your first session.", False),
    ("Please tell me about operations.", False),
    ("Sessions are not suitable after a recent head injury.", True),
    ("People with a recent stroke should not have it.", True),
])
def test_a_page_is_said_to_name_limits_only_where_it_keeps_somebody_away(beside: str, said: bool):
    (one,) = told(f"It has no side effects.\n\n{beside}")
    assert ("itself says whom the work does not suit" in one.message) is said


@pytest.mark.parametrize(("text", "expected"), [
    ("### Gentle craniosacral therapy for\n\n- colic and reflux\n- difficulty latching", ["colic and reflux"]),
    ("| Condition | How we help |\n| --- | --- |\n| Tinnitus | Quiet |\n| Asthma | Rest |", ["Tinnitus"]),
])
def test_a_list_that_ends_the_sentence_of_its_heading_is_told(text: str, expected: list[str]):
    assert pointed(text) == expected


@pytest.mark.parametrize("text", [
    "We do not offer craniosacral therapy for\n\n- migraine\n- fibromyalgia",
    "Too often you read of craniosacral therapy for\n\n- colic\n- autism",
    "You have to wait six weeks before craniosacral therapy for\n\n- a concussion\n- a stroke",
    "## Research on craniosacral therapy for\n\n- migraine\n- fibromyalgia",
    "Please ask your doctor before craniosacral therapy for\n\n- migraine\n- fibromyalgia",
    "| Symptom | What helps | Whom to ask |\n| --- | --- | --- |\n| Fever | rest | your doctor |\n| Migraine | a dark room | your doctor |",
    "| Condition | How we adapt the session |\n| --- | --- |\n| Pregnancy | on your side |\n| Arthritis | more cushions |",
])
def test_a_list_or_table_of_complaints_that_offers_nothing_is_left_alone(text: str):
    assert told(text) == []


@pytest.mark.parametrize("text", [
    "notices:\n  - from: 2026-11-16\n    until: 2026-12-18\n    text: Our sessions cure migraine.\n",
    "notices:\n  - until: 2026-12-18\n    text: >\n      Our sessions\n      cure migraine.\n    from: 2026-11-16\n",
    "closures:\n  - from: 2026-11-16\n    until: 2026-12-18\n    reason: Our sessions cure migraine.\n",
])
def test_notices_and_reasons_for_being_away_are_read(text: str):
    (one,) = remarks(text, "content/practice.yaml")
    assert one.rule == "headline-claim"


def test_what_stands_beside_a_folded_text_is_not_part_of_it():
    text = "events:\n  - name: >\n      Open hour\n    cost: Our sessions cure migraine.\n"
    assert [one.place.line for one in remarks(text, "content/practice.yaml")] == [4]


@pytest.mark.parametrize(("answer", "claims"), [("Yes, it can.", 1), ("No. There is no good evidence that it does.", 0)])
def test_a_question_in_the_title_is_answered_by_the_first_words_of_the_text(answer: str, claims: int):
    text = f"---\ntitle: Can craniosacral therapy cure migraine?\nsummary: A short answer.\n---\n\n{answer}\n"
    assert len(told(text)) == claims


@pytest.mark.parametrize(("text", "words"), [("We heal your back pain.", "“We heal your back pain”"), ("I treat insomnia over Zoom.", "“treat insomnia over Zoom”")])
def test_the_words_that_are_named_do_not_end_before_their_noun(text: str, words: str):
    assert words in told(text)[0].message


@pytest.mark.parametrize("text", [
    '<img src="a.jpg" alt="Our sessions\ncure migraine">',
    "<img src=a.jpg alt=migraine-cure>",
    '<img src="a.jpg" ALT="Our sessions cure migraine">',
    "![Our sessions\ncure migraine](a.jpg)",
    "![Our sessions cure migraine][a]\n\n[a]: a.jpg",
])
def test_the_text_of_a_picture_is_read_however_it_is_typed(text: str):
    (one,) = told(text)
    assert "what can be seen in the picture" in one.message


@pytest.mark.parametrize("text", ["Our sessions cure migraine.[^1]\n\n[^1]: Results vary.", "[Our sessions cure migraine.](/x)"])
def test_a_whole_sentence_with_a_mark_behind_it_is_no_label(text: str):
    assert told(text)[0].rule == "serious-condition"


def test_illnesses_are_not_called_a_title():
    assert not [one for one in told("| 2003 | Registered nurse; cared for people with stroke and dementia |\n| --- | --- |") if one.rule == "protected-title"]


@pytest.mark.parametrize(("note", "claims"), [
    ("Results may vary.", 1),
    ("Haller and colleagues, 2020.", 0),
    ("See [the review](https://example.com/review).", 0),
])
def test_a_footnote_that_names_no_paper_covers_no_heading(note: str, claims: int):
    page = f"## It switches off fight or flight\n\nWe rest our hands and wait.[^1]\n\n[^1]: {note}"
    assert len([one for one in told(page) if one.place.line == 1]) == claims
