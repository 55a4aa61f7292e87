"""One source that was saved: read again, put in the place of what it was, and its own page written at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican import contents
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.plugins import signals

from accelerate.pelican_side import Pelican

source_saved = signals.signal("source_saved")
"""Sent with Pelican's object and the source's `path` below the content folder, before the source is read again.

Plugins that keep what they have read of a source take it anew; `signals.signal("source_saved")` is the same signal.
"""

_PLACED = ("save_as", "url", "status", "lang", "template")
"""What decides where a page stands, and whether there is one."""


def write_again(site: Pelican, path: str) -> bool:
    """Whether that could be done; if not, only a whole build is right. The lists that show the page are not looked at."""
    writer, old = site.writer, site.context["generated_content"].get(path)
    asked = getattr(writer, "asked", {}).get(path)
    if old is None or not asked:
        return False
    source_saved.send(site, path=path)
    fresh = _read(site, path, old)
    if type(fresh) is not type(old) or not fresh.is_valid() or any(getattr(fresh, name, None) != getattr(old, name, None) for name in _PLACED):
        return False
    _put_in_place(old, fresh)
    # Other plugins are told of a page once a build, not now.
    with signals.content_written.muted():
        for given, more in asked:
            site.plain_writer().write_file(*given, **more)
    return True


def pages_of(site: Pelican, path: str) -> Iterator[Path]:
    """The files that are written of a source."""
    for (name, *_), _more in getattr(site.writer, "asked", {}).get(path, ()):
        yield Path(site.output_path) / name


def _read(site: Pelican, path: str, old: Content) -> Content:
    kinds = ((contents.Article, ArticlesGenerator, "article"), (contents.Page, PagesGenerator, "page"))
    for content_class, generator_class, name in kinds:
        generator = next((item for item in site.generators if isinstance(item, generator_class)), None)
        if isinstance(old, content_class) and generator is not None and _made(generator, old):
            told = {f"{moment}_{part}": value for moment in ("preread", "context")
                    for part, value in (("signal", getattr(signals, f"{name}_generator_{moment}")), ("sender", generator))}
            return generator.readers.read_file(base_path=site.path, path=path, content_class=type(old), context=site.context, **told)
    return site.generators[0].readers.read_file(base_path=site.path, path=path, content_class=type(old), context=site.context)


def _made(generator: Any, content: Content) -> bool:
    return any(content in found for name, found in vars(generator).items() if isinstance(found, list) and name != "staticfiles")


def _put_in_place(old: Content, fresh: Content) -> None:
    """Others hold on to the old object, and have told it who its neighbours are."""
    for kind in type(old).__mro__:
        for name, value in vars(kind).items():
            if isinstance(value, cached_property):
                vars(old).pop(name, None)
    vars(old).update((name, value) for name, value in vars(fresh).items() if name != "translations")
    for method in ("get_content", "get_summary"):
        memory = vars(Content)[method].cache
        for key in [key for key in memory if key[0] is old]:
            del memory[key]
