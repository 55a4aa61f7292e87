"""No page that leads on leads back to itself.

Why: The browser goes round in a circle, and the visitor sees no page at all.

Fix: Take the redirect out of one of the pages.

Bad:

```output/old/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/older/"> <-- /old/ → /older/ → /old/
<title>Old</title>
</html>
```

```output/older/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/old/">
<title>Older</title>
</html>
```

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=../b/"> <-- /a/ → /b/ → /a/
<title>A</title>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=../a/">
<title>B</title>
</html>
```

```output/c/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=./"> <-- leads to itself
<title>C</title>
</html>
```

Good:

```output/now/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="900; url=/now/">
<title>Now</title>
</html>
```

```output/old/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/new/">
<title>Old</title>
</html>
```

```output/new/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="300; url=/new/">
<title>News, which renews itself</title>
</html>
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.document import Document, Link
from sitecheck.links.reach import onward
from sitecheck.site import Site, Use

severity = "error"


_AT_ONCE = re.compile(r"""content\s*=\s*["']?\s*0*(?:\.0*)?\s*[;,]""", re.IGNORECASE)
"""A page that begins anew after a while may well want to."""


def check(site: Site) -> Iterator[Finding]:
    yield from _to_themselves(site)
    steps = onward(site)
    told: set[str] = set()
    done: set[str] = set()
    for start in sorted(steps):
        way: dict[str, None] = {}
        at = start
        while at in steps and at not in way and at not in done:
            way[at] = None
            at = steps[at][0]
        done.update(way)
        if at not in way or at in told:
            continue
        circle = list(way)[list(way).index(at):]
        told.update(circle)
        names = ["/" + path.removesuffix("index.html") for path in (*circle, circle[0])]
        causes = [site.causes([Use(site.documents[path], steps[path][1])])[0] for path in circle]
        others = tuple(cause.place for cause in causes[1:])
        message = f"These pages lead round in a circle: {' → '.join(names)}."
        yield Finding(causes[0].place, message, None, tuple(circle), others, causes[0].blame)


def _to_themselves(site: Site) -> Iterator[Finding]:
    for path, document in site.documents.items():
        for link in document.links if document.redirects else ():
            if link.attribute != "refresh" or not _leads_back(site, document, link) or not _AT_ONCE.search(site.read(path)):
                continue
            for cause in site.causes([Use(document, link)]):
                yield cause.finding("This page leads to itself, again and again, before anyone can read it.")


def _leads_back(site: Site, document: Document, link: Link) -> bool:
    target = site.resolve(document, link.written)
    return target.state == "page" and target.path == document.path and target.fragment is None
