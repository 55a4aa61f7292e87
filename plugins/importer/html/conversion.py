"""One text on its way from an old website's HTML to Markdown, and what an owner should know of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from importer.exports.builders import words_in_settings
from importer.html import footnotes
from importer.html.blocks import arranged
from importer.html.cleaning import Cleaning
from importer.html.players import player
from importer.html.prose import written
from importer.html.shortcodes import Shortcodes
from importer.html.unclosed import ended
from importer.letters import mended

_MADE_WHEN_SHOWN = re.compile(r"<!--\s*wp:([\w/-]+)(?:\s+\{[^<>]*\})?\s*/-->")
_REUSED = re.compile(r'<!--\s*wp:block\s+\{[^<>]*"ref":\s*(\d+)[^<>]*\}\s*/-->')
_WITH_SETTINGS = re.compile(r"<!--\s*wp:(?!core/|(?:latest|query|post|site|social|navigation|template|block|embed|html|image|more|calendar|archives|search|rss)\b)([\w/-]+)\s+(\{[^<>]*\})\s*/-->")
_HARMLESS_BLOCKS = frozenset("more nextpage spacer separator block footnotes".split())


@dataclass(frozen=True)
class Surroundings:
    """What a text needs to know of the website around it."""

    picture: Callable[[str], str] = lambda number: ""
    link: Callable[[Tag], str | None] = lambda link: str(link.get("href") or "")
    image: Callable[[Tag], str | None] = lambda image: str(image.get("src") or "")
    caption: Callable[[str], str] = lambda address: ""
    reused: Callable[[str], str] = lambda number: ""
    attached: tuple[str, ...] = ()
    wanted_anchors: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Converted:
    """What became of a text."""

    markdown: str
    words: str  # what a reader sees, for the proof that none was lost
    notes: tuple[str, ...]


def converted(html: str, title: str, around: Surroundings, *, line_breaks: bool, footnotes_meta: str = "") -> Converted:
    """The text as Markdown. `line_breaks` when it was typed in an editor in which an empty line ends a paragraph."""
    notes: list[str] = []
    text = _with_blocks(ended(mended(html), notes), around, notes)
    shortcodes = Shortcodes(around.picture, around.caption, around.attached)
    text = shortcodes.rewritten(text)
    cleaning = Cleaning(around.wanted_anchors)
    tree = cleaning.cleaned(text, line_breaks=line_breaks)
    taken = footnotes.taken_out(tree, footnotes_meta)
    tree = arranged(tree, title, notes, line_breaks=line_breaks)
    _link_addresses(tree)
    for part in (tree, *taken):
        _rewrite(part, around)
    markdown = written(tree, taken)
    words = " ".join(part.get_text(" ") for part in (tree, *taken))
    return Converted(markdown, words, tuple(dict.fromkeys((*shortcodes.notes, *cleaning.notes, *notes))))


def _with_blocks(text: str, around: Surroundings, notes: list[str]) -> str:
    """Blocks that are kept elsewhere are put in; those that WordPress makes when a page is shown are missing."""
    text = _REUSED.sub(lambda found: around.reused(found[1]) or found[0], text)
    text = _WITH_SETTINGS.sub(lambda found: _settings_of(found, notes), text)
    for found in _MADE_WHEN_SHOWN.finditer(text):
        if found[1] not in _HARMLESS_BLOCKS:
            notes.append(f'the block "{found[1]}" is left out: WordPress makes it anew whenever the page is shown')
        elif found[1] == "block":
            notes.append("a block that is kept elsewhere is missing: the export does not hold it")
    remarks = [words for found in re.finditer(r"<!--((?:(?!<!--).)*?)-->", text, re.DOTALL) if (words := found[1].strip()) and not _is_technical(words)]
    if remarks:
        notes.append(f'a hidden remark is left out: "{" ".join(remarks[0].split())[:60]}"' + (f" and {len(remarks) - 1} more" if remarks[1:] else ""))
    return text


def _settings_of(found: re.Match[str], notes: list[str]) -> str:
    """The words that a block keeps in its settings alone."""
    if not (words := words_in_settings(found[2])):
        return found[0]
    notes.append(f'the words of the block "{found[1]}" are taken from its settings: compare it with the original')
    return f"\n\n{words}\n\n"


def _is_technical(remark: str) -> bool:
    return bool(re.match(r"/?wp:|vcv\b|\[?/?et_pb_|more\b|nextpage\b|noteaser|\[if\b|\[CDATA|!\[endif|<!\[endif|/?\*|StartFragment|EndFragment|\w*:?/?[\w.#-]+$", remark))


def _link_addresses(tree: BeautifulSoup) -> None:
    """An address alone in a paragraph, which WordPress would have made a player of, becomes a link."""
    for paragraph in tree.find_all("p"):
        typed = paragraph.get_text(strip=True)
        if re.fullmatch(r"https?://[^\s<>]+", typed) and paragraph.find("a") is None:
            address, name = player(typed, "")
            link = tree.new_tag("a", href=address)
            link.string = name
            paragraph.clear()
            paragraph.append(link)


def _rewrite(tree: BeautifulSoup | Tag, around: Surroundings) -> None:
    for image in tree.find_all("img"):
        address = around.image(image)
        if address is None:
            image.decompose()
        else:
            image["src"] = address
    for link in tree.find_all("a"):
        address = around.link(link)
        if address is None or not link.get("href"):
            link.unwrap()
        else:
            link["href"] = address
            if link.get_text(strip=True) == "" and link.find("img") is None:
                link.decompose()
