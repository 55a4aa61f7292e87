"""The editor's own server: on this computer only, for its own page only.

Another website that is open in the same browser can send requests here. It is stopped three times over:
by the name it must use (Host), by where its request comes from (Origin), and by the content type of a
write, which a browser does not let another site send unasked.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from editor import connections, policy
from editor.desk import Desk
from editor.forms import configuration, with_day
from editor.refusal import Refusal
from practice.addresses import stem_of

STATIC = Path(__file__).parent / "static"
MOST = 60_000_000
_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".txt": "text/plain", ".svg": "image/svg+xml"}


class Room:
    """What every request is answered from: the desk, and where the preview stands."""

    def __init__(self, desk: Desk, preview: str) -> None:
        self.desk = desk
        self.preview = preview

    def forms_of_today(self) -> dict[str, Any]:
        """Made when the page is loaded, since a language may have been added since."""
        forms = configuration({"name": "proxy", "proxy_url": "/api/v1"}, local=True, further=self.desk.texts.further_facts())
        return with_day(forms, self.desk.texts.today())

    def page(self, collection: str, entry: str) -> str:
        """Where the preview shows what is being edited; the home page for what has no page of its own."""
        return f"{self.preview}/{self.desk.texts.address(collection, entry)}" if self.preview else ""


class Handler(connections.Handler):
    """Answers the browser, and only on this computer: a wrong Host or another page's Origin is refused before anything is read."""

    server_version = "Stillpoint"

    def __init__(self, room: Room, *words) -> None:
        self.room = room
        super().__init__(*words)

    def do_GET(self) -> None:
        try:
            self._must_be_for_us()
            path = unquote(urlsplit(self.path).path)
            self._send(*self._page(path), mark=_mark(path))
        except ValueError:  # an address that nobody can read
            self._json({"error": "There is nothing at this address."}, 404)
        except Refusal as refusal:
            self._json({"error": str(refusal)}, refusal.status)

    def do_POST(self) -> None:
        try:
            self._must_be_for_us()
            self._must_be_from_us()
            request = self._request()
            self._json(self.room.desk.answer(str(request.get("action")), request.get("params") or {}))
        except Refusal as refusal:
            self._json({"error": str(refusal)}, refusal.status)
        except Exception as error:  # whatever it is, the form keeps its words and the owner hears one sentence
            self._json({"error": f"This could not be done ({type(error).__name__}). Nothing was changed."}, 500)

    # -- who may ask ----------------------------------------------------------------------------------

    def _must_be_for_us(self) -> None:
        if not self.is_meant_for_us():
            raise Refusal("This address is not the editor's.", 403)

    def _must_be_from_us(self) -> None:
        if not self.is_from_us():
            raise Refusal("Only the editor's own page may write here.", 403)
        if self.headers.get_content_type() != "application/json" or urlsplit(self.path).path != "/api/v1":
            raise Refusal("Nothing is written that way here.", 415)

    def _request(self) -> dict[str, Any]:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > MOST:
            raise Refusal(f"This is too large: at most {MOST // 1_000_000} MB at once.", 413)
        try:
            request = json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError) as error:
            raise Refusal("The request did not arrive whole.", 400) from error
        if not isinstance(request, dict) or not isinstance(request.get("params") or {}, dict):
            raise Refusal("The request is not complete.", 400)
        return request

    # -- what is answered -----------------------------------------------------------------------------

    def _page(self, path: str) -> tuple[bytes, str, str]:
        if path in self.facts:
            return json.dumps(self.facts[path]()).encode(), "application/json", policy.NOTHING
        name = {"/": "frame.html", "/cms/": "cms.html"}.get(path) or re.sub(r"^/(static|cms)/", "", path)
        if name not in policy.FILES:
            raise Refusal("There is nothing at this address.", 404)
        file = STATIC / name
        rules = policy.frame(self.room.preview) if name == "frame.html" else policy.CMS if name == "cms.html" else policy.NOTHING
        return file.read_bytes(), _TYPES[file.suffix], rules

    @property
    def facts(self) -> dict[str, Callable[[], Any]]:
        asked = dict(parse_qsl(urlsplit(self.path).query))
        return {
            "/cms/forms.json": self.room.forms_of_today,
            "/cms/choices.json": self.room.desk.texts.choices,
            "/cms/file-name.json": lambda: {"name": stem_of(asked.get("title", ""))},
            "/where": lambda: {"page": self.room.page(asked.get("collection", ""), asked.get("entry", ""))},
        }

    def _json(self, answer: Any, status: int = 200) -> None:
        self._send(json.dumps(answer).encode(), "application/json", policy.NOTHING, status)

    def _send(self, data: bytes, kind: str, rules: str, status: int = 200, mark: str = "") -> None:
        """What has a mark is kept by the browser, which asks each time whether it is still the same."""
        if mark and self.headers.get("If-None-Match") == mark:
            data, status = b"", 304
        self.send_response(HTTPStatus(status))
        self.send_header("Content-Type", kind if kind == "application/json" else f"{kind}; charset=utf-8")
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(data)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.send_header("Content-Security-Policy", rules)
        for name, value in (policy.HEADERS | ({"Cache-Control": "no-cache", "ETag": mark} if mark else {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


def _mark(path: str) -> str:
    """Of Decap alone, whose five million letters a browser need not read anew whenever the forms are opened."""
    if path != f"/cms/{policy.DECAP}":
        return ""
    state = (STATIC / policy.DECAP).stat()
    return f'"{state.st_size}-{state.st_mtime_ns}"'


class Server(connections.Server):
    """Listens on this computer only."""

    def handle_error(self, request, client_address) -> None:
        """A tab that is closed in the middle is no error, and what else goes wrong with one request is told in one line."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            print(f"A request could not be answered ({type(error).__name__}). Nothing was changed.", flush=True)


def serve(room: Room, port: int) -> Server:
    """The server, bound to this computer alone; the caller runs it."""
    return Server(("127.0.0.1", port), partial(Handler, room))
