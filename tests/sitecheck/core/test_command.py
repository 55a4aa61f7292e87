"""The command ends with 0, 1 or 2, and says in one sentence why it could not run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sitecheck.__main__ import main
from sitecheck.engine import rule_named, rules
from sitecheck.rule_pages import all_rules, broken, one_rule

GOOD = '<!doctype html><html lang="en"><title>{0}</title><meta name="description" content="{0}"><h1>{0}</h1>{1}</html>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "fees").mkdir()
    (tmp_path / "index.html").write_text(GOOD.format("Home", '<a href="/fees/">f</a>'))
    (tmp_path / "fees/index.html").write_text(GOOD.format("Fees", '<a href="../hme.html">h</a>\n<a href="#no">n</a>'))
    return tmp_path


def test_a_good_folder_ends_with_0(tmp_path, capsys):
    (tmp_path / "index.html").write_text(GOOD.format("Home", ""))
    assert main(["folder", str(tmp_path)]) == 0
    assert "nothing to mend" in capsys.readouterr().out


def test_a_broken_folder_ends_with_1_and_says_where(folder, capsys):
    assert main(["folder", str(folder), "--format", "json"]) == 1
    first, second = json.loads(capsys.readouterr().out)
    assert (first["rule"], first["file"], first["line"], first["page"]) == ("broken-link", "fees/index.html", 1, "fees/index.html")
    assert (second["rule"], second["line"], second["column"]) == ("missing-anchor", 2, 10)


@pytest.mark.parametrize(("arguments", "status"), [
    (["--rules", "missing-file"], 0), (["--rules", "missing-anchor"], 1), (["--rules", "Missing_Anchor"], 1),
    (["--only", "index.html"], 0), (["--only", "fees"], 1), (["--only", "fees/", "--only", "index.html"], 1),
    (["--base-url", "https://willow.test/repo"], 1), (["--today", "2030-01-01"], 1), (["--all"], 1),
])
def test_options_choose_what_counts(folder, arguments, status):
    assert main(["folder", str(folder), *arguments]) == status


@pytest.mark.parametrize("form", ["github", "sarif", "junit", "html", "text"])
def test_every_format_is_written(folder, form, capsys):
    assert main(["folder", str(folder), "--format", form]) == 1
    said = capsys.readouterr().out
    assert "hme.html" in said
    if form == "junit":
        ElementTree.fromstring(said)
    if form == "sarif":
        assert len(json.loads(said)["runs"][0]["results"]) == 2


@pytest.mark.parametrize(("arguments", "sentence"), [
    (["folder", "/no/such"], 'There is no folder "/no/such".'),
    (["folder", __file__], "is not a folder"),
    (["folder"], "DIR"),
    (["folder", ".", "--rules", "broken-lnk"], 'Did you mean "broken-link"?'),
    (["folder", ".", "--today", "tomorrow"], '"tomorrow" is not a day'),
    (["folder", ".", "--format", "pdf"], "pdf"),
    (["folder", ".", "--base-url", "willow.test"], "is not a whole web address"),
    (["folder", ".", "--base-url", "https://[zz"], "is not a whole web address"),
    (["folder", str(Path(__file__).parent)], "There is no page in the folder"),
    (["rules", "--markdown", os.devnull], "put this right"),
    (["explain", "brokenlink"], 'Did you mean "broken-link"?'),
    (["explian", "broken-link"], "explian"),
    ([], "COMMAND"),
])
def test_what_cannot_be_done_is_said_in_one_sentence_and_ends_with_2(arguments, sentence, capsys):
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and said.err.startswith("error: ") and sentence in said.err


def test_only_a_page_that_is_there_can_be_asked_for(folder, capsys):
    assert main(["folder", str(folder), "--only", "fes/index.html"]) == 2
    assert 'Did you mean "fees/index.html"?' in capsys.readouterr().err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_ends_with_2(folder):
    folder.chmod(0)
    try:
        assert main(["folder", str(folder)]) == 2
    finally:
        folder.chmod(0o755)


def test_a_manual_fits_a_terminal_and_its_examples_keep_their_lines():
    for page in (all_rules(80), *(re.sub(r"^```.*?^```$", "", broken(one_rule(rule), 80), flags=re.MULTILINE | re.DOTALL) for rule in rules())):
        assert [line for line in page.splitlines() if len(line) > 80 and "](http" not in line] == []
    rule = rule_named("condition-claim")
    assert [line for line in one_rule(rule).splitlines() if "<--" in line] == [line for line in broken(one_rule(rule), 40).splitlines() if "<--" in line]


def test_a_rule_is_explained_and_all_are_listed(capsys):
    assert main(["explain", "broken-link"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("# broken-link") and "## Why" in said and "`content/pages/contact.md`" in said
    assert main(["rules"]) == 0
    assert "missing-alt" in capsys.readouterr().out


def test_make_hands_the_rule_on(capsys, monkeypatch):
    monkeypatch.setenv("RULE", "broken-link")
    assert main(["explain"]) == 0 and capsys.readouterr().out.startswith("# broken-link")
    monkeypatch.delenv("RULE")
    assert main(["explain"]) == 0 and "missing-alt" in capsys.readouterr().out


def test_the_module_runs_as_a_program_without_pelican(folder):
    script = "import sys, runpy; sys.argv = ['sitecheck', 'folder', sys.argv[1]]\n"
    script += "try: runpy.run_module('sitecheck', run_name='__main__')\n"
    script += "except SystemExit as end: print('pelican' in sys.modules); sys.exit(end.code)"
    ran = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=False,
                         env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3] / "plugins")})
    assert ran.returncode == 1 and ran.stdout.endswith("False\n") and ran.stderr == ""


def test_who_stops_reading_is_no_error_and_the_status_still_holds(folder):
    command = [sys.executable, "-m", "sitecheck", "folder", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        assert running.stderr.read() == b"" and running.wait() == 1
