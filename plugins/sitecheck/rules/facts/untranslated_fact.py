"""What the practice says of itself is said in each of its languages.

Why: A visitor who reads the pages in that language finds this one text in another and may not understand it.

Fix: Write the text in the file of that language, under the same name as in practice.yaml.

Bad:

```content/practice.yaml
name: Stillpoint
tagline: Quiet hands
summary: Craniosacral therapy in Larkmere.
where: [US-CA]
url: https://example.com
email: hello@example.com
phone: +1 707-555-0142
address: {street: 1 Sample Lane, town: Larkmere, country: US}
hours: {friday: "9:00-12:30"}
currency: USD
cancellation: Tell us a day before.
closures:
  - {from: 2027-03-29, until: 2027-04-02, reason: Spring break}
```

```content/practice.es.yaml
tagline: Manos tranquilas <-- "cancellation"
summary: Terapia craneosacral en Larkmere.
closures:
  - from: 2027-03-29 <-- "reason" of "2027-03-29" in closures
```

Good:

```content/practice.yaml
name: Stillpoint
tagline: Quiet hands
summary: Craniosacral therapy in Larkmere.
where: [US-CA]
url: https://example.com
email: hello@example.com
phone: +1 707-555-0142
address: {street: 1 Sample Lane, town: Larkmere, country: US}
hours: {friday: "9:00-12:30"}
currency: USD
cancellation: Tell us a day before.
```

```content/practice.es.yaml
tagline: Manos tranquilas
summary: Terapia craneosacral en Larkmere.
cancellation: Avísenos un día antes.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Finding, Place
from sitecheck.entries import language_of_facts
from sitecheck.site import Site
from sitecheck.source import Source

if TYPE_CHECKING:
    from practice.localized import Gap

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return
    from practice.front_matter import load
    from practice.localized import gaps
    from practice.schema import PracticeWords

    for path, source in site.sources.items():
        if not language_of_facts(path) or source.header is None:
            continue
        words, _ = load(PracticeWords, source.header, salvage=True)
        for gap in gaps(site.practice, words or PracticeWords()):
            yield Finding(_place(source, gap), f"This file does not say {gap.name}, so visitors read it as it stands in practice.yaml.")


def _place(source: Source, gap: Gap) -> Place:
    """The item that lacks the text, if it is there; else the first thing that the file says."""
    header = source.header
    mark = (header.mark_of(gap.path[:2]) if len(gap.path) > 2 else None) or header.mark_of(gap.path[:1]) or min(header.key_marks.values(), default=None)
    return source.marked(mark)
