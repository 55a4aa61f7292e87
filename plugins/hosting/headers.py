"""What a host sends with every page: no other site may show it inside its own, nor guess what it is."""

from __future__ import annotations

_HEADERS = {
    # Each page's own <meta> says the rest, to the letter of what that page needs; this part only a header can say.
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def headers() -> str:
    """The `_headers` file that Netlify and Cloudflare Pages read; other hosts ignore it."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in _HEADERS.items())
