"""Decides, before a word is written, what becomes of every item: where it goes, or why it is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import urlsplit

from importer.exports.item import Item
from importer.letters import host_of, is_blank, unescaped
from importer.record import Record
from practice.addresses import slug_of
from practice.entries import Stock

KINDS = {"post": "articles", "page": "pages"}
LONGEST_SLUG = 80
LARGEST = 3_000_000
"""So many letters, tags included, a text may have: ten times a long book's chapter, and more than any page can be edited or read with."""
_EMBEDDED = re.compile(r"data:image/[^\"'\s>]*")
_LOOK = "belongs to the look of the old website"
_BUILDER = "a template of a page builder"
_FORM = "a form: this website has none"
PRIVATE = "holds what somebody wrote in private or ordered, so it is not taken over"
REASONS = {
    "nav_menu_item": "a menu entry: here each page says itself whether it is in the menu (menu:)", "revision": "an earlier version of a text",
    "wp_block": "a block that texts share: it was put into each text that shows it", "oembed_cache": "a copy that WordPress keeps for itself",
    "beside": "what a browser saved beside a page, such as an advertisement in it", "list": "a list of articles: this website makes its own", "too-long": "longer than any page can be (16 MB)",
    **dict.fromkeys(("custom_css", "customize_changeset", "wp_global_styles", "wp_template", "wp_template_part", "wp_navigation",
                     "wp_font_family", "wp_font_face", "wp_theme", "custom-css-js", "amp_validated_url"), _LOOK),
    **dict.fromkeys(("elementor_library", "et_pb_layout", "fl-builder-template", "fusion_template", "fusion_element", "vc_grid_item", "brizy-global-block",
                     "oceanwp_library", "elementor_snippet", "e-landing-page", "ct_template", "bricks_template"), _BUILDER),
    **dict.fromkeys(("wpcf7_contact_form", "wpforms", "nf_form", "mc4wp-form", "caldera_form", "formidable", "forminator_forms", "jetpack_form"), _FORM),
    **dict.fromkeys(("feedback", "flamingo_inbound", "flamingo_contact", "flamingo_outbound", "nf_sub", "shop_order", "shop_order_refund", "shop_coupon",
                     "user_request", "wpforms_entries", "subscription", "amn_wpforms"), PRIVATE),
}
# What this website makes itself stands at these addresses.
TAKEN = frozenset("articles people services faq topics tags images documents pictures cards theme pagefind 404 style-guide index feed search admin".split())
_ANCHOR = re.compile(r"""\b(?:id|name)\s*=\s*["']?([^"'\s>]+)""")
_LEADS_TO = re.compile(r"""href\s*=\s*["']?[^"'\s>]*#([^"'\s>]+)""")
_NO_CAPTION = re.compile("(?:exc|img)-[0-9a-f]{24}")  # Squarespace writes it for every picture
_SHOWN_FIRST = re.compile(r"home|startseite|front-?page|accueil|inicio|welcome|willkommen", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """Where an item's text goes: `file` in content/, `address` on the website."""

    key: str
    kind: str
    file: str
    address: str
    anchors: frozenset[str]
    title: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attachment:
    """A picture or document that the export lists; `parent` and `link` are the text it belongs to and its own page."""

    id: str
    address: str
    alt: str
    title: str
    parent: str
    link: str
    caption: str = ""
    description: str = ""


@dataclass
class Plan:
    """Everything that has to be known of all items before the first is written. Small, however long the texts are."""

    stock: Stock
    record: Record
    also: frozenset[str] = frozenset()
    places: dict[str, Place] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    by_address: dict[str, str] = field(default_factory=dict)
    by_former_address: dict[str, str] = field(default_factory=dict)
    by_id: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    attached: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)  # key of a file's own page -> where the file itself was
    reused: dict[str, str] = field(default_factory=dict)
    wanted_anchors: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)
    former_hosts: set[str] = field(default_factory=set)  # names that the website had before
    _decided: set[str] = field(default_factory=set)
    _files: set[str] = field(default_factory=set)
    _addresses: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for manuscript in self.stock.manuscripts.values():
            self._files.add(manuscript.path.lower())
            self._addresses.add(manuscript.address)
        # An address that was given once stays, so that a second run changes no link.
        self._files |= {text.file.lower() for text in self.record.texts.values()}
        self._addresses |= {_address_of(text.file) for text in self.record.texts.values()}

    def take(self, items: Iterable[Item], seen: Callable[[Item], object] = lambda item: None) -> None:
        for item in items:
            self._decide(item)
            seen(item)

    def _decide(self, item: Item) -> None:
        if item.key in self._decided:
            return  # it stands in another file too
        self._decided.add(item.key)
        if item.name.startswith("http") and (host := host_of(item.name)):
            self.former_hosts.add(host)
        if item.type == "wp_block":
            self.reused[item.id] = item.html
        if item.type == "attachment" or item.attachment:
            self._attach(item)
        elif reason := self._reason(item):
            self.left_out[item.key] = reason
        else:
            self._place(item)
        if item.id:
            self.by_id.setdefault(item.id, item.key)
        for address in further_addresses(item):
            self.by_former_address.setdefault(plain_path(address), item.key)
        for address in old_addresses(item):
            self.by_address.setdefault(plain_path(address), item.key)

    def _reason(self, item: Item) -> str:
        if item.type not in KINDS and item.type not in self.also:
            unknown = f'of the kind "{item.type}", which this website does not have; with ALSO={item.type} they become pages'
            return REASONS.get(item.type, unknown)
        if item.status == "trash":
            return "it was in the bin"
        if item.status == "auto-draft":
            return "a draft that WordPress made by itself"
        if item.status == "inherit":
            return "an earlier version of a text"
        if len(item.html) > LARGEST and sum(map(len, _EMBEDDED.split(item.html))) > LARGEST:
            return f"its text is too large for a page ({len(item.html) // 1_000_000} million letters): divide it on the old website, then export it anew"
        if is_blank(item.html) and is_blank(item.excerpt):
            return "nothing is written in it" + (" (it may have shown a list, or what a page builder keeps elsewhere)" if item.title else "")
        return ""

    def _attach(self, item: Item) -> None:
        alt = item.meta.get("_wp_attachment_image_alt", "")
        address = item.attachment or item.link
        self.files[item.key] = address
        caption, description = ("" if _NO_CAPTION.fullmatch(words.strip()) else words for words in (item.excerpt, item.html))
        self.attachments[item.id or item.key] = Attachment(item.id, address, alt, item.title, item.parent, item.link, caption, description)
        if item.parent:
            self.attached.setdefault(item.parent, []).append(address)
        if host := host_of(address):
            self.hosts.add(host)

    def _place(self, item: Item) -> None:
        kind = KINDS.get(item.type, "pages")
        earlier = self.record.texts.get(item.key)
        notes: list[str] = []
        file = earlier.file if earlier else self._free(kind, item, notes)
        self._files.add(file.lower())
        self._addresses.add(_address_of(file))
        self.wanted_anchors.update(unescaped(anchor) for anchor in _LEADS_TO.findall(item.html))
        anchors = frozenset(_ANCHOR.findall(item.html))
        self.places[item.key] = Place(item.key, kind, file, "/" + _address_of(file), anchors, item.title, tuple(notes))

    def _free(self, kind: str, item: Item, notes: list[str]) -> str:
        wanted = slug(item)
        for number in count(1):
            name = wanted if number == 1 else f"{wanted}-{number}"
            file = f"{kind}/{name}.md"
            if file.lower() not in self._files and _address_of(file) not in self._addresses and not (kind == "pages" and name in TAKEN):
                if number > 1:
                    notes.append(f'the address "{wanted}" was taken already, so it is "{name}"')
                return file
        raise AssertionError("there is always a next number")


def slug(item: Item) -> str:
    """The last part of the new address; whatever was in the old one, it cannot lead out of its folder."""
    for candidate in (item.slug, urlsplit(item.link).path.removesuffix("/null"), item.title):
        last = re.sub(r"\.(?:html?|php|aspx?)$", "", unescaped(candidate).rstrip("/").rpartition("/")[2], flags=re.IGNORECASE)
        if last.strip(".-_ ") and (made := slug_of(last)[:LONGEST_SLUG].strip("-")):
            return made
    return "home" if item.link == "/" else slug_of(f"{item.type}-{item.id or item.number}")


def old_addresses(item: Item) -> list[str]:
    """Where the item stood, the address that visitors know first."""
    return [address for address in (item.meta.get("canonical", ""), item.link) if address and not (item.attachment and address == item.attachment)]


def further_addresses(item: Item) -> list[str]:
    """Where WordPress showed it too: the further parts of a text on several pages, and under names that it had before."""
    parts, address = item.html.count("<!--nextpage-->"), item.link.rstrip("/")
    if item.type not in KINDS or urlsplit(address).query or not urlsplit(address).path.strip("/"):
        return []
    end = "/" * item.link.endswith("/")
    slugs = [slug for slug in item.meta.get("_wp_old_slug", "").split() if slug != item.slug and "__trashed" not in slug]
    former = [f"{address.removesuffix(item.slug)}{slug}{end}" for slug in slugs] if item.slug and address.endswith(f"/{item.slug}") else []
    return [*(f"{address}/{number}{end}" for number in range(2, parts + 2)), *former]


def is_front(item: Item) -> bool:
    """Whether it was the first page of the old website."""
    path = plain_path(old_addresses(item)[0]) if old_addresses(item) else "?"
    return item.type == "page" and (path == "" or bool(_SHOWN_FIRST.fullmatch(path)))


def plain_path(address: str) -> str:
    """The path of an address in one spelling: no host, no signs of escape, no slash at its end."""
    parts = urlsplit(address)
    path = re.sub(r"/{2,}", "/", unescaped(parts.path)).strip("/")
    query = f"?{parts.query}" if re.match(r"(?:p|page_id|attachment_id)=\d+$", parts.query) else ""
    return re.sub(r"(?:^|/)(?:index|default)\.(?:html?|php)$", "", path).casefold() + query


def _address_of(file: str) -> str:
    kind, _, name = file.partition("/")
    stem = name.removesuffix(".md")
    return f"{stem}/" if kind == "pages" else f"{kind}/{stem}/"
