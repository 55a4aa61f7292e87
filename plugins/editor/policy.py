"""What the editor's pages may do, said to the browser with every answer.

Decap checks its configuration with functions that it writes while it runs, and styles itself as it goes:
its page needs 'unsafe-eval' and inline styles. So it has a page of its own, with nothing from elsewhere,
and no other page has these rights.
"""

from __future__ import annotations

DECAP = "decap/decap-cms.js"
PARTS = ("cms.css", "cms.js", "paste.js", "words.js", "begin.js", DECAP)
"""What cms.html loads, here and online."""

FILES = ("frame.html", "frame.css", "frame.js", "cms.html", *PARTS)

_CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'"
NOTHING = f"{_CLOSED}; frame-ancestors 'none'"
CMS = (
    f"{_CLOSED}; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; "
    "connect-src 'self' blob:; frame-ancestors 'self'"
)

# Online, Decap speaks with GitHub and asks it whether it is up; the login is a window of its own, which answers this one.
ONLINE = CMS.replace("connect-src 'self' blob:", "connect-src 'self' blob: https://api.github.com https://www.githubstatus.com").replace(
    "img-src 'self' blob: data:", "img-src 'self' blob: data: https://avatars.githubusercontent.com").replace("; frame-ancestors 'self'", "")

ONLINE_HEADERS = {
    "Content-Security-Policy": f"{ONLINE}; frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # Where a host joins this with the website's own same-origin, browsers understand neither: that opens the window too.
    "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
    "Cache-Control": "no-cache",
}

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
