"""A server on this computer that goes on answering its browser, however many others connect and say nothing, or a letter at a time."""

from __future__ import annotations

import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MOST = 100
"""So many connections are open at once: far more than browsers have here, and fewer than any system lets a program open."""
_BOTH_WAYS = 2


class Server(ThreadingHTTPServer):
    """When there are too many connections, the one that has asked for nothing for the longest has to go."""

    daemon_threads = True
    request_queue_size = MOST

    def __init__(self, *words: Any) -> None:
        self._open: dict[Any, None] = {}
        self._counting = threading.Lock()
        super().__init__(*words)

    def heard(self, request: Any) -> None:
        """A connection has asked for something."""
        with self._counting:
            if request in self._open:
                self._open[request] = self._open.pop(request)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._counting:
            self._open[request] = None
            silent = next(iter(self._open)) if len(self._open) > MOST else None
            self._open.pop(silent, None)
        if silent is not None:
            with suppress(OSError):  # its thread, which waits for words, is told that none will come and ends
                silent.shutdown(_BOTH_WAYS)
        super().process_request(request, client_address)

    def close_request(self, request: Any) -> None:
        with self._counting:
            self._open.pop(request, None)
        super().close_request(request)


class Handler(BaseHTTPRequestHandler):
    """One connection of a browser on this computer: what editor and preview answer alike."""

    protocol_version = "HTTP/1.1"
    sys_version = ""
    timeout = 60
    server: Server

    def parse_request(self) -> bool:
        """What has a body is the last that its connection asks: what stays unread of it would be taken for a request of our own page."""
        understood = super().parse_request()
        if understood and ("Content-Length" in self.headers or "Transfer-Encoding" in self.headers):
            self.close_connection = True
        self.server.heard(self.connection)
        return understood

    def is_meant_for_us(self) -> bool:
        """Another website could give its name this computer's number; then its name stands here."""
        port = self.server.server_port
        return self.headers.get("Host") in (f"127.0.0.1:{port}", f"localhost:{port}")

    def is_from_us(self) -> bool:
        return self.headers.get("Origin") == f"http://{self.headers['Host']}"

    def log_message(self, *_: Any) -> None:
        """Nobody reads a line for each request."""
