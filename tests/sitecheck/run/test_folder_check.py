"""A folder is checked with all processors and remembered, and what is found is the same as without either."""

from __future__ import annotations

import gc
import os
from datetime import date
from pathlib import Path

import pytest

from sitecheck.__main__ import main
from sitecheck.accessibility.audit import barriers
from sitecheck.engine import check
from sitecheck.folder import site_from_folder
from sitecheck.pages import faults
from sitecheck.run import folder_check, shares
from sitecheck.run.folder_check import check_folder
from sitecheck.run.memory import Memory

TODAY = date(2026, 11, 20)
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page {n}</title></head><body><h1 id="a">Page {n}</h1>'
    '<p id="{twin}">This work cures migraine. <a href="page-{next}.html">On</a> <a href="gone-{n}.html">Gone</a> <img src="x.png"></p></body></html>'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """Some pages with faults, and a cache of their own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    site = tmp_path / "site"
    site.mkdir()
    for number in range(12):
        text = PAGE.format(n=number, next=(number + 1) % 12, twin="a" if number % 3 else "b")
        (site / f"page-{number}.html").write_text(text, encoding="utf-8")
    return site


def found(folder: Path, names=()):
    return check_folder(folder, "", TODAY, "any", names, None).outcome.diagnostics


def plainly(folder: Path, names=()):
    return check(site_from_folder(folder, "", TODAY), names)


def test_with_and_without_memory_the_same_is_found(folder):
    wanted = plainly(folder)
    assert {"broken-link", "duplicate-id", "missing-alt"} <= {one.rule for one in wanted}
    assert found(folder) == wanted
    assert found(folder) == wanted


def test_pages_read_in_shares_give_the_same(folder, monkeypatch):
    monkeypatch.setattr(shares, "WORTH", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    assert found(folder) == plainly(folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is one process only")
def test_a_share_that_fails_is_read_again(tmp_path, monkeypatch):
    monkeypatch.setattr(shares, "WORTH", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    memory, me = Memory(tmp_path), os.getpid()

    def read(number: int):
        if os.getpid() != me:
            os._exit(3)
        memory.page("a.html", PAGE.encode() + bytes([number]))

    shares.read_in_shares(memory, range(9), read)
    assert len(memory.new) == 5
    memory.close()


def test_what_is_known_needs_no_look(folder, monkeypatch):
    wanted = found(folder)
    monkeypatch.setattr(folder_check, "_judged", lambda *_: pytest.fail("looked again"))
    assert found(folder) == wanted


def test_a_page_that_changes_is_looked_at_again(folder):
    found(folder)
    (folder / "page-3.html").write_text("<!DOCTYPE html><p>Nothing else.")
    assert found(folder) == plainly(folder)


def test_other_rules_another_day_or_another_address_are_other_questions(folder):
    found(folder)
    assert {one.rule for one in found(folder, ("broken-link",))} == {"broken-link"}
    assert check_folder(folder, "https://a.test/", TODAY, "any", (), None).url == "https://a.test"


def test_the_report_of_what_is_known_is_the_same(folder, capsys):
    reports = [(main(["folder", str(folder), "--all", *more]), capsys.readouterr().out) for more in ([], [], ["--only", "page-3.html"], ["--only", "page-3.html"])]
    assert reports[0] == reports[1]
    assert reports[2] == reports[3]
    assert reports[0] != reports[2]


def test_only_some_folders_are_remembered(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(folder_check, "KEPT", 2)
    for number in range(4):
        copy = tmp_path / f"copy-{number}"
        copy.mkdir()
        (copy / "index.html").write_text("<p>x")
        found(copy)
    assert len(os.listdir(tmp_path / "cache/sitecheck")) == 2


def test_a_folder_that_another_check_forgets_at_the_same_moment_is_no_trouble(folder, tmp_path):
    (tmp_path / "cache/sitecheck").mkdir(parents=True)
    (tmp_path / "cache/sitecheck/another").symlink_to("gone")  # is listed, and is not there when it is asked for
    assert found(folder) == plainly(folder)


def test_a_home_that_cannot_be_written_is_no_trouble(folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert found(folder) == plainly(folder)


def test_python_looks_for_rubbish_again_afterwards(folder):
    found(folder)
    assert gc.isenabled()


def test_a_page_that_cannot_be_looked_at_is_told_and_keeps_no_other_from_it(folder, tmp_path, monkeypatch):
    def looks(look):
        if "stumble" in look.page.text:
            raise RecursionError("too deep")
        return barriers(look)

    (folder / "odd.html").write_text('<!doctype html><html lang="en"><title>stumble</title><a href="/gone/">x</a>')
    (folder / "bad.html").write_text('<!doctype html><html lang="en"><title>Other</title><button></button>')
    monkeypatch.setattr(faults, "barriers", looks)
    told = check(site_from_folder(folder, "", TODAY, memory=Memory(tmp_path / "memory")))
    assert any("RecursionError" in one.message and one.place.file == "odd.html" and one.severity == "error" for one in told)
    assert any(one.rule == "unnamed-button" and one.place.file == "bad.html" for one in told)
    assert any(one.rule == "broken-link" and one.place.file == "odd.html" for one in told)
