"""Every list that is typed becomes a list.

Why: The visitor reads its lines as one, with a sign here and there, or does not see which of them belong to which.

Fix: Put an empty line before the first item, and begin each with a hyphen and a space, or with `1.` and a space. Items
that belong to another one have four more spaces before them.

Bad:

```content/pages/bring.md
---
title: What to bring
---

You bring:
- warm socks <-- Put an empty line before the first
- a bottle of water

Please:
• no perfume <-- Begin each with "- " and put an empty line before the first
• no heavy meal before

How you come in:
1) Ring <-- Write "1." instead of "1)" and put an empty line before the first
2) Wait for us

1. Come in
2. Take off
   - your shoes <-- four spaces before each
   - your coat
3. Lie down
   1. on your back <-- stand in one list with the one above
   2. or on your side
```

Good:

```content/pages/bring.md
---
title: What to bring
---

You bring:

- warm socks
- a bottle of water
    - or of tea

We are open – closed in August, that is –
except on holidays. You bring<br>
• one scarf<br>
• two socks
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.markdown.unmade import Unmade, flat_items, lists
from sitecheck.pages.sources import texts_with
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for source, pages in texts_with(site, "list"):
        for sign, found in lists(source):
            yield Finding(found.place, f'These lines became no list: a visitor reads them as one line, with "{sign}" in it. {_advice(sign, found)}', None, pages)
        for place in flat_items(source):
            message = "This item and its like stand in one list with the one above. Put four spaces before each item that belongs to another one."
            yield Finding(place, message, None, pages)


def _advice(sign: str, found: Unmade) -> str:
    before = "put an empty line before the first"
    if found.joined and 1 < (found.place.column or 1) <= 4:
        return "Put four spaces before each when it belongs to an item of another list, else an empty line before the first."
    if sign in "-*+" or sign.endswith("."):
        return f"{before.capitalize()}."
    begun = f'Write "{sign[:-1]}." instead of "{sign}"' if sign.endswith(")") else 'Begin each with "- "'
    return f"{begun} and {before}." if found.joined else f"{begun}."
