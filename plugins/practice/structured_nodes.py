"""The nodes of structured data: what each fact of a practice is called in schema.org's words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from practice.addresses import slug_of
from practice.calendar import WEEKDAYS
from practice.citations import named_authors
from practice.downloads import coming
from practice.schema import Address, Credential, Event, FurtherPlace, GettingHere, Hours, Practice, Reference, Span
from practice.words import Words


def without_gaps(node: Mapping[str, Any]) -> dict[str, Any]:
    """The node less everything that is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {}, ())}


def amenities(here: GettingHere, words: Words) -> list[dict[str, Any]]:
    """What the page says about the way in, under its own heading."""
    named = {words["parking"]: here.parking, words["step_free"]: here.step_free}
    return [
        {"@type": "LocationFeatureSpecification", "name": name, "value": text}
        for name, text in named.items() if text
    ]


def postal_address(address: Address) -> dict[str, Any]:
    return without_gaps({
        "@type": "PostalAddress",
        "streetAddress": address.street,
        "addressLocality": address.town,
        "addressRegion": address.region,
        "postalCode": address.postcode,
        "addressCountry": address.country,
    })


def opening_hours(hours: Hours) -> list[dict[str, Any]]:
    """One entry for each different stretch of time, with the days it holds on."""
    days: dict[Span, list[str]] = {}
    for weekday in WEEKDAYS:
        for span in getattr(hours, weekday):
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


def closed_days(practice: Practice, today: datetime.date) -> list[dict[str, Any]]:
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


def place_id(place: FurtherPlace, base: str) -> str:
    """By its address, which is the same in every language."""
    return f"{base}/#place-{slug_of(f'{place.address.street} {place.address.town}')}"


def place_node(place: FurtherPlace, practice: Practice, base: str, today: datetime.date) -> dict[str, Any]:
    """A further place of the practice: a business of its own hours and address that belongs to it."""
    closures = closed_days(practice, today)
    return without_gaps({
        "@type": "HealthAndBeautyBusiness",
        "@id": place_id(place, base),
        "name": f"{practice.name}, {place.name}",
        "parentOrganization": {"@id": f"{base}/#practice"},
        "url": f"{base}/",
        "telephone": place.phone or practice.phone,
        "address": postal_address(place.address),
        "openingHoursSpecification": opening_hours(place.hours) + closures,
        "specialOpeningHoursSpecification": closures,
    })


def person_node(person: Any, base: str, today: datetime.date, *, whole: bool) -> dict[str, Any]:
    """`whole`: with languages and credentials, as on the person's own page."""
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
        node["memberOf"] = [organization(credential.issuer) for credential in held if credential.kind == "membership"]
        node["hasCredential"] = [_diploma(credential) for credential in held if credential.kind == "diploma"]
        certified = [credential for credential in held if credential.kind not in ("diploma", "membership")]
        node["hasCertification"] = [_certification(credential) for credential in certified]
    return without_gaps(node)


def named_person(person: Any, base: str) -> dict[str, Any]:
    """No more than who it is, for pages that show the name alone."""
    return {
        "@type": "Person", "@id": f"{base}/{person.url}#person", "name": person.entry.name, "url": f"{base}/{person.url}",
    }


def _diploma(credential: Credential) -> dict[str, Any]:
    """schema.org gives a credential no number and no last day of its own: the number is its identifier."""
    return without_gaps({
        "@type": "EducationalOccupationalCredential",
        "name": credential.title,
        "alternateName": credential.short,
        "credentialCategory": credential.kind,
        "recognizedBy": organization(credential.issuer),
        "identifier": credential.number,
        "url": credential.verify,
    })


def _certification(credential: Credential) -> dict[str, Any]:
    return without_gaps({
        "@type": "Certification",
        "name": credential.title,
        "alternateName": credential.short,
        "certificationIdentification": credential.number,
        "issuedBy": organization(credential.issuer),
        "validFrom": str(credential.since.year) if credential.since else None,
        "expires": credential.expires.isoformat() if credential.expires else None,
        "url": credential.verify,
    })


def organization(name: str, url: str = "") -> dict[str, Any]:
    return without_gaps({"@type": "Organization", "name": name, "url": url})


def service_node(service: Any, practice: Practice, base: str, today: datetime.date) -> dict[str, Any]:
    entry = service.entry
    return without_gaps({
        "@type": "Service",
        "@id": f"{base}/{service.url}#service",
        "name": entry.title,
        "url": f"{base}/{service.url}",
        "provider": {"@id": f"{base}/#practice"},
        "offers": {
            "@type": "Offer",
            "@id": f"{base}/{service.url}#offer",
            "itemOffered": {"@id": f"{base}/{service.url}#service"},
            "price": str(entry.fee_on(today)),
            "priceCurrency": practice.currency,
        },
    })


def event_node(event: Event, name: str, base: str) -> dict[str, Any]:
    """An event with one stretch of time has its hours in its dates; otherwise they are whole days."""
    span = event.time[0] if len(event.time) == 1 else None
    place = {"@type": "Place", "name": event.place} if event.place else {"@id": f"{base}/#practice"}
    return without_gaps({
        "@type": "Event",
        "@id": name,
        "name": event.name,
        "startDate": event.from_.isoformat() + (f"T{span.opens:%H:%M}" if span else ""),
        "endDate": span.end(event.last_day).isoformat(timespec="minutes") if span else event.last_day.isoformat(),
        "description": event.text,
        "location": place,
        "organizer": {"@id": f"{base}/#practice"},
        "url": event.link if event.link.startswith("http") else f"{base}/{event.link.lstrip('/')}" if event.link else None,
    })


def article_node(article: Any, base: str) -> dict[str, Any]:
    entry = article.entry
    author = article.author_person
    return without_gaps({
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
    return without_gaps({
        "@type": "ScholarlyArticle" if reference.journal else "CreativeWork",
        "name": reference.title,
        "author": [{"@type": "Person", "name": name} for name in named_authors(reference.authors)[0]],
        "datePublished": str(reference.year),
        "sameAs": f"https://doi.org/{reference.doi}" if reference.doi else reference.url,
    })
