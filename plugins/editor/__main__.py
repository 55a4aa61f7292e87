"""`python -m editor`: the forms for this website's content, at an address of this computer, until Ctrl-C."""

from __future__ import annotations

import sys

if __name__ == "__main__":  # what follows is read for half a second, during which Ctrl-C needs no traceback
    sys.excepthook = lambda kind, error, trace: None if kind is KeyboardInterrupt else sys.__excepthook__(kind, error, trace)

import argparse
import os
import signal
from pathlib import Path

from editor.beside import Preview
from editor.desk import Desk
from editor.server import Room, serve

PORT = 8010


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m editor", description=__doc__)
    parser.add_argument("--port", default=os.environ.get("PORT") or str(PORT), help="the port to answer at (also PORT=8123 make edit)")
    parser.add_argument("--preview", metavar="ADDRESS", default=None, help="a preview that runs already; none is started")
    chosen = parser.parse_args(arguments)
    root = Path.cwd()
    if not (root / "content").is_dir():
        print("content: error: this folder is missing; give the command in the folder of the website")
        return 2
    if not (chosen.port.isdecimal() and int(chosen.port) < 65536):
        print(f'error: "{chosen.port}" is not a port; write a number like PORT=8123')
        return 2
    return edit(root, int(chosen.port), chosen.preview)


def edit(root: Path, port: int, preview: str | None) -> int:
    """Answers the browser until Ctrl-C; gives the status to end with."""
    desk = Desk(root)
    desk.shelf.tidy()
    room = Room(desk, preview or "")
    try:
        server = serve(room, port)
    except OSError:
        print(f"error: port {port} is taken; is another editor still running? PORT=8123 make edit takes another")
        return 2
    beside = Preview(root) if preview is None else None
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)  # a closed terminal ends it as Ctrl-C does
    try:
        if beside:
            room.preview = beside.start()
        print(f"Edit at http://127.0.0.1:{server.server_port}/ in your browser. Ctrl-C ends the editor.", flush=True)
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()
        if beside:
            beside.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
