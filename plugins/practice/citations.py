"""Citations in the text: `[^haller-2020]` becomes a number, and the paper stands in the list at the end.

An article's own notes (`[^1]: …`) and its papers share Python-Markdown's footnotes and one numbering,
in the order in which they are met in the text.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FN_BACKLINK_TEXT, NBSP_PLACEHOLDER, FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from practice.schema import Reference
from practice.words import Words


class Cited(NamedTuple):
    """A paper in an article's list, with its number there."""

    number: int
    key: str
    reference: Reference


class Citations(Extension):
    """Knows the papers that may be cited; load it after `extra` or `footnotes`."""

    def __init__(self, references: Mapping[str, Reference], words: Words) -> None:
        super().__init__()
        self.references, self.words = references, words

    def extendMarkdown(self, md: Markdown) -> None:  # the name that Python-Markdown calls
        self.notes = next(item for item in md.registeredExtensions if isinstance(item, FootnoteExtension))
        # Just before the footnotes' own pattern (175), which then finds the paper among its notes.
        md.inlinePatterns.register(_CitedPaper(r"\[\^([^\]]*)\]", self), "citation", 176)
        # After the list of notes is made (50).
        md.treeprocessors.register(_EmptyNotes(md, self), "empty_notes", 49)
        # After the text is read (20), before the notes are put in order (19).
        md.treeprocessors.register(_ReferenceList(md, self), "citations", 19.5)

    def cited(self) -> tuple[Cited, ...]:
        """The papers of the text that was read last."""
        order = self.notes.footnote_order
        return tuple(Cited(order.index(key) + 1, key, self.references[key]) for key in order if self.is_paper(key))

    def is_paper(self, key: str) -> bool:
        """A note that the author writes herself under the same key comes first."""
        return key in self.references and self.notes.footnotes.get(key, "") == ""


class _CitedPaper(InlineProcessor):
    """Tells the footnotes about a paper at the moment it is met."""

    def __init__(self, pattern: str, citations: Citations) -> None:
        super().__init__(pattern)
        self.citations = citations

    def handleMatch(self, match, data):
        if match[1] in self.citations.references:
            self.citations.notes.footnotes.setdefault(match[1], "")
        return None, None, None


class _EmptyNotes(Treeprocessor):
    """A note without words (`[^1]:` alone) gets a way back: without one, Python-Markdown gives up the whole text."""

    def __init__(self, md: Markdown, citations: Citations) -> None:
        super().__init__(md)
        self.citations = citations

    def run(self, root: etree.Element) -> None:
        notes = self.citations.notes
        listed = root.find(".//div[@class='footnote']/ol")
        for item in listed.findall("li") if listed is not None else ():
            if item.find(".//a[@class='footnote-backref']") is not None:
                continue
            key = next(key for key in notes.footnotes if notes.makeFootnoteId(key) == item.get("id"))
            if key in self.citations.references:
                listed.remove(item)  # the paper of this name stands there
                del notes.footnotes[key]
            else:
                way_back = {"class": "footnote-backref", "href": "#" + notes.makeFootnoteRefId(key)}
                etree.SubElement(etree.SubElement(item, "p"), "a", way_back).text = FN_BACKLINK_TEXT


class _ReferenceList(Treeprocessor):
    """Numbers the notes as they are met in the text, and adds the papers to their list."""

    def __init__(self, md: Markdown, citations: Citations) -> None:
        super().__init__(md)
        self.citations = citations

    def run(self, root: etree.Element) -> None:
        notes = self.citations.notes
        if not notes.footnotes:
            return
        self._number(root)
        papers = [key for key in notes.footnote_order if self.citations.is_paper(key)]
        division = next((item for item in root.iter("div") if item.get("class") == "footnote"), None)
        if division is None:
            division = etree.SubElement(root, "div", {"class": "footnote"})
            etree.SubElement(division, "ol")
        elif (rule := division.find("hr")) is not None:
            division.remove(rule)
        division.insert(0, self._heading(papers))
        for key in papers:
            division.find("ol").append(self._item(key))

    def _number(self, root: etree.Element) -> None:
        """Python-Markdown reads nested parts last; a reader meets the notes where they stand."""
        notes = self.citations.notes
        keys = {f"#{notes.makeFootnoteId(key)}": key for key in notes.footnotes}
        marks = [(mark, keys.get(mark[0].get("href"), "")) for mark in root.iter("sup") if len(mark) == 1]
        marks = [(mark, key) for mark, key in marks if key and mark[0].get("class") == "footnote-ref"]
        notes.footnote_order[:] = dict.fromkeys(key for _, key in marks)
        times: Counter[str] = Counter()
        for mark, key in marks:
            times[key] += 1
            first = notes.makeFootnoteRefId(key)
            mark.set("id", first if times[key] == 1 else first.replace("fnref", f"fnref{times[key]}", 1))
            mark[0].text = AtomicString(notes.footnote_order.index(key) + 1)

    def _heading(self, papers: list[str]) -> etree.Element:
        heading = etree.Element("h2", {"id": "reference-list"})
        own = len(self.citations.notes.footnotes) - len(papers)
        heading.text = AtomicString(self.citations.words["notes" if not papers else "references_and_notes" if own else "references"])
        return heading

    def _item(self, key: str) -> etree.Element:
        notes, paper = self.citations.notes, self.citations.references[key]
        item = etree.Element("li", {"id": notes.makeFootnoteId(key)})
        paragraph = etree.SubElement(item, "p")
        paragraph.text = AtomicString(f"{_names(paper.authors)} ({paper.year}). ")
        title = etree.SubElement(paragraph, "cite")
        title.text = AtomicString(paper.title)
        title.tail = AtomicString(_published(paper, title.text))
        if address := _address(paper):
            link = etree.SubElement(paragraph, "a", {"href": address})
            link.text = AtomicString(_named(paper, address))
            link.tail = AtomicString(". ")
        if paper.note:
            etree.SubElement(paragraph, "strong").text = AtomicString(paper.note)
        back = etree.SubElement(paragraph, "a", {
            "href": "#" + notes.makeFootnoteRefId(key), "class": "footnote-backref",
            "title": notes.getConfig("BACKLINK_TITLE").format(notes.footnote_order.index(key) + 1),
        })
        back.text = FN_BACKLINK_TEXT
        _before_last(paragraph, NBSP_PLACEHOLDER)
        return item


def named_authors(authors: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """Those whom the list names: all up to six, the first three of more; and whether there are others."""
    return (authors, False) if len(authors) <= 6 else (authors[:3], True)


def _names(authors: tuple[str, ...]) -> str:
    named, others = named_authors(authors)
    return ", ".join(named) + (" et al." if others else "")


def _published(paper: Reference, title: str) -> str:
    place = " ".join(part for part in (paper.journal, paper.volume) if part) or paper.publisher
    return ("" if title.endswith((".", "?", "!")) else ".") + (f" {place}. " if place else " ")


def _address(paper: Reference) -> str:
    if paper.doi:
        return f"https://doi.org/{paper.doi}"
    return f"https://pubmed.ncbi.nlm.nih.gov/{paper.pmid}/" if paper.pmid else paper.url


def _named(paper: Reference, address: str) -> str:
    if paper.doi:
        return f"doi:{paper.doi}"
    return f"PMID {paper.pmid}" if paper.pmid else urlsplit(address).hostname or address


def _before_last(paragraph: etree.Element, text: str) -> None:
    previous = list(paragraph)[-2]
    previous.tail = (previous.tail or "") + text
