"""Titles, marks and memberships that a text gives you stand among your credentials or memberships.

Why: Readers look titles and associations up. To claim one that you do not have is unlawful nearly everywhere (in the European Union:
Directive 2005/29/EC, annex I, numbers 1 to 4).

Fix: Enter it with its issuer and number in the person's file, or under `memberships` in `content/practice.yaml`; else leave it out.

Bad:

```content/practice.yaml
name: Willow Room
```

```content/people/mara-lind.md
---
name: Mara Lind
role: Craniosacral therapist
credentials:
  - title: Diploma in craniosacral therapy
    kind: diploma
    issuer: School of the Willow
---

Mara is a physiotherapist. <-- "physiotherapist": no credential of Mara Lind says so
We are members of the Federation of Bodywork Therapists. <-- "Federation of Bodywork Therapists"
```

Good:

```content/practice.yaml
name: Willow Room
memberships:
  - name: Federation of Bodywork Therapists
```

```content/people/mara-lind.md
---
name: Mara Lind
role: Craniosacral therapist
credentials:
  - title: Chartered physiotherapist
    kind: registration
    issuer: Register of Physiotherapists
    number: "204"
    verify: https://register.test/204
---

Mara is a physiotherapist. We are members of the Federation of Bodywork Therapists, and her sister is a midwife.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.unlisted_credentials import unlisted
    from sitecheck.words.findings import findings

    told = {(one.place.file, one.place.line) for one in findings(site, "protected-title")}
    for statement, (words, name, path) in unlisted(site):
        if name:
            message = f'"{words.written}": no credential of {name} says so. Enter it in {path}, or leave it out.'
        else:
            message = f'"{words.written}": neither the credentials of your people nor the memberships in practice.yaml name it. Enter it there, or leave it out.'
        finding = statement.finding(words, message)
        if (finding.place.file, finding.place.line) not in told:
            yield finding
