"""Hands a finished build over to the forms at /admin/, if the practice has any."""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import urlsplit

from pelican.plugins import signals

from editor import online

log = logging.getLogger(__name__)


def connect() -> None:
    signals.all_generators_finalized.connect(go_last)
    signals.finalized.connect(finish)


def go_last(_generators) -> None:
    """Behind the check, which goes last itself when a build begins, and looks at what is for visitors."""
    signals.finalized.disconnect(finish)
    signals.finalized.connect(finish)


def finish(pelican) -> None:
    """Not in the preview, whose forms are those of `make edit`."""
    settings, output = pelican.settings, Path(pelican.output_path)
    if "editor" not in settings["PLUGINS"] or settings.get("PRACTICE_SHOW_DRAFTS"):
        return
    editing = settings["PRACTICE_STOCK"].practice.editing
    if editing is None:
        return
    if (output / online.FOLDER / "index.html").exists() and not (output / online.FOLDER / "forms.json").exists():
        log.error('The forms were left out: one of your pages has the address "/admin/"; give it another slug.')
        return
    online.write(editing, Path(settings["PATH"]).parent, output, urlsplit(settings["SITEURL"]).path.rstrip("/"))
