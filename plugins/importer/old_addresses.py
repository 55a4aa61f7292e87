"""Old addresses lead on: lines added to content/redirects.yaml, in which nothing that stands there is changed.

A redirect to a draft would lead visitors to nothing, which the check forbids. So it waits as a remark
until its page is published and the import is run once more, or its # is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, unquote_to_bytes, urlsplit

import yaml

from importer.disk import put
from practice.front_matter import read_text
from practice.published import REDIRECTS, can_redirect, read_redirects

_HEADING = "# Addresses of the old website that was imported."
LONGEST = 1000
"""So many letters an address may have that is redirected: Cloudflare's limit of a line, and YAML's of a name."""
_WAITING = "# Still waiting: take the # away when the page is published (make import does it too)."
_COMMENT = re.compile(r"^# (/\S*|\"/.*\"): \S+$")


@dataclass
class Redirects:
    """What was done with the old addresses."""

    written: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[tuple[str, str]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)


def add(content: Path, wanted: Iterable[tuple[str, str, str]], taken: frozenset[str], shown: Container[str]) -> Redirects:
    """Adds a line for each (old address, new address, file).

    `taken` are addresses at which something stands now; `shown` are the files that visitors get.
    """
    path = content / REDIRECTS
    text = (read_text(path)[0] or "") if path.exists() else ""
    present = {_plain(old): new for old, new in read_redirects(path).items()}
    done = Redirects()
    seen: dict[str, str] = {}
    for address, new, file in wanted:
        old, reason = usable(address)
        if old.rstrip("/") == new.rstrip("/") or (not old and not reason):
            continue
        first, there = seen.get(_plain(old), ""), present.get(_plain(old), "")
        if not reason and (first == new or there == new and not first):
            continue
        if reason := reason or _hindrance(old, first, there, taken):
            done.left.append((old or address, reason))
            continue
        seen[_plain(old)] = new
        (done.written if file in shown else done.waiting).append((old, new))
    if (made := _text(text, done)) != text:
        put(path, made)
    return done


def _hindrance(old: str, first: str, there: str, taken: frozenset[str]) -> str:
    """Why an old address cannot lead on, though hosts could be told so."""
    if first:
        return f"leads to {first} already"
    if there:
        return f"content/redirects.yaml leads it to {there} already"
    return "another page of this website stands there" if (old.rstrip("/") + "/").casefold() in taken else ""


def _plain(old: str) -> str:
    """One spelling for an address with and without a slash at its end, which hosts take for the same page."""
    return unquote(old).rstrip("/")


def usable(address: str) -> tuple[str, str]:
    """The old address as a redirect writes it, or why there can be none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    if parts.query:
        return "", "hosts cannot redirect addresses with a question mark"
    path = quote(unquote_to_bytes(_followed(f"/{parts.path.removeprefix('/')}")), safe="/-._~!,@+=:")
    path = re.sub(r"/(?:index|default)\.(?:html?|php)$", "/", path)
    if not path.strip("/"):
        return "", ""
    if len(path) > LONGEST:
        return path, "it is longer than hosts take"
    if can_redirect(path, "/"):
        return path, ""
    old_letters = "\ufffd" in unquote(path)
    return path, "its letters are escaped in an old way, not as UTF-8, which hosts do not understand" if old_letters else "it has signs that hosts take for something else"


def _followed(path: str) -> str:
    """A path from the root without `.` and `..`, which browsers follow before they ask a host (WHATWG URL, path state)."""
    parts, kept = path.split("/"), []
    for number, part in enumerate(parts, start=1):
        step = part.lower().replace("%2e", ".")
        if step == "..":
            del kept[max(1, len(kept) - 1):]
        elif step != ".":
            kept.append(part)
        if step in (".", "..") and number == len(parts):
            kept.append("")
    return "/".join(kept)


def _text(text: str, done: Redirects) -> str:
    """The file's new text: what is ready as lines, what waits as remarks, each once."""
    ready = {f"# {_line(old, new)}" for old, new in done.written}
    decided = {_line(old, new).rpartition(" ")[0]: _line(old, new) for old, new in (*done.written, *done.waiting)}
    lines = [line for line in text.split("\n") if not (line in ready or _is_outdated(line, decided))]
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
    # YAML cuts a key of more than 128 letters off from its value (`? key`, `: value` below it): a remark has one line.
    key, value = (yaml.safe_dump(text, allow_unicode=True, width=10_000).removesuffix("...\n").strip() for text in (old, new))
    return f"{key}: {value}"


def _is_outdated(line: str, decided: Mapping[str, str]) -> bool:
    """Whether a remark lets an address wait for another page than the one that was found for it now."""
    if not _COMMENT.match(line):
        return False
    waiting = line.removeprefix("# ")
    return decided.get(waiting.rpartition(" ")[0], waiting) != waiting
