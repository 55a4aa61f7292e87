"""A page with all its files is light enough to come quickly.

Why: On a telephone in the country a heavy page takes a minute, and most visitors do not wait.

Fix: Make its pictures smaller, or show fewer of them on one page.

Bad:

```output/room/index.html <-- this page weighs 3.6 MB
<!doctype html>
<html lang="en"><body>
<img src="/a.jpg" alt="The room"><img src="/b.jpg" alt="The door"><img src="/c.jpg" alt="The bell">
<img src="/d.jpg" alt="The yard"><img src="/e.jpg" alt="The tree"><img src="/f.jpg" alt="The gate">
</body></html>
```

```output/door/index.html <-- this page weighs 3.0 MB
<!doctype html>
<html lang="en"><body>
<img src="/a.jpg" alt="The room"><img src="/b.jpg" alt="The door"><img src="/c.jpg" alt="The bell">
<img src="/d.jpg" alt="The yard"><img src="/e.jpg" alt="The tree">
</body></html>
```

```content/a.jpg
(a picture of 600 KB)
```

```content/b.jpg
(a picture of 600 KB)
```

```content/c.jpg
(a picture of 600 KB)
```

```content/d.jpg
(a picture of 600 KB)
```

```content/e.jpg
(a picture of 600 KB)
```

```content/f.jpg
(a picture of 600 KB)
```

Good:

```output/room/index.html
<!doctype html>
<html lang="en"><body>
<img src="/a.jpg" alt="The room"><img src="/a.jpg" alt="The room again">
<img src="/b.jpg" alt="The door" loading="lazy">
</body></html>
```

```content/a.jpg
(a picture of 600 KB)
```

```content/b.jpg
(a picture of 2,600 KB)
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.pages.loads import page_weight
from sitecheck.site import Site

severity = "warning"
MOST = 2_500_000


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        weight = page_weight(site, document)
        if weight > MOST:
            message = f"With all its files this page weighs {weight / 1_000_000:.1f} MB; {MOST / 1_000_000:.1f} is much already."
            yield Finding(Place(site.output + document.path), message, None, (document.path,))
