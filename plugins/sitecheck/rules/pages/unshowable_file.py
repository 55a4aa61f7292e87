"""Pictures and recordings are of a kind that browsers show.

Why: A photograph as a telephone keeps it, or a film of an old program, is only a gap to most visitors.

Fix: Open the file in a program for pictures or recordings, save it as JPEG, MP4 or MP3, and name the new file.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/images/room.heic" alt="The room"> <-- "room.heic" is a picture that most browsers do not show: save it as JPEG
<video controls src="/visit.wmv"></video> <-- "visit.wmv" is a film that most browsers do not play: save it as MP4
<embed src="/tour.swf" title="A tour"> <-- "tour.swf" is for a program that browsers no longer run: take it out
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/images/room.jpg" alt="The room">
<picture><source srcset="/images/door.heic" type="image/heic"><img src="/images/door.jpg" alt="The door"></picture>
<video controls><source src="/visit.wmv"><source src="/visit.mp4"></video>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"

ADVICE = {
    "picture": "is a picture that most browsers do not show: save it as JPEG or PNG, and name that file",
    "film": "is a film that most browsers do not play: save it as MP4, and name that file",
    "sound": "is a sound that most browsers do not play: save it as MP3, and name that file",
    "": "is for a program that browsers no longer run: take it out, or put a film or a picture in its place",
}


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "unshowable-file", lambda file, kind: f'"{file}" {ADVICE[kind]}.')
