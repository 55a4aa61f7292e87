"""Whoever wrote or checked a page is one of the people in `content/people`.

Why: Readers of health information want to know who says so; this name leads to nobody.

Fix: Write the name of the person's file without its ending, or add a file for that person. Whoever has left keeps a page that no list
names with `status: hidden`, so that what they wrote still says who wrote it.

Bad:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lnd <-- did you mean "maria-lind"?
reviewed_by: tobias <-- nobody in content/people is called "tobias"
topic: Quiet hours
---

About resting.
```

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
---

Maria works here.
```

```content/articles/warmth.md
---
title: Warmth
date: 2026-10-31
author: olga-stern
topic: Quiet hours
---

About warmth.
```

```content/people/olga-stern.md
---
name: Olga Stern
role: Therapist
status: draft <-- content/articles/warmth.md names Olga Stern
---

Olga worked here.
```

Good:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---

About resting.
```

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
---

Maria works here.
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Finding, Place, Repair
from sitecheck.entries import kept_back, names_of_people, of_class, slug
from sitecheck.likeness import nearest, question
from sitecheck.site import Site

if TYPE_CHECKING:
    from practice.schema import Person

severity = "error"
FIELDS = ("author", "reviewed_by")


def check(site: Site) -> Iterator[Finding]:
    people, kept = names_of_people(site), _kept_back(site)
    for name, places in _named(site).items():
        if name not in people:
            yield _nobody(site, name, places)
        elif name in kept and (read := [place for place in places if not kept_back(site.entries[place.file], site.today)]):
            yield _unseen(site, kept[name], read)


def _named(site: Site) -> Mapping[str, list[Place]]:
    """Each name that stands for an author or reviewer, with the places of it."""
    named: dict[str, list[Place]] = {}
    for path, entry in site.entries.items():
        for field in FIELDS:
            name = getattr(entry, field, "")
            # A value that was not understood, and so was replaced, has had its finding; one that is not typed is the original's.
            if name and name == site.sources[path].header.values.get(field):
                named.setdefault(name, []).append(site.sources[path].field_place(field))
    return named


def _kept_back(site: Site) -> Mapping[str, str]:
    """The people whose page visitors do not find in any language -> their file."""
    people: dict[str, Person] = of_class(site.entries, "Person")
    shown = {person.translation_of or slug(path, person) for path, person in people.items() if person.status != "draft"}
    return {slug(path, person): path for path, person in people.items() if not person.translation_of and slug(path, person) not in shown}


def _nobody(site: Site, name: str, places: list[Place]) -> Finding:
    guesses = nearest(name, names_of_people(site))
    message = f'Nobody in {site.content}/people is called "{name}".' + question(guess.name for guess in guesses)
    if len(places) > 1 and not guesses:
        message = f'Nobody in {site.content}/people is called "{name}", as {len(places)} texts say: ' \
            'bring the file back, with "status: hidden" where they have left, or write another name in each.'
    repair = Repair(guesses[0].name, "sure" if guesses[0].sure else "likely") if len(guesses) == 1 else None
    return Finding(places[0], message, repair, site.pages_of(places[0].file), tuple(places[1:]))


def _unseen(site: Site, path: str, places: list[Place]) -> Finding:
    named = f"{places[0].file} and {len(places) - 1} more name" if len(places) > 1 else f"{places[0].file} names"
    message = f'{named} {site.entries[path].title} as author or reviewer, which visitors do not see, since this is a draft: ' \
        'write "status: hidden" for a page that no list names, or name somebody else there.'
    return Finding(site.sources[path].field_place("status"), message, None, (), tuple(places))
