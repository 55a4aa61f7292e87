"""An emergency number is one that is answered in the practice's own country.

Why: Someone in danger dials it, and nobody answers: 911 is not connected in Ireland, nor 000 in Canada.

Fix: Write the number of your country. Whom to call stands under `emergency` and `crisis` in `content/practice.yaml`.
A number of another country may stand where a sentence names that country.

Bad:

```content/practice.yaml
name: Willow Room
address: {street: 3 Quay Street, town: Galway, country: IE}
emergency:
  - name: Emergency services
    phone: "112"
crisis:
  - name: Helpline
    phone: "988" <-- "988" is not answered in your country (IE)
```

```content/pages/visit.md
---
title: First visit
---

In an emergency call 911. <-- "911" is not answered in your country (IE): write 112
```

Good:

```content/practice.yaml
name: Willow Room
address: {street: 3 Quay Street, town: Galway, country: IE}
emergency:
  - name: Emergency services
    phone: "112"
```

```content/pages/visit.md
---
title: First visit
---

In an emergency call 999 or 112. In the United States, call 911.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.entries import PRACTICE
from sitecheck.facts.emergency_numbers import CRISIS, is_foreign, told_to_call
from sitecheck.facts.statements import statements
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    if (practice := site.practice) is None:
        return
    country = practice.address.country
    facts = site.sources.get(f"{site.content}/{PRACTICE}")
    for group in ("emergency", "crisis") if facts else ():
        for number, line in enumerate(getattr(practice, group)):
            if is_foreign(line.phone, country):
                yield Finding(facts.field_place(group, number, "phone"), _message(line.phone, country))
    listed = [line.phone for line in (*practice.emergency, *practice.crisis)]
    own = next((line.phone for line in practice.emergency if not is_foreign(line.phone, country)), "")
    for statement in statements(site):
        for typed in told_to_call(statement.text):
            if typed.written not in listed and is_foreign(typed.written, country):
                repair = Repair(own) if own and typed.written != CRISIS else None
                yield statement.finding(typed, _message(typed.written, country, repair), repair)


def _message(number: str, country: str, repair: Repair | None = None) -> str:
    return f'"{number}" is not answered in your country ({country}){f": write {repair.replacement}" if repair else ""}.'
