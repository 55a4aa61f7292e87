"""Puts the panel into a page as it is served. The files that are built, and so what is published, never hold a word of it."""

from __future__ import annotations

import re
from html import escape, unescape

OWN = "/_preview/"
SCRIPT, STYLE, EVENTS = OWN + "panel.js", OWN + "panel.css", OWN + "events"

_POLICY = re.compile(
    r"""(?P<before><meta\b[^>]*?\bhttp-equiv\s*=\s*["']?Content-Security-Policy["']?[^>]*?\bcontent\s*=\s*)(?P<quote>["'])(?P<policy>.*?)(?P=quote)""",
    re.IGNORECASE | re.DOTALL,
)
_END = re.compile(r"</body\s*>", re.IGNORECASE)


def dressed(html: str, origin: str, facts: dict[str, str]) -> str:
    """The page with the panel's script at its end, and leave for it in the page's own policy."""
    html = _POLICY.sub(lambda found: f'{found["before"]}"{escape(allowed(unescape(found["policy"]), origin))}"', html)
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in facts.items())
    script = f'<script src="{SCRIPT}" defer{attributes}></script>\n'
    ends = list(_END.finditer(html))
    at = ends[-1].start() if ends else len(html)
    return html[:at] + script + html[at:]


def allowed(policy: str, origin: str) -> str:
    """The policy with three addresses more: the panel's script, its style and its news. Everything else stays forbidden."""
    directives = {words[0].lower(): words[1:] for part in policy.split(";") if (words := part.split())}
    wanted = {"script-src": SCRIPT, "style-src": STYLE, "connect-src": OWN}
    for name, address in wanted.items():
        for directive in (f"{name}-elem", name):
            if directive in directives:
                directives[directive] = _with(directives[directive], origin + address)
        if name not in directives and "default-src" in directives:
            directives[name] = _with(directives["default-src"], origin + address)
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def _with(sources: list[str], address: str) -> list[str]:
    return [*(source for source in sources if source.lower() != "'none'"), address]
