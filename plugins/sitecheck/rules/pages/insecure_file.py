"""Everything on a page comes over a safe connection.

Why: On a page that begins with https browsers leave out scripts and frames from http, and warn of pictures.

Fix: Keep a copy of the file on this site; for a file that is here already, write https.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<script src="http://files.example/a.js"></script> <-- over http, which can be read and changed on its way, and files.example learns
<img src="http://files.example/b.jpg" alt="A room"> <-- over http
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<script src="https://files.example/a.js"></script>
<p>See <a href="http://files.example/">here for files</a>.</p>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.leftovers import leftover
from sitecheck.pages.loads import loads, outside_host, over_http
from sitecheck.site import Site
from sitecheck.url.address import split

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    own = split(site.url).host
    for target, uses in loads(site).items():
        if leftover(target.path, own):
            continue  # https would not bring it either
        some = tuple(use for use in uses if over_http(site, target, use.link.written))
        host = outside_host(target)
        mend = f", and {host} learns of every visitor: keep a copy of the file on this site" if host else ": write https"
        for cause in site.causes(some) if some else ():
            message = f'"{cause.written}" is loaded over http, which can be read and changed on its way{mend}.'
            # Where the pages come over http themselves, no browser refuses what they ask for.
            harm = "warning" if site.url.startswith("http:") else None
            yield cause.finding(message, severity=harm)
