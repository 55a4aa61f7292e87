"""Every translation names the text that it translates.

Why: Visitors and search engines are led from one language to the other by this name; a wrong one leads nowhere.

Fix: Write the last part of the address of the original, which has to be a text of the same kind.

Bad:

```content/articles/light-touch.md
---
title: Light touch
date: 2026-01-02
author: mara-lind
topic: Sessions
---
Text.
```

```content/articles/es/toque-ligero.md
---
title: Toque ligero
date: 2026-01-02
author: mara-lind
topic: Sesiones
lang: es
translation_of: light-tuch <-- did you mean "light-touch"
---
Texto.
```

```content/articles/es/quietud.md
---
title: Quietud
date: 2026-01-02
author: mara-lind
topic: Sesiones
translation_of: light-touch <-- does not say in which language it is
---
Texto.
```

```content/articles/light-hands.md
---
title: Light hands
date: 2026-01-02
author: mara-lind
topic: Sessions
lang: en
translation_of: light-touch <-- is no translation of it
---
Text.
```

```content/people/olga-stern.md
---
name: Olga Stern
role: Therapist
status: draft
---
Olga sees adults.
```

```content/people/es/olga-stern.md
---
role: Terapeuta
lang: es
translation_of: olga-stern <-- is a draft
---
Olga atiende a adultos.
```

Good:

```content/articles/light-touch.md
---
title: Light touch
date: 2026-01-02
author: mara-lind
topic: Sessions
---
Text.
```

```content/articles/es/toque-ligero.md
---
title: Toque ligero
date: 2026-01-02
author: mara-lind
topic: Sesiones
lang: es
translation_of: light-touch
---
Texto.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Finding, Place, Repair
from sitecheck.entries import kind_of, slug, unread_names
from sitecheck.likeness import nearest
from sitecheck.site import Site

if TYPE_CHECKING:
    from practice.schema import Entry

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    originals: dict[tuple[str, str], str] = {}
    drafts: dict[tuple[str, str], str] = {}
    for path, entry in site.entries.items():
        if not entry.translation_of:
            originals[kind_of(path, site.content) or "", slug(path, entry)] = _language(site, entry)
            if entry.status == "draft":
                drafts[kind_of(path, site.content) or "", slug(path, entry)] = path
    found: dict[tuple[str, str, str], str] = {}
    for path, entry in site.entries.items():
        if not (wanted := entry.translation_of):
            continue
        kind, place = kind_of(path, site.content) or "", site.sources[path].field_place("translation_of")
        original = originals.get((kind, wanted))
        first = found.setdefault((kind, wanted, _language(site, entry)), path)
        if original is None and wanted in unread_names(site, kind):
            continue  # its file is there, and what is wrong with that is told
        if original is None:
            yield _lost(place, wanted, sorted(name for group, name in originals if group == kind))
        elif not entry.lang:
            yield Finding(place, 'This translation does not say in which language it is: add a line like "lang: es".')
        elif original == _language(site, entry):
            yield Finding(place, f'This is in the language of "{wanted}" itself, so it is no translation of it: correct "lang", or take "translation_of" out.')
        elif first != path:
            yield Finding(place, f'"{wanted}" is already translated into this language by {first}: keep one of the two.')
        elif (draft := drafts.get((kind, wanted))) and entry.status != "draft":
            message = f'What this translates, {draft}, is a draft, so visitors would find this alone: write "status: draft" here too, or publish both.'
            yield Finding(place, message, None, site.pages_of(path), (Place(draft),))


def _language(site: Site, entry: Entry) -> str:
    return (entry.lang or (site.practice.language if site.practice else "en")).lower()


def _lost(place: Place, wanted: str, there: list[str]) -> Finding:
    guess = next((guess.name for guess in nearest(wanted, there)), "")
    advice = f' Did you mean "{guess}"?' if guess else ""
    return Finding(place, f'There is no text "{wanted}" of the same kind that this could translate.{advice}', Repair(guess) if guess else None)
