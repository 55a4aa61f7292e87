"""From the bytes of a file to its text, whatever an editor, a computer or an accident has made of them."""

from __future__ import annotations

import codecs
import errno
import os
import re
import stat
from pathlib import Path

from practice.header import Lines, Problem

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_text(path: str | os.PathLike[str]) -> tuple[str | None, Problem | None]:
    """The file's text with `\\n` line ends and no byte order mark, or None with the reason why not.

    A text that could only be guessed at comes with a problem as well.
    """
    try:
        data = _read_bytes(Path(path))
    except OSError as error:
        return None, _unreadable(_why(Path(path), error))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data)
    if len(_CONTROL.findall(data)) * 50 > len(data) or b"\x00" in data:
        return None, _unreadable("This file is not text, although its name says so: move it to content/images or delete it.")
    text, problem = _decode(data)
    if not text.strip():
        return None, _unreadable("This file is empty: write a header with a title in it, or delete the file.")
    return text, problem


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
    return text, Problem("unreadable-entry", message, Lines(text).mark(len(before), len(before) + 1))


def _utf16(data: bytes) -> tuple[str | None, Problem]:
    try:
        text = _one_line_end(data.decode("utf-16"))
    except UnicodeDecodeError:
        return None, _unreadable("This file is damaged or not text: copy it anew from where it came.")
    return text, _unreadable("This file is saved as Unicode 16 (UTF-16): save it anew with the encoding UTF-8.")


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unreadable(message: str) -> Problem:
    return Problem("unreadable-entry", message)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Only the bytes that are not UTF-8 are guessed, so that a mixed file keeps its good letters."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start:error.end].decode("cp1252", "replace"), error.end


codecs.register_error("practice-windows", _as_windows)
