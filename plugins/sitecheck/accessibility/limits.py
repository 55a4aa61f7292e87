"""What a field may be given, and what it begins with, as browsers read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.html.tree import Element, ancestors

_WRITTEN = frozenset({"", "email", "password", "search", "tel", "text", "url"})
_NUMBERS, _DAYS = frozenset({"number", "range"}), frozenset({"date", "datetime-local", "month", "week"})  # a time may go round midnight
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,2})?")
_LENGTH = re.compile(r"\s*\+?\d+")
_DATE, _TIME = r"\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?"
_WRITINGS = {
    "number": (_NUMBER, "1.5"), "range": (_NUMBER, "1.5"), "date": (re.compile(_DATE), "2027-01-31"), "time": (re.compile(_TIME), "09:30"),
    "datetime-local": (re.compile(f"{_DATE}[T ]{_TIME}"), "2027-01-31T09:30"), "month": (re.compile(r"\d{4,}-(?:0[1-9]|1[0-2])"), "2027-01"),
    "week": (re.compile(r"\d{4,}-W(?:0[1-9]|[1-4]\d|5[0-3])"), "2027-W05"),
}
"""How a value is written in each kind of field, and an example."""


def unread(look: Look) -> Iterator[Barrier]:
    """Values and limits that browsers pass over, since they are not written as that kind of field has them."""
    for field in look.page.named("input"):
        if field.gone or (kind := field.word("type")) not in _WRITINGS:
            continue
        pattern, example = _WRITINGS[kind]
        for name in ("value", "min", "max"):
            written = field.attributes.get(name, "")
            # Of a limit that begins with a number browsers take the number; where braces stand, a program fills them in.
            reads = pattern.match(written.strip()) if kind in _NUMBERS and name != "value" else pattern.fullmatch(written)
            if written and not reads and not {"{", "<", "$"} & {*written}:
                yield Barrier("unread-value", field, (name, written, kind, example))


def unfillable(look: Look) -> Iterator[Barrier]:
    """Fields whose least is more than their most, so that browsers refuse whatever is typed."""
    for field in look.page.having("max", "maxlength"):
        if field.name not in ("input", "textarea") or field.silent or {"disabled", "readonly"} & field.attributes.keys():
            continue
        if not any(above.name == "form" and "novalidate" in above.attributes for above in ancestors(field)):
            for least, most in (("min", "max"), ("minlength", "maxlength")):
                limits = [_limit(field, name) for name in (least, most)]
                if None not in limits and limits[0] > limits[1]:
                    yield Barrier("unfillable-field", field, (least, field.attributes[least], most, field.attributes[most]))


def _limit(field: Element, name: str) -> float | str | None:
    """The number or the day that a field is limited by, if browsers go by it there."""
    kind, written = field.word("type"), field.attributes.get(name, "")
    if name.endswith("length"):
        counts = (field.name == "textarea" or kind in _WRITTEN) and _LENGTH.match(written)
        return float(counts[0]) if counts else None
    if field.name != "input":
        return None
    if kind in _NUMBERS and _NUMBER.fullmatch(written):
        return float(written)
    return written.replace("T", " ") if kind in _DAYS and _WRITINGS[kind][0].fullmatch(written) else None
