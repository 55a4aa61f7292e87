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

Good:

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

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.reach import onward
from sitecheck.site import Site, Use

severity = "error"


def check(site: Site) -> Iterator[Finding]:
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
