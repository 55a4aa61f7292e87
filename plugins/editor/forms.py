"""The forms of the editor in the browser, made from the schema: Decap's configuration.

The same forms serve on this computer, where our own server answers, and online against GitHub.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from babel import Locale, UnknownLocaleError
from pydantic import BaseModel

from editor.shapes import Asked, fields_of
from editor.sheet import BODY, KEY, PRACTICE, REFERENCES, STATE
from practice.heritage import FACTS
from practice.localized import FILE
from practice.schema import KINDS, Practice, PracticeWords, Reference

Form = dict[str, Any]

# What is edited most stands first.
_NAMES = {
    "articles": ("Articles", "Article"), "pages": ("Pages", "Page"), "people": ("People", "Person"),
    "services": ("Services and fees", "Service"), "faq": ("Questions and answers", "Topic"),
}
# Said for each collection as well: then Decap looks for pictures whenever a form is opened, and not just once.
_PICTURES_AT = {"media_folder": "/content/images", "public_folder": ""}
NOW = "{{now}}"
THIS_YEAR = "{{year}}"
"""Nothing that is said to have begun lies ahead; begin.js puts the year in, since what is published must not know the day."""

# Sentences rather than words: these get a box of several lines.
_LONG = {
    "summary", "text", "transport", "parking", "step_free", "cancellation", "measured", "found", "limits", "note", "image_alt",
    "photo_alt", "picture_alt",
}
_PICTURES = {"image", "photo", "picture"}
FILE_NAME = "file_name"
"""A new text's, which begin.js asks our server for: Decap's own way has no name for titles in other scripts, or of signs only."""

_PEOPLE = {"author", "reviewed_by"}
_BEGUN = {"practising_since"}
# A half-written text that is saved is nobody's business yet; make new begins it so, too.
_BEGINS = {"status": "draft"}
# Behind a title in a list: whether it is a draft. What GitHub hands out is the file, in which a published text seldom says so.
_STATE_HERE, _STATE_ONLINE = f"{{{{{STATE}}}}}", "{{status | ternary(' · ', '')}}{{status}}"
# Behind everything else: most texts never need them.
_LAST = ("order", "slug", "lang", "translation_of")
# One of a list, where its name does not say so by itself.
_ONE = {"payment": "way to pay"}
_LABELS = {"faq": "FAQ", "url": "Web address", "doi": "DOI", "pmid": "PMID", "lang": "Language", "from": "From", "slug": "Address", "places": "Further places"}


def configuration(backend: Form, *, local: bool, further: Sequence[str] = ()) -> Form:
    """All that Decap has to know. `local`: our server hands out the answers themselves, as JSON. `further`: practice.es.yaml and its like."""
    return {
        "backend": backend,
        "load_config_file": False,
        "media_folder": "content/images",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "show_preview_links": False,
        "collections": [*(_entries(kind, local) for kind in _NAMES), *_facts(local, further)],
    }


def _entries(kind: str, local: bool) -> Form:
    model = KINDS[kind]
    label, singular = _NAMES[kind]
    title = next(asked.name for asked in fields_of(model))
    return {
        "name": kind, "label": label, "label_singular": singular, "folder": f"content/{kind}", "extension": "md",
        "format": "json" if local else "yaml-frontmatter", "create": True, "delete": True,
        **_PICTURES_AT, "identifier_field": title, "slug": f"{{{{fields.{FILE_NAME}}}}}" if local else "{{slug}}",
        "summary": f"{{{{{title}}}}}{_STATE_HERE if local else _STATE_ONLINE}",
        "sortable_fields": [name for name in (title, "date", "order") if name in {asked.name for asked in fields_of(model)}],
        "fields": fields(model, body=True),
    }


def _facts(local: bool, further: Sequence[str]) -> Iterable[Form]:
    if local:
        yield {
            "name": "references", "label": "References", "label_singular": "Paper", "folder": f"content/{REFERENCES}",
            "extension": "json", "format": "json", "create": True, "delete": True, "identifier_field": "title",
            "slug": f"{{{{fields.{KEY}}}}}", "summary": "{{key}}: {{title}}", "sortable_fields": ["key", "year", "title"],
            "fields": [_key(), *fields(Reference)],
        }
    file = {"name": "practice", "label": "The practice", "file": f"content/{PRACTICE}", "fields": fields(Practice)}
    translated = [
        {"name": f"practice-{code}", "label": f"The practice in {_language(code)}", "file": f"content/{name}", "fields": fields(PracticeWords)}
        for name in further for code in FILE.fullmatch(name).groups()
    ]
    yield {
        "name": "facts", "label": "The practice", "files": [file, *translated], **_PICTURES_AT, "editor": {"preview": False},
        **({"format": "json"} if local else {}),
    }


def with_day(form: Any, day: str) -> Any:
    """The forms with this day where Decap would put the browser's own, which may be another."""
    if isinstance(form, dict):
        return {name: with_day(value, day) for name, value in form.items()}
    if isinstance(form, list):
        return [with_day(value, day) for value in form]
    return day if form == NOW else form


def _language(code: str) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def _key() -> Form:
    return {
        "name": KEY, "label": "Key", "widget": "string", "pattern": ["^[a-z0-9]+(-[a-z0-9]+)*$", "small letters, figures and hyphens"],
        "hint": "how articles cite it, like haller-2020 for [^haller-2020]; it stays as it is once it is saved",
    }


def fields(model: type[BaseModel], *, body: bool = False, needed: bool = True) -> list[Form]:
    """The form of a group: what is needed first, the text, then what may be left out. In a group that may be left out nothing is needed."""
    asked = [one if needed else replace(one, needed=False) for one in fields_of(model) if one.shape.kind != "other"]
    asked = sorted(asked, key=lambda one: (one.name in _LAST, body and not one.needed and one.name != "summary"))
    # A translation takes what it leaves out from its original, so for texts it is the server that says what is missing.
    made = [_field(one, one.needed and not body) for one in asked]
    if body:
        written = sum(one.needed or one.name == "summary" for one in asked)
        made.insert(written, {"name": BODY, "label": "Text", "widget": "words", "required": False})
    return made


def _field(asked: Asked, required: bool) -> Form:
    label = _LABELS.get(asked.name) or asked.name.replace("_", " ").capitalize()
    hints = [asked.description, asked.shape.words if asked.shape.words not in asked.description else ""]
    if asked.examples and asked.shape.kind in ("text", "number") and not asked.shape.words and "like" not in asked.description:
        hints.append(f"like {asked.examples[0]}")
    if asked.needed and not required:
        hints.insert(0, "needed, except in a translation" if asked.name in FACTS else "needed")
    hint = "; ".join(filter(None, hints)) if asked.name not in (_PEOPLE | _PICTURES) and asked.shape.kind != "day" else ""
    return {"name": asked.name, "label": label, "required": required, **({"hint": hint} if hint else {}), **_widget(asked)}


def _widget(asked: Asked) -> Form:
    shape = asked.shape
    if shape.kind == "group":
        return {"widget": "object", "collapsed": not asked.needed, "fields": fields(shape.model, needed=asked.needed)}
    if shape.kind == "groups":
        inner = fields(shape.model)
        return {"widget": "list", "label_singular": _one(asked), "default": [], "collapsed": True, "summary": _summary(inner), "fields": inner}
    if shape.kind == "list":
        item = {"name": "item", "label": _one(asked).capitalize(), "widget": "string"}
        return {"widget": "list", "label_singular": _one(asked), "default": [], "collapsed": False, "field": item}
    if shape.kind in ("yes", "choice", "choices"):
        default = {"default": _BEGINS.get(asked.name, asked.usual)} if asked.usual else {}
        return {"widget": "select", "options": list(shape.choices), "multiple": shape.kind == "choices", **default}
    if shape.kind == "day":
        return {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": False,
                "default": NOW if asked.needed else ""}
    return _box(asked)


def _one(asked: Asked) -> str:
    """What one of a list is called, behind "Add" and "1": by its group, like "help line", or by the list's own name."""
    group = re.sub(r"Words$", "", asked.shape.model.__name__) if asked.shape.model else ""
    return _ONE.get(asked.name) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", group).lower() or asked.name.replace("_", " ").removesuffix("s")


def _box(asked: Asked) -> Form:
    shape = asked.shape
    if asked.name in _PICTURES:
        return {"widget": "image", "choose_url": False}
    if asked.name in _PEOPLE:
        return {"widget": "relation", "collection": "people", "value_field": "{{slug}}", "search_fields": ["name"], "display_fields": ["name"]}
    if shape.kind == "number":
        default = {"default": asked.default} if isinstance(asked.default, int) else {}
        most = THIS_YEAR if asked.name in _BEGUN else shape.most
        return {"widget": "number", "value_type": "int", "min": shape.least, "max": most, **default}
    pattern = {"pattern": [shape.pattern, f"must be {shape.words}"]} if shape.pattern else {}
    return {"widget": "text" if asked.name in _LONG else "string", **pattern}


def _summary(inner: list[Form]) -> str:
    """What a closed item of a list shows of itself: its first words, or its first two days."""
    names = [field["name"] for field in inner]
    days = [name for name in names if name in ("from", "until")]
    first = next((name for name in names if name in ("name", "title", "reason", "text")), names[0])
    return " – ".join(f"{{{{fields.{name}}}}}" for name in (*days, first))
