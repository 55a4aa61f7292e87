"""A page's title is somebody's, not what a program calls a new page.

Why: Search results, bookmarks and the browser's tab show "Untitled document", and nobody knows what is behind it.

Fix: Put a title there that says what the page is about.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en"><head><title>Untitled document</title></head> <-- still has the title that a program gives
<body><h1>The way</h1></body></html>
```

```content/pages/fees.md
---
title: New page <-- "New page"
---

What a session costs.
```

```content/pages/way.md
---
title: The way here
---

By train or on foot.
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en"><head><title>The document, untitled</title></head>
<body><h1>The way</h1></body></html>
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.document import Document
from sitecheck.pages.width import shared_ending, typed_or_shown
from sitecheck.site import Site

severity = "warning"

# What editors and frameworks call a new page, in the languages of the common ones.
UNTITLED = re.compile(
    r"(?:untitled(?: document| page)?|unbenannt(?:es dokument)?|unbenannte seite|ohne titel|(?:document |page )?sans (?:titre|nom)"
    r"|(?:documento |página )?sin (?:título|nombre)|(?:documento |pagina )?senza (?:titolo|nome)|(?:documento |página )?sem título"
    r"|naamloos(?: document)?|document|new (?:page|document)|page title|(?:insert|enter|your|add) (?:(?:a|the|your|page|site) )?title(?: here)?"
    r"|(?:react|vite) app|vite \+ (?:react|vue|svelte)(?: \+ ts)?|create next app)(?: ?\(?\d{1,3}\)?)?", re.IGNORECASE)


def check(site: Site) -> Iterator[Finding]:
    ending = shared_ending(site)
    for document in site.documents.values():
        title = next(iter(document.titles), "")
        own = " ".join((title.removesuffix(ending) if ending else title).split())
        if UNTITLED.fullmatch(own) and not _is_missing(site, document):
            message = f'This page still has the title that a program gives to a new one, "{own}".'
            yield Finding(typed_or_shown(site, document, "title"), message, None, (document.path,))


def _is_missing(site: Site, document: Document) -> bool:
    """Where no title was typed the page has its file's name, and that is another rule's."""
    source = site.source_of(document)
    return source is not None and any(problem.rule == "missing-field" for problem in site.problems.get(source.path, ()))
