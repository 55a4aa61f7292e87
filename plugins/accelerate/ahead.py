"""A second process that converts texts while the first does too. Run as a program, it is that process."""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_FEWEST = 200
"""Texts for which a second process is worth its start."""
_LOT = 6
"""Texts that are handed over at a time."""


def worth_a_second(texts: int) -> bool:
    """Whether so many new texts are worth a second process."""
    return texts >= _FEWEST and len(_processors()) > 1


def _processors() -> Sequence[int]:
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)


class Second:
    """Texts go in, what became of them comes out. Whatever it leaves undone, the first process does."""

    def __init__(self, process: subprocess.Popen) -> None:
        self._process = process
        self._found: queue.SimpleQueue = queue.SimpleQueue()
        self._lots = 0
        self._receiver = threading.Thread(target=self._receive, daemon=True)
        self._receiver.start()

    @classmethod
    def start(cls, options: dict[str, Any], formatted_fields: list[str]) -> Second | None:
        """None where it cannot be started, or the settings cannot be handed over."""
        try:
            settings = pickle.dumps((options, formatted_fields))
            path = os.pathsep.join([str(Path(__file__).parents[1]), *filter(None, sys.path)])
            process = subprocess.Popen(
                [sys.executable, "-m", "accelerate.ahead"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": path},
            )
            process.stdin.write(len(settings).to_bytes(4, "big") + settings)
        except (OSError, pickle.PicklingError, AttributeError, TypeError):
            return None
        return cls(process)

    def __enter__(self) -> Second:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._receiver.join()
        self._process.stdout.close()

    def give(self, waiting: list[tuple[bytes, bytes]]) -> None:
        """Takes texts from the end, as long as there are enough for both."""
        while self._lots < 2 and len(waiting) > _LOT and self._receiver.is_alive():
            lot = waiting[-_LOT:]
            try:
                pickle.dump(lot, self._process.stdin)
                self._process.stdin.flush()
            except OSError:
                return
            del waiting[-_LOT:]
            self._lots += 1

    def done(self) -> list[tuple[bytes, tuple]]:
        """What has come back since the last time."""
        found = []
        while not self._found.empty():
            found += self._found.get()
            self._lots -= 1
        return found

    def rest(self) -> list[tuple[bytes, tuple]]:
        """All that is still to come; nothing if the process has died."""
        self._close()
        self._receiver.join()
        return self.done()

    def _close(self) -> None:
        try:
            self._process.stdin.close()
        except OSError:
            pass

    def _receive(self) -> None:
        try:
            while True:
                self._found.put(pickle.load(self._process.stdout))
        except (EOFError, pickle.UnpicklingError, OSError):
            return


def main() -> None:
    """Converts what comes in until nothing more comes; a text with which something is wrong is left to the first process."""
    from accelerate.conversion import Converter, listening
    from accelerate.readings import text_of

    source, target = sys.stdin.buffer, sys.stdout.buffer
    converter = Converter(*pickle.loads(source.read(int.from_bytes(source.read(4), "big"))))
    while True:
        try:
            lot = pickle.load(source)
        except EOFError:
            return
        found = []
        for key, text in lot:
            try:
                with listening() as warnings:
                    converted = tuple(converter.convert(text_of(text)))
            except Exception:
                continue
            if not warnings.count:
                found.append((key, converted))
        pickle.dump(found, target)
        target.flush()


if __name__ == "__main__":
    main()
