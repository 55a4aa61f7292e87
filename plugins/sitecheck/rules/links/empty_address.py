"""Every link and every picture says where it leads.

Why: A link without an address opens the same page again; a picture without one is a gap.

Fix: Write the address, or take the link or the picture out.

Bad:

```content/pages/contact.md
---
title: Contact
---

Read [about us]() first. <-- The link "about us" has no address

<img src="" alt="The room" width="3" height="2"> <-- has no address
```

```output/book/index.html
<!doctype html>
<html lang="en">
<title>Book</title>
<p><a class="button">Book</a> <-- The link "Book" has no address
</html>
```

Good:

```content/pages/contact.md
---
title: Contact
---

[About us](/contact/) and <a id="here">a place</a>, <img data-src="/later.jpg" alt="A room" width="3" height="2">.
<form action=""><button>Send</button></form>
```
"""

import re
from collections.abc import Iterator

from sitecheck.cause import Cause
from sitecheck.diagnostic import Finding, quoted
from sitecheck.document import Link
from sitecheck.html.address_attributes import META_ROLES
from sitecheck.links.chosen_links import chosen
from sitecheck.site import Site

severity = "error"
WORDS = {"a": "link", "area": "link", "img": "picture", "script": "script", "iframe": "frame", "embed": "frame", "object": "frame", "meta": "card for other websites"}

EMPTY = frozenset({"src", "data", "poster", "usemap", "cite", *META_ROLES})
FEW = 3
MILD = frozenset({"missing", "cite"})
"""What is allowed, as for the page one is on, and mostly a slip."""

_HOME = re.compile(r"""href\s*=\s*(["'])\{\{\s*SITEURL\s*\}\}\1""")
"""The way to the home page in a theme. `SITEURL` is left empty while one writes, and set to publish."""


def check(site: Site) -> Iterator[Finding]:
    home = not site.url and any(_HOME.search(text) for text in site.theme.values())
    # A picture that could not be read has no address for now: that is said once, of the file.
    unread = any((failure.file or "").startswith(f"{site.content}/images/") for failure in site.failures)
    for link, cause in chosen(site, _is_empty):
        if unread and link.element == "img" and link.attribute == "src":
            continue
        if home and cause.blame == "theme" and link.attribute == "href":
            continue
        name = f' {quoted(link.text)}' if link.text.strip() else ""
        message = f"The {WORDS.get(link.element, link.element + ' element')}{name} has no address."
        # On many pages of a folder of HTML it is likely the way home, left empty as in a theme.
        tried = not site.sources and link.attribute == "href" and (len(cause.pages) > FEW or _names_its_page(site, link, cause))
        unused = link.element == "link" and link.attribute == "href"  # browsers pass a link in the head by then
        mild = "warning" if link.attribute in MILD or tried or unused else None
        yield cause.finding(message, severity=mild)


def _names_its_page(site: Site, link: Link, cause: Cause) -> bool:
    """Whether the words are a title of the page itself, to which an empty address leads: so menus name the page one is on."""
    page = site.documents.get(cause.pages[0]) if cause.pages else None
    words = "".join(sign for sign in link.text.lower() if sign.isalpha())
    titles = (page.name, *page.titles, *(heading.text for heading in page.headings)) if page else ()
    return len(words) > 1 and any(words == "".join(sign for sign in title.lower() if sign.isalpha()) for title in titles)


def _is_empty(link: Link) -> bool:
    if link.attribute == "missing":
        return bool(link.text) or link.element in ("script", "link", "img")
    leads = link.element in ("a", "area", "link") and link.attribute == "href"
    return not link.written.strip() and (leads or link.attribute in EMPTY)
