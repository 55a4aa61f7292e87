"""`make pictures`: photographs the sample website anew for README.md, in light, in dark and on a phone; and the forms and the preview."""

from __future__ import annotations

import functools
import http.server
import io
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from docs.renew import with_slip

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs/pictures"
DESK, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 860}
SHOTS = (
    # name, address, window, colours
    ("home-light", "/", DESK, "light"),
    ("home-dark", "/", DESK, "dark"),
    ("article-light", "/articles/research-migraine/", DESK, "light"),
    ("home-phone", "/", PHONE, "light"),
    ("fees-phone", "/fees/", PHONE, "dark"),
)
COLOURS = 256  # enough for flat colours and fine lines, and a third of the bytes


class Host(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def photograph(address: str) -> None:
    """Every shot, kept as a small PNG in docs/pictures."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        # A container's root has no sandbox; the pages are our own.
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, path, window, colours in SHOTS:
            context = browser.new_context(viewport=window, color_scheme=colours, reduced_motion="reduce")
            page = context.new_page()
            page.goto(address + path)
            page.evaluate("document.fonts.ready")
            keep(name, page)
            context.close()
        photograph_editor(browser)
        photograph_preview(browser)
        browser.close()


def keep(name: str, page: Page) -> None:
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS)
    picture.save(PICTURES / f"{name}.png", optimize=True)


def photograph_editor(browser: Browser) -> None:
    """The forms of `make edit` with an article and its page beside it."""
    words = [sys.executable, "-m", "editor", "--port", "0"]
    editor = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    address = next(found[0] for line in editor.stdout if (found := re.search(r"(?<=Edit at )http\S+", line)))
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(address)
    forms = page.frame_locator("#cms")
    forms.get_by_text("Migraine: what").first.click()
    forms.locator(".words textarea").wait_for()
    page.frame_locator("#page").get_by_role("heading", level=1, name="Migraine").wait_for(timeout=120_000)
    page.frame_locator("#page").locator("stillpoint-preview .toggle").filter(has_not_text="Checking").wait_for(timeout=120_000)
    page.wait_for_timeout(2000)
    keep("editing", page)
    editor.terminate()
    editor.communicate()


def photograph_preview(browser: Browser) -> None:
    """A page in the preview, with what the check found of it."""
    with tempfile.TemporaryDirectory() as name:
        preview = subprocess.Popen([sys.executable, "-m", "preview", "--port", "0"], cwd=with_slip(Path(name)), stdout=subprocess.PIPE, text=True)
        address = next(found[0] for line in preview.stdout if (found := re.search(r"(?<=Look at )http\S+", line)))
        next(line for line in preview.stdout if line.startswith("1 thing to fix"))
        page = browser.new_page(viewport=DESK, reduced_motion="reduce")
        page.goto(f"{address}first-visit/")
        page.locator("stillpoint-preview .toggle", has_text="1 to fix").click()
        page.wait_for_timeout(500)
        keep("preview", page)
        preview.terminate()
        preview.communicate()


def main() -> None:
    handler = functools.partial(Host, directory=str(ROOT / "output"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        photograph(f"http://127.0.0.1:{server.server_port}")
        server.shutdown()


if __name__ == "__main__":
    main()
