"""Only this computer, only the editor's own page: what the server answers, and what it refuses."""

from __future__ import annotations

import base64
import datetime
import hashlib
import http.client
import json
import re
import socket
import time
from contextlib import suppress
from zoneinfo import ZoneInfo

import pytest

from editor.__main__ import main
from editor.beside import Preview
from editor.refusal import Refusal
from editor.server import MOST, STATIC
from editor.shelf import MOST_PICTURE, MOST_TEXT
from tests.conftest import ROOT
from tests.editor.conftest import NEW, ask, save

DECAP = {
    "decap-cms.js": "7c1efd6b616b4786e279aeef194dd21649a72058d3bc8d1f78901b574610dfb8",  # decap-cms 3.16.3, dist/decap-cms.js
    "decap-cms.js.LICENSE.txt": "c6ce115db01da234282652ca162b96f71507dac9ab85e6994a4eb3aed3155779",
    "LICENSE.txt": "0a9da20eba6086aa19af2c1d1c3e280e762d7522afe01476f616e514656ab379",
}


def test_the_server_listens_on_this_computer_only(server):
    assert server.server_address[0] == "127.0.0.1"
    for address in ("127.0.0.2", "::1"):  # a server that listens everywhere would answer here, too
        with pytest.raises(OSError):
            socket.create_connection((address, server.server_port), timeout=2)


def test_the_browser_keeps_decap_and_is_told_when_it_is_another_one(server, monkeypatch, tmp_path):
    _, headers, code = ask(server, "GET", "/cms/decap/decap-cms.js")
    assert headers["Cache-Control"] == "no-cache" and ask(server, "GET", "/cms/decap/decap-cms.js", If_None_Match=headers["ETag"])[0::2] == (304, b"")
    (tmp_path / "decap").mkdir()
    (tmp_path / "decap/decap-cms.js").write_bytes(code + b" ")
    monkeypatch.setattr("editor.server.STATIC", tmp_path)
    assert ask(server, "GET", "/cms/decap/decap-cms.js", If_None_Match=headers["ETag"])[0::2] == (200, code + b" ")
    assert ask(server, "GET", "/cms/choices.json")[1]["Cache-Control"] == "no-store"


@pytest.mark.parametrize("headers", [
    {"Host": "evil.example"}, {"Host": "evil.example:8010"}, {"Host": ""}, {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": ""},
    {"Origin": "http://127.0.0.1"}, {"Content_Type": "text/plain"}, {"Content_Type": "application/x-www-form-urlencoded"},
])
def test_another_website_can_write_nothing(server, desk, headers):
    status, _, said = ask(server, "POST", "/api/v1", save("content/articles/new.md", NEW), **headers)
    assert status in (400, 403, 415) and b"saved" not in said
    assert not (desk.shelf.content / "articles/new.md").exists()


@pytest.mark.parametrize(("method", "host"), [("POST", "evil.example"), ("POST", "0.0.0.0"), ("POST", "127.0.0.1"), ("GET", "127.0.0.1"), ("GET", "evil.example")])
def test_a_request_within_a_request_is_never_heard(server, desk, method, host):
    port = server.server_port
    ours = f"127.0.0.1:{port}"
    body = save("content/articles/new.md", NEW)
    within = f"POST /api/v1 HTTP/1.1\r\nHost: {ours}\r\nOrigin: http://{ours}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    around = f"{method} / HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: http://evil.example\r\nContent-Type: text/plain\r\nContent-Length: {len(within)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(around.encode() + within)
        answers = b""
        with suppress(ConnectionResetError):
            answers = connection.makefile("rb").read()
    assert answers.count(b"HTTP/1.1 ") <= 1  # the rest may be lost with the connection
    assert not (desk.shelf.content / "articles/new.md").exists()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", ""])
def test_another_name_for_this_computer_reads_nothing(server, host):
    for path in ("/", "/cms/", "/cms/choices.json", "/where"):
        assert ask(server, "GET", path, Host=host)[0] in (400, 403)


def test_our_own_page_may_write(server, desk):
    assert ask(server, "POST", "/api/v1", save("content/articles/new.md", NEW))[0] == 200
    assert (desk.shelf.content / "articles/new.md").read_text(encoding="utf-8").endswith("\n\nWords.\n")


@pytest.mark.parametrize("body", [
    b"", b"{", b"[]", b"null", b'{"action": 1}', b'{"action": "persistEntry"}', b'{"action": "persistEntry", "params": []}', b"\xff\xfe", b"[" * 100_000,
    b'{"action": "persistEntry", "params": {"dataFiles": [{"path": "content/articles/a.md", "raw": "no"}]}}', b'{"action": "getEntry", "params": {"path": 3}}',
    b'{"action": "entriesByFolder", "params": {"folder": ["content"]}}', b'{"action": "deleteFiles", "params": {"paths": "content"}}',
])
def test_nonsense_is_answered_with_one_sentence(server, body):
    status, _, said = ask(server, "POST", "/api/v1", body)
    assert (400 <= status < 500 and json.loads(said)["error"].endswith(".")) or json.loads(said)["data"] is None
    assert b"Traceback" not in said


def test_what_is_too_large_is_refused_before_it_is_read(server, desk):
    assert ask(server, "POST", "/api/v1", b"", Content_Length=str(MOST + 1))[0] == 413
    with pytest.raises(Refusal, match="too large"):
        content = base64.b64encode(bytes(MOST_PICTURE + 1)).decode()
        desk.answer("persistMedia", {"asset": {"path": "content/images/x.jpg", "content": content, "encoding": "base64"}})
    with pytest.raises(Refusal, match="too large"):
        desk.answer("persistEntry", {"dataFiles": [{"path": "content/articles/x.md", "raw": json.dumps({"title": "x" * MOST_TEXT})}]})


def test_a_page_from_a_friend_s_file_cannot_run_in_the_editor(server):
    """Every answer says what it is and may do; only Decap's own page may evaluate, and nothing comes from elsewhere."""
    for path in ("/", "/cms/", "/cms/cms.js", "/cms/forms.json", "/nothing"):
        _, headers, _ = ask(server, "GET", path)
        rules = headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff" and "default-src 'none'" in rules and "https:" not in rules and "*" not in rules
        assert ("'unsafe-eval'" in rules) == (path == "/cms/")
        assert "script-src 'self' 'unsafe-inline'" not in rules
        assert ("http://127.0.0.1:8000" in rules) == (path == "/")
    assert ask(server, "GET", "/static/../server.py")[0] == 404
    assert ask(server, "GET", "/static/decap/LICENSE.txt/../../../desk.py")[0] == 404


def test_every_file_of_decap_is_the_one_that_was_published():
    folder = STATIC / "decap"
    assert {file.name for file in folder.iterdir()} == set(DECAP)
    for name, mark in DECAP.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == mark, name
    assert "MIT License" in (folder / "LICENSE.txt").read_text(encoding="utf-8")


def test_our_own_files_ask_for_nothing_from_elsewhere():
    for file in STATIC.glob("*.*"):
        assert not re.findall(r"https?://(?!www\.w3\.org)|//[a-z]+\.[a-z]+/", file.read_text(encoding="utf-8")), file.name


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_new_text_has_the_day_it_is_where_the_practice_is(desk, server, zone):
    facts = desk.shelf.content / "practice.yaml"
    facts.write_text(re.sub("timezone: .*", f"timezone: {zone}", facts.read_text(encoding="utf-8")), encoding="utf-8")
    before = datetime.datetime.now(ZoneInfo(zone)).date()
    forms = json.loads(ask(server, "GET", "/cms/forms.json")[2])
    (date,) = (field for field in forms["collections"][0]["fields"] if field["name"] == "date")
    assert before.isoformat() <= date["default"] <= datetime.datetime.now(ZoneInfo(zone)).date().isoformat()


@pytest.mark.parametrize("port", ["next", "²", "-1", "65536", ""])
def test_what_is_no_port_is_told_in_one_line(tmp_path, monkeypatch, capsys, port):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    assert main([f"--port={port}"]) == 2
    monkeypatch.setenv("PORT", port or "no")
    assert main([]) == 2
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 2 and all("is not a port" in line for line in told)


def test_the_page_beside_does_not_want_the_port_of_the_forms(tmp_path, monkeypatch, server):
    (tmp_path / "pelican.conf.py").touch()
    monkeypatch.setenv("PORT", str(server.server_port))
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "plugins"))
    preview = Preview(tmp_path)
    address = preview.start()
    with preview.process:
        preview.end()
    assert address.startswith("http://127.0.0.1:")


def test_a_tab_that_is_closed_in_the_middle_leaves_no_programmers_words_in_the_terminal(server, capfd):
    with socket.create_connection(server.server_address) as browser:
        browser.sendall(b"POST /api/v1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Length: 9\r\n\r\n")
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # closed with a reset
    time.sleep(0.3)
    try:
        raise ConnectionResetError
    except ConnectionResetError:
        server.handle_error(None, server.server_address)
    assert capfd.readouterr() == ("", "")


def test_an_address_that_nobody_can_read_is_answered(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "http://[/", headers={"Host": f"127.0.0.1:{server.server_port}", "Connection": "close"})
    answer = connection.getresponse()
    assert (answer.status, answer.read()[:8]) == (404, b'{"error"')
    connection.close()
