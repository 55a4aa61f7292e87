"""A gift certificate can be used for as long as the law asks.

Why: A shorter term does not hold, and to print it is unlawful. California wants no end at all (Civil Code 1749.5), Ireland five years
(Consumer Protection (Gift Vouchers) Act 2019), Australia (Consumer Law, section 99B) and New Zealand (Fair Trading Act, since 2026) three.

Fix: Leave the term out, or write one that is long enough, here and on the certificates.

Bad:

```content/practice.yaml
name: Willow Room
where: [IE]
```

```content/pages/gifts.md
---
title: Gifts
---

Gift vouchers are valid for one year. <-- "one year": in Ireland a gift voucher that is sold has to be good for at least 5 years
A voucher must be redeemed within 18 months of purchase. <-- "18 months"
```

Good:

```content/practice.yaml
name: Willow Room
where: [IE]
```

```content/pages/gifts.md
---
title: Gifts
---

Gift vouchers are valid for five years. The voucher is sent to you within two days.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.vouchers import short_terms

    for statement, said, law in short_terms(site):
        yield statement.finding(said, f'"{said.written}": {law}.')
