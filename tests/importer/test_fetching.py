"""Missing pictures are fetched when asked, from the old website alone, and never from inside this network."""

from __future__ import annotations

import io
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PIL import Image

from importer import fetching
from tests.conftest import answering
from tests.importer.conftest import bring, one

HERE = frozenset({"127.0.0.1"})


def photograph() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(file, "JPEG")
    return file.getvalue()


class OldWebsite(BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # noqa: N802 – the standard library calls it so
        name = self.path.rpartition("/")[2]
        self.server.asked.append(self.path)
        if name.startswith("away"):
            return self._answer(302, b"", Location={"away.jpg": "/wp-content/uploads/room.jpg", "away-round.jpg": self.path,
                                                    "away-inside.jpg": "http://localhost:1/x.jpg"}[name])
        bodies = {"room.jpg": photograph(), "small-300x200.jpg": photograph(), "page.jpg": b"<html>Please sign in</html>", "huge.jpg": b"x" * 300_000}
        self._answer(200 if name in bodies else 404, bodies.get(name, b"gone"))

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def old() -> Iterator[ThreadingHTTPServer]:
    with answering(ThreadingHTTPServer(("127.0.0.1", 0), OldWebsite)) as server:
        server.asked = []
        yield server


@pytest.fixture
def fetched(old, export, website):
    """Imports a text with a picture of this name and asks the old website for it."""

    def fetched(name: str, **wishes):
        address = f"http://127.0.0.1:{old.server_port}"
        text = one(1, f'<img src="{address}/wp-content/uploads/{name}" alt="A room">').replace("https://old.example", address)
        file = export(text)
        file.write_text(file.read_text(encoding="utf-8").replace("https://old.example", address), encoding="utf-8")
        bring(website, file, fetch=True, **wishes)
        return website / "content/images" / name

    return fetched


def test_a_picture_is_fetched_by_the_name_it_has(fetched, old):
    assert fetched("room.jpg", allowed_inside=HERE).read_bytes() == photograph()
    assert old.asked == ["/wp-content/uploads/room.jpg"]


def test_where_the_large_picture_is_gone_the_one_that_was_shown_is_fetched(fetched, old):
    assert fetched("small-300x200.jpg", allowed_inside=HERE).with_name("small.jpg").read_bytes() == photograph()
    assert old.asked == ["/wp-content/uploads/small.jpg", "/wp-content/uploads/small-300x200.jpg"]


def test_a_redirect_within_the_website_is_followed(fetched):
    assert fetched("away.jpg", allowed_inside=HERE).read_bytes() == photograph()


def test_nothing_within_this_network_is_asked(fetched, old):
    assert not fetched("room.jpg").exists()
    assert old.asked == []


@pytest.mark.parametrize("name", ["away-inside.jpg", "away-round.jpg", "page.jpg", "gone.jpg"])
def test_what_is_no_picture_of_the_website_is_left(fetched, name):
    assert not fetched(name, allowed_inside=HERE).exists()


def test_a_picture_that_is_too_large_is_left(fetched, monkeypatch):
    monkeypatch.setattr(fetching, "LARGEST", 100_000)
    assert not fetched("huge.jpg", allowed_inside=HERE).exists()
