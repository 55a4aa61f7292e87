"""Facts that a translation need not say again: a fee, a date and a certificate are the same in every language.

What a translation leaves out is taken from the text it translates, so that it stands in one place and
cannot contradict itself. Words are never taken over, nor who has read the translation and when.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from practice.addresses import slug_of
from practice.header import Header, Problem

FACTS = (
    "name", "template", "order", "date", "author", "minutes", "fee", "next_fee", "photo", "image",
    "practising_since", "credentials",
)

_FIELD = re.compile(r'The field "(\w+)"(?: of (\w+))?')


def complete(headers: Mapping[str, Header]) -> dict[str, Header]:
    """The headers of entries by their paths below the content folder, each translation with the facts of its original."""
    found = originals(headers)
    return {path: with_facts(header, found.get(path)) for path, header in headers.items()}


def originals(headers: Mapping[str, Header]) -> dict[str, Header]:
    """The header of the text that each translation translates, where that is there."""
    known = {_known_as(path, header): header for path, header in headers.items() if not _translates(header)}
    named = {path: (path.split("/")[0], _translates(header)) for path, header in headers.items() if _translates(header)}
    return {path: known[name] for path, name in named.items() if name in known}


def is_of_original(problem: Problem, translation: Header) -> bool:
    """Whether it is wrong in the original, from which the translation has this fact: there it is told, or that there is no original."""
    if not _translates(translation):
        return False
    found = _FIELD.match(problem.message)
    name = (found[2] or found[1]) if found else ""
    return name in FACTS and name not in translation.values


def with_facts(header: Header, original: Header | None) -> Header:
    """A translation's header with the facts of its original that it does not say itself."""
    if original is None or not _translates(header):
        return header
    inherited = {name: original.values[name] for name in FACTS if name in original.values and not header.values.get(name)}
    return replace(header, values={**header.values, **inherited}) if inherited else header


def _known_as(path: str, header: Header) -> tuple[str, str]:
    slug = header.values.get("slug")
    return path.split("/")[0], slug.strip() if isinstance(slug, str) and slug.strip() else slug_of(PurePosixPath(path).stem)


def _translates(header: Header) -> str:
    named = header.values.get("translation_of")
    return named.strip() if isinstance(named, str) else ""
