"""From any HTML to a plain tree: only what a reader sees, in the few elements that Markdown has.

What is left out is said in `notes`, in words an owner understands.
"""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import CData, Declaration, Doctype, ProcessingInstruction

from importer.html.attributes import written_out
from importer.html.elements import BREAK, tree_of
from importer.html.floating import set_free
from importer.html.images import mend_pictures
from importer.html.players import address_of, player
from importer.letters import mended

DROPPED = {
    "script": "a script", "style": "", "link": "", "meta": "", "base": "", "template": "", "title": "", "noscript": "",
    "canvas": "a drawing made by a script", "svg": "", "map": "", "applet": "an applet", "dialog": "a dialog",
}
_MADE_BY_ITSELF = {
    ".section-background:has(img, video)": "a picture behind the words", ".summary-item-list": "a list of texts that the old website made by itself", ".summary-item": "an entry of a list of texts that the old website made by itself",
    ".form-block:not(:has(form)), .newsletter-block:not(:has(form))": "a form (this website has none; say how to reach you instead)",
}
_RENAMED = {
    "b": "strong", "i": "em", "cite": "em", "var": "em", "dfn": "em", "s": "del", "strike": "del", "kbd": "code", "samp": "code",
    "tt": "code", "acronym": "abbr", "dir": "ul", "menu": "ul", "plaintext": "pre", "xmp": "pre", "listing": "pre",
}
_KEPT_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "a": ("href", "title", "class", "role"), "img": ("src", "alt", "title"), "abbr": ("title",), "ol": ("start", "class"), "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"), "span": ("data-note",), "sup": ("class", "data-fn"), "li": ("class",), "div": ("class",), "figure": ("class",), "code": ("class",), "pre": ("class",),
    "section": ("class",), "blockquote": ("class",),
}


class Cleaning:
    """Cleans one text. `notes` says what was left out or may have changed its meaning."""

    def __init__(self, wanted_anchors: frozenset[str] = frozenset()) -> None:
        self.notes: list[str] = []
        self._wanted = wanted_anchors
        self._dropped: Counter[str] = Counter()

    def cleaned(self, html: str, *, line_breaks: bool = False) -> BeautifulSoup:
        tree = tree_of(html, line_breaks=line_breaks, notes=self.notes)
        self._dropped["a picture behind the words"] += written_out(tree)
        self._take_out(tree)
        set_free(tree, BREAK)
        self._dropped["a counting picture (tracker)"] += mend_pictures(tree)
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
        self._take_out_by_class(tree)

    def _take_out_by_class(self, tree: BeautifulSoup) -> None:
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


def _names_its_link(words: Tag) -> bool:
    """Whether words that were only heard are all that a link says."""
    link = words.find_parent("a")
    return link is not None and link.find("img") is None and link.get_text(strip=True) == words.get_text(strip=True)


def _label(element: Tag) -> str:
    if element.get("type") in ("hidden", "submit", "button", "image", "reset"):
        return ""
    text = element.get_text(" ", strip=True) if element.name == "label" else element.get("placeholder") or element.get("aria-label") or ""
    return " ".join(str(text).split()).rstrip(":* ")[:40]
