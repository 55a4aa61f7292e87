"""Addresses that are made once. Pelican makes them anew each time they are asked for, from all of a content's header."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pelican import contents
from pelican.contents import Content


class Settled(Content):
    """A content of which everything is known: from now on its address stays."""

    @property
    def url(self) -> str:
        return self._once("_settled_url", "url")

    @property
    def save_as(self) -> str:
        return self._once("_settled_save_as", "save_as")

    def get_relative_source_path(self, source_path: str | None = None) -> str | None:
        if source_path and source_path != self.source_path:
            return super().get_relative_source_path(source_path)
        known = self.__dict__.get("_settled_path")
        if known is None or known[0] != self.source_path:
            known = self.__dict__["_settled_path"] = self.source_path, super().get_relative_source_path()
        return known[1]

    def _once(self, kept: str, name: str) -> str:
        if kept not in self.__dict__:
            self.__dict__[kept] = self.get_url_setting(name)
        return self.__dict__[kept]


def _made(kind: type[Content]) -> type[Content]:
    """Under its old name: settings and templates may ask for it."""
    return type(kind.__name__, (Settled, kind), {"__module__": kind.__module__, "__qualname__": kind.__qualname__})


_CLASSES = {kind: _made(kind) for kind in (contents.Article, contents.Page)}


def settle(found: Iterable[Any]) -> None:
    """Pelican's own kinds alone: what others do with addresses is theirs to know."""
    for content in found:
        if type(content) in _CLASSES:
            content.__class__ = _CLASSES[type(content)]
