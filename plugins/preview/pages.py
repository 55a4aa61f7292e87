"""Which file answers at an address, as a web host would have it."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

LOST = "404.html"

# What Python's own table lacks or, on some computers, has otherwise.
TYPES = {
    ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json",
    ".svg": "image/svg+xml", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon", ".png": "image/png",
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".woff2": "font/woff2", ".wasm": "application/wasm", ".xml": "application/xml",
    ".webmanifest": "application/manifest+json", ".ics": "text/calendar", ".vcf": "text/vcard", ".txt": "text/plain",
    ".md": "text/plain", ".pdf": "application/pdf", ".mp3": "audio/mpeg", ".mp4": "video/mp4",
}
_IN_UTF_8 = ("text/", "application/json", "application/xml", "image/svg+xml", "application/manifest+json")


class Answer(NamedTuple):
    """What is at an address: a file below the folder, or another address that has it."""

    status: int
    page: str = ""  # the file's path below the folder
    location: str = ""


def answer(folder: Path, address: str, base: str = "/") -> Answer:
    """The file for an address. Nothing outside the folder can be asked for, nor what begins with a dot."""
    parts = urlsplit(address if not address.startswith("//") else "/" + address.lstrip("/"))
    path = unquote(parts.path)
    if base != "/" and path.startswith(base):
        path = path[len(base) - 1:]
    names = [name for name in path.split("/") if name]
    if any(name.startswith(".") and name != ".well-known" or "\\" in name or "\0" in name for name in names):
        return Answer(404, LOST)
    file = folder.joinpath(*names)
    if _is_folder(file):
        if not path.endswith("/"):
            return Answer(302, location=_with_slash(parts.path, parts.query))
        names.append("index.html")
    elif path.endswith("/"):
        return Answer(404, LOST)
    page = "/".join(names)
    return Answer(200, page) if _is_file(folder / page) and _is_within(folder, folder / page) else Answer(404, LOST)


def redirected(folder: Path, address: str) -> str:
    """Where an old address leads, by the list that hosts read; nothing when it is in none."""
    wanted = unquote(urlsplit(address).path)
    try:
        lines = (folder / "_redirects").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    for old, new, *_status in (line.split() for line in lines if len(line.split()) > 1):
        if unquote(old).rstrip("/") == wanted.rstrip("/") and old.rstrip("/"):
            return new
    return ""


def type_of(page: str) -> str:
    """The content's type by the file's ending, with its encoding where it is text."""
    ending = Path(page).suffix.lower()
    kind = TYPES.get(ending) or mimetypes.guess_type(page)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_IN_UTF_8) else kind


def _with_slash(path: str, query: str) -> str:
    """The same address as a folder's, never one of another host (`//host`)."""
    names = [quote(unquote(name)) for name in path.split("/") if name]
    return "/".join(("", *names, "")) + (f"?{query}" if query else "")


def _is_folder(file: Path) -> bool:
    try:
        return file.is_dir()
    except (OSError, ValueError):  # a name too long for the file system
        return False


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):
        return False


def _is_within(folder: Path, file: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())
