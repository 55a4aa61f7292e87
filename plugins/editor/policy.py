"""What the editor's pages may do, said to the browser with every answer.

Decap checks its configuration with functions that it writes while it runs, and styles itself as it goes:
its page needs 'unsafe-eval' and inline styles. So it has a page of its own, with nothing from elsewhere,
and no other page has these rights.
"""

from __future__ import annotations

FILES = ("frame.html", "frame.css", "frame.js", "cms.html", "cms.css", "cms.js", "words.js", "begin.js", "decap/decap-cms.js")

_CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'"
NOTHING = f"{_CLOSED}; frame-ancestors 'none'"
CMS = (
    f"{_CLOSED}; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; "
    "connect-src 'self' blob:; frame-ancestors 'self'"
)

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def frame(preview: str) -> str:
    """The page that shows the editor and, beside it, the website as the preview builds it."""
    shown = f" {preview}" if preview else ""
    return f"{_CLOSED}; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'{shown}; frame-ancestors 'none'"
