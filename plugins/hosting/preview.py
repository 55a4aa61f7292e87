"""Shows the site while it is being written: drafts too, rebuilt whenever a file is saved."""

from __future__ import annotations

import multiprocessing
import os
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from hosting.build import build
from hosting.search import index
from hosting.trouble import Trouble

HOST, PORT = "127.0.0.1", 8000
WATCHED = ("content", "theme", "plugins", "pelican.conf.py")


class Pages(SimpleHTTPRequestHandler):
    """The built files; the site's own page for addresses that do not exist; no line for each request."""

    def send_error(self, code, message=None, explain=None):
        lost = Path(self.directory) / "404.html"
        if code != 404 or not lost.is_file():
            return super().send_error(code, message, explain)
        body = lost.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_):
        pass


def preview(root: Path, output: Path) -> None:
    """Builds, serves and rebuilds until Ctrl-C. Never into output/: drafts must not be published by accident."""
    try:
        server = ThreadingHTTPServer((HOST, PORT), partial(Pages, directory=str(output)))
    except OSError:
        raise Trouble(f"error: port {PORT} is taken; is another preview still running?", 2) from None
    address = f"http://{HOST}:{server.server_port}"
    _build_apart(root, output, address)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"\nLook at {address}/ (drafts too). Save a file and reload the page. Ctrl-C ends the preview.", flush=True)
    for _changes in watch(*(root / name for name in WATCHED if (root / name).exists()), raise_interrupt=False):
        _build_apart(root, output, address)


def _build_apart(root: Path, output: Path, address: str) -> None:
    """In a process of its own, so that changed plugins count and nothing is left over from the build before."""
    process = multiprocessing.get_context("spawn").Process(target=_build, args=(root, output, address))
    process.start()
    process.join()


def _build(root: Path, output: Path, address: str) -> None:
    os.environ["SITEURL"] = address
    try:
        built = build(root, OUTPUT_PATH=str(output), PRACTICE_SHOW_DRAFTS=True)
    except Trouble as trouble:
        print(trouble, flush=True)
    except KeyboardInterrupt:
        pass
    else:
        index(output)
        print(f"Built {built.pages} pages in {built.seconds:.1f} s.", flush=True)
