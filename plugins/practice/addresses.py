"""Where each entry stands on the website. Addresses end with a slash and lie below the site's root."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from practice.schema import Entry, Page

# Letters that no accent can be taken from.
_SPELT_OUT = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def slug_of(name: str) -> str:
    """The last part of an address, made from a file's name without its ending: `Über uns #2` is `uber-uns-2`."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_SPELT_OUT)).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    # A name in letters that cannot be spelt this way still needs an address, and always the same one.
    return slug or "page-" + hashlib.sha256(name.encode(errors="replace")).hexdigest()[:6]


def address_of(kind: str, entry: Entry, slug: str) -> str:
    """`articles/first-visit/`; nothing for the home page. A FAQ topic has no page of its own: it stands on `faq/`."""
    if kind == "faq":
        return "faq/"
    if not isinstance(entry, Page):
        return f"{kind}/{slug}/"
    if entry.template == "home":
        return ""
    return "404.html" if entry.template == "not-found" or slug == "404" else f"{slug}/"


def save_as(address: str) -> str:
    """The file below the output folder that answers at an address."""
    return address if address.endswith(".html") else f"{address}index.html"
