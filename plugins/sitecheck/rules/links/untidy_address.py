r"""Every address is written as the standard has it.

Why: Browsers guess what was meant; a newsletter, a printer's program or another website may guess wrong.

Fix: Write `%20` for a space and `/` for a backslash, as the browser's address line shows it.

Bad:

```content/pages/links.md
---
title: Links
---

<a href="https://school.example/our courses">Courses</a> <-- has a space in it
<a href="https://school.example\about">About</a> <-- has a backslash where a slash belongs
<a href="https://school.example/100%">All</a> <-- has a %
```

Good:

```content/pages/links.md
---
title: Links
---

<a href=" https://school.example/our%20courses ">Courses</a>, <a href="https://school.example/?a[]=1|2">and more</a>,
[über uns](https://schule.example/über-uns), [100 %](https://school.example/100%25), <a href="https://school.example/a&amp;b">a and b</a>.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.html.address_attributes import WHOLE
from sitecheck.links.chosen_links import chosen
from sitecheck.links.leftovers import A_FILE, leftover
from sitecheck.links.typed_address import INDICATOR
from sitecheck.site import Site
from sitecheck.url.address import split
from sitecheck.url.flaw import Flaw
from sitecheck.url.syntax import flaw, tidy

severity = "warning"
_TOLD = ("og:", "twitter:")


def check(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        if target.state in ("missing", "unusable", "placeholder", "unpublished") or leftover(target.path, None) == A_FILE:
            continue
        for written in site.writings[target]:
            found = flaw(written)
            for cause in site.causes(use for use in uses if use.link.written == written) if found else ():
                # What is named by its file is written by Pelican, which leaves spaces as they are; browsers read them all the same.
                if not (cause.link and INDICATOR.match(cause.written)):
                    yield finding(cause, written, found)
    for link, cause in chosen(site, lambda link: link.role == "identify" and link.attribute != "missing"):
        found = flaw(link.written, link.attribute in WHOLE)
        if found and not found.grave:
            yield finding(cause, link.written, found)
    yield from _halves(site)


def _halves(site: Site) -> Iterator[Finding]:
    """What a page tells other websites, by an address that only its own visitors can complete."""
    told = () if site.sources else chosen(site, lambda link: link.element == "meta" and link.attribute.startswith(_TOLD) and bool(link.written.strip()))
    for link, cause in told:
        address = split(link.written)
        if not address.scheme and address.host is None and "{" not in link.written:
            message = f'Other websites, which read "{link.attribute}", need the whole address and not only "{link.written.strip()}".'
            yield cause.finding(message)


def finding(cause, written: str, found: Flaw) -> Finding:
    right = tidy(written)
    repair = Repair(right) if cause.written == written and right != written and not flaw(right) and not written.startswith("data:") else None
    shown = written.strip()
    shown = shown if len(shown) <= 120 else shown[:119] + "…"
    return cause.finding(f'The address "{shown}" {found.message}.', repair)
