"""The preview answers as a web host would."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

from hosting.preview import Pages
from tests.conftest import ROOT, plain_environment


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


@pytest.mark.slow
def test_the_preview_shows_drafts_and_what_was_just_saved(copy_of_site):
    page = copy_of_site / "content/pages/unfinished.md"
    page.write_text("---\ntitle: Not yet\nsummary: A page that is not ready.\nstatus: draft\n---\n\nThe first words.\n", encoding="utf-8")
    any_port = "import hosting.preview as preview, hosting.__main__ as command; preview.PORT = 0; command.main(['preview'])"
    command = subprocess.Popen(
        [sys.executable, "-c", any_port], cwd=copy_of_site, text=True, encoding="utf-8", stdout=subprocess.PIPE,
        env=plain_environment(PYTHONPATH=str(ROOT / "plugins")),
    )
    with command:
        address = next(line.split()[2] for line in command.stdout if line.startswith("Look at http"))
        assert "The first words." in read(f"{address}unfinished/")
        page.write_text(page.read_text(encoding="utf-8").replace("first", "second"), encoding="utf-8")
        assert any(line.startswith("Built ") for line in command.stdout)
        assert "The second words." in read(f"{address}unfinished/")
        command.send_signal(signal.SIGINT)
        assert command.wait(20) == 0
    assert not (copy_of_site / "output").exists(), "a preview never writes what is published"


def read(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode()
