"""A file to take away says what it is before it is opened."""

import datetime

import pytest

from practice.documents import listed
from practice.schema import Document
from practice.words import ENGLISH_WORDS
from tests.conftest import run_check


@pytest.mark.parametrize(("size", "written"), [(10, "1 KB"), (84_400, "84 KB"), (1_340_000, "1.3 MB")])
def test_a_document_is_listed_with_type_size_and_date(tmp_path, size, written):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "health form.pdf").write_bytes(b"x" * size)
    (row,) = listed([Document(title="Form", file="health form.pdf", date="2026-11-20")], tmp_path, "..", ENGLISH_WORDS)
    assert row == ("Form", "../documents/health%20form.pdf", "PDF", written, datetime.date(2026, 11, 20))


def test_a_document_that_is_not_there_is_still_listed_so_that_the_check_can_speak(tmp_path):
    (row,) = listed([Document(title="Form", file="nowhere.pdf")], tmp_path, ".", ENGLISH_WORDS)
    assert (row.href, row.size) == ("./documents/nowhere.pdf", "")


def test_what_lies_outside_of_the_content_folder_is_neither_published_nor_told_of(copy_of_site, tmp_path):
    (tmp_path / "away").mkdir()
    (tmp_path / "away/secret.txt").write_text("secret")
    documents = copy_of_site / "content/documents"
    (documents / "one.txt").symlink_to(tmp_path / "away/secret.txt")
    (documents / "all").symlink_to(tmp_path / "away")
    (documents / "own.pdf").symlink_to("questions-before-a-first-session.pdf")
    checked = run_check(copy_of_site)
    output = copy_of_site / "output/documents"
    assert sorted(file.name for file in output.rglob("*")) == ["own.pdf", "questions-before-a-first-session.pdf"]
    told = {finding["place"]["file"] for finding in checked.findings if "link to a place outside" in finding["message"]}
    assert told == {"content/documents/one.txt", "content/documents/all"}
    (row,) = listed([Document(title="Form", file="../../../away/secret.txt")], copy_of_site / "content", ".", ENGLISH_WORDS)
    assert row.size == ""
