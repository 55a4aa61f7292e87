"""The forms at /admin/ of the published website: Decap against GitHub, off unless practice.yaml names a repository.

They are no page of the website: not in the sitemap, the search or the menu, not for search engines, and
under a policy of their own, because Decap needs what no page for visitors may do.
"""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

from editor import policy
from editor.desk import Desk
from editor.forms import configuration
from editor.server import STATIC
from practice.schema import Editing

FOLDER = "admin"
_PARTS = (*policy.PARTS, f"{policy.DECAP}.LICENSE.txt", "decap/LICENSE.txt")


def write(editing: Editing, root: Path, output: Path, base: str) -> None:
    """The folder, and what each kind of host has to send with it."""
    backend = {"name": "github", "repo": editing.repository, "branch": editing.branch}
    desk = Desk(root)
    forms = configuration(backend | _login(editing.login), local=False, further=desk.shelf.further_facts())
    texts = {"index.html": page(), "forms.json": json.dumps(forms), "choices.json": json.dumps(desk.texts.choices())}
    parts = {name: (STATIC / name).read_bytes() for name in _PARTS} | {name: text.encode() for name, text in texts.items()}
    for name, data in parts.items():
        (output / FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (output / FOLDER / name).write_bytes(data)
    for name, rules in host_rules(base).items():
        if (output / name).is_file():
            with (output / name).open("a", encoding="utf-8", newline="\n") as file:
                file.write(rules)


def page() -> str:
    """The editor's own page; hosts that send no headers of ours read its policy here."""
    meta = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy.ONLINE}">'
    return (STATIC / "cms.html").read_text(encoding="utf-8").replace('<meta charset="utf-8">', meta, 1)


def host_rules(base: str) -> dict[str, str]:
    """File that a host reads -> what is added to it. The opener policy lets the window for the login answer."""
    sent = policy.ONLINE_HEADERS
    return {
        "_headers": f"{base}/{FOLDER}/*\n" + "".join(f"  {name}: {value}\n" for name, value in sent.items()),
        "nginx.conf": f"location ^~ {base}/{FOLDER}/ {{\n" + "".join(f'  add_header {name} "{value}" always;\n' for name, value in sent.items()) + "}\n",
        ".htaccess": (
            f'<IfModule mod_headers.c>\n  <If "%{{REQUEST_URI}} =~ m#^{base}/{FOLDER}/#">\n'
            + "".join(f'    Header always set {name} "{value}"\n' for name, value in sent.items()) + "  </If>\n</IfModule>\n"
        ),
    }


def _login(address: str) -> dict[str, str]:
    if not address:
        return {}
    parts = urlsplit(address)
    path = {"auth_endpoint": parts.path.strip("/")} if parts.path.strip("/") else {}
    return {"base_url": f"{parts.scheme}://{parts.netloc}", **path}
