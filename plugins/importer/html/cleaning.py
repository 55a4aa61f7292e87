"""From any HTML to a plain tree: only what a reader sees, in the few elements that Markdown has.

What is left out is said in `notes`, in words an owner understands.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Comment, MarkupResemblesLocatorWarning, NavigableString, Tag
from bs4.element import CData, Declaration, Doctype, ProcessingInstruction
from selectolax.lexbor import LexborHTMLParser

from importer.html.attributes import written_out
from importer.html.floating import set_free
from importer.html.players import address_of, player
from importer.letters import mended

BREAK, ANCHOR, NOTE, LINE = "x-break", "x-anchor", "x-note", "x-line"
"""Elements of our own, on the way: an end of a paragraph, an anchor, a footnote's mark, words that need no paragraph."""
LARGE = "data-large"
"""An attribute of our own: the address of the picture itself, where a small one led to it."""
DROPPED = {
    "script": "a script", "style": "", "link": "", "meta": "", "base": "", "template": "", "title": "", "noscript": "",
    "canvas": "a drawing made by a script", "svg": "", "map": "", "applet": "an applet", "dialog": "a dialog",
}
_MADE_BY_ITSELF = {
    ".section-background": "a picture behind the words", ".summary-item-list": "a list of texts that the old website made by itself", ".summary-item": "an entry of a list of texts that the old website made by itself",
    ".form-block:not(:has(form)), .newsletter-block:not(:has(form))": "a form (this website has none; say how to reach you instead)",
}
INLINE = frozenset("a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span "
                   "strike strong sub sup time tt u var wbr acronym nobr output".split())
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PARTS = frozenset("li dt dd tr td th thead tbody tfoot caption".split())
OURS = frozenset((BREAK, ANCHOR, NOTE))
BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table hr".split())
FRAMES = frozenset("address article aside body center details dialog div fieldset figcaption figure footer header hgroup html legend main marquee nav optgroup option picture search "
                   "section source summary track".split())
_RENAMED = {
    "b": "strong", "i": "em", "cite": "em", "var": "em", "dfn": "em", "s": "del", "strike": "del", "kbd": "code", "samp": "code",
    "tt": "code", "acronym": "abbr", "dir": "ul", "menu": "ul", "plaintext": "pre", "xmp": "pre", "listing": "pre",
}
_TRACKERS = re.compile(
    r"(?:google-analytics|googletagmanager|doubleclick|facebook\.com/tr|pixel\.wp\.com|stats\.wordpress|statcounter|quantserve|scorecardresearch|"
    r"bat\.bing|hotjar|feedburner|feeds\.wordpress\.com|amazon-adsystem|assoc-amazon|linkedin\.com/px|/pixel\.(?:gif|png)|/spacer\.gif|blank\.gif|/beacon)", re.IGNORECASE,
)
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-image", "data-orig-file", "data-large-file", "data-lazyload", "nitro-lazy-src")


def tree_of(html: str, *, line_breaks: bool = False) -> BeautifulSoup:
    """The HTML as every browser understands it, however broken it is."""
    parsed = LexborHTMLParser(f"<!doctype html><body>{html}</body>")
    whole = (parsed.body.inner_html or "") if parsed.body else ""
    if line_breaks:  # BeautifulSoup keeps one line end where there are only line ends between two elements
        whole = re.sub(r"(?<=>)\s*\n\s*\n\s*(?=<)", f"<{BREAK}></{BREAK}>", whole)
    with warnings.catch_warnings():  # a text that is nothing but an address or a file's name is a text
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(whole, "html.parser")


class Cleaning:
    """Cleans one text. `notes` says what was left out or may have changed its meaning."""

    def __init__(self, wanted_anchors: frozenset[str] = frozenset()) -> None:
        self.notes: list[str] = []
        self._wanted = wanted_anchors
        self._dropped: Counter[str] = Counter()

    def cleaned(self, html: str, *, line_breaks: bool = False) -> BeautifulSoup:
        tree = tree_of(html, line_breaks=line_breaks)
        self._dropped["a picture behind the words"] += written_out(tree)
        self._take_out(tree)
        self._mend_pictures(tree)
        for made in (self._frames, self._forms, self._emphasis, self._names):
            made(tree)
        self._keep_anchors(tree)
        for what, count in (+self._dropped).items():
            self.notes.append(f"{what} is left out" if count == 1 else f"{what} is left out, {count} times")
        return tree

    def _take_out(self, tree: BeautifulSoup) -> None:
        hidden = (Comment, Doctype, Declaration, ProcessingInstruction, CData)
        for text in tree.find_all(string=lambda text: isinstance(text, hidden)):
            text.extract()
        for element in tree.find_all("noscript"):
            if element.find("img") or element.get_text(strip=True):
                element.unwrap()
        for element in tree.find_all(list(DROPPED)):
            if element.decomposed:
                continue
            if DROPPED[element.name]:
                self._dropped[DROPPED[element.name]] += 1
            element.decompose()
        for selector, what in _MADE_BY_ITSELF.items():
            for element in tree.select(selector):
                self._dropped[what] += 0 if element.decomposed or not element.find(True) else 1
                element.decompose()
        for element in tree.select("[class~=screen-reader-text], [class~=v6-visually-hidden], [class~=visually-hidden], [class~=sr-only]"):
            if not element.decomposed and not _names_its_link(element):
                element.decompose()
        for element in tree.select(".wp-block-file__button, .sharedaddy, .addtoany_share_save_container, .jp-relatedposts"):
            if not element.decomposed:
                element.decompose()

    def _mend_pictures(self, tree: BeautifulSoup) -> None:
        set_free(tree, BREAK)
        for image in tree.find_all("img"):
            address = _address(image)
            if _is_tracker(image, address):
                self._dropped["a counting picture (tracker)"] += 1
                image.decompose()
            elif not address:
                image.decompose()
            else:
                kept = {name: str(image.get(name, "")).strip() for name in ("alt", "title") if image.get(name)}
                image.attrs = {"src": address, **kept}
        for picture in tree.find_all("picture"):
            for source in picture.find_all("source"):
                source.unwrap()
            picture.unwrap()
        self._without_twins(tree)

    @staticmethod
    def _without_twins(tree: BeautifulSoup) -> None:
        """A picture that is loaded late stands twice: once for those without scripts."""
        for image in tree.find_all("img"):
            before = next((node for node in image.previous_elements if node.name == "img" or (node.name is None and node.strip())), None)
            if isinstance(before, Tag) and before["src"].partition("?")[0] == image["src"].partition("?")[0]:
                before.attrs = image.attrs | before.attrs
                image.decompose()

    def _frames(self, tree: BeautifulSoup) -> None:
        """What another website would show in a frame becomes a link to it: nothing here loads from elsewhere."""
        for frame in tree.find_all(["iframe", "embed", "object", "video", "audio", "frame"]):
            if frame.decomposed:
                continue
            address = address_of(frame)
            if not address:
                self._dropped["a frame without an address"] += 1
                frame.decompose()
                continue
            address, name = player(address, str(frame.get("title") or frame.get("aria-label") or ""))
            link = tree.new_tag("a", href=address)
            link.string = name
            paragraph = tree.new_tag("p")
            paragraph.append(link)
            frame.replace_with(paragraph)
            self.notes.append(f'what was shown from {urlsplit(address).hostname or "a file"} is now a link, "{name}"')

    def _forms(self, tree: BeautifulSoup) -> None:
        for form in tree.find_all("form"):
            if form.decomposed:
                continue
            fields = [label for element in form.find_all(["label", "input", "textarea", "select"]) if (label := _label(element))]
            asked = f" (it asked for: {', '.join(list(dict.fromkeys(fields))[:8])})" if fields else ""
            self.notes.append(f"a form is left out{asked}: this website has no forms; say how to reach you instead")
            if form.find(["p", "h1", "h2", "h3", "table"]) and len(form.get_text(" ", strip=True)) > 400:
                for element in form.find_all(["input", "textarea", "select", "button", "label", "fieldset"]):
                    element.decompose() if element.name != "fieldset" else element.unwrap()
                form.unwrap()  # some old pages put everything into one form
            else:
                form.decompose()
        for element in tree.find_all(["input", "textarea", "select", "datalist", "progress", "meter"]):
            element.decompose()
        for element in tree.find_all("button"):
            element.unwrap() if element.get_text(strip=True) else element.decompose()

    @staticmethod
    def _emphasis(tree: BeautifulSoup) -> None:
        """Emphasis that was only a style becomes an element; what then is without meaning goes."""
        for element in tree.find_all(["span", "font"]):
            style = str(element.get("style", "")).lower().replace(" ", "")
            bold = re.search(r"font-weight:(bold|bolder|[6-9]00)", style)
            slanted = re.search(r"font-style:(italic|oblique)", style)
            if element.get("data-note"):
                continue
            if slanted and not element.find_parent(["em", "i", "h1", "h2", "h3", "h4", "h5", "h6"]):
                element.wrap(tree.new_tag("em"))
            if bold and not element.find_parent(["strong", "b", "h1", "h2", "h3", "h4", "h5", "h6"]):
                element.wrap(tree.new_tag("strong"))
        for element in tree.find_all(["strong", "b"]):
            if re.search(r"font-weight:(normal|[1-4]00)", str(element.get("style", "")).replace(" ", "")):
                element.name = "span"  # what a text from Google Docs is wrapped in

    def _names(self, tree: BeautifulSoup) -> None:
        for poem in tree.select("pre.wp-block-verse"):
            poem.name = "p"
            for text in poem.find_all(string=re.compile("\n")):
                lines = (text if text.next_element is not poem.next_sibling else text.rstrip("\n")).split("\n")
                text.replace_with(*(part for number, line in enumerate(lines) for part in ((tree.new_tag("br"), line) if number else (line,))))
        for element in tree.find_all(True):
            element.name = _RENAMED.get(element.name, element.name)
            if element.name == "q":
                element.insert(0, NavigableString("“"))
                element.append(NavigableString("”"))
            elif element.name == "summary":
                element.name = "h3"
            elif element.name == "em" and element.find_parent("em") or element.name == "strong" and element.find_parent("strong"):
                element.name = "span"
            elif element.name == "abbr" and not element.get("title"):
                element.name = "span"
        for text in tree.find_all(string=re.compile("[\u00a0\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]")):
            text.replace_with(NavigableString(mended(text).replace("\u00a0", " ")))  # they were written as `&#8203;`

    def _keep_anchors(self, tree: BeautifulSoup) -> None:
        """Only what some link leads to keeps its anchor."""
        for element in tree.find_all(True):
            names = [str(name) for name in (element.get("id"), element.get("name") if element.name == "a" else None) if name]
            anchor = next((name for name in names if name in self._wanted), "")
            keep = {name: element[name] for name in _KEPT_ATTRIBUTES.get(element.name, ()) if element.has_attr(name)}
            element.attrs = keep | ({"id": anchor} if anchor else {})


_KEPT_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "a": ("href", "title", "class", "role"), "img": ("src", "alt", "title"), "abbr": ("title",), "ol": ("start", "class"), "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"), "span": ("data-note",), "sup": ("class", "data-fn"), "li": ("class",), "div": ("class",), "figure": ("class",), "code": ("class",), "pre": ("class",),
    "section": ("class",), "blockquote": ("class",),
}


def _names_its_link(words: Tag) -> bool:
    """Whether words that were only heard are all that a link says."""
    link = words.find_parent("a")
    return link is not None and link.find("img") is None and link.get_text(strip=True) == words.get_text(strip=True)


def _address(image: Tag) -> str:
    """Where a picture stands, also one that a script would have loaded; the largest of several."""
    address = next((str(image[name]) for name in _LAZY if image.get(name)), "") or str(image.get("src") or "")
    if not address or address.startswith("data:image/gif") or address.startswith("data:image/svg"):
        sizes = [part.split() for part in str(image.get("srcset") or image.get("data-srcset") or "").split(", ") if part.split()]
        sizes.sort(key=lambda size: float(re.sub(r"[^\d.]", "", size[-1]) or 0) if len(size) > 1 and re.fullmatch(r"[\d.]+[wx]", size[-1]) else 0.0)
        address = sizes[-1][0] if sizes else ""
    return address.strip()


def _is_tracker(image: Tag, address: str) -> bool:
    sizes = [str(image.get(side, "")).strip().removesuffix("px") for side in ("width", "height")]
    return all(size in ("0", "1") for size in sizes) or bool(_TRACKERS.search(address))


def _label(element: Tag) -> str:
    if element.get("type") in ("hidden", "submit", "button", "image", "reset"):
        return ""
    text = element.get_text(" ", strip=True) if element.name == "label" else element.get("placeholder") or element.get("aria-label") or ""
    return " ".join(str(text).split()).rstrip(":* ")[:40]
