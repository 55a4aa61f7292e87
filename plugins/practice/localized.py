"""The facts of a practice in a further language: what `practice.es.yaml` says, in the place of what `practice.yaml` says.

Items of a list belong together by their first day or their phone number, not by their order, so that a
closure can be added in one file and no reason stands beside the wrong days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from practice.header import Path
from practice.schema import Facts, FurtherPlace, Practice, PracticeWords

FILE = re.compile(r"practice\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ya?ml")
"""The name of such a file, with the language."""

_GROUPS = {"places": "name", "closures": "from_", "notices": "from_", "events": "from_", "emergency": "phone", "crisis": "phone"}
_UNTOLD = ("booking", "link", "url")  # addresses: the same one leads there in any language


class Foreign(str):
    """A text that is there in the practice's own language only; on a page it says so to screen readers."""

    __slots__ = ("mark",)

    def __new__(cls, text: str, mark: str) -> Foreign:
        made = super().__new__(cls, text)
        made.mark = mark
        return made

    def __html__(self) -> Markup:
        return Markup("<span{}>{}</span>").format(Markup(self.mark), escape(str(self)))


class Gap(NamedTuple):
    """A fact that the other language lacks: its keys in practice.yaml, and what an owner calls it."""

    path: Path
    name: str


def localized(practice: Practice, words: PracticeWords, mark: str) -> Practice:
    """The practice in another language; what is not translated is marked with its own."""
    update: dict[str, Any] = {}
    for name in PracticeWords.model_fields:
        own, said = getattr(practice, name), getattr(words, name)
        if name in _GROUPS:
            update[name] = tuple(_told(item, other, mark) for item, other in _pairs(own, said, _GROUPS[name]))
        elif isinstance(own, Facts):
            update[name] = _told(own, said, mark)
        else:
            update[name] = said or _marked(name, own, mark)
    return practice.model_copy(update=update)


def gaps(practice: Practice, words: PracticeWords) -> Iterator[Gap]:
    """Every text of practice.yaml that has no counterpart."""
    for name in PracticeWords.model_fields:
        own, said = getattr(practice, name), getattr(words, name)
        if name in _GROUPS:
            for number, (item, other) in enumerate(_pairs(own, said, _GROUPS[name])):
                for field in _missing(item, other):
                    yield Gap((name, number, field), f'"{field}" of "{getattr(item, _GROUPS[name])}" in {name}')
        elif isinstance(own, Facts):
            yield from (Gap((name, field), f'"{field}" of {name}') for field in _missing(own, said))
        elif own and not said and name not in _UNTOLD:
            yield Gap((name,), f'"{name}"')


def strays(practice: Practice, words: PracticeWords) -> Iterator[tuple[Path, str]]:
    """Items that belong to nothing in practice.yaml, each with the day or number by which it was looked for."""
    for name, key in _GROUPS.items():
        left = [getattr(item, key) for item in getattr(practice, name)]
        for number, said in enumerate(getattr(words, name)):
            wanted = getattr(said, key)
            if wanted in left:
                left.remove(wanted)
            else:
                yield (name, number, key.rstrip("_")), str(wanted)


def _pairs(own: tuple[Any, ...], said: tuple[Any, ...], key: str) -> list[tuple[Any, Any]]:
    left = list(said)
    pairs = []
    for item in own:
        other = next((one for one in left if getattr(one, key) == getattr(item, key)), None)
        if other is not None:
            left.remove(other)
        pairs.append((item, other))
    return pairs


def _texts(item: Facts) -> Mapping[str, str]:
    """The texts of a group that can be said in another language."""
    return {name: value for name in type(item).model_fields if isinstance(value := getattr(item, name), str) and value and name != "phone"}


def _told(item: Facts, said: Facts | None, mark: str) -> Facts:
    if isinstance(item, FurtherPlace):  # a house keeps its name in every language, unless it has another one there
        here = _told(item.getting_here, said and said.getting_here, mark)
        return item.model_copy(update={"name": (said and said.called) or item.name, "getting_here": here})
    texts = _texts(item)
    update = {name: getattr(said, name, "") or _marked(name, text, mark) for name, text in texts.items()}
    return item.model_copy(update=update)


def _missing(item: Facts, said: Facts | None) -> list[str]:
    if isinstance(item, FurtherPlace):
        return _missing(item.getting_here, said and said.getting_here)
    return [name for name in _texts(item) if name not in _UNTOLD and not getattr(said, name, "")]


def _marked(name: str, value: Any, mark: str) -> Any:
    if name in _UNTOLD or not value:
        return value
    return tuple(Foreign(text, mark) for text in value) if isinstance(value, tuple) else Foreign(value, mark)
