"""Only this computer, only the editor's own page, only texts and pictures of the content folder."""

from __future__ import annotations

import base64
import contextlib
import datetime
import hashlib
import http.client
import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from editor.__main__ import main
from editor.beside import Preview
from editor.desk import Desk
from editor.refusal import Refusal
from editor.server import MOST, STATIC, Room, serve
from editor.shelf import MOST_PICTURE, MOST_TEXT
from tests.conftest import ROOT, answering, obey_permissions, plain_environment

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
DECAP = {
    "decap-cms.js": "7c1efd6b616b4786e279aeef194dd21649a72058d3bc8d1f78901b574610dfb8",  # decap-cms 3.16.3, dist/decap-cms.js
    "decap-cms.js.LICENSE.txt": "c6ce115db01da234282652ca162b96f71507dac9ab85e6994a4eb3aed3155779",
    "LICENSE.txt": "0a9da20eba6086aa19af2c1d1c3e280e762d7522afe01476f616e514656ab379",
}


@pytest.fixture
def server(desk):
    with answering(serve(Room(desk, "http://127.0.0.1:8000"), 0)) as running:
        yield running


def ask(server, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, dict, bytes]:
    host = f"127.0.0.1:{server.server_port}"
    connection = http.client.HTTPConnection(host, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    sent = {"Host": host, "Origin": f"http://{host}", "Content-Type": "application/json"} | {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in sent.items():
        if value:
            connection.putheader(name, value)
    connection.putheader("Content-Length", headers.get("Content_Length") or str(len(body or b"")))
    connection.endheaders(body)
    answer = connection.getresponse()
    found = answer.status, dict(answer.headers), answer.read()
    connection.close()
    return found


def save(name: str, form: dict) -> bytes:
    return json.dumps({"action": "persistEntry", "params": {"dataFiles": [{"path": name, "raw": json.dumps(form)}], "assets": []}}).encode()


NEW = {"title": "New", "date": "2026-11-20", "author": "mara-lind", "topic": "Rest", "body": "Words."}


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


PATHS = [
    "content/../pelican.conf.py", "content/articles/../../x.md", "../x.md", "/etc/passwd", "content//articles/x.md", "content/./articles/x.md",
    "content/articles/.hidden.md", "content/.git/x.md", "content/articles/x.txt", "content/articles/x.py", "content/other/x.md", "content/images/x.md",
    "content/articles/x.jpg", "content\\articles\\x.md", "content/articles/x\x00.md", "content/articles/x\n.md", "content/articles", "content",
    "content/published.txt", "content/articles/%2e%2e/x.md/..", "content/articles/" + "x" * 300 + ".md", "content/practice.yaml/../x.md", "", "theme/x.md",
]


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out_of_the_content_folder(desk, path, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    for action, asked in {
        "persistEntry": {"dataFiles": [{"path": path, "raw": json.dumps(NEW)}], "assets": []},
        "persistMedia": {"asset": {"path": path, "content": base64.b64encode(PIXEL).decode(), "encoding": "base64"}},
        "deleteFile": {"path": path}, "deleteFiles": {"paths": [path]}, "getMediaFile": {"path": path},
    }.items():
        with pytest.raises(Refusal):
            desk.answer(action, asked)
    assert desk.answer("getEntry", {"path": path})["data"] is None
    assert sorted(tmp_path.rglob("*")) == before


def test_links_are_neither_read_nor_written_through(desk, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\n", encoding="utf-8")
    (desk.shelf.content / "articles/link.md").symlink_to(secret)
    (desk.shelf.content / "articles/folder").symlink_to(tmp_path)
    for name in ("content/articles/link.md", "content/articles/folder/secret.md"):
        assert desk.answer("getEntry", {"path": name})["data"] is None
        for action, asked in {"deleteFile": {"path": name}, "persistEntry": {"dataFiles": [{"path": name, "raw": json.dumps(NEW)}], "assets": []}}.items():
            with pytest.raises(Refusal, match="is a link to another place"):
                desk.answer(action, asked)
    assert "Secret" not in json.dumps(desk.answer("entriesByFolder", {"folder": "content/articles"}))
    assert "Secret" in secret.read_text(encoding="utf-8")


def test_a_pipe_or_an_endless_file_is_not_read(desk):
    os.mkfifo(desk.shelf.content / "articles/pipe.md")
    assert desk.answer("getEntry", {"path": "content/articles/pipe.md"})["data"] is None
    assert len(desk.answer("entriesByFolder", {"folder": "content/articles"})) == len(list((ROOT / "content/articles").rglob("*.md")))


@pytest.mark.parametrize("body", [
    b"", b"{", b"[]", b"null", b'{"action": 1}', b'{"action": "persistEntry"}', b'{"action": "persistEntry", "params": []}', b"\xff\xfe", b"[" * 100_000,
    b'{"action": "persistEntry", "params": {"dataFiles": [{"path": "content/articles/a.md", "raw": "no"}]}}', b'{"action": "getEntry", "params": {"path": 3}}',
    b'{"action": "entriesByFolder", "params": {"folder": ["content"]}}', b'{"action": "deleteFiles", "params": {"paths": "content"}}',
])
def test_nonsense_is_answered_with_one_sentence(server, body):
    status, _, said = ask(server, "POST", "/api/v1", body)
    assert (400 <= status < 500 and json.loads(said)["error"].endswith(".")) or json.loads(said)["data"] is None
    assert b"Traceback" not in said


@pytest.mark.parametrize(("name", "data", "taken"), [
    ("a.jpg", b"Only words.", False), ("a.svg", b"Only words.", False), ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", True), ("a.jpg", PIXEL, True),
])
def test_what_is_called_a_picture_and_is_none_is_refused(desk, name, data, taken):
    asset = {"path": f"content/images/{name}", "content": base64.b64encode(data).decode(), "encoding": "base64"}
    with contextlib.nullcontext() if taken else pytest.raises(Refusal, match="cannot be opened as a picture"):
        desk.answer("persistMedia", {"asset": asset})
    assert desk.shelf.exists(f"content/images/{name}") == taken


@pytest.mark.parametrize(("shape", "kept", "said"), [((9500, 9500), 1, "has more than 80 megapixels"), ((90, 60), 0.6, "cannot be opened as a picture")])
def test_a_picture_that_the_build_could_not_use_is_refused_when_it_is_chosen(desk, shape, kept, said):
    """One that claims more than a computer holds, in few letters, or breaks off before its end."""
    from PIL import Image

    file = io.BytesIO()
    (Image.new("1", shape) if kept == 1 else Image.effect_noise(shape, 80)).save(file, "PNG")
    content = base64.b64encode(file.getvalue()[:int(file.tell() * kept)]).decode()
    with pytest.raises(Refusal, match=said):
        desk.answer("persistMedia", {"asset": {"path": "content/images/a.png", "content": content, "encoding": "base64"}})
    assert not desk.shelf.exists("content/images/a.png")


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


def test_pictures_are_listed_small(desk):
    from PIL import Image

    folder = desk.shelf.content / "images"
    folder.mkdir(exist_ok=True)
    Image.effect_noise((3000, 2000), 80).convert("RGB").save(folder / "large.jpg", quality=95)
    (folder / "broken.jpg").write_bytes(b"no picture" * 20_000)
    (folder / "notes.txt").write_text("no picture", encoding="utf-8")
    listed = {one["name"]: len(base64.b64decode(one["content"])) for one in desk.answer("getMedia", {"mediaFolder": "content/images"})}
    assert set(listed) == {"large.jpg", "broken.jpg"}
    assert listed["large.jpg"] < 80_000 < (folder / "large.jpg").stat().st_size


def test_a_picture_that_takes_the_place_of_another_puts_it_aside(desk, tmp_path):
    asset = {"path": "content/images/room.png", "content": base64.b64encode(PIXEL).decode(), "encoding": "base64"}
    desk.answer("persistMedia", {"asset": asset})
    desk.answer("persistMedia", {"asset": asset})  # the same again is no harm
    assert not (tmp_path / ".cache/deleted").exists()
    desk.answer("persistMedia", {"asset": asset | {"content": base64.b64encode(PIXEL + b"x").decode()}})
    (replaced,) = (tmp_path / ".cache/deleted").iterdir()
    assert replaced.read_bytes() == PIXEL and desk.shelf.read("content/images/room.png") == PIXEL + b"x"


def test_what_is_deleted_is_kept_aside(desk, tmp_path):
    text = desk.shelf.read("content/articles/a-quiet-room.md")
    desk.answer("deleteFiles", {"paths": ["content/articles/a-quiet-room.md"]})
    assert not desk.shelf.exists("content/articles/a-quiet-room.md")
    (kept,) = (tmp_path / ".cache/deleted").iterdir()
    assert kept.read_bytes() == text
    with pytest.raises(Refusal, match="is needed and cannot be deleted"):
        desk.answer("deleteFiles", {"paths": ["content/practice.yaml"]})


def test_a_save_that_the_disk_refuses_leaves_the_file_as_it_was(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    script = (
        "import json, sys, pathlib; from editor.desk import Desk; from editor.refusal import Refusal\n"
        "desk = Desk(pathlib.Path.cwd()); name = 'content/articles/a-quiet-room.md'\n"
        "form = json.loads(desk.answer('getEntry', {'path': name})['data']) | {'topic': 'New'}\n"
        "try: desk.answer('persistEntry', {'dataFiles': [{'path': name, 'raw': json.dumps(form)}], 'assets': []})\n"
        "except Refusal as refusal: print(refusal)"
    )
    folder = tmp_path / "content/articles"
    before = sorted((file.name, file.read_bytes()) for file in folder.glob("*.md"))
    folder.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, preexec_fn=obey_permissions,
        env=plain_environment(PYTHONPATH=str(ROOT / "plugins")), check=False,
    )
    folder.chmod(0o755)
    assert "could not be saved (Permission denied). The text in the form is still there." in done.stdout, done.stderr
    assert sorted((file.name, file.read_bytes()) for file in folder.glob("*.md")) == before


@pytest.mark.slow
def test_an_editor_that_is_killed_while_it_saves_leaves_whole_texts(tmp_path):
    """Killed again and again in the middle of saving: the file is always one of the texts that were saved, from its first letter to its last."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    script = (
        "import json, pathlib; from editor.desk import Desk\n"
        "desk = Desk(pathlib.Path.cwd()); desk.shelf.tidy(); name = 'content/articles/a-quiet-room.md'; print('ready', flush=True)\n"
        "for number in range(10**6):\n"
        "    form = json.loads(desk.answer('getEntry', {'path': name})['data']) | {'topic': f'T{number}', 'body': f'Line {number}\\n' * 3000}\n"
        "    desk.answer('persistEntry', {'dataFiles': [{'path': name, 'raw': json.dumps(form)}], 'assets': []})\n"
        "    print(number, flush=True)"
    )
    file = tmp_path / "content/articles/a-quiet-room.md"
    for wait in (0.05, 0.11, 0.17, 0.23, 0.31):
        process = subprocess.Popen(
            [sys.executable, "-c", script], cwd=tmp_path, stdout=subprocess.PIPE, text=True, env=plain_environment(PYTHONPATH=str(ROOT / "plugins")),
        )
        assert process.stdout.readline() == "ready\n"
        assert process.stdout.readline() == "0\n"
        time.sleep(wait)
        process.kill()
        saved = [line for line in process.communicate()[0].splitlines() if line.isdecimal()]
        number = int(re.search(r"(?m)^topic: T(\d+)$", text := file.read_text(encoding="utf-8"))[1])
        assert number >= int(saved[-1] if saved else 0), "what was told to be saved is there"
        assert text.endswith(f"\n{f'Line {number}' + chr(10)}") and text.count(f"Line {number}\n") == 3000
    desk = Desk(tmp_path)
    desk.shelf.tidy()
    assert not [left for left in Path(tmp_path).rglob(".unfinished-*")]


def test_the_facts_in_spanish_are_edited_and_keep_their_remarks(desk):
    name = "content/practice.es.yaml"
    assert desk.shelf.further_facts() == ["practice.es.yaml"]
    before = desk.texts.text(name)
    form = json.loads(desk.entry(name)["data"])
    desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(form | {"tagline": "Una hora tranquila"})}})
    assert desk.texts.text(name) == before.replace("tagline: Una hora sin prisa, de contacto ligero y atento", "tagline: Una hora tranquila")
    with pytest.raises(Refusal):
        desk.answer("deleteFile", {"path": name})


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_new_text_has_the_day_it_is_where_the_practice_is(desk, server, zone):
    facts = desk.shelf.content / "practice.yaml"
    facts.write_text(re.sub("timezone: .*", f"timezone: {zone}", facts.read_text(encoding="utf-8")), encoding="utf-8")
    before = datetime.datetime.now(ZoneInfo(zone)).date()
    forms = json.loads(ask(server, "GET", "/cms/forms.json")[2])
    (date,) = (field for field in forms["collections"][0]["fields"] if field["name"] == "date")
    assert before.isoformat() <= date["default"] <= datetime.datetime.now(ZoneInfo(zone)).date().isoformat()


def forms_of_facts(server) -> dict[str, str]:
    collections = json.loads(ask(server, "GET", "/cms/forms.json")[2])["collections"]
    return {form["label"]: form["file"] for one in collections if one["name"] == "facts" for form in one["files"]}


def test_facts_in_a_further_language_have_a_form_before_they_have_a_file(desk, server):
    name, facts = "content/practice.es.yaml", desk.shelf.content / "practice.yaml"
    (desk.shelf.content / "practice.es.yaml").unlink()
    facts.write_text(re.sub("languages: .*", "languages: [en, es, pt-BR]", facts.read_text(encoding="utf-8")), encoding="utf-8")
    assert forms_of_facts(server) == {
        "The practice": "content/practice.yaml", "The practice in Spanish": name, "The practice in Portuguese (Brazil)": "content/practice.pt-BR.yaml",
    }
    form = json.loads(desk.entry(name)["data"])
    desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(form)}})
    assert not desk.shelf.exists(name), "nothing was said yet"
    said = form | {"tagline": "Una hora: tranquila", "closures": [{"from": "2026-12-24", "reason": "Vacaciones"}]}
    other = form | {"tagline": "Otra"}
    desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(said)}})
    assert desk.texts.text(name) == 'tagline: "Una hora: tranquila"\n\nclosures:\n  - from: 2026-12-24\n    reason: Vacaciones\n'.replace("\n\n", "\n")
    with pytest.raises(Refusal, match="someone else"):
        desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(other)}})


def test_a_file_of_remarks_alone_keeps_them(desk):
    name = "content/practice.es.yaml"
    desk.shelf.write(name, b"# Para Ana: traducir esto")
    form = json.loads(desk.entry(name)["data"])
    desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(form | {"tagline": "Una hora"})}})
    assert desk.texts.text(name) == "# Para Ana: traducir esto\ntagline: Una hora\n"


@pytest.mark.parametrize("languages", ["[en, ../../etc, es]", "[en, '', es, ES]", "en", "[es]"])
def test_what_is_no_language_has_no_form(desk, server, languages):
    facts = desk.shelf.content / "practice.yaml"
    facts.write_text(re.sub("languages: .*", f"languages: {languages}", facts.read_text(encoding="utf-8")), encoding="utf-8")
    assert forms_of_facts(server) == {"The practice": "content/practice.yaml", "The practice in Spanish": "content/practice.es.yaml"}


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
