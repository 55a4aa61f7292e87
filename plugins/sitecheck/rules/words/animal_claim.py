"""No sentence claims an effect on animals.

Why: The UK's code asks for evidence for claims about animals as well, and illness in animals belongs to a vet. [Source](https://asa.org.uk/type/non_broadcast/code_section/12.html).

Fix: Send the owner to the vet first, and say nothing of effects.

Bad:

```content/pages/about.md
---
title: About the sessions
---

Dogs are welcome in the hall.

Craniosacral therapy helps dogs with arthritis. <-- claims an effect on animals

We treat horses with back pain. <-- claims an effect on animals
```

Good:

```content/pages/about.md
---
title: About the sessions
---

A lame horse needs a vet.

I do not treat animals.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "animal-claim")
