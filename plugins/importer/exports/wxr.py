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
from importer.exports.item import Author, Export, Item, Term
from importer.exports.languages import in_languages
from importer.exports.prefixes import CDATA, unusual, with_usual
from importer.exports.stream import LAST_CLOSING, Cutter
from importer.trouble import Trouble

_NAMES = " ".join(f'xmlns:{name}="{name}"' for name in ("wp", "content", "excerpt", "dc", "wfw", "media", "atom"))
_LANGUAGE = re.compile(r"<!--:(\w\w)?-->")  # in a title it would be taken for a remark of the file
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CONTROL_REFERENCE = re.compile(r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2}|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.IGNORECASE)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#[xX][0-9a-fA-F]+);)(\w+;)?")
_STRAY = re.compile(r"<(?![A-Za-z/!?])")
_NULL = re.compile(r"^null(?: - null)?$|\s+-\s+null$")  # what Squarespace writes for a category that has no parent
_COMMENT_STATES = {"1": "approved", "0": "waiting", "spam": "spam", "trash": "trash", "post-trashed": "trash"}


def looks_like_wxr(start: str) -> bool:
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
    root, _ = _parsed(re.sub(r"<\?xml.*?\?>|<!DOCTYPE[^>]*>", "", head, flags=re.DOTALL))
    fields = {name: _text(element) for element in root.iter() if (name := _name(element)) and not name.startswith("wp:author_")}
    generator = fields.get("generator", "")
    squarespace = "squarespace" in generator.lower() or not (generator or has_names or "base_site_url" in head) and "<wp:" in head
    addresses = (fields.get("wp:base_blog_url", ""), fields.get("wp:base_site_url", ""), _channel(root, "link"))
    return Export(
        program="Squarespace" if squarespace else "WordPress" if "<wp:" in head else "RSS",
        title=_channel(root, "title"), addresses=tuple(dict.fromkeys(address for address in addresses if address)),
        date=_channel(root, "pubDate"), authors=tuple(_authors(root)), troubles=troubles, parents=dict(_parents(root)),
    )


def _channel(root: etree._Element, name: str) -> str:
    channel = next((element for element in root.iter() if _name(element) == "channel"), root)
    return next((_text(element) for element in channel if _name(element) == name), "")


def _authors(root: etree._Element) -> Iterator[Author]:
    for element in root.iter():
        if _name(element) == "wp:author":
            fields = {_name(child): _text(child) for child in element}
            whole = " ".join(filter(None, (fields.get("wp:author_first_name"), fields.get("wp:author_last_name"))))
            login = fields.get("wp:author_login", "")
            yield Author(login, fields.get("wp:author_display_name") or whole or login)


def _parents(root: etree._Element) -> Iterator[tuple[str, tuple[str, str]]]:
    for element in root.iter():
        if _name(element) == "wp:category":
            fields = {_name(child): _text(child).strip() for child in element}
            yield fields.get("wp:category_nicename", ""), (fields.get("wp:cat_name", ""), fields.get("wp:category_parent", ""))


def _item(text: str, number: int, *, whole: bool) -> Item:
    closed, complete = _closed(text)
    element, broken = _parsed(closed)
    broken = broken or not complete
    element = next((child for child in element.iter() if _name(child) == "item"), element)
    fields: dict[str, str] = {}
    for child in _fields(element):
        fields.setdefault(_name(child), child.text or "" if len(child) else _text(child))
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


def _closed(text: str) -> tuple[str, bool]:
    """The item's text with one end for every stretch, and whether each had its own."""
    parts, position, complete = [], 0, True
    while (start := text.find("<![CDATA[", position) + 9) >= 9:
        end = LAST_CLOSING.search(text, start)
        within = text[start:end.start() if end else len(text)]
        parts += [text[position:start], within.replace("]]>", "]]]]><![CDATA[>"), "]]>"]
        complete = complete and bool(end and end[0])
        position = end.end() if end else len(text)
    return "".join((*parts, text[position:])), complete


def _fields(element: etree._Element) -> Iterator[etree._Element]:
    """The item's own fields, those too that stand within one that was never closed."""
    for child in element:
        if _name(child) not in ("wp:comment", "wp:postmeta"):
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
        if _name(child) == "category" and child.get("domain", "category") in (domain, {"post_tag": "tag"}.get(domain, domain)):
            if name := _NULL.sub("", html.unescape(_text(child)).strip()):
                yield Term(child.get("nicename", ""), name)


def _meta(element: etree._Element) -> dict[str, str]:
    pairs = ({_name(part): _text(part) for part in child} for child in element if _name(child) == "wp:postmeta")
    meta: dict[str, str] = {}
    for pair in pairs:
        key, value = pair.get("wp:meta_key", "").strip(), pair.get("wp:meta_value", "")
        meta[key] = f"{meta[key]}\n{value}" if key == "_wp_old_slug" and key in meta else value
    return meta


def _comments(element: etree._Element) -> Iterator[str]:
    for child in element:
        if _name(child) == "wp:comment":
            fields = {_name(part): _text(part).strip() for part in child}
            kind = fields.get("wp:comment_type", "")
            yield kind if kind in ("pingback", "trackback") else _COMMENT_STATES.get(fields.get("wp:comment_approved", ""), "waiting")


def _parsed(text: str) -> tuple[etree._Element, bool]:
    """The text as elements, and whether something was wrong with it. No document type, so no entity can be declared in it."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<all {_NAMES}>{_mended(text)}</all>".encode("utf-8", "replace"), parser)
    if root is None:
        raise Trouble("The file is damaged beyond reading: export it again.")
    return root, any(fault.domain_name != "NAMESPACE" for fault in parser.error_log)


def _mended(text: str) -> str:
    """What breaks XML parsers and means nothing: control characters, stray & and <, HTML's own abbreviations."""
    parts = CDATA.split(_LANGUAGE.sub(r"[:\1]", _CONTROL.sub("", text)))
    return "".join(part if part.startswith("<![CDATA[") else _STRAY.sub("&lt;", _ENTITY.sub(_escaped, _CONTROL_REFERENCE.sub("", part))) for part in parts)


def _escaped(found: re.Match[str]) -> str:
    letter = html.unescape(found[0]) if found[1] else ""
    return letter if letter and letter != found[0] and letter not in "&<>" else "&amp;" + (found[1] or "")


def _name(element: etree._Element) -> str:
    if not isinstance(element.tag, str):
        return ""
    local = element.tag.rpartition("}")[2]
    return f"{element.prefix}:{local}" if element.prefix else local


def _text(element: etree._Element) -> str:
    return "".join(element.itertext())
