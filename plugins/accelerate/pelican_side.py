"""Where Pelican is helped: which signals are listened to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pelican import Pelican, readers
from pelican.plugins import signals
from pelican.readers import Readers

from accelerate.reader import SETTING, MarkdownReader

FOLDER = Path(".cache/accelerate")


def connect() -> None:
    signals.initialized.connect(prepare)
    signals.readers_init.connect(read_quickly)
    signals.finalized.connect(keep)


def is_wanted(settings: dict[str, Any]) -> bool:
    """Pelican's signals reach every site that is built in the same process."""
    return "accelerate" in settings["PLUGINS"]


def prepare(pelican: Pelican) -> None:
    """`NO_CACHE=1` builds as if for the first time."""
    if is_wanted(pelican.settings):
        remembers = not os.environ.get("NO_CACHE")
        pelican.settings["ACCELERATE_CACHE"] = Path(pelican.settings["PATH"]).resolve().parent / FOLDER if remembers else None


def read_quickly(found: Readers) -> None:
    """Another plugin's reader is left as it is."""
    if is_wanted(found.settings):
        for kind, reader in found.reader_classes.items():
            if reader is readers.MarkdownReader:
                found.reader_classes[kind] = MarkdownReader


def keep(pelican: Pelican) -> None:
    if is_wanted(pelican.settings) and SETTING in pelican.settings:
        pelican.settings[SETTING].save()
