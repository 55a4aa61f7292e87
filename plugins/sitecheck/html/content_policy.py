"""What a page's own Content-Security-Policy lets it run and load (W3C, Content Security Policy Level 3)."""

from __future__ import annotations

import base64
import hashlib
import re

from sitecheck.html.tree import Element, Page
from sitecheck.url.address import WEB, split

_WAYS = ("sha256", "sha384", "sha512")
_JUDGED = ("", *WEB, "data", "blob")
_HOST = re.compile(r"(?:(?P<scheme>[a-z][a-z0-9+.-]*)://)?(?P<host>\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?::(?P<port>\d+|\*))?(?P<path>/.*)?", re.IGNORECASE)


class ContentPolicy:
    """The directives of one policy; `meta` is the element that says it, and holds for what stands below it."""

    def __init__(self, meta: Element) -> None:
        self.meta = meta
        self.directives: dict[str, tuple[str, ...]] = {}
        for part in meta.attributes.get("content", "").split(";"):
            words = part.split()
            if words:
                self.directives.setdefault(words[0].lower(), tuple(words[1:]))

    def sources(self, *names: str) -> tuple[str, ...] | None:
        """What the first of these directives that is there allows; None when nothing is forbidden."""
        return next((self.directives[name] for name in names if name in self.directives), None)

    def runs(self, element: Element, kind: str) -> bool:
        """Whether code written in the page, a `script` or `style` element, counts."""
        sources = self.sources(f"{kind}-src-elem", f"{kind}-src", "default-src")
        if sources is None or f"'nonce-{element.attributes.get('nonce') or None}'" in sources:
            return True
        strict = any(source.startswith(("'nonce-", "'sha")) for source in sources)
        if "'unsafe-inline'" in sources and not strict:
            return True
        content = "".join(str(child) for child in element.children).encode()
        return any(f"'{way}-{base64.b64encode(hashlib.new(way, content).digest()).decode()}'" in sources for way in _WAYS)

    def attributes_count(self, kind: str) -> bool:
        """Whether `style` attributes, or those with a `script` such as `onclick`, count."""
        sources = self.sources(f"{kind}-src-attr", f"{kind}-src", "default-src")
        return sources is None or "'unsafe-inline'" in sources or "'unsafe-hashes'" in sources

    def loads(self, address: str, sources: tuple[str, ...] | None) -> bool:
        """Whether an address is one of these. A page does not know its own host, so a whole address of it is not its own here."""
        parts = split(address)
        if sources is None or "'strict-dynamic'" in sources or not address.strip() or parts.scheme not in _JUDGED:
            return True
        if parts.host is None and parts.scheme in ("", *WEB):
            return any(source.lower() == "'self'" or source == "*" or _HOST.fullmatch(source) or source.endswith(":") for source in sources)
        return any(_matches(source.lower(), parts.scheme or "https", (parts.host or "").lower(), parts.path) for source in sources)


def policy_of(page: Page) -> ContentPolicy | None:
    """The first policy that the page itself says."""
    metas = page.named("meta")
    return next((ContentPolicy(meta) for meta in metas if meta.word("http-equiv") == "content-security-policy"), None)


def _matches(source: str, scheme: str, host: str, path: str) -> bool:
    if source.endswith(":"):
        return source[:-1] == scheme or (source, scheme) == ("http:", "https")
    found = _HOST.fullmatch(source) if scheme in WEB else None
    if found is None or (found["scheme"] and found["scheme"] != scheme and (found["scheme"], scheme) != ("http", "https")):
        return False
    name, _colon, port = host.partition(":")
    if found["port"] not in (None, "*", port) or (found["port"] is None and port not in ("", "80", "443")):
        return False
    wanted = found["host"]
    named = name.endswith(wanted[1:]) if wanted.startswith("*") else name == wanted
    return named and (found["path"] in (None, "/") or path == found["path"] or (found["path"].endswith("/") and path.startswith(found["path"])))
