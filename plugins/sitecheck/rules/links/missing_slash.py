"""A link to a page ends as the page's address does.

Why: The host sends the visitor on from /fees to /fees/ first, which costs time on every click; some hosts find nothing.

Fix: Add the slash.

Bad:

```content/pages/links.md
---
title: Links
---

What a session [costs](/fees), <-- ends without the slash

and how it [goes](../links#way). <-- ends without the slash

## Way
```

```content/pages/fees.md
---
title: Fees
---

Little.
```

Good:

```content/pages/links.md
---
title: Links
---

What a session [costs](/fees/), or [from the file]({filename}fees.md), and our [home page](/), [this folder](..).
```

```content/pages/fees.md
---
title: Fees
---

Little.
```
"""

from collections.abc import Iterator
from urllib.parse import unquote

from sitecheck.cause import Cause, pages_of
from sitecheck.diagnostic import Finding, Repair
from sitecheck.links.typed_address import INDICATOR
from sitecheck.site import Site, Target
from sitecheck.url.address import split

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    made: dict[str, Cause] = {}
    for target, uses in site.targets.items():
        if target.state != "page" or not _is_index(site, target):
            continue
        short = {written for written in site.writings[target] if _ends_short(target, written)}
        some = [use for use in uses if use.link.written in short and use.link.role == "follow" and use.link.attribute != "redirects"] if short else ()
        for cause in site.causes(some) if some else ():
            if _by_setting(site, cause):
                made.setdefault(target.path, cause)
                continue
            if _lost_at_home(site, cause):
                continue
            right = _with_slash(cause.written) if _ends_short(target, cause.written) else ""
            repair = Repair(right, "sure") if right else None
            message = f'The address "{cause.written.strip()}" ends without the slash that its page has.'
            yield cause.finding(message, repair)
    if made:
        yield _of_settings(site, made)


def _is_index(site: Site, target: Target) -> bool:
    folder, _slash, name = target.path.rpartition("/")
    return bool(folder) and name in site.host.indexes


def _ends_short(target: Target, written: str) -> bool:
    """Whether the folder's own name is the last that is written: neither its page `index.html` nor that without an ending."""
    last = unquote(split(written).path.rpartition("/")[2])
    return "{" not in written and last not in ("", ".", "..") and last == target.path.rpartition("/")[0].rpartition("/")[2]


def _lost_at_home(site: Site, cause: Cause) -> bool:
    """Whether it leads nowhere on the page of its text, of which another rule tells, and there only where a list repeats it."""
    home = site.addresses.get(cause.source.path) if cause.source else None
    return home in site.documents and home not in cause.pages and site.resolve(site.documents[home], cause.written).state == "missing"


def _by_setting(site: Site, cause: Cause) -> bool:
    """Whether Pelican made the address: its author named a file, or nobody typed it."""
    return bool(site.sources) and (INDICATOR.match(cause.written) is not None or cause.place.file.startswith(site.output or "\0"))


def _of_settings(site: Site, made: dict[str, Cause]) -> Finding:
    """All such addresses at once: they follow from a few settings."""
    kinds = {text.kind for text in site.linked.values() if text.by_setting and site.addresses.get(text.source) in made}
    names = " and ".join(f"{kind}_URL" for kind in sorted(kinds)) or "those that end in _URL"
    path, cause = next(iter(made.items()))
    more = f" and {len(made) - 1} more" if len(made) > 1 else ""
    message = f'Links to "/{path.removesuffix("index.html")}"{more} end without the slash that the page has: let {names} in your settings end with a slash.'
    return Finding(cause.place, message, None, pages_of(made.values()), (), "settings")


def _with_slash(written: str) -> str:
    path = split(written).path
    return written.replace(path, path + "/", 1) if written.count(path) == 1 else ""
