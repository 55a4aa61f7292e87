"""A link to a part of a page leads to a part that is there.

Why: The page opens, but at its top, and the visitor has to look for what the link promised.

Fix: Write the heading's own address after the `#`: its words in small letters with hyphens between.

Bad:

```content/pages/fees.md
---
title: Fees
---

Ask for the [lower fee](#reduced-fees). <-- "Fees" has no heading or place called "reduced-fees"

## Reduced fee

There is [a page about it]({filename}/pages/help.md#forms). <-- "Help" has no heading or place called "forms"

[^1]: Since 2025. <-- No text calls the note "1"
```

```content/pages/help.md
---
title: Help
---

How to ask.
```

Good:

```content/pages/fees.md
---
title: Fees
---

Ask for the [lower fee](#reduced-fee), or go [to the top](#).

## Reduced fee

It is yours for the asking.
```
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

from practice.file_names import composed
from sitecheck.cause import together
from sitecheck.diagnostic import Finding, Repair, quoted
from sitecheck.html.places import place
from sitecheck.likeness import question
from sitecheck.links.dead_links import DeadLink
from sitecheck.links.look_alikes import other_signs
from sitecheck.links.suggestion import anchors_like
from sitecheck.site import Site
from sitecheck.tracing.repeated import FEW, holds_elsewhere
from sitecheck.url.address import fragment_names

severity = "error"
_CALL = re.compile(r"fnref\d*[:-](?P<note>.+)")
PLAIN = (".csv", ".markdown", ".md", ".rst", ".txt")


def check(site: Site) -> Iterator[Finding]:
    groups: dict[object, list[DeadLink]] = {}
    for dead in site.dead("anchor"):
        groups.setdefault(_origin(site, dead), []).append(dead)
    for group in groups.values():
        if len(group) > (1 if site.sources else FEW):
            yield _together(site, group)
            continue
        yield from (_uncalled_note(site, dead) or _alone(site, dead) for dead in group)
    yield from _in_plain_text(site)
    yield from _in_drawings(site)


def _uncalled_note(site: Site, dead: DeadLink) -> Finding | None:
    """A note that no text calls: the way back from it leads nowhere. That is the author's, though nobody typed the link."""
    call = _CALL.fullmatch(unquote(dead.target.fragment or ""))
    for path in site.origins.get(dead.target.path, ()) if call else ():
        source = site.sources[path]
        begun = re.search(rf"^[ >]*(\[\^{re.escape(call['note'])}\]):", source.text, re.MULTILINE)
        if begun and call["note"] in source.facts.footnote_names:
            message = f'No text calls the note "{call["note"]}". Write [^{call["note"]}] where it belongs, or take the note away.'
            return Finding(place(path, source.text, *begun.span(1)), message, None, (dead.target.path,), severity="warning")
    return None


def _origin(site: Site, dead: DeadLink) -> object:
    """What links of several pages come from: a template, or in a folder of pages whatever gave each of them the same link."""
    if dead.cause.blame == "theme" and dead.cause.place.file in site.theme:
        return dead.cause.place, dead.target.fragment  # it leads to a place of this name on each page that it lists
    if not site.sources and dead.cause.written.strip().startswith("#") and not _held_elsewhere(site, dead):
        return dead.cause.written, dead.cause.text
    return id(dead)


def _in_plain_text(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        if target.state == "file" and target.path.lower().endswith(PLAIN) and fragment_names(target.fragment):
            name = target.path.rpartition("/")[2]
            for cause in site.causes(uses):
                message = f'"{name}" is plain text for a browser, without places: the link opens its beginning and not "{target.fragment}".'
                yield cause.finding(message, severity="warning")


def _in_drawings(site: Site) -> Iterator[Finding]:
    """Parts of a drawing, such as an icon of a sheet of icons, that a page uses and the drawing has not."""
    for target, uses in site.targets.items():
        some = [use for use in uses if use.link.element == "use"] if target.state == "file" and target.path.lower().endswith(".svg") else []
        names = fragment_names(target.fragment) if some else ()
        text = unescape(site.read(target.path)) if names else ""
        if text and not any(re.search(rf"""\bid\s*=\s*["']{re.escape(name)}["']""", text) for name in names):
            for cause in site.causes(some):
                message = f'The drawing "{target.path.rpartition("/")[2]}" has no part called "{unquote(target.fragment or "")}".'
                yield cause.finding(message)


def _alone(site: Site, dead: DeadLink) -> Finding:
    cause, document, wanted = dead.cause, site.documents[dead.target.path], unquote(dead.target.fragment or "")
    if _right_at_home(site, dead) or _held_elsewhere(site, dead):
        message = f'{quoted(site.name_of(document))} repeats these words without the place "{wanted}", so there the link does nothing.'
        message += " Give this text a summary for lists." if cause.source else ""
        return cause.finding(message, severity="warning")
    guesses = anchors_like(document, wanted)
    message = f'The page {quoted(site.name_of(document))} has no heading or place called "{wanted}".'
    alike = [guess.name for guess in guesses if composed(guess.name) == composed(wanted)]
    message += f' "{alike[0]}" is there, but {other_signs(wanted, alike[0])}.' if alike else question(guess.name for guess in guesses)
    repair = None
    if len(guesses) == 1 and cause.blame != "theme" and "#" in cause.written:
        written = cause.written.partition("#")[0] + "#" + guesses[0].name
        repair = Repair(written, "sure" if guesses[0].sure else "likely")
    return cause.finding(message, repair)


def _together(site: Site, group: list[DeadLink]) -> Finding:
    first, named = group[0], site.name_of(site.documents[group[0].target.path])
    message = f'This leads to "{unquote(first.target.fragment or "")}" on {len(group)} pages, such as {quoted(named)}, and none of them has a heading or place called so.'
    cause, places = together([dead.cause for dead in group]), [place for dead in group for place in (dead.cause.place, *dead.cause.others)]
    return replace(cause, others=tuple(dict.fromkeys(places))[1:]).finding(message)


def _right_at_home(site: Site, dead: DeadLink) -> bool:
    """Whether the author's page has the place, and only a list that shows its beginning has not."""
    source = dead.cause.source
    home = site.addresses.get(source.path) if source and dead.cause.written.strip().startswith("#") else None
    return home in site.documents and home != dead.target.path and site.shows(dead.target._replace(path=home))


def _held_elsewhere(site: Site, dead: DeadLink) -> bool:
    """Whether another page has this link and the place too, of which the one that lacks it shows only a part."""
    same = (use for use in site.targets[dead.target] if (use.link.written, use.link.text) == (dead.cause.written, dead.cause.text))
    return any(holds_elsewhere(site, use) for use in same if use.document.path in site.documents)
