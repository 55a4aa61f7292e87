"""An import that was ended at any moment goes on; what it was given, in whatever wrapping, is read or refused in one sentence."""

from __future__ import annotations

import zipfile

import pytest

from importer.given import opened
from importer.record import Record, Written
from importer.trouble import Trouble

FIRST = Written("1", "articles/a.md", "m", "s", old=("/a\u2028b/",), notes=("é\u0085",))
SECOND = Written("2", "articles/b.md", "m", "s")


def test_the_record_gives_back_what_it_was_told_whatever_signs_it_has(tmp_path):
    record = Record.read(tmp_path / "record.jsonl")
    record.add(FIRST)
    record.finish("1")
    again = Record.read(record.path)
    assert (again.texts, again.finished) == ({"1": FIRST}, {"1"})


@pytest.mark.parametrize("cut", range(1, 90, 11))
def test_a_line_that_broke_off_costs_no_later_one(tmp_path, cut):
    record = Record.read(tmp_path / "record.jsonl")
    record.add(FIRST)
    whole = record.path.read_bytes()
    record.path.write_bytes(whole + whole[:cut])
    Record.read(record.path).add(SECOND)
    assert Record.read(record.path).texts == {"1": FIRST, "2": SECOND}


def test_a_letter_cut_in_half_is_no_end_of_all(tmp_path):
    path = tmp_path / "record.jsonl"
    path.write_bytes('{"key": "é'.encode()[:-1])
    Record.read(path).add(SECOND)
    assert Record.read(path).texts == {"2": SECOND}


def packed(path, **files: bytes):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return path


def test_a_zip_file_is_a_folder(tmp_path):
    file = packed(tmp_path / "site.zip", **{"site__index.html": b"<h1>Home</h1>", "site__about.html": b"<h1>About</h1>"})
    with opened([file]) as given:
        (pages,) = given.sources
        assert sorted(path.name for path in given.media[0].rglob("*.html")) == ["about.html", "index.html"]


def test_names_in_a_zip_file_cannot_lead_out_of_it(tmp_path):
    file = packed(tmp_path / "site.zip", **{"..__..__evil.html": b"x", "__etc__evil.html": b"x", "index.html": b"<h1>Home</h1>"})
    with opened([file]) as given:
        assert [path.name for path in given.media[0].rglob("*.html")] == ["index.html"]
    assert not list(tmp_path.rglob("evil.html"))


@pytest.mark.parametrize("at", [40, 60])
def test_a_damaged_zip_file_is_refused_in_one_sentence(tmp_path, at):
    file = packed(tmp_path / "site.zip", **{"index.html": bytes(range(256)) * 40})
    data = bytearray(file.read_bytes())
    data[at:at + 12] = b"\xff" * 12
    file.write_bytes(data)
    with pytest.raises(Trouble, match="is damaged"), opened([file]):
        pass


@pytest.mark.parametrize(("name", "data", "reason"), [
    ("empty.xml", b"", "is empty"), ("letter.xml", b"Dear all", "is not an export"), ("backup.sql", b"-- MySQL dump", "is a backup"),
    ("picture.xml", b"\x89PNG\x00\x00", "is not a text"), ("blog.xml", b"<feed xmlns='x'>", "is an Atom feed"),
])
def test_anything_else_is_refused_in_one_sentence(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Trouble, match=reason) as refusal, opened([tmp_path / name]):
        pass
    assert "\n" not in str(refusal.value)


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(Trouble, match="There is no file or folder"), opened([tmp_path / "nowhere.xml"]):
        pass
    with pytest.raises(Trouble, match="neither an export nor an HTML page"), opened([tmp_path]):
        pass
