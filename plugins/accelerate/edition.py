"""One mark of all that every page depends on: versions, the code of plugins, settings and the theme's templates."""

from __future__ import annotations

import hashlib
import importlib.metadata
import locale
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pelican
from jinja2 import Environment

from accelerate.tokens import Tokens, Unknowable
from accelerate.trace import DECLARED

_PACKAGES = ("pelican", "jinja2", "markupsafe", "markdown", "feedgenerator", "accelerate")


def edition(settings: dict[str, Any], plugins: list[ModuleType]) -> tuple[str, str]:
    """The mark for compiled templates, which are the same wherever pages go, and the one for pages. Raises Unknowable when a setting cannot be told from another."""
    marks = hashlib.blake2b(f"{sys.version} {locale.setlocale(locale.LC_ALL)}".encode(), digest_size=12)
    for part in (*_versions(), *_of_settings(settings), *_of_code(plugins)):
        marks.update(part + b"\n")
    without = marks.hexdigest()
    for part in (os.fsencode(settings["OUTPUT_PATH"]), *_of_templates(settings)):
        marks.update(part + b"\n")
    return without, marks.hexdigest()


def template_folders(settings: Mapping[str, Any]) -> list[Path]:
    """Where Pelican looks for templates, in its order."""
    own = Path(pelican.__file__).parent / "themes/simple/templates"
    return [*map(Path, settings["THEME_TEMPLATES_OVERRIDES"]), Path(settings["THEME"]).expanduser() / "templates", own]


def of_environment(environment: Environment, tokens: Tokens) -> bytes:
    """What templates are given beside the page's own names."""
    parts = []
    for group in (environment.globals, environment.filters, environment.tests):
        for name, value in sorted(group.items()):
            try:
                parts.append(name.encode() + tokens.of(getattr(value, DECLARED, () if callable(value) else value)))
            except Unknowable:
                return b""
    return hashlib.blake2b(b"\0".join(parts), digest_size=12).digest()


def _versions() -> Iterator[bytes]:
    for package in _PACKAGES:
        try:
            yield f"{package} {importlib.metadata.version(package)}".encode()
        except importlib.metadata.PackageNotFoundError:
            continue


def _of_settings(settings: dict[str, Any]) -> Iterator[bytes]:
    tokens = Tokens({}, {})
    for name, value in sorted(settings.items()):
        if name not in ("PLUGINS", "PELICAN_CLASS", "OUTPUT_PATH") and not name.startswith("ACCELERATE_"):
            yield name.encode() + _token(value, tokens)


def _token(value: Any, tokens: Tokens) -> bytes:
    """Functions in settings are told apart by their code."""
    if isinstance(value, FunctionType):
        code = value.__code__
        cells = [cell.cell_contents for cell in value.__closure__ or ()]
        texts = (value.__qualname__, code.co_names, repr([part for part in code.co_consts if not hasattr(part, "co_code")]))
        return repr(texts).encode() + code.co_code + tokens.of([value.__defaults__, cells])
    if isinstance(value, dict):
        return b"{" + b",".join(_token(part, tokens) for pair in value.items() for part in pair) + b"}"
    if type(value) in (list, tuple):
        return b"[" + b",".join(_token(part, tokens) for part in value) + b"]"
    if isinstance(value, type):
        return f"{value.__module__}.{value.__qualname__}".encode()
    return tokens.of(value)


def _of_code(plugins: list[ModuleType]) -> Iterator[bytes]:
    """Python's own files of a plugin, by size and time: reading them all would take longer than the rest."""
    own = Path(__file__).parent
    for place in sorted({own, *(Path(plugin.__file__) for plugin in plugins if getattr(plugin, "__file__", None))}):
        folder = place.parent if place.name == "__init__.py" else place
        for path in sorted(folder.rglob("*.py")) if folder.is_dir() else [folder]:
            state = path.stat()
            yield f"{path} {state.st_size} {state.st_mtime_ns}".encode()


def _of_templates(settings: dict[str, Any]) -> Iterator[bytes]:
    for folder in template_folders(settings)[:-1]:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield str(path).encode() + hashlib.blake2b(path.read_bytes(), digest_size=12).digest()
