"""The main address that a page gives is that of a page which is its own main page.

Why: Search engines drop the page in favour of the other one; when that one points on again, they show neither.

Fix: Let each page give its own address, or that of the one page which says the same.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<title>A</title>
<link rel="canonical" href="https://willow.test/b/"> <-- "B", which gives another page in its turn
```

```output/b/index.html
<!doctype html>
<html lang="en">
<title>B</title>
<link rel="canonical" href="https://willow.test/c/">
```

```output/c/index.html
<!doctype html>
<html lang="en">
<title>C</title>
```

```output/d/index.html
<!doctype html>
<html lang="en">
<title>D</title>
<link rel="canonical" href="https://willow.test/d/">
<link rel="canonical" href="https://willow.test/c/"> <-- gives two main addresses
```

Good:

```output/c/index.html
<!doctype html>
<html lang="en">
<title>C</title>
<link rel="canonical" href="https://willow.test/c/">
```

```output/c-print/index.html
<!doctype html>
<html lang="en">
<title>C, to print</title>
<link rel="canonical" href="/c/">
```

```output/essay/index.html
<!doctype html>
<html lang="en">
<title>An essay that appeared elsewhere first</title>
<link rel="canonical" href="https://magazine.example/essay/">
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.links.search_engines import Named, heads
from sitecheck.site import Site, Use

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for path, (canonical, _) in heads(site).items():
        targets = {named.target.path for named in canonical}
        if len(targets) > 1:
            yield _finding(site, path, canonical[-1], "This page gives two main addresses, so none of them counts.")
        elif canonical and canonical[0].target.state == "page" and path not in targets:
            other = canonical[0].target.path
            if any(named.target.path != other for named in heads(site)[other][0]):
                name = site.name_of(site.documents[other])
                yield _finding(site, path, canonical[0], f'As its main page this one gives {quoted(name)}, which gives another page in its turn.')


def _finding(site: Site, path: str, named: Named, message: str) -> Finding:
    cause = site.causes([Use(site.documents[path], named.link)])[0]
    return cause.finding(message)
