"""The phone number and the prices that a page tells search engines can be seen on it.

Why: Search engines show them beside the result; a number that was changed only in the text leads people astray.

Fix: Write the same in both, or leave it out of the structured data. (For a practice's own pages `untrue-structured-data` looks at every value.)

Bad:

```output/index.html
<!doctype html>
<html lang="en">
<title>Willow Room</title>
<p>Call 020 7946 0958 or pay £60 here.</p>
<script type="application/ld+json">
{"@type": "LocalBusiness",
 "telephone": "+44 20 7946 0999", <-- "+44 20 7946 0999"
 "makesOffer": {"@type": "Offer", "price": "55.00"}} <-- "55.00"
</script>
</html>
```

Good:

```output/index.html
<!doctype html>
<html lang="en">
<title>Willow Room</title>
<p>Call 020 7946 0958 or pay £60 here.</p>
<script type="application/ld+json">
{"@type": "LocalBusiness", "name": "The Willow Room Ltd", "telephone": "+44 20 7946 0958"}
</script>
</html>
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.document import Document
from sitecheck.facts import structured_data_places
from sitecheck.html.page_text import visible_text
from sitecheck.site import Site

severity = "warning"
# A page without any number or sum may well show it elsewhere; beside another one it is most likely wrong.
LIKE = {"telephone": re.compile(r"\+?\d(?:[\s().-]?\d){6,}"), "price": re.compile(r"[$£€]\s?\d|\d\s?€")}


def check(site: Site) -> Iterator[Finding]:
    # A practice's own pages are the rule untrue-structured-data's.
    for document in site.documents.values() if not _is_practice(site) else ():
        for value, place in structured_data_places.unseen(site, document):
            if value.name in LIKE and _shows_another(site, document, value.name):
                message = f'The {value.name} "{value.value}" is told to search engines, but the page shows another.'
                yield Finding(place, message, None, (document.path,), blame="theme")


def _shows_another(site: Site, document: Document, name: str) -> bool:
    return LIKE[name].search(visible_text(site.read(document.path))) is not None


def _is_practice(site: Site) -> bool:
    return site.practice is not None and bool(site.entries)
