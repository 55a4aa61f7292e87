"""What a mailto: link says, by RFC 6068, and whether a letter would arrive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from sitecheck.url.endings import ending_meant, unknown_ending

_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*=.*", re.DOTALL)
_LOCAL = r"(?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\-]|[^\x00-\xa0])+|\"(?:[^\"\\]|\\.)+\""
_ADDRESS = re.compile(rf"(?P<local>{_LOCAL})@(?P<domain>(?:[A-Za-z0-9_-]|[^\x00-\xa0])+(?:\.(?:[A-Za-z0-9_-]|[^\x00-\xa0])+)*)\.?")
_NAMED = re.compile(r"[^<>@]*<([^<>]*)>")
_LONGEST_LOCAL, _LONGEST_LABEL = 64, 63


def mail_faults(written: str) -> Iterator[tuple[bool, str]]:
    """(whether the letter would not go, what is wrong) for each fault of a mailto: address."""
    rest, _sharp, place = written.strip().partition(":")[2].partition("#")
    if "@" in place and "@" not in rest:
        yield False, "has a # in it, which is written %23 in a link"
        rest = f"{rest}%23{place}"
    to, _question, headers = rest.partition("?")
    fields = [part for part in re.split(r"&(?:amp;)?", headers) if part]
    known = {part.partition("=")[0].lower(): unquote(part.partition("=")[2]) for part in fields}
    people = [one for one in re.split(r"[,;]", unquote(to)) if one.strip()]
    people += [one for name in ("to", "cc", "bcc") for one in known.get(name, "").split(",") if one.strip()]
    if not people and not known.get("body") and not known.get("subject"):
        yield True, "names no e-mail address"
    if ";" in unquote(to):
        yield False, "has a semicolon between addresses, where a comma belongs"
    for person in people:
        yield from _person(person)
    if to.startswith("//"):
        yield True, "has slashes after mailto:"
    for part in fields:
        if not _HEADER.fullmatch(part):
            yield False, f'has "{part}" after the question mark, where name=text belongs'


def _person(written: str) -> Iterator[tuple[bool, str]]:
    named = _NAMED.fullmatch(written.strip())
    address = (named[1] if named else written).strip().removeprefix("//")
    found = _ADDRESS.fullmatch(address)
    if found is None:
        yield True, f'has "{address}", which is no e-mail address'
    elif "." not in found["domain"]:
        yield True, f'has "{address}", whose part after the @ has no dot'
    elif ".." in found["local"] or found["local"].startswith(".") or found["local"].endswith("."):
        yield True, f'has "{address}", with a dot too many before the @'
    elif not re.fullmatch(r"[a-zA-Z\u00a1-\U0010ffff][\w-]*", found["domain"].rpartition(".")[2]):
        yield True, f'has "{address}", which ends in no country or kind of website'
    elif address.endswith("."):
        yield True, f'has "{address}", with a dot too many at its end'
    else:
        yield from _sizes(address, found["local"], found["domain"].split("."))


def _sizes(address: str, local: str, labels: list[str]) -> Iterator[tuple[bool, str]]:
    """What no register of names and no post office takes, by RFC 5321."""
    if len(local) > _LONGEST_LOCAL:
        yield True, f'has "{address}", with more than {_LONGEST_LOCAL} letters before the @'
    elif any(len(label) > _LONGEST_LABEL for label in labels):
        yield True, f'has "{address}", with more than {_LONGEST_LABEL} letters between two dots after the @'
    elif any("_" in label or label.strip("-") != label for label in labels):
        yield True, f'has "{address}", and after the @ no website is named like that'
    elif ending := unknown_ending(".".join(labels).lower()):
        right = ending_meant(ending)
        yield bool(right), f'has "{address}", and nothing ends with ".{ending}"' + (f': did you mean ".{right}"?' if right else "")
