"""What is kept between builds, and what a second process reads ahead, changes no finding."""

from __future__ import annotations

import marshal
import shutil
import sqlite3
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from markdown import Extension
from pelican import Pelican
from pelican.settings import read_settings

from sitecheck import pelican_side
from sitecheck.run import memory, worker
from sitecheck.run.memory import Memory
from sitecheck.words.guard import Facts

PAGE = (
    b'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>'
    b'<h1 id="top">A page</h1><p id="top"><a href="/x/">here</a> <img src="a.png"> Craniosacral Therapy by Ann Boswell</p></body></html>'
)
CONTENT = {
    "first.md": "Title: First\nDate: 2024-01-02\nCategory: Notes\n\nSee [gone](/gone/). This work cures migraine.\n\n<p id='a'>1</p><p id='a'>2</p>\n",
    "second.md": "Title: Second\nDate: 2024-01-03\nCategory: Notes\n\n[A part](/first.html#nowhere) and ![](/a.png)\n",
}


@pytest.fixture
def kept(tmp_path):
    one = Memory(tmp_path)
    yield one
    one.close()


def read(one: Memory):
    return one.page("a/index.html", PAGE), one.said("This work cures migraine.\n", "content/a.md", Facts(today=date(2026, 11, 20)))


def test_a_page_and_a_text_come_back_as_they_were_read(tmp_path):
    first = Memory(tmp_path)
    fresh = read(first)
    first.close()
    second = Memory(tmp_path)
    assert read(second) == fresh == read(Memory())
    assert not second.new
    (_, faults), said = fresh
    assert faults.faults
    assert said.remarks
    second.close()


def test_the_same_bytes_on_another_page_are_that_page(kept):
    read(kept)
    kept.save()
    assert kept.page("b.html", PAGE)[0] == replace(kept.page("a/index.html", PAGE)[0], path="b.html")


def test_other_facts_are_another_outcome(kept):
    text = "This work cures migraine.\n"
    everywhere, nowhere = kept.said(text, "a.md", Facts()), kept.said(text, "a.md", Facts(where=("XX",)))
    assert len(kept.new) == 2
    assert everywhere == Memory().said(text, "a.md", Facts())
    assert nowhere == Memory().said(text, "a.md", Facts(where=("XX",)))


@pytest.mark.parametrize("damage", [b"", b"nothing of the kind" * 500])
def test_a_damaged_file_is_made_anew(tmp_path, damage):
    first = Memory(tmp_path)
    fresh = read(first)
    first.close()
    (tmp_path / "facts.sqlite").write_bytes(damage)
    second = Memory(tmp_path)
    assert read(second) == fresh
    second.close()
    third = Memory(tmp_path)
    assert read(third) == fresh
    assert not third.new
    third.close()


@pytest.mark.parametrize("value", [b"", b"12345678rubbish", memory._proof(marshal.dumps((1,))) + marshal.dumps((1,))])
def test_a_damaged_outcome_is_read_again(tmp_path, value):
    first = Memory(tmp_path)
    fresh = read(first)
    first.close()
    store = sqlite3.connect(tmp_path / "facts.sqlite")
    with store:
        store.execute("UPDATE facts SET value = ?", (value,))
    store.close()
    second = Memory(tmp_path)
    assert read(second) == fresh
    second.close()


def test_another_version_of_the_check_begins_anew(tmp_path, monkeypatch):
    first = Memory(tmp_path)
    read(first)
    first.close()
    monkeypatch.setattr(memory, "own_version", lambda: "another")
    second = Memory(tmp_path)
    read(second)
    assert len(second.new) == 2
    second.close()


def test_what_no_build_asks_for_is_forgotten(tmp_path, monkeypatch):
    monkeypatch.setattr(memory, "SPARE", 0)
    for number in range(9):
        one = Memory(tmp_path)
        one.page("a.html", PAGE + b"%d" % number)
        one.close()
    left = sqlite3.connect(tmp_path / "facts.sqlite")
    assert left.execute("SELECT count(*) FROM facts").fetchone()[0] <= 2
    left.close()


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert read(Memory(tmp_path / "file")) == read(Memory())


# -- in builds ---------------------------------------------------------------------------------------------

@pytest.fixture
def build(tmp_path, monkeypatch):
    """Builds a site, with or without what is needed for a worker, and gives the diagnostics."""
    (tmp_path / "content").mkdir()
    for name, text in CONTENT.items():
        (tmp_path / "content" / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "conf.py").write_text(
        'SITENAME = "A blog"\nSITEURL = ""\nPATH = "content"\nOUTPUT_PATH = "output"\nTIMEZONE = "UTC"\nDEFAULT_LANG = "en"\n'
        'FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n'
        'PLUGINS = ["sitecheck"]\nSITECHECK_SILENT = True\nTODAY = "2026-11-20"\n'
    )

    def run(**settings):
        pelican = Pelican(read_settings(str(tmp_path / "conf.py"), override=settings))
        pelican.run()
        return pelican.diagnostics

    return run


def test_a_build_finds_the_same_with_and_without_memory(build):
    cold = build()
    assert {"broken-link", "missing-anchor", "duplicate-id"} <= {one.rule for one in cold}
    assert "cure-claim" not in {one.rule for one in cold}  # a site without practice.yaml advertises no practice
    warm = build()
    shutil.rmtree(".cache")
    assert cold == warm == build()


def test_a_worker_finds_the_same(build, monkeypatch):
    alone = build()
    shutil.rmtree(".cache")
    answers = _with_worker(monkeypatch)
    assert build() == alone
    assert answers == [alone]
    assert build() == alone


def test_a_worker_that_dies_is_not_missed(build, monkeypatch):
    alone = build()
    shutil.rmtree(".cache")
    answers = _with_worker(monkeypatch, die=True)
    assert build() == alone
    assert answers == [None]


def test_a_setting_that_cannot_be_sent_to_a_worker_is_no_trouble(build, monkeypatch):
    class Own(Extension):
        def extendMarkdown(self, md):
            pass

    alone = build()
    shutil.rmtree(".cache")
    answers = _with_worker(monkeypatch)
    assert build(MARKDOWN={"extensions": [Own()], "output_format": "html5"}) == alone
    assert answers == [None]


def test_a_worker_leaves_what_it_read(build, monkeypatch, tmp_path):
    _with_worker(monkeypatch)
    build()
    found = Memory(tmp_path / ".cache/sitecheck", names=False)
    for page in (tmp_path / "output").rglob("*.html"):
        found.page(page.name, page.read_bytes())
    assert not found.new
    found.close()


def test_what_has_not_changed_starts_no_worker(build, tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "sitecheck.engine", raising=False)
    assert worker.worth_starting(tmp_path / "content", [], tmp_path / "outcomes")
    build()
    monkeypatch.delitem(sys.modules, "sitecheck.engine", raising=False)
    assert not worker.worth_starting(tmp_path / "content", [], tmp_path / ".cache/sitecheck/outcomes")


def test_a_process_that_has_the_check_at_hand_starts_one_only_for_many_texts(tmp_path, monkeypatch):
    """Its own code and the theme are no work, however much of them is younger than the last outcome."""
    monkeypatch.setitem(sys.modules, "sitecheck.engine", worker)
    code = [Path(worker.__file__).parents[1]]
    assert not worker.worth_starting(tmp_path, code, tmp_path / "outcomes")
    for number in range(worker.WORTH):
        (tmp_path / f"{number}.md").touch()
    assert worker.worth_starting(tmp_path, code, tmp_path / "outcomes")


def _with_worker(monkeypatch, *, die: bool = False) -> list:
    """Every build gets a worker; its answers are kept in the list."""
    answers = []

    class Watched(worker.Worker):
        def __init__(self, site):
            super().__init__(site)
            if die:
                self.process.kill()

        def outcome(self):
            found = super().outcome()
            answers.append(found and found.diagnostics)
            return found

    monkeypatch.setattr(pelican_side, "worth_starting", lambda *_: not answers)
    monkeypatch.setattr(pelican_side, "Worker", Watched)
    return answers
