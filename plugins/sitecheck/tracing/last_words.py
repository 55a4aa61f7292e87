"""Which texts may hold an address: a quick look for its last word, before the slow one that lays rows side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from sitecheck.links.typed_address import HOME, loose, slugged

if TYPE_CHECKING:
    from sitecheck.site import Site, Use
    from sitecheck.source import Source

_ESCAPED = re.compile(r"\\(?=[^\w\s]|_)")  # the backslash of `\_` is not read
_LISTED = re.compile(r"(?:\{|\|)(?:tag|category|author)(?:\}|\|)[^\n)>\"'\]]+")


class LastWords:
    """Remembers each text as it is looked through, and each address as it is looked for."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._readable: dict[str, str] = {}
        self._words: dict[tuple[str, str], tuple[tuple[str, ...], re.Pattern[str]]] = {}

    def among(self, sources: Iterable[Source], use: Use) -> list[Source]:
        """The texts in which the last word of the address stands somewhere."""
        parts, pattern = self._of(use)
        found = []
        for source in sources:
            text = self._readable.get(source.path) or self._read(source)
            # To look for a few letters as they are is ten times as quick as for a pattern.
            if any(map(text.__contains__, parts)) and pattern.search(text):
                found.append(source)
        return found

    def _read(self, source: Source) -> str:
        """A text with its addresses as they stand on a page, in small letters."""
        text = _ESCAPED.sub("", unquote(unescape(source.text)).lower())
        text += "".join("}" + slugged(named[0])[0] for named in _LISTED.finditer(source.text))
        # In reStructuredText an address may go on in the next line.
        self._readable[source.path] = text if source.links else text + "".join(text.split())
        return self._readable[source.path]

    def _of(self, use: Use) -> tuple[tuple[str, ...], re.Pattern[str]]:
        """How the last word of an address, or of a file that it is made from, may be typed: letters that must be there, and a pattern."""
        path = self._site.resolve(use.document, use.link.written).path
        key = (use.link.written, path)
        if key not in self._words:
            stem, fragment = loose(use.link.written)
            # A page may have another address than the file it is made from, which is what authors name.
            files = [loose(file)[0] for file in self._made_from.get(path, ())]
            files += ["index}"] if path == self._home else []
            # Before the mark of a place may stand a host, which has no last word.
            first = re.escape(stem) if stem else r"[\w.:-]*#" + re.escape(fragment.lower()) if fragment else ""
            # An extension makes an underscore of a space in `[[two words]]`.
            words = [first.replace("_", r"[_\s]"), *map(re.escape, files)]
            bare = [word for word in (slugged(use.link.written)[0],) if word not in ("", stem)]
            parts = (max((stem or fragment.lower()).split("_"), key=len), *files, *bare)
            words += bare
            self._words[key] = parts, re.compile(rf"""[/(<"'{{}}|=#:\\[]\s*(?:{"|".join(words)})""")
        return self._words[key]

    @cached_property
    def _home(self) -> str:
        return self._site.published(HOME, None).path

    @cached_property
    def _made_from(self) -> Mapping[str, tuple[str, ...]]:
        """The files of the content folder by the page that each became."""
        found: dict[str, tuple[str, ...]] = {}
        for path, page in self._site.addresses.items():
            found[page] = (*found.get(page, ()), path)
        return found
