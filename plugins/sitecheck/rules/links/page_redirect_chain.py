"""A page that leads on leads straight to where the visitor wants to go.

Why: Every step takes time, and search engines give up after a few.

Fix: Write the last address into the first page.

Bad:

```output/older/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/old/"> <-- write "/new/" here
<title>Older</title>
</html>
```

```output/oldest/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/older/"> <-- write "/new/" here
<title>Oldest</title>
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
<title>New</title>
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
<title>New</title>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.reach import onward
from sitecheck.site import Site, Use

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    steps = onward(site)
    for start, (following, link) in steps.items():
        seen, at = {start}, following
        while at in steps and at not in seen:
            seen.add(at)
            at = steps[at][0]
        if at in seen or at == following:
            continue
        address = site.base_path + at.removesuffix("index.html")
        cause = site.causes([Use(site.documents[start], link)])[0]
        yield cause.finding(f'This leads to a page that only leads on: write "{address}" here.')
