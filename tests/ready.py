"""A Python that has read the program and built the website once: what it is told to do begins at once.

Reading the code is half of what a command costs, and the tests give hundreds of commands. Each one still runs in a process
of its own (fork), with its own folder, environment and output. What promises something of the start wants `run_python`.
"""

from __future__ import annotations

import atexit
import gc
import io
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE = 300
"""Seconds until a command is ended."""


class Ready:
    """The other process, as the tests see it. It ends with them, when nobody is left to tell it anything."""

    def __init__(self, website: Path, environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-P", __file__], cwd=website, env=environment, text=True, encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        status, said = json.loads(self.process.stdout.readline())
        assert status == 0, f"the website does not build:\n{said}"
        atexit.register(self.process.communicate)

    def run(self, folder: Path, *words: str, environment: dict[str, str]) -> subprocess.CompletedProcess:
        """As `python <words>` in the folder."""
        with tempfile.TemporaryDirectory() as notes:
            outputs = Path(notes, "said"), Path(notes, "errors")
            print(json.dumps([os.fspath(folder), words, environment, *map(str, outputs)]), file=self.process.stdin, flush=True)
            status = int(self.process.stdout.readline())
            return subprocess.CompletedProcess(words, status, *(output.read_text(encoding="utf-8") for output in outputs))


def main() -> None:
    """Gets ready by building the website of this folder, then does what it is told, one after the other."""
    answers, said = sys.stdout, io.StringIO()
    sys.stdout = said
    import hosting.publish  # noqa: F401 - for that command
    import scaffold.start  # noqa: F401 - and for those of `scaffold`
    import sitecheck.engine  # noqa: F401 - else the check runs in a process of its own, and is not read here
    from hosting.__main__ import main as run

    status = run(["site"])
    gc.collect()
    gc.freeze()
    print(json.dumps([status, said.getvalue()]), file=answers, flush=True)
    for line in sys.stdin:
        if not (number := os.fork()):
            os._exit(obey(*json.loads(line)))  # without taking the whole program apart, which takes longer than many a command
        print(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]), file=answers, flush=True)


def obey(folder: str, words: list[str], environment: dict[str, str], *outputs: str) -> int:
    """Becomes the process that Python would be if it were started like this; says how it ended."""
    signal.alarm(PATIENCE)
    for number, file in enumerate((os.devnull, *outputs)):
        os.dup2(os.open(file, os.O_RDWR | os.O_CREAT), number)
    sys.stdout, sys.stderr = (open(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.path.insert(0, folder)
    how, what, *sys.argv[1:] = words
    try:
        runpy.run_module(what, run_name="__main__", alter_sys=True) if how == "-m" else exec(what, {"__name__": "__main__"})
    except SystemExit as end:
        return ended(end.code)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def ended(code: int | str | None) -> int:
    """The status of a process that gives up like this; a sentence is its last word."""
    if isinstance(code, str):
        print(code, file=sys.stderr, flush=True)
    return int(bool(code)) if not isinstance(code, int) else code


if __name__ == "__main__":
    main()
