"""`python -m preview`: the website in this folder, at an address of this computer, until Ctrl-C."""

from __future__ import annotations

import sys

if __name__ == "__main__":  # what follows is read for half a second, during which Ctrl-C needs no traceback
    sys.excepthook = lambda kind, error, trace: None if kind is KeyboardInterrupt else sys.__excepthook__(kind, error, trace)

import argparse
import os
import signal
import tempfile
import threading
from pathlib import Path

from hosting.trouble import SETTINGS, Trouble, sentence
from preview.board import Board
from preview.foreman import Foreman
from preview.server import Server, serve
from preview.watching import changes

PORT, TRIES = 8000, 20


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m preview", description=__doc__)
    parser.add_argument("--port", default=os.environ.get("PORT") or None, help="the port to answer at (also PORT=8123 make preview); else the first free one from 8000 on")
    chosen = parser.parse_args(arguments)
    try:
        preview(Path.cwd(), chosen.port)
    except Trouble as trouble:
        print(trouble)
        return trouble.status
    except OSError as error:
        print(sentence(error, Path.cwd()))
        return 1
    return 0


def preview(root: Path, port: str | None) -> None:
    """Never into output/: drafts must not be published by accident."""
    if not (root / SETTINGS).is_file():
        raise Trouble(f"error: {SETTINGS} is not here; give the command in the folder of the website", 2)
    stop = threading.Event()
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda *_: stop.set())
    board = Board()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, _server(port, board, root) as server:
        foreman = Foreman(root, Path(folder), board, lambda words: print(words, flush=True))
        foreman.start()
        serve(server)
        print(f"Look at {server.address}/ (drafts too). Each save shows there by itself. Ctrl-C ends the preview.", flush=True)
        try:
            for changed in changes(root, stop):
                foreman.tell(changed)
        finally:
            board.change(ended=True)
            foreman.end()
            server.shutdown()


def _server(port: str | None, board: Board, root: Path) -> Server:
    """At the port that was asked for, else at the first that is free."""
    if port is not None and not (port.isdecimal() and int(port) < 65536):
        raise Trouble(f'error: "{port}" is not a port; write a number like PORT=8123', 2)
    for number in [int(port)] if port is not None else [*range(PORT, PORT + TRIES), 0]:
        try:
            server = Server(number, board, root)
        except PermissionError:
            raise Trouble(f"error: port {number} is not for everybody to use; choose one above 1023", 2) from None
        except OSError:
            continue
        if number != PORT and port is None:
            print(f"Port {PORT} is taken, perhaps by another preview, so this one is at {server.address}/", flush=True)
        return server
    raise Trouble(f"error: port {port} is taken; is another preview still running?", 2)


if __name__ == "__main__":
    sys.exit(main())
