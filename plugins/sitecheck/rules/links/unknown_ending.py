"""The name of every website that is linked to has an ending that there is.

Why: There is no such website, so whoever follows this link finds nothing.

Fix: Look the name up, and correct what stands behind its last dot.

Bad:

```content/pages/links.md
---
title: Links
---

The [school](https://upledger.con/about), <-- did you mean ".com"?

the [association](https://www.craniosacral.ogr) <-- did you mean ".org"?

and [a picture of it](https://school.png). <-- no website's name ends with ".png"
```

Good:

```content/pages/links.md
---
title: Links
---

The [school](https://upledger.com/about.con), [one in Kyiv](https://школа.укр/), [one of ours](https://willow.clinic/) and [an example](https://school.example/).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.site import Site
from sitecheck.url.address import split
from sitecheck.url.endings import ending_meant, unknown_ending

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        address = split(target.path) if target.state == "outside" else None
        if not address or not address.host or not (ending := unknown_ending(address.host)):
            continue
        right = ending_meant(ending)
        # Of what begins with two slashes another rule speaks; it may be the name of a file.
        some = [use for use in uses if use.link.role in ("follow", "load") and (right or address.scheme)]
        for cause in site.causes(some) if some else ():
            told = f': did you mean ".{right}"?' if right else "."
            repair = _repair(cause.written, address.host, ending, right) if right and cause.blame != "theme" else None
            # The list of endings grows by a few in some years; one slip away from a common one, no new one will be.
            severity = None if right else "warning"
            yield cause.finding(f'No website\'s name ends with ".{ending}"{told}', repair, severity=severity)


def _repair(written: str, host: str, ending: str, right: str) -> Repair | None:
    name = host.partition(":")[0].rstrip(".")
    end = written.lower().find(name) + len(name)
    return Repair(written[: end - len(ending)] + right + written[end:]) if name in written.lower() and name.endswith(ending) else None
