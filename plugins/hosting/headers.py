"""What a host sends with every page: no other site may show it inside its own, nor guess what it is."""

from __future__ import annotations

import hashlib
from pathlib import Path

HEADERS = {
    # Each page's own <meta> says the rest, to the letter of what that page needs; this part only a header can say.
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

# Browsers ask each time whether a page is still the same, and keep for good what has its content's hash in its name.
ASK = "no-cache"
KEEP = "public, max-age=31536000, immutable"
KEPT = ("cards", "pictures", "pagefind/fragment", "pagefind/index")  # and the theme's folder


def theme_folder(theme: Path) -> str:
    """The name under which the theme's fonts and scripts are published: another one as soon as a byte of them changes."""
    static, mark = theme / "static", hashlib.sha256()
    for file in sorted((file for file in static.rglob("*") if file.is_file()), key=lambda file: file.relative_to(static).as_posix()):
        mark.update(file.relative_to(static).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return f"theme-{mark.hexdigest()[:8]}"


def headers(theme: str, base: str) -> str:
    """The `_headers` file that Netlify and Cloudflare read. They ask for pages by themselves, and would send both rules."""
    everywhere = "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    return everywhere + "".join(f"{base}/{folder}/*\n  Cache-Control: {KEEP}\n" for folder in (*KEPT, theme))
