"""A file to take away says what it is before it is opened."""

import datetime

import pytest

from practice.documents import listed
from practice.schema import Document
from practice.words import ENGLISH_WORDS


@pytest.mark.parametrize(("size", "written"), [(10, "1 KB"), (84_400, "84 KB"), (1_340_000, "1.3 MB")])
def test_a_document_is_listed_with_type_size_and_date(tmp_path, size, written):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "health form.pdf").write_bytes(b"x" * size)
    (row,) = listed([Document(title="Form", file="health form.pdf", date="2026-11-20")], tmp_path, "..", ENGLISH_WORDS)
    assert row == ("Form", "../documents/health%20form.pdf", "PDF", written, datetime.date(2026, 11, 20))


def test_a_document_that_is_not_there_is_still_listed_so_that_the_check_can_speak(tmp_path):
    (row,) = listed([Document(title="Form", file="nowhere.pdf")], tmp_path, ".", ENGLISH_WORDS)
    assert (row.href, row.size) == ("./documents/nowhere.pdf", "")
