"""Answers the browser of this computer, and nobody else: pages as a host would, and the panel's own few addresses."""

from __future__ import annotations

import json
import secrets
import sys
import threading
from html import escape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from editor import connections
from hosting.headers import HEADERS
from hosting.trouble import sentence
from preview import editor
from preview.board import Board, State
from preview.injection import EVENTS, OWN, SCRIPT, STYLE, dressed
from preview.pages import answer, redirected, type_of
from preview.searching import Index
from preview.view import fingerprint, view

HOST = "127.0.0.1"
PATIENCE = 60
"""So many seconds a browser waits for a build before it gets what is there."""

BEAT = 15
"""After so many seconds without news a sign of life is sent, so that a closed tab is noticed."""

LONGEST = 4096
OWN_FILES = {SCRIPT: "panel.js", STYLE: "panel.css"}
# A page shown here may stand within another of this computer, such as an editor; only visitors' browsers need the rest.
SENT = {name: value for name, value in HEADERS.items() if name not in ("Strict-Transport-Security", "Content-Security-Policy")}
SENT["Cross-Origin-Resource-Policy"] = "same-origin"  # no other website may put a draft's pictures or scripts into itself


class Server(connections.Server):
    """Listens on this computer only."""

    def __init__(self, port: int, board: Board, root: Path) -> None:
        super().__init__((HOST, port), Handler)
        self.board, self.root = board, root
        self.token, self.index = secrets.token_urlsafe(18), Index()

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_port}"

    def handle_error(self, request, client_address) -> None:
        """A browser that closes a tab in the middle is no error; anything else is ours, and said in one line."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            print(sentence(error, self.root), flush=True)


class Handler(connections.Handler):
    """One request. GET and HEAD are answered; POST only at the panel's own address, with its token."""

    server_version = "preview"
    server: Server

    def do_GET(self) -> None:
        try:
            path = urlsplit(self.path).path
        except ValueError:  # an address that nobody can read
            return self._say(404, "There is nothing here.")
        if not self.is_meant_for_us():
            return self._say(421, "This preview answers at " + self.server.address)
        if not path.startswith(OWN):
            return self._page()
        if self.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            return self._say(403, "Only pages of this preview may ask for that.")
        if path == EVENTS:
            return self._events()
        if path in OWN_FILES:
            return self._send(200, Path(__file__).with_name(OWN_FILES[path]).read_bytes(), type_of(OWN_FILES[path]))
        return self._say(404, "There is nothing here.")

    do_HEAD = do_GET

    def do_POST(self) -> None:
        allowed = self.is_meant_for_us() and self.is_from_us()
        if not allowed or not secrets.compare_digest(self.headers.get("X-Preview-Token", "").encode(), self.server.token.encode()):
            return self._say(403, "Only pages of this preview may ask for that.")
        if self.path != OWN + "open":
            return self._say(404, "There is nothing here.")
        return self._open()

    # -- pages ------------------------------------------------------------------------------------

    def _page(self) -> None:
        state = self.server.board.settled(PATIENCE)
        if state.folder is None:
            waiting = WAITING.format(words=escape(state.trouble or "The website is being built.")).encode()
            return self._send(503, self._dressed(waiting, state, ""), "text/html; charset=utf-8")
        if urlsplit(self.path).path.startswith(state.base + "pagefind/"):
            self.server.index.renew(state)
        if moved := redirected(state.folder, self.path):
            return self._send(302, b"", "text/plain", Location=moved)
        found = answer(state.folder, self.path, state.base)
        if found.location:
            return self._send(found.status, b"", "text/plain", Location=found.location)
        try:
            content = (state.folder / found.page).read_bytes()
        except OSError:
            return self._send(404, self._dressed(NOWHERE, state, found.page), "text/html; charset=utf-8")
        kind = type_of(found.page)
        if kind.startswith("text/html"):
            content = self._dressed(content, state, found.page)
        return self._send(found.status, content, kind)

    def _dressed(self, content: bytes, state: State, page: str) -> bytes:
        try:
            html = content.decode("utf-8")
        except UnicodeDecodeError:
            return content
        told = {**view(state, page), "version": fingerprint(content)} if page else view(state, page)
        facts = {"page": page, "token": self.server.token, "told": json.dumps(told)}
        return dressed(html, f"http://{self.headers.get('Host')}", facts).encode()

    # -- the panel's own addresses ------------------------------------------------------------------

    def _events(self) -> None:
        """Server-sent events: the page's view, and again whenever anything changes."""
        page = parse_qs(urlsplit(self.path).query).get("page", [""])[0]
        self.close_connection = True
        self._begin(200, "text/event-stream; charset=utf-8", {})
        if self.command == "HEAD":
            return
        number = -1
        while not self.server.board.state.ended:
            state = self.server.board.later_than(number, BEAT)
            self.wfile.write(b":\n\n" if state is None else f"data: {json.dumps(view(state, page))}\n\n".encode())
            self.wfile.flush()
            number = state.number if state else number

    def _open(self) -> None:
        """Opens the place of a finding. The browser names the finding, never a file."""
        try:
            length = min(max(int(self.headers.get("Content-Length", "0")), 0), LONGEST)
            asked = json.loads(self.rfile.read(length))["finding"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return self._say(400, "This is not a finding.")
        note = next((note for note in self.server.board.state.notes if note["id"] == asked), None)
        if note is None:
            return self._say(409, "This has changed meanwhile.")
        file = (self.server.root / note["file"]).resolve()
        if not file.is_relative_to(self.server.root.resolve()) or not file.is_file():
            return self._send(200, json.dumps({"path": note["place"]}).encode(), type_of(".json"))
        told = {"opened": editor.opened(file, note["line"], note["column"]), "path": f"{file}:{note['line']}" if note["line"] else str(file)}
        return self._send(200, json.dumps(told).encode(), type_of("answer.json"))

    # -- sending ------------------------------------------------------------------------------------

    def _say(self, status: int, words: str) -> None:
        self._send(status, words.encode() + b"\n", "text/plain; charset=utf-8")

    def _send(self, status: int, content: bytes, kind: str, **headers: str) -> None:
        self._begin(status, kind, {"Content-Length": str(len(content)), **headers})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _begin(self, status: int, kind: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        if self.close_connection:
            self.send_header("Connection", "close")
        for name, value in {"Content-Type": kind, "Cache-Control": "no-store", **SENT, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What the library refuses by itself, such as an unknown method, is said in plain text too."""
        self.close_connection = True
        self._say(405 if code == 501 else code, message or "This cannot be answered.")


WAITING = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview</title></head>
<body><main><h1>There is no page to show yet</h1><p>{words}</p><p>This page looks again by itself after the next save.</p></main></body>
</html>
"""
NOWHERE = b"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Not found</title></head>
<body><main><h1>There is no page at this address</h1><p><a href="/">To the home page</a></p></main></body>
</html>
"""


def serve(server: Server) -> threading.Thread:
    """Begins to answer, in a thread of its own."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    return thread
