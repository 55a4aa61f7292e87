"""A session lasts as long in a text as it says of itself.

Why: Someone plans an hour, and the session takes longer, or pays for longer than it is.

Fix: Leave the time out and lead to the session's page, or write the new one.
Spanish texts are read too, where they plainly say it: "Las sesiones de seguimiento duran 50 minutos".

Bad:

```content/services/first.md
---
title: First session
minutes: 75
fee: 135
---

This session lasts 60 minutes. <-- "60 minutes" is not how long "First session" is (75 minutes)
```

```content/pages/visit.md
---
title: First visit
---

A first session takes an hour. <-- "an hour" is not how long "First session" is (75 minutes)
```

Good:

```content/services/first.md
---
title: First session
minutes: 75
fee: 135
---

This session lasts 75 minutes, of which we talk for 15 minutes.
```

```content/pages/visit.md
---
title: First visit
---

A first session takes an hour and a quarter. You lie on the table for about 50 minutes.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.offers import all_known
    from sitecheck.facts.said_lengths import wrong_lengths

    if not all_known(site):
        return
    for statement, length, offer in wrong_lengths(site):
        message = f'"{length.written}" is not how long {quoted(offer.title)} is ({offer.minutes} minutes).'
        yield statement.finding(length, message)
