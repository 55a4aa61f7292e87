"""The promises of the Makefile, kept on a fresh clone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, plain_environment

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
VERBS = re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE)


def make(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        ["make", *words], cwd=folder, capture_output=True, text=True, check=False, timeout=600,
        env=plain_environment(**environment),
    )


@pytest.fixture(scope="module")
def clone(tmp_path_factory) -> Path:
    """What a newcomer gets, in a folder whose name has a space and an umlaut in it."""
    folder = tmp_path_factory.mktemp("fresh clone") / "Meine Präxis"
    subprocess.run(["git", "-c", "safe.directory=*", "clone", "--quiet", str(ROOT), str(folder)], check=True)
    return folder


@pytest.mark.slow
def test_a_fresh_clone_becomes_a_checked_website_with_one_command(clone):
    first = make(clone, "site")
    assert first.returncode == 0, first.stdout + first.stderr
    assert (clone / "output" / "index.html").is_file()
    assert "Preparing" in first.stdout

    stamp = (clone / ".venv" / "ready").stat().st_mtime_ns
    second = make(clone, "site")
    assert second.returncode == 0, second.stdout + second.stderr
    assert "Preparing" not in second.stdout
    assert (clone / ".venv" / "ready").stat().st_mtime_ns == stamp

    sitecheck = subprocess.run(
        [clone / ".venv" / "bin" / "sitecheck", "rules"], cwd="/", capture_output=True, text=True, check=False,
        env=plain_environment(),
    )
    assert sitecheck.returncode == 0, "the command is not installed"


def test_an_old_python_is_told_in_one_sentence(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    done = make(tmp_path, "site", PYTHON="false")
    assert done.returncode == 2
    assert done.stdout.startswith("Stillpoint needs Python 3.11 or newer")
    assert not (tmp_path / ".venv").exists()


def test_a_python_without_venv_is_told_in_one_sentence(tmp_path):
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / "python-without-venv"
    python.write_text('#!/bin/sh\ncase "$*" in *venv*) echo "No module named ensurepip"; exit 1;; esac\n')
    python.chmod(0o755)
    done = make(tmp_path, "site", PYTHON="./python-without-venv")
    assert done.returncode == 2
    assert "python3-venv" in done.stdout
    assert "ensurepip" not in done.stdout + done.stderr


@pytest.mark.parametrize("name", ["Praxis 2026:27", "100$x"])
def test_a_folder_in_which_python_cannot_be_set_up_is_told_in_one_sentence(name, tmp_path):
    folder = tmp_path / name
    folder.mkdir()
    for file in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / file, folder)
    done = make(folder, "site")
    assert done.returncode == 2
    assert done.stdout.startswith("Python cannot be set up in a folder with a colon or a dollar sign")
    assert not (folder / ".venv").exists()


def test_bare_make_lists_every_verb_with_one_line():
    lines = make(ROOT).stdout.splitlines()
    assert [line.split()[1] for line in lines] == VERBS
    assert all(len(line.split()) > 3 for line in lines)


def test_cleaning_up_leaves_what_was_deleted_or_saved_over(tmp_path):
    (tmp_path / "Makefile").write_text(MAKEFILE)
    for made in ("output", ".venv", ".cache/sitecheck", ".cache/deleted/a.md", ".cache/earlier/b.md"):
        (tmp_path / made).mkdir(parents=True)
    assert make(tmp_path, "clean").returncode == 0
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".cache", "Makefile", "a.md", "b.md", "deleted", "earlier"]


def test_every_verb_is_two_lines_and_says_what_it_does():
    verbs = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split()
    assert verbs == VERBS
    for verb in verbs:
        recipe = re.search(rf"^{verb}:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)[1]
        assert recipe.count("\n") == 1, verb


def test_the_locks_carry_hashes_and_no_addresses():
    for name in ("requirements.txt", "requirements-test.txt"):
        lock = (ROOT / name).read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9].*==.*(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+", lock, re.MULTILINE)
        assert len(pins) == len(re.findall(r"^\S", lock, re.MULTILINE)) > 20, name
        assert not re.search(r"https?:|--index|--extra|--find-links|file:|@ ", lock), name


def test_the_tests_run_with_the_versions_that_the_site_is_built_with():
    def pins(name):
        return set(re.findall(r"^(\S+==\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))

    assert pins("requirements.txt") < pins("requirements-test.txt")


@pytest.mark.parametrize("package", sorted(path.parent.name for path in (ROOT / "plugins").glob("*/__main__.py")))
def test_ctrl_c_while_a_command_still_reads_its_own_code_is_quiet(package, tmp_path):
    (tmp_path / "argparse.py").write_text("raise KeyboardInterrupt\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", package], cwd=tmp_path, capture_output=True, text=True, check=False,
        env=plain_environment(PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT / 'plugins'}"),
    )
    assert (done.stdout, done.stderr) == ("", "") and done.returncode
