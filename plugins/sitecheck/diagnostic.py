"""What the check says: a place, a message, a repair. Plain frozen facts, standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Blame = Literal["author", "theme", "settings"]
"""Who can mend it."""


def quoted(words: str) -> str:
    """Words of the owner's, such as a title, within quotation marks; those that they have themselves become single ones."""
    return '"' + words.replace('"', "'") + '"'


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands. Lines and columns count from 1, columns in characters.

    `file` is relative to the project's root with forward slashes. What is not known is None, never
    "line 1". The end is exclusive: `end_column` is the column after the last character.
    """

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@dataclass(frozen=True)
class Repair:
    """Text that may stand at the diagnostic's place instead. Only a `sure` one is applied by `fix`.

    `place` is given where the remedy belongs somewhere else, as a new line at the end of another file
    (which may not be there yet); its start and end are then the same.
    """

    replacement: str
    confidence: Literal["sure", "likely"] = "likely"
    place: Place | None = None

    @property
    def advice(self) -> str:
        """How a report introduces the replacement."""
        return f"Add to {self.place.file}:" if self.place else "Change to:"


@dataclass(frozen=True)
class Finding:
    """What a rule yields. One cause is one finding: `pages` names every published page that shows it.

    `blame` tells apart who can mend it: the author in her Markdown, the theme, or the settings.
    `severity` is given where one rule is graver in one place than in another; else the rule's own holds.
    """

    place: Place
    message: str
    repair: Repair | None = None
    pages: tuple[str, ...] = ()
    others: tuple[Place, ...] = ()
    blame: Blame = "author"
    severity: Severity | None = None


@dataclass(frozen=True)
class Diagnostic:
    """A finding with its rule's name, severity and reason: what every report is made from."""

    rule: str
    severity: Severity
    message: str
    why: str
    place: Place
    repair: Repair | None = None
    pages: tuple[str, ...] = ()
    others: tuple[Place, ...] = ()
    blame: Blame = "author"
    new: bool | None = None  # since the last publish; None when nothing is known of one
