"""Every link that is typed becomes a link.

Why: The visitor reads brackets and half an address, and has nothing to click.

Fix: Put an address between `<` and `>`, as in `<https://www.who.int/>`. Close the last bracket of a link, and let no
space stand between the two: `[words](address)`. Between HTML tags write `<a href="address">words</a>`, for nothing
there is read as Markdown.

Bad:

```content/practice.yaml
name: Willow Room
```

```content/pages/about.md
---
title: About us
---

See [our fees](/contact/ for more. <-- its last bracket is missing

Then [write to us] (/contact/) before you come. <-- a space stands between its brackets

Our [[fees]] are the same for all. <-- write [words](address)

<div>
[Contact](/contact/) <-- between HTML tags
</div>
```

```content/pages/contact.md
---
title: Contact
---

Write to us.
```

Good:

```content/pages/about.md
---
title: About us
---

See [our fees](/contact/) for more. In code, `[our fees](/contact/` is no link.

<div>
<a href="/contact/">Contact</a>
</div>
```

```content/pages/contact.md
---
title: Contact
---

Write to us.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place, Repair
from sitecheck.document import Document
from sitecheck.html.places import text_place
from sitecheck.markdown.unmade import bare_addresses, double_brackets, links_apart
from sitecheck.pages.sources import texts_with
from sitecheck.pages.unended import is_in_box
from sitecheck.site import Site
from sitecheck.source import Source

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for source, pages in texts_with(site, "link"):
        yield from _as_typed(site, source, pages)
    for path, document in site.documents.items():
        for words in document.typed_links:
            place, typed = _place(site, document, words)
            if place is None or (typed and is_in_box(site.sources[place.file], place)):
                continue
            why = "it stands between HTML tags, where there is no Markdown" if words.endswith(")") else "its last bracket is missing"
            # Pages of others may speak of Markdown.
            yield Finding(place, f'"{words}" did not become a link: {why}.', None, (path,), severity=None if typed else "warning")


def _as_typed(site: Site, source: Source, pages: tuple[str, ...]) -> Iterator[Finding]:
    """What others may show on purpose, such as an address or a word before a bracket, is a slip in a practice's own text."""
    ours, own = site.practice is not None, site.url.partition("://")[2].removeprefix("www.")
    for place, words, meant in links_apart(source):
        message = f'"{words}" did not become a link: a space stands between its brackets.'
        yield Finding(place, message, Repair(meant, "sure"), pages, severity=None if ours else "warning")
    for place, words in double_brackets(source) if ours else ():
        yield Finding(place, f'"{words}" is shown as it is typed: write [words](address), or ![words](address) for a picture.', None, pages)
    for place, address in bare_addresses(source) if ours else ():
        if not own or own not in address:
            meant = f"<{address}>" if "://" in address else f"[{address}](https://{address})"
            yield Finding(place, f'"{address}" is no link: nobody can click it.', Repair(meant, "sure"), pages, severity="warning")


def _place(site: Site, document: Document, words: str) -> tuple[Place | None, bool]:
    """Where it was typed, and whether it is known to have been: by all of it, or else by its address. None for `\\[x](y)`."""
    sources = [site.sources[origin] for origin in site.origins.get(document.path, ())]
    for part in (words, words[words.rindex("](") :]):
        for source in sources:
            if part in source.text:
                return (None if "\\" + part in source.text else text_place(source.path, source.text, part)), True
    return text_place(*site.html(document), words), False
