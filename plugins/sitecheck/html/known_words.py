"""The elements that HTML has, and the attributes that take one of a few words."""

from __future__ import annotations

from typing import NamedTuple

from sitecheck.html.elements import BLOCKS, LISTS, OBSOLETE, ONLY_IN_TABLES, PARTS, PLAIN, RAW, VOID

_OTHERS = frozenset(
    "a area audio button canvas data datalist dd dialog dt embed fencedframe fieldset figcaption geolocation iframe label legend"
    " li main map math meter model object optgroup option output p picture portal progress rb rp rt rtc ruby search select"
    " selectedcontent slot source summary svg table template track video".split()
)
ELEMENTS = VOID | RAW | BLOCKS | LISTS | PLAIN | ONLY_IN_TABLES | PARTS | _OTHERS | {"noscript"}
"""Every element of HTML, a few that are only planned included."""

PASSED_OVER = OBSOLETE.keys() | frozenset(
    "command content image isindex menuitem multicol nextid nobr noindex shadow spacer layer ilayer nolayer xml".split()
)
"""Others that somebody has put there on purpose, once: they are no slips of the pen."""


class Words(NamedTuple):
    """The words that an attribute may have on some elements, and what browsers take any other for."""

    elements: frozenset[str]
    words: frozenset[str]
    instead: str = ""


def _words(elements: str, words: str, instead: str = "") -> Words:
    return Words(frozenset(elements.split()), frozenset(words.split()), instead)


_FORMS = _words("form", "get post dialog", "get")
_ENCODINGS = "application/x-www-form-urlencoded multipart/form-data text/plain"
_PRIVACY = (
    "no-referrer no-referrer-when-downgrade same-origin origin strict-origin origin-when-cross-origin"
    " strict-origin-when-cross-origin unsafe-url"
)
_INPUTS = (
    "button checkbox color date datetime datetime-local email file hidden image month number password radio range reset search"
    " submit tel text time url week"
)
ATTRIBUTES: dict[str, tuple[Words, ...]] = {
    "type": (_words("input", _INPUTS, "text"), _words("button", "button menu reset submit", "submit")),
    "method": (_FORMS,), "formmethod": (_FORMS._replace(elements=frozenset({"button", "input"})),),
    "enctype": (_words("form", _ENCODINGS),), "formenctype": (_words("button input", _ENCODINGS),),
    "scope": (_words("th td", "col colgroup row rowgroup"),),
    "kind": (_words("track", "captions chapters descriptions metadata subtitles", "metadata"),),
    "shape": (_words("area", "circ circle default poly polygon rect rectangle", "rect"),),
    "dir": (_words("", "auto ltr rtl"),),
    "contenteditable": (_words("", "false plaintext-only true"),),
    "translate": (_words("", "no yes"),),
    "popover": (_words("", "auto hint manual", "manual"),),
    "inputmode": (_words("", "decimal email none numeric search tel text url"),),
    "referrerpolicy": (_words("a area iframe img link script", _PRIVACY),),
}
"""Where no element is named, all have it. An empty value is as good as none."""

WINDOWS = {name: f"_{name}" for name in ("blank", "parent", "self", "top")}
"""Windows that links can open in, as they are written without their first sign, and right."""

_SCRIPTS = "application/ld+json application/json application/javascript importmap module speculationrules text/javascript"
_ROBOTS = "all follow index noarchive nofollow noimageindex noindex none nosnippet notranslate"
_SCREENS = frozenset("all print screen speech".split())
OPEN: dict[tuple[str, str], frozenset[str]] = {
    ("link", "rel"): frozenset("alternate canonical dns-prefetch icon manifest modulepreload preconnect prefetch preload prerender stylesheet".split()),
    ("link", "type"): frozenset({"text/css"}), ("style", "type"): frozenset({"text/css"}), ("script", "type"): frozenset(_SCRIPTS.split()),
    ("link", "media"): _SCREENS, ("style", "media"): _SCREENS, ("source", "media"): _SCREENS,
    ("meta", "name"): frozenset("description googlebot referrer robots theme-color viewport".split()),
    ("meta", "robots"): frozenset(_ROBOTS.split()),
}
"""Where any other word may be meant, and only one that is nearly one of these is a slip."""
