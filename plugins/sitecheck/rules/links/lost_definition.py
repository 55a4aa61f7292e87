"""What is defined below a text under one name is defined once.

Why: Of two notes or addresses with one name only the last is shown, for both; the words of the other are nowhere.

Fix: Give each a name of its own, below the text and where it is used.

Bad:

```content/pages/evidence.md
---
title: Evidence
---

It says so in a review,[^1] and in a leaflet.[^1] [The school][there] has [more][there].

[^1]: The review of 2020. <-- "[^1]" is defined again
[^1]: The leaflet.

[there]: https://school.example/ <-- "[there]" is defined again
[There]: https://library.example/
```

Good:

```content/pages/evidence.md
---
title: Evidence
---

It says so in a review,[^1] and in a leaflet,[^2] which [you can have][leaflet].

[^1]: The review of 2020.
[^2]: The leaflet.

[leaflet]: https://willow.test/leaflet
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.html.places import place
from sitecheck.site import Site

severity = "error"

_DEFINED = re.compile(r"\[([^\[\]\n]+)\]:")
_INDENTED = re.compile(r"[ ]{0,3}")


def check(site: Site) -> Iterator[Finding]:
    for path, source in site.sources.items():
        if "]:" not in source.text:
            continue
        typed = _typed(source.text)
        if all(len(spans) == 1 for spans in typed.values()):
            continue
        for name in source.facts.redefined:
            places = [place(path, source.text, *span) for span in typed.get(name.lower(), ())]
            first, *others = places or [Place(path)]
            message = f'"[{name}]" is defined again further down, and only the last definition is shown.'
            lost = name.startswith("^")  # the words of a note; a link still leads somewhere
            yield Finding(first, message, None, tuple(_pages(site, path)), tuple(others), severity=None if lost else "warning")


def _typed(text: str) -> dict[str, list[tuple[int, int]]]:
    """Where each name is defined, by the looks of it."""
    found: dict[str, list[tuple[int, int]]] = {}
    for begun in _DEFINED.finditer(text):
        if not _INDENTED.fullmatch(text, text.rfind("\n", 0, begun.start()) + 1, begun.start()):
            continue
        found.setdefault(begun[1].strip().lower(), []).append(begun.span())
    return found


def _pages(site: Site, path: str) -> Iterator[str]:
    return (page for page, origins in site.origins.items() if path in origins)
