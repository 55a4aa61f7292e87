"""Where HTML has only a few words to choose from, one of them is written.

Why: Browsers take any other word for the usual one or for none: a form may then write what was typed into the address, and a button send what it should only clear.

Fix: Write the word that the message names, or leave the attribute out.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form action="/send/" method="psot"><button>Send</button></form> <-- browsers take it for "get". Did you mean "post"?
<input type="e-mail" title="E-mail"> <-- browsers take it for "text". Did you mean "email"?
<table><tr><th scope="column">Day</th></tr><tr><td>Monday</td></tr></table> <-- browsers pass over it
<p><a href="https://school.example/" target="blank">The school</a></p> <-- Did you mean "_blank"?
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form action="/send/" method="POST"><button type="submit">Send</button></form>
<input type="email" title="E-mail">
<table><tr><th scope="col">Day</th></tr><tr><td>Monday</td></tr></table>
<p><a href="https://school.example/" target="_blank">The school</a></p>
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
    yield from findings(site, "unknown-value", _message)


def _message(attribute: str, written: str, taken: str, meant: str, choices: str) -> str:
    named = taken if " " in taken else f'"{taken}"'
    does = f"browsers take it for {named}" if taken else "browsers pass over it"
    advice = f' Did you mean "{meant}"?' if meant else f" It can be {choices}." if choices else ""
    return f'{attribute}="{written}" is nothing that HTML has here: {does}.{advice}'
