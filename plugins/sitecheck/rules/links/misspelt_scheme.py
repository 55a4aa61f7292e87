"""What stands before the colon of an address is a way that exists.

Why: The browser does not know what `htps:` is, and does nothing.

Fix: Write `https:`, `mailto:` or `tel:`.

Bad:

```content/pages/links.md
---
title: Links
---

The school is [here](htps://school.example/), <-- did you mean "https:"?

[write to us](mailo:hello@willow.test). <-- did you mean "mailto:"?
```

Good:

```content/pages/links.md
---
title: Links
---

[The school](HTTPS://school.example/), [talk](xmpp:maria@willow.test), [text](sms:+17073216540), [our calendar](webcal://willow.test/a.ics).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.site import Site
from sitecheck.url.address import split

severity = "error"
SLIPS = {
    **dict.fromkeys(("htps", "htpps", "htttps", "hhtps", "httsp", "ttps", "hhttps", "httpss", "hptts", "htts", "httos", "httpd"), "https"),
    **dict.fromkeys(("htp", "htpp", "htttp", "hhtp", "ttp", "hhttp", "httpp", "hptt", "htt"), "http"),
    **dict.fromkeys(("mail", "mailo", "malto", "mailt", "maito", "mialto", "email", "e-mail", "mailtto", "mailot"), "mailto"),
    **dict.fromkeys(("phone", "telephone", "te", "tell", "tele", "telefon"), "tel"),
}


def check(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        scheme = split(target.path).scheme if target.state == "outside" else ""
        if scheme not in SLIPS:
            continue
        for cause in site.causes(uses):
            right = SLIPS[scheme]
            start = cause.written.lower().find(scheme + ":")
            repair = Repair(cause.written[:start] + right + cause.written[start + len(scheme):]) if start >= 0 and cause.blame != "theme" else None
            yield cause.finding(f'No browser knows what "{scheme}:" is: did you mean "{right}:"?', repair)
