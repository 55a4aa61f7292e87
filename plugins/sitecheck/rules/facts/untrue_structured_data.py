"""What a practice's page tells search engines stands on the page as well.

Why: Visitors are shown it beside the search result. What the page does not say may be old, and search engines punish it.

Fix: Take the value from the same place as the page's text does, or leave it out.

Bad:

```content/pages/about.md
---
title: About
---

Text.
```

```output/about/index.html
<!doctype html>
<html lang="en">
<title>About</title>
<h1>About</h1>
<p>Call +1 707 321 6540. A session costs $110. Ask <a href="/people/">Maria Lind</a>.</p>
<script type="application/ld+json">
{"@type": "HealthAndBeautyBusiness",
 "telephone": "+1 707 321 6541", <-- "+1 707 321 6541"
 "makesOffer": {"@type": "Offer", "price": "120", "priceCurrency": "USD"}} <-- price "120"
</script>
</html>
```

Good:

```content/pages/about.md
---
title: About
---

Text.
```

```output/about/index.html
<!doctype html>
<html lang="en">
<title>About</title>
<h1>About</h1>
<p>Call (707) 321-6540. A session costs $110; open 9–12:30 until 2 January 2027.</p>
<script type="application/ld+json">
{"@type": "HealthAndBeautyBusiness", "telephone": "+1 707 321 6540",
 "openingHoursSpecification": {"opens": "09:00", "closes": "12:30", "validThrough": "2027-01-02"},
 "makesOffer": {"@type": "Offer", "price": "110.00", "priceCurrency": "USD"}}
</script>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts import structured_data_places
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values() if site.practice is not None and site.entries else ():
        for value, place in structured_data_places.unseen(site, document):
            short = value.value if len(value.value) < 70 else value.value[:69] + "…"
            message = f'The page tells search engines the {value.name} "{short}", but does not show it.'
            yield Finding(place, message, None, (document.path,), blame="theme")
