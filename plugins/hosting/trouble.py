"""One sentence, with what to do, for everything that can stop a build: no owner ever sees a traceback."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

SETTINGS = "pelican.conf.py"


class Trouble(Exception):
    """The build cannot go on; the sentence is for the owner. Status 2 means that it never began."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


def sentence(error: BaseException, root: Path) -> str:
    """What happened and what to do, in one line."""
    if isinstance(error, Trouble):
        return str(error)
    if isinstance(error, OSError):
        return _of_file(error, root)
    if isinstance(error, (TemplateError, SyntaxError)):
        return f"{_template_place(error, root)}: error: {_first_line(error)}; correct this line, then build again"
    if isinstance(error, MemoryError):
        return "error: this computer has too little memory left; close other programs, then build again"
    place = _last_place(error, root)
    if place.startswith(SETTINGS):
        return f"{place}: error: {_first_line(error)}; correct this line, then build again"
    return (
        f"error: Stillpoint stumbled over itself ({type(error).__name__}: {_first_line(error)}, in {place}); "
        "this is its fault, not yours: please report this line"
    )


def shown(path: str | Path, root: Path) -> str:
    """The path as the owner knows it: from the project's folder on."""
    path = Path(path)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _of_file(error: OSError, root: Path) -> str:
    path = shown(error.filename, root) if isinstance(error.filename, (str, Path)) else "a file"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "error: the disk is full; make room, then build again"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{path}: error: you may not read or write here; give yourself permission to, then build again"
    if error.errno in (errno.ENOTDIR, errno.EISDIR, errno.EEXIST):
        return f"{path}: error: a file stands where a folder is needed, or the other way round; move it, then build again"
    return f"{path}: error: {error.strerror or _first_line(error)}; put this right, then build again"


def _template_place(error: TemplateError | SyntaxError, root: Path) -> str:
    if isinstance(error, (TemplateSyntaxError, SyntaxError)) and error.filename:
        return f"{shown(error.filename, root)}:{error.lineno}"
    return _last_place(error, root)


def _last_place(error: BaseException, root: Path) -> str:
    """The deepest line of the site's own files or of ours: the machinery under it says nothing to anyone."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = Path(__file__).parents[1]
    own = [f for f in frames if Path(f.filename).is_relative_to(ours) or Path(f.filename).is_relative_to(root)]
    own = [f for f in own if "site-packages" not in f.filename and Path(f.filename).parent != ours / "hosting"] or own
    return f"{shown(own[-1].filename, root)}:{own[-1].lineno}" if own else "Pelican"


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
