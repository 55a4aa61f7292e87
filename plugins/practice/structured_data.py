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

from practice.citations import named_authors
from practice.downloads import coming
from practice.schema import WEEKDAYS, Address, Credential, Practice, Reference, Span

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
    nodes = [_web_page(context, template), _practice(context, template)]
    if template == "home":
        nodes.append(_web_site(context))
    if len(context["crumbs"]) > 1:
        nodes.append(_breadcrumbs(context))
    if context["kind"] == "article":
        nodes.append(_article(context["article"], base))
    if context["kind"] == "person":
        nodes.append(_person(context["person"], base, context["today"], whole=True))
    if context["kind"] == "service":
        nodes.append(_service(context["service"], context["practice"], base))
    if template in PAGES_WITH_FEES:
        nodes += [_service(service, context["practice"], base) for service in context["services"]]
    if template == "people":
        nodes += [_person(person, base, context["today"], whole=False) for person in context["people"]]
    return nodes + [_named(person, base) for person in _mentioned(context)]


def _without_gaps(node: Mapping[str, Any]) -> dict[str, Any]:
    """The node less everything that is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {}, ())}


def _web_page(context: Mapping[str, Any], template: str) -> dict[str, Any]:
    canonical, base = context["canonical"], context["base_url"]
    reviewer, reviewed = _reviewer(context), getattr(_checked(context), "reviewed_on", None)
    main = {"article": "#article", "person": "#person", "service": "#service"}.get(context["kind"])
    return _without_gaps({
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
    return {
        "@type": "WebSite",
        "@id": f"{base}/#website",
        "url": f"{base}/",
        "name": practice.name,
        "inLanguage": practice.language,
        "publisher": {"@id": f"{base}/#practice"},
    }


def _checked(context: Mapping[str, Any]) -> Any:
    """The facts of the entry that this page shows and that somebody may have checked."""
    content = context.get("article") or context.get("page")
    return content.entry if content is not None else None


def _reviewer(context: Mapping[str, Any]) -> Any:
    slug = getattr(_checked(context), "reviewed_by", "")
    return next((person for person in context["people"] if person.slug == slug), None) if slug else None


def _mentioned(context: Mapping[str, Any]) -> Iterable[Any]:
    """People of whom the page names no more than the name: who wrote it, and who checked it."""
    author = context["article"].author_person if context["kind"] == "article" else None
    people = {person.url: person for person in (author, _reviewer(context)) if person}
    return people.values()


def _named(person: Any, base: str) -> dict[str, Any]:
    return {
        "@type": "Person", "@id": f"{base}/{person.url}#person", "name": person.entry.name, "url": f"{base}/{person.url}",
    }


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
        closures = _closures(practice, context["today"])
        # Search engines read closures in the first form only; schema.org means them to stand in the second.
        node["openingHoursSpecification"] = _week(practice) + closures
        node["specialOpeningHoursSpecification"] = closures
    if template in PAGES_WITH_FEES:
        offers = [{"@id": f"{base}/{service.url}#offer"} for service in context["services"]]
        node["hasOfferCatalog"] = {"@type": "OfferCatalog", "@id": f"{base}/#fees", "itemListElement": offers}
    if template == "fees":
        node["paymentAccepted"] = ", ".join(practice.payment)
    if template == "contact":
        node["hasMap"] = practice.address.map
        node["amenityFeature"] = _amenities(practice)
    if policy := next((page for page in context["pages"] if page.slug == "editorial-policy" and page.status == "published"), None):
        node["publishingPrinciples"] = f"{base}/{policy.url}"
    return _without_gaps(node)


def _amenities(practice: Practice) -> list[dict[str, Any]]:
    """What the page says about the way in, under its own heading."""
    here = practice.getting_here
    named = {"Parking": here.parking, "Without steps": here.step_free}
    return [
        {"@type": "LocationFeatureSpecification", "name": name, "value": text}
        for name, text in named.items() if text
    ]


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
        for closure in coming(practice.closures, today)
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
        node["honorificSuffix"] = ", ".join(credential.short for credential in held if credential.short)
        node["memberOf"] = [_organization(credential.issuer) for credential in held if credential.kind == "membership"]
        node["hasCredential"] = [_diploma(credential) for credential in held if credential.kind == "diploma"]
        certified = [credential for credential in held if credential.kind not in ("diploma", "membership")]
        node["hasCertification"] = [_certification(credential) for credential in certified]
    return _without_gaps(node)


def _diploma(credential: Credential) -> dict[str, Any]:
    """schema.org gives a credential no number and no last day of its own: the number is its identifier."""
    return _without_gaps({
        "@type": "EducationalOccupationalCredential",
        "name": credential.title,
        "alternateName": credential.short,
        "credentialCategory": credential.kind,
        "recognizedBy": _organization(credential.issuer),
        "identifier": credential.number,
        "url": credential.verify,
    })


def _certification(credential: Credential) -> dict[str, Any]:
    return _without_gaps({
        "@type": "Certification",
        "name": credential.title,
        "alternateName": credential.short,
        "certificationIdentification": credential.number,
        "issuedBy": _organization(credential.issuer),
        "validFrom": str(credential.since.year) if credential.since else None,
        "expires": credential.expires.isoformat() if credential.expires else None,
        "url": credential.verify,
    })


def _organization(name: str) -> dict[str, Any]:
    return {"@type": "Organization", "name": name}


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
            "itemOffered": {"@id": f"{base}/{service.url}#service"},
            "price": str(entry.fee),
            "priceCurrency": practice.currency,
        },
    })


def _article(article: Any, base: str) -> dict[str, Any]:
    entry = article.entry
    author = article.author_person
    return _without_gaps({
        "@type": "Article",
        "@id": f"{base}/{article.url}#article",
        "headline": entry.title,
        "url": f"{base}/{article.url}",
        "mainEntityOfPage": {"@id": f"{base}/{article.url}#page"},
        "inLanguage": article.lang,
        "datePublished": entry.date.date().isoformat(),
        "dateModified": entry.modified.date().isoformat() if entry.modified else None,
        "articleSection": entry.topic,
        "author": {"@id": f"{base}/{author.url}#person"} if author else None,
        "publisher": {"@id": f"{base}/#practice"},
        "citation": [_citation(reference) for _, _, reference in article.cited],
    })


def _citation(reference: Reference) -> dict[str, Any]:
    return _without_gaps({
        "@type": "ScholarlyArticle" if reference.journal else "CreativeWork",
        "name": reference.title,
        "author": [{"@type": "Person", "name": name} for name in named_authors(reference.authors)[0]],
        "datePublished": str(reference.year),
        "sameAs": f"https://doi.org/{reference.doi}" if reference.doi else reference.url,
    })
