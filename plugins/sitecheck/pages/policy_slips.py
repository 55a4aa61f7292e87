"""What a page forbids itself: its own Content-Security-Policy against its own code, and against what it loads and sends."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier
from sitecheck.html.address_attributes import ELEMENTS
from sitecheck.html.content_policy import ContentPolicy, policy_of
from sitecheck.html.tree import Element, Page, Slip
from sitecheck.url.address import split

RULE = "blocked-by-own-policy"
_RUN = frozenset({"", "text/javascript", "application/javascript", "module", "text/ecmascript", "application/ecmascript"})
_FETCHED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("img", "input", "image"), ("img-src", "default-src")), **dict.fromkeys(("audio", "video", "track"), ("media-src", "default-src")),
    **dict.fromkeys(("iframe", "frame"), ("frame-src", "child-src", "default-src")), **dict.fromkeys(("embed", "object"), ("object-src", "default-src")),
    "script": ("script-src-elem", "script-src", "default-src"),
}
"""Elements that fetch something, with the directives that are asked, the first that is there counts."""
_STYLES = ("style-src-elem", "style-src", "default-src")


def policy_slips(page: Page) -> Iterator[Slip]:
    """Code and styles that the browser leaves out, since the page itself says so: what it is, and the directive."""
    policy = policy_of(page)
    if policy is None:
        return
    handlers_run, styles_count = policy.attributes_count("script"), policy.attributes_count("style")
    for element in page.elements:
        if element.start < policy.meta.start:
            continue
        attributes = element.attributes
        if element.name == "script" and "src" not in attributes and attributes.get("type", "").strip().lower() in _RUN:
            if not policy.runs(element, "script"):
                yield _slip(element, "script", "script-src")
        elif element.name == "style" and not element.foreign and not policy.runs(element, "style"):
            yield _slip(element, "style", "style-src")
        if not handlers_run and attributes:
            if handler := next((name for name in attributes if name.startswith("on") and len(name) > 4), ""):
                yield _slip(element, handler, "script-src")
        if "style" in attributes and not styles_count and _refusal(element, policy) is None:
            yield _slip(element, "style=", "style-src")


def _slip(element: Element, what: str, directive: str) -> Slip:
    return Slip.of(RULE, element, what, directive, "", "")


def refused(page: Page) -> Iterator[Barrier]:
    """What the browser does not load or send for that reason: the attribute, the directive, the host or scheme, and the address."""
    policy = policy_of(page)
    for element in page.elements if policy else ():
        if element.start > policy.meta.start and (refusal := _refusal(element, policy)):
            yield Barrier(RULE, element, refusal)


def _refusal(element: Element, policy: ContentPolicy) -> tuple[str, str, str, str] | None:
    if element.name not in ELEMENTS:
        return None
    for attribute, address, directives in _asked(element):
        sources, nonce = policy.sources(*directives) or (), element.attributes.get("nonce")
        named = f"'nonce-{nonce}'" in sources or ("integrity" in element.attributes and any("'sha" in source for source in sources))
        if not named and not policy.loads(address, policy.sources(*directives)):
            parts = split(address)
            whose = parts.host or (f"{parts.scheme}:" if parts.scheme else "")
            return attribute, next(name for name in directives if name in policy.directives), whose, address
    return None


def _asked(element: Element) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each address that the element asks for, with its attribute and the directives that are asked."""
    name, attributes = element.name, element.attributes
    rel = attributes.get("rel", "").lower().split() if name == "link" else ()
    for attribute, address, role in element.tag.addresses:
        if attribute in ("action", "formaction"):
            yield attribute, address, ("form-action",)
        elif role != "load":
            continue
        elif attribute == "poster" or (name == "source" and (attribute == "srcset" or _in_picture(element))):
            yield attribute, address, _FETCHED["img"]
        elif name == "source":
            yield attribute, address, _FETCHED["video"]
        elif name in _FETCHED and attribute in ("src", "srcset", "data", "href"):
            yield attribute, address, _FETCHED[name]
        elif "stylesheet" in rel and "alternate" not in rel:
            yield attribute, address, _STYLES


def _in_picture(element: Element) -> bool:
    return element.parent is not None and element.parent.name == "picture"
