"""Pages in two languages name each other.

Why: Search engines believe that two pages are translations only when both say so; else they show the wrong language.

Fix: Name the same set of languages on all of these pages.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<title>A</title>
<link rel="alternate" hreflang="de" href="/de/a/"> <-- does not name this one
<link rel="alternate" hreflang="fr" href="/fr/a/"> <-- does not name this one
```

```output/de/a/index.html
<!doctype html>
<html lang="de">
<title>A auf Deutsch</title>
```

```output/fr/a/index.html
<!doctype html>
<html lang="fr">
<title>A en français</title>
<link rel="alternate" hreflang="de" href="/de/a/"> <-- does not name this one
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<title>A</title>
<link rel="alternate" hreflang="en" href="/a/">
<link rel="alternate" hreflang="de" href="/de/a/">
<link rel="alternate" type="application/atom+xml" href="/feed.xml">
```

```output/de/a/index.html
<!doctype html>
<html lang="de">
<title>A auf Deutsch</title>
<link rel="alternate" hreflang="en" href="/a/">
```

```output/feed.xml
<feed xmlns="http://www.w3.org/2005/Atom"></feed>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.links.search_engines import heads
from sitecheck.site import Site, Use

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    known = heads(site)
    for path, (_, alternates) in known.items():
        for named in alternates:
            other = named.target.path
            if named.target.state != "page" or other == path or other not in known:
                continue
            if path in {back.target.path for back in known[other][1]}:
                continue
            cause = site.causes([Use(site.documents[path], named.link)])[0]
            message = f'The page {quoted(site.name_of(site.documents[other]))}, named here for {named.language}, does not name this one.'
            yield cause.finding(message)
