"""What a host sends with every page: nothing from elsewhere runs, and no page is shown inside another site."""

from __future__ import annotations

# WebAssembly runs the search; everything else of it is a file of this site.
CONTENT_SECURITY_POLICY = "; ".join((
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
))

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
