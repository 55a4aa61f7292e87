"""Every address that was ever published still leads somewhere.

Why: Other sites, search engines and people's notes lead there; they find nothing, and do not come again.

Fix: Add a line to `content/redirects.yaml`, such as `/old-address/: /new-address/`. The address of a page is its file's name;
to keep an old one, write it as `slug:`.

Bad:

```content/published.txt
/fees/⇥What a session costs⇥00000000000000ff
/first-visit/⇥First visit <-- /your-first-visit/
/leaflet/⇥Our leaflet <-- "Our leaflet"
```

```content/pages/your-first-visit.md
---
title: First visit
---

You keep your clothes on.
```

```content/pages/fees.md
---
title: What a session costs
---

It costs little.
```

Good:

```content/published.txt
/first-visit/⇥First visit
/leaflet/⇥Our leaflet
```

```content/redirects.yaml
/first-visit/: /your-first-visit/
/leaflet: https://willow.test/your-first-visit/
```

```content/pages/your-first-visit.md
---
title: First visit
---

You keep your clothes on.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.links import redirects, vanished
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for one in vanished.vanished(site):
        title = f' ({quoted(one.title)})' if one.title else ""
        found = vanished.successor(site, one)
        if found:
            advice = f'Its page is probably {found.address} now.'
            repair = redirects.new_line(site, one.address, found.address, found.sure)
        else:
            advice, repair = f"Say in {site.content}/redirects.yaml where its visitors should go, with a line like \"{one.address}: /\".", None
        yield Finding(vanished.record_place(site, one), f"The address {one.address}{title} is gone. {advice}", repair)
