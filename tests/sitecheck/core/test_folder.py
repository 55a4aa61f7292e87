"""Any folder of HTML is read whole, nothing outside of it, and what cannot be read is told."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from sitecheck.engine import check
from sitecheck.folder import site_from_folder
from sitecheck.html.page_text import DEEPEST
from sitecheck.run.files import entries_in
from tests.sitecheck.core.pages import GOOD


def test_links_out_of_the_folder_are_neither_read_nor_taken_for_published(tmp_path):
    outside, root = tmp_path / "outside", tmp_path / "site"
    outside.mkdir()
    root.mkdir()
    (outside / "secret.html").write_text(GOOD.format(""))
    (root / "index.html").write_text(GOOD.format('<a href="s.html">1</a><a href="o/secret.html">2</a><a href="../outside/secret.html">3</a>'))
    (root / "s.html").symlink_to(outside / "secret.html")
    (root / "o").symlink_to(outside)
    (root / "dangling.html").symlink_to("nowhere.html")
    (root / "loop").symlink_to(root)
    (root / "self.html").symlink_to("self.html")
    assert [path for path, _ in entries_in(root)] == ["index.html"]
    assert [one.rule for one in check(site_from_folder(root))] == ["broken-link"] * 3


def test_links_within_the_folder_are_followed(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real/index.html").write_text(GOOD.format(""))
    (tmp_path / "other").symlink_to("real")
    (tmp_path / "copy.html").symlink_to("real/index.html")
    # Whichever of the folder and its link is met first.
    assert {path for path, _ in entries_in(tmp_path)} in ({"copy.html", "real/index.html"}, {"copy.html", "other/index.html"})
    assert "copy.html" in site_from_folder(tmp_path).documents


@pytest.mark.parametrize("name", ["ü ber#1.html", "100%.html", "a?b.html", "q'\".htm", "日本.html"])
def test_odd_names_are_files_like_others(tmp_path, name):
    from urllib.parse import quote

    (tmp_path / name).write_text(GOOD.format(""))
    (tmp_path / "index.html").write_text(GOOD.format(f'<a href="{quote(name)}">x</a>'))
    assert not [one for one in check(site_from_folder(tmp_path)) if one.severity == "error"]


def test_a_page_that_cannot_be_read_is_an_error(tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text(GOOD.format('<a href="b.html">b</a>'))
    (tmp_path / "b.html").write_text(GOOD.format(""))
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: _refuse() if path.name == "b.html" else read(path))
    found = check(site_from_folder(tmp_path))
    assert [(one.rule, one.place.file) for one in found if one.severity == "error"] == [("build-error", "b.html")]


def test_a_file_too_large_to_be_a_page_is_told_and_never_read(tmp_path):
    (tmp_path / "index.html").write_text(GOOD.format('<link rel="stylesheet" href="huge.css"><a href="huge.html#x">x</a>'))
    for name in ("huge.html", "huge.css"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(1 << 40)
    found = [(one.rule, one.message) for one in check(site_from_folder(tmp_path)) if one.place.file == "huge.html" and one.severity == "error"]
    assert [rule for rule, _ in found] == ["build-error"] and "20 MB" in found[0][1]


@pytest.mark.parametrize("body", [
    f'<a href="{"a/" * 40_000}">words</a>', f'<p style="{"a" * 80_000}">', f'<p style="{" " * 80_000}x">', f'<meta name="viewport" content="{"a" * 80_000}">',
])
def test_no_value_however_long_makes_the_check_slow(tmp_path, body):
    (tmp_path / "index.html").write_text(GOOD.format(body))
    began = time.process_time()
    check(site_from_folder(tmp_path))
    assert time.process_time() - began < 10


def _refuse():
    raise PermissionError(13, "Permission denied")


def test_an_empty_folder_and_a_folder_without_pages_are_no_fault(tmp_path):
    assert check(site_from_folder(tmp_path)) == ()
    (tmp_path / "a.css").write_text("")
    os.mkfifo(tmp_path / "pipe")
    assert check(site_from_folder(tmp_path)) == ()


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit", "html"])
def test_a_name_that_is_no_text_is_reported_in_every_format(tmp_path, form):
    from sitecheck.__main__ import main

    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.html")).write_text(GOOD.format('<a href="nope.html">x</a>'))
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    assert main(["folder", str(tmp_path), "--format", form, "--rules", "broken-link"]) == 1


def test_a_page_nested_beyond_reason_is_said_to_be_read_in_part(tmp_path):
    head = '<!DOCTYPE html><html lang="en"><title>A page</title>'
    (tmp_path / "deep.html").write_text(head + "<div>" * 3 * DEEPEST + "x" + "</div>" * 3 * DEEPEST)
    (tmp_path / "long.html").write_text(head + "<ul>" + "<li>one<p>two<br>" * 3 * DEEPEST + "</ul>" + "<b>x</b>" * DEEPEST)
    failures = site_from_folder(tmp_path).failures
    assert [failure.file for failure in failures] == ["deep.html"]
    assert "4,000" in failures[0].message


@pytest.mark.parametrize("encoding, is_read", [("utf-8", True), ("utf-16", True), ("utf-16-be", False), ("utf-32", False)])
def test_a_page_in_letters_that_no_browser_reads_is_told(tmp_path, encoding, is_read):
    page = '<!doctype html><html lang="en"><head><title>Fees</title></head><body><h1>Fees</h1></body></html>'
    (tmp_path / "fees.html").write_bytes(page.encode(encoding))
    assert [one.place.file for one in check(site_from_folder(tmp_path), ["build-error"])] == ([] if is_read else ["fees.html"])


@pytest.mark.parametrize("encoding, declared, is_told", [
    ("utf-8", "utf-8", False), ("latin-1", "utf-8", True), ("cp1252", "UTF8", True), ("latin-1", "iso-8859-1", False), ("utf-16", "utf-8", False),
])
def test_a_page_saved_in_other_letters_than_it_says_is_told(tmp_path, encoding, declared, is_told):
    page = f'<!doctype html><html lang="en"><head><meta charset="{declared}"><title>Fees</title></head><body><h1>Café</h1></body></html>'
    (tmp_path / "fees.html").write_bytes(page.encode(encoding))
    found = check(site_from_folder(tmp_path), ("wrong-charset",))
    assert bool(found) is is_told and all("save it so" in one.message for one in found)


def test_a_sign_for_lost_letters_that_is_shown_on_purpose_is_no_wrong_charset(tmp_path):
    (tmp_path / "signs.html").write_text('<!doctype html><html lang="en"><meta charset="utf-8"><title>T</title><p>U+FFFD is \ufffd</p>', encoding="utf-8")
    assert not check(site_from_folder(tmp_path), ("wrong-charset",))


@pytest.mark.parametrize("charset", ["undefined", "idna", "hex", "utf-8\0", "no-such", "punycode", ""])
def test_a_page_in_letters_that_nobody_knows_is_read(tmp_path, charset):
    text = GOOD.format(f'<meta charset="{charset}"><p>Für</p>').encode("cp1252")
    (tmp_path / "index.html").write_bytes(text)
    assert not [one for one in check(site_from_folder(tmp_path)) if "stumbled" in one.message]


def test_a_pipe_that_bears_a_page_s_name_is_told_and_not_waited_for(tmp_path):
    (tmp_path / "index.html").write_text(GOOD.format('<a href="pipe.html">On</a>'))
    os.mkfifo(tmp_path / "pipe.html")
    found = [(one.rule, one.place.file) for one in check(site_from_folder(tmp_path))]
    assert sorted(found) == [("broken-link", "index.html"), ("build-error", "pipe.html")]


def test_a_folder_within_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text(GOOD.format(""))
    (tmp_path / "locked").mkdir()
    scan = os.scandir

    def refuse(folder):
        if str(folder).endswith("locked"):  # the tests may run as a user who may read everything
            raise PermissionError(13, "Permission denied", folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(one.rule, one.place.file) for one in check(site_from_folder(tmp_path))] == [("build-error", "locked")]
