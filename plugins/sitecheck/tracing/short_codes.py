"""Short words between brackets of which a plugin makes a link or a picture: `[% photo id=oak %]`, `[[Two words]]`, `<<place,words>>`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from sitecheck.cause import Cause
from sitecheck.html.places import place
from sitecheck.likeness import plain
from sitecheck.links.typed_address import loose
from sitecheck.tracing.elsewhere import alike

if TYPE_CHECKING:
    from sitecheck.site import Site, Use
    from sitecheck.source import Source

_SHORT_CODE = re.compile(r"\[%.{0,400}?%\]|\{%.{0,400}?%\}|\{\{.{0,400}?\}\}|\[\[.{0,400}?\]\]|<<[^<>]{0,400}>>", re.DOTALL)
_SHOWN_CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)|(?P<ticks>`+)(?!`).{1,400}?(?<!`)(?P=ticks)(?!`)", re.DOTALL | re.MULTILINE)


def in_short_code(site: Site, source: Source, use: Use) -> Cause | None:
    """The name of a file or page in words between brackets: of `[% photo id=oak %]` a plugin makes `/photos/oak@2x.jpg`, of `[[Two words]]` `/two-words/`."""
    home = site.documents.get(site.addresses.get(source.path, ""), use.document)
    wanted, number = len(alike(use._replace(document=home))), alike(use).index(use.link)
    for name in _short_names(use.link.written):
        # Whoever writes with spaces finds hyphens or underscores in the address.
        words = r"[\s_-]+".join(map(re.escape, re.split("[ _-]+", name)))
        pattern = re.compile(rf"(?<![\w.-]){words}(?![\w-])", re.IGNORECASE)
        anywhere = [(code, match.span()) for code in _short_codes(source) if (match := pattern.search(source.text, *code))]
        first = [(code, span) for code, span in anywhere if not re.search(r"\w", source.text[code[0] : span[0]])]
        found = next((some for some in (first, anywhere) if len(some) == wanted), [])
        if number < len(found):
            code, span = found[number]
            typed = source.text[slice(*span)]
            if _means(source.text[slice(*code)], typed, use):
                return Cause(place(source.path, source.text, *span), typed, use.link.text, (use.document.path,), source=source)
    return None


def _means(code: str, name: str, use: Use) -> bool:
    """Whether a short code can be this link: it has the letters of the address, or at least its words."""
    return name in unquote(use.link.written) or plain(use.link.text) in plain(code)


def _short_names(written: str) -> list[str]:
    """What may stand in a short code for an address, the most exact first."""
    stem = loose(written)[0] or loose(written)[1]
    return [name for name in dict.fromkeys((stem, stem.rpartition(".")[0], stem.partition("@")[0])) if len(name) > 2]


def _short_codes(source: Source) -> Iterator[tuple[int, int]]:
    """Where each short code starts and ends, without those that are shown as code."""
    shown = [match.span() for match in _SHOWN_CODE.finditer(source.text)]
    for code in _SHORT_CODE.finditer(source.text):
        if not any(start <= code.start() < end for start, end in shown):
            yield code.span()
