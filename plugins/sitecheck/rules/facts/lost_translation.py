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

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.entries import kind_of, slug
from sitecheck.likeness import nearest
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    originals: dict[str, set[str]] = {}
    for path, entry in site.entries.items():
        if not entry.translation_of:
            originals.setdefault(kind_of(path, site.content) or "", set()).add(slug(path, entry))
    for path, entry in site.entries.items():
        wanted, place = entry.translation_of, site.sources[path].field_place("translation_of")
        there = originals.get(kind_of(path, site.content) or "", set())
        if wanted and wanted not in there:
            guess = next((guess.name for guess in nearest(wanted, sorted(there))), "")
            advice = f' Did you mean "{guess}"?' if guess else ""
            yield Finding(place, f'There is no text "{wanted}" of the same kind that this could translate.{advice}', Repair(guess) if guess else None)
        elif wanted and not entry.lang:
            yield Finding(place, 'This translation does not say in which language it is: add a line like "lang: es".')
