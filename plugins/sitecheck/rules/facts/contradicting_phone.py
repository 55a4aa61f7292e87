"""The practice's phone number is the same on every page.

Why: Someone calls the number of a page that was forgotten, and reaches a stranger.

Fix: Leave the number out, since every page shows it at its foot, or write that of `content/practice.yaml`.
The numbers of others stay as they are.

Bad:

```content/practice.yaml
name: Willow Room
phone: +1 707 321 6540
notices:
  - from: 2026-11-01
    until: 2026-12-01
    text: Please call us on 707 444 1234 this week. <-- "707 444 1234"
```

```content/pages/visit.md
---
title: First visit
---

If you are late, [call us](tel:+17073216549). <-- "+17073216549" is not your number (+1 707 321 6540)

Phone: (707) 321-6450 <-- "(707) 321-6450"
```

Good:

```content/practice.yaml
name: Willow Room
phone: +1 707 321 6540
crisis:
  - name: Quiet Line
    phone: 1-800-273-8255
```

```content/pages/visit.md
---
title: First visit
---

If you are late, call us on (707) 321-6540 or 321-6540. In an emergency call 911, and at night the Quiet Line, 1-800-273-8255.

Your doctor's surgery, 707 444 1234, also gives advice. See doi 10.1186/s12891-019-3017-y; we are insured under 20712345678.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.facts.contacts import wrong_numbers
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for statement, typed, own in wrong_numbers(site) if site.practice is not None else ():
        dialled = statement.text[: typed.start].endswith("tel:")
        repair = Repair("".join(sign for sign in own if sign.isdigit() or sign == "+") if dialled else own)
        yield statement.finding(typed, f'"{typed.written}" is not your number ({own}).', repair)
