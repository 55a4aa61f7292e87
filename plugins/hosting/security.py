"""security.txt (RFC 9116): whom to tell of a hole in the site."""

from __future__ import annotations

import datetime

from practice.schema import Practice

PLACE = ".well-known/security.txt"
_MONTHS_GOOD = 11


def security_txt(practice: Practice, today: datetime.date, url: str) -> str:
    """Ends within a year, as the standard asks, and on a first of the month, so that it changes only once a month."""
    months = today.year * 12 + today.month - 1 + _MONTHS_GOOD
    end = datetime.date(months // 12, months % 12 + 1, 1)
    return (
        f"Contact: mailto:{practice.email}\n"
        f"Expires: {end.isoformat()}T00:00:00Z\n"
        f"Preferred-Languages: {', '.join(practice.languages)}\n"
        f"Canonical: {url.rstrip('/')}/{PLACE}\n"
    )
