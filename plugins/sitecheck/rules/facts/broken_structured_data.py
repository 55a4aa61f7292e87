"""What a page tells search engines can be read by them.

Why: With one comma too many they read nothing at all: no opening hours, no address, no author.

Fix: Correct the script at this line. Whatever is filled in by the theme needs the filter `tojson`.

Bad:

```output/index.html
<!doctype html>
<title>Willow Room</title>
<script type="application/ld+json">
{
  "@type": "Person",
  "name": "Maria "Lind"", <-- cannot be read
  "url": "/"
}
</script>
<script type="application/ld+json">
{"@type": "Person", "name": "Maria Lind",} <-- cannot be read
</script>
```

Good:

```output/index.html
<!doctype html>
<title>Willow Room</title>
<p>Maria Lind</p>
<script type="application/ld+json">
{"@type": "Person", "name": "Maria Lind"}
</script>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts import structured_data_places
from sitecheck.facts.structured_data import Fault, scripts
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        for script in scripts(site.read(document.path)) if document.structured else ():
            if isinstance(script.content, Fault):
                fault = script.content
                place = structured_data_places.place(site, document, fault.start, fault.start)
                message = f"This structured data cannot be read from here on ({fault.message.lower()})."
                yield Finding(place, message, None, (document.path,), blame="theme")
