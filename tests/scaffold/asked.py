"""The commands as an owner gives them in a terminal, with answers typed one after the other."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import ROOT, plain_environment, run_ready

DAY = "2026-11-20"
PATIENCE = 60


class Talk:
    """What was said, and how it ended."""

    def __init__(self, status: int, text: str) -> None:
        self.status, self.text = status, text


def given(folder: Path, *words: str, **environment: str) -> Talk:
    """Without a terminal: nobody is there to be asked."""
    done = run_ready(folder, "-m", "scaffold", *words, **{"TODAY": DAY, **environment})
    assert "Traceback" not in done.stderr, done.stderr
    return Talk(done.returncode, done.stdout + done.stderr)


def asked(folder: Path, words: list[str], answers: list[str]) -> Talk:
    """In a terminal: each answer is typed when a question has been asked. "^C" is Ctrl-C."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "scaffold", *words], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, env=plain_environment(PYTHONPATH=str(ROOT / "plugins"), TODAY=DAY),
        start_new_session=True, preexec_fn=_take_the_terminal,
    )
    os.close(theirs)
    said, waiting = "", list(answers)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        ready, _, _ = select.select([ours], [], [], 0.1)
        if ready:
            try:
                said += os.read(ours, 65536).decode("utf-8", "replace")
            except OSError:  # the other end is closed
                break
        elif process.poll() is not None:
            break
        elif waiting and re.search(r"[?:\])] $", said):
            # A Ctrl-C between the question and the waiting for its answer counts only with the next key: so it is pressed again.
            answer = waiting.pop(0) if waiting[0] != "^C" else waiting[0]
            said += "\0" if answer != "^C" else ""
            os.write(ours, b"\x03" if answer == "^C" else answer.encode() + b"\n")
    waiting = [answer for answer in waiting if answer != "^C"]
    try:
        status = process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        status = process.wait()
    os.close(ours)
    assert not waiting, f"these answers were never wanted: {waiting}\n{said}"
    return Talk(status, said.replace("\0", "").replace("\r\n", "\n"))


def _take_the_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
