"""Every reference in brackets has what it refers to.

Why: The visitor reads the brackets as you typed them, and a claim stands there without its source.

Fix: Define the reference below the text, as `[leaflet]: https://…`, write the words of the note, as `[^1]: …`, or
add the paper to `content/references.yaml` under this key.

Bad:

```content/pages/evidence.md
---
title: Evidence
---

It says so in [our leaflet][leaflt], <-- "leaflt" is not defined
and in a review.[^haller-2021] <-- no note and no paper is called "haller-2021"

She teaches, too.[^school]

[^school]: <-- the note "school" has no words

[leaflet]: https://willow.test/leaflet
```

```content/references.yaml
haller-2020:
  authors: [Haller H]
  year: 2020
  title: A review
```

Good:

```content/pages/evidence.md
---
title: Evidence
---

It says so in [our leaflet][leaflet], and in a review.[^haller-2020]

[leaflet]: https://willow.test/leaflet
```

```content/references.yaml
haller-2020:
  authors: [Haller H]
  year: 2020
  title: A review
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.html.places import place
from sitecheck.likeness import nearest, question
from sitecheck.site import Site
from sitecheck.source import Source

severity = "error"

NOTE_BEGUN = re.compile(r"^[ >]*\[\^([^\]\n]+)\]:[ \t]*$", re.MULTILINE)
"""A note whose first line has no words; they may follow on the next."""

_BARE = re.compile(r"\]:[ \t]*$", re.MULTILINE)
"""How such a line ends: sought first, since it is found faster."""


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        for path in site.origins.get(document.path, ()):
            source = site.sources[path]
            if document.brackets:
                yield from _undefined(site, source, (document.path,))
            if _BARE.search(source.text) and NOTE_BEGUN.search(source.text):
                yield from _empty(site, source, (document.path,))


def _empty(site: Site, source: Source, pages: tuple[str, ...]) -> Iterator[Finding]:
    for begun in NOTE_BEGUN.finditer(source.text):
        if begun[1] in source.facts.empty_footnotes and begun[1] not in site.references:
            yield Finding(place(source.path, source.text, *begun.span()), f'The note "{begun[1]}" has no words.', None, pages)


def _undefined(site: Site, source: Source, pages: tuple[str, ...]) -> Iterator[Finding]:
    for reference in source.facts.undefined_references:
        guesses = nearest(reference.name, source.facts.reference_names)
        message = f'The reference "{reference.name}" is not defined.' + question(guess.name for guess in guesses)
        yield Finding(reference.place, message, None, pages)
    for note in source.facts.undefined_footnotes:
        if note.name in site.references:
            continue
        guesses = nearest(note.name, (*site.references, *source.facts.footnote_names))
        message = f'No note and no paper is called "{note.name}".' + question(guess.name for guess in guesses)
        repair = Repair(f"[^{guesses[0].name}]") if len(guesses) == 1 else None
        yield Finding(note.place, message, repair, pages)
