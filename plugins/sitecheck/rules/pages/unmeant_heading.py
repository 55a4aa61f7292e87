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
from sitecheck.markdown.signs import TAGS, UNDERLINED
from sitecheck.pages.sources import texts_with
from sitecheck.site import Site
from sitecheck.source import Source

severity = "warning"

_WORDS = re.compile(r"[^\s#>|`*+-].*\w")
_SENTENCE = re.compile(r"(?:\S+\s+){5}.*[.,;:…]$|.{100}")


def check(site: Site) -> Iterator[Finding]:
    for source, pages in texts_with(site, "heading"):
        body = "\n" + source.typed.body  # every line begins with what is looked for first
        for found in TAGS.finditer(body):
            if _is_heading(source, found["words"]):
                message = "These tags became a heading. Write them at the top of the file, after tags:, or take them away."
                yield Finding(source.typed.place(found.start("words") - 1, found.end("words") - 1), message, None, pages)
        for found in UNDERLINED.finditer(body):
            start = body.rfind("\n", 0, found.start()) + 1
            sentence = body[start : found.start()].rstrip()
            if _WORDS.match(sentence) and _SENTENCE.match(sentence) and _is_heading(source, sentence):
                message = "This sentence became a heading, since hyphens stand right below it. Put an empty line between the two."
                yield Finding(source.typed.place(start - 1, start + len(sentence) - 1), message, None, pages)


def _is_heading(source: Source, words: str) -> bool:
    return any(plain(heading.text) == plain(words) for heading in source.facts.headings)
