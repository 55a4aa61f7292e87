"""Pictures and documents: found beside the export, copied under a safe name, and named in the report where they are missing."""

from __future__ import annotations

import base64
import binascii
import os
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from importer.disk import put
from importer.exports.html_pages import found
from importer.file_types import DOCUMENTS, PICTURES, type_of
from importer.letters import plain, unescaped
from importer.picture_addresses import candidates, ending_of, key_of, without_size
from importer.plan import LONGEST_SLUG, Attachment, Plan
from importer.record import Picture, Record, mark
from importer.titles import words_in
from practice.addresses import slug_of

LARGEST = 64 << 20
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""What Windows takes for the name of a device, whatever its ending: no such file can be kept there."""
_DATA = re.compile(r"data:image/(\w+)[^,]*;base64,(.*)", re.DOTALL | re.IGNORECASE)


class Pictures:
    """Knows every file beside the texts by the address under which the old website showed it."""

    def __init__(self, content: Path, media: Sequence[Path], plan: Plan, record: Record) -> None:
        self.content = content
        self.media = media
        self.copied = 0
        self._plan = plan
        self._record = record
        self._names = {picture.file.lower() for picture in record.pictures.values()}
        self._known = {key_of(attachment.address): attachment.address for attachment in plan.attachments.values()}
        self._folders = [Path(os.path.realpath(folder)) for folder in media]

    def is_file(self, address: str) -> bool:
        """Whether an address is that of a picture or document, not of a page."""
        return ending_of(address) in PICTURES | DOCUMENTS or key_of(address) in self._known

    def place(self, address: str, used_in: str) -> str:
        """What to write in the text: `{static}/images/x.jpg`, whether the file is there already or not."""
        if data := _DATA.match(address):
            return self._embedded(data, used_in)
        original = self._original(address)
        key = key_of(original)
        if (known := self._record.pictures.get(key)) is None:
            local = self._local(original)
            shown = next(candidates(address))
            known = Picture(key, self._free_name(original, local), original, used_in, shown if key_of(shown) != key else "")
            self._record.add(known)
        self._fetch_local(known)
        return "{static}/" + known.file

    def is_here(self, address: str) -> bool:
        """Whether the file itself is in one of the folders that were given."""
        return self._local(self._original(address)) is not None

    def knows(self, address: str) -> bool:
        """Whether the export or one of the folders has this picture, in whatever size."""
        return any(key_of(candidate) in self._known for candidate in candidates(address)) or self.is_here(address)

    def missing(self) -> list[Picture]:
        return [picture for picture in self._record.pictures.values() if not (self.content / picture.file).exists()]

    def refresh(self) -> None:
        """Files that an earlier run did not find may be there now."""
        for picture in self.missing():
            self._fetch_local(picture)

    def store(self, picture: Picture, data: bytes) -> str:
        """Writes a file that is not there yet; says what is wrong when it is none that may be used."""
        ending = type_of(data)
        expected = Path(picture.file).suffix
        if picture.file.startswith("images/") and ending not in PICTURES:
            return "it is not a picture"
        if picture.file.startswith("documents/") and expected == ".pdf" and ending != ".pdf":
            return "it is not a PDF file"
        put(self.content / picture.file, data)
        self.copied += 1
        return ""

    def unused(self) -> Iterator[str]:
        """Addresses of the old website's files that no imported text shows."""
        used = set(self._record.pictures)
        yield from (address for key, address in self._known.items() if key not in used)

    def alt(self, address: str) -> str:
        """The description that the old website kept for a picture."""
        return next((attachment.alt for attachment in self._attachments(address) if attachment.alt), "")

    def caption(self, address: str) -> str:
        """The words, as HTML, that the old website showed below a picture of a gallery."""
        return next((attachment.caption for attachment in self._attachments(address) if attachment.caption), "")

    def credits(self) -> Iterator[tuple[str, str]]:
        """The files that texts show, each with what only its own page said of it, such as who made it."""
        for picture in self._record.pictures.values():
            for attachment in self._attachments(picture.address):
                known = {plain(words_in(words)) for words in (attachment.alt, attachment.title, attachment.caption, "")}
                said = plain(words_in(attachment.description))
                if said not in known and not re.fullmatch(r"https?://\S+", said):  # a cropped picture has its own address there
                    yield picture.file, said

    def _attachments(self, address: str) -> Iterator[Attachment]:
        key = key_of(self._original(address))
        yield from (attachment for attachment in self._plan.attachments.values() if key_of(attachment.address) == key)

    def _embedded(self, data: re.Match[str], used_in: str) -> str:
        try:
            content = base64.b64decode("".join(unquote(data[2]).split()), validate=False)
        except (binascii.Error, ValueError):
            return ""
        key = f"data:{mark(content)}"
        if (known := self._record.pictures.get(key)) is None:
            name = f"images/picture-{mark(content)[:8]}{type_of(content) or '.png'}"
            known = Picture(key, name, "in the text itself", used_in)
            self._record.add(known)
        if not (self.content / known.file).exists():
            self.store(known, content)
        return "{static}/" + known.file

    def _original(self, address: str) -> str:
        """The picture as it was put in, not one of the sizes that WordPress made of it."""
        for candidate in candidates(address):
            if (key := key_of(candidate)) in self._known:
                return self._known[key]
        for candidate in reversed(list(candidates(address))):
            if self._local(candidate) is not None:
                return candidate
        return without_size(address) if "/uploads/" in address else address

    def _local(self, address: str) -> Path | None:
        """The file below the folders that were given; never one outside of them."""
        path = unescaped(urlsplit(address).path).replace("\\", "/").replace("\0", "").lstrip("/")  # with a zero no system names a file
        after = re.sub(r"^.*?(?:wp-content/uploads|/uploads|^uploads|/files)/", "", path)
        for folder in self._folders:
            for tried in (path, after, f"uploads/{after}", f"wp-content/uploads/{after}"):
                file = Path(os.path.realpath(folder / tried))
                if tried and file.is_relative_to(folder) and os.path.isfile(file):  # however long its name is
                    return file
        name = path.rpartition("/")[2].casefold()
        return self._by_name.get(name) or self._by_name.get(name.replace("+", " "))

    @cached_property
    def _by_name(self) -> dict[str, Path]:
        """Files that alone have their name: exports of Squarespace know no folders."""
        named: dict[str, Path | None] = {}
        for folder in self._folders:
            for file in found(folder, tuple(PICTURES | DOCUMENTS)):
                named[file.name.casefold()] = None if file.name.casefold() in named else file
        return {name: file for name, file in named.items() if file is not None}

    def _free_name(self, address: str, local: Path | None) -> str:
        last = unescaped(urlsplit(address).path).rstrip("/").rpartition("/")[2].replace("+", " ")
        stem, ending = os.path.splitext(last)
        ending = ending.lower()
        if ending not in PICTURES | DOCUMENTS:
            stem, ending = last, ".jpg"
        data = local.read_bytes() if local is not None and local.stat().st_size <= LARGEST else None
        if data is not None and ending in PICTURES and (real := type_of(data)) in PICTURES and {real, ending} not in ({".jpg", ".jpeg"}, {".tif", ".tiff"}):
            ending = real
        folder = "images" if ending in PICTURES else "documents"
        name = slug_of(stem)[:LONGEST_SLUG].strip("-") or "picture"
        if _DEVICE.fullmatch(name):
            name = f"picture-{name}"
        number = 1
        while not self._is_free(file := f"{folder}/{name}{f'-{number}' if number > 1 else ''}{ending}", data):
            number += 1
        self._names.add(file.lower())
        return file

    def _is_free(self, file: str, data: bytes | None) -> bool:
        if file.lower() in self._names:
            return False
        target = self.content / file
        return not target.exists() or (data is not None and target.read_bytes() == data)

    def _fetch_local(self, picture: Picture) -> None:
        if (self.content / picture.file).exists():
            return
        local = self._local(picture.address)
        if local is not None and local.stat().st_size <= LARGEST:
            self.store(picture, local.read_bytes())
