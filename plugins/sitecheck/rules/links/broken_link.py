"""Every link leads to a page that is there.

Why: A visitor who follows this link finds nothing and does not know whether to look elsewhere or to give up.

Fix: Correct the address, or remove the link. Name a page by its file, as `{filename}/pages/fees.md`:
then its address may change and the link still works.

Bad:

```content/pages/contact.md
---
title: Contact
---

Look at our [fees]({filename}/pages/feess.md) first. <-- there is no file "pages/feess.md"

Or read [the small print](/terms/). <-- no page of this site has the address "/terms/"
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

Good:

```content/pages/contact.md
---
title: Contact
---

Look at our [fees]({filename}/pages/fees.md) first, or at the [same page](/fees/).
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.likeness import question
from sitecheck.links import kept_files, misplaced_texts, rootless_feeds, unmade_lists
from sitecheck.links.rewriting import named, repair
from sitecheck.links.suggestion import file_meant, folder_name, in_its_language, pages_like, right_at_home, seen_from
from sitecheck.links.typed_address import file_named
from sitecheck.site import Site

severity = "error"

_IN_BETWEEN = re.compile(r".[{|](?:filename|static|attach)[}|]")


def check(site: Site) -> Iterator[Finding]:
    dead_ends = site.dead("page")
    for shared_cause in (misplaced_texts, unmade_lists, rootless_feeds, kept_files):
        findings, dead_ends = shared_cause.apart(site, dead_ends)
        yield from findings
    for dead in dead_ends:
        cause = dead.cause
        at_home = right_at_home(site, cause)
        guesses = at_home or file_meant(site, cause) or pages_like(site, dead.target, cause.text)
        guesses = tuple(guess for guess in guesses if at_home or in_its_language(site, cause, guess.name))
        file = file_named(site, cause) or _download(site, dead.target.path)
        if file:
            guesses = tuple(guess for guess in guesses if not _is_list(site, guess.name))
            message = f'In the {folder_name(site)} there is no file "{file.removeprefix(site.content + "/")}".'
        else:
            message = f'No page of this site has the address "{cause.written}"{seen_from(cause) if at_home else ""}.'
        if _IN_BETWEEN.search(cause.written):
            message += " Pelican understands {filename} and its like only where an address begins."
        message += question(named(site, cause, guess.name) for guess in guesses)
        yield cause.finding(message, repair(site, cause, guesses))


def _download(site: Site, path: str) -> str:
    """The file that a text offers under its name alone, where it would have to lie."""
    return f"{site.content}/{path}" if site.practice is not None and path.startswith("documents/") else ""


def _is_list(site: Site, path: str) -> bool:
    """Whether it is a page such as that of a category, which nobody means who names a file."""
    return path in site.documents and path not in site.origins and "/" in path
