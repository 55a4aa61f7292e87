"""Every save is told, however it was made: as editors, `git` and other programs put files into their places."""

from __future__ import annotations

import os
import queue
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from preview import watching

SETTINGS, TEXT = "pelican.conf.py", "content/pages/fees.md"


@pytest.fixture
def root(tmp_path) -> Path:
    for name in (SETTINGS, TEXT, "theme/templates/base.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before", encoding="utf-8")
    return tmp_path


@pytest.fixture
def told(root) -> Iterator[Callable[[str], bool]]:
    """Whether a change of this file is told within some seconds."""
    stop, heard = threading.Event(), queue.SimpleQueue()
    thread = threading.Thread(target=lambda: [heard.put(changed) for changed in watching.changes(root, stop)], daemon=True)
    thread.start()

    def is_told(name: str) -> bool:
        try:
            while not any(path.endswith(name) for path in heard.get(timeout=4)):
                pass
        except queue.Empty:
            return False
        return True

    (root / TEXT).write_text("begun", encoding="utf-8")
    while not is_told(TEXT):  # until the system really watches
        (root / TEXT).write_text("begun", encoding="utf-8")
    yield is_told
    stop.set()
    thread.join(10)


def is_heard(root: Path, told: Callable[[str], bool]) -> bool:
    """Whether a save is told; until the new folder is watched, the folder is told for it."""
    for words in ("one", "two", "three"):
        (root / TEXT).write_text(words, encoding="utf-8")
        if told(TEXT):
            return True
    return False


def replace(file: Path) -> None:
    """As many editors save: a new file takes the name of the old one."""
    beside = file.with_name("beside")
    beside.write_text("after", encoding="utf-8")
    beside.replace(file)


def test_settings_that_are_replaced_are_told_each_time(root, told):
    for _ in range(3):
        replace(root / SETTINGS)
        assert told(SETTINGS)


def test_a_folder_that_is_replaced_is_watched_on(root, told):
    """As a copy that is put back, or a branch that is changed."""
    shutil.copytree(root / "content", root / "copy")
    shutil.rmtree(root / "content")
    (root / "copy").rename(root / "content")
    assert told("content")
    assert told("content"), "it may have filled since"
    assert is_heard(root, told)


@pytest.mark.skipif(sys.platform != "linux", reason="only there a file's name can be no text")
def test_a_name_that_is_no_text_ends_nothing(root, told):
    file = Path(os.fsdecode(os.fsencode(root / "content") + b"/\xff.md"))
    file.write_text("a", encoding="utf-8")
    assert told("content")
    while told("content"):  # until it looks by itself
        pass
    file.read_text(encoding="utf-8")
    assert not told("content"), "what a build reads is not saved"
    assert is_heard(root, told)


def test_where_the_system_watches_no_more_files_it_looks_by_itself(root, monkeypatch):
    def full(*paths, **given):
        raise OSError("OS file watch limit reached")

    monkeypatch.setattr(watching, "watch", full)
    monkeypatch.setattr(watching, "LOOK", 10)
    told = watching.changes(root, threading.Event())
    next(told)
    (root / TEXT).write_text("other words", encoding="utf-8")
    assert next(told) == {str(root / TEXT)}
