"""The slips that are made in YAML: the shapes of a line, and the sentence on each."""

from __future__ import annotations

import re
import string

import yaml

FIELD = re.compile(r"(?P<indent>[ \t]*(?:- +)*)(?P<key>[^\s:#'\"&*!|>%@`\[\]{},-][^:\n]*?)[ \t]*:(?:[ \t]+(?P<value>\S.*?)|(?P<empty>))[ \t]*$")
GLUED = re.compile(r"(?P<indent>[ \t]*(?:- +)*)(?P<key>[A-Za-z_][\w-]*):(?P<value>\S.*?)[ \t]*$")
NO_COLON = re.compile(r"(?P<indent>)(?P<key>[a-z_]+) +(?P<value>[^\s=;：].*?)[ \t]*$")
# What other programs write for a colon, or a slip of the finger; the value may stand below it.
NEARLY_COLON = re.compile(r"(?P<indent>[ \t]*(?:- +)*)(?P<key>[A-Za-z_]+)[ \t]*[=;：][ \t]*(?P<value>.*?)[ \t]*$")
ITEM = re.compile(r"(?P<hyphens>[ \t]*(?:- +)+)\S")
ITEM_TEXT = re.compile(r"(?P<indent>[ \t]*(?:- +)+)(?P<key>)(?P<value>\S.*?)[ \t]*$")
# Signs by which other programs begin the items of a list.
BULLET = re.compile(r"(?m)^[ \t]*(?P<sign>[*•·–—])(?=[ \t]+[^\s*]+:(?:\s|$))")


def as_field(written: str) -> re.Match[str] | None:
    """The line as the field it was meant to be, if it was one."""
    return next((found for shape in (FIELD, GLUED, NO_COLON, NEARLY_COLON) if (found := shape.match(written))), None)


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
    subject, example = (f"The {key.strip().replace('_', ' ')}", f"{key}:") if key else ("This item", "-")
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
    return f"{subject} {fault}: put it in quotes, like {example} {quoted}", quoted


def about_line(written: str, found: re.Match[str] | None, fault: str) -> str:
    """The sentence on a line that is no field, with what to write instead."""
    if found is not None and found.re is GLUED:
        return f"A space is missing after the colon: write {found['key']}: {found['value']}"
    if found is not None and found.re in (NO_COLON, NEARLY_COLON):
        return f'A colon is missing after "{found["key"]}": write {found["key"]}: {found["value"]}'.rstrip()
    if found is not None and fault == "indented":
        return f'The line "{short(written)}" is indented although it belongs to no line above it: remove the spaces before it.'
    if re.match(r"[ \t]*-[^\s-]", written):
        return f'A space is missing after the hyphen: write - {short(written.strip()[1:])}'
    if found is not None or (ITEM.match(written) and written[0] in " \t"):
        return f'The line "{short(written)}" does not fit the lines around it: give it the same indentation as its neighbours.'
    return f'The line "{short(written)}" is no field: write a name, a colon, a space and the value, or remove it.'


def short(written: str) -> str:
    """Words for a message: one line of at most 40 letters."""
    text = " ".join(written.split())
    return text if len(text) <= 40 else text[:39] + "…"


def reads_alone(value: str) -> bool:
    """Whether the value is nothing to stumble over, so that the fault is where its line stands."""
    try:
        yaml.compose(f"key: {value}", yaml.BaseLoader)
    except yaml.YAMLError:
        return False
    return True
