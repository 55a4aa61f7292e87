"""The same headers, redirects and page for lost visitors for servers of one's own: nginx and Apache."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hosting import redirects
from hosting.headers import ASK, HEADERS, KEEP, KEPT

NGINX, APACHE = "nginx.conf", ".htaccess"

_TEXTS = ("text/css", "text/javascript", "text/plain", "text/xml", "text/calendar", "text/vcard", "application/javascript",
          "application/json", "application/xml", "application/atom+xml", "application/manifest+json", "image/svg+xml")
_TYPES = {"ics": "text/calendar", "vcf": "text/vcard", "webmanifest": "application/manifest+json"}
_FOLDERS = f"(?:{'|'.join(KEPT)}|theme-[0-9a-f]+)"  # not the theme's very name: what a server has read once stays true
_FOR_HOSTS = ("_headers", "_redirects", NGINX, APACHE)


def nginx(moved: Mapping[str, str], base: str = "") -> str:
    """To be included in nginx's `server` block, whose `root` holds the site (below the folder `base`, if it has one)."""
    types = "".join(f"location ~ \\.{ending}$ {{ types {{ {type} {ending}; }} }}\n" for ending, type in _TYPES.items())
    hidden = "".join(f"location = {base}/{name} {{ return 404; }}\n" for name in _FOR_HOSTS)
    return (
        "# Written by every build, for nginx: docs/publishing/server.md says where it goes.\n"
        f"index index.html;\nerror_page 404 {base}/404.html;\nabsolute_redirect off;\ncharset utf-8;\nserver_tokens off;\n"
        f"gzip on;\ngzip_vary on;\ngzip_min_length 500;\ngzip_types {' '.join(_TEXTS)};\n"
        f"{_nginx_headers()}add_header Cache-Control \"{ASK}\";\n"
        # A block with a header of its own forgets those outside. Without `always`, a missing file is not kept for a year.
        + f"location ~ ^{re.escape(base)}/{_FOLDERS}/ {{\n{_nginx_headers('  ')}  add_header Cache-Control \"{KEEP}\";\n}}\n"
        + f"location = {base}/feed.xml {{ types {{ application/atom+xml xml; }} }}\n{types}{hidden}"
        + redirects.nginx(redirects.usable(moved), base)
    )


def apache(moved: Mapping[str, str], base: str = "") -> str:
    """The `.htaccess` that Apache reads by itself in the folder it is put into, where the host allows that."""
    return (
        "# Written by every build, for Apache, which reads it where it lies.\n"
        f"ErrorDocument 404 {base}/404.html\nDirectoryIndex index.html\nAddDefaultCharset utf-8\n"
        + "".join(f"AddType {type} .{ending}\n" for ending, type in _TYPES.items())
        + "<IfModule mod_headers.c>\n"
        + "".join(f'  Header always set {name} "{value}"\n' for name, value in HEADERS.items())
        + f'  Header set Cache-Control "{ASK}"\n'
        + f'  <If "%{{REQUEST_URI}} =~ m#^{re.escape(base)}/{_FOLDERS}/#">\n    Header set Cache-Control "{KEEP}"\n  </If>\n</IfModule>\n'
        + f"<IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE text/html {' '.join(_TEXTS)}\n</IfModule>\n"
        + "".join(f'RedirectMatch 404 "^{re.escape(f"{base}/{name}")}$"\n' for name in _FOR_HOSTS)
        + redirects.apache(redirects.usable(moved), base)
    )


def _nginx_headers(indent: str = "") -> str:
    return "".join(f'{indent}add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
