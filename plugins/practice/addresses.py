"""Where each entry stands on the website. Addresses end with a slash and lie below the site's root."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from unidecode import unidecode

if TYPE_CHECKING:
    from practice.schema import Entry

# What no file may be called on Windows, or what stands for a whole folder on the web.
_RESERVED = {"con", "prn", "aux", "nul", "404", "index", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}
LONGEST_SLUG = 200
"""A page stands in a folder of its own, and few computers have names of more than 255 letters."""

# Pelican is given the same steps, so that {tag} and {category} links agree with it.
SLUG_STEPS = [(r"['’`]", ""), (r"[^a-z0-9]+", "-"), (r"^-|-$", "")]


def slug_of(name: str) -> str:
    """The last part of an address, made from a file's name without its ending: `Über uns #2` is `uber-uns-2`."""
    slug = letters_of(name)
    slug = slug if len(slug) <= LONGEST_SLUG else slug[:LONGEST_SLUG].rpartition("-")[0] or slug[:LONGEST_SLUG]
    # A name of signs only still needs an address, and always the same one.
    return slug or "page-" + hashlib.sha256(name.encode(errors="replace")).hexdigest()[:6]


def letters_of(name: str) -> str:
    """What of a name can stand in an address; nothing for one of signs only."""
    # The bytes of a file's name that are no letters are handed on by Python as halves of letters.
    whole = name.encode("utf-8", "ignore").decode()
    slug = unidecode(unicodedata.normalize("NFKC", whole), errors="ignore").lower()
    for pattern, replacement in SLUG_STEPS:
        slug = re.sub(pattern, replacement, slug)
    return slug


def claim(path: str, slug: str) -> tuple[bool, int, str]:
    """The least has the address that several files ask for: the one that is called like it, then the one in fewest folders."""
    return path.rpartition("/")[2].rpartition(".")[0] != slug, path.count("/"), path


def stem_of(title: str) -> str:
    """A file's name that every computer can have, from words in any script."""
    stem = slug_of(title)
    stem = stem if len(stem) <= 60 else stem[:60].rpartition("-")[0] or stem[:60]
    return f"{stem}-page" if stem in _RESERVED else stem


def address_of(kind: str, entry: Entry, slug: str, own: str = "en") -> str:
    """`articles/first-visit/`; nothing for the home page. A FAQ topic has no page of its own: it stands on `faq/`.

    What is not in the site's `own` language stands below that language: `es/articles/primera-visita/`.
    """
    return folder_of(entry.lang.lower(), own) + _within(kind, entry, slug)


def folder_of(language: str, own: str) -> str:
    """Where everything in a language stands: at the top for the site's own, else like `es/`."""
    return f"{slug_of(language)}/" if language and language != own.lower() else ""


def _within(kind: str, entry: Entry, slug: str) -> str:
    if kind == "faq":
        return "faq/"
    from practice.schema import Page  # a site that is no practice has no entries, and need not wait for it

    if not isinstance(entry, Page):
        return f"{kind}/{slug}/"
    if entry.template == "home":
        return ""
    return "404.html" if entry.template == "not-found" or slug == "404" else f"{slug}/"


def save_as(address: str) -> str:
    """The file below the output folder that answers at an address."""
    return address if address.endswith(".html") else f"{address}index.html"
