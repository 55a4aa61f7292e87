"""From the bytes of a file to its text, whatever an editor, a computer or an accident has made of them."""

from __future__ import annotations

import codecs
import errno
import os
import re
import stat
from pathlib import Path

from practice.header import Lines, Problem, unreadable

AS_WINDOWS = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)}
"""What each byte that is no UTF-8, as Python's "surrogateescape" keeps it apart, was when Windows wrote it."""

KEPT_BESIDE = (".", "~$")
"""So begin the names of what editors and office programs keep beside a file."""

LEADS_OUT = "This is a link to a place outside of the content folder, so nothing of it is published: put the file itself here."

UNJOINED = 'Two versions of this text stand here, from "<<<<<<<" to ">>>>>>>": keep one of them, and delete these lines and "=======".'

# So begins what a word processor or a browser has saved under the name of a text.
_SAVED_AS = ((re.compile(r"\s*\{\\rtf\d"), "with its formatting, as RTF"), (re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE), "as a web page"))

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Git writes both versions of a text one below the other when it cannot join them.
_UNJOINED = re.compile(r"^<{7} .*\n(?:.*\n)*?={7}\n(?:.*\n)*?>{7} ", re.MULTILINE)
# What may stand in no page and no feed (XML 1.0): other programs leave it between the letters that are copied from them.
UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read_text(path: str | os.PathLike[str]) -> tuple[str | None, Problem | None]:
    """The file's text with `\\n` line ends and no byte order mark, or None with the reason why not.

    A text that could only be guessed at comes with a problem as well.
    """
    if any("\ud800" <= letter <= "\udfff" for letter in os.fspath(path)):
        return None, unreadable("The name of this file has a letter that is not written in UTF-8: rename it.")
    try:
        data = _read_bytes(Path(path))
    except OSError as error:
        return None, unreadable(_why(Path(path), error))
    if wide := _wide_encoding(data):
        return _decoded_wide(data, wide)
    if len(_CONTROL.findall(data)) * 50 > len(data):
        return None, unreadable("This file is not text, although its name says so: put the text back, or move the file elsewhere.")
    text, problem = _decode(data)
    if not text.strip():
        then = "put back what stood there" if Path(path).suffix == ".yaml" else "write its text, or delete the file"
        return None, unreadable(f"This file is empty: {then}.")
    if saved := next((how for sign, how in _SAVED_AS if sign.match(text)), ""):
        return None, unreadable(f"This file is saved {saved}: save it anew as plain text (in TextEdit: Format, Make Plain Text).")
    return _without_unshowable(text, problem or _unjoined(text))


def read_within(folder: Path, path: str) -> tuple[str | None, Problem | None]:
    """A text of the content folder, as `read_text` gives it; not what a link in the folder leads to outside of it."""
    if leads_out(folder, path) and (folder / path).exists():
        return None, unreadable(LEADS_OUT)
    return read_text(folder / path)


def leads_out(folder: Path, path: str) -> str:
    """What on the way to this file leads out of the folder, such as a link to another place; empty where it lies within."""
    parts = Path(path).parts
    link = next((way for number in range(1, len(parts) + 1) if os.path.islink(folder / (way := "/".join(parts[:number])))), "")
    if not link and ".." not in parts:
        return ""
    return "" if Path(os.path.realpath(folder / path)).is_relative_to(os.path.realpath(folder)) else link or path


def made_whole(letters: str) -> str:
    """What was written, where UTF-8 was once taken for Windows' own letters: ’ for â€™; as it is where that makes none."""
    data = b"".join(letter.encode("cp1252", "ignore") or letter.encode("latin-1", "ignore") for letter in letters)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return letters


def _read_bytes(path: Path) -> bytes:
    # Opening a pipe or a device would wait for ever, so it is refused before.
    if stat.S_ISDIR(mode := path.stat().st_mode):
        raise IsADirectoryError(errno.EISDIR, "folder")
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENODEV, "no file")
    return path.read_bytes()


def _why(path: Path, error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return "This is a link that leads back to itself: replace it by the file it should stand for."
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return f'This is a link to "{os.readlink(path)}", which is not there: replace it by the file itself.'
        return "This file is not there: has it been renamed or moved?"
    if isinstance(error, IsADirectoryError):
        return "This is a folder, although its name looks like a page: rename it."
    if isinstance(error, PermissionError):
        return "This file may not be read: give yourself the right to read it."
    return f"This file cannot be read ({error.strerror}): copy it anew from where it came."


def _decode(data: bytes) -> tuple[str, Problem | None]:
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return _one_line_end(data.decode()), None
    except UnicodeDecodeError as error:
        before = _one_line_end(data[:error.start].decode())
        letter = data[error.start:error.start + 1].decode("cp1252", "replace")
    text = _one_line_end(data.decode(errors="practice-windows"))
    message = f'The letter "{letter}" is not saved as UTF-8: save the file anew with the encoding UTF-8.'
    return text, unreadable(message, Lines(text).mark(len(before), len(before) + 1))


def _wide_encoding(data: bytes) -> str:
    """What computers call Unicode with two or four bytes a letter; the mark of four begins as that of two does."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "UTF-32"
    return "UTF-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ""


def _decoded_wide(data: bytes, encoding: str) -> tuple[str | None, Problem]:
    try:
        text = _one_line_end(data.decode(encoding))
    except UnicodeDecodeError:
        return None, unreadable("This file is damaged or not text: copy it anew from where it came.")
    told = unreadable(f"This file is saved as Unicode {encoding[-2:]} ({encoding}): save it anew with the encoding UTF-8.")
    return (UNSHOWABLE.sub(" ", text), told) if text.strip() else (None, told)


def _unjoined(text: str) -> Problem | None:
    found = _UNJOINED.search(text) if "\n>>>>>>> " in text else None
    return unreadable(UNJOINED, Lines(text).mark(found.start(), text.index("\n", found.start()))) if found else None


def _without_unshowable(text: str, problem: Problem | None) -> tuple[str, Problem | None]:
    found = UNSHOWABLE.search(text)
    if not found:
        return text, problem
    message = f"A character that no page can show (U+{ord(found[0]):04X}) stands here: delete it."
    mark = Lines(text).mark(found.start(), found.end())
    return UNSHOWABLE.sub(" ", text), problem or unreadable(message, mark)


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Only the bytes that are not UTF-8 are guessed, so that a mixed file keeps its good letters."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start:error.end].decode("cp1252", "replace"), error.end


codecs.register_error("practice-windows", _as_windows)
