"""The opening hours of a day do not overlap.

Why: One of the two is wrong, and visitors cannot know which.

Fix: Correct the times, or join them into one stretch.

Bad:

```content/practice.yaml
name: Willow Room
hours:
  monday: 9:00-13:00, 12:30-17:00 <-- "12:30-17:00"
  tuesday: 14:00-18:00, 9:00-15:00 <-- "14:00-18:00"
places:
  - name: Oak Hollow
    address: {street: 1 Oak Road, town: Fernbrook, country: US}
    hours:
      tuesday: 10:00-16:00
      friday: 9:00-12:00, 11:00-14:00 <-- On Friday at Oak Hollow
```

Good:

```content/practice.yaml
name: Willow Room
hours:
  monday: 9:00-12:30, 12:30-17:00
  tuesday: closed
```
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from sitecheck.diagnostic import Finding
from sitecheck.facts.hours.week import typed_spans
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for (_number, house, weekday), spans in groupby(typed_spans(site), key=lambda span: (span.number, span.house, span.weekday)):
        for earlier, later in pairwise(sorted(spans, key=lambda span: span.opens)):
            if later.opens < earlier.closes and earlier.opens < earlier.closes:
                where = f" at {house}" if house else ""
                message = f'On {weekday}{where} "{later.typed}" begins before "{earlier.typed}" has ended.'
                yield Finding(later.place, message, others=(earlier.place,) if earlier.place != later.place else ())
