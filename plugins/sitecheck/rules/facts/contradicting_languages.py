"""The languages that a text promises are those of the people's own files.

Why: Who comes because a page says that you speak her language, and then is not understood, has come for nothing.

Fix: Enter the language under `languages` in the person's own file, or take it out of the text.

Bad:

```content/people/mara-lind.md
---
name: Mara Lind
role: Therapist
languages: [English, Swedish]
---

Mara speaks Swedish and Danish. <-- "Danish": the file of Mara Lind names English and Swedish only
```

```content/pages/room.md
---
title: The room
---

We offer sessions in English and in German. <-- "German": no file in content/people names it
```

Good:

```content/people/mara-lind.md
---
name: Mara Lind
role: Therapist
languages: [English, Swedish]
---

Mara speaks Swedish and is learning Danish. Her teacher spoke German.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.said_languages import wrong_languages

    for statement, said, whose in wrong_languages(site):
        yield statement.finding(said, f'"{said.written}": {whose}.')
