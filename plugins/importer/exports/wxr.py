"""Reads WordPress exports (WXR 1.0 to 1.2), Squarespace's, which are alike, and plain RSS."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from importer.exports.builders import with_kept, with_links
from importer.exports.damaged_xml import closed, name_of, parsed, text_of
from importer.exports.item import Author, Export, Item, Term
from importer.exports.languages import in_languages
from importer.exports.prefixes import unusual, with_usual
from importer.exports.stream import Cutter

_NULL = re.compile(r"^null(?: - null)?$|\s+-\s+null$")  # what Squarespace writes for a category that has no parent
_COMMENT_STATES = {"1": "approved", "0": "waiting", "spam": "spam", "trash": "trash", "post-trashed": "trash"}


def looks_like_wxr(start: str) -> bool:
    """Whether a file is such an export by its first letters, however it is called."""
    return bool(re.search(r"<rss\b|<wp:|<channel\b", start))


class WxrFile:
    """One export file. It is read from its beginning each time: once for the plan, once for the texts."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = path.stat().st_size
        self.export = Export()

    def items(self, seen: Callable[[int], object] = lambda at: None) -> Iterator[Item]:
        """Every item in its order; `export` is complete when all have been read."""
        names: Counter[str] = Counter()
        with self.path.open("rb") as file:
            cutter = Cutter(file)
            prefixes: dict[str, str] | None = None
            has_names = False  # of the kind that WordPress gives to every item, and Squarespace to none
            for number, text in enumerate(cutter.items(), start=1):
                prefixes = unusual(cutter.head) if prefixes is None else prefixes
                item = _item(with_usual(text, prefixes), number, whole=not cutter.cut_off)
                has_names = has_names or "<guid" in text
                names[item.key] += 1
                seen(cutter.at)
                yield from in_languages(item if names[item.key] == 1 else replace(item, key=f"{item.key}~{names[item.key]}"))
        self.export = _export(cutter, has_names=has_names)


def _export(cutter: Cutter, *, has_names: bool) -> Export:
    troubles: tuple[str, ...] = ()
    if cutter.cut_off:
        troubles = ("The file breaks off in the middle of its last item: what comes after is missing. Download the export again if you can.",)
    elif "</rss" not in cutter.head:
        troubles = ("The file breaks off before its end: something may be missing. Download the export again if you can.",)
    head = with_usual(cutter.head, unusual(cutter.head))
    root, _ = parsed(re.sub(r"<\?xml.*?\?>|<!DOCTYPE[^>]*>", "", head, flags=re.DOTALL))
    fields = {name: text_of(element) for element in root.iter() if (name := name_of(element)) and not name.startswith("wp:author_")}
    generator = fields.get("generator", "")
    squarespace = "squarespace" in generator.lower() or not (generator or has_names or "base_site_url" in head) and "<wp:" in head
    addresses = (fields.get("wp:base_blog_url", ""), fields.get("wp:base_site_url", ""), _channel(root, "link"))
    return Export(
        program="Squarespace" if squarespace else "WordPress" if "<wp:" in head else "RSS",
        title=_channel(root, "title"), addresses=tuple(dict.fromkeys(address for address in addresses if address)),
        date=_channel(root, "pubDate"), authors=tuple(_authors(root)), troubles=troubles, parents=dict(_parents(root)),
    )


def _channel(root: etree._Element, name: str) -> str:
    channel = next((element for element in root.iter() if name_of(element) == "channel"), root)
    return next((text_of(element) for element in channel if name_of(element) == name), "")


def _authors(root: etree._Element) -> Iterator[Author]:
    for element in root.iter():
        if name_of(element) == "wp:author":
            fields = {name_of(child): text_of(child) for child in element}
            whole = " ".join(filter(None, (fields.get("wp:author_first_name"), fields.get("wp:author_last_name"))))
            login = fields.get("wp:author_login", "")
            yield Author(login, fields.get("wp:author_display_name") or whole or login)


def _parents(root: etree._Element) -> Iterator[tuple[str, tuple[str, str]]]:
    for element in root.iter():
        if name_of(element) == "wp:category":
            fields = {name_of(child): text_of(child).strip() for child in element}
            yield fields.get("wp:category_nicename", ""), (fields.get("wp:cat_name", ""), fields.get("wp:category_parent", ""))


def _item(text: str, number: int, *, whole: bool) -> Item:
    whole_text, complete = closed(text)
    element, broken = parsed(whole_text)
    broken = broken or not complete
    element = next((child for child in element.iter() if name_of(child) == "item"), element)
    fields: dict[str, str] = {}
    for child in _fields(element):
        fields.setdefault(name_of(child), child.text or "" if len(child) else text_of(child))
    troubles = []
    if not whole:
        troubles.append("it stands at the end of a file that breaks off, so a part of it is missing")
    elif broken:
        troubles.append("its part of the export is damaged and was read as far as it could be understood")
    if troubles:
        fields.setdefault("wp:status", "draft")  # whether it was private is lost, so it must not be published
    made = with_kept(_made(fields, number), _meta(element))
    made = with_links(made)
    return replace(
        made, categories=tuple(_terms(element, "category")), tags=tuple(_terms(element, "post_tag")),
        authors=tuple(dict.fromkeys(term.name for term in _terms(element, "author"))),
        comments=tuple(_comments(element)), troubles=(*troubles, *made.troubles),
    )


def _fields(element: etree._Element) -> Iterator[etree._Element]:
    """The item's own fields, those too that stand within one that was never closed."""
    for child in element:
        if name_of(child) not in ("wp:comment", "wp:postmeta"):
            yield child
            yield from _fields(child)


def _made(fields: dict[str, str], number: int) -> Item:
    of = lambda name: fields.get(name, "").strip()
    type_ = of("wp:post_type") or "post"
    identity = of("guid") or _place_of(of("link"), of("title")) or of("wp:post_id") or f"number {number}"
    return Item(
        number=number, type=type_, key=f"{type_}:{identity}", id=of("wp:post_id"), name=of("guid"), title=of("title"), slug=of("wp:post_name"),
        link=of("link"), status=of("wp:status") or "publish", date=_date(of("wp:post_date")) or of("pubDate") or _date(of("wp:post_date_gmt")),
        modified=_date(of("wp:post_modified")), author=of("dc:creator") or of("author"),
        html=fields.get("content:encoded", "") or fields.get("description", ""), excerpt=of("excerpt:encoded"),
        has_password=bool(of("wp:post_password")), parent=of("wp:post_parent").removeprefix("0"), attachment=of("wp:attachment_url"),
    )


def _place_of(link: str, title: str) -> str:
    """What names an item of Squarespace, which numbers them anew in every export; its drafts have no address.

    The number alone would name another text in the export of another website.
    """
    return f"{link} {title}".strip() if link.endswith("/null") else link


def _date(text: str) -> str:
    """WordPress writes 0000-00-00 for "not yet"."""
    return "" if text.startswith(("0000", "-")) else text


def _terms(element: etree._Element, domain: str) -> Iterator[Term]:
    for child in element:
        if name_of(child) == "category" and child.get("domain", "category") in (domain, {"post_tag": "tag"}.get(domain, domain)):
            if name := _NULL.sub("", html.unescape(text_of(child)).strip()):
                yield Term(child.get("nicename", ""), name)


def _meta(element: etree._Element) -> dict[str, str]:
    pairs = ({name_of(part): text_of(part) for part in child} for child in element if name_of(child) == "wp:postmeta")
    meta: dict[str, str] = {}
    for pair in pairs:
        key, value = pair.get("wp:meta_key", "").strip(), pair.get("wp:meta_value", "")
        meta[key] = f"{meta[key]}\n{value}" if key == "_wp_old_slug" and key in meta else value
    return meta


def _comments(element: etree._Element) -> Iterator[str]:
    for child in element:
        if name_of(child) == "wp:comment":
            fields = {name_of(part): text_of(part).strip() for part in child}
            kind = fields.get("wp:comment_type", "")
            yield kind if kind in ("pingback", "trackback") else _COMMENT_STATES.get(fields.get("wp:comment_approved", ""), "waiting")
