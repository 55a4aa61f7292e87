"""Only the words named change: whatever else is in a file is there afterwards, byte for byte."""

from __future__ import annotations

import io
import re
import sys
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from sitecheck import fix_command
from sitecheck.__main__ import main
from sitecheck.diagnostic import Diagnostic, Place, Repair
from sitecheck.engine import check
from sitecheck.fix import Change, difference, revision, save, sure_changes
from sitecheck.site import Site
from sitecheck.website import Checked
from tests.conftest import run_python

PAGE = "content/pages/x.md"


def changed(text: str | bytes, *changes: tuple[int, int, int, str], seen: str | None = None) -> bytes | None:
    """The file after changes of (line, column, end column, replacement)."""
    data = text if isinstance(text, bytes) else text.encode()
    made = [Change(Place(PAGE, line, start, line, end), replacement) for line, start, end, replacement in changes]
    revised = revision(PAGE, data, data.decode() if seen is None else seen, made)
    return revised.after if revised else None


def test_the_words_at_the_place_are_replaced():
    assert changed("One\nSee [x](/Fees/) and rest\n", (2, 9, 15, "/fees/")) == b"One\nSee [x](/fees/) and rest\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_what_they_are(end):
    text = end.join(["---", "title: X", "---", "[a](/A/)", "", "last"])
    assert changed(text, (4, 5, 8, "/a/")) == text.replace("/A/", "/a/").encode()


def test_mixed_line_ends_and_a_missing_last_one_stay():
    assert changed("a\r\nb\nc\r[x](/A/)", (4, 5, 8, "/a/")) == b"a\r\nb\nc\r[x](/a/)"


def test_a_byte_order_mark_stays_and_counts_in_no_column():
    assert changed("\ufeff/A/ x\n/B/\n", (1, 1, 4, "/a/"), (2, 1, 4, "/b/")) == "\ufeff/a/ x\n/b/\n".encode()


def test_letters_of_every_script_stay():
    text = "Grüße, 日本語, e\u0301 🙂 [x](/Fées/)\u2028 – “so”\x0c\n"
    column = text.index("/Fées/") + 1
    assert changed(text, (1, column, column + 6, "/fées/")) == text.replace("/Fées/", "/fées/").encode()


def test_a_file_that_is_not_utf_8_keeps_its_bytes_and_gets_new_letters_in_its_own_encoding():
    data = "Grüße: [x](/Cafe/) “so”\n".encode("cp1252")
    after = changed(data, (1, 12, 18, "/café/"), seen=data.decode("cp1252"))
    assert after == "Grüße: [x](/café/) “so”\n".encode("cp1252")
    assert changed(data, (1, 12, 18, "/茶/"), seen=data.decode("cp1252")) == data


def test_two_repairs_on_one_line_are_both_made():
    assert changed("[a](/A/) [b](/B/) [c](/C/)\n", (1, 14, 17, "/much-longer/"), (1, 5, 8, "/a/")) is not None
    text = "[a](/A/) [b](/B/) [c](/C/)\n"
    assert changed(text, (1, 5, 8, "/longer/"), (1, 14, 17, "/b/")) == b"[a](/longer/) [b](/b/) [c](/C/)\n"


def test_of_two_repairs_that_want_the_same_words_neither_is_made():
    assert changed("[a](/A/) /B/\n", (1, 5, 8, "/a/"), (1, 5, 8, "/aa/"), (1, 10, 13, "/b/")) == b"[a](/A/) /b/\n"


@pytest.mark.parametrize("place", [(9, 1, 2), (1, 90, 95), (1, 3, 2)])
def test_a_place_that_the_file_does_not_have_is_passed_by(place):
    assert changed("short\n", (*place, "x")) == b"short\n"


def test_a_file_that_was_changed_meanwhile_is_left_alone():
    assert changed("See [x](/Fees/)\n", (1, 9, 15, "/fees/"), seen="Here [x](/Fees/)\n") is None


def lines_of_redirects(before: bytes | None, *lines: str) -> bytes:
    seen = (before or b"").decode().replace("\r\n", "\n")
    last = seen.split("\n")
    end = Place("content/redirects.yaml", len(last), len(last[-1]) + 1, len(last), len(last[-1]) + 1)
    made = [Change(end, ("\n" if last[-1] else "") + line) for line in lines]
    return revision("content/redirects.yaml", before, seen, made).after


@pytest.mark.parametrize(("before", "after"), [
    (None, b"/a/: /b/\n/c/: /d/\n"),
    (b"/x/: /y/\n", b"/x/: /y/\n/a/: /b/\n/c/: /d/\n"),
    (b"/x/: /y/", b"/x/: /y/\n/a/: /b/\n/c/: /d/\n"),
    (b"/x/: /y/\r\n/z/: /y/", b"/x/: /y/\r\n/z/: /y/\r\n/a/: /b/\r\n/c/: /d/\r\n"),
])
def test_new_redirects_become_lines_of_their_own(before, after):
    assert lines_of_redirects(before, "/a/: /b/\n", "/c/: /d/\n") == after


def told(place: Place, confidence: str = "sure", at: Place | None = None) -> Diagnostic:
    return Diagnostic("r", "error", "m", "w", place, Repair("x", confidence, at))


def test_only_sure_repairs_with_an_exact_place_in_the_authors_own_files_count():
    site = Site.from_texts({PAGE: "Title: X\n\n[a](/A/)\n"})
    exact, redirects = Place(PAGE, 3, 5, 3, 8), Place("content/redirects.yaml", 1, 1, 1, 1)
    kept = sure_changes(site, [
        told(exact), told(exact), told(exact, "likely"), told(Place(PAGE)), told(Place(PAGE, 3, 5)),
        told(Place("theme/base.html", 3, 5, 3, 8)), told(Place("content/published.txt", 1, 1, 1, 5), at=redirects),
    ])
    assert [change.place for change in kept] == [exact, redirects]


SITE = {
    PAGE: "---\r\ntitle: X\r\n---\r\n\r\nSee [a](/Fees/), [b](/y/#zebraa) and [c](www.upledger.com).\r\n[m](me@larkmere.test) ü\r\n",
    "content/pages/y.md": "---\ntitle: Y\n---\n\n## Zebra\n\nText.\n",
    "content/pages/fees.md": "---\ntitle: Fees\n---\n\nText.\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """A little site on disk that `sitecheck fix` finds in the folder it is given in, rendered without Pelican."""
    for path, text in SITE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())

    @contextmanager
    def checked(root: Path):
        site = Site.from_texts({path: (root / path).read_bytes().decode() for path in SITE})
        yield Checked(site, check(site, ("wrong-case", "missing-anchor", "missing-scheme", "email-without-mailto")))

    monkeypatch.setattr(fix_command, "checked", checked)
    monkeypatch.setattr(fix_command.subprocess, "run", lambda *words, **_: SimpleNamespace(returncode=0))
    monkeypatch.chdir(tmp_path)
    return tmp_path


MENDED = (
    SITE[PAGE].replace("/Fees/", "/fees/").replace("zebraa", "zebra").replace("(www.", "(https://www.").replace("(me@", "(mailto:me@").encode()
)


def test_the_sure_repairs_are_shown_made_and_made_only_once(folder, capsys):
    assert main(["fix", "--yes"]) == 0
    assert (folder / PAGE).read_bytes() == MENDED
    said = capsys.readouterr().out
    assert "-See [a](/Fees/)" in said and "+See [a](/fees/), [b](/y/#zebra) and [c](https://www.upledger.com)." in said
    assert main(["fix", "--yes"]) == 0
    assert "Nothing here can be mended without you." in capsys.readouterr().out
    assert (folder / PAGE).read_bytes() == MENDED and [path.name for path in (folder / PAGE).parent.iterdir() if path.name[0] == "."] == []


def test_make_fix_can_be_told_not_to_ask(folder, monkeypatch):
    monkeypatch.setenv("YES", "1")
    assert main(["fix"]) == 0 and (folder / PAGE).read_bytes() == MENDED


@pytest.mark.parametrize(("answer", "changes"), [("y", True), ("Yes", True), ("", False), ("n", False), ("maybe", False), (None, False)])
def test_only_a_clear_yes_changes_a_file(folder, monkeypatch, capsys, answer, changes):
    def asked(question: str) -> str:
        assert "Change 4 places in 1 file?" in question
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", asked)
    assert main(["fix"]) == (0 if changes else 1)
    assert ((folder / PAGE).read_bytes() == MENDED) is changes
    if not changes:
        assert "Nothing was changed." in (said := capsys.readouterr().out) and "4 things to fix" in said


def test_without_a_person_to_ask_nothing_is_changed(folder, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert main(["fix"]) == 2
    assert "make fix YES=1" in capsys.readouterr().err and (folder / PAGE).read_bytes() == SITE[PAGE].encode()


def test_what_was_saved_while_the_question_stood_is_not_overwritten(folder, monkeypatch, capsys):
    def saves_and_agrees(question: str) -> str:
        (folder / PAGE).write_text("Something quite new.", encoding="utf-8")
        return "y"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", saves_and_agrees)
    main(["fix"])
    assert (folder / PAGE).read_text(encoding="utf-8") == "Something quite new."
    assert "saved meanwhile" in capsys.readouterr().out


def test_rights_and_links_of_a_file_stay(tmp_path):
    real = tmp_path / "real.md"
    real.write_bytes(b"/A/\n")
    real.chmod(0o640)
    (tmp_path / "x.md").symlink_to(real)
    revised = revision("x.md", b"/A/\n", "/A/\n", [Change(Place("x.md", 1, 1, 1, 4), "/a/")])
    assert save(tmp_path, revised)
    assert (tmp_path / "x.md").is_symlink() and real.read_bytes() == b"/a/\n" and real.stat().st_mode & 0o777 == 0o640


def test_a_diff_of_a_file_with_other_line_ends_shows_only_the_line_that_changes():
    revised = revision(PAGE, b"a\r\n/A/\r\nb\r\n", "a\n/A/\nb\n", [Change(Place(PAGE, 2, 1, 2, 4), "/a/")])
    assert [line for line in difference(revised).splitlines() if line[0] in "+-"] == [f"--- {PAGE}", f"+++ {PAGE}", "-/A/", "+/a/"]


def test_a_folder_without_a_website_is_told_in_one_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["fix", "--yes"]) == 2
    assert capsys.readouterr().err == "error: pelican.conf.py is not here; give the command in the folder of the website.\n"


@pytest.mark.slow
def test_the_real_website_is_mended_and_the_vanished_address_redirected(copy_of_site):
    page = copy_of_site / "content/pages/first-visit.md"
    right = page.read_bytes()
    page.write_bytes(right.replace(b"when-to-see-a-doctor-first.md", b"When-to-see-a-doctor-first.md", 1))
    assert page.read_bytes() != right
    title = re.search(rb"^title: (.*)$", right, re.MULTILINE)[1].decode().strip('"')
    (copy_of_site / "content/published.txt").write_text(f"/first-visits/\t{title}\n", encoding="utf-8")
    done = run_python(copy_of_site, "-m", "sitecheck", "fix", "--yes", TODAY="2026-11-20")
    assert page.read_bytes() == right, done.stdout + done.stderr
    assert "Checked again:" in done.stdout and "Built" in done.stdout
    assert (copy_of_site / "content/redirects.yaml").read_bytes() == b"/first-visits/: /first-visit/\n"


def test_where_nobody_listens_all_is_saved_and_the_status_holds(folder, monkeypatch):
    class Gone(io.StringIO):
        def write(self, words: str) -> int:
            raise BrokenPipeError

    beyond_repair = b"---\ntitle: X\n---\n[a](#nowhere)\n"
    for status, typed, left in ((0, SITE[PAGE].encode(), MENDED), (1, beyond_repair, beyond_repair)):
        (folder / PAGE).write_bytes(typed)
        monkeypatch.setattr(sys, "stdout", Gone())
        assert main(["fix", "--yes"]) == status and (folder / PAGE).read_bytes() == left
        sys.stdout.close()
