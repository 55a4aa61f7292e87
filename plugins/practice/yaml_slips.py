"""The slips that are made in YAML: the shapes of a line, and the sentence on each."""

from __future__ import annotations

import re
import string

FIELD = re.compile(r"(?P<indent>[ \t]*(?:- +)*)(?P<key>[^\s:#'\"&*!|>%@`\[\]{},-][^:\n]*?)[ \t]*:(?:[ \t]+(?P<value>\S.*?)|(?P<empty>))[ \t]*$")
GLUED = re.compile(r"(?P<indent>[ \t]*)(?P<key>[A-Za-z_][\w-]*):(?P<value>\S.*?)[ \t]*$")
NO_COLON = re.compile(r"(?P<indent>)(?P<key>[a-z_]+) +(?P<value>\S.*?)[ \t]*$")


def inner_of(value: str) -> str:
    """The value without quotation marks that were meant to enclose it; all of it when they enclose a part."""
    quote = value[0]
    if quote not in "\"'":
        return value
    if len(value) > 1 and value.endswith(quote):
        return value[1:-1] or value
    return value if quote in value[1:] else value[1:] or value


def about_value(key: str, value: str, inner: str) -> tuple[str, str]:
    """The sentence on a value that YAML cannot read as it stands, and the value as it should stand."""
    name = key.strip().replace("_", " ")
    quoted = f"'{inner.replace(chr(39), chr(39) * 2)}'" if '"' in inner or "\\" in inner else f'"{inner}"'
    if inner != value:
        fault = "has quotation marks around it that do not fit"
    elif value[0] in "\"'":
        fault = "goes on after its closing quotation mark"
    elif re.search(r":(\s|$)", value):
        fault = "contains a colon"
    elif value[0] in string.punctuation:
        fault = f'starts with "{value[0]}", which has a meaning of its own here'
    else:
        fault = "cannot be read as it stands"
    return f"The {name} {fault}: put it in quotes, like {key}: {quoted}", quoted


def about_line(written: str, found: re.Match[str] | None, fault: str) -> str:
    """The sentence on a line that is no field, with what to write instead."""
    if found is not None and found.re is GLUED:
        return f"A space is missing after the colon: write {found['key']}: {found['value']}"
    if found is not None and found.re is NO_COLON:
        return f'A colon is missing after "{found["key"]}": write {found["key"]}: {found["value"]}'
    if found is not None and fault == "indented":
        return f'The line "{short(written)}" is indented although it belongs to no line above it: remove the spaces before it.'
    if found is not None:
        return f'The line "{short(written)}" does not fit the lines around it: give it the same indentation as its neighbours.'
    return f'The line "{short(written)}" is no field: write a name, a colon, a space and the value, or remove it.'


def short(written: str) -> str:
    text = " ".join(written.split())
    return text if len(text) <= 40 else text[:39] + "…"
