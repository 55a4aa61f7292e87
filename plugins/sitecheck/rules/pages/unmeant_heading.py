"""What is no heading does not become one.

Why: A sentence in large letters looks like a mistake, and it stands in the list of headings that some move through.

Fix: Put an empty line between a sentence and a line of hyphens. Write tags at the top of the file, after `tags:`.

Bad:

```content/pages/about.md
---
title: About us
---

We have worked in this house since it was built, and we like it here.  <-- hyphens stand right below it
---

#rest #quiet <-- tags

And more words.
```

Good:

```content/pages/about.md
---
title: About us
---

We have worked in this house since it was built, and we like it here.

---

How we came here
----------------

## Rest and quiet

And more words.
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.likeness import plain
from sitecheck.pages.sources import shown_sources
from sitecheck.site import Site

severity = "warning"

_TAGS = re.compile(r"^(?P<words>#[^\W\d_][\w/-]*(?:[ ,]+#[^\W\d_][\w/-]*)+)[ ]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?P<words>[^\s#>|`*+-][^\n]*\w[^\n]*)\n-+[ ]*$", re.MULTILINE)
_SENTENCE = re.compile(r"(?:\S+\s+){5}.*[.,;:…]$|.{100}")
MESSAGES = {
    _TAGS: "These tags became a heading. Write them at the top of the file, after tags:, or take them away.",
    _UNDERLINED: "This sentence became a heading, since hyphens stand right below it. Put an empty line between the two.",
}


def check(site: Site) -> Iterator[Finding]:
    for source, pages in shown_sources(site):
        for pattern, message in MESSAGES.items():
            for found in pattern.finditer(source.typed.body):
                sentence = pattern is _TAGS or _SENTENCE.match(found["words"].strip())
                if sentence and any(plain(heading.text) == plain(found["words"]) for heading in source.facts.headings):
                    yield Finding(source.typed.place(*found.span("words")), message, None, pages)
