"""Every redirect leads to something that is there.

Why: A visitor who is sent on to nothing has been led astray twice.

Fix: Correct the address after the colon.

Bad:

```content/redirects.yaml
/prices/: /fes/ <-- did you mean "/fees/"?
/tea/: /fees/#tea <-- nothing
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

Good:

```content/redirects.yaml
/prices/: /fees/
/costs/: /prices/
/book/: https://booking.willow.test/larkmere
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.likeness import Guess, question
from sitecheck.links import redirects
from sitecheck.links.look_alikes import fault_of, other_signs, published_alike
from sitecheck.links.suggestion import pages_like
from sitecheck.site import Site
from sitecheck.url.address import split

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    by_old = redirects.by_old(site)
    for redirect in by_old.values():
        address = _own(site, redirect.new)
        if address is None or redirects.key(address) in by_old or redirects.is_there(site, address):
            continue
        target = redirects.own_target(site, address)
        alike = published_alike(site, target)
        guesses = (Guess(alike, True),) if alike else () if target.state == "page" else pages_like(site, target, "")
        names = [redirects.address_of(guess.name) for guess in guesses]
        repair = Repair(names[0], "sure" if guesses[0].sure else "likely") if len(names) == 1 else None
        state = "a draft, and so not published" if target.state == "unpublished" else "nothing"
        looks_so = alike and fault_of(target.path, alike) == "accents"
        more = f' "{names[0]}" is there, but {other_signs(redirect.new, names[0])}.' if looks_so else question(names)
        yield Finding(redirect.new_place, f'At "{redirect.new}" there is {state}.{more}', repair)


def _own(site: Site, new: str) -> str | None:
    """The address below the root, if it is one of this site."""
    if new.startswith("/"):
        return new
    inside = new.removeprefix(site.url)
    own_host = bool(site.url) and split(new).host == split(site.url).host
    return (inside or "/") if own_host and inside != new and (inside or "/").startswith("/") else None
