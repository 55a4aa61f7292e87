"""What an export holds, whichever program wrote it: one item each for a text, a picture, a menu entry …"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Term:
    """A category or tag; `slug` is its name in addresses."""

    slug: str
    name: str


@dataclass(frozen=True)
class Author:
    """Somebody who wrote for the old website; `login` is how items name her."""

    login: str
    name: str


@dataclass(frozen=True)
class Item:
    """One entry as it was exported. `number` counts from 1 within the export."""

    number: int
    type: str  # post, page, attachment, nav_menu_item, …
    key: str = ""  # names the item in every later export of the same website
    id: str = ""
    name: str = ""  # the address by which WordPress has known it from the first, whatever it has now
    title: str = ""
    slug: str = ""
    link: str = ""
    status: str = ""
    date: str = ""
    modified: str = ""
    author: str = ""
    html: str = ""
    excerpt: str = ""
    has_password: bool = False
    parent: str = ""
    categories: tuple[Term, ...] = ()
    tags: tuple[Term, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()  # the names of all, where several wrote it
    comments: tuple[str, ...] = ()  # the state of each: approved, waiting, spam, trash, pingback
    attachment: str = ""
    troubles: tuple[str, ...] = ()  # what was broken in the export and how it was read


@dataclass(frozen=True)
class Export:
    """What holds for all items."""

    program: str = ""  # WordPress, Squarespace, HTML pages
    title: str = ""
    addresses: tuple[str, ...] = ()  # where the website stood
    date: str = ""
    authors: tuple[Author, ...] = ()
    troubles: tuple[str, ...] = ()
    parents: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # category -> its name and the category above it
