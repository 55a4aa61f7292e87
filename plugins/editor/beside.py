"""The preview that runs beside the editor, in a process of its own: neither can take the other with it.

As `python -m editor.beside` it is that process: it ends when the editor does, even when that is killed,
because then the pipe between them is closed.
"""

from __future__ import annotations

import os
import re
import runpy
import signal
import subprocess
import sys
import threading
from pathlib import Path
from queue import Empty, Queue

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+(?=/)")
_PATIENCE = 60


class Preview:
    """The preview as the editor sees it: a process that tells its address, and ends with the editor."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.process: subprocess.Popen[str] | None = None
        self.found: Queue[str] = Queue()

    def start(self) -> str:
        """The preview's address; nothing when there is none, for the forms work without it."""
        # In a group of its own: Ctrl-C reaches the editor alone, which then ends both in order.
        self.process = subprocess.Popen(
            [sys.executable, "-m", "editor.beside"], cwd=self.root, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, encoding="utf-8", start_new_session=True, env={**os.environ, "PORT": ""},  # which the editor has
        )
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            return self.found.get(timeout=_PATIENCE)
        except Empty:
            return ""

    def _listen(self) -> None:
        """Passes on what the preview says."""
        for line in self.process.stdout:
            if address := _ADDRESS.search(line):
                self.found.put(address[0])
            else:
                print(line, end="", flush=True)
        self.found.put("")

    def end(self) -> None:
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def _until_the_editor_ends() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=_until_the_editor_ends, daemon=True).start()
    sys.argv = ["preview"]
    runpy.run_module("preview", run_name="__main__", alter_sys=True)
