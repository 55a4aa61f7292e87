"""From a link on a page back to what somebody typed: Markdown, a field, a template, or only the page itself.

A page's links are its source's links with the theme's between them, so the two rows are laid side by
side. That finds the right one of two equal links, which a search for the address in the text cannot.
The author's file is rendered for this, so only pages with a finding are traced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sitecheck.cause import Cause, author_cause, joined
from sitecheck.diagnostic import Blame, Place
from sitecheck.html.places import link_place, link_places
from sitecheck.likeness import plain
from sitecheck.links.attachments import place_of
from sitecheck.links.typed_address import leads_to, slugged
from sitecheck.tracing.alignment import align
from sitecheck.tracing.elsewhere import CUT, literal_cause, made_in_template, says, settings_places, template_places
from sitecheck.tracing.header_fields import field_places
from sitecheck.tracing.last_words import LastWords
from sitecheck.tracing.repeated import home_of
from sitecheck.tracing.short_codes import in_short_code

if TYPE_CHECKING:
    from sitecheck.document import Link
    from sitecheck.markdown.facts import SourceLink
    from sitecheck.site import Site, Use
    from sitecheck.source import Source

MANY = 40
"""So many places in pages are looked up for one cause; the pages are all named."""

FEW = 3
"""What stands on more pages than this and in a template is the template's."""


class Tracer:
    """Remembers what it has laid side by side, since one page may have several findings."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.aligned: dict[tuple[str, str], dict[int, SourceLink]] = {}
        self.scanned: dict[str, dict[tuple[str, str, str], list[Place]]] = {}
        self.last_words = LastWords(site)

    def causes(self, uses: tuple[Use, ...]) -> tuple[Cause, ...]:
        """The distinct causes of links that lead to one target."""
        causes: list[Cause] = []
        rest: dict[tuple[str, str, str], list[Use]] = {}
        for use in uses:
            if use.document.path in self.site.attachments:
                causes.append(self.attached(use))
            elif typed := self.typed(use):
                causes.append(typed)
            else:
                rest.setdefault((use.link.element, use.link.attribute, use.link.text), []).append(use)
        causes.extend(cause for group in rest.values() for cause in self.elsewhere(group))
        return tuple(joined(causes))

    def attached(self, use: Use) -> Cause:
        """An address in a file that is no page."""
        at = place_of(self.site, use.document.path, use.link.index)
        return Cause(at, use.link.written, "", (use.document.path,), (), "theme" if self.site.sources else "author")

    def typed(self, use: Use) -> Cause | None:
        """The link in the source of its page."""
        pages = (use.document.path,)
        origins = self.site.origins.get(use.document.path, ())
        for path in origins:
            source = self.site.sources.get(path)
            if source is None or not self.last_words.among((source,), use):
                continue
            if source.links and (link := self.alignment(use, source).get(use.link.index)):
                return self.author(source, link, use, pages)
            mine = len(origins) == 1 or says(source, use.link.text)  # a list of texts has links of the theme to each
            if _unmarked(source, use) and mine and (cause := literal_cause(self.site, source, use, own=True)):
                return cause
        return None

    def author(self, source: Source, link: SourceLink, use: Use, pages: tuple[str, ...]) -> Cause:
        """A link that the author typed, or what an extension made it of: short words, or an address without its beginning."""
        unplaced = link.place.line is None and link.form == "unknown"
        if unplaced and (short := in_short_code(self.site, source, use)):
            return replace(short, written=use.link.written, pages=pages, part=True)
        cause = author_cause(source, link, pages)
        added = link.form in ("inline", "reference") and link.value != link.written and link.value.endswith(link.written)
        return replace(cause, written=link.value, part=True) if added and link.written else cause

    def alignment(self, use: Use, source: Source) -> dict[int, SourceLink]:
        key = (use.document.path, source.path)
        if key not in self.aligned:
            self.aligned[key] = align(self.site, use, source)
        return self.aligned[key]

    def elsewhere(self, uses: list[Use]) -> tuple[Cause, ...]:
        """Links that no page's own source has: in a field, in the theme, or wherever the page has them."""
        use = uses[0]
        pages = tuple(dict.fromkeys(each.document.path for each in uses))

        def at(place: Place, blame: Blame, others: tuple[Place, ...] = ()) -> tuple[Cause, ...]:
            return (Cause(place, use.link.written, use.link.text, pages, others, blame),)

        in_template, in_settings = next(template_places(self.site, use), None), next(settings_places(self.site, use), None)
        if in_settings and len(pages) > FEW and (in_template is None or not self.as_written(in_template, use)):
            return at(in_settings, "settings")
        if in_template and len(pages) > FEW:
            return at(in_template, "theme")
        if found := next(self.shown(use, pages), None) or self.repeated(use, pages):
            return (found,)
        if field := next(field_places(self.site, use), None):
            place, written, whole = field
            return (Cause(place, written, use.link.text, pages, part=not whole),)
        if in_template:
            return at(in_template, "theme")
        if in_settings:
            return at(in_settings, "settings")
        if several := self.in_other_words(uses):
            return several
        if made := made_in_template(self.site, use):
            return at(made, "theme")
        first, *others = [self.in_page(each) for each in uses[:MANY]]
        return at(first, "theme" if self.site.sources else "author", tuple(others))

    def as_written(self, place: Place, use: Use) -> bool:
        """Whether a template has just this address there, without anything that is filled in or left out."""
        line = self.site.text_of(place.file).split("\n")[(place.line or 1) - 1]
        return line[(place.column or 1) - 1 : (place.end_column or 1) - 1] == use.link.written

    def in_other_words(self, uses: list[Use]) -> tuple[Cause, ...]:
        """The address in the texts that these pages show: a plugin makes a link of `{% notebook a.ipynb %}`, or a field holds HTML."""
        shown = [(use, [path for path in self.site.origins.get(use.document.path, ()) if path in self.site.sources]) for use in uses]
        own = {paths[0]: use for use, paths in reversed(shown) if len(paths) == 1} or {path: use for use, paths in shown for path in paths}
        if len(own) > MANY:
            return ()
        alone = len(own) == 1 or all(len(paths) == 1 for _, paths in shown)
        asked = {path: self.in_text(self.site.sources[path], use, alone) for path, use in own.items()}
        found = {path: cause for path, cause in asked.items() if cause}
        if not found or any(paths[0] not in found for _, paths in shown if len(paths) == 1):
            return ()
        # A list of texts, which shows what one of them has, may not tell which texts it shows.
        pages = {path: tuple(dict.fromkeys(use.document.path for use, paths in shown if len(paths) != 1 or path in paths)) for path in found}
        whole = uses[0].link.written
        return tuple(replace(cause, written=whole, pages=pages[path], part=cause.written != whole) for path, cause in found.items())

    def in_text(self, source: Source, use: Use, alone: bool) -> Cause | None:
        """The whole address in one text; where only pages of such texts have it, also the name of the file; or what a short code says of it."""
        name = use.link.written.rpartition("/")[2] if alone else ""
        for words, sign in ((use.link.written, r"\w{3}"), (name, r"\w\.\w")):
            link = use.link._replace(written=words)
            cause = literal_cause(self.site, source, use._replace(link=link)) if re.search(sign, words) else None
            if cause and cause.place.line:
                return cause
        # What comes from another site is as its plugin makes it, and told once.
        return None if self.site.resolve(use.document, use.link.written).state == "outside" else in_short_code(self.site, source, use)

    def in_page(self, use: Use) -> Place:
        """Where the link stands in the HTML; a page is scanned once for all its findings."""
        file, path = self.site.output + use.document.path, use.document.path
        if path not in self.scanned:
            self.scanned[path] = link_places(file, self.site.read(path))
        return link_place(file, self.scanned[path], use.document, use.link)

    def shown(self, use: Use, pages: tuple[str, ...]) -> Iterator[Cause]:
        """The same link in a source whose text another page shows, such as a summary or a question."""
        holding = self.last_words.among((source for source in self.site.sources.values() if not source.path.endswith((".yaml", ".yml"))), use)
        surely, perhaps = self.alike(use, holding)
        for own, found in ((False, surely), (True, perhaps)):
            yield from (self.author(source, link, use, pages) for source, link in found)
            for source in holding:
                if _unmarked(source, use) and says(source, use.link.text) and (cause := literal_cause(self.site, source, use, own=own)):
                    yield replace(cause, pages=pages)

    def repeated(self, use: Use, pages: tuple[str, ...]) -> Cause | None:
        """The text of which a list repeats this link without its place."""
        source = home_of(self.site, use)
        if source is None:
            return None
        wanted = (use.link.written.strip(), plain(use.link.text))
        typed = next((link.place for link in source.links if (link.value.strip(), plain(link.text)) == wanted and link.place.line), None)
        return Cause(typed or Place(source.path), use.link.written, use.link.text, pages, (self.in_page(use),), source=source)

    def alike(self, use: Use, holding: list[Source]) -> tuple[list[tuple[Source, SourceLink]], list[tuple[Source, SourceLink]]]:
        """Links in sources that say the same and lead to the same place, and those whose address only looks the same."""
        wanted = _looks(use.link)
        address, target = slugged(use.link.written), self.site.resolve(use.document, use.link.written)
        surely, perhaps = [], []
        for source in holding:
            for link in source.links:
                if (looks := _looks(link)) != wanted and not (use.link.text.rstrip().endswith(CUT) and _begins(looks, wanted)):
                    continue
                if (link.value or link.written).startswith(".") and use.link.written.startswith("/"):
                    continue  # what climbs is left as it is typed: the menu's link to the same page is another
                leads = leads_to(self.site, source, use.document, link)
                if leads == target:
                    surely.append((source, link))
                elif link.place.line and leads.state != "outside" and slugged(link.value or link.written) == address:
                    perhaps.append((source, link))
        return sorted(surely, key=lambda found: found[1].place.line is None), perhaps


def _unmarked(source: Source, use: Use) -> bool:
    """Whether the side render set no mark for it: another markup than Markdown, or the address is one of several words of a style."""
    return not source.links or use.link.attribute == "style"


def _begins(whole: tuple[str, str, str], shown: tuple[str, str, str]) -> bool:
    return whole[:2] == shown[:2] and bool(shown[2]) and whole[2].startswith(shown[2])


def _looks(link: Link | SourceLink) -> tuple[str, str, str]:
    """What a link looks like to whoever reads it; what other elements say differs between a page and its source."""
    return link.element, link.attribute, plain(link.text) if link.element in ("a", "img") else ""
