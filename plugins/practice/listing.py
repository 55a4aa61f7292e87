"""Lists of articles: those of a topic or a tag, and the archive in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from practice.words import counted

if TYPE_CHECKING:
    from pelican.urlwrappers import URLWrapper

    from practice.kinds import Article
    from practice.words import Words

_ON_ONE_PAGE = 12
_LONGEST_SUMMARY = 150  # letters; search results cut off what is longer


@dataclass(frozen=True)
class Listing:
    """The articles of a topic or a tag, newest first."""

    kind: Literal["topic", "tag"]
    name: str
    slug: str
    url: str
    articles: tuple[Article, ...]
    words: Words

    @property
    def summary(self) -> str:
        """The newest titles, as many as search results show; it differs from list to list."""
        titles = [self.words["quoted"].format(title=article.title) for article in self.articles]
        shown = max((count for count in range(1, 4) if len(self._sentence(titles, count)) <= _LONGEST_SUMMARY), default=1)
        return self._sentence(titles, shown)

    def _sentence(self, titles: list[str], count: int) -> str:
        more = len(titles) - count
        others = counted(self.words["and_more"], more, self.words) if more > 0 else ""
        return f"{self.name}: {', '.join(titles[:count])}{others}."


@dataclass(frozen=True)
class Archive:
    """One part of the list of all articles. `newer` and `older` are the addresses of its neighbours, or empty."""

    articles: tuple[Article, ...]
    number: int
    total: int
    url: str
    newer: str
    older: str


def listings(kind: Literal["topic", "tag"], named: Iterable[tuple[URLWrapper, Article]], words: Words) -> list[Listing]:
    """The lists in one language. Names that make one address (`Pain` and `pain`) are one list, under the name met first."""
    names: dict[str, URLWrapper] = {}
    articles: dict[str, list[Article]] = {}
    for wrapper, article in named:
        if not wrapper.slug:
            continue
        names.setdefault(wrapper.slug, wrapper)
        gathered = articles.setdefault(wrapper.slug, [])
        if not gathered or gathered[-1] is not article:
            gathered.append(article)
    made = [Listing(kind, str(names[slug]), slug, words["folder"] + names[slug].url, tuple(articles[slug]), words) for slug in names]
    return sorted(made, key=lambda listing: (listing.name.lower(), listing.slug))


def archive(articles: list[Article], url: str) -> Iterator[Archive]:
    """The parts of the archive that begins at `url`: at least one, even while there are no articles."""
    total = parts(len(articles))
    addresses = ["", url, *(f"{url}page/{number}/" for number in range(2, total + 1)), ""]
    for number in range(1, total + 1):
        part = tuple(articles[(number - 1) * _ON_ONE_PAGE:number * _ON_ONE_PAGE])
        newer = addresses[number - 1] if number > 1 else ""
        yield Archive(part, number, total, addresses[number], newer, addresses[number + 1])


def parts(count: int) -> int:
    """How many pages so many articles take."""
    return max(1, -(-count // _ON_ONE_PAGE))
