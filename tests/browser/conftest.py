"""A browser that looks at the built site, as a visitor would have it on a host of its own."""

import functools
import http.server
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from tests.conftest import answering

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")  # the first needs half the time
expect.set_options(timeout=30_000)  # a busy machine is no reason to fail: what comes, comes


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves files as a host does: unknown addresses get the site's own page for them."""

    def log_message(self, *_) -> None:
        pass

    def send_error(self, code, message=None, explain=None) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@dataclass
class Visit:
    """A page in the browser, and what it complained of or asked for elsewhere."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self.complaints.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: None if request.url.startswith(self.address) else self.outside.append(request.url))

    def goto(self, path: str) -> "Visit":
        self.page.goto(self.address + path)
        return self

    def wide(self, width: int, height: int = 900) -> "Visit":
        self.page.set_viewport_size({"width": width, "height": height})
        return self

    def overhang(self) -> int:
        """By how many pixels the page is wider than the window."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def cut(self) -> list[str]:
        """What of the page begins beyond the edge of the window, where nobody can scroll."""
        return self.page.evaluate("""[...document.querySelectorAll("main *:not(svg, svg *, .hidden)")].filter(
          one => one.getClientRects().length && one.getBoundingClientRect().left < 0).map(one => one.tagName + "." + one.className)""")

    def violations(self, *ignored: str) -> list[str]:
        """What axe-core finds, one line a place."""
        rules = {rule: {"enabled": False} for rule in ignored}
        found = Axe().run(self.page, options={"resultTypes": ["violations"], "rules": rules}).response["violations"]
        return [f"{fault['id']}: {node['target']} {node['html'][:120]}" for fault in found for node in fault["nodes"]]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For one file: while it lives nothing else in this process can use asyncio, as the tests of outside links do."""
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, BROWSERS)), None)
        try:
            # A container's root has no sandbox; the pages are our own.
            chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except Error as error:
            if os.environ.get("CI"):
                raise
            pytest.skip(f"there is no Chromium on this computer, so nothing was looked at ({str(error).splitlines()[0]})")
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def address(site_output) -> Iterator[str]:
    handler = functools.partial(Host, directory=str(site_output))
    with answering(http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)) as server:
        yield f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture
def visit(browser, address) -> Iterator[Callable[..., Visit]]:
    """`visit(color_scheme="dark")`: a fresh visitor with these wishes."""
    contexts = []

    def begin(**wishes) -> Visit:
        contexts.append(browser.new_context(**wishes))
        return Visit(contexts[-1].new_page(), address)

    yield begin
    for context in contexts:
        context.close()
