"""`make pictures`: photographs the sample website anew for README.md, in light, in dark and on a phone."""

from __future__ import annotations

import functools
import http.server
import io
import shutil
import threading
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

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
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS)
            picture.save(PICTURES / f"{name}.png", optimize=True)
            context.close()
        browser.close()


def main() -> None:
    handler = functools.partial(Host, directory=str(ROOT / "output"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        photograph(f"http://127.0.0.1:{server.server_port}")
        server.shutdown()


if __name__ == "__main__":
    main()
