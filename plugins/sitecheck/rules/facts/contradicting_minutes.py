"""A session lasts as long in a text as it says of itself.

Why: Someone plans an hour, and the session takes longer, or pays for longer than it is.

Fix: Leave the time out and lead to the session's page, or write the new one.

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

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.said_fees import about_sessions, lengths, named, without_names
from sitecheck.facts.statements import own_names
from sitecheck.site import Site

severity = "warning"
EVERY = re.compile(
    r"\b(?:all|every|each)\b(?: of)?(?: our| my)?(?: \w+)? (?:sessions?|appointments?|visits?|treatments?) (?:lasts?|takes?|is|"
    r"are)\b",
    re.IGNORECASE,
)
ITSELF = re.compile(
    r"\b(?:the|this|each|every|a|our) (?:session|appointment|visit|treatment) (?:lasts|takes|is)\b",
    re.IGNORECASE,
)


def check(site: Site) -> Iterator[Finding]:
    for statement, offered, own in about_sessions(site):
        text = statement.text
        for length in lengths(text):
            others = (one for one in offered if one.minutes != length.minutes and one.fees != {0})
            offer = next(others, None) if EVERY.search(text) else named(text, length.start, length.end, offered)
            offer = offer or (own if ITSELF.search(text) else None)
            around = without_names(clause(text, length.start, length.end), offered)
            if offer and length.minutes != offer.minutes and not speaks_of_others(around, own_names(site)):
                message = f'"{length.written}" is not how long "{offer.title}" is ({offer.minutes} minutes).'
                yield Finding(statement.place(length.start, length.end), message, None, statement.pages)
