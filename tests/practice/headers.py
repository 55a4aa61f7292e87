"""Headers as they are typed, with slips of the hand among them."""

from __future__ import annotations

from practice.front_matter import load, read_header


def header(fields: str):
    return read_header(f"---\n{fields}\n---\nBody.\n")


SLIPS = [
    ("title: First visit: what to expect", {"title": "First visit: what to expect"}, 2, 8, "contains a colon"),
    ("summary: x\ntitle:First visit", {"title": "First visit", "summary": "x"}, 3, 1, "space is missing after the colon"),
    ("summary: x\ntitle First visit", {"title": "First visit", "summary": "x"}, 3, 1, "colon is missing"),
    ('title: "First visit', {"title": "First visit"}, 2, 8, "quotation marks"),
    ('title: "First" visit', {"title": '"First" visit'}, 2, 8, "goes on after its closing quotation mark"),
    ("title: 'it's'", {"title": "it's"}, 2, 8, "quotation marks"),
    ("title: @home", {"title": "@home"}, 2, 8, 'starts with "@"'),
    ("title: *Really* good", {"title": "*Really* good"}, 2, 8, 'starts with "*"'),
    ("title: &company", {"title": "&company"}, 2, 8, 'starts with "&"'),
    ("title: !important", {"title": "!important"}, 2, 8, 'starts with "!"'),
    ("title: [half", {"title": "[half"}, 2, 8, 'starts with "["'),
    ("title: {half", {"title": "{half"}, 2, 8, 'starts with "{"'),
    ("title: %x", {"title": "%x"}, 2, 8, 'starts with "%"'),
    ("title: x\n  summary: y", {"title": "x", "summary": "y"}, 3, 3, "indented although"),
    (" title: x\nsummary: y", {"title": "x", "summary": "y"}, 2, 2, "indented although"),
    ("title: x\n- y\nsummary: z", {"title": "x", "summary": "z"}, 3, 1, "is no field"),
    ("title: Our #1 tip", {"title": "Our"}, 2, 8, 'ends before "#1 tip"'),
    ("title: x\ntitle: y", {"title": "x"}, 3, 1, "stands twice (the first time on line 2)"),
    ("title: x\n: y", {"title": "x"}, 3, 1, "is no field"),
    ("title: x\n? [a]\n: y", {"title": "x"}, 3, 3, "name is missing"),
    ("tags:\n\t- a\n\t- b\ntitle: x", {"tags": ["a", "b"], "title": "x"}, 3, 1, "indented with a tab"),
    ("summary: x\ntitle： First visit", {"title": "First visit", "summary": "x"}, 3, 1, "write title: First visit"),
    ("summary: x\ntitle = First visit", {"title": "First visit", "summary": "x"}, 3, 1, "write title: First visit"),
    ("summary: x\ntitle; First visit", {"title": "First visit", "summary": "x"}, 3, 1, "write title: First visit"),
    ("title: \xa0First visit", {"title": "First visit"}, 0, 0, ""),
    ("tags:\n  * a: 1\n  * b: 2", {"tags": [{"a": "1"}, {"b": "2"}]}, 3, 3, 'write "- " instead of "* "'),
    ("tags:\n  - 'a\n  - b\ntitle: it's", {"tags": ["a", "b"], "title": "it's"}, 3, 5, "This item has quotation marks"),
    ('title: "First\nsummary: a "quiet" room', {"title": "First", "summary": 'a "quiet" room'}, 2, 8, "quotation marks"),
]


def problems(model, fields: str):
    return load(model, header(fields), salvage=True, stem="the-file")[1]
