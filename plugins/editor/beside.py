"""The preview that runs beside the editor, in a process of its own: neither can take the other with it."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from pathlib import Path
from queue import Empty, Queue

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+(?=/)")
_PATIENCE = 120


class Preview:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.process: subprocess.Popen[str] | None = None
        self.found: Queue[str] = Queue()

    def start(self) -> str:
        """The preview's address; nothing when there is none, for the forms work without it."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "preview"], cwd=self.root, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, encoding="utf-8",
        )
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            return self.found.get(timeout=_PATIENCE)
        except Empty:
            return ""

    def _listen(self) -> None:
        """Passes on what the preview says."""
        for line in self.process.stdout:
            print(line, end="", flush=True)
            if address := _ADDRESS.search(line):
                self.found.put(address[0])
        self.found.put("")

    def end(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
