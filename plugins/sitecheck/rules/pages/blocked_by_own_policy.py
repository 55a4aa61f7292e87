"""A page does not forbid what stands on it.

Why: The page's Content-Security-Policy says what browsers may run and load, so that nobody else learns who reads what. Of
all other code, styles, films, maps and pictures a visitor sees nothing, and a form that leads elsewhere is not sent.

Fix: Link to a film, a map, a calendar or a form on another website; put a picture into the folder for pictures; leave it to
the style sheet how things look. In a theme, move code to a file of the site, or allow it by its hash.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; form-action 'self'">
<body>
<script>open()</script> <-- forbids it (script-src)
<p style="color: red">Hello</p> <-- forbids it (style-src)
<iframe src="https://films.example/1" title="A film"></iframe> <-- Browsers show nothing from films.example here: the page's own policy forbids it (default-src)
<form action="https://letters.example/subscribe" method="post"><label>E-mail <input name="a"></label><button>Send</button></form> <-- not send this form to letters.example
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; frame-src https://*.films.example; img-src 'self' data:">
<body>
<script src="/open.js"></script>
<script type="application/ld+json">{}</script>
<p class="red">Hello</p>
<iframe src="https://www.films.example/1" title="A film"></iframe>
<a href="https://letters.example/subscribe">Our newsletter</a>
</body>
</html>
```
"""

from collections.abc import Iterator
from dataclasses import replace

from sitecheck.diagnostic import Finding, quoted
from sitecheck.pages.blocked import blocked
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    alike: dict[tuple[str | None, str], list[Finding]] = {}
    for found in findings(site, "blocked-by-own-policy", _advice if site.practice is not None else _message, None, blocked(site)):
        alike.setdefault((found.place.file, found.message), []).append(found)
    for first, *rest in alike.values():
        more = f" So in {len(rest)} more {'places' if len(rest) > 1 else 'place'} of this file." if rest else ""
        places = (place for found in rest for place in (found.place, *found.others))
        pages = (page for found in (first, *rest) for page in found.pages)
        yield replace(first, message=first.message + more, others=(*first.others, *places), pages=tuple(dict.fromkeys(pages)))


def _message(what: str, directive: str, host: str, address: str) -> str:
    policy = f"the page's own policy forbids it ({directive})."
    if directive == "form-action":
        return f'Browsers do not send this form to {host or quoted(address)}: {policy}'
    if host in ("data:", "blob:"):
        return f"Browsers do not show this: it is written in the page itself, and {policy}"
    if address:
        return f"Browsers show nothing from {host or quoted(address)} here: {policy}"
    return f"Browsers leave this out ({what}): {policy}"


def _advice(what: str, directive: str, host: str, address: str) -> str:
    return f"{_message(what, directive, host, address)} {_instead(what, directive, host, address)}"


def _instead(what: str, directive: str, host: str, address: str) -> str:
    """What the owner of a practice does instead."""
    if host in ("data:", "blob:"):
        return "Save it as a file in content/images/."
    if directive == "img-src":
        return "Put the picture into content/images/, if you may."
    if address:
        return "Write a link to it instead."
    return "Take it away: how things look is up to the theme." if what in ("style", "style=") else "Take it away."
