"""A real practice's site says nothing that was only there to be replaced.

Why: Visitors call a number that nobody answers, write to an address that does not exist, ask for people who are
invented, or read filler.

Fix: Write what is true of your practice, or remove it. While the site is still a sample, `sample: yes` in
`content/practice.yaml` keeps this check quiet. Drafts may be unfinished.

Bad:

```content/practice.yaml
name: Willow Room
email: hello@example.com <-- "example.com" is only a sample
phone: +1 707-555-0142 <-- "555-0142" is only a sample
```

```content/pages/about.md
---
title: About
---

Lorem ipsum dolor sit amet. <-- "Lorem ipsum" is only a sample

We have been here since [insert year]. <-- "[insert year]" is only a sample

Ask for Marisol Quince. <-- "Marisol Quince" is only a sample
```

Good:

```content/practice.yaml
name: Willow Room
email: hello@willow.test
phone: +1 707-321-6540 # the sample was 707-555-0142
```

```content/pages/about.md
---
title: About
---

For example, <!-- TODO --> we have been here since 2014.
```

```content/pages/plans.md
---
title: Plans
status: draft
---

TODO: write about our plans.
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.visible_words import written_text
from sitecheck.site import Site

severity = "error"
_NORTH_AMERICAN = r"(?:(?<=(?<!\d)[2-9]\d\d[-. ])|(?<=(?<!\d)[2-9]\d\d\))|(?<=[2-9]\d\d\)[-. ])|(?<=1[2-9]\d\d[-. ])|(?<![\d)][-. ])(?<![\d)]))555[-. ]01\d\d\b"
"""Behind an area code of that continent, or alone: 065 555 0142 is somebody's in Ireland."""
SAMPLE = re.compile("|".join((
    r"\bexample\.(?:com|org|net|edu)\b", _NORTH_AMERICAN, r"\b020[ -]?7946[ -]?0\d{3}\b", r"\b01632[ -]?960\d{3}\b", r"\b07700[ -]?900\d{3}\b",
    r"\b(?:Marisol Quince|Tobias Fennimore)\b", r"\bSAMPLE-[A-Z]+-\d+\b",
    r"\b(?:FIXME|TBD|TKTK)\b", r"(?<![^\W\d_] )\bTODO\b(?! [A-ZÁÉÍÓÚÑ]{2})",  # in Spanish it means all
    r"\bX{3}[-. ]X{3,4}\b", r"\bX{4,}\b", r"[$€£] ?X{2,3}\b",
    r"\[(?:[Ii]nsert|INSERT|[Yy]our|YOUR) [^\]\n]{1,40}\](?!\()",
    r"(?i:\[(?:insert|add|link|link to [^\]\n]{1,40}|photo|picture|image|logo|date|price|fee|amount|address|city|town|(?:business|company|practice|full|first|last) name|(?:phone|telephone) number|e-?mail(?: address)?)(?: here)?\])(?![(\[])",
    r"\b(?:Dear|Hi|Hello|Hallo|Liebe|Lieber|Hola|Querid[oa]|Estimad[oa]|Bonjour|Cher|Chère) \[[^\]\n]{2,30}\](?!\()",
    r"(?i:\blorem ipsum\b|\b(?:add|put|enter|type|write|insert) (?:your|some) (?:own )?(?:text|caption|description|content) here\b|\byour (?:own )?text (?:goes )?here\b)",
    r"(?i:\b(?:text|description|content) goes here\b|\bclick (?:here )?to (?:edit|add your own text)\b|\bplaceholder text\b|\bjust another wordpress site\b|\bit all begins with an idea\b)",
    r"\b(?:Blindtext|Mustertext|Max Mustermann|Erika Mustermann|Musterstraße|Musterstadt)\b|(?i:\bhier steht ihr text\b|\btexto de ejemplo\b|\bescrib[ae] aquí su texto\b|\bvotre texte ici\b|\btexte d['’]exemple\b)",
)))
"""What is kept free for examples, stands in this repository's own sample, or is filler and a sign of work to be done."""


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None or site.practice.sample:
        return
    for source in site.sources.values():
        if getattr(site.entries.get(source.path), "status", "") == "draft":
            continue
        for text, place in written_text(source):
            for found in SAMPLE.finditer(text):
                message = f'"{found[0]}" is only a sample: write what is true of your practice.'
                yield Finding(place(*found.span()), message, None, site.pages_of(source.path))
