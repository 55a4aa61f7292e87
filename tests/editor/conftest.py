"""The sample's texts in a folder of their own, with the editor's desk over them."""

from __future__ import annotations

import http.client
import json
import shutil
from pathlib import Path

import pytest

from editor.desk import Desk
from editor.server import Room, serve
from tests.conftest import answering


@pytest.fixture
def desk(tmp_path) -> Desk:
    shutil.copytree(Path(__file__).parents[2] / "content", tmp_path / "content")
    return Desk(tmp_path)


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
