"""Which languages the guard reads."""

from __future__ import annotations

import re

ENGLISH = "en"
FOLDERS = {"es": "spanish"}
"""The further languages that are read for plain claims, with the folders of their words."""
READ = (ENGLISH, *FOLDERS)
"""What says nothing of its language is taken for the first."""


def code(language: str) -> str:
    """The language without its country: "es" of es-MX and es_MX."""
    return re.split(r"[-_]", language.strip().lower())[0] or READ[0]


def is_read(language: str) -> bool:
    """Whether the guard can read it."""
    return code(language) in READ
