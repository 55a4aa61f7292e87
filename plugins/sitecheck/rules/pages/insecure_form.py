"""What visitors write is sent over a safe connection.

Why: A name, a telephone number, a trouble: over http anybody on the way can read it.

Fix: Write https in the address of the form.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form action="http://forms.example/send"><button>Send</button></form> <-- over http
<form><button formaction="http://forms.example/keep">Keep</button></form> <-- over http
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form action="https://forms.example/send"><button>Send</button></form>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.loads import over_http
from sitecheck.site import Site, Use

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        for link in document.links:
            if link.attribute in ("action", "formaction") and over_http(site, site.resolve(document, link.written), link.written):
                for cause in site.causes((Use(document, link),)):
                    message = f'What visitors write here is sent to "{cause.written}" over http, so others can read it.'
                    yield cause.finding(message)
