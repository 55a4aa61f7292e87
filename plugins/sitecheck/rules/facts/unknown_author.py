"""Whoever wrote or checked a page is one of the people in `content/people`.

Why: Readers of health information want to know who says so; this name leads to nobody.

Fix: Write the name of the person's file without its ending, or add a file for that person.

Bad:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lnd <-- did you mean "maria-lind"?
reviewed_by: tobias <-- nobody in content/people is called "tobias"
topic: Quiet hours
---

About resting.
```

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
---

Maria works here.
```

Good:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---

About resting.
```

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
---

Maria works here.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.entries import names_of_people
from sitecheck.likeness import nearest, question
from sitecheck.site import Site

severity = "error"
FIELDS = ("author", "reviewed_by")


def check(site: Site) -> Iterator[Finding]:
    people = names_of_people(site)
    for path, entry in site.entries.items():
        for field in FIELDS:
            name = getattr(entry, field, "")
            typed = site.sources[path].header.values.get(field)
            # A value that was not understood, and so was replaced, has had its finding.
            if not name or name != typed or name in people:
                continue
            guesses = nearest(name, people)
            message = f'Nobody in {site.content}/people is called "{name}".' + question(guess.name for guess in guesses)
            repair = Repair(guesses[0].name, "sure" if guesses[0].sure else "likely") if len(guesses) == 1 else None
            yield Finding(site.sources[path].field_place(field), message, repair, site.pages_of(path))
