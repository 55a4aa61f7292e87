"""The name of a website in an address, or the number of a computer, as the WHATWG URL standard has them."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from sitecheck.url.flaw import Flaw

_NOT_IN_HOSTS = re.compile(r"[\x00-\x20\"#%/:<>?@\[\\\]^`{|}\x7f]")
_NOT_IN_NAMES = re.compile(r"[!$&'()*+,;=~]")
"""What browsers take, but no register of names."""

_IGNORED_IN_HOSTS = re.compile(r"[\u00ad\u034f\u180b-\u180f\u200b-\u200d\u2060\u2064\ufe00-\ufe0f\ufeff]")
_JOINERS = {0x200C: None, 0x200D: None}
"""How letters of Persian and of the scripts of India are joined; nothing is joined before the first."""

_DOTS = re.compile(r"[\u3002\uff0e\uff61]")
_NO_LETTERS = frozenset({"Cc", "Cn", "Co", "Cs", "Cf", "Zs", "Zl", "Zp"})
_NUMBER = re.compile(r"\d+|0[xX][0-9a-fA-F]*")


def host_flaws(written: str) -> Iterator[Flaw]:
    """What is wrong with the host of an address; nothing of what browsers take as it is."""
    if written.startswith("["):
        if not _is_six(written[1:-1] if written.endswith("]") else ""):
            yield Flaw(True, f'has "{written}" where a website\'s name belongs')
        return
    host = plain_host(written)
    if host is None:
        yield Flaw(True, f'has "{written}" where a website\'s name belongs')
        return
    if odd := _NOT_IN_NAMES.search(host):
        yield Flaw(True, f'has "{odd[0]}" in its website\'s name')
        return
    labels = host.removesuffix(".").split(".")
    if _NUMBER.fullmatch(labels[-1]):
        yield from _four(labels)
    elif "" in labels:
        yield Flaw(True, "has two dots in a row in its website's name" if "" in labels[1:] else "has a dot before its website's name")
    elif "\ufffd" in host or any(label.startswith("xn--") and not _is_punycode(label[4:]) for label in labels):
        yield Flaw(True, f'has "{written}" where a website\'s name belongs')
    elif any(len(label.encode("utf-8")) > 63 and label.isascii() for label in labels):
        yield Flaw(True, "has a website's name of more than 63 letters between two dots")


def plain_host(written: str) -> str | None:
    """The host with percent-signs and wide letters resolved; None when it has signs that no host may have."""
    try:
        decoded = unquote_to_bytes(written.encode("utf-8", "surrogatepass")).decode("utf-8")
    except UnicodeDecodeError:
        return None
    host = unicodedata.normalize("NFKC", _IGNORED_IN_HOSTS.sub("", _DOTS.sub(".", decoded))).lower()
    odd = not host or _NOT_IN_HOSTS.search(host) or (not host.isascii() and any(unicodedata.category(sign) in _NO_LETTERS for sign in host))
    return None if odd else host


def _is_punycode(written: str) -> bool:
    """Whether it stands for a name with letters beyond ASCII, such as a host may have and in the form it would have them."""
    try:
        name = written.encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return False
    seen = name[:1] + name[1:].translate(_JOINERS)
    return not seen.isascii() and "\ufffd" not in seen and plain_host(seen) == seen


def _is_six(written: str) -> bool:
    try:
        return ipaddress.IPv6Address(written).scope_id is None
    except ValueError:
        return False


def _four(labels: list[str]) -> Iterator[Flaw]:
    """The number of a computer, of which older systems knew many ways to write it."""
    numbers = [_value(label) for label in labels]
    if len(labels) > 4 or None in numbers or any(number > 255 for number in numbers[:-1]) or numbers[-1] >= 256 ** (5 - len(labels)):
        yield Flaw(True, f'has "{".".join(labels)}" where a website\'s name belongs')
    elif len(labels) < 4 or any(label != str(number) for label, number in zip(labels, numbers, strict=True)):
        yield Flaw(False, "writes the number of a computer in an outdated way")


def _value(label: str) -> int | None:
    if not _NUMBER.fullmatch(label) or not label.isascii() or len(label) > 20:
        return None
    try:
        return int(label[2:] or "0", 16) if label[:2] in ("0x", "0X") else int(label, 8 if len(label) > 1 and label[0] == "0" else 10)
    except ValueError:
        return None
