"""Old addresses lead on: the same redirects for every kind of host.

Netlify and Cloudflare read `_redirects`; nginx and Apache have them among their other directives (`servers`);
where a host can do neither, a small page stands at the old address and sends visitors on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from urllib.parse import unquote

from practice.published import can_redirect


def usable(redirects: Mapping[str, str]) -> dict[str, str]:
    """The redirects of pages that can be written safely. Those of anchors (`/faq/#x`) never reach a host."""
    return {old: new for old, new in redirects.items() if "#" not in old and old != new and can_redirect(old, new)}


def netlify(redirects: Mapping[str, str], base: str = "") -> str:
    """`_redirects` for Netlify and Cloudflare Pages."""
    return "".join(f"{base}{old} {_target(new, base)} 301\n" for old, new in redirects.items())


def nginx(redirects: Mapping[str, str], base: str = "") -> str:
    """Directives of nginx's `server` block; nginx compares addresses without their % signs."""
    return "".join(f'location = "{base}{unquote(old)}" {{ return 301 "{_target(new, base)}"; }}\n' for old, new in redirects.items())


def apache(redirects: Mapping[str, str], base: str = "") -> str:
    """For Apache's .htaccess or a virtual host."""
    return "".join(f'RedirectMatch 301 "^{re.escape(base + unquote(old))}$" "{_target(new, base)}"\n' for old, new in redirects.items())


def stub(new: str, base_url: str) -> str:
    """The page that stands at an old address where the host cannot redirect: it leads on at once, without a script."""
    address = escape(base_url + new if new.startswith("/") else new)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>This page has moved</title>\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{address}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={address}">\n</head>\n<body>\n'
        f'<main>\n<h1>This page has moved</h1>\n<p><a href="{address}">Go to its new address</a></p>\n</main>\n</body>\n</html>\n'
    )


def write(redirects: Mapping[str, str], output: Path, base_url: str, base: str) -> list[Path]:
    """Writes the list and the small pages into the output folder; says which files it wrote. A page that exists is never replaced."""
    redirects = usable(redirects)
    written = []
    if redirects:
        written.append(output / "_redirects")
        written[-1].write_text(netlify(redirects, base), encoding="utf-8", newline="\n")
    for old, new in redirects.items():
        page = output / _file(unquote(old).lstrip("/"))
        if page.exists() or any(folder.is_file() for folder in page.parents) or not page.resolve().is_relative_to(output.resolve()):
            continue
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(stub(new, base_url), encoding="utf-8", newline="\n")
        written.append(page)
    return written


def _file(old: str) -> str:
    """Where a host looks for an address: what has no ending is a folder."""
    if old.rpartition("/")[2].endswith((".html", ".htm")):
        return old
    return f"{old.rstrip('/')}/index.html".lstrip("/")


def _target(new: str, base: str) -> str:
    return base + new if new.startswith("/") else new
