"""How long a server asks us to wait: the Retry-After header (RFC 9110, section 10.2.3)."""

from __future__ import annotations

import datetime
from email.utils import parsedate_to_datetime

UNCLEAR = 5.0
"""Seconds to wait when a server says wait but not how long, or says it in a way nobody can read."""


def seconds(header: str | None, now: datetime.datetime) -> float:
    """Seconds from `now` (with its time zone) until the server may be asked again; 0 when that is past."""
    text = (header or "").strip()
    try:
        return max(0.0, float(text)) if text.replace(".", "", 1).isdigit() else _until(text, now)
    except (ValueError, TypeError, OverflowError):
        return UNCLEAR


def _until(text: str, now: datetime.datetime) -> float:
    moment = parsedate_to_datetime(text)
    if moment.tzinfo is None:  # an HTTP date is always GMT, whether or not it says so
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    return max(0.0, (moment - now).total_seconds())
