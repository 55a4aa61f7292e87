"""The preview answers as a web host would, to the browser of this computer and nobody else."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from preview import editor
from preview.board import Board
from preview.server import Server, serve

POLICY = "default-src 'none'; style-src 'sha256-abc='; script-src 'sha256-def='; connect-src 'self'; img-src 'self'"
PAGE = f'<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>Home</title></head><body><main>home</main></body></html>'
NOTE = {
    "id": "abc", "severity": "error", "title": "Broken link", "rule": "broken-link", "message": "<b>gone</b>", "why": "", "repair": "", "quote": None,
    "file": "content/pages/home.md", "line": 3, "column": 7, "place": "content/pages/home.md, line 3", "pages": ("index.html",),
}


@pytest.fixture
def folder(tmp_path) -> Path:
    for name, text in {
        "index.html": PAGE, "404.html": PAGE.replace("home", "lost"), "fees/index.html": PAGE.replace("home", "fees"), "ümlaut/index.html": PAGE,
        ".well-known/security.txt": "Contact", ".hidden": "secret", "feed.xml": "<feed/>", "_redirects": "/old/ /fees/ 301\n", "theme/a.woff2": "font",
    }.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "site" / "leak.txt").symlink_to(tmp_path / "secret.txt")
    return tmp_path / "site"


@pytest.fixture
def server(folder, tmp_path):
    board = Board()
    with Server(0, board, tmp_path) as begun:
        board.change(folder=folder, building=False, notes=(NOTE,))
        thread = serve(begun)
        yield begun
        board.change(ended=True)
        begun.shutdown()
        thread.join()


class Reply:
    def __init__(self, answer: http.client.HTTPResponse) -> None:
        self.status, self.headers, self.text = answer.status, answer.headers, answer.read().decode()


def ask(server: Server, path: str, method: str = "GET", body: str | None = None, **headers: str) -> Reply:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        return Reply(connection.getresponse())
    finally:
        connection.close()


def test_it_listens_on_this_computer_only(server):
    assert server.server_address[0] == "127.0.0.1"


def test_a_page_is_shown_and_never_kept_by_the_browser(server):
    reply = ask(server, "/")
    assert reply.status == 200 and "<main>home</main>" in reply.text
    assert reply.headers["Cache-Control"] == "no-store"


def test_the_panel_is_in_what_is_served_and_not_in_the_files(server, folder):
    reply = ask(server, "/")
    origin = server.address
    assert f"script-src &#x27;sha256-def=&#x27; {origin}/_preview/panel.js;" in reply.text
    assert f"style-src &#x27;sha256-abc=&#x27; {origin}/_preview/panel.css;" in reply.text
    assert "img-src &#x27;self&#x27;" in reply.text and "unsafe" not in reply.text
    assert reply.text.count("/_preview/panel.js&quot;") == 0 and '<script src="/_preview/panel.js"' in reply.text
    assert (folder / "index.html").read_text(encoding="utf-8") == PAGE


def test_what_the_check_says_is_text_and_never_html(server):
    assert "<b>gone" not in ask(server, "/").text


def test_an_unknown_address_shows_the_sites_own_page_with_its_status(server):
    for path in ("/nowhere/", "/fees/index", "/feed.xml/", "/" + "a" * 5000, "/%00", "/fees%2f..%2f..%2fsecret.txt", "//", "/_preview/../x"):
        reply = ask(server, path)
        if path != "//":
            assert reply.status == 404, path
    assert "<main>lost</main>" in ask(server, "/nowhere/").text


def test_a_folder_leads_to_its_own_address(server):
    reply = ask(server, "/fees?from=menu")
    assert (reply.status, reply.headers["Location"]) == (302, "/fees/?from=menu")
    assert ask(server, "/fees/").status == 200 and ask(server, "/%C3%BCmlaut/").status == 200
    assert ask(server, "/%C3%BCmlaut").headers["Location"] == "/%C3%BCmlaut/"
    assert ask(server, "//fees").headers["Location"] == "/fees/"


def test_an_old_address_leads_on_as_hosts_are_told(server):
    reply = ask(server, "/old/")
    assert (reply.status, reply.headers["Location"]) == (302, "/fees/")


def test_a_site_in_a_folder_of_its_address_answers_there_too(server):
    server.board.change(base="/practice/")
    assert ask(server, "/practice/fees/").status == 200
    assert ask(server, "/fees/").status == 200


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/leak.txt", "/.hidden", "/fees/../../secret.txt", "/..\\secret.txt"])
def test_nothing_outside_the_site_is_ever_shown(server, path):
    reply = ask(server, path)
    assert reply.status == 404 and "secret" not in reply.text


def test_an_address_that_nobody_can_read_is_answered_and_the_terminal_stays_quiet(server, capfd):
    assert ask(server, "http://[/", Host=server.address.removeprefix("http://")).status == 404
    assert capfd.readouterr().out == ""


def test_types_are_those_of_a_host(server):
    kinds = {path: ask(server, path).headers["Content-Type"] for path in ("/", "/feed.xml", "/theme/a.woff2", "/.well-known/security.txt")}
    assert list(kinds.values()) == ["text/html; charset=utf-8", "application/xml; charset=utf-8", "font/woff2", "text/plain; charset=utf-8"]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1.evil.example", ""])
def test_a_website_that_takes_this_computers_number_gets_nothing(server, host):
    for path in ("/", "/_preview/events?page=index.html", "/_preview/panel.js"):
        reply = ask(server, path, Host=host)
        assert reply.status == 421 and "home" not in reply.text


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_other_sites_cannot_listen(server, site):
    assert ask(server, "/_preview/events?page=index.html", Sec_Fetch_Site=site).status == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_changed(server, method):
    assert ask(server, "/").status == 200
    assert ask(server, "/", method).status == 405


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_a_request_within_a_request_is_never_heard(server, method):
    within = b"GET /feed.xml HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % server.server_port
    around = b"%b / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: %d\r\n\r\n" % (method.encode(), server.server_port, len(within))
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        connection.sendall(around + within)
        answers = b""
        with suppress(ConnectionResetError):
            answers = connection.makefile("rb").read()
    assert b"<feed/>" not in answers and answers.count(b"HTTP/1.1 ") <= 1


class TestOpening:
    @pytest.fixture(autouse=True)
    def opened(self, monkeypatch, tmp_path):
        (tmp_path / "content/pages").mkdir(parents=True)
        (tmp_path / "content/pages/home.md").write_text("text")
        self.asked = []
        monkeypatch.setattr(editor, "opened", lambda *place: self.asked.append(place) or "code")

    def open(self, server, finding="abc", path="/_preview/open", **headers):
        own = {"Origin": server.address, "X_Preview_Token": server.token, **headers}
        return ask(server, path, "POST", json.dumps({"finding": finding}), **{name: value for name, value in own.items() if value})

    def test_a_finding_opens_its_place(self, server, tmp_path):
        reply = self.open(server)
        assert json.loads(reply.text)["opened"] == "code"
        assert self.asked == [((tmp_path / "content/pages/home.md").resolve(), 3, 7)]

    @pytest.mark.parametrize("headers", [
        {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": ""}, {"X_Preview_Token": "guess"}, {"X_Preview_Token": ""},
        {"Host": "evil.example", "Origin": "http://evil.example"},
    ])
    def test_nobody_else_opens_anything(self, server, headers):
        assert self.open(server, **headers).status == 403
        assert self.asked == []

    def test_a_browser_cannot_name_a_file(self, server):
        assert self.open(server, finding="/etc/passwd").status == 409
        assert self.open(server, finding=["abc"]).status == 409
        assert ask(server, "/_preview/open", "POST", "{", Origin=server.address, X_Preview_Token=server.token).status == 400
        assert self.open(server, path="/").status == 404
        assert self.asked == []

    @pytest.mark.parametrize(("body", "length"), [("[" * 4000, None), ("{}", "-1")])
    def test_what_is_no_finding_is_answered_at_once(self, server, body, length):
        sized = {"Content-Length": length} if length else {}
        assert ask(server, "/_preview/open", "POST", body, **{"Origin": server.address, "X-Preview-Token": server.token, **sized}).status == 400

    def test_a_place_outside_the_folder_is_told_and_not_opened(self, server):
        server.board.change(notes=({**NOTE, "file": "../secret.txt"},))
        assert "opened" not in json.loads(self.open(server).text)
        assert self.asked == []


def test_a_page_hears_of_a_change_at_once(server, folder):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/_preview/events?page=index.html")
    stream = connection.getresponse()

    def told() -> dict:
        line = stream.readline()
        return json.loads(line.removeprefix(b"data: ")) if line.startswith(b"data: ") else told()

    before = told()
    (folder / "index.html").write_text("changed")
    server.board.change(trouble="error: no")
    after = told()
    assert after["version"] != before["version"] and after["trouble"] == "error: no"
    stream.close()
    connection.close()


def test_a_page_waits_for_a_build_that_is_under_way(server, folder):
    server.board.change(building=True)
    replies = []
    asking = threading.Thread(target=lambda: replies.append(ask(server, "/")))
    asking.start()
    asking.join(0.3)
    assert replies == []
    (folder / "index.html").write_text(PAGE.replace("home", "new"))
    server.board.change(building=False)
    asking.join(10)
    assert "<main>new</main>" in replies[0].text


def test_before_there_is_any_page_the_reason_is_shown(server):
    server.board.change(folder=None, trouble="content/<x>: error: no page is in this folder")
    reply = ask(server, "/")
    assert reply.status == 503 and "content/&lt;x&gt;: error" in reply.text and "/_preview/panel.js" in reply.text
