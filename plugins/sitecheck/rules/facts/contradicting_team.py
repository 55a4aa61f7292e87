"""A text counts as many practitioners as there are files of people.

Why: A visitor who reads of three people and finds two wonders who has left, and whether the rest is old too.

Fix: Write the number there is, or the names. Who works here has a file in `content/people/`.

Bad:

```content/people/mara-lind.md
---
name: Mara Lind
role: Therapist
---

Mara speaks Swedish.
```

```content/people/tove-berg.md
---
name: Tove Berg
role: Therapist
---

Tove speaks Danish.
```

```content/pages/room.md
---
title: The room
---

We are three therapists. <-- "We are three therapists": there are 2 in content/people

The three of us share a kitchen. <-- "The three of us"
```

Good:

```content/people/mara-lind.md
---
name: Mara Lind
role: Therapist
---

Mara speaks Swedish.
```

```content/people/tove-berg.md
---
name: Tove Berg
role: Therapist
---

Tove speaks Danish.
```

```content/pages/room.md
---
title: The room
---

We are two therapists. In 2015 we were three therapists.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.practitioners import wrong_counts

    for statement, said, count in wrong_counts(site):
        message = f'"{said.written}": there {"is" if count == 1 else "are"} {count} in content/people.'
        yield statement.finding(said, message)
