"""What a form does not change keeps its bytes; what it changes stands where it stood."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.desk import Desk
from editor.original import rewritten
from editor.refusal import Refusal
from editor.sheet import MARK, STATE
from editor.shelf import EARLIER
from practice.front_matter import read_header, read_text
from tests.conftest import ROOT

HEADER = """\
---
# Who wrote it stands below.
title: "Light touch: a guide"   # keep the colon
date: 2026-11-20 09:30
author: mara-lind
topic: 'Research'

# Say it in one sentence.
summary: >
  Two lines
  of it.
tags: [evidence, "back, neck"]
colour: blue
---
"""
BODY = """
A footnote.[^haller-2020] See [fees]({filename}/pages/fees.md){.quiet #fees}.

<!-- a remark
     over two lines -->
| a | b |
|---|:-:|
| 1 |  2  |

Term
:   What it means  \nwith a hard break.


"""


def write(desk: Desk, name: str, data: str | bytes) -> None:
    desk.shelf.path(name).write_bytes(data.encode() if isinstance(data, str) else data)


def form(desk: Desk, name: str) -> dict:
    return json.loads(desk.answer("getEntry", {"path": name})["data"])


def save(desk: Desk, name: str, form: dict, after: str = "") -> bytes:
    desk.answer("persistEntry", {"dataFiles": [{"path": name, "slug": "x", "raw": json.dumps(form), "after": after}], "assets": []})
    return desk.shelf.read(name) if not name.endswith(".json") else desk.shelf.read("content/references.yaml")


NAMES = sorted(
    file.relative_to(ROOT).as_posix() for file in (ROOT / "content").rglob("*") if file.suffix == ".md" or file.name == "practice.yaml"
)
ARTICLE = "content/articles/x.md"

# Answers that cannot be any words.
OTHERS = {
    **dict.fromkeys(("date", "modified", "reviewed_on"), "2026-02-28"), **dict.fromkeys(("url", "booking"), "https://example.org/x"),
    **dict.fromkeys(("author", "reviewed_by", "slug"), "someone-else"), "status": "hidden", "template": "faq", "sample": "no", "lang": "fr",
    "timezone": "Europe/Berlin", "currency": "EUR", "phone": "+49 30 1234567", "email": "new@example.org", "fee": "99.50",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_form_that_is_saved_as_it_was_opened_changes_no_byte(desk, name):
    before = desk.shelf.read(name)
    assert save(desk, name, form(desk, name)) == before


def test_papers_that_are_saved_as_they_were_opened_change_no_byte(desk):
    before = desk.shelf.read("content/references.yaml")
    for entry in desk.answer("entriesByFolder", {"folder": "content/references.yaml"}):
        assert save(desk, entry["file"]["path"], json.loads(entry["data"])) == before


@pytest.mark.parametrize("name", NAMES)
def test_every_single_answer_of_the_website_can_be_changed_alone(desk, name):
    """One answer after the other: only the lines of that answer differ, and the form reads it back."""
    original = desk.shelf.read(name)
    for key, old in form(desk, name).items():
        if key in (MARK, STATE, "body") or not isinstance(old, (str, int)):
            continue
        new = OTHERS.get(key) or (f"{old}!" if isinstance(old, str) else old + 1)
        if new == old:
            continue
        after = save(desk, name, form(desk, name) | {key: new})
        assert form(desk, name)[key] == new
        changed = [line for line in after.splitlines() if line not in original.splitlines()]
        assert len(changed) == 1, (key, changed)
        write(desk, name, original)


def test_only_the_changed_field_is_written_anew(desk):
    write(desk, ARTICLE, HEADER + BODY)
    after = save(desk, ARTICLE, form(desk, ARTICLE) | {"topic": "What's new"})
    assert after.decode() == (HEADER + BODY).replace("'Research'", "'What''s new'")


def test_comments_order_quoting_and_unknown_fields_survive_every_change_of_a_field(desk):
    write(desk, ARTICLE, HEADER + BODY)
    changes = {
        "title": "Other words", "date": "2026-12-01", "summary": "One line: now.", "tags": ["evidence", "new", "back, neck"],
        "image": "room.jpg", "status": "draft", "reviewed_by": "tobias-fennimore",
    }
    text = save(desk, ARTICLE, form(desk, ARTICLE) | changes).decode()
    assert text.endswith(BODY)
    for line in ("# Who wrote it stands below.", "# keep the colon", "# Say it in one sentence.", "colour: blue", "topic: 'Research'"):
        assert line in text
    values = read_header(text).values
    assert {name: values[name] for name in changes} == changes
    assert form(desk, ARTICLE)["title"] == "Other words"


def test_a_form_says_that_a_text_is_published_and_writes_it_nowhere(desk):
    write(desk, ARTICLE, HEADER + BODY)
    opened = form(desk, ARTICLE)
    assert (opened["status"], opened["_state"]) == ("published", "")
    assert save(desk, ARTICLE, opened | {"topic": "Rest"}).decode() == (HEADER + BODY).replace("'Research'", "'Rest'")
    assert b"\nstatus: draft\n" in save(desk, ARTICLE, form(desk, ARTICLE) | {"status": "draft"})
    assert form(desk, ARTICLE)["_state"] == " · draft"
    assert b"draft" not in save(desk, ARTICLE, form(desk, ARTICLE) | {"status": "published"})


def test_a_body_is_changed_where_it_was_changed(desk):
    write(desk, ARTICLE, HEADER + BODY)
    opened = form(desk, ARTICLE)
    after = save(desk, ARTICLE, opened | {"body": opened["body"].replace("A footnote.", "Two footnotes.")})
    assert after.decode() == (HEADER + BODY).replace("A footnote.", "Two footnotes.")


@pytest.mark.parametrize("data", [
    (HEADER + BODY).replace("\n", "\r\n").encode(),
    b"\xef\xbb\xbf" + (HEADER + BODY).encode(),
    (HEADER + BODY).replace("\n", "\r\n").encode("utf-16"),
    (HEADER + BODY).replace("A footnote", "Un café").encode("cp1252"),
    (HEADER + BODY).replace("tags", "\r\ntags", 1).encode().rstrip(b"\n"),
], ids=["windows", "byte-order-mark", "utf-16", "windows-letters", "mixed-and-no-end"])
def test_line_ends_marks_and_encodings_stay_as_they_are(desk, data):
    write(desk, ARTICLE, data)
    assert save(desk, ARTICLE, form(desk, ARTICLE)) == data
    after = save(desk, ARTICLE, form(desk, ARTICLE) | {"topic": "Rest"})
    encoding = "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-8"
    assert after == data.replace("'Research'".encode(encoding), "'Rest'".encode(encoding))


def test_a_header_without_fences_keeps_its_manner(desk):
    text = "Title: A guide\nDate: 2026-11-20\nAuthor: mara-lind\nTopic: Rest\nTags: a, b\n\nWords.\n"
    write(desk, ARTICLE, text)
    opened = form(desk, ARTICLE)
    assert (opened["title"], opened["tags"]) == ("A guide", ["a", "b"])
    assert save(desk, ARTICLE, opened).decode() == text
    after = save(desk, ARTICLE, form(desk, ARTICLE) | {"title": "Another", "topic": "Quiet", "summary": "In short.", "tags": ["a", "c"]})
    expected = "Title: Another\nDate: 2026-11-20\nAuthor: mara-lind\nTopic: Quiet\nTags: a, c\nSummary: In short.\n\nWords.\n"
    assert after.decode() == expected
    save(desk, ARTICLE, form(desk, ARTICLE) | {"tags": ["a, b", "c"]})  # this needs YAML
    again = form(desk, ARTICLE)
    assert (again["title"], again["tags"], again["body"]) == ("Another", ["a, b", "c"], "Words.")


def test_a_colon_that_breaks_the_yaml_is_mended_by_saving(desk):
    write(desk, ARTICLE, "---\ntitle: Touch: a guide\ndate: 2026-11-20\nauthor: mara-lind\n# a note\ntopic: Rest\n---\n\nWords.\n")
    opened = form(desk, ARTICLE)
    assert opened["title"] == "Touch: a guide"
    text = save(desk, ARTICLE, opened | {"topic": "Quiet"}).decode()
    assert yaml.safe_load(text.split("---")[1])["title"] == "Touch: a guide"
    assert "# a note" in text and text.endswith("\n\nWords.\n")


def test_lists_of_groups_keep_what_was_not_touched(desk):
    name = "content/practice.yaml"
    before = desk.shelf.read(name).decode()
    opened = form(desk, name)
    opened["closures"][0]["until"] = "2027-01-05"
    opened["closures"].append({"from": "2027-08-01", "until": "2027-08-14", "reason": "Summer: closed"})
    opened["memberships"] = [{"name": "Guild", "url": "https://guild.example.org"}]
    opened["hours"]["monday"] = "9:00-12:00"
    del opened["payment"][1]
    after = save(desk, name, opened).decode()
    expected = before.replace("until: 2027-01-02", "until: 2027-01-05").replace("monday: closed", "monday: 9:00-12:00").replace("  - check\n", "")
    expected = expected.replace("    reason: Spring training week\n", '    reason: Spring training week\n  - from: 2027-08-01\n    until: 2027-08-14\n    reason: "Summer: closed"\n')
    expected = expected.replace("memberships: []", "memberships:\n  - name: Guild\n    url: https://guild.example.org")
    assert after == expected


def test_a_further_place_is_written_with_its_groups_and_changed_within_them(desk):
    name = "content/practice.yaml"
    before = desk.shelf.read(name).decode()
    place = {"name": "Oak Hollow", "address": {"town": "Fernbrook", "country": "US", "street": ""}, "hours": {"monday": "9:00-12:30"}, "getting_here": {"parking": ""}}
    after = save(desk, name, form(desk, name) | {"places": [place]}).decode()
    written = "places:\n  - name: Oak Hollow\n    address:\n      town: Fernbrook\n      country: US\n    hours:\n      monday: 9:00-12:30\n"
    assert after.replace(written, "") == before
    opened = form(desk, name)
    opened["places"][0]["hours"]["monday"] = "closed"
    assert save(desk, name, opened).decode() == after.replace("      monday: 9:00-12:30", "      monday: closed")


def test_what_is_emptied_under_a_note_stays_so_that_the_note_keeps_its_place(desk):
    name = "content/practice.yaml"
    before = desk.shelf.read(name).decode()
    opened = form(desk, name)
    closures, booking = opened["closures"], opened["booking"]
    after = save(desk, name, opened | {"closures": [], "booking": ""}).decode()
    assert "closures: []\n" in after and "\nbooking:\n" in after
    assert save(desk, name, form(desk, name) | {"closures": closures, "booking": booking}).decode() == before


def test_the_last_field_may_go_while_others_come(desk):
    write(desk, ARTICLE, "---\ntitle: A\ndate: 2026-11-20\nauthor: mara-lind\ntopic: Rest\nsummary: Long.\n---\n\nWords.\n")
    after = save(desk, ARTICLE, form(desk, ARTICLE) | {"summary": "", "reviewed_by": "tobias-fennimore", "image": "a.jpg"}).decode()
    assert after == "---\ntitle: A\nimage: a.jpg\ndate: 2026-11-20\nauthor: mara-lind\nreviewed_by: tobias-fennimore\ntopic: Rest\n---\n\nWords.\n"


def test_a_group_may_be_filled_with_other_fields(desk):
    name = "content/practice.yaml"
    save(desk, name, form(desk, name) | {"colors": {"dark": {"tint": "#1c5a57", "notice": "#1c5a58"}}})
    for colors in ({"dark": {"notice": "#1c5a58", "background": "#112233"}}, {"light": {"text": "#000000"}}):
        after = save(desk, name, form(desk, name) | {"colors": colors}).decode()
        assert form(desk, name)["colors"] == colors
        assert after.count("#") > (ROOT / name).read_text(encoding="utf-8").count("\n#"), "the notes are there"


def test_what_yaml_cannot_hold_is_read_as_a_space(desk):
    write(desk, ARTICLE, HEADER + BODY)
    after = save(desk, ARTICLE, form(desk, ARTICLE) | {"topic": "\ufeffRest\u2028and\x0cquiet"}).decode()
    assert after == (HEADER + BODY).replace("'Research'", "'Rest and quiet'")


def test_papers_are_added_changed_and_removed_one_by_one(desk):
    before = desk.shelf.read("content/references.yaml").decode()
    paper = {"key": "lind-2026", "authors": ["Lind M", "Quince, T"], "year": 2026, "title": "A trial: rest", "result": "mixed"}
    added = save(desk, "content/references.yaml/lind-2026.json", paper).decode()
    assert added.startswith(before) and 'title: "A trial: rest"' in added
    opened = form(desk, "content/references.yaml/haller-2020.json")
    changed = save(desk, "content/references.yaml/haller-2020.json", opened | {"note": "Corrected."}).decode()
    assert changed == added.replace("note: Contradicted by the review of Ceballos-Laita and colleagues (2024).", "note: Corrected.")
    desk.answer("deleteFiles", {"paths": ["content/references.yaml/lind-2026.json"]})
    assert desk.shelf.read("content/references.yaml").decode().rstrip() == before.replace(
        "note: Contradicted by the review of Ceballos-Laita and colleagues (2024).", "note: Corrected.").rstrip()


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40))
@example("null")
@example("~")
@example("a\ufeffb")
def test_whatever_is_typed_into_a_field_is_read_back_as_typed(tmp_path_factory, words):
    desk = Desk(tmp_path_factory.mktemp("words"))
    desk.shelf.content.joinpath("articles").mkdir(parents=True)
    write(desk, ARTICLE, HEADER + BODY)
    after = save(desk, ARTICLE, form(desk, ARTICLE) | {"topic": "x" + words, "summary": words, "tags": ["y" + words, "b"]})
    answered = form(desk, ARTICLE)
    words = words.replace("\ufeff", "")  # a mark of the order of bytes, which nobody sees
    plain = " ".join(words.split())
    assert answered.get("topic") == " ".join(("x" + words).split())
    assert answered.get("summary", "") == plain
    assert answered["tags"] == [" ".join(("y" + words).split()), "b"]
    assert after.decode().endswith(BODY)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.text("ab\u00e9 ", max_size=3), st.sampled_from(["\n", "\r\n", "\r"])), max_size=12), st.text("ab\n", max_size=12))
def test_a_text_is_never_changed_by_keeping_its_bytes(lines, new):
    data = "".join(words + end for words, end in lines).encode()
    text = data.decode().replace("\r\n", "\n").replace("\r", "\n")
    assert rewritten(data, text) == data
    assert rewritten(data, new).decode().replace("\r\n", "\n").replace("\r", "\n") == new


def test_a_file_that_was_changed_meanwhile_is_not_overwritten(desk):
    opened = form(desk, ARTICLE.replace("x", "a-quiet-room"))
    name = ARTICLE.replace("x", "a-quiet-room")
    path = desk.shelf.path(name)
    path.write_bytes(path.read_bytes() + b"Somebody else's words.\n")
    with pytest.raises(Refusal, match="was changed by someone else since you opened it") as refused:
        save(desk, name, opened | {"topic": "Mine"})
    assert refused.value.status == 409
    assert path.read_bytes().endswith(b"Somebody else's words.\n")


def test_one_window_can_save_again_and_again(desk):
    name = "content/articles/a-quiet-room.md"
    opened = form(desk, name)
    mark = ""
    for topic in ("One", "Two", "Three"):
        raw = json.dumps(opened | {"topic": topic})
        mark = desk.answer("persistEntry", {"dataFiles": [{"path": name, "raw": raw, "after": mark}], "assets": []})["mark"]
    assert read_header(read_text(desk.shelf.path(name))[0]).values["topic"] == "Three"


def test_what_a_save_replaced_stays_aside_and_does_not_grow_without_end(desk, monkeypatch):
    name, seconds = "content/practice.yaml", iter(range(100, 200))
    monkeypatch.setattr("editor.shelf.time.strftime", lambda _: f"2026-11-21-100{next(seconds)}")
    before = desk.shelf.read(name)
    save(desk, name, form(desk, name) | {"tagline": "Words saved by mistake"})
    spanish = desk.shelf.read("content/practice.es.yaml")
    save(desk, "content/practice.es.yaml", form(desk, "content/practice.es.yaml") | {"tagline": "Palabras"})
    earlier = desk.shelf.kept.with_name("earlier")
    assert [file.read_bytes() for file in sorted(earlier.iterdir())] == [before, spanish]
    for number in range(EARLIER + 5):
        save(desk, name, form(desk, name) | {"tagline": f"Words {number}"})
    names = sorted(file.name for file in earlier.iterdir())
    assert len(names) == EARLIER + 1 and names[-1] == "practice.es.2026-11-21-100101.yaml"
    assert f"tagline: Words {EARLIER + 3}\n" in (earlier / names[-2]).read_text(encoding="utf-8")


def test_the_form_of_one_text_is_never_written_into_another(desk):
    with pytest.raises(Refusal):
        save(desk, "content/articles/a-quiet-room.md", form(desk, "content/articles/listening-touch.md"))


def test_what_the_schema_does_not_understand_is_refused_in_plain_words(desk):
    name = "content/services/first-session.md"
    before = desk.shelf.read(name)
    with pytest.raises(Refusal, match='"fee" is not understood: "ten" is not a fee: write the number alone, like 110 or 110.50'):
        save(desk, name, form(desk, name) | {"fee": "ten"})
    with pytest.raises(Refusal, match='The field "minutes" is missing'):
        save(desk, name, form(desk, name) | {"minutes": None})
    assert desk.shelf.read(name) == before


def test_a_fault_that_was_there_before_does_not_hinder_a_save(desk):
    write(desk, ARTICLE, (HEADER + BODY).replace("date: 2026-11-20 09:30", "date: soon"))
    assert b"topic: 'Rest'" in save(desk, ARTICLE, form(desk, ARTICLE) | {"topic": "Rest"})
