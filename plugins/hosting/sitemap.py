"""The list of all addresses for search engines, with the day on which the content last changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

_OPENING = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass(frozen=True, order=True)
class Address:
    """One published page. `changed` is None where the content says nothing of it: a guess would mislead."""

    url: str
    changed: datetime.date | None = None
    alternates: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, context: dict) -> Address:
        """From what the page's template was given."""
        shown = [context["article"]] if context.get("article") else getattr(context.get("listing"), "articles", ())
        days = [_changed(article) for article in shown]
        return cls(context["canonical"], max(days, default=None), tuple(context.get("alternates") or ()))


def sitemap(addresses: Iterable[Address]) -> str:
    """The text of sitemap.xml."""
    entries = "".join(map(_entry, sorted(addresses, key=lambda address: address.url)))
    return f"{_OPENING}{entries}</urlset>\n"


def robots(url: str) -> str:
    """Everyone may read everything; pages that are not for search say so themselves."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {url.rstrip('/')}/sitemap.xml\n"


def _changed(article) -> datetime.date:
    return (article.entry.modified or article.entry.date).date()


def _entry(address: Address) -> str:
    changed = f"<lastmod>{address.changed.isoformat()}</lastmod>" if address.changed else ""
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(url)}/>'
        for language, url in address.alternates
    )
    return f"  <url><loc>{escape(address.url)}</loc>{changed}{others}</url>\n"
