"""A remark that silences a rule names the rule and says why.

Why: Next year nobody knows whether it is still needed; so without a reason it silences nothing.

Fix: Write it as `<!-- sitecheck: ignore broken-link until 2027-03 – the leaflet comes in spring -->`; the date may be left out.
Among the fields at the head of a text, and in `practice.yaml`, it begins with `#` instead: `# sitecheck: ignore broken-link – …`.

Bad:

```content/pages/fees.md
---
title: Fees
---

<!-- sitecheck: ignore broken-link --> <-- gives no reason
What a [session](/fees/) costs.

<!-- sitecheck: ignore broken-link until spring – the leaflet comes then --> <-- "spring" is not a date
What a [course](/fees/) costs.

<!-- sitecheck: allow broken-link – it comes in spring --> <-- is not understood
What a [talk](/fees/) costs.
```

Good:

```content/pages/fees.md
---
title: Fees
---

<!-- sitecheck: ignore broken-link until 2027-03 – the leaflet comes in spring -->
What a [session](/leaflet/) costs.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for ignore in site.ignores:
        if not ignore.rule:
            yield Finding(ignore.place, 'This remark is not understood, so it silences nothing: write it like "sitecheck: ignore broken-link – your reason".')
        elif not ignore.reason:
            yield Finding(ignore.place, "This remark gives no reason, so it silences nothing: add a dash and say why.")
        elif ignore.until is None and ignore.until_written:
            yield Finding(ignore.place, f'"{ignore.until_written}" is not a date, so this remark silences nothing: write 2027-03 or 2027-03-15.')
