"""No file is a copy of another that is published too.

Why: Visitors find the same person, session or article twice, and the next change will be made in one of the two.

Fix: Delete the file that is one too many. One that is to become another text gets a title of its own, or keeps `status: draft` until then.

Bad:

```content/people/mara-lind.md
---
name: Mara Lind
role: Craniosacral practitioner
summary: Mara Lind has worked in Larkmere since 2014.
---

Mara sees adults.
```

```content/people/mara-lind 2.md <-- copy of content/people/mara-lind.md
---
name: Mara Lind
role: Craniosacral practitioner
summary: Mara Lind has worked in Larkmere since 2014.
---

Mara sees adults, and teenagers too.
```

```content/faq/money.md
---
title: Money
---

## Do you take cards?

Yes.
```

```content/faq/to-sort.md <-- copy of content/faq/money.md
---
title: Money
---

## Do you take cards?

Yes.
```

Good:

```content/people/mara-lind.md
---
name: Mara Lind
role: Craniosacral practitioner
summary: Mara Lind has worked in Larkmere since 2014.
---

Mara sees adults.
```

```content/people/mara-lind 2.md
---
name: Mara Lind
role: Craniosacral practitioner
summary: Mara Lind has worked in Larkmere since 2014.
status: draft
---

Mara sees adults, and teenagers too.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.entries import copies
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for path, original in copies(site).items():
        message = f'This looks like a copy of {original}: it has the same title, and both are published. Delete the one you do not want, or keep it back with "status: draft".'
        yield Finding(Place(path), message, None, site.pages_of(path), (Place(original),))
