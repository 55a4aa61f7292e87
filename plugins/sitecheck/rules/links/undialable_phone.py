"""Every telephone link dials a number.

Why: The telephone calls nobody, or a stranger: the letter O is not the figure 0.

Fix: Write the number in figures after `tel:`, with the country in front, like `tel:+17073216540`.

Bad:

```content/pages/contact.md
---
title: Contact
---

[Call reception](tel:+1707321654O), <-- has the letter "O" in its number

[ring Maria](tel:), <-- has no number

or [leave a message](tel:12). <-- is too short for a number
```

Good:

```content/pages/contact.md
---
title: Contact
---

[Call reception](tel:+1-707-321-6540), [extension 5](tel:+17073216540;ext=5), [emergency](tel:911), [crisis line](tel:988)
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.document import Link
from sitecheck.links.chosen_links import with_scheme
from sitecheck.site import Site
from sitecheck.url.dialling import Dialled, dialled, same, shown_number

severity = "error"
LONGEST = 15  # figures, by the plan of all countries' numbers (E.164)


def check(site: Site) -> Iterator[Finding]:
    for fault, link, cause in with_scheme(site, _faults, "tel", "callto"):
        repair = _repair(dialled(link.written), cause.text) if cause.written == link.written else None
        yield cause.finding(f'The link "{link.written.strip()}" {fault}.', repair)


def _repair(call: Dialled, text: str) -> Repair | None:
    """The number without the slip; sure when it is the one that the link's words show."""
    shown = shown_number(text)
    return Repair("tel:" + call.mended, "sure" if shown and same(call.mended, shown) else "likely") if call.mended else None


def _faults(link: Link) -> Iterator[str]:
    call = dialled(link.written)
    figures = sum(sign.isdigit() for sign in call.number)
    if not call.number:
        yield "has no number"
    elif call.strange:
        kind = "letter" if len(call.strange) == 1 and call.strange.isalpha() else "letters" if call.strange.isalpha() else "signs"
        yield f'has the {kind} "{call.strange}" in its number'
    elif call.nought:
        yield "dials the (0) as well, which belongs in no number with its country in front"
    elif figures < 3 and not any(sign in call.number for sign in "*#"):
        yield "is too short for a number"
    elif call.number.startswith("+") and figures > LONGEST:
        yield "is too long for a number"
