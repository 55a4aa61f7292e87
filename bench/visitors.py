"""What a visitor's browser makes of the built site: Lighthouse's marks, beside an empty page's, and the W3C validator's word.

Both programs come from npm, into .cache/bench; where npm, Java or Chromium is missing a line says so.
"""

from __future__ import annotations

import json
import mimetypes
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

import brotli

HOME = Path(".cache/bench").resolve()
LIGHTHOUSE, VALIDATOR = "lighthouse@12.8.2", "vnu-jar@26.9.27"
"""lighthouse 13 wants a newer Node than most systems have."""
ROUNDS = 3
PAGES = {
    "home": "", "article": "articles/research-migraine/", "person": "people/marisol-quince/", "fees": "fees/", "FAQ": "faq/",
    "contact": "contact/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {"largest-contentful-paint": "LCP", "cumulative-layout-shift": "CLS", "total-blocking-time": "TBT"}
EMPTY = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>An empty page</title></head><body><p>An empty page.</p></body></html>"
)


class Host(SimpleHTTPRequestHandler):
    """The site as a host sends it: compressed, with the types and the caching of one; and an empty page to compare with."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 – the standard library calls it so
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if self.path == "/empty-page":
            return self._send(EMPTY.encode(), "text/html")
        if not path.is_file():
            return self.send_error(404)
        self._send(path.read_bytes(), mimetypes.guess_type(path.name)[0] or "application/octet-stream")

    def _send(self, content: bytes, kind: str) -> None:
        is_text = kind.startswith("text/") or kind.endswith(("svg+xml", "json", "javascript"))
        is_compressed = is_text and "br" in self.headers.get("Accept-Encoding", "")
        body = brotli.compress(content) if is_compressed else content
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "public, max-age=31536000")
        if is_compressed:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """The address at which the folder can be asked, on this machine alone."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def program(package: str, name: str) -> Path:
    """An npm package's program, fetched once; FileNotFoundError where there is no npm."""
    file = HOME / "node_modules" / ".bin" / name
    if not file.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise FileNotFoundError("npm")
        HOME.mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "install", "--silent", "--prefix", HOME, package], check=True, capture_output=True)
    return file


def marks(site: Path) -> Iterator[str]:
    """One row a page: Lighthouse's four marks and the medians of its times, on a simulated telephone with slow 4G."""
    lighthouse = program(LIGHTHOUSE, "lighthouse")
    with hosted(site) as address:
        empty = _measured(lighthouse, f"{address}/empty-page")
        for label, path in PAGES.items():
            page = _measured(lighthouse, f"{address}/{path}")
            times = f"{page['LCP'] / 1000:.2f} s | {page['LCP'] / empty['LCP']:.2f} × | {page['CLS']:.3f} | {page['TBT']:.0f} ms"
            yield f"| {label} | {' / '.join(f'{page[name]:.0f}' for name in CATEGORIES)} | {times} |"


def _measured(lighthouse: Path, address: str) -> dict[str, float]:
    runs = [_run(lighthouse, address) for _ in range(ROUNDS)]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def _run(lighthouse: Path, address: str) -> dict[str, float]:
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run"
    command = [lighthouse, address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=180).stdout)
    found = {name: 100 * report["categories"][name]["score"] for name in CATEGORIES}
    return found | {short: report["audits"][name]["numericValue"] for name, short in TIMES.items()}


def validated(site: Path) -> str:
    """What the W3C's checker says of every page, style sheet and drawing."""
    files = sorted(file for file in site.rglob("*") if file.suffix in (".html", ".css", ".svg") and "pagefind" not in file.parts)
    with hosted(site) as address:  # pages are asked by address, since a page's policy speaks of where it comes from
        said = _said([f"{address}/{file.relative_to(site).as_posix()}" for file in files if file.suffix != ".svg"])
    said += _said([file for file in files if file.suffix == ".svg"])
    lines = [f"  {message.get('url', '')}:{message.get('lastLine', '')} {message['message']}" for message in said]
    return "\n".join([f"The validator found {len(said)} errors and warnings in {len(files)} pages, style sheets and drawings.", *lines[:20]])


def _said(subjects: list[str | Path]) -> list[dict[str, Any]]:
    jar = program(VALIDATOR, "vnu").parent.parent / "vnu-jar/build/dist/vnu.jar"
    java = ["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar]
    run = subprocess.run([*java, "--also-check-svg", "--also-check-css", "--format", "json", *subjects], capture_output=True, timeout=600)
    messages = json.loads(run.stderr or "{}").get("messages", []) if subjects else []
    return [message for message in messages if message["type"] != "info" or message.get("subType") == "warning"]


def report(site: Path) -> None:
    try:
        print("| page | marks | LCP | beside an empty page | CLS | TBT |\n| --- | --- | --- | --- | --- | --- |")
        for line in marks(site):
            print(line, flush=True)
        print(f"\n{validated(site)}")
    except (OSError, subprocess.SubprocessError) as error:
        print(f"Lighthouse and the W3C validator are not measured here: {error.__class__.__name__}, {str(error)[:120]}")


if __name__ == "__main__":
    report(Path("output"))
