"""Pages of a folder of HTML, as somebody else may have made them."""

from __future__ import annotations

GOOD = '<!doctype html><html lang="en"><title>T</title><meta name="description" content="d"><h1>T</h1>{}</html>'
CANONICAL = '<!doctype html><html lang="en"><title>{0}</title><link rel="canonical" href="{1}"><h1>T</h1>{2}</html>'


def written(root, pages: dict[str, str], url: str, body: str = "") -> None:
    for path, address in pages.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(CANONICAL.format(path, url + address, body))
