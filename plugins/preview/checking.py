"""Checks what the preview has built, drafts and all, without forgetting that visitors do not get those."""

from __future__ import annotations

from dataclasses import replace

from preview.notes import notes_of
from preview.workshop import Found
from sitecheck.diagnostic import Diagnostic
from sitecheck.engine import check
from sitecheck.entries import kept_back
from sitecheck.report import headline
from sitecheck.site import Site


def found(site: Site, diagnostics: tuple[Diagnostic, ...]) -> Found:
    """The findings as the panel shows them, with those that only the published site has."""
    both = sorted((*diagnostics, *_of_visitors(site)), key=lambda one: one.severity != "error")
    return Found(tuple(notes_of(site, both)), headline(both))


def _of_visitors(site: Site) -> tuple[Diagnostic, ...]:
    """A link to a draft works here and nowhere else. The theme's own lists leave drafts out when they are published."""
    entries = {path for path, entry in site.entries.items() if kept_back(entry, site.today)}
    unseen = {page: paths[0] for page, paths in site.origins.items() if entries.issuperset(paths)}
    documents = {path: document for path, document in site.documents.items() if path not in unseen}
    published = replace(site.whole, documents=documents, files=site.files.difference(unseen), unpublished={**site.unpublished, **unseen})
    return tuple(one for one in check(published, ("link-to-draft",)) if one.blame == "author")
