"""What the preview shows is always whole."""

from __future__ import annotations

import threading

import pytest

from preview.shelf import Shelf


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
