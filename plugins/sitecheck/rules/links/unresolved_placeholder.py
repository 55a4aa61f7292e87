"""No placeholder in braces is left on a page.

Why: The visitor reads braces, or follows a link that has them in its address and leads nowhere.

Fix: Write `{filename}`, `{static}`, `{tag}`, `{category}` or `{author}`, spelt like this and between quotes in HTML;
or write out what should stand there.

Bad:

```content/pages/room.md
---
title: The room
---

We are [near the station]({filname}/pages/way.md). <-- "{filname}/pages/way.md" was not filled in
```

```output/way/index.html
<!doctype html>
<html lang="en"><head><title>The way</title><meta name="description" content="How to find us."></head>
<body><h1>The way</h1>
<p>Dear {{ name }}, turn left.</p> <-- "{{ name }}" was not filled in
</body></html>
```

Good:

```content/pages/room.md
---
title: The room
---

We are [near the station]({filename}/pages/way.md). In code, `{{ name }}` is not a placeholder.
```

```content/pages/way.md
---
title: The way
---

Turn left.
```
"""

from collections.abc import Iterator

from sitecheck.cause import Cause
from sitecheck.diagnostic import Finding, Repair
from sitecheck.document import Document
from sitecheck.html.places import text_place
from sitecheck.likeness import nearest, question
from sitecheck.links.typed_address import INDICATOR, named_file
from sitecheck.site import Site

severity = "error"
FILLED_IN = ("href", "src", "poster", "data", "cite", "formaction", "action", "content")
"""The attributes in which Pelican looks for files that are named."""

INDICATORS = ("filename", "static", "attach", "tag", "category", "author", "index")


def check(site: Site) -> Iterator[Finding]:
    for cause in (dead.cause for dead in site.dead("placeholder")):
        match = INDICATOR.match(cause.written)
        if match and _names_text(site, cause):
            message = f'"{cause.written}" names a text, and only {{filename}} leads to the page that is made of one.'
            yield cause.finding(message, Repair(f"{{filename}}{match['rest']}"))
            continue
        if match and match["what"] in INDICATORS and cause.link is not None and cause.link.attribute not in FILLED_IN:
            message = f'Pelican does not fill in "{{{match["what"]}}}" in "{cause.link.attribute}": write the address itself there.'
            yield cause.finding(message, _address_itself(site, cause))
            continue
        guesses = nearest(match["what"], INDICATORS) if match and match["what"] not in INDICATORS else ()
        message = f'"{cause.written}" was not filled in.' + question(f"{{{guess.name}}}" for guess in guesses)
        repair = Repair(f"{{{guesses[0].name}}}{match['rest']}") if match and len(guesses) == 1 else None
        yield cause.finding(message, repair)
    for path, document in site.documents.items():
        for words in _not_of_links(document):
            sources = (*(site.sources[origin] for origin in site.origins.get(path, ())), *site.sources.values())
            typed = next((text_place(source.path, source.text, words) for source in sources if words in source.text), None)
            yield Finding(typed or text_place(*site.html(document), words), f'"{words}" was not filled in.', None, (path,))


def _not_of_links(document: Document) -> Iterator[str]:
    """Without those of links that stay as they are typed, which `unmade-link` tells."""
    typed = [link.rpartition("](")[2].rstrip(")") for link in document.typed_links]
    return (words for words in document.leftovers if not any(words.startswith(address) for address in typed))


def _names_text(site: Site, cause: Cause) -> bool:
    return cause.source is not None and named_file(site.content, cause.source.path, cause.written) in site.sources


def _address_itself(site: Site, cause: Cause) -> Repair | None:
    """Where the file is published, if it is."""
    file = named_file(site.content, cause.source.path, cause.written) if cause.source else None
    published = site.addresses.get(file or "")
    return Repair(site.base_path + published) if published else None
