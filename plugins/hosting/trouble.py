"""One sentence, with what to do, for everything that can stop a build: no owner ever sees a traceback."""

from __future__ import annotations

import errno
import re
import traceback
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

SETTINGS = "pelican.conf.py"
FOLDERS = (("path containing the content", "content", "PATH"), ("find the theme", "theme", "THEME"))
"""What Pelican says when a folder that its settings name is missing, the folder's usual name, and the setting."""


class Trouble(Exception):
    """The build cannot go on; the sentence is for the owner. Status 2 means that it never began."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


def sentence(error: BaseException, root: Path) -> str:
    """What happened and what to do, in one line."""
    if isinstance(error, Trouble):
        return str(error)
    if told := _of_settings(error, root) or _of_templates(error, root):
        return told
    if isinstance(error, OSError):
        return _of_file(error, root)
    if isinstance(error, MemoryError):
        return "error: this computer has too little memory left; close other programs, then build again"
    place = _last_place(error, root)
    if place.startswith(SETTINGS) or _is_template(place):
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


def _of_settings(error: BaseException, root: Path) -> str:
    """What Pelican says of settings that name nothing, in the owner's words; nothing when it is something else."""
    for words, folder, name in FOLDERS:
        if words in str(error) and not (root / folder).is_dir():
            return f"{folder}: error: this folder is missing; put it back, then build again"
        if words in str(error):
            return f'{SETTINGS}: error: {name} has to name a folder that is there, like {name} = "{folder}"'
    if isinstance(error, ZoneInfoNotFoundError):
        return f"{SETTINGS}: error: {error.args[0]}; write it like Europe/London"
    if "null bytes" in str(error):
        return f"{SETTINGS}: error: this file is not text; put it back as it was, then build again"
    return ""


def _of_templates(error: BaseException, root: Path) -> str:
    """What is wrong with the theme's files; nothing when it is something else."""
    if isinstance(error, TemplateNotFound):  # which is an OSError too
        place = _last_place(error, root, templates=True)
        asks = f"{place} asks for it, so " if _is_template(place) else ""
        return f'error: the theme has no template "{error.name}"; {asks}put that file back, then build again'
    if type(error).__name__ == "PelicanTemplateNotFound":
        name = re.sub(r".*unable to load (.*?)\[(\.\w+).*", r"\1\2", _first_line(error))
        return f'error: the theme has no template "{name}"; put that file back, or correct "template:" in the text that asks for it, then build again'
    if isinstance(error, UnicodeDecodeError) and (file := _undecodable(root / "theme")):
        return f"{shown(file, root)}: error: this file is not written in UTF-8; save it so, then build again"
    if isinstance(error, (TemplateSyntaxError, SyntaxError)) and error.filename:
        return f"{shown(error.filename, root)}:{error.lineno}: error: {error.message if isinstance(error, TemplateError) else error.msg}; correct this line, then build again"
    if isinstance(error, TemplateError):
        return f"{_last_place(error, root, templates=True)}: error: {_first_line(error)}; correct this line, then build again"
    return ""


def _undecodable(theme: Path) -> Path | None:
    for file in sorted(theme.rglob("*.html")):
        try:
            file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return file
        except OSError:
            continue
    return None


def _is_template(place: str) -> bool:
    return place.partition(":")[0].endswith(".html")


def _last_place(error: BaseException, root: Path, *, templates: bool = False) -> str:
    """The deepest line of the site's own files or of ours: the machinery under it says nothing to anyone."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = Path(__file__).parents[1]
    own = [f for f in frames if Path(f.filename).is_relative_to(ours) or Path(f.filename).is_relative_to(root)]
    own = [f for f in own if "site-packages" not in f.filename and Path(f.filename).parent != ours / "hosting"] or own
    own = [f for f in own if templates and not f.filename.endswith(".py")] or own
    return f"{shown(own[-1].filename, root)}:{own[-1].lineno}" if own else "Pelican"


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
