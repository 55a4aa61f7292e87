"""Each picture that a page offers for a screen says which one it is for.

Why: Browsers pass over a picture whose width or density they cannot read, and show another one, often too small.

Fix: Give each picture in `srcset` its width (`640w`) or its density (`2x`), all in the same way and none twice.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/a.jpg" srcset="/a.jpg 320w, /b.jpg 0w" sizes="50vw" alt="A"> <-- "0w"
<img src="/a.jpg" srcset="/a.jpg 320w, /b.jpg 2x" sizes="50vw" alt="B"> <-- all widths or all densities
<img src="/a.jpg" srcset="/a.jpg 320w, /b.jpg 320w" sizes="50vw" alt="C"> <-- stands there twice
<img src="/a.jpg" srcset="/a.jpg, /b.jpg 1x" alt="D"> <-- stands there twice
<img src="/a.jpg" srcset="/a.jpg -2x" alt="E"> <-- "-2x"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/a.jpg" srcset="/a.jpg 320w, /b.jpg 640w" alt="A">
<img src="/a.jpg" srcset="/a.jpg, /b.jpg 1.5x, /c.jpg 2x" alt="B">
<img src="/a.jpg" srcset="/a.jpg" alt="C">
<img src="/a.jpg" srcset="data:image/gif;base64,R0lGODlhAQABAAAAACw= 1x, /b.jpg 2x" alt="D">
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "unusable-picture-choice", _message)


def _message(address: str, after: str, trouble: str) -> str:
    if trouble == "mixed":
        return f'In "srcset", "{address}" has "{after}" and others have another measure: give all widths or all densities.'
    if trouble == "twin":
        return f'In "srcset", "{address}" is never shown, since "{after}" stands there twice.'
    return f'In "srcset", no browser can read "{after}" after "{address}": write a width such as 640w or a density such as 2x.'
