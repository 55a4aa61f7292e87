"""A page as a whole: whether it leaves visitors the time, the zoom, the quiet and the fields filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.accessibility.focus import disabled, tab_index, tabbable
from sitecheck.accessibility.look import Barrier, Look
from sitecheck.accessibility.roles import WIDGETS
from sitecheck.accessibility.tree import explicit
from sitecheck.html.address_attributes import refresh_address
from sitecheck.html.tree import Element

_REFRESH = re.compile(r"\s*(\d+(?=[\d.]*)|(?=\.))[\d.]*\s*(?:[;,\s]|$)")
_VIEWPORT = re.compile(r"(?<![\w-])([\w-]++)\s*+=\s*+([^\s,;]+)")
_FRAGMENT = re.compile(r"#t=(?:npt:)?([\d.]*),([\d.]+)")
# What a button that stops a sound is called, in the languages of most visitors.
_SOUND = re.compile(
    r"mute|muet|stumm|silenc|stille|pause|pausa|stop|detener|arr[eê]t|play|spiel|jouer|reproduc|sound|audio|video|media|music|musi[ck]|volume"
    r"|\bton\b|\bson\b|sonido|suono|geluid|\blyd\b|\bljud\b|\boff\b|\baus\b|quiet|[\u23ef\u23f8\u23f9\u25b6\U0001f507-\U0001f50a]", re.IGNORECASE)
_CUT_OFF = 1.5  # times enlarged from the beginning, a third of each line is beyond the edge
_LONGEST = 72000  # seconds: WCAG calls twenty hours long enough
_TOKENS = frozenset(
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password"
    " current-password one-time-code organization-title organization street-address address-line1 address-line2"
    " address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name"
    " cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type"
    " transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo".split()
)
_CONTACTS = frozenset(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp".split()
)
_PLACES = frozenset({"home", "work", "mobile", "fax", "pager"})


def metas(look: Look) -> Iterator[Barrier]:
    """Pages that go away by themselves, and pages that cannot be made larger."""
    refreshed = False
    for meta in look.page.named("meta"):
        content = meta.attributes.get("content", "")
        if meta.word("http-equiv") == "refresh":
            match = _REFRESH.match(content)
            if match is None:
                yield Barrier("unreadable-refresh", meta, (content,))
            elif not refreshed:
                refreshed = True
                seconds = int(match[1][:9] or 0)
                if 0 < seconds <= _LONGEST or seconds == 0 and not refresh_address(content):
                    yield Barrier("delayed-refresh", meta, (match[1],))
        elif meta.word("name") == "viewport":
            yield from _zoom(meta, content)


def _zoom(meta: Element, content: str) -> Iterator[Barrier]:
    said = {name.lower(): value.lower() for name, value in _VIEWPORT.findall(content)}
    if not {"width", "initial-scale"} & said.keys() or (said.get("width", "device-width") != "device-width" and "{" not in content):
        yield Barrier("fixed-width", meta, (content,))
    elif _number(said.get("initial-scale", "1")) >= _CUT_OFF:
        yield Barrier("fixed-width", meta, (content, said["initial-scale"]))
    scalable, largest = _number(said.get("user-scalable", "yes")), _number(said.get("maximum-scale", "10"))
    if abs(scalable) < 1:
        yield Barrier("blocked-zoom", meta, ("user-scalable=" + said["user-scalable"],))
    elif 0 <= largest < 2:
        yield Barrier("blocked-zoom", meta, ("maximum-scale=" + said["maximum-scale"],))


def _number(written: str) -> float:
    words = {"yes": 1.0, "no": 0.0, "device-width": 10.0, "device-height": 10.0}
    match = re.match(r"-?\d*\.?\d+", written)
    return words[written] if written in words else float(match[0]) if match else 0.0


def sounds(look: Look) -> Iterator[Barrier]:
    """Sound that begins by itself and cannot be stopped."""
    media = look.page.named("audio", "video")
    if not media or any(look.role(element) == "button" and _SOUND.search(_calling(look, element)) for element in look.exposed):
        return
    for element in media:
        attributes = element.attributes
        if "autoplay" not in attributes or "muted" in attributes or "controls" in attributes or element.gone:
            continue
        files = (child for child in element.children if isinstance(child, Element) and child.name == "source")
        sources = [source for source in (attributes.get("src", ""), *(file.attributes.get("src", "") for file in files)) if source.strip()]
        if sources and not any(_short(source) for source in sources):
            yield Barrier("sound-by-itself", element, (element.name,))


def _calling(look: Look, button: Element) -> str:
    """Everything that may say what a button is for: its name, and what programs know it by."""
    told = (value for name, value in button.attributes.items() if name in ("id", "class", "aria-controls") or name.startswith(("on", "data-")))
    return " ".join((look.names.of(button), *told))


def _short(source: str) -> bool:
    match = _FRAGMENT.search(source)
    return match is not None and float(match[2].strip(".") or 0) - float(match[1].strip(".") or 0) <= 3


def hidden(look: Look) -> Iterator[Barrier]:
    """Pages of which a screen reader tells nothing."""
    for element in hidden_wholes(look):
        yield Barrier("hidden-page", element, (element.name,))


def hidden_wholes(look: Look) -> list[Element]:
    """The element that hides the page or all that it is about, if one does."""
    hiding = [one for one in look.page.having("aria-hidden") if one.attributes["aria-hidden"].strip().lower() == "true"]
    wholes = [one for one in hiding if one.name in ("html", "body") or (_is_main(one) and _is_only_main(look, one))]
    return wholes[:1]


def _is_main(element: Element) -> bool:
    return element.name == "main" or explicit(element) == "main"


def _is_only_main(look: Look, main: Element) -> bool:
    return all(other is main or other.gone or not _is_main(other) for other in look.page.named_or_playing("main"))


def autofill(look: Look) -> Iterator[Barrier]:
    """`autocomplete` with words that no browser knows."""
    for element in look.page.having("autocomplete"):
        written = element.attributes["autocomplete"].lower().split()
        if not written or element.name not in ("input", "select", "textarea") or written in (["on"], ["off"]):
            continue
        kind = element.attributes.get("type", "").lower()
        if kind in ("hidden", "button", "submit", "reset", "checkbox", "radio") or element.gone or element.unseen:
            continue
        if disabled(element) or element.attributes.get("aria-disabled", "").lower() == "true":
            continue
        reached = tabbable(element) or look.role(element) in WIDGETS
        if reached and not _understood(written):
            yield Barrier("unknown-autocomplete", element, (element.attributes["autocomplete"],))


def _understood(words: list[str]) -> bool:
    rest = [*words]
    if rest and rest[-1] == "webauthn":
        rest.pop()
    if rest and rest[0].startswith("section-"):
        rest.pop(0)
    if rest and rest[0] in ("shipping", "billing"):
        rest.pop(0)
    if len(rest) == 2 and rest[0] in _PLACES:
        return rest[1] in _CONTACTS
    return len(rest) == 1 and rest[0] in _TOKENS | _CONTACTS


def jumps(look: Look) -> Iterator[Barrier]:
    """A `tabindex` above 0 leads the keyboard about the page in another order than the eye."""
    for element in look.page.having("tabindex"):
        if (tab_index(element) or 0) > 0 and not element.gone:
            yield Barrier("jumping-focus", element, (element.attributes["tabindex"],))
