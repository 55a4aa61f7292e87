"""Words that are meant to be strong are strong.

Why: The visitor reads asterisks, and the words that matter look like all others.

Fix: Let asterisks stand before and behind the words, and no space inside them: `**these words** and`. Words that are struck out
stand between `<del>` and `</del>`, marked ones between `<mark>` and `</mark>`.

Bad:

```content/pages/about.md
---
title: About us
---

Come **rested **and with time. <-- a space stands inside

Please read ** this page** first. <-- a space stands inside

A session costs ~~$120~~ $110. <-- a visitor reads "~~"

It is ==an hour== long. <-- a visitor reads "=="

**Ring at the yard, please. <-- no others follow
```

Good:

```content/pages/about.md
---
title: About us
---

Come **rested** and with time. In code, `**rested **` is as typed, and \\**rested ** too.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.markdown.unmade import strong_words, struck_words, unclosed_words
from sitecheck.pages.sources import texts_with
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for source, pages in texts_with(site, "emphasis"):
        for place, meant in strong_words(source):
            message = "Here a visitor reads the asterisks, since a space stands inside them."
            yield Finding(place, message, Repair(meant, "sure"), pages)
        for place in unclosed_words(source):
            message = "Here a visitor reads two asterisks, since no others follow. Write ** behind the last strong word as well."
            yield Finding(place, message, None, pages)
        for place, sign in struck_words(source):
            tag = "del" if sign == "~~" else "mark"
            yield Finding(place, f'Here a visitor reads "{sign}". Write <{tag}> before these words and </{tag}> after them.', None, pages)
