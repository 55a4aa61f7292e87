"""A built site on this machine alone, sent as a host sends it."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import brotli

EMPTY = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>An empty page</title></head><body><p>An empty page.</p></body></html>"
)
"""A page to compare with, at /empty-page."""

compressed = cache(brotli.compress)
"""Each content once, as hosts have it ready: compressing as well as that takes longer than sending."""


class Host(SimpleHTTPRequestHandler):
    """Compressed, with the types and the caching of a host."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 – the standard library calls it so
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if self.path == "/empty-page":
            return self._send(EMPTY.encode(), "text/html")
        if not path.is_file():
            return self.send_error(404)
        self._send(path.read_bytes(), mimetypes.guess_type(path.name)[0] or "application/octet-stream")

    def _send(self, content: bytes, kind: str) -> None:
        is_text = kind.startswith("text/") or kind.endswith(("svg+xml", "json", "javascript"))
        is_compressed = is_text and "br" in self.headers.get("Accept-Encoding", "")
        body = compressed(content) if is_compressed else content
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "public, max-age=31536000")
        if is_compressed:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """The address at which the folder can be asked, while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
