"""A page is said to be in one language only.

Why: Some programs believe the one attribute and some the other.

Fix: Remove `xml:lang`, or give both the same code.

Bad:

```output/a/index.html
<!doctype html>
<html lang="fr" xml:lang="en"> <-- lang says "fr" and xml:lang "en"
<body>
<p>Bonjour</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en" xml:lang="de"> <-- lang says "en" and xml:lang "de"
<body>
<p>Hello</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="fr" xml:lang="fr-CH">
<body>
<p>Bonjour</p>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "two-languages", lambda lang, xml_lang: f'lang says "{lang}" and xml:lang "{xml_lang}".')
