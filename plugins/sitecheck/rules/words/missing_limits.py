"""Readers are told when to see a doctor and whom the work does not suit, and both sides of the evidence are cited.

Why: Someone who is ill must learn when this is the wrong place, and a page that cites one side only misleads even if every sentence is true. [Source](https://craniolongevity.com/craniosacral-therapy/contraindications-for-craniosacral-therapy/).

Fix: Add when to see a doctor and whom the work does not suit; cite the most important paper on the other side.

Bad:

```content/articles/neck-pain.md <-- only papers in favour
---
title: Reading a trial of neck pain
date: 2026-10-31
author: maria-lind
topic: Research
---

In one trial people had less pain than with a sham (Haller 2016, doi:10.1097/AJP.0000000000000290). It was small.

Ask your doctor about neck pain that lasts.
```

```content/articles/migraine.md <-- when to see a doctor
---
title: What migraine is
date: 2026-10-31
author: maria-lind
topic: Illness
---

Migraine is common.
```

Good:

```content/articles/neck-pain.md
---
title: Reading a trial of neck pain
date: 2026-10-31
author: maria-lind
topic: Research
---

In one trial people had less pain than with a sham (Haller 2016, doi:10.1097/AJP.0000000000000290). It was small, and a review found no benefit (doi:10.3390/healthcare12060679).

Ask your doctor about neck pain that lasts.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import unlimited

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    return unlimited(site)
