"""Reads a website that was saved as HTML files: what each page is about, without what stands on every page."""

from __future__ import annotations

import json
import logging
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import quote, urlsplit

from bs4 import UnicodeDammit
from selectolax.lexbor import LexborHTMLParser, LexborNode

from importer.exports.item import Author, Export, Item, Term
from importer.letters import unescaped

logging.getLogger("bs4.dammit").setLevel(logging.ERROR)  # the report says which page it is

ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
LONGEST_PAGE = 16 << 20
_MAIN = ("main", "[role=main]", ".entry-content", ".post-content", ".article-content", "article", "#main-content", "#content", "#main", "body")
_AROUND = (
    "nav, aside, script, style, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], "
    "#comments, .comments-area, .sidebar, #sidebar, .widget, .sharedaddy, .jp-relatedposts, .breadcrumb, .breadcrumbs, "
    ".post-navigation, .navigation, .skip-link, .screen-reader-text, .cookie-notice, #cookie-notice"
)
_LISTS = frozenset("archive category tag author date paged search search-results".split())
_BLOCKS = "p, ul, ol, div, table, td, h1, h2, h3, h4, h5, h6, address, header, footer, form"
_DATED_PATH = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)(?:[/-](\d\d?))?(?:/|-|$)")
_BESIDE = re.compile(r"(?P<page>.+)[_-](?:files|Dateien|fichiers|archivos|ficheiros|arquivos|bestanden|filer|file|pliki|soubory)", re.IGNORECASE)
_MANY = 3
_SHARE = 0.6


class HtmlPages:
    """The pages below one folder. `root` is the website's own root, `/`."""

    def __init__(self, root: Path, files: Sequence[Path] = ()) -> None:
        self.root = root
        self.files = tuple(files) or tuple(found(root, ENDINGS))
        self.size = len(self.files)
        self.export = Export(program="HTML pages")
        self._repeated: frozenset[str] | None = None

    def items(self, seen: Callable[[int], object] = lambda at: None) -> Iterator[Item]:
        addresses: Counter[str] = Counter()
        authors: dict[str, Author] = {}
        if self._repeated is None:
            self._repeated = self._common()
        for number, file in enumerate(self.files, start=1):
            item = self._item(file, number)
            if canonical := item.meta.get("canonical", ""):
                parts = urlsplit(canonical)
                addresses[f"{parts.scheme}://{parts.netloc}"] += 1
            if item.author:
                authors[item.author] = Author(item.author, item.author)
            seen(number)
            yield item
        self.export = Export("HTML pages", addresses=tuple(address for address, _ in addresses.most_common(1)), authors=tuple(authors.values()))

    def _common(self) -> frozenset[str]:
        """Texts of blocks that stand on most pages: menus and feet of pages that say so nowhere in their HTML."""
        counts: Counter[str] = Counter()
        for file in self.files:
            counts.update({_words(node) for node in _tree(file).css(_BLOCKS)})
        return frozenset(text for text, count in counts.items() if text and count >= max(_MANY, _SHARE * len(self.files)))

    def _item(self, file: Path, number: int) -> Item:
        address = "/" + quote(os.fsencode(file.relative_to(self.root).as_posix()))
        place = unescaped(address).lstrip("/")
        name = place.rpartition("/")[2]
        if file.stem.lower() in ("index", "default"):
            address = address.rpartition("/")[0] + "/"
        if file.stat().st_size > LONGEST_PAGE:
            return Item(number, "too-long", key=place, title=name, link=address)
        text, unreadable = _text(file)
        tree = LexborHTMLParser(text)
        facts = _facts(tree)
        kind = "beside" if _is_beside(file) else "list" if _is_list(tree) else "post" if _is_article(tree, facts, address) else "page"
        main = self._main(tree)
        title = _title(tree, main)
        meta = {"canonical": facts.get("canonical", ""), "picture": facts.get("og:image", ""), "file": place}
        return Item(
            number, kind, key=place, title=title, slug="" if address.endswith("/") else name.rpartition(".")[0], link=address, status="publish",
            date=_date(tree, facts, address), modified=facts.get("article:modified_time", ""), author=_author(tree, facts),
            html=main.inner_html or "", excerpt=facts.get("description", "") or facts.get("og:description", ""),
            categories=tuple(_terms(tree, "a[rel~=category]", facts.get("article:section", ""))), tags=tuple(_terms(tree, "a[rel=tag]", "")), meta=meta,
            troubles=("some of its letters cannot be read in any way of writing",) if unreadable else (),
        )

    def _main(self, tree: LexborHTMLParser) -> LexborNode:
        """The page's own text: the part that calls itself so, or everything that is not on most pages."""
        for node in tree.css(_AROUND):
            node.decompose()
        named = next((found[0] for name in _MAIN[:-1] if len(found := tree.css(name)) == 1 and _words(found[0])), None)
        main = named or tree.body or tree.root
        if named is None:
            for node in main.css("body > header, body > footer, body > div > header, body > div > footer"):
                node.decompose()
        for node in main.css(_BLOCKS):
            if _words(node) in (self._repeated or ()):
                node.decompose()
        return main


def found(root: Path, endings: tuple[str, ...] = ()) -> Iterator[Path]:
    """Files below a folder in a fixed order; hidden ones, and links that lead out of it, are left out."""
    for place, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and name.lower().endswith(endings or ("",)) and path.is_file() and not path.is_symlink():
                yield path


def _tree(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(_text(file)[0])


def _text(file: Path) -> tuple[str, bool]:
    """The page's letters, in whatever way they are written, and whether some are lost."""
    data = file.read_bytes()[:LONGEST_PAGE]
    read = UnicodeDammit(data, is_html=True)
    return read.unicode_markup or data.decode("utf-8", "replace"), read.contains_replacement_characters


def _is_beside(file: Path) -> bool:
    """Whether a browser that saved a whole page put it into the folder beside that page: an advertisement, say."""
    found = _BESIDE.fullmatch(file.parent.name)
    return bool(found) and any((file.parent.parent / (found["page"] + ending)).is_file() for ending in ENDINGS)


def _words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def _facts(tree: LexborHTMLParser) -> dict[str, str]:
    """What the page's head says of it."""
    facts: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop") or ""
        facts.setdefault(name.lower(), (node.attributes.get("content") or "").strip())
    canonical = tree.css_first("link[rel=canonical]")
    facts["canonical"] = (canonical.attributes.get("href") or "") if canonical else facts.get("og:url", "")
    if not facts["canonical"].startswith(("http://", "https://")):
        facts["canonical"] = ""
    for node in tree.css('script[type="application/ld+json"]'):
        for thing in _things(node.text()):
            if isinstance(thing.get("datePublished"), str) and "Article" in str(thing.get("@type")) or "BlogPosting" in str(thing.get("@type")):
                facts.setdefault("published", str(thing.get("datePublished", "")))
                author = thing.get("author")
                author = author[0] if isinstance(author, list) and author else author
                facts.setdefault("written by", str(author.get("name", "")) if isinstance(author, dict) else "")
    return facts


def _things(text: str) -> Iterator[dict]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _is_list(tree: LexborHTMLParser) -> bool:
    """A page that WordPress made as a list of others."""
    classes = _classes(tree)
    return bool(classes & _LISTS) and not classes & {"single", "page"}


def _is_article(tree: LexborHTMLParser, facts: dict[str, str], address: str) -> bool:
    return bool(facts.get("article:published_time") or facts.get("published") or "single-post" in _classes(tree) or _DATED_PATH.search(address))


def _classes(tree: LexborHTMLParser) -> set[str]:
    """What a website's program calls this kind of page."""
    return set(((tree.body.attributes.get("class") if tree.body else "") or "").split())


def _title(tree: LexborHTMLParser, main: LexborNode) -> str:
    headings = [text for node in main.css("h1") if (text := _words(node))] or [text for node in tree.css("h1") if (text := _words(node))]
    named = tree.css_first("title")
    whole = _words(named) if named else ""
    if len(set(headings)) == 1:
        return headings[0]
    return re.split(r"\s+[|–—•·»-]\s+", whole)[0] or (headings[0] if headings else "")


def _date(tree: LexborHTMLParser, facts: dict[str, str], address: str) -> str:
    for name in ("article:published_time", "published", "datepublished", "date", "dcterms.date", "dc.date"):
        if re.match(r"\d{4}-\d\d-\d\d", facts.get(name, "")):
            return facts[name]
    for node in tree.css("time[datetime]"):
        if re.match(r"\d{4}-\d\d-\d\d", node.attributes.get("datetime") or ""):
            return node.attributes["datetime"] or ""
    if dated := _DATED_PATH.search(address):
        return f"{dated[1]}-{int(dated[2]):02}-{int(dated[3] or 1):02}"
    return ""


def _author(tree: LexborHTMLParser, facts: dict[str, str]) -> str:
    linked = tree.css_first("a[rel=author], .author .fn, .byline .author")
    return facts.get("written by", "") or facts.get("author", "") or (_words(linked) if linked else "")


def _terms(tree: LexborHTMLParser, selector: str, more: str) -> Iterator[Term]:
    names = [_words(node) for node in tree.css(selector)] + [more]
    yield from (Term("", name) for name in dict.fromkeys(names) if name)
