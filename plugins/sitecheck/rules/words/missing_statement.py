"""Every statement that the law of your place asks for stands somewhere on the site.

Why: California asks unlicensed practitioners to say plainly what they are not (B&P 2053.6), Ontario asks for the responsible massage therapist, and New South Wales for its Code of Conduct and the way to complain. [Source](https://californiahealthfreedom.com/resources/providers/). It applies in US-CA, CA-ON, AU-NSW.

Fix: For California write that you are not a licensed physician, that your services are alternative or complementary to the healing arts that the state licenses, and that they are not licensed by the state. For New South Wales link to the Code of Conduct and name the Health Care Complaints Commission. For Ontario name the registered massage therapist who is responsible.

Bad:

```content/practice.yaml
name: Willow Room
where: [US-CA] <-- not licensed by the state
```

```content/pages/rights.md
---
title: Your rights
---

I am not a licensed physician. My work is complementary to the healing arts services that the state licenses.
```

Good:

```content/practice.yaml
name: Willow Room
where: [US-CA]
```

```content/pages/rights.md
---
title: Your rights
---

I am not a licensed physician. My work is complementary to the healing arts services that the state licenses, and it is not licensed by the state.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import unstated

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return unstated(site)
