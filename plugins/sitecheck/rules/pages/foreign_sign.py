"""A sign for a program that does not understand it is not left for visitors.

Why: Every editor knows signs of its own. Here they do nothing, and the visitor reads them, with what you meant for yourself.

Fix: Take the sign away, or write what the message names.

Bad:

```content/practice.yaml
name: Willow Room
```

```content/pages/bring.md
---
title: What to bring
---

- [ ] warm socks <-- no boxes to tick

> [!note] Ring at the yard. <-- a visitor reads "[!note]"

%% ask Anna whether this is still so %% <-- everybody reads it

Come in.<!-- until we know more <-- everybody reads it

<div class="lead">
Come **rested**, please. <-- Between HTML tags
</div>
```

Good:

```content/practice.yaml
name: Willow Room
```

```content/pages/bring.md
---
title: What to bring
---

<!-- ask Anna whether this is still so -->

- warm socks
- in code, `[ ]` and `%%` are as typed

<div class="lead" markdown="1">
Come **rested**, please.
</div>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.markdown.foreign_signs import foreign_signs
from sitecheck.pages.sources import texts_with
from sitecheck.site import Site

severity = "warning"

_OPEN_TO_ALL = "What stands here is meant for yourself, and everybody reads it:"
MESSAGES = {
    "box": 'There are no boxes to tick on a page: a visitor reads "{sign}". Take it away, or write ☐ or ☑ instead.',
    "callout": 'A visitor reads "{sign}", which is a sign for another program. Take it away.',
    "comment": f'{_OPEN_TO_ALL} write <!-- and --> instead of "%%", or take it away.',
    "open comment": f'{_OPEN_TO_ALL} "<!--" is never closed. Write --> behind the last word of it, or take it away.',
    "container": 'A visitor reads "{sign}", which is a sign for another program. Take these lines away, and leave the words.',
    "attributes": 'A visitor reads "{sign}". Write it right behind what it is for, without a space, or take it away.',
    "inline note": 'This became no note. Write [^1] here, and below, in a paragraph of its own, [^1]: with the words.',
    "fence": 'A visitor reads "{sign}": the second one is missing. Write it below the last line that it is for, or take it away.',
    "tag": 'A visitor reads "{sign}", since &lt; stands for the sign itself. Write {sign}, or take it away.',
    "between tags": 'Between HTML tags nothing is read as Markdown, so a visitor reads the signs. Write markdown="1" into the tag, as in <div markdown="1">.',
}
PRIVATE = ("comment", "open comment")


def check(site: Site) -> Iterator[Finding]:
    for source, pages in texts_with(site, "foreign") if site.practice is not None else ():  # others may write about such signs
        kinds: dict[str, list[tuple[Place, str]]] = {}
        for place, kind, sign in foreign_signs(source):
            kinds.setdefault(kind, []).append((place, sign))
        for kind, ((place, sign), *others) in kinds.items():
            more = f" So with {len(others)} more in this text." if others else ""
            yield Finding(place, MESSAGES[kind].format(sign=sign) + more, None, pages, severity="error" if kind in PRIVATE else None)
