"""Links within the site leave its own address out.

Why: With another address, in the preview or on a trial copy such a link leads away from what you look at, and a wrong one is found late.

Fix: Begin with the slash after the name, or name the file: `{filename}/pages/fees.md`.

Bad:

```content/practice.yaml
name: Willow Room
url: https://willow.test
```

```content/pages/fees.md
---
title: Fees
---

Read [how it goes](https://willow.test/visit/), <-- leave "https://willow.test" out

and [come](http://willow.test/visit/#way). <-- leave "http://willow.test" out
```

```content/pages/visit.md
---
title: Visit
---

## Way
```

Good:

```content/practice.yaml
name: Willow Room
url: https://willow.test
```

```content/pages/fees.md
---
title: Fees
---

Read [how it goes](/visit/), or [pass it on](https://share.example/?url=https://willow.test/visit/).
```

```content/pages/visit.md
---
title: Visit
---

Come in.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.site import Site
from sitecheck.url.address import split

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if not split(site.url).host:
        return
    for target, uses in site.targets.items():
        if target.state not in ("page", "file"):
            continue
        # Only what an author typed: templates write whole addresses where programs want them, such as a picture in
        # every page's head, for each of which every text would be searched.
        whole = {written for written in site.writings[target] if split(written).host}
        typed = [use for use in uses if use.link.written in whole and use.link.role in ("follow", "load") and use.link.element != "meta"] if whole else ()
        if not typed:
            continue
        for cause in site.causes(typed):
            address = split(cause.written)
            if cause.source is None or cause.part or (cause.place.line is None and cause.written not in cause.source.text):
                continue  # Pelican or the theme wrote it in full
            if not address.host or cause.written.lower().count(address.host) != 1:
                continue
            end = cause.written.lower().index(address.host) + len(address.host)
            message = f'This leads to a page of this site: leave "{cause.written[:end].strip()}" out.'
            yield cause.finding(message, Repair(cause.written[end:] or "/", "sure"))
