"""Which endings the names of websites have, such as .org, and which of them another was meant to be."""

from __future__ import annotations

import re
from functools import cache

from sitecheck.url.host import plain_host

_COMMON = frozenset("com org net edu gov info io health care clinic eu us uk ie ca au nz de ch at fr nl es it test example".split())
_NOT_ON_THE_WEB = frozenset({"invalid", "localhost", "local", "internal", "lan", "arpa", "onion", "i2p", "alt", "eth"})
"""Endings kept for examples, for one house, or for other networks than the web."""
_MEANT = ("com", "org", "net", "edu", "gov", "info")


def unknown_ending(host: str) -> str:
    """The ending of a name if no name has it; nothing for all others, for numbers, and for names without a dot."""
    name, _dot, last = re.sub(r":\d*$", "", host).rstrip(".").rpartition(".")
    if last in _COMMON or not name or host.startswith("[") or last.isdigit():
        return ""
    last = (plain_host(last) or "").lower()
    if last.startswith("xn--"):
        last = _spelt_out(last[4:])
    return last if last and last not in _NOT_ON_THE_WEB and last not in _endings() else ""


def ending_meant(ending: str) -> str:
    """The ending that is one slip away: a letter too many, too few, another, or two in the wrong order; a comma for a dot."""
    if ending.rpartition(",")[2] in _COMMON and "," in ending:
        return ending.replace(",", ".")
    return next((right for right in _MEANT if _one_slip(ending, right)), "")


def _one_slip(one: str, other: str) -> bool:
    if sorted(one) == sorted(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(left != right for left, right in zip(short, long, strict=True)) == 1
    return len(long) - len(short) == 1 and len(short) > 1 and any(long[:at] + long[at + 1:] == short for at in range(len(long)))


def _spelt_out(label: str) -> str:
    try:
        return label.encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return ""


@cache
def _endings() -> frozenset[str]:
    """All there were when the list was packed; it is read only for a name with an unusual ending, and nothing is fetched."""
    from importlib.resources import files  # takes longer than reading the list, and few need either

    lines = files("publicsuffixlist").joinpath("public_suffix_list.dat").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().rpartition(".")[2] for line in lines if line.strip() and not line.startswith("//"))
