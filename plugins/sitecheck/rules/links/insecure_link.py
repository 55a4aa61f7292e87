"""Links lead to the safe address of a website that has one.

Why: On the way over http others can read along and change the page, before the website sends the visitor on.

Fix: Write https.

Bad:

```content/pages/links.md
---
title: Links
---

Look it up [there](http://en.wikipedia.org/wiki/Rest) <-- has https too

or read [the paper](http://doi.org/10.1000/182). <-- has https too
```

Good:

```content/pages/links.md
---
title: Links
---

Look it up [there](https://en.wikipedia.org/wiki/Rest), or at [a small society](http://society.example/), or [archived](https://web.archive.org/web/http://www.nhs.uk/).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.site import Site
from sitecheck.url.address import split

severity = "warning"
SAFE = (
    "wikipedia.org", "doi.org", "github.com", "youtube.com", "google.com", "nih.gov", "who.int", "nhs.uk", "facebook.com", "instagram.com",
    "linkedin.com", "twitter.com", "apple.com", "archive.org", "bbc.co.uk", "gov.uk", "cochranelibrary.com", "orcid.org", "creativecommons.org",
    "wikimedia.org", "mozilla.org", "vimeo.com", "whatsapp.com", "paypal.com", "samaritans.org", "988lifeline.org",
)


def check(site: Site) -> Iterator[Finding]:
    own = split(site.url)
    for target, uses in site.targets.items():
        plain = {written for written in site.writings[target] if ":" in written and (address := split(written)).scheme == "http" and address.host}
        insecure = [use for use in uses if use.link.written in plain and use.link.element in ("a", "area")] if plain else ()
        for cause in site.causes(insecure) if insecure else ():
            host = split(cause.written).host or ""
            safe = any(host == name or host.endswith("." + name) for name in SAFE) or (own.scheme == "https" and host == own.host)
            if not safe or (cause.source and host == own.host):
                continue
            repair = Repair(cause.written.replace("http:", "https:", 1)) if cause.blame != "theme" else None
            yield cause.finding(f"The website {host} has https too: write that.", repair)
