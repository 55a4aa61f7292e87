"""What a feed reader needs beside what Pelican writes: it shows an article far from the page that it stands on."""

from __future__ import annotations

import datetime
import re

_FRAGMENT = re.compile(r'(<a\b[^>]*?\shref=")(?=#)')


def finish(feed, today: datetime.date) -> None:
    """Links within an article lead to its page; a feed without any article does not carry the minute of its making."""
    for item in feed.items:
        for part in ("content", "description"):
            if item.get(part):
                item[part] = _FRAGMENT.sub(lambda match, link=item["link"]: match[1] + link, item[part])
    if not feed.items:
        moment = datetime.datetime.combine(today, datetime.time(), datetime.timezone.utc)
        feed.latest_post_date = lambda: moment
