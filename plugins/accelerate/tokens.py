"""Short marks of values, the same in every process: two values with one mark make the same page."""

from __future__ import annotations

import datetime
import decimal
import enum
import hashlib
import types
import zoneinfo
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from jinja2.runtime import Undefined, missing
from markupsafe import Markup
from pelican.contents import Content
from pelican.urlwrappers import URLWrapper

SIMPLE = (type(None), bool, int, float, complex, decimal.Decimal, enum.Enum, PurePath, zoneinfo.ZoneInfo, range, type(Ellipsis))
MOMENTS = (datetime.date, datetime.time, datetime.timedelta, datetime.tzinfo)
_OF_WRAPPERS = {"settings", "_name", "_slug", "_slug_from_name", "name", "slug"}
_CLOSED = (types.ModuleType, types.FunctionType, types.MethodType, types.BuiltinFunctionType, type, types.GeneratorType)


class Unknowable(Exception):
    """What a page depends on cannot be said; so it is made anew in each build."""


class Tokens:
    """Marks of one build's values. A content is told by the file it comes from: what is read of it, is marked by itself."""

    def __init__(self, settings: Mapping[str, Any], context: Mapping[str, Any]) -> None:
        self._settings, self._context = settings, context
        self._kept: dict[int, tuple[Any, Any, bytes, bool]] = {}
        self._handles: dict[int, str] = {}
        self._inside: dict[int, int] = {}
        self._highest = 0  # how far up the last circle went that was met
        self.contents: dict[str, Content] = {}
        self._met = False  # whether a content stands in what is being marked

    def of(self, value: Any) -> bytes:
        kind = type(value)
        if kind is str:
            return b"s" + _digest(value.encode("utf-8", "surrogatepass"))
        if isinstance(value, Content):
            self._met = True
            return self.handle(value).encode()
        if kind in SIMPLE:
            return repr(value).encode()
        if kind is Markup:
            return b"m" + _digest(value.encode("utf-8", "surrogatepass"))
        if isinstance(value, datetime.datetime):
            return b"%s %s" % (kind.__name__.encode(), repr(value).encode())
        if isinstance(value, URLWrapper) and vars(value).keys() <= _OF_WRAPPERS:
            return f"{kind.__name__} {value.slug!r} {value.name!r}".encode("utf-8", "surrogatepass")
        if value is missing or isinstance(value, Undefined):
            return b"missing"
        return self._of_group(value)

    def holds_contents(self, value: Any) -> bool:
        """Whether contents stand somewhere in a value."""
        before, self._met = self._met, False
        try:
            self.of(value)
            return self._met
        finally:
            self._met = before or self._met

    def handle(self, content: Content) -> str:
        """The name of a content, by which the next build finds the one in its place."""
        known = self._handles.get(id(content))
        if known:
            return known
        path = content.relative_source_path
        if not path:
            raise Unknowable("a content without a file")
        name = f"{type(content).__name__}:{path}"
        if self.contents.setdefault(name, content) is not content:
            raise Unknowable("two contents of one file")
        self._handles[id(content)] = name
        return name

    def _of_group(self, value: Any) -> bytes:
        if value is self._settings:
            return b"settings"
        if value is self._context:
            raise Unknowable("everything that templates know")
        known = self._kept.get(id(value))
        shape = _shape(value)
        if known and known[0] is value and known[1] == shape:
            self._met = self._met or known[3]
            return known[2]
        depth = len(self._inside)
        if id(value) in self._inside:
            self._highest = min(self._highest, self._inside[id(value)])
            return b"above %d" % (depth - self._inside[id(value)])
        before, self._met = self._met, False
        highest, self._highest = self._highest, depth
        self._inside[id(value)] = depth
        try:
            token = _digest(b"\0".join(self._parts(value)))
            if self._highest >= depth:  # within a circle a mark depends on where it was begun
                self._kept[id(value)] = (value, shape, token, self._met)
            return token
        finally:
            del self._inside[id(value)]
            self._highest = min(highest, self._highest)
            self._met = before or self._met

    def _parts(self, value: Any) -> list[bytes]:
        name = f"{type(value).__module__}.{type(value).__qualname__}".encode()
        if isinstance(value, str):
            return [name, value.encode("utf-8", "surrogatepass"), *self._attributes(value, Markup)]
        if isinstance(value, (*SIMPLE, *MOMENTS, bytes)):
            return [name, repr(value).encode()]
        if isinstance(value, URLWrapper):
            rest = {key: item for key, item in vars(value).items() if key not in _OF_WRAPPERS}
            return [name, self.of(value.slug), self.of(value.name), self.of(rest)]
        if isinstance(value, (list, tuple)):
            return [name, *map(self.of, value), *self._attributes(value, list, tuple)]
        if isinstance(value, (set, frozenset)):
            return [name, *sorted(map(self.of, value))]
        if isinstance(value, dict):
            return [name, *(self.of(part) for pair in value.items() for part in pair)]
        if isinstance(value, _CLOSED) or not (hasattr(value, "__dict__") or hasattr(type(value), "__slots__")):
            raise Unknowable(name.decode())
        return [name, *self._attributes(value, object)]

    def _attributes(self, value: Any, *plain: type) -> list[bytes]:
        if type(value) in plain:
            return []
        found = dict(getattr(value, "__dict__", ()))
        for kind in type(value).__mro__:
            slots = vars(kind).get("__slots__", ())
            for slot in (slots,) if isinstance(slots, str) else slots:
                if slot not in ("__dict__", "__weakref__") and hasattr(value, slot):
                    found[slot] = getattr(value, slot)
        return [self.of(part) for pair in found.items() for part in pair]


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=12).digest()


def _shape(value: Any) -> Any:
    """Enough to notice that a list has been changed since it was marked."""
    if isinstance(value, (list, tuple)) and value:
        return len(value), id(value[0]), id(value[-1])
    return len(value) if isinstance(value, (dict, set)) else None
