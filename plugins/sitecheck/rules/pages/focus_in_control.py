"""A button or tick box is one thing, with no link or field in it.

Why: A screen reader says only the button; whoever tabs to what is in it hears nothing.

Fix: Put the link beside the button.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button>Save <span tabindex="0">as …</span></button> <-- stands in a button
<p role="checkbox" aria-checked="false" tabindex="0">I agree to the
<a href="/terms/">terms</a></p> <-- stands in a checkbox
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button>Save</button> <button>Save as …</button>
<button><span>Send</span></button>
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
    yield from findings(site, "focus-in-control", _message)


def _message(inner: str, role: str) -> str:
    return f"This {'link' if inner == 'a' else inner} stands in {'an' if role[:1] in 'aeiou' else 'a'} {role}, where screen readers do not find it."
