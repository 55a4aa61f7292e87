"""The preview answers as a web host would."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

from hosting.preview import Pages


@pytest.fixture
def address(tmp_path):
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "404.html").write_text("not here")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_is_shown_and_never_kept_by_the_browser(address):
    with urllib.request.urlopen(address + "/") as answer:
        assert answer.read() == b"home"
        assert answer.headers["Cache-Control"] == "no-store"


def test_an_unknown_address_shows_the_sites_own_page(address):
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(address + "/nowhere/")
    with caught.value as answer:
        assert (answer.code, answer.read()) == (404, b"not here")
