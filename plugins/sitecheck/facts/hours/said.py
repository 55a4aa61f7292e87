"""What sentences say of opening times, as whatever reads them hands it on."""

from __future__ import annotations

from typing import NamedTuple

from sitecheck.facts.hours.parts_of_day import Part


class Said(NamedTuple):
    """What a sentence says of some weekdays (Monday is 0).

    `opens` and `closes` are all the minutes after midnight that may be meant, empty when the sentence does not say;
    `plainly`: these are said to be the opening times, and not times within them; `shut`: there is nobody there.
    `broken`: they are away for lunch; `part`: of which part of the day it is said; `any_of`: it need be true of one day only;
    `when_open`: days on which nobody is there are not meant.
    """

    written: str
    weekdays: tuple[int, ...]
    opens: frozenset[int]
    closes: frozenset[int]
    plainly: bool
    shut: bool
    start: int
    end: int
    broken: bool = False
    part: Part | None = None
    any_of: bool = False
    when_open: bool = False

    @property
    def timed(self) -> bool:
        return bool(self.opens or self.closes)
