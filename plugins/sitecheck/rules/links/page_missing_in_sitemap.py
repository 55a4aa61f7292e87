"""The sitemap lists every page.

Why: Search engines find a page late, or not at all, when the list they are given leaves it out.

Fix: Let the sitemap be made with the site; do not write it by hand.

Bad:

```output/sitemap.xml
<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://willow.test/</loc></url>
<url><loc>https://willow.test/visit/</loc></url>
<url><loc>https://willow.test/people/</loc></url>
</urlset>
```

```output/index.html
<!doctype html>
<html lang="en">
<title>Home</title>
```

```output/visit/index.html
<!doctype html>
<html lang="en">
<title>Visit</title>
```

```output/people/index.html
<!doctype html>
<html lang="en">
<title>People</title>
```

```output/fees/index.html <-- "Fees" is not in the sitemap
<!doctype html>
<html lang="en">
<title>Fees</title>
```

```output/room/index.html <-- "Room" is not in the sitemap
<!doctype html>
<html lang="en">
<title>Room</title>
```

Good:

```output/sitemap.xml
<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://willow.test/</loc></url>
</urlset>
```

```output/index.html
<!doctype html>
<html lang="en">
<title>Home</title>
```

```output/thanks/index.html
<!doctype html>
<html lang="en">
<meta name="robots" content="noindex">
<title>Thank you</title>
```

```output/print/index.html
<!doctype html>
<html lang="en">
<link rel="canonical" href="https://willow.test/">
<title>Home, for printing</title>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place, quoted
from sitecheck.links.reach import is_ordinary
from sitecheck.links.search_engines import heads, sitemap
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    listed = sitemap(site)
    if not listed:
        return
    missing = [document for document in site.documents.values() if document.path not in listed and is_ordinary(document)]
    # A short sitemap is one that was meant to name a few pages only.
    for document in missing if len(missing) <= len(listed) else ():
        canonical, _ = heads(site)[document.path]
        if any(named.target.path != document.path for named in canonical):
            continue
        source = site.source_of(document)
        place = Place(source.path) if source else Place(site.output + document.path)
        yield Finding(place, f'The page {quoted(site.name_of(document))} is not in the sitemap.', None, (document.path,), (), "settings")
