"""On a server as docs/publishing/server.md sets it up: asked by real requests to a real nginx and a real Apache."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shlex
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from hosting.headers import HEADERS, KEEP, KEPT
from tests.conftest import ROOT, run_hosting_ready
from tests.hosting.conftest import DAY, fingerprint_of

GUIDE = (ROOT / "docs/publishing/server.md").read_text(encoding="utf-8")
BELOW = "/work"
APACHE_MODULES = Path("/usr/lib/apache2/modules")
APACHE = """
ServerRoot "{place}"
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile "{place}/pid"
ErrorLog "{place}/errors"
TypesConfig "{place}/types"
DocumentRoot "{root}"
<Directory "{root}">
  AllowOverride All
  Require all granted
</Directory>
"""


def has(program: str) -> str | None:
    return shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def need(program: str) -> str:
    """The program's path. Without it there is nothing to test, but on the machine that decides it must be there."""
    found = has(program)
    if not found and os.environ.get("CI"):
        pytest.fail(f"{program} is missing; .ci/run installs it")
    return found or pytest.skip(f"{program} is not on this computer (Debian, Ubuntu: apt install {program})")


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server at work, and the path below which the site stands."""

    port: int
    base: str = ""

    def get(self, address: str, **headers: str) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", self.base + address, headers={name.replace("_", "-"): value for name, value in headers.items()})
        reply = connection.getresponse()
        found = {name.lower(): value for name, value in reply.getheaders()}
        assert len(found) == len(reply.getheaders()), f"a header was sent twice: {reply.getheaders()}"
        body = reply.read()
        connection.close()
        return Reply(reply.status, found, body)


@pytest.fixture(scope="module")
def outputs(published, make_copy) -> dict[str, Path]:
    """The same site published for the top of an address and for a folder below it."""
    folder = make_copy()
    shutil.rmtree(folder / "content")
    shutil.copytree(published / "content", folder / "content")
    done = run_hosting_ready(folder, "publish", TODAY=DAY, SITEURL=f"https://larkmere-craniosacral.org{BELOW}")
    assert done.returncode == 0, done.stdout
    return {"": published / "output", BELOW: folder / "output"}


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder that a server's own user may enter, unlike pytest's."""
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        yield Path(name)


def copy_as_documented(output: Path, target: Path) -> None:
    """The guide's rsync, into a folder here."""
    command = shlex.split(re.search(r"^rsync .*$", GUIDE, re.MULTILINE)[0])
    assert command[-2:] == ["output/", "you@practice.org:/srv/www/practice/"]
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run([need("rsync"), *command[1:-2], f"{output}/", f"{target}/"], check=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def nginx(place: Path, root: Path, output: Path, port: int) -> list[str]:
    block = re.search(r"```nginx\n(.*?)```", GUIDE, re.DOTALL)[1]
    shutil.copy(output / "nginx.conf", place / "practice.conf")
    for old, new in (("listen 80;", f"listen 127.0.0.1:{port};"), ("/srv/www/practice", str(root)), ("/etc/nginx/practice.conf", f"{place}/practice.conf")):
        assert old in block
        block = block.replace(old, new)
    temporary = "".join(f"{kind}_temp_path {place}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (place / "server.conf").write_text(
        f"daemon off;\nmaster_process off;\npid {place}/pid;\nerror_log {place}/errors;\nevents {{}}\n"
        f"http {{\ninclude /etc/nginx/mime.types;\ndefault_type application/octet-stream;\naccess_log off;\n{temporary}{block}}}\n"
    )
    return [need("nginx"), "-c", str(place / "server.conf"), "-e", f"{place}/errors"]


def apache(place: Path, root: Path, output: Path, port: int) -> list[str]:
    program = has("apache2") or pytest.skip("apache2 is not on this computer (Debian, Ubuntu: apt install apache2-bin)")
    names = ("mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate", "alias")
    modules = "".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n" for name in names)
    types = ("text/html html", "text/javascript js", "text/plain txt", "text/xml xml", "image/png png", "image/svg+xml svg", "font/woff2 woff2")
    (place / "types").write_text("\n".join(types))
    user = "User nobody\nGroup nogroup\n" if os.geteuid() == 0 else ""
    (place / "server.conf").write_text(modules + user + APACHE.format(place=place, root=root, port=port))
    return [program, "-f", str(place / "server.conf"), "-DFOREGROUND"]


@pytest.fixture(scope="module", params=[(nginx, ""), (nginx, BELOW), (apache, ""), (apache, BELOW)],
                ids=["nginx", "nginx-below", "apache", "apache-below"])
def server(request, place, outputs) -> Iterator[Server]:
    start, base = request.param
    own = place / f"{start.__name__}{base.strip('/')}"
    copy_as_documented(outputs[base], own / "root" / base.strip("/"))
    os.chmod(own, 0o755)
    port = free_port()
    process = subprocess.Popen(start(own, own / "root", outputs[base], port))
    try:
        _wait_until_it_answers(port, process, own / "errors")
        yield Server(port, base)
    finally:
        process.terminate()
        process.wait(20)


def _wait_until_it_answers(port: int, process: subprocess.Popen, errors: Path) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    pytest.fail(errors.read_text() if errors.exists() else "it does not start")


def first(server: Server, outputs: dict[str, Path], pattern: str) -> str:
    """The address of some file of the site."""
    output = outputs[server.base]
    return "/" + min(output.glob(pattern)).relative_to(output).as_posix()


def test_every_page_comes_with_the_headers(server):
    page = server.get("/")
    assert page.status == 200 and page.headers["content-type"] == "text/html; charset=utf-8"
    assert {name: page.headers.get(name.lower()) for name in HEADERS} == HEADERS
    assert page.headers["cache-control"] == "no-cache"
    assert server.get("/", If_None_Match=page.headers["etag"]).status == 304


def test_pages_are_compressed_for_who_can_read_that(server, outputs):
    page = server.get("/", Accept_Encoding="gzip")
    assert page.headers["content-encoding"] == "gzip" and "Accept-Encoding" in page.headers["vary"]
    assert gzip.decompress(page.body) == (outputs[server.base] / "index.html").read_bytes()
    assert "content-encoding" not in server.get("/").headers


@pytest.mark.parametrize("pattern", ["cards/*.png", "theme-*/fonts/*.woff2", "pagefind/fragment/*", "pagefind/index/*"])
def test_what_has_its_hash_in_its_address_is_kept(server, outputs, pattern):
    reply = server.get(first(server, outputs, pattern))
    assert reply.status == 200 and reply.headers["cache-control"] == KEEP
    assert reply.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", ["/", "/sitemap.xml", "/pagefind/pagefind.js", "/favicon.svg", "/feed.xml"])
def test_everything_else_is_asked_for_again(server, address):
    assert server.get(address).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("address", ["/nothing", "/deep/down/nothing/", "/cards/nothing.png", "/theme-00000000/nothing.js"])
def test_an_address_that_is_not_there_shows_the_sites_page_with_status_404(server, outputs, address):
    reply = server.get(address)
    assert reply.status == 404 and reply.body == (outputs[server.base] / "404.html").read_bytes()
    assert reply.headers["x-content-type-options"] == "nosniff" and "max-age" not in reply.headers.get("cache-control", "")


def test_old_addresses_lead_on(server):
    reply = server.get("/what-it-costs/")
    assert reply.status == 301 and urlsplit(reply.headers["location"]).path == f"{server.base}/fees/"
    reply = server.get("/fees")
    assert reply.status == 301 and urlsplit(reply.headers["location"]).path == f"{server.base}/fees/"


@pytest.mark.parametrize("address", ["/_headers", "/_redirects", "/nginx.conf", "/.htaccess"])
def test_what_is_for_hosts_is_not_shown(server, address):
    assert server.get(address).status in (403, 404)


@pytest.mark.parametrize("address, kind", [
    ("/contact.vcf", "text/vcard"), ("/closures.ics", "text/calendar"),
    ("/.well-known/security.txt", "text/plain; charset=utf-8"), ("/sitemap.xml", "xml"), ("/feed.xml", "xml"),
])
def test_files_say_what_they_are(server, address, kind):
    reply = server.get(address)
    assert reply.status == 200 and kind in reply.headers["content-type"]


class Addresses(HTMLParser):
    """Everything that a page loads or leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag, attributes):
        self.found |= {value for name, value in attributes if name in ("href", "src") and value}


def test_whoever_follows_all_links_always_arrives(server):
    """Also below a folder, and also from the page for addresses that are not there."""
    seen, waiting = set(), [f"{server.base}/", f"{server.base}/deep/down/nothing/"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        reply = server.get(path.removeprefix(server.base))
        assert reply.status == (404 if "nothing" in path else 200), path
        if "html" in reply.headers.get("content-type", ""):
            reader = Addresses()
            reader.feed(reply.body.decode())
            whole = [urlsplit(urljoin(f"https://larkmere-craniosacral.org{path}", address)) for address in reader.found]
            inside = [address.path for address in whole if address.netloc == "larkmere-craniosacral.org"]
            assert all(each.startswith(f"{server.base}/") for each in inside), inside
            waiting += inside
    assert len(seen) > 50


def test_rsync_brings_all_files_takes_away_what_is_gone_and_touches_nothing_else(published, tmp_path):
    target = tmp_path / "practice"
    (target / "gone").mkdir(parents=True)
    (target / "gone/index.html").write_text("gone")
    copy_as_documented(published / "output", target)
    assert fingerprint_of(target) == fingerprint_of(published / "output")
    before = {path: path.stat().st_mtime_ns for path in target.rglob("*") if path.is_file()}
    again = tmp_path / "output"
    shutil.copytree(published / "output", again, copy_function=shutil.copy)
    (again / "fees/index.html").chmod(0o600)
    copy_as_documented(again, target)
    assert {path: path.stat().st_mtime_ns for path in target.rglob("*") if path.is_file()} == before
    assert (target / "fees/index.html").stat().st_mode & 0o777 == 0o644


def test_the_commands_for_s3_keep_what_every_other_host_keeps():
    lines = re.findall(r"^aws s3 sync .*$", (ROOT / "docs/publishing/s3.md").read_text(encoding="utf-8"), re.MULTILINE)
    asked, kept = map(shlex.split, lines)
    folders = [f"{folder}/*" for folder in KEPT] + ["theme-*"]
    values: Callable = lambda words, option: [words[at + 1] for at, word in enumerate(words) if word == option]
    assert values(asked, "--exclude") == folders == values(kept, "--include")
    assert values(asked, "--cache-control") == ["no-cache"] and values(kept, "--cache-control") == [KEEP]
    assert "--delete" in asked and "--delete" not in kept
