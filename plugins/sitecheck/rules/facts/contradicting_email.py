"""The practice's e-mail address is the same on every page.

Why: Letters to an old or misspelt address are lost, and the writer waits for an answer.

Fix: Write the address of `content/practice.yaml`. A person's own address and those of others stay as they are.

Bad:

```content/practice.yaml
name: Willow Room
email: hello@willow.test
```

```content/pages/visit.md
---
title: First visit
---

Write to us at willowroom@gmail.com before you come. <-- "willowroom@gmail.com" is not your address (hello@willow.test)

Our address is <helo@willow.test>. <-- "helo@willow.test"
Or write to [the practice](mailto:info@willow.test). <-- "info@willow.test"
```

```content/pages/privacy.md
---
title: Privacy
---

You can ask for your notes at info@willow.test. <-- "info@willow.test"
```

Good:

```content/practice.yaml
name: Willow Room
email: hello@willow.test
```

```content/pages/visit.md
---
title: First visit
---

Write to us at Hello@willow.test, or to Maria at maria@willow.test.

The council's address is complaints@council.test.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.facts.contacts import wrong_emails
from sitecheck.facts.statements import own_names, statements
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for statement in statements(site):
        for typed in wrong_emails(site.practice, statement, own_names(site, places=False)):
            message = f'"{typed.written}" is not your address ({site.practice.email}).'
            repair = Repair(site.practice.email)
            yield statement.finding(typed, message, repair)
