"""Adds to every page what all templates know of it, and writes the two pages that are unlike the others.

Pelican's writer is where every page passes, whichever generator made it.
"""

from __future__ import annotations

from collections import ChainMap
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from pelican.writers import Writer

from practice import structured_data
from practice.addresses import save_as
from practice.listing import Archive, archive

KINDS = ("article", "page", "person", "service", "listing")

# The kind of a page -> the template of the page that lists its like.
_PARENTS = {"article": "articles", "topic": "articles", "tag": "articles", "person": "people", "service": "services"}


class Crumb(NamedTuple):
    """A step on the way from the home page; the address lies below the site's root."""

    label: str
    url: str


class OtherLanguage(NamedTuple):
    """Where a page, or the nearest there is to it, stands in another language."""

    lang: str
    name: str
    url: str


class PageWriter(Writer):
    """Calls `Writer.write_file` once a page, and once a part for the archive."""

    def write_file(self, name, template, context, relative_urls=False, **given) -> None:
        kind = next((kind for kind in KINDS if given.get(kind) is not None), "")
        content = given.get(kind)
        if not kind or not hasattr(content, "url"):
            return super().write_file(name, template, context, relative_urls, **given)
        if kind == "page" and content.template == "articles":
            return self._write_archive(template, context, relative_urls, given)
        facts = page_facts(kind, content, context)
        if name.endswith("404.html"):
            # It answers at any address, so its links cannot be relative to its own.
            base = urlsplit(context["base_url"]).path.rstrip("/")
            facts |= {"SITEURL": base, "localsiteurl": base or "/"}
            relative_urls = False
        return self._write(name, template, context, relative_urls, given | facts)

    def _write_archive(self, template, context, relative_urls: bool, given: dict[str, Any]) -> None:
        page = given["page"]
        edition = context["editions"][page.lang]
        for part in archive(edition["articles"], page.url):
            facts = page_facts("page", page, context) | {"archive": part}
            self._write(save_as(part.url), template, context, relative_urls, given | facts | _of_part(part, facts, context))

    def _write(self, name, template, context, relative_urls: bool, facts: dict[str, Any]) -> None:
        facts["structured_data"] = structured_data.script(ChainMap(facts, context))
        super().write_file(name, template, context, relative_urls, **facts)


def page_facts(kind: str, content: Any, context: dict[str, Any]) -> dict[str, Any]:
    """The variables that every template may count on, whatever kind of page it shows."""
    is_listing = kind == "listing"
    words = content.words if is_listing else context["words_of"][content.lang]
    edition = context["editions"][words["language"]]
    title = content.name if is_listing else content.title
    kind = content.kind if is_listing else kind
    return (edition if words["folder"] else {}) | {
        "kind": kind,
        "listed_on": _PARENTS.get(kind, ""),
        "page_title": title,
        "page_summary": content.summary,
        "page_language": context["practice"].language if is_listing and not words["folder"] else words["language"],
        "canonical": f"{context['base_url']}/{content.url}",
        "alternates": () if is_listing else content.alternates,
        "other_languages": _other_languages(kind, content, words["language"], context),
        "crumbs": _crumbs(kind, content, title, edition),
        "robots": "" if is_listing or _is_for_search(content) else "noindex",
    }


def _is_for_search(content: Any) -> bool:
    return content.status == "published" and content.state == "published" and content.template not in ("search", "not-found")


def _other_languages(kind: str, content: Any, language: str, context: dict[str, Any]) -> list[OtherLanguage]:
    """A page without a translation leads to the list of its like, or to the home page, in the other language."""
    found = []
    for other, edition in context["editions"].items():
        pages = edition["listing_pages"]
        places = [pages[template] for template in (_PARENTS.get(kind, ""), "home") if template in pages and pages[template].lang == other]
        url = getattr(content, "versions", {}).get(other, places[0].url if places else None)
        if other != language and url is not None:
            found.append(OtherLanguage(other, context["words_of"][other]["own_name"], url))
    return found


def _crumbs(kind: str, content: Any, title: str, edition: dict[str, Any]) -> list[Crumb]:
    """From the home page to this one; the home page itself has none."""
    listing_pages = edition["listing_pages"]
    home, parent = listing_pages.get("home"), listing_pages.get(_PARENTS.get(kind, ""))
    if content is home:
        return []
    above = [Crumb(home.entry.menu or edition["words"]["home"], home.url)] if home else []
    if parent is not None:
        above.append(Crumb(parent.entry.menu or parent.title, parent.url))
    return [*above, Crumb(title, content.url)]


def _of_part(part: Archive, facts: dict[str, Any], context: dict[str, Any]) -> dict[str, Any]:
    """Each part of the archive after the first is a page with a title and an address of its own."""
    if part.number == 1:
        return {}
    words = facts["words"] if "words" in facts else context["words"]
    title = words["title_of_page"].format(title=facts["page_title"], number=part.number)
    return {
        "page_title": title,
        "page_summary": f"{facts['page_summary']} {words['page_of'].format(number=part.number, total=part.total)}.".strip(),
        "canonical": f"{context['base_url']}/{part.url}",
        "alternates": (),
        "crumbs": [*facts["crumbs"], Crumb(words["page"].format(number=part.number), part.url)],
    }
