"""Opening hours end after they begin.

Why: Nobody can come from six in the evening to nine in the morning of the same day; search engines drop such hours.

Fix: Write times on a 24-hour clock: five in the afternoon is 17:00.

Bad:

```content/practice.yaml
name: Willow Room
hours:
  monday: 9:00-5:00 <-- ends before it begins
  tuesday: 9:00-12:30, 14:00-14:00 <-- "14:00-14:00"
places:
  - name: Oak Hollow
    address: {street: 1 Oak Road, town: Fernbrook, country: US}
    hours: {friday: "9:00-3:00"} <-- On Friday at Oak Hollow
```

Good:

```content/practice.yaml
name: Willow Room
hours:
  monday: 9:00-17:00
  friday: 18:00-0:00
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.facts.hours.week import TypedSpan, as_typed, typed_spans
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for span in typed_spans(site):
        if span.closes <= span.opens:
            where = f" at {span.house}" if span.house else ""
            message = f'On {span.weekday}{where} "{span.typed}" ends before it begins; times are on a 24-hour clock.'
            yield Finding(span.place, message, _afternoon(span))


def _afternoon(span: TypedSpan) -> Repair | None:
    """`9:00-5:00` most likely means five in the afternoon."""
    closes = span.closes + 12 * 60
    if not span.opens < closes < 24 * 60 or span.closes >= 12 * 60:
        return None
    return Repair(as_typed(span.opens, closes))
