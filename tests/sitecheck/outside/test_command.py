"""`sitecheck outside` finds the links, asks them, says where they stand and never fails a build."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sitecheck.__main__ import main
from sitecheck.outside.collection import links_of, web_address
from sitecheck.site import Site
from tests.conftest import answering, run_python

PAGES = {"/well": (200, "Well"), "/lost": (404, "Lost"), "/walled": (403, "\x1b[2JNo robots"), "/old": (301, "")}


class Behaviour(BaseHTTPRequestHandler):
    def do_GET(self):
        status, title = PAGES.get(self.path, (404, "Not found"))
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/well")
        body = f"<!doctype html><title>{title}</title>".encode()
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def port():
    with answering(ThreadingHTTPServer(("127.0.0.1", 0), Behaviour)) as server:
        yield server.server_port


@pytest.fixture
def folder(tmp_path: Path, port: int, monkeypatch) -> Path:
    links = "".join(f'<a href="http://localhost:{port}{path}#part">{path}</a>\n' for path in PAGES)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(f'<title>x</title>\n{links}<a href="mailto:a@b.test">m</a>')
    monkeypatch.chdir(tmp_path)
    return tmp_path / "site"


def test_every_outside_link_gets_its_verdict_with_its_place(folder, port, capsys):
    assert main(["outside", str(folder), "--format", "json", "--allow-inside", "localhost", "--budget", "20"]) == 0
    told = {one["url"].rpartition("/")[2]: one for one in json.loads(capsys.readouterr().out)}
    assert {name: one["verdict"] for name, one in told.items()} == {
        "well": "works", "lost": "could not tell", "walled": "could not tell", "old": "works",
    }
    assert told["old"]["moved_to"] == f"http://localhost:{port}/well"
    assert told["lost"]["places"] == [{"file": "index.html", "line": 3, "column": 10, "end_line": 3, "end_column": 10 + len(f"http://localhost:{port}/lost#part")}]
    assert json.loads(Path("outside.json").read_text())[f"http://localhost:{port}/well"]["title"] == "Well"


def test_a_page_missing_on_two_days_is_gone_and_still_no_build_fails(folder, capsys):
    for day in ("2026-11-20", "2026-11-21"):
        assert main(["outside", str(folder), "--allow-inside", "localhost", "--today", day, "--memory", "m.json"]) == 0
    said = capsys.readouterr().out
    assert "1 gone" in said and "in index.html:3:10" in said and "\x1b" not in said


def test_hosts_in_this_network_are_not_asked_unless_allowed(folder, capsys):
    assert main(["outside", str(folder), "--format", "json"]) == 0
    assert {one["verdict"] for one in json.loads(capsys.readouterr().out)} == {"could not tell"}


@pytest.mark.parametrize(("arguments", "sentence"), [
    (["no-such-folder"], "There is no folder"), (["--budget", "soon", "."], "soon"), ([], "pelican.conf.py is not here"),
    ([".", "--memory", "no/such/folder/m.json"], "cannot be written"),
])
def test_what_cannot_run_says_so_and_ends_with_2(folder, arguments, sentence, capsys):
    assert main(["outside", *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_without_a_network_nothing_is_called_gone(tmp_path, monkeypatch, capsys):
    async def nobody(*_):
        raise OSError(-2, "Name or service not known")

    monkeypatch.setattr("sitecheck.outside.address.ThreadedResolver.resolve", nobody)
    (tmp_path / "index.html").write_text('<a href="https://a.test/">a</a> <a href="https://b.test/">b</a>')
    assert main(["outside", str(tmp_path), "--memory", str(tmp_path / "m.json")]) == 2
    assert "is this computer online?" in capsys.readouterr().err
    assert json.loads((tmp_path / "m.json").read_text()) == {}


@pytest.mark.parametrize(("written", "asked"), [
    ("https://a.test/x#y", "https://a.test/x"), ("//a.test/x", "https://a.test/x"), (" HTTP://A.test ", "HTTP://A.test"),
    ("mailto:a@b.test", ""), ("tel:911", ""), ("http://[::1", ""), ("https://", ""),
])
def test_only_web_addresses_are_asked(written, asked):
    assert web_address(written) == asked


def test_a_link_is_asked_once_and_names_every_place_in_the_texts():
    site = Site.from_texts({
        "content/pages/a.md": "---\ntitle: A\n---\n\nSee [x](https://a.test/x#one)\n\nand [y](https://a.test/x).\n",
        "content/pages/b.md": "---\ntitle: B\n---\n\n[x](https://a.test/x)\n",
    })
    (link,) = [link for link in links_of(site) if link.url == "https://a.test/x"]
    assert sorted((place.file, place.line, place.column) for place in link.places) == [
        ("content/pages/a.md", 5, 9), ("content/pages/a.md", 7, 9), ("content/pages/b.md", 5, 5),
    ]


@pytest.mark.slow
def test_crisis_lines_and_registers_of_the_real_website_are_watched_most_strictly(copy_of_site):
    person = copy_of_site / "content/people/marisol-quince.md"
    text = person.read_text(encoding="utf-8")
    person.write_text(text.replace("    number: SAMPLE-MB-0417\n", "    number: SAMPLE-MB-0417\n    verify: https://register.example.org/0417\n"), encoding="utf-8")
    done = run_python(copy_of_site, "-m", "sitecheck", "outside", "--format", "json", "--budget", "0")
    told = {one["url"]: one for one in json.loads(done.stdout)}
    assert done.returncode == 0 and told
    assert {url for url, one in told.items() if one["strict"]} == {
        "https://988lifeline.org", "https://register.example.org/0417", "https://www.upledger.com/",
    }
    elsewhere = {place["file"] for one in told.values() for place in one["places"] if not place["file"].startswith(("content/", "theme/"))}
    assert elsewhere == set()
    assert told["https://register.example.org/0417"]["places"][0]["file"] == "content/people/marisol-quince.md"
