"""Addresses that were published once: the record of them, and where those that are gone now lead.

`content/published.txt` is written by `make publish`, one line an address with the page's title and a
fingerprint of its words, so that a page which moves can be found again. `content/redirects.yaml` is the
owner's: `/old-address/: /new-address/`, one line each.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

RECORD = "published.txt"
REDIRECTS = "redirects.yaml"

# An address that is safe in every host's list of redirects: no spaces, quotes, braces or control characters.
_SAFE = re.compile(r"(?:https?://[^\s\"'<>{}$;\\|^`\x00-\x1f]+|/(?!/)[^\s\"'<>{}$;\\|^`\x00-\x1f]*)")
_WILD = re.compile(r"\*|/:")
_CLIMBS = re.compile(r"/\.{1,2}(?=/|$)")
"""A part of an address that browsers follow and never ask a host for."""

_OPENING = """\
# Every address this website ever had. `make publish` writes this file; please leave it as it is.
# An address that vanishes is an error until content/redirects.yaml says where its visitors should go.
"""


@dataclass(frozen=True)
class Published:
    """An address below the site's root, like `/fees/` or `/faq/#insurance`, and what was there.

    `fingerprint` is a 64-bit similarity hash of the page's words, None for a heading; `line` counts
    from 1 in the record.
    """

    address: str
    title: str = ""
    fingerprint: int | None = None
    line: int | None = None


def read(text: str) -> tuple[Published, ...]:
    """The record's addresses in its order. A line that is not an address is passed over."""
    found = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")), start=1):
        address, _, rest = line.partition("\t")
        title, _, mark = rest.partition("\t")
        if address.startswith("/"):
            fingerprint = int(mark, 16) if re.fullmatch(r"[0-9a-f]{16}", mark.strip()) else None
            found.append(Published(address.strip(), title.strip(), fingerprint, number))
    return tuple(found)


def merged(record: Iterable[Published], now: Iterable[Published]) -> str:
    """The record's new text: everything it ever held, with what is published now brought up to date."""
    by_address = {one.address: one for one in (*record, *now)}
    return _OPENING + "".join(_line(by_address[address]) for address in sorted(by_address))


def _line(one: Published) -> str:
    mark = f"{one.fingerprint:016x}" if one.fingerprint is not None else ""
    return "\t".join((one.address, " ".join(one.title.split()), mark)).rstrip() + "\n"


def fingerprint(text: str) -> int:
    """A similarity hash of a text (Charikar's simhash over runs of three words): alike texts differ in few bits."""
    words = re.findall(r"\w+", text.lower())
    runs = {" ".join(words[at:at + 3]) for at in range(max(1, len(words) - 2))}
    weights = [0] * 64
    for run in runs:
        mark = int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big")
        for bit in range(64):
            weights[bit] += 1 if mark >> bit & 1 else -1
    return sum(1 << bit for bit, weight in enumerate(weights) if weight > 0)


def likeness(one: int, other: int) -> float:
    """How alike two texts are by their fingerprints: 1 for the same words, about 0 for strangers."""
    return max(0.0, 1 - (one ^ other).bit_count() / 32)


def can_redirect(old: str, new: str) -> bool:
    """Whether hosts can be told so: whole addresses without signs that mean something else to one of them."""
    is_safe = all(_SAFE.fullmatch(each) and "\ufffd" not in each for each in (old, new, unquote(old), unquote(new)))
    return is_safe and old.startswith("/") and not _WILD.search(old) and not _CLIMBS.search(unquote(old))


def read_redirects(path: Path) -> Mapping[str, str]:
    """The redirects as they are typed; nothing when there are none. What is wrong with them, the check says."""
    from practice.front_matter import read_within, read_yaml

    text, _ = read_within(path.parent, path.name) if path.exists() else (None, None)
    values = read_yaml(text).values if text else {}
    return {old: new for old, new in values.items() if isinstance(old, str) and isinstance(new, str) and old.startswith("/")}
