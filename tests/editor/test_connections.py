"""The editor's and the preview's server serve their own browser, whoever else connects."""

from __future__ import annotations

import http.client
import socket
import threading
from contextlib import ExitStack

import pytest

from editor.connections import MOST
from editor.desk import Desk
from editor.server import Room
from editor.server import serve as serve_forms
from preview.board import Board
from preview.server import Server
from tests.conftest import answering


@pytest.fixture(params=["editor", "preview"])
def server(request, tmp_path):
    (tmp_path / "content").mkdir()
    board = Board()
    board.change(folder=tmp_path, building=False)
    with answering(serve_forms(Room(Desk(tmp_path), ""), 0) if request.param == "editor" else Server(0, board, tmp_path)) as running:
        yield running


def ask(connection: http.client.HTTPConnection) -> int:
    """Once more where the connection was closed while it was not in use, as browsers do."""
    try:
        return answer_of(connection)
    except ConnectionError:
        connection.close()
        return answer_of(connection)


def answer_of(connection: http.client.HTTPConnection) -> int:
    connection.request("GET", "/", headers={"Host": f"127.0.0.1:{connection.port}"})
    answer = connection.getresponse()
    answer.read()
    return answer.status


@pytest.mark.parametrize("said", [b"", b"GET / HT", b"POST /api/v1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 50000\r\n\r\n{"])
def test_those_who_say_nothing_make_room_for_a_browser_that_asks(server, said):
    """Every system lets a program open only so many connections, and some only 256."""
    before = threading.active_count()
    with ExitStack() as silent:
        browser = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        assert ask(browser) in (200, 404)
        for number in range(3 * MOST):
            silent.enter_context(socket.create_connection(("127.0.0.1", server.server_port), timeout=10)).sendall(said.replace(b"{port}", b"%d" % server.server_port))
            if number % (MOST // 4) == 0:
                assert ask(browser) in (200, 404)
        assert threading.active_count() - before < 2 * MOST
        other = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        assert ask(other) in (200, 404)
        for one in (browser, other):
            one.close()
