"""An address on another site begins with https://.

Why: Without it the browser looks for a page of that name on your own site, and finds none.

Fix: Write `https://` in front.

Bad:

```content/pages/links.md
---
title: Links
---

The school is at [Upledger](www.upledger.com/about). <-- begin it with https://

Listed by [our association](iahp.com). <-- begin it with https://
```

Good:

```content/pages/links.md
---
title: Links
---

The school is at [Upledger](https://www.upledger.com/about).
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.links.dead_links import LOST_COLON
from sitecheck.site import Site

severity = "error"
_LOST_COLON = re.compile(LOST_COLON, re.IGNORECASE)


def check(site: Site) -> Iterator[Finding]:
    for cause in (dead.cause for dead in site.dead("scheme")):
        message = f'"{cause.written}" looks like another site: begin it with https://.'
        repair = Repair("https://" + _LOST_COLON.sub("", cause.written.strip()), "sure") if cause.blame != "theme" else None
        yield cause.finding(message, repair)
