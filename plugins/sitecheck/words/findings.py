"""What the guard says of a whole site, rule by rule; every file is read once for all rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from sitecheck.diagnostic import Finding, Place
from sitecheck.entries import of_class, said_language
from sitecheck.words.guard import Facts, Said
from sitecheck.words.languages import ENGLISH, READ, code, is_read

if TYPE_CHECKING:
    from sitecheck.site import Site
    from sitecheck.words.citations import Paper

PRACTICE = "HealthAndBeautyBusiness"
"""The kind that structured data gives to a practice."""

_read: WeakKeyDictionary[Site, dict[str, Said]] = WeakKeyDictionary()


def findings(site: Site, rule: str) -> Iterator[Finding]:
    """The findings of one rule."""
    pages = {source: (path,) for path, sources in site.origins.items() if len(sources) == 1 for source in sources}
    for remark in (remark for each in said_by_file(site).values() for remark in each.remarks):
        if remark.rule == rule:
            yield Finding(remark.place, remark.message, remark.repair, pages.get(remark.place.file, ()), severity=remark.severity)


def facts_of(site: Site) -> Facts:
    """Law, papers and people as the site gives them."""
    people = tuple(of_class(site.entries, "Person").values())
    where = site.practice.where if site.practice else site.law or ()
    return Facts(tuple(where), _papers(site), people, site.today if people else None)


def _papers(site: Site) -> Mapping[str, Paper]:
    if not site.references:
        return {}
    from sitecheck.words.citations import site_papers

    return site_papers(site.references)


class Asked(NamedTuple):
    """What the guard is asked of one file; texts of one language are given the same facts."""

    text: str
    file: str
    facts: Facts


def asked(site: Site) -> list[Asked]:
    """What is read: a practice's Markdown and practice.yaml; of a practice's bare folder its pages; of other sites nothing.
    Texts in a language that the guard does not read are left out."""
    if site.sources:
        texts = ((path, source.text, _language(site, path, source.text)) for path, source in site.sources.items())
    else:
        texts = ((site.output + path, site.read(path), page.lang) for path, page in site.documents.items() if is_read(page.lang))
    if not is_advertisement(site):
        return []
    facts = facts_of(site)
    known = {language: facts if language == ENGLISH else replace(facts, language=language) for language in READ}
    found = [Asked(text, path, known[code(language)]) for path, text, language in texts if is_read(language)]
    return sorted(found, key=lambda one: one.facts.language)  # so that the same facts are asked with again and again


def is_advertisement(site: Site) -> bool:
    """Whether it is a practice's: somebody's blog is not."""
    if not site.sources:
        return _calls_itself_a_practice(site)
    return site.practice is not None or bool(site.entries)


def _calls_itself_a_practice(site: Site) -> bool:
    """Whether somebody said whose law applies to a folder of HTML, or its front page names its owner a business of this kind."""
    return site.law is not None or PRACTICE in site.read("index.html")


def _language(site: Site, path: str, text: str) -> str:
    """As it says; a text that says nothing is in the site's own, unless its words are plainly of another."""
    said = said_language(site.entries, path)
    own = site.practice.language if site.practice else ""
    if said or code(own) == ENGLISH or not path.endswith(".md"):
        return said or own
    from sitecheck.accessibility.language import other_than  # a site in English need not wait for it
    from sitecheck.html.letter_runs import letter_runs

    return other_than(code(own), letter_runs(text.lower())) or own


def said_by_file(site: Site) -> Mapping[str, Said]:
    """What each file says, read once for all rules."""
    if site not in _read:
        _read[site] = {one.file: site.said(*one) for one in asked(site)}
    return _read[site]


# -- duties of a whole site or page ----------------------------------------------------------------------

def unstated(site: Site) -> Iterator[Finding]:
    """Statements that the law of the practice asks for and that stand nowhere."""
    place = _where_typed(site)
    if place is None or site.practice is None:
        return
    from sitecheck.words.duties import missing_statements
    from sitecheck.words.law import rules, severity

    words = (each.words for each in said_by_file(site).values())
    for law, what in missing_statements(site.practice.where, words, _living_credentials(site)):
        if severity("missing-statement", (law,)):
            yield Finding(place, f"{law} asks you to state {what}, and no page does. {rules()['missing-statement']['instead']}")


def _living_credentials(site: Site) -> list[str]:
    people = of_class(site.entries, "Person").values()
    return [f"{one.short} {one.title}" for person in people for one in person.credentials if not one.expired(site.today)]


def unlimited(site: Site) -> Iterator[Finding]:
    """What a reader who is ill has to be told, and is not."""
    place, everything = _where_typed(site), said_by_file(site)
    if place is not None and site.practice is not None and is_read(site.practice.language):  # what nobody has read may well say it
        if not any(each.names_limits for each in everything.values()):
            yield Finding(place, "No page says whom the work does not suit. Add a list of when not to come.")
        if not any(each.sends_to_doctor for each in everything.values()):
            yield Finding(place, "No page says when to see a doctor. Add it where people with an illness will read it.")
    yield from _one_sided(site)
    for path, each in everything.items():
        if path.endswith(".md") and "/articles/" in path and each.about_illness and not each.sends_to_doctor:
            yield Finding(Place(path), "This article is about an illness and does not say when to see a doctor.")


def _one_sided(site: Site) -> Iterator[Finding]:
    """Pages that cite papers on one side only. Several files may make one page, as FAQ topics do."""
    pages = {path: page for page, paths in site.origins.items() for path in paths}
    files: dict[str, list[str]] = {}
    for path in said_by_file(site):
        if path.endswith(".md"):
            files.setdefault(pages.get(path, path), []).append(path)
    if not files:
        return
    from sitecheck.words.citations import one_sided

    for paths in files.values():
        if one_sided(result for path in paths for result in said_by_file(site)[path].results):
            first = next(path for path in paths if "benefit" in said_by_file(site)[path].results)
            yield Finding(Place(first), "This page cites only papers in favour. Cite what was found on the other side as well.")


def _where_typed(site: Site) -> Place | None:
    """Where practice.yaml says which law applies; None on a site that does not say it."""
    for path, source in site.sources.items():
        if path.endswith("practice.yaml") and source.header is not None and "where" in source.header.values:
            return source.field_place("where")
    return None
