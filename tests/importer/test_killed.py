"""A process that is killed at any step leaves a website from which the same command goes on: nothing is lost, nothing is there twice."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import run_python
from tests.importer.conftest import bring, picture

# Counts everything that is opened for writing, renamed or made, and ends the process by force at the step that was asked for.
SCRIPT = """
import os, signal, sys
step, seen, from_here = int(sys.argv.pop(1)), 0, os.getcwd()
def watch(event, values):
    global seen
    writes = event == "open" and not isinstance(values[0], int) and isinstance(values[2], int) and values[2] & (os.O_WRONLY | os.O_RDWR)
    if writes or event in ("os.rename", "os.mkdir"):
        if os.path.abspath(os.fsdecode(values[0])).startswith(from_here):
            seen += 1
            if seen == step:
                os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
from importer.__main__ import main
status = main()
print("steps:", seen)
sys.exit(status)
"""
ITEMS = [
    {"slug": "rest", "html": 'An hour of rest. <img src="https://old.example/wp-content/uploads/2019/05/room.jpg" alt="The room">'},
    {"slug": "bus", "html": "[:en]Bus 46.[:es]Autobús 46.[:]"},
    {"type": "page", "slug": "prices", "html": '<a href="https://old.example/rest/">Rest</a> <a href="https://old.example/wp-content/uploads/2019/05/form.pdf">Form</a>'},
    {"slug": "later", "status": "draft", "html": "Later."},
]


def killed_at(step: int, website: Path, file: Path, uploads: Path) -> subprocess.CompletedProcess:
    return run_python(website, "-c", SCRIPT, str(step), str(file), "--media", str(uploads), "--published")


def tree(website: Path) -> dict[str, bytes]:
    return {path.relative_to(website).as_posix(): path.read_bytes() for path in (website / "content").rglob("*") if path.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.slow
def test_whatever_step_it_is_killed_at_the_same_command_completes_it(website, uploads, export, tmp_path):
    picture(uploads / "2019/05/room.jpg")
    file = export(*ITEMS)
    copies = iter(shutil.copytree(website, tmp_path / f"copy-{number}") for number in range(100))
    undisturbed = next(copies)
    whole = killed_at(0, undisturbed, file, uploads)
    assert whole.returncode == 0, whole.stderr
    steps = int(whole.stdout.rsplit("steps:", 1)[1])
    assert steps > 20
    for step in sorted({1, 2, steps, *range(3, steps, max(1, steps // 11))}):
        copy = next(copies)
        assert killed_at(step, copy, file, uploads).returncode < 0
        bring(copy, file, media=(uploads,), published=True)
        assert tree(copy) == tree(undisturbed), f"killed at step {step} of {steps}"
        report = bring(copy, file, media=(uploads,), published=True)
        assert {outcome.what for outcome in report.outcomes} == {"kept"}
