"""Puts everything that was read in order, once, before the first page is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from practice.kinds import Alternate
from practice.listing import listings

if TYPE_CHECKING:
    from practice.entries import Stock
    from practice.kinds import Article, FaqTopic, Page, Person, Service


def arrange(context: dict[str, Any], stock: Stock, articles: list[Article], pages: list[Page],
            people: list[Person], services: list[Service], topics: list[FaqTopic]) -> None:
    """Give the templates their lists, and each article its people, its papers and its neighbours.

    The given contents include translations and hidden entries; the lists do not.
    """
    articles.sort(key=attrgetter("source_path"))
    articles.sort(key=attrgetter("date"), reverse=True)
    for group in (articles, pages, people, services):
        _translate(group, context["base_url"])
    listed = _listed(articles)
    context |= {
        "articles": listed, "pages": _in_order(pages), "people": _in_order(people), "services": _in_order(services),
        "faq_topics": _in_order(topics),
        "topics": listings("topic", ((article.category, article) for article in listed)),
        "tags": listings("tag", ((tag, article) for article in listed for tag in article.tags)),
    }
    context["menu"] = [page for page in context["pages"] if page.entry.menu]
    context["listing_pages"] = {page.template: page for page in reversed(context["pages"])}
    _relate(articles, context["tags"], context["topics"])
    _sign(articles, people)
    taken = {topic.slug for topic in topics}
    for topic in topics:
        topic.taken = taken


def _sign(articles: Iterable[Article], people: Iterable[Person]) -> None:
    by_slug = {person.slug: person for person in people}
    for article in articles:
        article.author_person = by_slug.get(article.entry.author)
        article.reviewer_person = by_slug.get(article.entry.reviewed_by)


def _listed(contents: Iterable[Any]) -> list[Any]:
    """Without hidden entries, and without translations whose original is there."""
    return [content for content in contents if content.status != "hidden" and not content.is_translation]


def _in_order(contents: Iterable[Any]) -> list[Any]:
    return sorted(_listed(contents), key=lambda content: (content.entry.order, content.title.lower(), content.source_path))


def _translate(contents: Iterable[Any], base: str) -> None:
    """Tell each entry the addresses of itself in all its languages."""
    originals = {content.slug: content for content in contents if not content.entry.translation_of}
    groups: dict[str, list[Any]] = {}
    for content in contents:
        original = content.entry.translation_of
        content.is_translation = original in originals
        if content.is_translation:
            groups.setdefault(original, [originals[original]]).append(content)
    for group in groups.values():
        alternates = tuple(Alternate(content.lang, f"{base}/{content.url}") for content in group)
        for content in group:
            content.alternates = alternates


def _relate(articles: list[Article], tags: list[Any], topics: list[Any]) -> None:
    """Three articles that share most tags; then the newest of the same topic."""
    tagged = {listing.slug: listing.articles for listing in tags}
    of_topic = {listing.slug: listing.articles for listing in topics}
    for article in articles:
        shared = Counter(other for tag in article.tags for other in tagged.get(tag.slug, ()))
        nearest = [other for other, _ in shared.most_common(4)]
        nearest += (other for other in of_topic.get(article.category.slug, ())[:8] if other not in shared)
        article.related = tuple([other for other in nearest if other is not article][:3])
