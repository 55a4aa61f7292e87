"""Names of people, of the town and of the practice are spelt as in its facts.

Why: A visitor who looks for you under the wrong name does not find you.

Fix: Use the spelling from practice.yaml and from the people's own files.

Bad:

```content/people/anna.md
---
name: Anna Lindqvist
role: Therapist
summary: Works in Larkmere.
---

Here since 2010.
```

```content/pages/room.md
---
title: The room
---

Ask for Anna Lindqist. <-- "Lindqist" is spelt "Lindqvist"

Our room is in Larkmeer, by the river. <-- "Larkmeer" is spelt "Larkmere"
```

Good:

```content/people/anna.md
---
name: Anna Lindqvist
role: Therapist
summary: Works in Larkmere.
---

Here since 2010. Anna Lindqvist's room is in Larkmere.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.pages.misspelt_names import misspelt_names
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for slip in misspelt_names(site):
        message = f'"{slip.written}" is spelt "{slip.meant}" elsewhere: in {slip.where}.'
        yield Finding(slip.place, message, Repair(slip.meant), slip.pages)
