"""The mark of a content's text as pages show it: its HTML, and where each of its links leads now."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlparse

from pelican.contents import Content

from accelerate.tokens import Unknowable

_TAG = r"""<[^\>]+(?:href|src|poster|data|cite|formaction|action|content)\s*=\s*(?P<quote>["\'])(?P<path>{link}(?P<value>.*?))(?P=quote)"""
_METHODS = {"_get_content", "_update_content", "_link_replacer", "get_content", "get_summary"}
DECLARED = "made_from_body"
"""The attribute of a class that names those of its properties that show its text with its links resolved, and nothing else."""


class Bodies:
    """Resolves links as Pelican does, without making the text. What Pelican would warn of is never sure."""

    def __init__(self, settings: dict[str, Any], context: dict[str, Any], links: dict[bytes, tuple]) -> None:
        self._generated, self._static = context["generated_content"], context["static_content"]
        self._pattern = re.compile(_TAG.format(link=settings["INTRASITE_LINK_REGEX"]))
        self._known_links, self.links = links, {}
        self._addresses: dict[int, bytes] = {}
        self._speaks: dict[tuple[type, str], bool] = {}
        self._marks: dict[int, tuple[str, bytes]] = {}

    def speaks_for(self, content: Content, name: str) -> bool:
        """Whether the attribute shows the content's text and nothing else."""
        if not _METHODS.isdisjoint(vars(content)):
            return False  # a plugin makes the text in its own way
        if name == "summary" and "summary" in content.metadata:
            return False
        key = type(content), name
        if key not in self._speaks:
            self._speaks[key] = _shows_text(*key)
        return self._speaks[key]

    def mark(self, content: Content) -> bytes:
        text = content._content
        known = self._marks.get(id(content))
        if known is None or known[0] is not text:
            known = self._marks[id(content)] = text, self._made(content, text)
        return known[1]

    def _made(self, content: Content, text: str) -> bytes:
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        return b"\0".join([digest, *(self._target(content, what, value) for what, value in self._links(digest, text))])

    def _links(self, digest: bytes, text: str) -> Iterable[tuple[str, str]]:
        if digest not in self.links:
            found = self._known_links.get(digest)
            if found is None:
                found = tuple((match["what"], match["value"]) for match in self._pattern.finditer(text))
            self.links[digest] = found
        return self.links[digest]

    def _target(self, content: Content, what: str, value: str) -> bytes:
        if what in ("category", "tag", "author", "index"):
            return b""  # the address follows from the name and the settings
        if what not in ("filename", "static"):
            raise Unknowable(f"the link {what} {value}")
        group = self._generated if what == "filename" else self._static
        try:
            path = urlparse(value).path
        except ValueError:
            raise Unknowable(f"the link {value}") from None
        found = group.get(self._relative(content, path)) or group.get(self._relative(content, unquote(path)))
        if found is None or "&" in value:
            raise Unknowable(f"the link {value}")
        if id(found) not in self._addresses:
            self._addresses[id(found)] = found.url.encode()
        return self._addresses[id(found)]

    def _relative(self, content: Content, path: str) -> str:
        if path.startswith("/"):
            return path[1:]
        return posixpath.normpath(posixpath.join(posixpath.dirname(content.relative_source_path), path))


def _shows_text(kind: type[Content], name: str) -> bool:
    own = [method for method in (*_METHODS, name) if method in vars(Content)]
    if not all(_is_pelicans(vars(Content)[method]) for method in own):
        return False
    if any(_found(kind, method) is not vars(Content)[method] for method in own if method != name):
        return False
    if name in getattr(kind, DECLARED, ()):
        return True
    return name in ("content", "summary") and _found(kind, name) is vars(Content)[name]


def _is_pelicans(method: Any) -> bool:
    """Some plugins put their own methods into Pelican's classes."""
    function = getattr(method, "func", None) or getattr(method, "fget", None) or method
    return getattr(function, "__module__", "") == Content.__module__


def _found(kind: type, name: str) -> Any:
    """Pelican's memory binds a method anew each time, so that it is told by where it stands."""
    return next((vars(parent)[name] for parent in kind.__mro__ if name in vars(parent)), None)
