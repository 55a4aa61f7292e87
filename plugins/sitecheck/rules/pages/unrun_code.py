"""A page has no program in it that runs only on a server.

Why: Nobody runs it in a page that is a finished file: the words that it was to write are missing, and some programs are shown as they are written.

Fix: Write the words themselves in its place. Where a program is to be shown, write `&lt;?php`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>© <?php echo date("Y"); ?> Willow Room</p> <-- the program that begins with "<?php" is left out by browsers
<p>Our fee is <?= $fee ?>.</p> <-- the program that begins with "<?=" is left out by browsers
<p>Welcome to <%= name %>.</p> <-- visitors read the program that begins with "<%"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>© 2026 Willow Room</p>
<pre>&lt;?php echo date("Y"); ?></pre>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "unrun-code", _message)


def _message(begins: str, shown: str) -> str:
    program = f'the program that begins with "{begins}"'
    return f"Visitors read {program}, since nothing runs it." if shown else f"Here words are missing: {program} is left out by browsers."
