"""What the owner named: an export, a zip file, a folder, single pages. Anything else is refused in one sentence."""

from __future__ import annotations

import lzma
import os
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from importer.exports.html_pages import ENDINGS, HtmlPages, found
from importer.exports.wxr import WxrFile, looks_like_wxr
from importer.header_text import moment
from importer.trouble import Trouble

MOST_UNPACKED = 8 << 30
MOST_FILES = 200_000
HOW = "give a WordPress or Squarespace export (.xml), a zip file or folder with one, or a folder or list of HTML pages"


@dataclass(frozen=True)
class Given:
    """The sources in their order, and the folders in which pictures may lie."""

    sources: tuple[WxrFile | HtmlPages, ...]
    media: tuple[Path, ...]


@contextmanager
def opened(paths: Sequence[Path], media: Sequence[Path] = ()) -> Iterator[Given]:
    """Zip files are unpacked into a folder that is gone again afterwards."""
    with ExitStack() as stack:
        for path in (*paths, *media):
            if not path.exists():
                raise Trouble(f'There is no file or folder "{path}": check its name, or write it with its whole path.')
        unpacked = [_unpacked(path, stack) if _is_zip(path) else path for path in paths]
        folders = [_unpacked(path, stack) if _is_zip(path) else path for path in media]
        if wrong := next((path for path in folders if not path.is_dir()), None):
            raise Trouble(f'"{wrong}" is not a folder: MEDIA names the folder with the pictures, such as wp-content/uploads.')
        yield _sorted_out(unpacked, paths, folders)


def _sorted_out(paths: Sequence[Path], named: Sequence[Path], media: Sequence[Path]) -> Given:
    """`named` are the paths as they were given: of zip files, while `paths` has the folders that they were unpacked into."""
    pages = [path for path in paths if path.is_file() and path.name.lower().endswith(ENDINGS)]
    sources: list[WxrFile | HtmlPages] = []
    roots = list(media)
    for path, name in zip(paths, named, strict=True):
        if path.is_dir():
            sources += _of_folder(path, f'the folder "{path}"' if name == path else f'"{name.name}"')
            roots.append(path)
        elif path not in pages:
            sources.append(_of_file(path))
    exports = [source for source in sources if isinstance(source, WxrFile)]
    others = [source for source in sources if not isinstance(source, WxrFile)]
    sources = [*sorted(exports, key=_exported, reverse=True), *others]  # of a text that stands in several, the newest counts
    if pages:
        root = Path(os.path.commonpath([path.parent.resolve() for path in pages]))
        sources.append(HtmlPages(root, tuple(path.resolve() for path in pages)))
        roots.append(root)
    if not sources:
        raise Trouble(f"Nothing was named: {HOW}, like make import FROM=export.xml")
    return Given(tuple(sources), tuple(roots))


def _of_folder(folder: Path, called: str) -> list[WxrFile | HtmlPages]:
    exports = [WxrFile(path) for path in found(folder, (".xml",)) if _is_export(path)]
    if exports:
        return [*exports]
    if next(found(folder, ENDINGS), None) is None:
        raise Trouble(f"In {called} is neither an export nor an HTML page: {HOW}.")
    return [HtmlPages(_root(folder))]


def _root(folder: Path) -> Path:
    """The website's own root: a zip file or a copying program often puts it into a folder of its own."""
    while not any(path.is_file() and path.name.lower().endswith(ENDINGS) for path in folder.iterdir()):
        inner = [path for path in folder.iterdir() if path.is_dir() and not path.name.startswith((".", "__MACOSX"))]
        if len(inner) != 1:
            return folder
        folder = inner[0]
    return folder


def _of_file(path: Path) -> WxrFile:
    if not path.is_file():
        raise Trouble(f'"{path}" is neither a file nor a folder: {HOW}.')
    start = _start(path)
    if looks_like_wxr(start):
        return WxrFile(path)
    raise Trouble(f'"{path.name}" {_what(path, start)}: {HOW}.')


def _is_export(path: Path) -> bool:
    start = _start(path)
    return "<wp:" in start or ("<rss" in start and "wordpress.org/export" in start)


def _exported(source: WxrFile) -> datetime:
    """When an export was made, as its head says."""
    said = re.search(r"<pubDate>([^<]+)</pubDate>", _start(source.path).partition("<item>")[0])
    return (said and moment(said[1], "UTC")) or datetime.min


def _what(path: Path, start: str) -> str:
    if not start.strip():
        return "is empty"
    if "<feed" in start:
        return "is an Atom feed (as Blogger writes it), which cannot be read yet; Blogger's pages can be saved as HTML instead"
    if path.suffix.lower() in (".sql", ".wpress", ".gz", ".tar", ".tgz", ".bz2", ".xz", ".7z", ".rar") or start.startswith(("-- MySQL", "\x1f\x8b")):
        return "is a backup or a packed file, not an export (in WordPress: Tools, Export, All content; others: unpack it first)"
    if "\x00" in start:
        return "is not a text"
    if "<html" in start.lower() or "<!doctype html" in start.lower():
        return "is an HTML page without the ending .html: rename it"
    return "is not an export of a website"


def _start(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(65_536)
    return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8", "replace")


def _is_zip(path: Path) -> bool:
    return path.is_file() and zipfile.is_zipfile(path)


def _unpacked(path: Path, stack: ExitStack) -> Path:
    folder = Path(stack.enter_context(TemporaryDirectory(prefix="import-")))
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if len(members) > MOST_FILES:
                raise Trouble(f'"{path.name}" has more than {MOST_FILES:,} files in it: unpack it yourself and name the folder.')
            if sum(member.file_size for member in members) > MOST_UNPACKED:
                raise Trouble(f'"{path.name}" would unpack to more than {MOST_UNPACKED >> 30} GB: unpack it yourself and name the folder.')
            for member in members:
                _unpack(archive, member, folder)
    except OSError as error:
        raise Trouble(f'The zip file "{path.name}" could not be unpacked ({error.strerror}).') from None
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError) as error:
        reason = "is locked with a password" if "password" in str(error) else "is damaged"
        raise Trouble(f'The zip file "{path.name}" {reason}: unpack it yourself and name the folder.') from None
    return folder


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> None:
    """One file to where its name says, if that is within the folder; links and devices are left out."""
    name = PurePosixPath(member.filename.replace("\\", "/"))
    kind = stat.S_IFMT(member.external_attr >> 16)
    if member.is_dir() or name.is_absolute() or ".." in name.parts or ":" in member.filename or kind not in (0, stat.S_IFREG):
        return
    target = folder.joinpath(*name.parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source, target.open("wb") as copy:
        shutil.copyfileobj(source, copy)
