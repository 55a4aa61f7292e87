"""Every page can be reached from the home page.

Why: Nobody finds a page that no other page leads to, however good it is.

Fix: Link to it from a page where somebody may want it, or take it away.

Bad:

```output/index.html
<!doctype html>
<html lang="en">
<title>Home</title>
<p><a href="/fees/">Fees</a>
</html>
```

```output/fees/index.html
<!doctype html>
<html lang="en">
<title>Fees</title>
<p><a href="/">Home</a>
</html>
```

```output/forgotten/index.html <-- No page leads to "Forgotten"
<!doctype html>
<html lang="en">
<title>Forgotten</title>
<p><a href="/">Home</a>
</html>
```

```output/lost/index.html <-- No page leads to "Lost"
<!doctype html>
<html lang="en">
<title>Lost</title>
</html>
```

Good:

```output/index.html
<!doctype html>
<html lang="en">
<title>Home</title>
<p><a href="/fees/">Fees</a>
</html>
```

```output/fees/index.html
<!doctype html>
<html lang="en">
<title>Fees</title>
</html>
```

```output/404.html
<!doctype html>
<html lang="en">
<title>Not found</title>
</html>
```

```output/thanks/index.html
<!doctype html>
<html lang="en">
<meta name="robots" content="noindex">
<title>Thank you for writing</title>
</html>
```

```output/old/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/fees/">
<title>Old</title>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place, quoted
from sitecheck.links.reach import clicks, is_ordinary
from sitecheck.site import Site

severity = "warning"
FEWEST = 0.5  # of all pages: on a site that is found through a program, links in pages say little


def check(site: Site) -> Iterator[Finding]:
    reached = clicks(site)
    ordinary = [document for document in site.documents.values() if is_ordinary(document)]
    lost = [document for document in ordinary if document.path not in reached]
    if not reached or len(reached) == 1 < len(ordinary) - 1 or len(lost) > max(3, FEWEST * len(ordinary)):
        return
    for document in lost:
        source = site.source_of(document)
        if site.sources and source is None:
            continue  # a list that the generator made, for which nobody wrote a word
        if source and source.hidden:
            continue
        place = Place(source.path) if source else Place(site.output + document.path)
        message = f'No page leads to {quoted(site.name_of(document))}, so visitors do not find it.'
        yield Finding(place, message, None, (document.path,))
