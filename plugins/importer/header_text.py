"""Writes the head of an imported file: the fields of the schema, each quoted where it must be."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping, Sequence
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

_PLAIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f](?:[^:#\[\]{},&*!|>'\"%@`\n\\]|:(?=\S))*")


def head(fields: Mapping[str, str | Sequence[str]]) -> str:
    """The lines between `---`; what has no value is left out."""
    lines = [f"{name}: {_written(value)}" for name, value in fields.items() if value]
    return "---\n" + "".join(f"{line}\n" for line in lines) + "---\n\n"


def _written(value: str | Sequence[str]) -> str:
    return _quoted(value) if isinstance(value, str) else f"[{', '.join(_quoted(item) for item in value)}]"


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and not text.endswith((" ", ":")) else json.dumps(text, ensure_ascii=False)


def moment(text: str, zone: str) -> datetime.datetime | None:
    """A date as exports write it, in the practice's own time."""
    text = text.strip()
    if found := re.match(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?", text):
        try:
            made = datetime.datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}{found[3] or ''}")
        except ValueError:
            return None
    else:
        try:
            made = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError):
            return None
    return made.astimezone(ZoneInfo(zone)).replace(tzinfo=None) if made.tzinfo else made


def written_moment(made: datetime.datetime) -> str:
    """As `date:` has it: the day, and the hour unless it is midnight."""
    return made.strftime("%Y-%m-%d" if (made.hour, made.minute) == (0, 0) else "%Y-%m-%d %H:%M")
