"""What a page tells machines: one schema.org graph a page, built from the same typed facts as its text.

Types and properties as schema.org release 30 defines them. A practice is a `HealthAndBeautyBusiness`:
the medical types claim what only a statutorily registered owner may claim. A node says no more than
the page shows: the whole week stands in the graph only where the whole week stands on the page.
Facts of other pages are referred to by their stable `@id`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from practice.schema import Practice
from practice.structured_nodes import (
    amenities,
    article_node,
    closed_days,
    event_node,
    named_person,
    opening_hours,
    organization,
    person_node,
    place_id,
    place_node,
    postal_address,
    service_node,
    without_gaps,
)

PAGES_WITH_HOURS = ("home", "contact")
PAGES_WITH_FEES = ("home", "fees", "services")

PAGE_TYPES = {
    "contact": "ContactPage", "about": "AboutPage", "faq": "FAQPage", "search": "SearchResultsPage",
    "people": "CollectionPage", "services": "CollectionPage", "articles": "CollectionPage",
    "person": "ProfilePage", "topic": "CollectionPage", "tag": "CollectionPage",
}
"""Template, or kind, of a page -> its type; every other page is a plain WebPage."""


def script(context: Mapping[str, Any]) -> Markup:
    """The page's graph as a script element; `<` and its kind are escaped, so no text can end it early."""
    text = json.dumps({"@context": "https://schema.org", "@graph": graph(context)}, ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(f'<script type="application/ld+json">{text}</script>')


def graph(context: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The nodes of the page that the template `context` describes, the page itself first.

    Keys read: `practice, base_url, today, canonical, page_title, page_language, crumbs, kind`, the object
    named by `kind`, `people` and `pages`, and `services` and `faq_topics` where the page lists them.
    """
    base = context["base_url"]
    page = context.get("page")
    template = page.entry.template if page is not None else ""
    nodes = [_web_page(context, template), _practice(context, template), *_further_places(context, template)]
    if template == "home":
        nodes.append(_web_site(context))
        events = enumerate(context["coming_events"], start=1)
        nodes += [event_node(event, f"{context['canonical']}#event-{number}", base) for number, event in events]
    if len(context["crumbs"]) > 1:
        nodes.append(_breadcrumbs(context))
    if context["kind"] == "article":
        nodes.append(article_node(context["article"], base))
    if context["kind"] == "person":
        nodes.append(person_node(context["person"], base, context["today"], whole=True))
    if context["kind"] == "service":
        nodes.append(service_node(context["service"], context["practice"], base, context["today"]))
    if template in PAGES_WITH_FEES:
        nodes += [service_node(service, context["practice"], base, context["today"]) for service in context["services"]]
    if template == "people":
        nodes += [person_node(person, base, context["today"], whole=False) for person in context["people"]]
    known = {node["@id"] for node in nodes}
    return nodes + [node for person in _mentioned(context) if (node := named_person(person, base))["@id"] not in known]


def _web_page(context: Mapping[str, Any], template: str) -> dict[str, Any]:
    canonical, base = context["canonical"], context["base_url"]
    reviewer, reviewed = _reviewer(context), getattr(_checked(context), "reviewed_on", None)
    main = {"article": "#article", "person": "#person", "service": "#service"}.get(context["kind"])
    return without_gaps({
        "@type": PAGE_TYPES.get(template) or PAGE_TYPES.get(context["kind"], "WebPage"),
        "@id": f"{canonical}#page",
        "url": canonical,
        "name": context["page_title"],
        "inLanguage": context["page_language"],
        "isPartOf": {"@id": f"{base}/#website"},
        "about": {"@id": f"{base}/#practice"},
        "mainEntity": {"@id": canonical + main} if main else _questions(context, template),
        "breadcrumb": {"@id": f"{canonical}#breadcrumb"} if len(context["crumbs"]) > 1 else None,
        "reviewedBy": {"@id": f"{base}/{reviewer.url}#person"} if reviewer else None,
        "lastReviewed": reviewed.isoformat() if reviewed else None,
    })


def _web_site(context: Mapping[str, Any]) -> dict[str, Any]:
    base, practice = context["base_url"], context["practice"]
    languages = list(context["words_of"])
    return {
        "@type": "WebSite",
        "@id": f"{base}/#website",
        "url": f"{base}/",
        "name": practice.name,
        "inLanguage": languages if len(languages) > 1 else practice.language,
        "publisher": {"@id": f"{base}/#practice"},
    }


def _checked(context: Mapping[str, Any]) -> Any:
    """The facts of the entry that this page shows and that somebody may have checked."""
    content = context.get("article") or context.get("page")
    return content.entry if content is not None else None


def _reviewer(context: Mapping[str, Any]) -> Any:
    slug = getattr(_checked(context), "reviewed_by", "")
    return next((person for person in context["people"] if slug in (person.slug, person.work)), None) if slug else None


def _mentioned(context: Mapping[str, Any]) -> Iterable[Any]:
    """People of whom the page names no more than the name: who wrote it, and who checked it."""
    author = context["article"].author_person if context["kind"] == "article" else None
    people = {person.url: person for person in (author, _reviewer(context)) if person}
    return people.values()


def _questions(context: Mapping[str, Any], template: str) -> list[dict[str, Any]]:
    """Every question with its answer as text. Plain semantics: search engines show no FAQ results any more."""
    if template != "faq":
        return []
    return [
        {
            "@type": "Question",
            "@id": f"{context['canonical']}#{question.anchor}",
            "name": question.text,
            "acceptedAnswer": {"@type": "Answer", "text": question.plain},
        }
        for topic in context["faq_topics"] for question in topic.questions
    ]


def _practice(context: Mapping[str, Any], template: str) -> dict[str, Any]:
    practice: Practice = context["practice"]
    base = context["base_url"]
    node: dict[str, Any] = {
        "@type": "HealthAndBeautyBusiness",
        "@id": f"{base}/#practice",
        "name": practice.name,
        "url": f"{base}/",
        "telephone": practice.phone,
        "email": practice.email,
        "address": postal_address(practice.address),
    }
    if template in PAGES_WITH_HOURS:
        closures = closed_days(practice, context["today"])
        # Search engines read closures in the first form only; schema.org means them to stand in the second.
        node["openingHoursSpecification"] = opening_hours(practice.hours) + closures
        node["specialOpeningHoursSpecification"] = closures
        node["department"] = [{"@id": place_id(place, base)} for place in practice.places]
    if template in PAGES_WITH_FEES:
        offers = [{"@id": f"{base}/{service.url}#offer"} for service in context["services"]]
        node["hasOfferCatalog"] = {"@type": "OfferCatalog", "@id": f"{base}/#fees", "itemListElement": offers}
    if template == "fees":
        node["paymentAccepted"] = ", ".join(practice.payment)
    if template == "people":
        node["memberOf"] = [organization(membership.name, membership.url) for membership in practice.memberships]
    if template == "contact":
        node["hasMap"] = practice.address.map
        node["amenityFeature"] = amenities(practice.getting_here, context["words"])
    if policy := next((page for page in context["pages"] if page.work == "editorial-policy" and page.status == "published"), None):
        node["publishingPrinciples"] = f"{base}/{policy.url}"
    return without_gaps(node)


def _further_places(context: Mapping[str, Any], template: str) -> Iterable[dict[str, Any]]:
    """The other places of the practice, on the pages that show the whole week."""
    practice: Practice = context["practice"]
    for place in practice.places if template in PAGES_WITH_HOURS else ():
        node = place_node(place, practice, context["base_url"], context["today"])
        if template == "contact":
            node |= without_gaps({"hasMap": place.address.map, "amenityFeature": amenities(place.getting_here, context["words"])})
        yield node


def _breadcrumbs(context: Mapping[str, Any]) -> dict[str, Any]:
    base = context["base_url"]
    return {
        "@type": "BreadcrumbList",
        "@id": f"{context['canonical']}#breadcrumb",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": label, "item": f"{base}/{url}"}
            for position, (label, url) in enumerate(context["crumbs"], start=1)
        ],
    }
