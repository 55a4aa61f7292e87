"""Whether an address is written as the WHATWG URL standard wants it, and what becomes of it if not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sitecheck.url.address import LINE_ENDS, SCHEME
from sitecheck.url.flaw import Flaw
from sitecheck.url.host import host_flaws

SPECIAL = frozenset({"http", "https", "ftp", "ws", "wss"})
_TWICE = re.compile(r"(https?):?//", re.IGNORECASE)
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_EVER = re.compile(r"[\x00-\x20\x7f-\x9f\"<>\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]|[^\x00-\uffff](?<=[\U0001fffe\U0001ffff])")
# Brackets, bars and braces in a query are the data of the site that is asked, which takes them.
_IN_PATHS = re.compile(r"[\[\]^`{|}]")
_SIGNS = re.compile(f"{_EVER.pattern}|{_IN_PATHS.pattern}")
# Nearly all addresses are plain, and need no closer look.
_PLAIN = re.compile(r"(?:https?://(?:(?!xn--)[a-z0-9-]{1,63}\.){1,9}(?!xn--)[a-z]{2,20}(?=[/?#]|\Z)|(?=[./?#])(?!//))[a-zA-Z0-9/.~=&+,;:!'()*@$_?-]*(?:#[a-zA-Z0-9/.~=&+,;:!'()*@$_?-]*)?")


@lru_cache(maxsize=65536)
def flaw(written: str, whole: bool = False) -> Flaw | None:
    """The gravest flaw of an address; `whole` when it must not be a relative one."""
    if not whole and _PLAIN.fullmatch(written):
        return None
    text = written.strip(" \t\n\f\r")
    found = sorted(_flaws(text, whole), key=lambda each: not each.grave)
    return found[0] if found else None


def tidy(written: str) -> str:
    """The address as browsers understand it: without line ends, with slashes, other signs as percent-signs."""
    text = _PERCENT.sub("%25", LINE_ENDS.sub("", written.strip(" \t\n\f\r")))
    rest, hash_sign, fragment = text.partition("#")
    path, question, query = rest.partition("?")
    path = _SIGNS.sub(_encoded, path.replace("\\", "/"))
    fragment = _EVER.sub(_encoded, fragment.replace("\\", "%5C").replace("#", "%23"))
    return path + question + _EVER.sub(_encoded, query) + hash_sign + fragment


def _encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def _flaws(written: str, whole: bool) -> Iterator[Flaw]:
    # Long data are broken into lines everywhere, and nobody but a browser reads them.
    if LINE_ENDS.search(written) and not written[:5].lower() == "data:":
        yield Flaw(False, "has a line end or a tab in it", LINE_ENDS.sub("", written))
    text = LINE_ENDS.sub("", written)
    match = SCHEME.match(text)
    scheme = match[1].lower() if match else ""
    rest = text[match.end():] if match else text
    if scheme in SPECIAL:
        yield from _special(scheme, rest)
    elif scheme == "file":
        yield from _file(rest)
    elif scheme == "data":
        yield from _data(rest)
    elif scheme in ("javascript", "mailto", "tel", "sms"):
        return
    elif scheme:
        yield from _signs(rest)
    elif rest.startswith(("//", "\\\\", "/\\", "\\/")):
        yield from _authority(rest[2:])
    else:
        yield from _signs(rest)
    if whole and not scheme:
        yield Flaw(True, "must begin with https:// here")


def _special(scheme: str, rest: str) -> Iterator[Flaw]:
    slashes = re.match(r"[/\\]*", rest)[0]
    after = rest[len(slashes):]
    right = f"{scheme}://{after}"
    if len(slashes) < 2:
        # On a page with the same scheme this is an address within the own site.
        yield Flaw(True, f"needs two slashes after {scheme}:", right if after else "")
    elif slashes != "//":
        # Browsers drop slashes that are too many: what was meant as a page becomes the name of a website.
        yield Flaw("." not in after.partition("/")[0], f"needs two slashes after {scheme}:, and no others", right)
    if twice := _TWICE.match(after):
        yield Flaw(True, f"begins twice with {scheme}:", f"{twice[1].lower()}://{after[twice.end():]}")
    yield from _authority(after)


def _authority(rest: str) -> Iterator[Flaw]:
    end = re.search(r"[/\\?#]", rest)
    authority, tail = (rest[: end.start()], rest[end.start():]) if end else (rest, "")
    _user, at_sign, server = authority.rpartition("@")
    host, port = _host_and_port(server)
    if at_sign and host:
        yield Flaw(False, "has a user's name before its website, which everybody can read")
    if not host:
        yield Flaw(True, "names no website")
    else:
        yield from host_flaws(host)
    if port and not (port.isascii() and port.isdigit() and len(port.lstrip("0")) <= 5 and int(port[-9:]) <= 65535):
        yield Flaw(True, f'has "{port}" where the number of a port belongs')
    if end and "@" in tail and tail.startswith("\\"):
        yield Flaw(True, "has a backslash where its website's name ends")
    yield from _signs(tail)


def _host_and_port(server: str) -> tuple[str, str]:
    if server.startswith("["):
        host, closing, port = server.partition("]")
        if closing and (not port or port.startswith(":")):
            return host + closing, port[1:]
        return server, ""
    host, _colon, port = server.partition(":")
    return host, port


def _file(rest: str) -> Iterator[Flaw]:
    if not rest.startswith("//") or "|" in rest or "\\" in rest:
        yield Flaw(True, "names a file of one computer in a way that others do not understand")
    else:
        yield from _signs(rest)


def _data(rest: str) -> Iterator[Flaw]:
    if "," not in rest:
        yield Flaw(True, "has no comma before its data")
    elif "#" in rest:
        yield Flaw(False, "has a # in its data, and browsers drop what follows: write %23")


def _signs(text: str) -> Iterator[Flaw]:
    path = re.match(r"[^?#]*", text)[0]
    fragment = text.partition("#")[2]
    if "\\" in path or "\\" in fragment:
        yield Flaw(False, "has a backslash where a slash belongs")
    if found := _EVER.search(text) or _IN_PATHS.search(path):
        what = {" ": "a space"}.get(found[0], f'"{found[0]}"' if found[0].isprintable() else "a sign that cannot be seen")
        yield Flaw(False, f"has {what} in it")
    if _PERCENT.search(text):
        yield Flaw(False, "has a % that does not stand before two figures or letters from a to f: write %25")
    if "#" in fragment:
        yield Flaw(False, "has two # in it")
