"""Every page is a few clicks away from the home page.

Why: Who has clicked five times without finding it gives up.

Fix: Link to it, or to the list that it stands in, from a page nearer to the home page.

Bad:

```output/index.html
<!doctype html>
<html lang="en">
<title>Home</title>
<a href="1.html">Next</a>
```

```output/1.html
<title>One</title>
<a href="2.html">Next</a>
```

```output/2.html
<title>Two</title>
<a href="3.html">Next</a>
```

```output/3.html
<title>Three</title>
<a href="4.html">Next</a>
```

```output/4.html
<title>Four</title>
<a href="5.html">Next</a>
```

```output/5.html
<title>Five</title>
<a href="6.html">Next</a> <a href="7.html">Last</a>
```

```output/6.html <-- "Six" is 6 clicks away from the home page
<title>Six</title>
```

```output/7.html <-- "Seven" is 6 clicks away from the home page
<title>Seven</title>
```

Good:

```output/index.html
<!doctype html>
<html lang="en">
<title>Home</title>
<a href="1.html">Next</a>
```

```output/1.html
<title>One</title>
<a href="2.html">Next</a>
```

```output/2.html
<title>Two</title>
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place, quoted
from sitecheck.links.reach import clicks, is_ordinary
from sitecheck.site import Site

severity = "warning"
FAR = 5
LATER = re.compile(r"(?:^|/)page/?\d+(?:/index)?\.html$|[a-z]\d+\.html$")
"""The second and later pages of a list, which lead to one another."""


def check(site: Site) -> Iterator[Finding]:
    for path, steps in clicks(site).items():
        document = site.documents[path]
        if steps <= FAR or not is_ordinary(document) or LATER.search(path):
            continue
        source = site.source_of(document)
        if site.sources and source is None:
            continue  # a list that the generator made
        place = Place(source.path) if source else Place(site.output + path)
        yield Finding(place, f'{quoted(site.name_of(document))} is {steps} clicks away from the home page.', None, (path,))
