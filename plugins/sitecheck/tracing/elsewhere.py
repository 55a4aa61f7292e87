"""Where an address was typed that is no link of Markdown: another markup, the settings, a template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from sitecheck.cause import Cause
from sitecheck.diagnostic import Place
from sitecheck.html.places import place
from sitecheck.links.typed_address import HOME, INDICATOR, LISTED, named_file, page_of, slugged
from sitecheck.tracing.header_fields import own_address
from sitecheck.tracing.restructured_text import named, of_picture, without_literals
from sitecheck.url.address import split

if TYPE_CHECKING:
    from sitecheck.document import Link
    from sitecheck.site import Site, Use
    from sitecheck.source import Source

_TEMPLATE_VALUE = re.compile(r"""(?:href|src|srcset|poster|action|content|data|cite)\s*=\s*(?:"((?:\{\{.*?\}\}|\{%.*?%\}|[^"])*+)"|'((?:\{\{.*?\}\}|\{%.*?%\}|[^'])*+)')""", re.IGNORECASE)
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_BARE = re.compile(r"\{\{\s*[\w.]+\.url\s*\}\}")
"""An address as Pelican keeps it, without the root that it is below."""
_WORD = re.compile(r"[^\W_]+(?:_+[^\W_]+)*")  # without the signs of `_stress_` and of `reference_`
_NAMED = re.compile(r"""(?:\{\w+\}|\|\w+\|)[^\s"'<>`]+""")
_EMBEDDED = re.compile(r"<(?P<text>[^<>`]+)>`_|^[ \t]*\.\. _[^\n]+?:\s+(?P<target>\S[^\n]*(?:\n[ ]+\S[^\n]*)*)", re.MULTILINE)
_SIGN = re.compile(r"\\(?=[^\w\s]|_)")  # the backslash of `\_` is not read
_REMARK = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
CUT = ("…", "...")
"""A summary may end within the words of a link."""
_QUOTED = re.compile(r"""["']([^"']+)["']""")


def literal_cause(site: Site, source: Source, use: Use, own: bool = False) -> Cause | None:
    """In a text that is not Markdown: the address, if it is clear which one; `own` is the page's."""
    found = _found(site, source, use, own)
    if not found:
        return None
    written, pages = use.link.written, (use.document.path,)
    first, *others = found if len(found) == 1 else _of_this_link(site, source, use, found) or [None]
    if first is None:
        return Cause(Place(source.path), written, use.link.text, pages, source=source)
    typed = "".join(source.text[slice(*first)].split())
    also = tuple(place(source.path, source.text, *other) for other in others)
    return Cause(place(source.path, source.text, *first), typed, use.link.text, pages, also, source=source)


def _found(site: Site, source: Source, use: Use, own: bool) -> list[tuple[int, int]]:
    """Where the address stands, or what Pelican makes it of."""
    of_page = own_address(source)
    found = [span for span in _spans(source, _whole(use.link.written)) if span[0] not in of_page] if use.link.written else []
    if found or not own:
        return _in_its_role(source, found, use)
    files = [span for span in _spans(source, _NAMED.pattern) if _names(site, source, source.text[slice(*span)], use)]
    named = _embedded(site, source, use) or files
    return _in_its_role(source, [span for span in named if _leads_there(site, source, source.text[slice(*span)], use)] or named, use)


def _in_its_role(source: Source, found: list[tuple[int, int]], use: Use) -> list[tuple[int, int]]:
    """Of equal addresses in reStructuredText those of pictures, or those of links: a link around a picture is typed below it."""
    if len(found) < 2 or not source.path.endswith(".rst") or use.link.element not in ("a", "img"):
        return found
    return [span for span in found if of_picture(source.text, span[0]) == (use.link.element == "img")] or found


def _of_this_link(site: Site, source: Source, use: Use, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The one of them that is this link's; or all, if it leads nowhere wherever it stands; or none."""
    # A picture and the link to it may have one address.
    for row in (alike(use), [link for link in use.document.links if link.written == use.link.written]):
        if len(row) == len(found):
            return [found[row.index(use.link)]]
    called = [span for span in found if named(source.text, span[0], use.link.text)]
    lost = site.resolve(use.document, use.link.written).state == "missing"
    return called if len(called) == 1 else found if lost else []


def _spans(source: Source, pattern: str) -> list[tuple[int, int]]:
    """Where this stands, but for examples, unless it stands only there."""
    found = [match.span() for match in re.finditer(pattern, source.text)]
    if len(found) > 1 and source.path.endswith(".rst"):
        shown = [match.span() for match in re.finditer(pattern, without_literals(source.text))]
        return shown or found
    return found


def alike(use: Use) -> list[Link]:
    """The links of the page that are written in the same way in the same element."""
    return [link for link in use.document.links if link.written == use.link.written and link.element == use.link.element]


def _embedded(site: Site, source: Source, use: Use) -> list[tuple[int, int]]:
    """The address in reStructuredText, which may go on in the next line: spaces and line ends in it do not count."""
    spans = [match.span("text") if match["text"] else match.span("target") for match in _EMBEDDED.finditer(source.text)]
    bare = {span: _SIGN.sub("", "".join(source.text[slice(*span)].split())) for span in spans}
    return [span for span in spans if bare[span] == use.link.written or _names(site, source, bare[span], use)]


def says(source: Source, text: str) -> bool:
    """Whether the words of a link can be the author's: a theme's "Read more" leads to the same page as her own link."""
    words = " ".join(_WORD.findall(text))
    end = "" if text.rstrip().endswith(CUT) else " "
    return f" {words}{end}" in _words(source.text) if words else True


@lru_cache(maxsize=256)
def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "


def _names(site: Site, source: Source, named: str, use: Use) -> bool:
    """Whether what Pelican made of `{static}x`, `{filename}x#y` or `{tag}x` is this address."""
    match = INDICATOR.match(named)
    if match and match["what"] in LISTED:
        return bool(match["rest"]) and slugged(named)[0] == slugged(use.link.written)[0]
    if match and match["what"].lower() == "index":
        return site.resolve(use.document, use.link.written) == site.published(HOME, split(match["rest"]).fragment)
    # Pelican writes what {static} names in another way, even when it is not there.
    if _last(named) == _last(use.link.written) != "":
        return True
    target = site.resolve(use.document, use.link.written)
    file = named_file(site.content, source.path, named)
    made = page_of(site, file or "", use.document) == target.path or file in site.origins.get(target.path, ())
    return made and split(named).fragment == target.fragment


def _leads_there(site: Site, source: Source, named: str, use: Use) -> bool:
    """Whether it names this very file, in its folder; many have the same name."""
    file = named_file(site.content, source.path, "".join(named.split()))
    target = site.resolve(use.document, use.link.written)
    return file is not None and target.path in (file, file.removeprefix(f"{site.content}/"), page_of(site, file, use.document))


def _whole(written: str) -> str:
    """The address alone: the end of a longer one is another, and a bare `/` stands in every other tag."""
    plain = re.escape(written).replace(r"\&", "(?:&|&amp;)")
    if not re.search(r"\w", written):
        return rf"""(?<="){plain}(?=")|(?<='){plain}(?=')|(?<=<){plain}(?=>)"""
    return rf"(?:\{{\w+\}}|\|\w+\||(?<![\w/.%~-])){plain}(?![\w/%#-]|\?\w)"


def _last(written: str) -> str:
    return unquote(re.sub(r"^(?:\{\w+\}|\|\w+\|)", "", written)).rpartition("/")[2]


def settings_places(site: Site, use: Use) -> Iterator[Place]:
    """Where a file of settings has this address, such as in a list of links for the menu."""
    leads = _path_of(site, use)
    wanted = {use.link.written, leads, "/" + leads} - {"", "/", "#"}
    for path, text in site.settings.items() if wanted else ():
        yield from _quoted(path, _REMARK.sub(_blank, text), wanted)


def _path_of(site: Site, use: Use) -> str:
    """Where it leads, if it says so: what names only a place, or nothing at all, leads to whatever page it stands on."""
    return site.resolve(use.document, use.link.written).path if use.link.written.partition("#")[0].strip() else ""


def _quoted(path: str, text: str, wanted: Iterable[str]) -> Iterator[Place]:
    """Where one of these stands between quotes."""
    for match in re.finditer(rf"""(["'])({"|".join(map(re.escape, wanted))})\1""", text):
        yield place(path, text, *match.span(2))


def _blank(remark: re.Match[str]) -> str:
    return " " * len(remark[0])


class Value(NamedTuple):
    """An attribute's value in a template: without what is filled in, and with the addresses that are named in that."""

    attribute: str
    written: str
    span: tuple[int, int]
    literal: str
    named: frozenset[str]


@lru_cache(maxsize=256)
def _values(template: str) -> tuple[Value, ...]:
    """Those that may be addresses. Where one template is wrong, every page asks for them."""
    found = ((match, 1 if match[1] is not None else 2) for match in _TEMPLATE_VALUE.finditer(template))
    return tuple(
        Value(match[0].lower(), match[group], match.span(group), _EXPRESSION.sub("", match[group]).strip("/"),
              frozenset(word.strip("/") for word in _QUOTED.findall(match[group]) if len(word) > 3))
        for match, group in found
    )


def template_places(site: Site, use: Use) -> Iterator[Place]:
    """Where a template has this address, its beginning filled in when the page is made."""
    leads = _path_of(site, use).strip("/")
    wanted = {unquote(use.link.written).strip("/"), leads, f"{leads}#{site.resolve(use.document, use.link.written).fragment}"}
    for path, text in site.theme.items():
        for value in _values(text):
            empty = not value.written.strip() and not use.link.written.strip() and value.attribute.startswith(use.link.attribute)
            if empty or (value.literal and value.literal in wanted) or any(end in wanted or _ends(wanted, end) for end in value.named):
                yield place(path, text, *value.span)
    for path, text in site.theme.items() if len(use.link.written) > 3 else ():
        yield from _quoted(path, text, (use.link.written,))  # one of a list that the template goes through
    # In a style, in a script, or in a block that another template puts between quotation marks.
    for word in sorted(filter(_leads_to_a_file, wanted)):
        for path, text in site.theme.items():
            yield from (place(path, text, *found.span()) for found in re.finditer(rf"(?<![\w.-]){re.escape(word)}(?![\w-])", text))


def _leads_to_a_file(word: str) -> bool:
    """Looked for in two steps, as one pattern for both would take the square of the length of a strange address."""
    folder = re.search(r"\w/", word)
    return folder is not None and re.search(r"\w\.\w", word[folder.end():]) is not None


def made_in_template(site: Site, use: Use) -> Place | None:
    """The one place where a template puts an address like this together, such as `/tag/{{ tag }}/`, or forgets what belongs before it."""
    wanted = (use.link.written, "/" + site.resolve(use.document, use.link.written).path)
    relative = re.match(r"[\w%-]+/|[\w%-]+\.\w+$", use.link.written) is not None
    found: list[Place] = []
    for path, text in site.theme.items():
        for value in _values(text):
            parts = _EXPRESSION.split(value.written)
            made = len(parts) > 1 and re.search(r"\w{3}", "".join(parts)) and any(_made_of(parts, word) for word in wanted)
            if made or (relative and _BARE.fullmatch(value.written)):
                found.append(place(path, text, *value.span))
    return found[0] if len(found) == 1 else None


def _made_of(literal: list[str], word: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, literal)), word) is not None


def _ends(wanted: Iterable[str], end: str) -> bool:
    return any(word.endswith("/" + end) for word in wanted)
