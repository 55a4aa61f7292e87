"""A page asks nothing of other companies.

Why: Each such request tells them who is reading about what; on a therapist's page that is health data, and in the EU it needs consent.

Fix: Keep a copy of the file on this site, or put a link where the frame is.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<script src="https://cdn.example/menu.js"></script> <-- from cdn.example
<iframe src="https://maps.example/here" title="Map"></iframe> <-- from maps.example
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<script src="/menu.js"></script>
<p>See the <a href="https://maps.example/here">map</a>.</p>
<img src="//images/room.jpg" alt="The room">
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.leftovers import leftover
from sitecheck.pages.blocked import blocked_addresses
from sitecheck.pages.loads import loads, outside_host, over_http
from sitecheck.site import Site, Target, Use
from sitecheck.url.address import split

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    own = split(site.url).host
    for target, uses in loads(site).items():
        host = outside_host(target)
        # Others are on the same machine, or slips such as `//images/a.png`.
        if ("." in host or ":" in host) and not leftover(target.path, own):
            asked = [use for use in uses if not _is_told(site, target, use)]
            for cause in site.causes(asked) if asked else ():
                yield cause.finding(f"This is loaded from {host}, so every visitor's address is given away there.")


def _is_told(site: Site, target: Target, use: Use) -> bool:
    """Whether another rule says that it must go: what comes over http, and what the page's own policy keeps out."""
    return over_http(site, target, use.link.written) or (use.document.path, use.link.written) in blocked_addresses(site)
