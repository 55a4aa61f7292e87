"""Every article that is published has words below its header, every topic questions, every question an answer, and every page of texts one to show.

Why: A visitor who opens it finds a title and nothing else.

Fix: Write the text below the second `---`, or say `status: draft` until it is written. A page of texts that you do not
have, such as questions, may be a draft, too: then it is in no menu.

Bad:

```content/articles/rest.md <-- "Rest" has no words
---
title: Rest
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---
```

```content/articles/sleep.md <-- "Sleep" has no words
---
title: Sleep
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---

<!-- Ask Tobias what he thinks of this. -->
```

```content/faq/money.md
---
title: Money
---

## What does it cost? <-- has no answer

## Do you take cards?

Yes.
```

```content/faq/parking.md <-- no questions
---
title: Parking
---

**Where can I park?**

Behind the house.
```

```content/pages/team.md <-- shows people, and there are none
---
title: Team
template: people
menu: Team
---
```

Good:

```content/pages/questions.md
---
title: Questions
template: faq
menu: Questions
---
```

```content/faq/money.md
---
title: Money
---

## What does it cost?

It is on the page about fees.
```

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---

![The couch by the window](/images/couch.jpg)
```

```content/articles/sleep.md
---
title: Sleep
date: 2026-10-31
author: maria-lind
topic: Quiet hours
status: draft
---
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place, quoted
from sitecheck.entries import kept_back, kind_of
from sitecheck.facts.visible_words import without_remarks
from sitecheck.site import Site
from sitecheck.source import Source

severity = "error"
SHOWN = {"articles": "articles", "faq": "questions", "people": "people", "services": "services"}
"""Templates that show all texts of the folder of their name, and what an owner calls these."""


def check(site: Site) -> Iterator[Finding]:
    yield from _pages_of_nothing(site)
    for path, entry in site.entries.items():
        if kind_of(path, site.content) == "faq" and getattr(entry, "status", "") != "draft" and not site.broken(path):
            yield from _unanswered(site.sources[path], entry.title)
        if kind_of(path, site.content) != "articles" or path not in site.addresses or entry.status == "draft" or site.broken(path):
            continue  # in the preview drafts are pages, too
        if not without_remarks(site.sources[path].typed.body).strip():
            message = f'{quoted(entry.title)} has no words: below its header nothing is written.'
            yield Finding(Place(path), message, None, (site.addresses[path],))


def _pages_of_nothing(site: Site) -> Iterator[Finding]:
    """Pages without words of their own that show texts of which there are none yet."""
    there = {kind_of(path, site.content) for path, entry in site.entries.items() if site.broken(path) or not kept_back(entry, site.today)}
    for path, entry in site.entries.items():
        template = getattr(entry, "template", "")
        if template not in SHOWN or template in there or entry.status == "draft" or path not in site.addresses:
            continue
        if not without_remarks(site.sources[path].typed.body).strip():
            message = f'{quoted(entry.title)} shows {SHOWN[template]}, and there are none: write the first, or say "status: draft" here.'
            yield Finding(Place(path), message, None, (site.addresses[path],), severity="warning")


def _unanswered(source: Source, title: str) -> Iterator[Finding]:
    """Questions below which nothing is written until the next one begins; topics in which none begins."""
    lines = without_remarks(source.text).splitlines()
    questions = [heading for heading in source.facts.headings if heading.level <= 2]
    if not questions:
        message = f'{quoted(title)} has no questions: begin each with "## ", like "## Do you take cards?", and write its answer below.'
        yield Finding(Place(source.path), message)
        return
    ends = [question.place.line for question in questions[1:]] + [len(lines) + 1]
    for question, end in zip(questions, ends, strict=True):
        answer = "".join(lines[question.place.line : end - 1])
        if not answer.strip("-= \t"):
            message = f"{quoted(question.text)} has no answer: write it below, or take the question away."
            yield Finding(question.place, message)
