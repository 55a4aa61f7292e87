"""Every title and mark is borne out by a credential that has not expired.

Why: Titles such as doctor, licensed, specialist or RCST belong to those who can show them (California B&P 2054, 4611; AHPRA; CMTBC). [Source](https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=4611).

Fix: State the training and who gave it, or enter the credential with its number in your people file.

Bad:

```content/pages/about.md
---
title: About the sessions
---

I speak English and Welsh.

I am a licensed craniosacral therapist. <-- uses a title or standing that nothing here proves

As a trauma specialist I see people of all ages. <-- uses a title or standing that nothing here proves
```

Good:

```content/pages/about.md
---
title: About the sessions
---

I hold a diploma from a private school; it is not a state licence.

Your doctor may ask what we did.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "protected-title")
