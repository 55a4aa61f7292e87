"""A telephone link dials the number that it shows.

Why: Who taps the number calls another one than who reads it, and one of the two reaches a stranger.

Fix: Write the same number after `tel:` as between the brackets.

Bad:

```content/pages/contact.md
---
title: Contact
---

Call [707 321 6540](tel:+17073216450) <-- shows 7073216540 and dials +17073216450

or [+44 (0)20 7946 0018](tel:+442079460000). <-- shows

[707 321 6541 ext. 12](tel:+17073216541,,14) <-- shows the extension 12 and dials 14
```

Good:

```content/pages/contact.md
---
title: Contact
---

Call [(707) 321-6540](tel:+1-707-321-6540), [+44 (0)20 7946 0018](tel:+442079460018), [020 7946 0018](tel:+442079460018),
[the 24-hour line](tel:+17073216541), [321-6540](tel:+17073216540) or [707 321 6541 ext. 12](tel:+17073216541,,12).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.document import Link
from sitecheck.links.chosen_links import with_scheme
from sitecheck.site import Site
from sitecheck.url.dialling import dialled, same, shown_extension, shown_number

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for message, _link, cause in with_scheme(site, _faults, "tel"):
        yield cause.finding(message)


def _faults(link: Link) -> Iterator[str]:
    call, shown = dialled(link.written), shown_number(link.text)
    if shown and call.number and not call.strange and not same(call.number, shown):
        yield f"This link shows {shown} and dials {call.number}."
    elif shown and call.extension and not call.strange and (extension := shown_extension(link.text)) not in ("", call.extension):
        yield f"This link shows the extension {extension} and dials {call.extension}."
