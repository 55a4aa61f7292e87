"""Every picture, style sheet or other file that a page shows is there.

Why: The visitor sees a gap or a torn picture, or the page loses its looks.

Fix: Put the file into `content/images`, or correct its name. `{static}/images/room.jpg` names it from
the content folder.

Bad:

```content/pages/room.md
---
title: The room
---

![The table by the window]({static}/images/rom.jpg) <-- the picture "rom.jpg" is not there

Our door: <img src="/images/door.jpg" alt="The door"> <-- the picture "door.jpg" is not there
```

```content/images/room.jpg
(a picture)
```

Good:

```content/pages/room.md
---
title: The room
---

![The table by the window]({static}/images/room.jpg)
```

```content/images/room.jpg
(a picture)
```
"""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from sitecheck.diagnostic import Finding
from sitecheck.likeness import question
from sitecheck.links import kept_files
from sitecheck.links.rewriting import named, repair
from sitecheck.links.suggestion import files_like, right_at_home, seen_from
from sitecheck.links.typed_address import file_named
from sitecheck.site import Site

severity = "error"
ENDINGS = {  # the ending tells more than the element: beside a film stands the picture that one sees before it
    "picture": (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"),
    "film": (".m4v", ".mov", ".mp4", ".ogv", ".webm"),
    "sound": (".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav"),
}
WORDS = {
    "img": "picture", "source": "picture, film or sound", "script": "script", "link": "file", "video": "film", "audio": "sound",
    "iframe": "page", "track": "subtitle file",
}


def check(site: Site) -> Iterator[Finding]:
    findings, dead_ends = kept_files.apart(site, site.dead("file"))
    yield from findings
    for dead in dead_ends:
        cause = dead.cause
        file = file_named(site, cause)
        path = file.removeprefix(site.content + "/") if file else dead.target.path
        at_home = right_at_home(site, cause)
        guesses = at_home or files_like(site, path)
        name = path.rpartition("/")[2] or path
        elsewhere = any(guess.name.rpartition("/")[2] == name for guess in guesses)  # then its folder is what is wrong
        what = next((kind for kind, endings in ENDINGS.items() if path.lower().endswith(endings)), WORDS.get(dead.element, "file"))
        if not guesses and what == "picture" and (lying := kept_files.misplaced(site, unquote(name))):
            yield cause.finding(f'The picture "{lying.rpartition("/")[2]}" lies in {posixpath.dirname(lying)}: move it to {site.content}/images.')
            continue
        message = f'The {what} "{cause.written if elsewhere else name}" is not there{seen_from(cause) if at_home else ""}.'
        message += question(named(site, cause, guess.name) for guess in guesses)
        yield cause.finding(message, repair(site, cause, guesses))
