"""Old addresses lead on: lines added to content/redirects.yaml, in which nothing that stands there is changed.

A redirect to a draft would lead visitors to nothing, which the check forbids. So it waits as a remark
until its page is published and the import is run once more, or its # is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, unquote_to_bytes, urlsplit

import yaml

from importer.disk import put
from practice.front_matter import read_header, read_text
from practice.published import REDIRECTS, can_redirect, read_redirects

_HEADING = "# Addresses of the old website that was imported."
_WAITING = "# Still waiting: take the # away when the page is published (make import does it too)."
_COMMENT = re.compile(r"^# (/\S*|\"/.*\"): \S+$")


@dataclass
class Redirects:
    """What was done with the old addresses."""

    written: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[tuple[str, str]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)


def add(content: Path, wanted: Iterable[tuple[str, str, str]], taken: frozenset[str]) -> Redirects:
    """Adds a line for each (old address, new address, file); `taken` are addresses at which a page stands now."""
    path = content / REDIRECTS
    text = (read_text(path)[0] or "") if path.exists() else ""
    present = read_redirects(path)
    done = Redirects()
    seen: dict[str, str] = {}
    for address, new, file in wanted:
        old, reason = usable(address)
        if old.rstrip("/") == new.rstrip("/") or (not old and not reason) or (not reason and present.get(old) == new == seen.setdefault(old, new)):
            continue
        if reason := reason or _hindrance(old, new, present, seen.setdefault(old, new), taken):
            done.left.append((old or address, reason))
        else:
            (done.written if is_published(content / file) else done.waiting).append((old, new))
    if (made := _text(text, done)) != text:
        put(path, made)
    return done


def _hindrance(old: str, new: str, present: Mapping[str, str], first: str, taken: frozenset[str]) -> str:
    """Why an old address cannot lead to the new one, though hosts could be told so."""
    if first != new:
        return f"leads to {first} already"
    if old in present:
        return f"content/redirects.yaml leads it to {present[old]} already"
    return "another page of this website stands there" if (old.rstrip("/") + "/").casefold() in taken else ""


def usable(address: str) -> tuple[str, str]:
    """The old address as a redirect writes it, or why there can be none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    path = quote(unquote_to_bytes(parts.path), safe="/-._~!,@+=:")
    path = re.sub(r"/(?:index|default)\.(?:html?|php)$", "/", path)
    if not path.strip("/"):
        return "", "hosts cannot redirect addresses with a question mark" if parts.query else ""
    if not path.startswith("/"):
        path = f"/{path}"
    if can_redirect(path, "/"):
        return path, ""
    old_letters = "\ufffd" in unquote(path)
    return path, "its letters are escaped in an old way, not as UTF-8, which hosts do not understand" if old_letters else "it has signs that hosts take for something else"


def is_published(file: Path) -> bool:
    text, _ = read_text(file) if file.exists() else (None, None)
    return text is not None and read_header(text).values.get("status", "published") == "published"


def _text(text: str, done: Redirects) -> str:
    """The file's new text: what is ready as lines, what waits as remarks, each once."""
    ready = {_line(old, new) for old, new in done.written}
    lines = [line for line in text.split("\n") if line.removeprefix("# ") not in ready or not line.startswith("# ")]
    there = {line.removeprefix("# ") for line in lines}
    fresh = [_line(old, new) for old, new in done.written]
    waiting = [line for old, new in done.waiting if (line := _line(old, new)) not in there]
    body = "\n".join(lines).rstrip("\n")
    if _WAITING in body and not any(_COMMENT.match(line) for line in lines) and not waiting:
        body = body.replace(_WAITING, "").rstrip("\n")
    if fresh and _HEADING not in body:
        fresh.insert(0, ("\n" if body else "") + _HEADING)
    if waiting and _WAITING not in body:
        waiting.insert(0, ("\n" if body or fresh else "") + _WAITING)
    added = [*fresh, *(f"# {line}" if not line.lstrip("\n").startswith("#") else line for line in waiting)]
    if not added and body == text.rstrip("\n"):
        return text
    return "\n".join(part for part in (body, *added) if part or part == body and body).lstrip("\n") + "\n"


def _line(old: str, new: str) -> str:
    return yaml.safe_dump({old: new}, allow_unicode=True, width=10_000).strip()
