"""A build either was checked or fails with one sentence; shown on a website of three files."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, obey_permissions, plain_environment, run_hosting

PLUGINS = ROOT / "plugins"
SETTINGS = """
PATH, OUTPUT_PATH, THEME = "content", "output", "theme"
PLUGIN_PATHS, PLUGINS = ["plugins"], {plugins}
SITEURL, TIMEZONE, FEED_ALL_ATOM, CATEGORY_FEED_ATOM = "", "UTC", None, None
DIRECT_TEMPLATES, CATEGORY_SAVE_AS, AUTHOR_SAVE_AS, TAG_SAVE_AS = [], "", "", ""
STATIC_PATHS, THEME_STATIC_PATHS = [], []
"""
CHECK = """
from pelican.plugins import signals
def check(pelican):
    pelican.diagnostics = []
def register():
    signals.finalized.connect(check)
"""


def small_site(folder: Path, *, plugins: str = '["stand_in"]', check: str = CHECK) -> Path:
    for name, text in {
        "content/pages/one.md": "title: One\n\nText\n",
        "theme/templates/page.html": "<title>{{ page.title }}</title>",
        "plugins/stand_in.py": check,
        "pelican.conf.py": SETTINGS.format(plugins=plugins),
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def said(folder: Path, verb: str = "check", **environment: str) -> tuple[int, str]:
    done = run_hosting(folder, verb, **environment)
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout


def one_sentence(text: str, *words: str) -> None:
    assert text.count("\n") == 1, text
    assert all(word in text for word in words), text


def test_a_checked_build_ends_with_0_and_says_what_was_built(tmp_path):
    status, text = said(small_site(tmp_path))
    assert status == 0
    assert re.search(r"Built 1 pages? for the check, beside output/, in \d+\.\d s\.", text)
    assert not (tmp_path / "output").exists(), "make check leaves output/ alone"


def test_beside_a_report_for_programs_nothing_else_stands(tmp_path):
    small_site(tmp_path)
    for_programs = run_hosting(tmp_path, "check", SITECHECK_FORMAT="json")
    assert for_programs.stdout == "" and "Built 1 page" in for_programs.stderr, "the stand-in check writes no report"
    assert "Built 1 page" in said(tmp_path, SITECHECK_FORMAT="github")[1]
    assert "Built 1 page" in said(tmp_path, SITECHECK_FORMAT="json", SITECHECK_REPORT="found.json")[1]


def test_a_build_that_was_not_checked_fails(tmp_path):
    status, text = said(small_site(tmp_path, plugins="[]"))
    assert status == 1
    one_sentence(text, "the check did not run", "PLUGINS")


@pytest.mark.parametrize("plugin", ["import no_such_module", "this is not Python", "def register(): 1 / 0", CHECK + "\n1 / 0\n"])
def test_a_plugin_that_cannot_be_loaded_fails_by_name(tmp_path, plugin):
    status, text = said(small_site(tmp_path, check=plugin))
    assert status == 1
    one_sentence(text, "stand_in")


def test_settings_that_give_up_end_the_build_with_their_status(tmp_path):
    small_site(tmp_path)
    (tmp_path / "pelican.conf.py").write_text("raise SystemExit(2)")
    status, text = said(tmp_path)
    assert status == 2
    one_sentence(text, "the reason stands above")


def test_a_plugin_that_gives_up_says_why(tmp_path):
    status, text = said(small_site(tmp_path, check="def register(): raise SystemExit('error: no ink')"))
    assert (status, text) == (1, "error: no ink\n")


def test_a_missing_plugin_fails_by_name(tmp_path):
    status, text = said(small_site(tmp_path, plugins='["absent", "stand_in"]'))
    assert status == 1
    one_sentence(text, "absent")


@pytest.mark.parametrize("fault", ["raise RuntimeError('lost')", "pelican.diagnostics = []; raise KeyError('lost')"])
def test_a_fault_of_our_own_is_one_sentence(tmp_path, fault):
    status, text = said(small_site(tmp_path, check=CHECK.replace("pelican.diagnostics = []", fault)))
    assert status == 1
    one_sentence(text, "its fault, not yours", "lost", "stand_in.py:4")


def test_a_fault_in_a_template_is_told_with_its_line(tmp_path):
    small_site(tmp_path)
    (tmp_path / "theme/templates/page.html").write_text("one\n{% endif %}\n")
    status, text = said(tmp_path)
    assert status == 1
    one_sentence(text, "theme/templates/page.html:2: error:")


def test_a_fault_in_the_settings_is_told_with_its_line(tmp_path):
    small_site(tmp_path)
    (tmp_path / "pelican.conf.py").write_text("PATH = 'content'\nPATH = = 1\n")
    status, text = said(tmp_path)
    assert status == 1
    one_sentence(text, "pelican.conf.py:2: error:")


@pytest.mark.parametrize("settings, words", [
    ('PATH = "contnet"\n', ("pelican.conf.py: error: PATH", 'PATH = "content"')),
    ('THEME = "them"\n', ("pelican.conf.py: error: THEME",)),
    ("COLOR = teal\n", ("pelican.conf.py:", "teal")),
    ('OUTPUT_PAHT = "public"\n', ('"OUTPUT_PAHT"', 'did you mean "OUTPUT_PATH"?')),
    ("\0", ("pelican.conf.py: error: this file is not text",)),
])
def test_a_slip_in_the_settings_is_the_owners_to_mend(tmp_path, settings, words):
    small_site(tmp_path)
    with (tmp_path / "pelican.conf.py").open("a") as file:
        file.write(settings)
    status, text = said(tmp_path)
    assert status == 1 and "its fault, not yours" not in text
    one_sentence(text, *words)


@pytest.mark.parametrize("output", ["content", ".", "..", "theme"])
def test_an_output_folder_that_holds_the_texts_is_never_emptied(tmp_path, output):
    folder = tmp_path / "site"
    small_site(folder)
    with (folder / "pelican.conf.py").open("a") as file:
        file.write(f"OUTPUT_PATH, DELETE_OUTPUT_DIRECTORY = {output!r}, True\n")
    before = sorted(tmp_path.rglob("*"))
    status, text = said(folder, "site")
    assert status == 1
    one_sentence(text, "OUTPUT_PATH", "would be deleted")
    assert sorted(path for path in tmp_path.rglob("*") if "__pycache__" not in path.parts) == before


def test_outside_the_websites_folder_it_says_where_to_go(tmp_path):
    status, text = said(tmp_path)
    assert status == 2
    one_sentence(text, "pelican.conf.py is not here")


def test_a_day_that_is_none_is_refused(tmp_path):
    for day in ("tomorrow", "9999-12-31"):
        status, text = said(small_site(tmp_path), TODAY=day)
        assert status == 2
        one_sentence(text, f'TODAY is "{day}"')


@pytest.mark.parametrize("address", ["nonsense", "https://[zz", "https://"])
def test_an_address_that_is_not_whole_is_refused(tmp_path, address):
    status, text = said(small_site(tmp_path), SITEURL=address)
    assert status == 2
    one_sentence(text, f'SITEURL is "{address}"')


def test_a_report_that_cannot_be_written_is_no_success(tmp_path):
    status, text = said(small_site(tmp_path, check=CHECK + "    raise SystemExit('error: the report cannot be written')\n"))
    assert status == 1
    one_sentence(text, "the report cannot be written")


@pytest.mark.parametrize("closing", [">&-", ">&- 2>&- <&-", ">/dev/full"])
def test_where_nobody_listens_the_status_still_tells(tmp_path, closing):
    small_site(tmp_path)
    command = f"{shlex.quote(sys.executable)} -m hosting check {closing}"
    done = subprocess.run(command, shell=True, cwd=tmp_path, env=plain_environment(PYTHONPATH=str(PLUGINS)), stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_missing_content_folder_is_told(tmp_path):
    small_site(tmp_path)
    (tmp_path / "content").rename(tmp_path / "elsewhere")
    status, text = said(tmp_path)
    assert status == 1
    one_sentence(text, "content: error: this folder is missing")


def test_a_full_disk_is_told(tmp_path):
    full = "import errno; raise OSError(errno.ENOSPC, 'No space left on device', 'output/index.html')"
    status, text = said(small_site(tmp_path, check=CHECK.replace("pelican.diagnostics = []", full)))
    assert status == 1
    one_sentence(text, "the disk is full")


def test_ctrl_c_is_quiet(tmp_path):
    status, text = said(small_site(tmp_path, check=CHECK.replace("pelican.diagnostics = []", "raise KeyboardInterrupt")))
    assert (status, text) == (130, "")


def test_an_unknown_verb_could_not_run(tmp_path):
    assert said(tmp_path, "publsh")[0] == 2


def test_an_output_folder_that_is_a_file_is_left_alone(tmp_path):
    small_site(tmp_path)
    (tmp_path / "output").write_text("my letter")
    status, text = said(tmp_path, "site")
    assert status == 1
    one_sentence(text, "output: error: this is a file")
    assert (tmp_path / "output").read_text() == "my letter"


@pytest.mark.parametrize("read_only", ["output", "."])
def test_a_folder_that_may_not_be_written_to_is_told(tmp_path, read_only):
    small_site(tmp_path)
    if read_only == "output":
        (tmp_path / "output").mkdir()
    (tmp_path / read_only).chmod(0o555)
    done = run_hosting(tmp_path, "site", preexec=obey_permissions)
    assert done.returncode == 1
    one_sentence(done.stdout, "you may not write into this folder")
