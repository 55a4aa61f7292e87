"""The rules' manuals as pages: for the terminal, and for `docs/rules`."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from sitecheck.engine import Rule, rules

GROUPS = {
    "facts": "Facts and files", "links": "Links", "pages": "Pages", "words": "Words",
}
SEVERITIES = {"error": "An error: the site is not published.", "warning": "A warning: a person should look."}
_FENCE = re.compile(r"^(`{3,})([^\n`]*)$", re.MULTILINE)
_MARK = re.compile(r"[ \t]*<-- (.*)$")


def one_rule(rule: Rule) -> str:
    """A rule's page in Markdown: the file of each example above it, and what the check says below its line."""
    text = re.sub(r"^(Why|Fix|Bad|Good):\s*", r"## \1\n\n", rule.manual.markdown, flags=re.MULTILINE)
    return f"# {rule.name}\n\n*{SEVERITIES[rule.severity]}*\n\n{_named_blocks(text)}\n"


def all_rules(columns: int = 0) -> str:
    """A line for each rule, or several where a terminal of so many columns has no room for one."""
    width = max(len(rule.name) for rule in rules())
    lines = (f"{rule.name:<{width}}  {rule.severity:<7}  {rule.manual.promise}" for rule in rules())
    return "".join(f"{_broken(line, columns, ' ' * (width + 11))}\n" for line in lines)


def broken(page: str, columns: int) -> str:
    """A rule's page for a terminal of so many columns: examples keep their lines."""
    parts = re.split(r"^(```.*?^```)$", page, flags=re.MULTILINE | re.DOTALL)
    return "".join(part if part.startswith("```") else "\n".join(_broken(line, columns) for line in part.split("\n")) for part in parts)


def _broken(line: str, columns: int, indent: str = "") -> str:
    whole = len(line) <= columns or not columns
    return line if whole else textwrap.fill(line, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def contents() -> str:
    """The page that lists all rules."""
    lines = ["# What is checked\n", "Each rule is one file of `plugins/sitecheck/rules`; these pages are made from them.\n"]
    for group, members in groupby(rules(), key=lambda rule: rule.group):
        lines.append(f"## {GROUPS.get(group, group)}\n\n| rule | | what it asks for |\n| --- | --- | --- |")
        lines.extend(f"| [{rule.name}]({rule.name}.md) | {rule.severity} | {rule.manual.promise} |" for rule in members)
        lines.append("")
    return "\n".join(lines)


def rule_pages() -> dict[str, str]:
    """File name -> text of every page."""
    return {"README.md": contents()} | {f"{rule.name}.md": one_rule(rule) for rule in rules()}


def write_rule_pages(folder: Path) -> None:
    """Writes the pages and removes those of rules that are gone."""
    pages = rule_pages()
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


def _named_blocks(text: str) -> str:
    """Each example's file name as a line above its block."""
    return "\n".join(_blocks(text.splitlines()))


def _blocks(lines: list[str]) -> Iterator[str]:
    fence = ""
    for line in lines:
        match = _FENCE.match(line)
        if match and not fence and match[2]:
            fence, name = match[1], _MARK.sub("", match[2])
            said = _MARK.search(match[2])
            yield f"`{name}`" + (f" (said of it: “{said[1]}”)" if said else "") + ":\n"
            yield fence + Path(name).suffix.removeprefix(".").replace("md", "markdown")
        elif match and fence and match[1] == fence:
            fence = ""
            yield line
        else:
            yield line
