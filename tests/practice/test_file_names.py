"""A name that looks the same is the same to a link, however its accents are written; what visitors ask for is published, on every disk."""

from __future__ import annotations

import os
from types import SimpleNamespace
from urllib.parse import unquote

import pytest

from practice.documents import listed
from practice.entries import gather
from practice.file_names import Names, folded
from practice.links import files_named, listed_only
from practice.schema import Document
from practice.words import ENGLISH_WORDS

ONE_SIGN, TWO_SIGNS = "f\u00fcr", "fu\u0308r"
FORMS = [(ONE_SIGN, TWO_SIGNS), (TWO_SIGNS, ONE_SIGN), (TWO_SIGNS, TWO_SIGNS), ("f%C3%BCr", TWO_SIGNS)]


@pytest.mark.parametrize(("typed", "stored"), FORMS)
def test_a_link_finds_a_page_and_a_file_however_their_accents_are_written(build, article, tmp_path, typed, stored):
    built = build({
        f"articles/{stored}-babies.md": article(),
        f"documents/{stored}.pdf": "a form",
        "articles/first.md": article(f"[A]({{filename}}{typed}-babies.md) [B]({{static}}/documents/{typed}.pdf)"),
    })
    assert '<a href="../../articles/fur-babies/">A</a>' in built["articles/first/index.html"]
    assert f'<a href="../../documents/{ONE_SIGN}.pdf">B</a>' in unquote(built["articles/first/index.html"])
    assert [file.name for file in (tmp_path / "output/documents").iterdir()] == [f"{ONE_SIGN}.pdf"]


@pytest.mark.parametrize(("typed", "stored"), FORMS[:3])
def test_a_file_beside_a_text_is_published_beside_its_page_however_its_accents_are_written(build, article, tmp_path, typed, stored):
    built = build({f"articles/{stored}.txt": "a list", "articles/first.md": article(f"[A]({{attach}}{typed}.txt)")})
    assert f'<a href="../../articles/first/{ONE_SIGN}.txt">A</a>' in built["articles/first/index.html"]
    assert (tmp_path / f"output/articles/first/{ONE_SIGN}.txt").read_text(encoding="utf-8") == "a list"


@pytest.mark.parametrize(("typed", "stored"), FORMS[:3])
def test_a_listed_document_is_found_and_leads_to_what_is_published(tmp_path, typed, stored):
    (tmp_path / "documents").mkdir()
    (tmp_path / f"documents/{stored}.pdf").write_bytes(b"x" * 2000)
    (row,) = listed([Document(title="Form", file=f"{typed}.pdf")], tmp_path, "..", ENGLISH_WORDS)
    assert (row.href, row.size) == ("../documents/f%C3%BCr.pdf", "2 KB")


def test_a_document_under_other_capitals_is_none_even_where_the_disk_ignores_them(tmp_path, monkeypatch):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/form.pdf").write_bytes(b"x" * 2000)
    monkeypatch.setattr("pathlib.Path.is_file", lambda file: True)
    (row,) = listed([Document(title="Form", file="Form.pdf")], tmp_path, "..", ENGLISH_WORDS)
    assert row.size == ""


def test_a_file_is_published_under_no_other_capitals_than_its_own(tmp_path):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/form.pdf").touch()
    named = [SimpleNamespace(get_relative_source_path=lambda path=path: path) for path in ("documents/form.pdf", "documents/Form.PDF", "documents/gone.pdf")]
    assert listed_only(named, tmp_path) == [named[0], named[2]]


def test_what_a_text_names_is_called_as_its_folder_lists_it(tmp_path):
    (tmp_path / TWO_SIGNS).mkdir()
    (tmp_path / TWO_SIGNS / f"{TWO_SIGNS}.txt").touch()
    typed = f"articles/../{ONE_SIGN}/{ONE_SIGN}.txt"
    assert files_named({typed, "fees.txt", f"{ONE_SIGN}.doc"}, str(tmp_path)) == {f"{TWO_SIGNS}/{TWO_SIGNS}.txt", "fees.txt", f"{ONE_SIGN}.doc"}


def test_of_two_names_that_look_the_same_the_one_that_was_typed_is_meant(tmp_path):
    for name in (ONE_SIGN, TWO_SIGNS, "Photo.jpg", "photo.JPG"):
        (tmp_path / name).touch()
    names = Names(tmp_path, folded)
    assert [names.called(name) for name in (ONE_SIGN, TWO_SIGNS, "photo.JPG", "Photo.jpg")] == [ONE_SIGN, TWO_SIGNS, "photo.JPG", "Photo.jpg"]
    assert names.called("gone.jpg") == names.called("photo.JPG/inner.jpg") == ""


def test_a_file_that_came_later_is_found(tmp_path):
    names = Names(tmp_path)
    assert names.called("new.jpg") == ""
    (tmp_path / "new.jpg").touch()
    assert names.called("new.jpg") == "new.jpg"


def test_a_folder_of_texts_under_other_capitals_is_none_even_where_the_disk_ignores_them(tmp_path, monkeypatch):
    """Else the website would be whole on a Mac, and without its articles where a host builds it."""
    (tmp_path / "Articles").mkdir()
    (tmp_path / "Articles/first.md").write_text("---\ntitle: First\n---\nText.\n", encoding="utf-8")
    walk = os.walk
    monkeypatch.setattr("os.walk", lambda top: walk(str(top).replace("articles", "Articles")))
    assert not gather(tmp_path).manuscripts
