"""Opens a file at its line in the owner's editor, if she has one that opens in a window of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path

# How each is told a place. {file}, {line} and {column} are filled in; none of them ever passes through a shell.
PLACES = {
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"), ("-g", "{file}:{line}:{column}")),
    **dict.fromkeys(("subl", "zed", "zeditor", "hx-gui"), ("{file}:{line}:{column}",)),
    **dict.fromkeys(("gedit", "gnome-text-editor", "xed", "pluma", "gvim", "mvim", "emacsclient"), ("+{line}", "{file}")),
    **dict.fromkeys(("kate", "kwrite"), ("--line", "{line}", "--column", "{column}", "{file}")),
    **dict.fromkeys(("mate", "bbedit", "edit"), ("--line", "{line}", "{file}")),
    **dict.fromkeys(("pycharm", "idea", "webstorm"), ("--line", "{line}", "{file}")),
    "notepad++": ("-n{line}", "{file}"),
}
# They need the terminal in which the preview runs.
IN_A_TERMINAL = {"vi", "vim", "nvim", "view", "ex", "ed", "nano", "pico", "micro", "hx", "helix", "kak", "joe", "jed", "mcedit", "emacs", "ne", "sensible-editor", "editor"}
WITHOUT_BEING_NAMED = ("code", "codium", "cursor")


def command(file: Path, line: int | None, column: int | None, environment: Mapping[str, str] = os.environ) -> list[str] | None:
    """The words that open the file there; None when no editor is known that could."""
    for words in _candidates(environment):
        program = shutil.which(words[0], path=environment.get("PATH"))
        name = Path(words[0]).stem.lower() if words[0].endswith(".exe") else Path(words[0]).name.lower()
        if program and name not in IN_A_TERMINAL:
            places = {"file": str(file), "line": str(line or 1), "column": str(column or 1)}
            return [program, *words[1:], *(part.format(**places) for part in PLACES.get(name, ("{file}",)))]
    return None


def opened(file: Path, line: int | None, column: int | None) -> str:
    """Opens it; the editor's name, or nothing when there is none or it would not start."""
    words = command(file, line, column)
    if words is None:
        return ""
    try:
        process = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )
    except OSError:
        return ""
    threading.Thread(target=process.wait, daemon=True).start()  # an editor that was closed must not stay behind as a zombie
    return Path(words[0]).stem


def _candidates(environment: Mapping[str, str]) -> list[list[str]]:
    """VISUAL and EDITOR as they are set, then what is often there."""
    named = []
    for name in ("VISUAL", "EDITOR"):
        try:
            named.append(shlex.split(environment.get(name, "")))
        except ValueError:
            continue  # a quote that is never closed
    return [words for words in (*named, *([name] for name in WITHOUT_BEING_NAMED)) if words]
