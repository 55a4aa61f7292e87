"""The day that a command was asked for: TODAY=2027-03-01 builds the site of that day."""

from __future__ import annotations

import datetime
import os

from hosting.trouble import Trouble


def asked_day() -> datetime.date | None:
    """The day in TODAY, or None where there is none. Raises `Trouble` for anything else."""
    day = os.environ.get("TODAY", "")
    try:
        asked = datetime.date.fromisoformat(day) if day else None
        if asked and not 1900 <= asked.year < 2200:
            raise ValueError(day)
    except ValueError:
        raise Trouble(f'error: TODAY is "{day}", which is not a day; write it like TODAY=2027-03-01', 2) from None
    return asked
