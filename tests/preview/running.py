"""A preview that runs as the owner's does, and what it shows and says."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import unescape
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT, plain_environment

PATIENCE = 60


class Answer(NamedTuple):
    status: int
    text: str
    headers: dict[str, str]

    @property
    def told(self) -> dict:
        """What the panel on this page was given."""
        return json.loads(unescape(self.text.rpartition('data-told="')[2].partition('"')[0]))


class Running:
    """`python -m preview` in a folder, at any free port."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "preview"], cwd=folder, text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env=plain_environment(**{"PYTHONPATH": str(ROOT / "plugins"), "PORT": "0", **environment}),
        )
        self.lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.said: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()
        self.address = self.until(lambda line: "Look at http" in line).split()[2].rstrip("/")

    def _listen(self) -> None:
        for line in self.process.stdout:
            self.said.append(line)
            self.lines.put(line)

    def until(self, wanted: Callable[[str], bool]) -> str:
        """The next line it prints that is the wanted one."""
        end = time.monotonic() + PATIENCE
        while True:
            line = self.lines.get(timeout=max(0.01, end - time.monotonic()))
            if wanted(line):
                return line

    def get(self, path: str = "/", method: str = "GET", data: bytes | None = None, **headers: str) -> Answer:
        """Names of headers are written with _ for -."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.address + path, data=data, headers=named, method=method)
        try:
            with urllib.request.build_opener(NoRedirects).open(request, timeout=PATIENCE) as answer:
                return Answer(answer.status, answer.read().decode(), dict(answer.headers))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.read().decode(), dict(error.headers))
        except OSError as error:
            raise AssertionError(f"{path}: {error}; the preview's end: {self.process.poll()}\n{''.join(self.said)}") from error

    def wait_for(self, path: str, wanted: Callable[[Answer], object]) -> Answer:
        """The answer as soon as it is as wanted."""
        end = time.monotonic() + PATIENCE
        while not wanted(answer := self.get(path)):
            assert time.monotonic() < end, f"{path} never became what was wanted; it is:\n{answer.status} {answer.told}\n{''.join(self.said)}"
            time.sleep(0.05)
        return answer

    def replace(self, file: str, old: str, new: str) -> None:
        """Saves a file as an editor does, with other words in it."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    @property
    def workshop(self) -> int:
        """The number of the process that builds."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := [number for number in children(self.process.pid) if b"spawn_main" in command_of(number)]:
                return found[0]
            time.sleep(0.02)
        raise AssertionError("no workshop is running")

    def end(self, with_signal: int = signal.SIGINT) -> int:
        self.process.send_signal(with_signal)
        return self.process.wait(20)


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@contextmanager
def running(folder: Path, **environment: str) -> Iterator[Running]:
    preview = Running(folder, **environment)
    try:
        yield preview
    finally:
        if preview.process.poll() is None:
            preview.end(signal.SIGTERM)
        preview.process.stdout.close()


def children(number: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{number}/task").glob("*/children"):
        with suppress(OSError):  # a thread that has ended meanwhile
            found += map(int, task.read_text().split())
    return found


def below(number: int) -> list[int]:
    """All that it began, and what these began."""
    return [one for child in children(number) for one in (child, *below(child))]


def command_of(number: int) -> bytes:
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes()
    except OSError:
        return b""


def memory_of(number: int) -> int:
    return int(Path(f"/proc/{number}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
