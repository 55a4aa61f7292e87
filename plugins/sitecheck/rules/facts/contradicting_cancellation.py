"""The terms for appointments that are cancelled are the same on every page.

Why: Whoever reads "24 hours" in one place and is charged by the "48 hours" of another feels cheated, and may be in the right.

Fix: Write what `cancellation` in `content/practice.yaml` says, or lead to the page that shows it.
Spanish texts are read too, `practice.es.yaml` among them: "Avísenos con 24 horas de antelación".

Bad:

```content/practice.yaml
name: Willow Room
cancellation: Please give us 48 hours' notice. With less, we ask for half the fee.
```

```content/pages/visit.md
---
title: First visit
---

If you cannot come, please tell us 24 hours before. <-- "24 hours before": practice.yaml says

Whoever cancels later pays the full fee. <-- "the full fee"
```

Good:

```content/practice.yaml
name: Willow Room
cancellation: Please give us 48 hours' notice. With less, we ask for half the fee.
```

```content/pages/visit.md
---
title: First visit
---

If you cannot come, please tell us two days before. The taxi firm wants to hear of a cancellation an hour before.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.said_cancellation import wrong_terms

    for statement, said in wrong_terms(site):
        yield statement.finding(said, f'"{said.written}": practice.yaml says "{site.practice.cancellation}"')
