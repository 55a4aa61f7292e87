"""What was made before is kept exactly as long as it would be made the same way again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from artwork import store

CODE = {"card": "from .drawing import hero\n", "drawing": "from .ovals import Oval\n", "ovals": "ONE = 1\n", "icons": "from .drawing import mark\n"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    for name, text in CODE.items():
        (tmp_path / f"{name}.py").write_text(text)
    monkeypatch.setattr(store, "__file__", str(tmp_path / "store.py"))
    store.made_by.cache_clear()
    yield tmp_path
    store.made_by.cache_clear()


def changed(folder: Path, name: str) -> bool:
    before = store.made_by("card")
    (folder / f"{name}.py").write_text(CODE[name] + "TWO = 2\n")
    store.made_by.cache_clear()
    return store.made_by("card") != before


@pytest.mark.parametrize("name", ["card", "drawing", "ovals"])
def test_a_change_of_the_code_that_draws_is_drawn_anew(folder: Path, name: str) -> None:
    assert changed(folder, name)


def test_a_change_of_other_code_draws_nothing_anew(folder: Path) -> None:
    assert not changed(folder, "icons")


def test_another_version_of_pillow_makes_everything_anew(folder: Path, monkeypatch) -> None:
    before = store.made_by("card")
    monkeypatch.setattr(store.PIL, "__version__", "0.0")
    store.made_by.cache_clear()
    assert store.made_by("card") != before


@pytest.mark.parametrize("damage", [b"", b"dra", b"DRAWN"])
def test_what_was_damaged_since_is_made_again(tmp_path, damage):
    def make(draft):
        (draft / "a.svg").write_bytes(b"drawn")

    place = store.kept(tmp_path, "name", make)
    (place / "a.svg").write_bytes(damage)
    os.utime(place / "a.svg", (0, 0))  # a clock may be too coarse to tell two writes apart
    assert (store.kept(tmp_path, "name", make) / "a.svg").read_bytes() == b"drawn"
    (place / "a.svg").unlink()
    assert (store.kept(tmp_path, "name", make) / "a.svg").read_bytes() == b"drawn"


def test_what_is_whole_is_not_made_again_nor_read_unless_it_was_copied(tmp_path, monkeypatch):
    place = store.kept(tmp_path, "name", lambda draft: (draft / "a.svg").write_bytes(b"drawn"))
    with monkeypatch.context() as patch:
        patch.setattr(store, "_digest", lambda place: pytest.fail("read again"))
        store.kept(tmp_path, "name", lambda draft: pytest.fail("made twice"))
    os.utime(place / "a.svg", (0, 0))
    store.kept(tmp_path, "name", lambda draft: pytest.fail("made twice"))
    (place / store.PROOF).write_bytes(b"")
    assert not store.is_whole(place)
