"""From a link on a page back to what somebody typed: Markdown, a field, a template, or only the page itself.

A page's links are its source's links with the theme's between them, so the two rows are laid side by
side on what each link leads to. That finds the right one of two equal links, which a search for the
address in the text cannot. The author's file is rendered for this, so only pages with a finding are traced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from html import unescape
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

from sitecheck.diagnostic import Place
from sitecheck.document import Link
from sitecheck.markup import link_place, link_places, place
from sitecheck.source import Source, SourceLink
from sitecheck.typed_address import leads_to, loose
from sitecheck.wording import leaves

if TYPE_CHECKING:
    from sitecheck.site import Site, Target, Use

MANY = 40
"""So many places in pages are looked up for one cause; the pages are all named."""

LONG = 4_000_000
"""Rows whose lengths multiply to more are not laid side by side with care."""

FEW = 3
"""What stands on more pages than this and in a template is the template's."""

_TEMPLATE_VALUE = re.compile(r"""(?:href|src|srcset|poster|action|content|data|cite)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_QUOTED = re.compile(r"""["']([^"']+)["']""")


@dataclass(frozen=True)
class Cause:
    """What has to be changed, once, for links on one or many pages."""

    place: Place
    written: str  # as typed in the source if that is known, else as it stands in the page
    text: str
    pages: tuple[str, ...]
    others: tuple[Place, ...] = ()
    blame: Literal["author", "theme", "settings"] = "author"
    source: Source | None = None  # the author's file, when the link was typed there
    link: SourceLink | None = None


class Tracer:
    """Remembers what it has laid side by side, since one page may have several findings."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.aligned: dict[tuple[str, str], dict[int, SourceLink]] = {}
        self.readable: dict[str, str] = {}
        self.scanned: dict[str, dict[tuple[str, str, str], list[Place]]] = {}

    def causes(self, uses: tuple[Use, ...]) -> tuple[Cause, ...]:
        """The distinct causes of links that lead to one target."""
        causes: list[Cause] = []
        rest: dict[tuple[str, str, str], list[Use]] = {}
        for use in uses:
            if typed := self.typed(use):
                causes.append(typed)
            else:
                rest.setdefault((use.link.element, use.link.attribute, use.link.text), []).append(use)
        causes.extend(self.elsewhere(group) for group in rest.values())
        return tuple(_joined(causes))

    def typed(self, use: Use) -> Cause | None:
        """The link in the source of its page."""
        pages = (use.document.path,)
        for path in self.site.origins.get(use.document.path, ()):
            source = self.site.sources.get(path)
            if source is None or not self.may_hold(source, use):
                continue
            if source.links and (link := self.alignment(use, source).get(use.link.index)):
                return _author_cause(source, link, pages)
            if not source.links and (cause := literal_cause(source, use)):
                return cause
        return None

    def may_hold(self, source: Source, use: Use) -> bool:
        """A quick look before the slow one: the last word of the address must stand somewhere in the file."""
        if source.path not in self.readable:
            self.readable[source.path] = unquote(unescape(source.text)).lower()
        stem, fragment = loose(use.link.written)
        word = re.escape(stem) if stem else "#" + re.escape(fragment.lower()) if fragment else ""
        return re.search(rf"""(?:[/(<"'}}|=#]|\]:)\s*{word}""", self.readable[source.path]) is not None

    def alignment(self, use: Use, source: Source) -> dict[int, SourceLink]:
        key = (use.document.path, source.path)
        if key not in self.aligned:
            self.aligned[key] = align(self.site, use, source)
        return self.aligned[key]

    def elsewhere(self, uses: list[Use]) -> Cause:
        """Links that no page's own source has: in a field, in the theme, or wherever the page has them."""
        use = uses[0]
        pages = tuple(dict.fromkeys(each.document.path for each in uses))
        in_template = next(template_places(self.site, use), None)
        if in_template and len(pages) > FEW:
            return Cause(in_template, use.link.written, use.link.text, pages, (), "theme")
        if found := next(self.shown(use, pages), None):
            return found
        if at := next(field_places(self.site, use), None):
            return Cause(at, use.link.written, use.link.text, pages)
        if in_template:
            return Cause(in_template, use.link.written, use.link.text, pages, (), "theme")
        at, *others = [self.in_page(each) for each in uses[:MANY]]
        blame: Literal["author", "theme"] = "theme" if self.site.sources else "author"
        return Cause(at, use.link.written, use.link.text, pages, tuple(others), blame)

    def in_page(self, use: Use) -> Place:
        """Where the link stands in the HTML; a page is scanned once for all its findings."""
        file, path = self.site.output + use.document.path, use.document.path
        if path not in self.scanned:
            self.scanned[path] = link_places(file, self.site.read(path))
        return link_place(file, self.scanned[path], use.document, use.link)

    def shown(self, use: Use, pages: tuple[str, ...]) -> Iterator[Cause]:
        """The same link in a source whose text another page shows, such as a summary or a question."""
        wanted = (use.link.element, use.link.attribute, *loose(use.link.written), _plain(use.link.text))
        for source in self.site.sources.values():
            if source.path.endswith((".yaml", ".yml")) or not self.may_hold(source, use):
                continue
            for link in source.links:
                same = (link.element, link.attribute, *loose(link.value or link.written), _plain(link.text)) == wanted
                if same and link.place.line:
                    yield _author_cause(source, link, pages)
            if not source.links and (cause := literal_cause(source, use)):
                yield replace(cause, pages=pages)


def align(site: Site, use: Use, source: Source) -> dict[int, SourceLink]:
    """Which of a page's links is which of the source's."""
    document = use.document
    typed = [link for link in source.links if link.form != "generated"]
    left = [_Likeness(link, site.resolve(document, link.written)) for link in document.links]
    right = [_Likeness(link, leads_to(site, source, document, link)) for link in typed]
    pairs: dict[int, int] = {}
    for depth in range(3):
        taken = set(pairs.values())
        ours = [number for number in range(len(left)) if number not in pairs]
        theirs = [number for number in range(len(right)) if number not in taken]
        for a, b in _matching([left[n].keys[depth] for n in ours], [right[n].keys[depth] for n in theirs]):
            pairs[ours[a]] = theirs[b]
    return {ours: typed[theirs] for ours, theirs in pairs.items()}


class _Likeness:
    """What tells one link from another, from the surest to the loosest."""

    def __init__(self, link: Link | SourceLink, target: Target) -> None:
        written = link.written if isinstance(link, Link) else link.value or link.written
        words = re.sub(r"\W+", "", link.text).lower()
        leads = (link.element, link.attribute, target.path, target.fragment)
        self.keys = ((*leads, words), leads, (link.element, *loose(written)))


def _matching(left: list[tuple], right: list[tuple]) -> Iterator[tuple[int, int]]:
    """Pairs in the same order on both sides. Very long rows go by their ends alone, to stay quick."""
    if len(left) * len(right) > LONG:
        ends = (pair for pair in zip(enumerate(left), enumerate(right), strict=False))
        yield from ((a, b) for (a, one), (b, other) in ends if one == other)
        return
    for a, b, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        yield from ((a + step, b + step) for step in range(size))


def literal_cause(source: Source, use: Use) -> Cause | None:
    """In a text that is not Markdown: the address, if it stands there as often as on the page, or once."""
    written, document = use.link.written, use.document
    found = list(re.finditer(r"(?:\{\w+\}|\|\w+\|)?" + re.escape(written), source.text)) if written else []
    if not found:
        return None
    same = [link for link in document.links if link.written == written and link.element == use.link.element]
    if len(found) > 1 and len(found) != len(same):
        return Cause(Place(source.path), written, use.link.text, (document.path,), source=source)
    here = found[same.index(use.link)] if len(found) > 1 else found[0]
    return Cause(place(source.path, source.text, *here.span()), here[0], use.link.text, (document.path,), source=source)


def field_places(site: Site, use: Use) -> Iterator[Place]:
    """Fields whose value is this address, or the name of the file it ends with."""
    written = use.link.written
    own = site.origins.get(use.document.path, ())
    for path in dict.fromkeys((*own, *site.sources)):
        source = site.sources.get(path)
        if source is None or source.header is None:
            continue
        for keys, value in leaves(source.header.values):
            if value and (value == written or (len(value) > 3 and unquote(written).endswith("/" + value.lstrip("/")))):
                yield source.field_place(*keys)


def template_places(site: Site, use: Use) -> Iterator[Place]:
    """Where a template has this address, its beginning filled in when the page is made."""
    target = site.resolve(use.document, use.link.written)
    wanted = {unquote(use.link.written).strip("/"), target.path.strip("/"), f"{target.path.strip('/')}#{target.fragment}"}
    for path, text in site.theme.items():
        for match in _TEMPLATE_VALUE.finditer(text):
            group = 1 if match[1] is not None else 2
            literal = _EXPRESSION.sub("", match[group]).strip("/")
            named = {word.strip("/") for word in _QUOTED.findall(match[group]) if len(word) > 3}
            if (literal and literal in wanted) or any(end in wanted or _ends(wanted, end) for end in named):
                yield place(path, text, *match.span(group))


def _ends(wanted: Iterable[str], end: str) -> bool:
    return any(word.endswith("/" + end) for word in wanted)


def _plain(text: str) -> str:
    """Letters and figures only: quotation marks and dashes change on the way to the page."""
    return re.sub(r"\W+", "", text).lower()


def _author_cause(source: Source, link: SourceLink, pages: tuple[str, ...]) -> Cause:
    others = (link.use,) if link.use else ()
    return Cause(link.place, link.written, link.text, pages, others, "author", source, link)


def _joined(causes: list[Cause]) -> Iterator[Cause]:
    """Two causes at one place are one, such as a menu's words and its picture."""
    by_place: dict[tuple[Place, str], Cause] = {}
    for cause in causes:
        known = by_place.setdefault((cause.place, cause.written), cause)
        if known is not cause:
            pages = tuple(dict.fromkeys((*known.pages, *cause.pages)))
            others = tuple(dict.fromkeys((*known.others, *cause.others)))
            by_place[cause.place, cause.written] = replace(known, pages=pages, others=others)
    yield from by_place.values()
