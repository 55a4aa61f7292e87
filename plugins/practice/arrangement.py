"""Puts everything that was read in order, once, before the first page is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from practice.edition import facts_of
from practice.kinds import Alternate
from practice.listing import listings

if TYPE_CHECKING:
    from practice.entries import Stock
    from practice.kinds import Article, FaqTopic, Page, Person, Service
    from practice.words import Words


class Contents(NamedTuple):
    """All that was read, translations and hidden entries included."""

    articles: list[Article]
    pages: list[Page]
    people: list[Person]
    services: list[Service]
    topics: list[FaqTopic]


def arrange(context: dict[str, Any], stock: Stock, contents: Contents) -> None:
    """Give the templates their lists in each language, and each article its people, its papers and its neighbours.

    The lists show each content once, in the language of the list, or as it is where there is no translation.
    """
    contents.articles.sort(key=attrgetter("source_path"))
    contents.articles.sort(key=attrgetter("date"), reverse=True)
    own = stock.practice.language.lower()
    for group in contents:
        _translate(group, context["base_url"], own)
    context["editions"] = {
        language: facts_of(words, stock) | _edition(language, own, words, contents)
        for language, words in context["words_of"].items()
    }
    context |= context["editions"][own]


def _edition(language: str, own: str, words: Words, contents: Contents) -> dict[str, Any]:
    """What the pages in one language list."""
    listed = _in_language(contents.articles, language, own)
    written = [article for article in listed if article.lang == language]
    shown = _in_order(contents.pages, language, own)
    edition = {
        "articles": listed, "pages": shown, "people": _in_order(contents.people, language, own),
        "services": _in_order(contents.services, language, own), "faq_topics": _in_order(contents.topics, language, own),
        "topics": listings("topic", ((article.category, article) for article in written), words),
        "tags": listings("tag", ((tag, article) for article in written for tag in article.tags), words),
        "menu": [page for page in shown if page.entry.menu],
        "listing_pages": {page.template: page for page in reversed(shown)},
    }
    mine = [article for article in contents.articles if article.lang == language]
    _relate(mine, edition["tags"], edition["topics"])
    _sign(mine, contents.people, edition["people"])
    topics = [topic for topic in contents.topics if topic.lang == language]
    taken = {topic.slug for topic in topics}
    for topic in topics:
        topic.taken = taken
    return edition


def _sign(articles: Iterable[Article], people: Iterable[Person], listed: Iterable[Person]) -> None:
    """Somebody is shown in the article's language, under whichever of the slugs she is named."""
    by_work = {person.work: person for person in listed}
    by_slug = {person.slug: by_work.get(person.work, person) for person in people}
    for article in articles:
        article.author_person = by_slug.get(article.entry.author)
        article.reviewer_person = by_slug.get(article.entry.reviewed_by)


def _in_language(contents: Iterable[Any], language: str, own: str) -> list[Any]:
    """Each content that is not hidden once: in this language, else in the site's own, else as it was written first.

    What is not in this language stands after what is.
    """
    groups: dict[str, list[Any]] = {}
    for content in contents:
        if content.status != "hidden":
            groups.setdefault(content.work, []).append(content)
    ranks = {language: 0, own: 1}
    chosen = [min(group, key=lambda content: (ranks.get(content.lang, 2), content.is_translation)) for group in groups.values()]
    return sorted(chosen, key=lambda content: content.lang != language)


def _in_order(contents: Iterable[Any], language: str, own: str) -> list[Any]:
    listed = _in_language(contents, language, own)
    return sorted(listed, key=lambda content: (content.entry.order, content.title.lower(), content.source_path))


def _translate(contents: Iterable[Any], base: str, own: str) -> None:
    """Tell each entry the addresses of itself in all its languages."""
    originals = {content.slug: content for content in contents if not content.entry.translation_of}
    groups: dict[str, list[Any]] = {}
    for content in contents:
        original = content.entry.translation_of
        content.is_translation = original in originals
        if content.is_translation:
            groups.setdefault(original, [originals[original]]).append(content)
    for group in groups.values():
        shown = [content for content in group if content.status != "hidden" or len(group) == 1]
        versions = {content.lang: content.url for content in reversed(shown)}
        standard = versions.get(own, group[0].url)
        alternates = tuple(Alternate(lang, f"{base}/{url}") for lang, url in reversed(versions.items()))
        for content in shown:
            content.versions = versions
            content.alternates = (*alternates, Alternate("x-default", f"{base}/{standard}"))


def _relate(articles: list[Article], tags: list[Any], topics: list[Any]) -> None:
    """Three articles that share most tags; then the newest of the same topic."""
    tagged = {listing.slug: listing.articles for listing in tags}
    of_topic = {listing.slug: listing.articles for listing in topics}
    for article in articles:
        shared = Counter(other for tag in article.tags for other in tagged.get(tag.slug, ()))
        nearest = [other for other, _ in shared.most_common(4)]
        nearest += (other for other in of_topic.get(article.category.slug, ())[:8] if other not in shared)
        article.related = tuple([other for other in nearest if other is not article][:3])
