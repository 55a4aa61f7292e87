"""What the preview shows is always whole."""

from __future__ import annotations

import shutil
import threading
from types import SimpleNamespace

import pytest

from accelerate.resident import Outcome
from preview.inspection import Inspection
from preview.making import Maker
from preview.shelf import Shelf
from preview.workshop import Failed


@pytest.fixture
def shelf(tmp_path) -> Shelf:
    made = tmp_path / "made"
    (made / "fees").mkdir(parents=True)
    (made / "fees/index.html").write_text("Fees")
    (made / "index.html").write_text("Home")
    shelf = Shelf(made, tmp_path / "shown")
    shelf.put_up_all()
    return shelf


def shown(shelf: Shelf) -> dict[str, str]:
    return {file.relative_to(shelf.shown).as_posix(): file.read_text() for file in shelf.shown.rglob("*") if file.is_file()}


def test_an_emptied_folder_takes_nothing_away_before_the_next_build_is_done(shelf):
    (shelf.made / "fees/index.html").unlink()
    assert shown(shelf) == {"index.html": "Home", "fees/index.html": "Fees"}
    shelf.put_up_all()
    assert shown(shelf) == {"index.html": "Home"}
    assert not (shelf.shown / "fees").exists()


def test_one_page_can_be_put_up_before_all_others(shelf):
    (shelf.made / "fees/index.html").write_text("Other fees")
    (shelf.made / "index.html").write_text("Half of the ho")
    shelf.put_up(["fees/index.html"])
    assert shown(shelf) == {"index.html": "Home", "fees/index.html": "Other fees"}


def test_what_others_have_put_there_stays(shelf):
    (shelf.shown / "pagefind").mkdir()
    (shelf.shown / "pagefind/index").write_text("words")
    shelf.put_up_all()
    assert shown(shelf)["pagefind/index"] == "words"


@pytest.mark.parametrize("before, after", [("about", "about/index.html"), ("about/more/index.html", "about")])
def test_a_file_takes_the_place_of_a_folder_and_a_folder_that_of_a_file(shelf, before, after):
    for name in (before, after):
        shutil.rmtree(shelf.made)
        (shelf.made / name).parent.mkdir(parents=True)
        (shelf.made / name).write_text(name)
        shelf.put_up_all()
        assert shown(shelf) == {name: name}


def test_a_folder_that_held_nothing_else_goes_with_its_page(shelf):
    (shelf.made / "a/b").mkdir(parents=True)
    (shelf.made / "a/b/index.html").write_text("Deep")
    shelf.put_up_all()
    shutil.rmtree(shelf.made / "a")
    shelf.put_up_all()
    assert not (shelf.shown / "a").exists()


def test_one_page_is_never_shown_as_if_it_were_the_website(copy_of_site, monkeypatch):
    """A fresh workshop whose first build was ended must not take the pages of the last one away with a later save."""
    monkeypatch.chdir(copy_of_site)
    page = copy_of_site / "content/pages/fees.md"
    told = [Outcome((), 0.0, ("error: ended",)), Outcome(("fees/index.html",), 0.0, (), complete=False)]
    maker = Maker(copy_of_site, copy_of_site / "preview", bool)
    maker.resident.site = SimpleNamespace(to_check=None)
    monkeypatch.setattr(maker.resident, "refresh", lambda changed: iter(told))
    assert [type(one) for one in maker.make(1, frozenset({str(page)}), Inspection(copy_of_site))] == [Failed]
    assert shown(maker.shelf) == {}


def test_a_reader_never_meets_half_a_page(shelf):
    page, seen, done = shelf.shown / "index.html", set(), threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(page.read_text())

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(200):
        (shelf.made / "index.html").write_text(f"{number % 10}" * (100_000 + number))
        shelf.put_up_all()
    done.set()
    for reader in readers:
        reader.join()
    assert len(seen) > 1 and all(len(text) >= 100_000 or text == "Home" for text in seen)
    assert all(len(set(text)) == 1 for text in seen - {"Home"})
