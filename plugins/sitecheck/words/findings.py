"""What the guard says of a whole site, rule by rule; every file is read once for all rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from practice.schema import Person
from sitecheck.diagnostic import Finding, Place
from sitecheck.words.citations import cited, one_sided, site_papers
from sitecheck.words.claims import read_all
from sitecheck.words.duties import about_illness, missing_statements, names_limits, sends_to_doctor
from sitecheck.words.guard import Facts, Remark, remarks
from sitecheck.words.law import rules, severity
from sitecheck.words.passages import Passage, passages

if TYPE_CHECKING:
    from sitecheck.site import Site

_read: WeakKeyDictionary[Site, tuple[Remark, ...]] = WeakKeyDictionary()
_cut: WeakKeyDictionary[Site, dict[str, list[Passage]]] = WeakKeyDictionary()


def findings(site: Site, rule: str) -> Iterator[Finding]:
    """The findings of one rule."""
    pages = {source: (path,) for path, sources in site.origins.items() if len(sources) == 1 for source in sources}
    for remark in _remarks(site):
        if remark.rule == rule:
            yield Finding(remark.place, remark.message, remark.repair, pages.get(remark.place.file, ()), severity=remark.severity)


def facts_of(site: Site) -> Facts:
    """Law, papers and people as the site gives them."""
    people = tuple(entry for entry in site.entries.values() if isinstance(entry, Person))
    where = site.practice.where if site.practice else ()
    return Facts(tuple(where), site_papers(site.references), people, site.today)


def texts_of(site: Site) -> Mapping[str, str]:
    """What is read: the owner's English Markdown and practice.yaml; of a foreign site its pages."""
    if not site.sources:
        return {site.output + path: site.read(path) for path in site.documents}
    return {path: source.text for path, source in site.sources.items() if _is_english(site, path)}


def _is_english(site: Site, path: str) -> bool:
    entry = site.entries.get(path)
    language = getattr(entry, "lang", "") or (site.practice.language if site.practice else "en")
    return language.lower().startswith("en")


def _remarks(site: Site) -> tuple[Remark, ...]:
    if site not in _read:
        facts = facts_of(site)
        _read[site] = tuple(remark for path, text in texts_of(site).items() for remark in remarks(text, path, facts))
    return _read[site]


def _passages(site: Site) -> Mapping[str, list[Passage]]:
    if site not in _cut:
        _cut[site] = {path: passages(text.replace("\r\n", "\n"), path) for path, text in texts_of(site).items()}
    return _cut[site]


# -- duties of a whole site or page ----------------------------------------------------------------------

def unstated(site: Site) -> Iterator[Finding]:
    """Statements that the law of the practice asks for and that stand nowhere."""
    place = _where_typed(site)
    if place is None or site.practice is None:
        return
    everything = [passage for found in _passages(site).values() for passage in found]
    for law, what in missing_statements(site.practice.where, everything):
        if severity("missing-statement", (law,)):
            yield Finding(place, f"{law} asks you to state {what}, and no page does. {rules()['missing-statement']['instead']}")


def unlimited(site: Site) -> Iterator[Finding]:
    """What a reader who is ill has to be told, and is not."""
    place = _where_typed(site)
    if place is not None:
        everything = [passage for found in _passages(site).values() for passage in found]
        if not names_limits(everything):
            yield Finding(place, "No page says whom the work does not suit. Add a list of when not to come.")
        if not sends_to_doctor(everything):
            yield Finding(place, "No page says when to see a doctor. Add it where people with an illness will read it.")
    papers = facts_of(site).papers
    for path, found in _passages(site).items():
        if not path.endswith(".md"):
            continue
        pointed = [paper for passage, reading in read_all(found) for paper in cited(reading.sentence, passage.plain, papers)]
        if one_sided(pointed):
            yield Finding(Place(path), "This page cites only papers in favour. Cite what was found on the other side as well.")
        if "/articles/" in path and about_illness(found) and not sends_to_doctor(found):
            yield Finding(Place(path), "This article is about an illness and does not say when to see a doctor.")


def _where_typed(site: Site) -> Place | None:
    """Where practice.yaml says which law applies; None on a site that does not say it."""
    for path, source in site.sources.items():
        if path.endswith("practice.yaml") and source.header is not None and "where" in source.header.values:
            return source.field_place("where")
    return None
