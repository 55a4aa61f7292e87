"""Every remark that silences a rule still silences something.

Why: A remark that is no longer needed hides the next fault that comes up in its place.

Fix: Remove it, or correct the rule's name in it.

Bad:

```content/pages/fees.md
---
title: Fees
---

<!-- sitecheck: ignore broken-link – the leaflet comes next week --> <-- silences nothing
What a [session](/fees/) costs. <!-- sitecheck: ignore brokn-link – soon --> <-- did you mean "broken-link"?
```

Good:

```content/pages/fees.md
---
title: Fees
---

<!-- sitecheck: ignore broken-link – the leaflet comes next week -->
What a [session](/leaflet/) costs.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.likeness import nearest, question
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for ignore in site.idle_ignores:
        if ignore.rule in site.rule_names:
            message = f'This remark silences nothing: there is no "{ignore.rule}" here any more.'
        else:
            message = f'No rule is called "{ignore.rule}".'
            message += question(guess.name for guess in nearest(ignore.rule, sorted(site.rule_names)))
        yield Finding(ignore.place, message)
