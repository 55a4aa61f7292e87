"""The pages that the old website made by itself: lists by category, tag, author and day, their further parts, and its feeds.

No export names them. They follow from the published texts, their links, and the habits of the program: so
only those are named that had something to show.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple
from urllib.parse import quote_plus, urlsplit

from unidecode import unidecode

from importer.exports.item import Export, Item, Term
from importer.letters import is_blank, unescaped
from practice.addresses import slug_of

_ON_ONE_PAGE = 10  # what WordPress shows on one page unless it is told otherwise
_BLOG = re.compile(r"(?:our-|my-)?(?:blog|news|articles|posts|journal|writings?|latest-news|aktuelles|neuigkeiten|actualites|noticias|articulos|nieuws)(?:-page)?")
_FEEDS = ("feed/", "feed/atom/", "feed/rss/", "feed/rss2/", "feed/rdf/")


class Archive(NamedTuple):
    """A page that lists texts. `name` is the category's, the tag's, or the author's login."""

    address: str
    kind: Literal["all", "category", "tag", "author", "feed"]
    name: str = ""


class _Post(NamedTuple):
    link: str
    day: str
    author: str
    categories: tuple[Term, ...]
    tags: tuple[Term, ...]


@dataclass
class Published:
    """What of one website was public. It is filled item by item."""

    posts: list[_Post] = field(default_factory=list)
    has_front_page: bool = False
    blogs: list[str] = field(default_factory=list)  # empty pages that showed the list of all articles
    lists: list[Archive] = field(default_factory=list)  # lists that were saved as pages

    def see(self, item: Item) -> None:
        if item.type == "list":
            self.lists.append(_saved(item))
        elif item.status == "publish" and item.type == "post" and item.link:
            self.posts.append(_Post(item.link, item.date[:10], item.author, item.categories, item.tags))
        elif item.status == "publish" and item.type == "page":
            self.has_front_page |= not urlsplit(item.link).path.strip("/") and not urlsplit(item.link).query
            if is_blank(item.html) and _BLOG.fullmatch(item.slug.casefold()):
                self.blogs.append(item.link)

    def archives(self, export: Export) -> Iterator[Archive]:
        yield from self.lists
        if self.posts and export.program == "WordPress":
            yield from _of_wordpress(self, export)
        elif self.posts and export.program == "Squarespace":
            yield from _of_squarespace(self.posts)


def _saved(item: Item) -> Archive:
    """A list that was saved as a page says in its address what it lists."""
    *before, last = ["", *(part for part in unescaped(item.link).split("/") if part not in ("", "index.html", "index.htm"))]
    kind = {"tag": "tag", "author": "author"}.get(before[-1] if before else "", "category")
    return Archive(item.link, kind, re.sub(r"\.x?html?$", "", last))


def _of_wordpress(site: Published, export: Export) -> Iterator[Archive]:
    paths = [path for post in site.posts if (path := urlsplit(post.link).path).strip("/") and not urlsplit(post.link).query]
    if not paths:
        yield Archive("/?cat=…", "all")
        return
    terms = {term.slug for post in site.posts for term in (*post.categories, *post.tags)} | {nicename(post.author) for post in site.posts}
    front, home = _front(paths, terms), urlsplit(next(iter(export.addresses), "")).path.strip("/")
    home = f"/{home}/" if home else "/"
    end = "/" if sum(path.endswith("/") for path in paths) * 2 >= len(paths) else ""
    ended = lambda address: address.rstrip("/") + end
    for blog in site.blogs:
        yield from _parts(Archive(urlsplit(blog).path, "all"), len(site.posts))
    if not site.has_front_page:
        yield from list(_parts(Archive(home, "all"), len(site.posts)))[1:]
    yield from (Archive(ended(home + feed), "feed") for feed in _FEEDS)
    for archive, count in _by_term(site.posts, front, export.parents):
        shown = list(_parts(archive, count)) if archive.kind == "category" else [archive]
        yield from (one._replace(address=ended(one.address)) for one in shown)
        if archive.kind == "category":
            yield Archive(ended(f"{archive.address}feed/"), "feed")
    yield from (Archive(ended(address), "all") for address in _of_days(site.posts, paths, front))


def _front(paths: list[str], terms: set[str]) -> str:
    """What all addresses of articles begin with, and therefore the lists' too: `/` or like `/blog/`."""
    shared = os.path.commonprefix([path.strip("/").split("/")[:-1] for path in paths])
    fixed = []
    for part in shared:
        if part.isdigit() or unescaped(part) in {unescaped(term) for term in terms}:
            break
        fixed.append(part)
    return "/" + "".join(f"{part}/" for part in fixed)


def _parts(archive: Archive, count: int) -> Iterator[Archive]:
    """The list and its further pages."""
    yield archive
    address = archive.address.rstrip("/")
    yield from (archive._replace(address=f"{address}/page/{number}/") for number in range(2, -(-count // _ON_ONE_PAGE) + 1))


def _by_term(posts: list[_Post], front: str, parents: Mapping[str, tuple[str, str]]) -> Iterator[tuple[Archive, int]]:
    """The lists of categories (with those above them), tags and authors, and how many articles each had."""
    counts: Counter[Archive] = Counter()
    for post in posts:
        found = {archive for term in post.categories for archive in _categories(term, front, parents)}
        found |= {Archive(f"{front}tag/{term.slug or slug_of(term.name)}/", "tag", term.name) for term in post.tags}
        if name := nicename(post.author):
            found.add(Archive(f"{front}author/{name}/", "author", post.author))
        counts.update(found)
    yield from sorted(counts.items())


def _categories(term: Term, front: str, parents: Mapping[str, tuple[str, str]]) -> Iterator[Archive]:
    slug, name = term.slug or slug_of(term.name), term.name
    line: list[tuple[str, str]] = []
    while slug and slug not in (known for known, _ in line):
        line.append((slug, name))
        parent = parents.get(slug, ("", ""))[1]
        slug, name = parent, parents.get(parent, (parent, ""))[0]
    for at, (_, name) in enumerate(line):
        path = "/".join(slug for slug, _ in reversed(line[at:]))
        yield Archive(f"{front}category/{path}/", "category", name)


def _of_days(posts: list[_Post], paths: list[str], front: str) -> Iterator[str]:
    """Years and months; days as well where the articles' addresses have them."""
    numbered = all(re.fullmatch(r"\d+", path.removeprefix(front).strip("/")) for path in paths)
    front = f"{front}date/" if numbered else front
    has_days = all(re.search(r"/(?:19|20)\d\d/\d\d/\d\d/", path) for path in paths)
    days = sorted({post.day for post in posts if re.fullmatch(r"\d{4}-\d\d-\d\d", post.day)})
    longest = (4, 7, 10) if has_days else (4, 7)
    yield from dict.fromkeys(front + day[:length].replace("-", "/") + "/" for day in days for length in longest)


def _of_squarespace(posts: list[_Post]) -> Iterator[Archive]:
    """A blog stands below a folder of its own, and its lists below that."""
    found: dict[Archive, None] = {}
    for post in posts:
        folder, _, rest = urlsplit(post.link).path.strip("/").partition("/")
        if not rest:
            continue
        found[Archive(f"/{folder}", "all")] = None
        found.update((Archive(f"/{folder}/category/{quote_plus(term.name)}", "category", term.name), None) for term in post.categories)
        found.update((Archive(f"/{folder}/tag/{quote_plus(term.name)}", "tag", term.name), None) for term in post.tags)
    found[Archive("?format=rss", "feed")] = None
    yield from found


def nicename(login: str) -> str:
    """An author's name in addresses, as WordPress makes it of the login."""
    return re.sub(r"[\s.-]+", "-", re.sub(r"[^a-z0-9_\s.-]", "", unidecode(login).casefold())).strip("-")
