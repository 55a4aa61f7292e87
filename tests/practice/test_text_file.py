"""Whatever a file is made of, its text is read or one sentence says why not."""

from __future__ import annotations

import os

import pytest

from practice.front_matter import read_text


@pytest.fixture
def read(tmp_path):
    def read(data: bytes):
        path = tmp_path / "x.md"
        path.write_bytes(data)
        return read_text(path)

    return read


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_the_text(read):
    assert read("\ufefftitle: é\r\n\rBody".encode()) == ("title: é\n\nBody", None)


def test_letters_of_an_old_windows_file_are_kept_and_the_first_is_told(read):
    text, problem = read("title: x\r\nsummary: caf\u00e9 \u2013 \u00fcber".encode("cp1252"))
    assert text == "title: x\nsummary: caf\u00e9 \u2013 \u00fcber"
    assert (problem.mark.line, problem.mark.column, problem.mark.end_column) == (2, 13, 14)
    assert "UTF-8" in problem.message


def test_one_bad_byte_does_not_spoil_the_good_letters(read):
    text, problem = read("über ".encode() + b"caf\xe9")
    assert text == "über caf\u00e9"
    assert problem.mark.column == 9


def test_a_file_saved_as_utf16_is_read_and_told(read):
    text, problem = read("title: é".encode("utf-16"))
    assert text == "title: é" and "UTF-16" in problem.message


def test_a_file_saved_as_utf32_is_not_taken_for_utf16(read):
    text, problem = read("title: é".encode("utf-32"))
    assert text == "title: é" and "UTF-32" in problem.message


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\uffff"])
def test_a_character_that_no_page_can_show_is_told_at_its_place_and_nothing_else_is_lost(read, sign):
    text, problem = read(f"title: x\n\n{'A long text. ' * 20}Good{sign}bye".encode())
    assert text.endswith("Good bye")
    assert (problem.mark.line, problem.mark.column) == (3, 265)
    assert f"U+{ord(sign):04X}" in problem.message


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"title: x\n\x00", bytes(range(32)) * 9])
def test_a_picture_named_md_is_not_taken_for_text(read, data):
    text, problem = read(data)
    assert text is None and "not text" in problem.message


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(read, data):
    text, problem = read(data)
    assert text is None and "empty" in problem.message


@pytest.mark.parametrize(("data", "how"), [
    (rb"{\rtf1\ansi\ansicpg1252 {\fonttbl\f0 Helvetica;} \f0 ---\ title: Rest\ ---}", "RTF"),
    (b'\xef\xbb\xbf<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<html><body>---</body></html>', "web page"),
    (b'<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>', "web page"),
])
def test_what_a_word_processor_saved_under_the_name_of_a_text_is_told_for_what_it_is(read, data, how):
    text, problem = read(data)
    assert text is None and how in problem.message and "plain text" in problem.message


@pytest.mark.parametrize("said", ["---\ntitle: Rest\n---\n\n<html> is a tag.", "{rest}", "<!-- <html> --> Rest", "<div>Rest</div>"])
def test_signs_of_other_kinds_of_file_within_a_text_are_its_own(read, said):
    assert read(said.encode()) == (said, None)


def test_facts_that_are_empty_are_to_be_put_back_and_not_deleted(tmp_path):
    (tmp_path / "practice.yaml").write_bytes(b"\n")
    _, problem = read_text(tmp_path / "practice.yaml")
    assert "put back" in problem.message and "delete" not in problem.message


def test_what_is_no_file_is_told_for_what_it_is(tmp_path):
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    (tmp_path / "dangling.md").symlink_to("nowhere.md")
    os.mkfifo(tmp_path / "pipe.md")
    said = {name: read_text(tmp_path / name) for name in ("folder.md", "loop.md", "dangling.md", "pipe.md", "gone.md")}
    assert all(text is None and problem.rule == "unreadable-entry" for text, problem in said.values())
    assert "folder" in said["folder.md"][1].message
    assert "back to itself" in said["loop.md"][1].message
    assert '"nowhere.md", which is not there' in said["dangling.md"][1].message


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    path = tmp_path / "x.md"
    path.write_text("title: x")
    # The tests may run as a user who may read everything.
    monkeypatch.setattr(type(path), "read_bytes", lambda self: (_ for _ in ()).throw(PermissionError(13, "no")))
    text, problem = read_text(path)
    assert text is None and "may not be read" in problem.message
