"""The sitemap lists only pages that search engines may show.

Why: The page says "do not show me", the sitemap says "show it": search engines report it as a fault of the site.

Fix: Take the page out of the sitemap, or `noindex` out of the page.

Bad:

```output/sitemap.xml
<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://willow.test/thanks/</loc></url> <-- may not be shown by search engines
<url><loc>https://willow.test/old/</loc></url> <-- only leads on
</urlset>
```

```output/thanks/index.html
<!doctype html>
<html lang="en">
<meta name="robots" content="noindex">
<title>Thank you</title>
```

```output/old/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/thanks/">
<title>Old</title>
```

Good:

```output/sitemap.xml
<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://willow.test/thanks/</loc></url>
</urlset>
```

```output/thanks/index.html
<!doctype html>
<html lang="en">
<title>Thank you</title>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.links.attachments import place_of
from sitecheck.links.search_engines import sitemap
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for path, (listing, number) in sitemap(site).items():
        document = site.documents[path]
        if document.listed and not document.redirects:
            continue
        what = "only leads on to another page" if document.redirects else "may not be shown by search engines"
        yield Finding(place_of(site, listing, number), f'The sitemap lists {quoted(site.name_of(document))}, which {what}.', None, (path,), (), "settings")
