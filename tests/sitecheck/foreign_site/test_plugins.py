"""Links that extensions and other plugins make of words, short codes and files taken in."""

from __future__ import annotations

import re

import pytest
from markdown.extensions import Extension
from markdown.inlinepatterns import LinkInlineProcessor
from markdown.preprocessors import Preprocessor

from tests.sitecheck.foreign_site.blog import errors, typed_at


class Shortcuts(Preprocessor):
    """Plugins let authors write `{% img address %}`, and keep the HTML of it out of Markdown's way."""

    def run(self, lines):
        tag = lambda match: self.md.htmlStash.store(f'<img src="{match[1]}" alt="x">')  # noqa: E731
        return [re.sub(r"\{% img (\S+) %\}", tag, line) for line in lines]


class WithShortcuts(Extension):
    def extendMarkdown(self, md):  # noqa: N802
        md.preprocessors.register(Shortcuts(md), "shortcuts", 26)


SHORTCUTS = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\nLook: {% img /images/lost.png %} and @file(lost.ipynb).\n"


def test_an_address_that_a_plugin_makes_a_link_of_is_told_where_it_was_typed(build):
    from pelican.plugins import signals

    def write(content):
        if content._content:
            content._content = re.sub(r"@file\((\S+?)\)", r'<a href="/notebooks/\1">\1</a>', content._content)

    signals.content_object_init.connect(write)
    try:
        diagnostics, _, _ = build({"third.md": SHORTCUTS}, MARKDOWN={"extensions": [WithShortcuts()], "output_format": "html5"}, DEFAULT_PAGINATION=10)
    finally:
        signals.content_object_init.disconnect(write)
    found = {(one.rule, one.place.file, typed_at(one.place)) for one in diagnostics if one.severity == "error"}
    assert found == {("missing-file", "content/third.md", "/images/lost.png"), ("broken-link", "content/third.md", "lost.ipynb")}


WIKI = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\nA [[Wiki word]], [gone](/gone/), ![gone]({static}/images/gone.png) and\n<a href='/far/'>far</a>.\n"


def test_what_an_extension_makes_of_brackets_does_not_take_the_other_links_their_places(build):
    markdown = {"extension_configs": {"markdown.extensions.wikilinks": {}, "markdown.extensions.extra": {}}}
    found = {(one.rule, str(one.place)) for one in build({"third.md": WIKI}, MARKDOWN=markdown)[0] if one.severity == "error"}
    assert found == {
        ("broken-link", "content/third.md:5:25"), ("missing-file", "content/third.md:5:42"), ("broken-link", "content/third.md:6:10"),
        ("broken-link", "content/third.md:5:5"),  # of these words an extension makes the address
    }


@pytest.fixture
def short_codes():
    """A plugin that makes a picture of `[% photo id=oak %]` when the text has been rendered."""
    from pelican.plugins import signals

    def write(content):
        if content._content:
            content._content = re.sub(r"\[% photo id=(\w+) %\]", r'<img alt="" src="/photos/\1.jpg" srcset="/photos/\1@2x.jpg 2x">', content._content)

    signals.content_object_init.connect(write)
    yield
    signals.content_object_init.disconnect(write)


def test_what_a_plugin_makes_of_a_short_code_is_told_where_the_code_stands(build, short_codes):
    third = "Title: Third\nDate: 2024-01-04\n\nAn oak, a birch.\n\n[% photo id=birch %]\n[% photo id=oak %]\n"
    files = {"third.md": third, "photos/birch.jpg": "x", "photos/birch@2x.jpg": "x", "photos/oak.jpg": "x"}
    assert errors(build(files, STATIC_PATHS=["photos"])[0]) == [("missing-file", "content/third.md:7:13")]


def test_what_stands_in_a_short_code_is_not_replaced_by_a_whole_address(build, short_codes):
    files = {"third.md": "Title: Third\nDate: 2024-01-04\n\n[% photo id=oakk %]\n", "photos/oak.jpg": "x", "photos/oak@2x.jpg": "x"}
    found = [one for one in build(files, STATIC_PATHS=["photos"])[0] if one.rule == "missing-file"]
    assert [(str(one.place), one.repair, "oak.jpg" in one.message or "oak@2x.jpg" in one.message) for one in found] == [("content/third.md:4:13", None, True)] * 2


WORDS = """Title: Third
Date: 2024-01-04
Category: Python

`[[Two words]]` is code, [[Two words]] is not, nor [[one_word]] or [[Two words]] again, {{Lost page|Two words}}, {{Lost page}}.

```
[[one_word]]
```
"""


def test_short_words_of_which_an_extension_or_a_plugin_makes_a_link_are_told_where_they_stand(build):
    from pelican.plugins import signals

    def write(content):
        if content._content:
            content._content = re.sub(r"\{\{Lost page(?:\|(.+?))?\}\}", r'<a href="/lost-page/">\1</a>', content._content)

    markdown = {"extension_configs": {"markdown.extensions.wikilinks": {"base_url": "/wiki/"}, "markdown.extensions.extra": {}}}
    signals.content_object_init.connect(write)
    try:
        diagnostics, _, _ = build({"third.md": WORDS}, MARKDOWN=markdown, DEFAULT_PAGINATION=10)
    finally:
        signals.content_object_init.disconnect(write)
    found = [(str(one.place), typed_at(one.place), one.repair) for one in diagnostics if one.rule == "broken-link"]
    assert found == [
        ("content/third.md:5:28", "Two words", None), ("content/third.md:5:54", "one_word", None), ("content/third.md:5:70", "Two words", None),
        ("content/third.md:5:91", "Lost page", None), ("content/third.md:5:116", "Lost page", None),
    ]


class Beginning(LinkInlineProcessor):
    """As those who want their links to work on GitHub too: `./x.md` is `{filename}./x.md`."""

    def handleMatch(self, m, data):  # noqa: N802
        element, start, end = super().handleMatch(m, data)
        if element is not None:
            element.set("href", "{filename}" + element.get("href"))
        return element, start, end


class WithBeginning(Extension):
    def extendMarkdown(self, md):  # noqa: N802
        md.inlinePatterns.register(Beginning(r"\[(?=[^\]]*\]\(\./)", md), "beginning", 165)


def test_a_link_to_which_an_extension_adds_a_beginning_is_told_where_it_was_typed(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a](./first.md), [b](./lost.md) and [c](/lost.md), [b](./lost.md).\n"
    markdown = {"extensions": [WithBeginning()], "output_format": "html5"}
    found = [one for one in build({"third.md": third}, MARKDOWN=markdown, DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert [(str(one.place), typed_at(one.place)) for one in found] == [
        ("content/third.md:5:22", "./lost.md"), ("content/third.md:5:41", "/lost.md"), ("content/third.md:5:56", "./lost.md"),
    ]
    assert 'In the content folder there is no file "lost.md"' in found[0].message


TAKING_IN = """Takes in
########

:date: 2024-01-09
:category: Rest

.. include:: parts/links.txt

.. raw:: html
   :file: parts/foot.inc
"""
PARTS = {
    "taking.rst": TAKING_IN,
    "parts/links.txt": "A `lost page <{filename}/lost.rst>`_, gone_.\n\n.. include:: more.inc\n\n.. _gone: /gone.html\n",
    "parts/more.inc": ".. image:: /images/lost.png\n   :alt: lost\n",
    "parts/foot.inc": "<p>The <a href='/foot.html'>foot</a>.</p>\n",
}


def test_what_a_text_takes_in_from_another_file_is_told_in_that_file(build):
    again = TAKING_IN.replace("Takes in", "Again    ").replace("01-09", "01-10")
    found = {(one.rule, str(one.place)) for one in build({**PARTS, "again.rst": again}, THEME="simple")[0] if one.severity == "error"}
    assert found == {
        ("broken-link", "content/parts/links.txt:1:15"), ("broken-link", "content/parts/links.txt:5:11"),
        ("missing-file", "content/parts/more.inc:1:12"), ("broken-link", "content/parts/foot.inc:1:17"),
    }


@pytest.mark.parametrize("words", ["{! " + "very " * 99 + "long !}", "{! a\0b !}", "{! /etc/hostname !}", "{! ../pelicanconf.py !}", "{! images !}"])
def test_what_no_file_of_the_content_folder_is_called_by_is_not_taken_in(build, words):
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n`{words}` and [x](/gone.html)\n"
    assert [str(one.place).partition(":")[0] for one in build({"third.md": third}, DEFAULT_PAGINATION=10)[0] if one.rule == "broken-link"] == ["content/third.md"]
