"""Texts in another markup than Markdown: links, pictures and anchors are told where they were typed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sitecheck.foreign_site.blog import CONTENT, errors, typed_at

RST_WITH_FAULTS = """Planted
#######

:date: 2024-01-06
:category: Python

An `anchor <{filename}/first.md#nowhere>`_, a `tag <{tag}pelicn>`_, a `topic <{category}Pythn>`_ and `mine <{filename}/second.rst>`_.

.. _wrapped: {filename}/first.md#lost
"""
RST_OVER_LINES = """Planted
#######

:date: 2024-01-06
:category: Python

An `address <{filename}/
lost.rst>`_ or a target_ and a `tag <{tag}two wrods>`_, a `topic <{category}Pyth>`_ and `another <{category}Pyth & more>`_.

.. _target: /far/
   away.html
"""


def test_an_address_of_another_markup_may_go_on_in_the_next_line(build):
    diagnostics, _, _ = build({"planted.rst": RST_OVER_LINES}, DEFAULT_PAGINATION=10)
    found = {(one.rule, str(one.place)) for one in diagnostics if one.severity == "error" and one.place.file.startswith("content/")}
    assert found == {
        ("broken-link", "content/planted.rst:7:14"), ("broken-link", "content/planted.rst:10:13"), ("unknown-tag", "content/planted.rst:8:38"),
        ("unknown-topic", "content/planted.rst:8:67"),
    }


@pytest.mark.parametrize("url", ["", "https://blog.test"])
def test_anchors_tags_and_categories_of_another_markup_are_told_where_they_were_typed(build, url):
    diagnostics, _, _ = build({"planted.rst": RST_WITH_FAULTS}, SITEURL=url, DEFAULT_PAGINATION=10)
    found = {(one.rule, str(one.place), typed_at(one.place)) for one in diagnostics if one.severity == "error"}
    assert found == {
        ("missing-anchor", "content/planted.rst:7:13", "{filename}/first.md#nowhere"), ("unknown-tag", "content/planted.rst:7:53", "{tag}pelicn"),
        ("unknown-topic", "content/planted.rst:7:79", "{category}Pythn"),
    }
    assert {'There is no category "Pythn". Did you mean "python"?'} == {one.message for one in diagnostics if one.rule == "unknown-topic"}


def test_a_place_that_another_markup_names_between_angles_is_told_there(build):
    from pelican.plugins import signals

    def write(content):
        if content._content:
            content._content = re.sub(r"&lt;&lt;(\w+),(.*?)&gt;&gt;", r'<a href="#\1">\2</a>', content._content)

    said = "Said\n####\n\n:date: 2024-01-05\n\nA text of <<nowhere,that>> place.\n"
    signals.content_object_init.connect(write)
    try:
        found = [one for one in build({"said.rst": said}, THEME="simple", SUMMARY_MAX_LENGTH=2)[0] if one.rule == "missing-anchor"]
    finally:
        signals.content_object_init.disconnect(write)
    assert [(str(one.place), one.severity) for one in found] == [("content/said.rst:6:13", "error")]


REST = {
    "example": (  # an example is no link
        "``/no/`` and `a </no/>`__::\n\n    `b </no/>`__\n\n.. code-block:: rst\n\n   `c </no/>`__\n\n.. see `d </no/>`__\n", ["7:18"],
    ),
    "longer": ("`a </no/>`__ `b </no/#part>`__\n", ["7:5", "7:18"]),  # nor is the beginning of a longer address
    "names": ("Doctree_, `the tree`_, `the tree`_\n\n.. _Doctree: /no/\n.. _The  tree: /no/\n", ["9:14", "10:16"]),
    "spaces": ("a_\n\n.. _a:\n   . ./no/\n   way/\n", ["10:4"]),
    "signs": ("|:)|\n\n.. |:)| image:: {static}/no.png\n", ["9:17"]),
    "cut": ("下载\\ `修改后的插件 <{filename}/no.zip>`_。\n", ["7:14"]),  # a list shows the first word or two
}


def test_in_restructured_text_an_address_is_told_once_where_it_is_a_link(build):
    head = "{0}\n########\n\n:date: 2024-01-05\n:category: Rest\n\n"
    diagnostics, _, _ = build({f"{name}.rst": head.format(name) + body for name, (body, _) in REST.items()}, SUMMARY_MAX_LENGTH=2)
    found = {(Path(one.place.file).stem, str(one.place).partition(".rst:")[2]) for one in diagnostics if one.severity == "error"}
    assert found == {(name, place) for name, (_, places) in REST.items() for place in places}


def test_a_place_of_the_home_page_is_led_back_to_its_placeholder_in_restructured_text(build):
    diagnostics, _, _ = build({"second.rst": CONTENT["second.rst"].replace("{filename}/first.md", "{index}#gone")})
    assert [str(one.place) for one in diagnostics if one.rule == "missing-anchor"] == ["content/second.rst:7:10"]


def test_a_picture_and_the_link_around_it_in_restructured_text_are_each_told_where_they_were_typed(build):
    """The link stands around the picture on the page, and below it in the text."""
    text = "Zoom\n####\n\n:date: 2024-01-06\n\n.. image:: {static}/images/big.png\n   :alt: Big\n   :target: {static}/images/big.png\n"
    diagnostics, _status, _said = build({"zoom.rst": text}, DEFAULT_PAGINATION=10)
    assert errors(diagnostics) == [("missing-file", "content/zoom.rst:6:12"), ("broken-link", "content/zoom.rst:8:13")]


def test_of_two_pictures_of_one_name_in_two_folders_each_is_told_where_it_was_typed(build):
    pictures = "".join(f".. image:: {{static}}/{folder}/plan.png\n   :alt: A plan\n\n" for folder in ("images", "maps", "photos"))
    site = {"plans.rst": f"Plans\n#####\n\n:date: 2024-01-06\n\n{pictures}", "images/plan.png": "x"}
    diagnostics, _status, _said = build(site, SITEURL="https://blog.test", DEFAULT_PAGINATION=10)
    assert errors(diagnostics) == [("missing-file", "content/plans.rst:9:12"), ("missing-file", "content/plans.rst:12:12")]
    assert [one.message for one in diagnostics if one.rule == "own-domain-in-full"] == []


def test_what_a_restructured_text_quotes_is_neither_left_over_nor_meant_as_a_link(build):
    """Such words become `<tt>`, which whoever writes reStructuredText cannot change."""
    quoted = "Write ``[a word]({filename}/nothing.md)``, ``{filename}/nothing.md``, ``{{ name }}`` and ``Itâ€™s``.\n"
    diagnostics, status, _said = build({"how.rst": f"How\n###\n\n:date: 2024-01-06\n\n{quoted}"}, DEFAULT_PAGINATION=10)
    assert (errors(diagnostics), status) == ([], 0)
    assert not {"obsolete-element", "unmade-link", "broken-letters"}.intersection(one.rule for one in diagnostics)


def test_a_whole_address_that_pelican_made_of_a_short_one_is_nobody_s_to_shorten(build):
    """Several texts show one picture several times, so which of them a list repeats is not known."""
    text = "{0}\n#####\n\n:date: 2024-01-06\n\n" + ".. image:: {{static}}/images/a.png\n   :alt: A\n\n" * 2
    site = {f"{name.lower()}.rst": text.format(name) for name in ("Upper", "Lower")}
    diagnostics, _status, _said = build(site, SITEURL="https://blog.test", DEFAULT_PAGINATION=10)
    assert [one.place for one in diagnostics if one.rule == "own-domain-in-full"] == []


def test_an_address_with_an_escaped_underscore_in_restructured_text_is_told_where_it_was_typed(build):
    text = "Signs\n#####\n\n:date: 2024-01-06\n\nSee `it <{filename}/no\\_thing.md>`__.\n"
    diagnostics, _status, _said = build({"signs.rst": text}, DEFAULT_PAGINATION=10)
    assert [(one.rule, typed_at(one.place)) for one in diagnostics if one.severity == "error"] == [("broken-link", "{filename}/no\\_thing.md")]


def test_a_restructured_text_that_windows_saved_with_an_unseen_sign_before_its_title_is_told_how_to_be_saved(build):
    """Of a title and a line below it that look equally long, "too short" helps nobody."""
    text = "\ufeffMarked\n######\n\n:date: 2024-01-06\n\nWords.\n"
    diagnostics, _status, _said = build({"marked.rst": text}, DEFAULT_PAGINATION=10)
    [found] = [one for one in diagnostics if one.rule == "build-error"]
    assert str(found.place) == "content/marked.rst:1" and found.message.endswith("Save the file as UTF-8 without BOM.")
