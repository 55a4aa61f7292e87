"""Links of texts: found where they were typed, with the address or the file that is meant."""

from __future__ import annotations

import pytest

from tests.sitecheck.foreign_site.blog import BAD_LINK, CONTENT, errors, typed_at

BAD = {
    "bad.md": """Title: Bad links
Date: 2024-01-05

[a]({filename}/nope.md) and [b](../gone.html)
[c]({static}/images/none.png) ![d]({static}/images/none.png)
[e](#nowhere) [f](www.blog.test) [g]({tag}unknown) [h]({filename}/First.md)
[i]({filname}/first.md) [j]({filename}/draft.md)
""",
    "bad.rst": """Bad too
#######

:date: 2024-01-06

A `link <{filename}/frst.md>`_.

.. image:: {static}/images/b.png
   :alt: b
""",
}


def test_names_that_only_look_the_same_are_told_and_the_repairs_work(build):
    """Pelican takes them for two, so what is written then is the name as it is."""
    there = {"fu\u0308r.md": CONTENT["third.md"].replace("Third", "For"), "images/cafe\u0301.png": "x"}
    text = BAD_LINK.replace("[nothing]({filename}/nothing.md)", "[a]({filename}/f\u00fcr.md) and [b]({static}/images/caf%C3%A9.png)")
    diagnostics, status, _said = build(there | {"third.md": text}, DEFAULT_PAGINATION=10)
    found = [one for one in diagnostics if one.severity == "error"]
    assert status == 1 and [(one.rule, typed_at(one.place)) for one in found] == [
        ("wrong-accents", "{filename}/f\u00fcr.md"), ("wrong-accents", "{static}/images/caf%C3%A9.png"),
    ]
    for one in found:
        text = text.replace(typed_at(one.place), one.repair.replacement)
    diagnostics, status, _said = build(there | {"third.md": text}, DEFAULT_PAGINATION=10)
    assert (errors(diagnostics), status) == ([], 0)


def test_every_fault_is_found_where_it_was_typed(build):
    diagnostics, status, said = build(BAD, DEFAULT_PAGINATION=10)
    assert status == 1 and "Nothing was published." in said
    found = [(one.rule, one.place.file, typed_at(one.place)) for one in diagnostics if one.severity == "error"]
    assert sorted(found) == sorted([
        ("broken-link", "content/bad.md", "{filename}/nope.md"), ("broken-link", "content/bad.md", "../gone.html"),
        ("broken-link", "content/bad.md", "{static}/images/none.png"), ("missing-file", "content/bad.md", "{static}/images/none.png"),
        ("missing-anchor", "content/bad.md", "#nowhere"), ("missing-scheme", "content/bad.md", "www.blog.test"),
        ("unknown-tag", "content/bad.md", "{tag}unknown"), ("wrong-case", "content/bad.md", "{filename}/First.md"),
        ("unresolved-placeholder", "content/bad.md", "{filname}/first.md"),
        ("broken-link", "content/bad.rst", "{filename}/frst.md"), ("missing-file", "content/bad.rst", "{static}/images/b.png"),
    ])
    # Pelican writes drafts too, so whoever follows such a link finds something.
    assert [(one.rule, typed_at(one.place)) for one in diagnostics if "is a draft" in one.message] == [("link-to-draft", "{filename}/draft.md")]


NAMED_OTHERWISE = {
    "file-a.md": "Title: Quite another name\nDate: 2024-01-07\nCategory: Python\n\n# Here {#here}\n\nWords.\n",
    "names.md": """Title: Names
Date: 2024-01-08
Category: Python

[a]({filename}file-a.md#there) [b]({filename}file-a.md#here) [c](a.png)
""",
    "names.rst": """Names too
#########

:date: 2024-01-09
:category: Rest

Look.

.. image:: {static}/images/a.png
   :alt: a

.. image:: {static}/images/lost.png
   :alt: b

A `link <{filename}/lost.md>`_.
""",
}


@pytest.mark.parametrize("relative", [True, False])
def test_an_address_is_told_where_it_was_typed_though_it_is_published_under_another_name(build, relative):
    # The lists show both posts, so a search in all files for the end of an address would find the wrong one.
    diagnostics, _, _ = build(NAMED_OTHERWISE, RELATIVE_URLS=relative, STATIC_PATHS=["images"])
    found = {(one.rule, one.place.file, typed_at(one.place)) for one in diagnostics if one.severity == "error"}
    assert found == {
        ("missing-anchor", "content/names.md", "{filename}file-a.md#there"), ("broken-link", "content/names.md", "a.png"),
        ("missing-file", "content/names.rst", "{static}/images/lost.png"), ("broken-link", "content/names.rst", "{filename}/lost.md"),
    }


def test_who_names_a_file_without_saying_so_is_told_how(build):
    texts = {
        "notes/one.md": "Title: The first one\nDate: 2024-01-20\nCategory: Python\n\n[a](index.md) [b](../first.md#x)\n",
        "notes/index.md": "Title: All of them\nDate: 2024-01-19\nCategory: Python\n\nWords.\n",
    }
    diagnostics, _, _ = build(texts, DEFAULT_PAGINATION=10)
    found = {one.repair and (one.repair.replacement, one.repair.confidence) for one in diagnostics if one.place.file == "content/notes/one.md" and one.severity == "error"}
    assert found == {("{filename}index.md", "sure"), ("{filename}../first.md#x", "sure")}


def test_static_does_not_lead_to_a_text_and_filename_is_named(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[First]({static}/first.md#top)\n"
    (found,) = [one for one in build({"third.md": third}, DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert "only {filename} leads to the page" in found.message
    assert (typed_at(found.place), found.repair.replacement) == ("{static}/first.md#top", "{filename}/first.md#top")


def test_a_page_that_is_only_copied_is_told_in_the_content_folder(build):
    old = '<!doctype html><html lang="en"><head><title>Old</title></head>\n<body><p><a href="gone.html">gone</a></p></body></html>\n'
    diagnostics, _, said = build({"old/index.html": old}, STATIC_PATHS=["old"], ARTICLE_EXCLUDES=["old"], PAGE_EXCLUDES=["old"])
    assert ("broken-link", "content/old/index.html:2:19") in errors(diagnostics)
    assert '2 │ <body><p><a href="gone.html">' in said


@pytest.mark.parametrize("typed, meant", [
    ("{filename}/about.md", "{filename}/pages/about.md"), ("{filename}quite-anothr-file.md#x", "{filename}quite-another-file.md#x"),
    ("{filename}/2024-01-04-talk.md", "{filename}/2024-01-05-talk.md"), ("{filename}notes-part-3.md", None), ("{filename}/thirt.md", None),
])
def test_a_file_of_nearly_that_name_is_asked_after(build, typed, meant):
    head = "Date: 2024-01-04\nCategory: Python\n\n"
    texts = {
        "third.md": f"Title: Some words\n{head}[a]({typed})\n", "quite-another-file.md": f"Title: Else\n{head}x\n",
        "2024-01-05-talk.md": f"Title: The talk\n{head}x\n", "notes-part-2.md": f"Title: Notes\n{head}x\n",
    }
    (found,) = [one for one in build(texts, DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert (found.repair and found.repair.replacement) == meant and ("Did you mean" in found.message) == bool(meant)


def test_addresses_without_ending_are_asked_after_without_ending(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[About](/pages/about)\n"
    urls = {"PAGE_URL": "{slug}", "PAGE_SAVE_AS": "{slug}.html"}
    (found,) = [one for one in build({"third.md": third}, DEFAULT_PAGINATION=10, **urls)[0] if one.severity == "error"]
    assert found.repair.replacement == "/about"


@pytest.mark.parametrize("typed, guessed", [("{static}/images/b.png", False), ("{static}/images/harbuor.png", True), ("{static}/images/harbour-2.png", False)])
def test_a_picture_is_asked_after_for_its_name_and_not_for_its_ending_or_its_number(build, typed, guessed):
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![A]({typed})\n"
    files = {"third.md": third, "images/harbour.png": "x", "images/harbour-1.png": "x"}
    (found,) = [one for one in build(files, STATIC_PATHS=["images"], DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert ("Did you mean" in found.message) == guessed


NOT_THERE = "[a]({filename}/nope.md#top) [b]({filename}nope2.md?x=1#top) [c]({filename}/First.md#a) [d]({filename}/draft.md#a)"


def test_what_follows_the_name_of_a_file_that_is_not_there_is_no_hindrance(build):
    # Pelican writes such an address with the fragment twice.
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n{NOT_THERE}\n"
    rst = "P\n##\n\n:date: 2024-01-06\n:category: Python\n\n`a <{filename}/gone.md#x>`_\n"
    found = {(one.rule, one.place.file, typed_at(one.place)) for one in build({"third.md": third, "p.rst": rst})[0] if one.severity == "error"}
    assert found == {
        ("broken-link", "content/third.md", "{filename}/nope.md#top"), ("broken-link", "content/third.md", "{filename}nope2.md?x=1#top"),
        ("wrong-case", "content/third.md", "{filename}/First.md#a"),
        ("broken-link", "content/p.rst", "{filename}/gone.md#x"),
    }


def test_a_space_in_the_name_of_a_file_is_left_to_pelican(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![One]({static}/images/a%20b.png) ![Two]({static}/images/a b.png)\n"
    found = build({"third.md": third, "images/a b.png": "x"})[0]
    assert "untidy-address" not in {one.rule for one in found}


def test_an_address_with_an_escaped_sign_is_found_in_raw_html(build):
    raw = "Raw\n###\n\n:date: 2024-01-05\n\n.. raw:: html\n\n   <a href=\"/gone.html?a=1&amp;b=2\">Gone</a>\n"
    assert errors(build({"raw.rst": raw})[0]) == [("broken-link", "content/raw.rst:8:13")]


def test_where_pelican_fills_nothing_in_the_address_itself_is_wanted(build):
    third = 'Title: Third\nDate: 2024-01-04\nCategory: Python\n\n<img alt="" src="{static}/images/a.png" srcset="{static}/images/a.png 2x">\n'
    found = [one for one in build({"third.md": third}, STATIC_PATHS=["images"])[0] if one.severity == "error"]
    assert [(one.rule, str(one.place), one.repair and one.repair.replacement) for one in found] == [
        ("unresolved-placeholder", "content/third.md:5:49", "/images/a.png")
    ]
    assert "names a text" not in found[0].message


def test_a_picture_beside_its_text_that_is_not_published_is_told_how_to_be_named(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![A](own.png) [b](/notes/plan.pdf) ![C](images/none.png)\n"
    files = {"posts/third.md": third, "third.md": None, "posts/own.png": "x", "notes/plan.pdf": "x"}
    found = [one for one in build(files, STATIC_PATHS=["images"])[0] if one.severity == "error"]
    assert [(one.rule, one.repair and one.repair.replacement) for one in found] == [
        ("missing-file", "{attach}own.png"), ("broken-link", "{static}/notes/plan.pdf"), ("missing-file", None)
    ]


LINKED_PICTURE = """Pictured
########

:date: 2024-01-09
:category: Rest

.. figure:: {static}/images/lost.png
   :alt: x

   See `it in full <{static}/images/lost.png>`_.
"""


def test_a_picture_and_the_link_to_it_are_each_told_where_they_were_typed(build):
    found = {(one.rule, str(one.place)) for one in build({"pictured.rst": LINKED_PICTURE})[0] if one.severity == "error"}
    assert found == {("missing-file", "content/pictured.rst:7:13"), ("broken-link", "content/pictured.rst:10:21")}


@pytest.mark.parametrize("written", ["{static}/posters/DuelingPoets.pdf", "/posters/DuelingPoets.pdf", "{filename}/2004/press-release.md", "/session-three-2.html"])
def test_neither_the_page_of_a_download_s_name_nor_one_of_another_number_is_meant(build, written):
    texts = {
        "third.md": f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[x]({written})\n",
        "DuelingPoets.md": "Title: Dueling Poets\nDate: 2024-01-05\n\nWords.\n",
        "2018/press-release.md": "Title: Session three 1\nDate: 2024-01-06\nCategory: Python\n\nWords.\n",
    }
    (found,) = [one for one in build(texts, DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert (found.repair, "Did you mean" in found.message) == (None, False)


def test_whoever_names_a_file_does_not_mean_the_list_of_a_category(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: 2020\n\n[a]({filename}2020.md) and [b](.{filename}/first.md)\n"
    listed, in_between = sorted((one for one in build({"third.md": third}, DEFAULT_PAGINATION=10)[0] if one.rule == "broken-link"), key=lambda one: one.place.column)
    assert "Did you mean" not in listed.message and "only where an address begins" in in_between.message
