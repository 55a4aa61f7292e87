"""One self-contained HTML page for the owner: opens from disk, asks nothing of the network, runs no script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape as escaped

from sitecheck.diagnostic import Diagnostic, Place
from sitecheck.quotation import quoted_line, shown
from sitecheck.report import main_file

STYLE = """
:root { color-scheme: light dark; --ink: #14302f; --muted: #4a605d; --ground: #f5f7f5; --card: #fff; --line: #cbd8d4; --error: #a6472a; --warning: #1c5a57; --mark: #f6e3d6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6efec; --muted: #a9bdb8; --ground: #0e1b1b; --card: #152726; --line: #2a4341; --error: #f2ae8b; --warning: #86cfc5; --mark: #3a2620; } }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1rem 4rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
h1 { font-size: 1.9rem; line-height: 1.2; } h2 { margin-top: 3rem; font-size: 1.3rem; } h3 { margin: 0; font-size: 1.1rem; }
article { margin: 1rem 0; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-inline-start: 6px solid var(--error); border-radius: 10px; }
article.warning { border-inline-start-color: var(--warning); }
pre { overflow-x: auto; padding: .75rem; background: var(--ground); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; text-decoration: underline wavy var(--error); text-underline-offset: .25em; }
p { margin: .5rem 0; } .where, .rule, footer { color: var(--muted); font-size: .9375rem; } .change { font-weight: 600; }
"""

GROUPS = (
    ("Fix before publishing", lambda diagnostic: diagnostic.severity == "error" and diagnostic.blame == "author"),
    ("Worth a look", lambda diagnostic: diagnostic.severity == "warning" and diagnostic.blame == "author"),
    ("For whoever looks after the site: theme and settings", lambda diagnostic: diagnostic.blame != "author"),
)


def page(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], closing: Sequence[str] = ()) -> str:
    """The report as HTML. `texts` are the files by path, for the lines quoted; `closing` says what was checked."""
    groups = "".join(_group(title, [one for one in diagnostics if belongs(one)], texts) for title, belongs in GROUPS)
    errors = sum(diagnostic.severity == "error" for diagnostic in diagnostics)
    headline = "Nothing to mend" if not diagnostics else f"{errors} to fix, {len(diagnostics) - errors} worth a look"
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Check: {headline}</title>\n<style>{STYLE}</style>\n"
        f"<main>\n<h1>{headline}</h1>\n{groups}</main>\n"
        f"<footer>{''.join(f'<p>{escape(line)}</p>' for line in closing)}</footer>\n</html>\n"
    )


def _group(title: str, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> str:
    if not diagnostics:
        return ""
    return f"<h2>{title} ({len(diagnostics)})</h2>\n" + "".join(_article(diagnostic, texts) for diagnostic in diagnostics)


def _article(diagnostic: Diagnostic, texts: Mapping[str, str]) -> str:
    lines = [
        f"<h3>{escape(diagnostic.message)}</h3>",
        f'<p class="where">{escape(main_file(diagnostic.place))}</p>',
        _quoted(diagnostic.place, texts.get(diagnostic.place.file, "")),
        f"<p>{escape(diagnostic.why)}</p>",
    ]
    if diagnostic.repair:
        lines.append(f'<p class="change">{escape(diagnostic.repair.advice)} <code>{escape(diagnostic.repair.replacement)}</code></p>')
    if len(diagnostic.pages) > 1:
        lines.append(f"<p>The same on {len(diagnostic.pages)} pages.</p>")
    if diagnostic.new:
        lines.append("<p>New since the last publish.</p>")
    lines.append(f'<p class="rule">Rule: {escape(diagnostic.rule)}</p>')
    return f'<article class="{diagnostic.severity}">\n' + "\n".join(line for line in lines if line) + "\n</article>\n"


def _quoted(place: Place, text: str) -> str:
    """The line as it was typed with the words in question marked; nothing when the place is not known."""
    if (parts := quoted_line(text, place)) is None:
        return ""
    before, marked, after = map(escape, parts)
    return f"<pre>{marked}</pre>" if place.column is None else f"<pre>{before}<mark>{marked}</mark>{after}</pre>"


def escape(text: str) -> str:
    """Words of others, that can neither become HTML nor turn the line round in which they stand."""
    return escaped(shown(text))
