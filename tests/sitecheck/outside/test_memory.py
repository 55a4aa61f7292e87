"""What worked is remembered, and asked again only when it is time."""

from __future__ import annotations

import json

from sitecheck.outside.asking import Asker
from sitecheck.outside.command import OutsideLink, run
from sitecheck.outside.memory import Memory
from tests.sitecheck.outside.conftest import TODAY, Here, ask


def test_what_worked_lately_is_not_asked_again_and_what_failed_is(server, memory):
    links = tuple(OutsideLink(f"http://again.test:{server.port}{path}") for path in ("/page", "/status/500"))
    for _ in range(2):
        run(links, memory, TODAY, Asker(8, resolver=Here()))
        server.asked.append(("--", "again.test", "--", 0))
    first, second = " ".join(path for _, host, path, _ in server.asked if host == "again.test").split("--")[:2]
    assert "/page" in first and "/page" not in second and "/status/500" in second


def test_the_memory_holds_proofs_and_is_replaced_as_a_whole(server, memory):
    ask(server, memory, "/page")
    ask(server, Memory(memory.path), "/status/500")
    kept = json.loads(memory.path.read_text())
    assert kept == {} or all("status" not in key for key in kept)
    assert [path.name for path in memory.path.parent.iterdir()] == ["outside.json"]


def test_a_memory_that_cannot_be_read_is_begun_anew(server, tmp_path):
    (tmp_path / "outside.json").write_text("[1, 2")
    memory = Memory(tmp_path / "outside.json")
    assert memory.unreadable
    assert ask(server, memory, "/page").kind == "works"
