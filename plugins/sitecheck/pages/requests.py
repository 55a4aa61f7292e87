"""What a page asks of others, and what it forbids itself: its own Content-Security-Policy against its own code."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator

from sitecheck.html.tree import Element, Page, Slip

_RUN = frozenset({"", "text/javascript", "application/javascript", "module", "text/ecmascript", "application/ecmascript"})
_WAYS = ("sha256", "sha384", "sha512")


def policy_slips(page: Page) -> Iterator[Slip]:
    """Scripts and styles that the browser will not run, since the page itself says so."""
    for meta in page.named("meta"):
        if meta.attributes.get("http-equiv", "").strip().lower() == "content-security-policy":
            policy = _read(meta.attributes.get("content", ""))
            yield from _blocked(page, meta, policy)
            return


def _read(content: str) -> dict[str, frozenset[str]]:
    policy: dict[str, frozenset[str]] = {}
    for part in content.split(";"):
        words = part.split()
        if words:
            policy.setdefault(words[0].lower(), frozenset(words[1:]))
    return policy


def _blocked(page: Page, meta: Element, policy: dict[str, frozenset[str]]) -> Iterator[Slip]:
    scripts = _sources(policy, "script-src")
    styles = _sources(policy, "style-src")
    handlers_run = _allows_attributes(_sources(policy, "script-src-attr", "script-src"))
    attributes_count = _allows_attributes(_sources(policy, "style-src-attr", "style-src"))
    for element in page.elements:
        if element.start < meta.start:
            continue
        attributes = element.attributes
        if element.name == "script" and "src" not in attributes and attributes.get("type", "").strip().lower() in _RUN:
            if not _allowed(element, scripts):
                yield _slip(element, "script", "script-src")
        elif element.name == "style" and not element.foreign and not _allowed(element, styles):
            yield _slip(element, "style", "style-src")
        if not handlers_run and attributes:
            if handler := next((name for name in attributes if name.startswith("on") and len(name) > 4), ""):
                yield _slip(element, handler, "script-src")
        if "style" in attributes and not attributes_count:
            yield _slip(element, "style=", "style-src")


def _sources(policy: dict[str, frozenset[str]], *names: str) -> frozenset[str] | None:
    """What a directive allows; None when nothing is forbidden."""
    return next((policy[name] for name in (*names, "default-src") if name in policy), None)


def _allowed(element: Element, sources: frozenset[str] | None) -> bool:
    if sources is None:
        return True
    nonce = element.attributes.get("nonce", "")
    if nonce and f"'nonce-{nonce}'" in sources:
        return True
    strict = any(source.startswith(("'nonce-", "'sha")) for source in sources)
    if "'unsafe-inline'" in sources and not strict:
        return True
    content = "".join(str(child) for child in element.children).encode()
    digests = (f"'{way}-{base64.b64encode(hashlib.new(way, content).digest()).decode()}'" for way in _WAYS)
    return any(digest in sources for digest in digests)


def _allows_attributes(sources: frozenset[str] | None) -> bool:
    return sources is None or "'unsafe-inline'" in sources or "'unsafe-hashes'" in sources


def _slip(element: Element, what: str, directive: str) -> Slip:
    return Slip("blocked-by-own-policy", element.start, element.end, (what, directive))
