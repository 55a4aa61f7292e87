"""What a page tells machines: one schema.org graph a page, built from the same typed facts as its text.

Types and properties as schema.org release 30 defines them. A practice is a `HealthAndBeautyBusiness`:
the medical types claim what only a statutorily registered owner may claim. A node says no more than
the page shows: the whole week stands in the graph only where the whole week stands on the page.
Facts of other pages are referred to by their stable `@id`.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from practice.schema import WEEKDAYS, Address, Credential, Practice, Reference, Span

PAGES_WITH_HOURS = ("home", "contact")
PAGES_WITH_FEES = ("home", "fees", "services")

PAGE_TYPES = {
    "contact": "ContactPage", "about": "AboutPage", "faq": "FAQPage", "search": "SearchResultsPage",
    "people": "CollectionPage", "services": "CollectionPage", "articles": "CollectionPage",
}


def script(context: Mapping[str, Any]) -> Markup:
    """The page's graph as a script element; `<` and its kind are escaped, so no text can end it early."""
    text = json.dumps({"@context": "https://schema.org", "@graph": graph(context)}, ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(f'<script type="application/ld+json">{text}</script>')


def graph(context: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The nodes of the page that the template `context` describes, the page itself first.

    Keys read: `practice, base_url, today, canonical, page_title, page_summary, crumbs, kind`, the object
    named by `kind`, and `people`, `services` and `faq_topics` where the page lists them.
    """
    base = context["base_url"]
    page = context.get("page")
    template = page.entry.template if page is not None else ""
    nodes = [_web_page(context, template), _practice(context, template)]
    if len(context["crumbs"]) > 1:
        nodes.append(_breadcrumbs(context))
    if context["kind"] == "article":
        nodes += _article(context["article"], base)
    if context["kind"] == "person":
        nodes.append(_person(context["person"], base, context["today"], whole=True))
    if context["kind"] == "service":
        nodes.append(_service(context["service"], context["practice"], base))
    if template in PAGES_WITH_FEES:
        nodes += [_service(service, context["practice"], base) for service in context["services"]]
    if template == "people":
        nodes += [_person(person, base, context["today"], whole=False) for person in context["people"]]
    return nodes


def _without_gaps(node: Mapping[str, Any]) -> dict[str, Any]:
    """The node less everything that is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {}, ())}


def _web_page(context: Mapping[str, Any], template: str) -> dict[str, Any]:
    canonical, base = context["canonical"], context["base_url"]
    page = context.get("page")
    reviewer = page.entry.reviewed_by if page is not None else ""
    reviewed = page.entry.reviewed_on if page is not None else None
    if context["kind"] == "article":
        reviewer = context["article"].entry.reviewed_by
        reviewed = context["article"].entry.reviewed_on
    main = {"article": "#article", "person": "#person", "service": "#service"}.get(context["kind"])
    return _without_gaps({
        "@type": "ProfilePage" if context["kind"] == "person" else PAGE_TYPES.get(template, "WebPage"),
        "@id": f"{canonical}#page",
        "url": canonical,
        "name": context["page_title"],
        "description": context["page_summary"],
        "inLanguage": context["practice"].language,
        "about": {"@id": f"{base}/#practice"},
        "mainEntity": {"@id": canonical + main} if main else _questions(context, template),
        "breadcrumb": {"@id": f"{canonical}#breadcrumb"} if len(context["crumbs"]) > 1 else None,
        "reviewedBy": {"@id": f"{base}/people/{reviewer}/#person"} if reviewer else None,
        "lastReviewed": reviewed.isoformat() if reviewed else None,
    })


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
        "address": _address(practice.address),
    }
    if template in PAGES_WITH_HOURS:
        node["openingHoursSpecification"] = _week(practice)
        node["specialOpeningHoursSpecification"] = _closures(practice, context["today"])
    if template in PAGES_WITH_FEES:
        node["makesOffer"] = [{"@id": f"{base}/{service.url}#offer"} for service in context["services"]]
    if template == "contact":
        node["paymentAccepted"] = ", ".join(practice.payment)
        node["hasMap"] = practice.address.map
    return _without_gaps(node)


def _address(address: Address) -> dict[str, Any]:
    return _without_gaps({
        "@type": "PostalAddress",
        "streetAddress": address.street,
        "addressLocality": address.town,
        "addressRegion": address.region,
        "postalCode": address.postcode,
        "addressCountry": address.country,
    })


def _week(practice: Practice) -> list[dict[str, Any]]:
    """One entry for each different stretch of time, with the days it holds on."""
    days: dict[Span, list[str]] = {}
    for weekday in WEEKDAYS:
        for span in getattr(practice.hours, weekday):
            days.setdefault(span, []).append(weekday.capitalize())
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": names,
            "opens": span.opens.strftime("%H:%M"),
            "closes": span.closes.strftime("%H:%M"),
        }
        for span, names in days.items()
    ]


def _closures(practice: Practice, today: datetime.date) -> list[dict[str, Any]]:
    """Closures that are not over, in the form search engines read: a day that opens and closes at 00:00."""
    return [
        {
            "@type": "OpeningHoursSpecification",
            "validFrom": closure.from_.isoformat(),
            "validThrough": closure.until.isoformat(),
            "opens": "00:00",
            "closes": "00:00",
        }
        for closure in practice.closures if closure.until >= today
    ]


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


def _person(person: Any, base: str, today: datetime.date, *, whole: bool) -> dict[str, Any]:
    entry = person.entry
    node: dict[str, Any] = {
        "@type": "Person",
        "@id": f"{base}/{person.url}#person",
        "name": entry.name,
        "jobTitle": entry.role,
        "url": f"{base}/{person.url}",
        "worksFor": {"@id": f"{base}/#practice"},
    }
    if whole:
        held = [credential for credential in entry.credentials if not credential.expired(today)]
        node["knowsLanguage"] = list(entry.languages)
        node["hasCredential"] = [_diploma(credential) for credential in held if credential.kind == "diploma"]
        node["hasCertification"] = [_certification(credential) for credential in held if credential.kind != "diploma"]
    return _without_gaps(node)


def _diploma(credential: Credential) -> dict[str, Any]:
    """schema.org gives a credential no number and no last day of its own: the number is its identifier."""
    return _without_gaps({
        "@type": "EducationalOccupationalCredential",
        "name": credential.title,
        "alternateName": credential.short,
        "credentialCategory": credential.kind,
        "recognizedBy": {"@type": "Organization", "name": credential.issuer},
        "identifier": credential.number,
        "url": credential.verify,
    })


def _certification(credential: Credential) -> dict[str, Any]:
    return _without_gaps({
        "@type": "Certification",
        "name": credential.title,
        "alternateName": credential.short,
        "certificationIdentification": credential.number,
        "issuedBy": {"@type": "Organization", "name": credential.issuer},
        "expires": credential.expires.isoformat() if credential.expires else None,
        "url": credential.verify,
    })


def _service(service: Any, practice: Practice, base: str) -> dict[str, Any]:
    entry = service.entry
    return _without_gaps({
        "@type": "Service",
        "@id": f"{base}/{service.url}#service",
        "name": entry.title,
        "url": f"{base}/{service.url}",
        "provider": {"@id": f"{base}/#practice"},
        "offers": {
            "@type": "Offer",
            "@id": f"{base}/{service.url}#offer",
            "price": str(entry.fee),
            "priceCurrency": practice.currency,
        },
    })


def _article(article: Any, base: str) -> Iterable[dict[str, Any]]:
    entry = article.entry
    author = article.author_person
    node = _without_gaps({
        "@type": "Article",
        "@id": f"{base}/{article.url}#article",
        "headline": entry.title,
        "url": f"{base}/{article.url}",
        "datePublished": entry.date.date().isoformat(),
        "dateModified": entry.modified.date().isoformat() if entry.modified else None,
        "articleSection": entry.topic,
        "author": {"@id": f"{base}/{author.url}#person"} if author else None,
        "publisher": {"@id": f"{base}/#practice"},
        "citation": [_citation(reference) for _, _, reference in article.cited],
    })
    people = {person.url: person for person in (author, article.reviewer_person) if person}
    named = [
        {"@type": "Person", "@id": f"{base}/{url}#person", "name": person.entry.name, "url": f"{base}/{url}"}
        for url, person in people.items()
    ]
    return [node, *named]


def _citation(reference: Reference) -> dict[str, Any]:
    return _without_gaps({
        "@type": "ScholarlyArticle" if reference.journal else "CreativeWork",
        "name": reference.title,
        "author": [{"@type": "Person", "name": name} for name in reference.authors],
        "datePublished": str(reference.year),
        "sameAs": f"https://doi.org/{reference.doi}" if reference.doi else reference.url,
    })
