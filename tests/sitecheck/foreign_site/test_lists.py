"""Lists show what texts say once more: it is told once, where it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sitecheck.foreign_site.blog import errors, page, typed_at


def test_a_fault_that_lists_repeat_is_told_once_where_it_was_typed(build):
    body = "Title: Objects\nDate: 2024-01-20\nCategory: Python\n\nIt takes a <file-like> object.\n"
    diagnostics, _, _ = build({"objects.md": body}, DEFAULT_PAGINATION=10)
    assert [str(one.place) for one in diagnostics if one.rule == "unclosed-element"] == ["content/objects.md:5:12"]


def test_a_place_that_only_a_list_lacks_is_no_error(build):
    body = f"Title: Long\nDate: 2024-01-01\nCategory: Python\n\n[To the end](#end) [to nothing](#no)\n\n{'Words. ' * 99}\n\n## End {{#end}}\n"
    diagnostics, _, _ = build({"long.md": body}, DEFAULT_PAGINATION=10)
    found = {(one.severity, typed_at(one.place)) for one in diagnostics if one.rule == "missing-anchor"}
    assert found == {("warning", "#end"), ("error", "#no")}


def test_an_address_that_only_the_author_wrote_with_a_slash_is_her_broken_link(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\nSee [about](/about/).\n"
    found = [one for one in build({"third.md": third}, PAGE_URL="{slug}", PAGE_SAVE_AS="{slug}.html")[0] if one.severity == "error"]
    assert [(one.rule, str(one.place), one.blame) for one in found] == [("broken-link", "content/third.md:5:13", "author")]
    assert 'No page of this site has the address "/about/"' in found[0].message


SHOWN = r"""Title: Third
Date: 2024-01-04
Category: Python

See [this](/gone\_by\).html) <input type="image" src="/go.png" alt="Go"> and

<blockquote cite="/cited/">Words.</blockquote>

<div style="color: red; background: url(/back.png)">Words.</div>
"""


def test_what_lists_show_too_is_told_once_and_where_it_was_typed(build):
    found = sorted(str(one.place) for one in build({"third.md": SHOWN})[0] if one.severity == "error")
    assert found == ["content/third.md:5:12", "content/third.md:5:55", "content/third.md:7:19", "content/third.md:9:41"]


NOTED_MD = "Title: {0}\nDate: 2024-01-05\nCategory: Python\n\n[TOC]\n\nNoted[^1].\n\n## {1}\n\n{2}\n\n## End\n\nOver.\n\n[^1]: A note.\n"
NOTED_RST = "{0}\n#############\n\n:date: 2024-01-06\n:category: Python\n\n.. contents::\n\nNoted [#]_, see [CIT]_ and below_.\n\n{1}\n-------------\n\n{2}\n\n.. _below:\n\nEnd\n---\n\nOver.\n\n.. [#] A note.\n.. [CIT] A source.\n"


@pytest.mark.parametrize("ending, text", [("md", NOTED_MD), ("rst", NOTED_RST)])
def test_notes_and_contents_that_lists_show_without_their_places_are_no_error(build, ending, text):
    texts = {f"n{number}.{ending}": text.format(f"Number {number}", f"Part {number}", "Words. " * 90) for number in (1, 2)}
    diagnostics, _, _ = build({**texts, "third.md": None}, THEME="simple", DEFAULT_PAGINATION=10, MARKDOWN={"extension_configs": {
        "markdown.extensions.toc": {}, "markdown.extensions.extra": {},
    }})
    assert errors(diagnostics) == []
    said = {one.place.file for one in diagnostics if one.rule == "missing-anchor"}
    assert said and all(file.startswith("content/") for file in said)


def test_a_link_at_which_a_summary_ends_is_told_where_it_was_typed(build):
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n{'Words. ' * 48}[ending within these words]({{filename}}gone.md), and {'more ' * 9}.\n"
    assert errors(build({"third.md": third})[0]) == [("broken-link", "content/third.md:5:365")]


def test_a_relative_address_that_only_lists_in_other_folders_break_is_given_from_the_root(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![A](images/a.png) [about](pages/about.html)\n"
    found = [one for one in build({"third.md": third}, THEME="simple", STATIC_PATHS=["images"])[0] if one.severity == "error"]
    assert {(one.rule, typed_at(one.place), one.repair and one.repair.replacement) for one in found} == {
        ("missing-file", "images/a.png", "/images/a.png"), ("broken-link", "pages/about.html", "/pages/about.html"),
    }
    assert all('as seen from "' in one.message for one in found)


def folder_errors(root: Path) -> list[tuple[str, str]]:
    from sitecheck.engine import check
    from sitecheck.site import Site

    return [(one.rule, one.place.file) for one in check(Site.from_folder(root)) if one.severity == "error"]


def test_in_a_folder_too_a_list_that_repeats_a_note_without_its_place_is_no_error(tmp_path):
    note = 'Noted<a href="#fn:1">1</a> <a href="text.html">More</a>'
    (tmp_path / "text.html").write_text(page("Text", note + '<p id="fn:1">A note.</p><a href="index.html">Home</a>'))
    (tmp_path / "index.html").write_text(page("Home", note))
    assert folder_errors(tmp_path) == []


def test_an_empty_way_home_on_every_page_of_a_folder_is_no_error(tmp_path):
    for name in ("index", "a", "b", "c", "d"):
        links = "".join(f'<a href="{other}.html">{other}</a>' for other in "abcd")
        (tmp_path / f"{name}.html").write_text(page(name, f'<a href="">Our blog</a>{links}' + ('<a href="">lost</a>' if name == "c" else "")))
    assert folder_errors(tmp_path) == [("empty-address", "c.html")]


@pytest.mark.parametrize("name, text, at", [
    ("said.rst", "Said\n####\n\n:date: 2024-01-05\n\nWords to the school_ of old.\n\n.. _school: /school.html\n", "8:13"),
    ("said.html", '<html><head><title>Said</title><meta name="date" content="2024-01-05"></head><body>\n<a href="/school.html">school</a>\n</body></html>', "2:10"),
])
def test_words_of_a_link_that_lists_show_too_are_known_in_any_markup(build, name, text, at):
    found = [str(one.place) for one in build({name: text}, THEME="simple")[0] if one.severity == "error"]
    assert found == [f"content/{name}:{at}"]


def test_a_link_of_words_and_a_picture_is_told_once_where_it_was_typed_although_lists_repeat_it(build):
    text = "Title: Mixed\nDate: 2024-01-06\n\nA [word ![A picture]({static}/images/a.png) after]({filename}/nothing.md).\n"
    diagnostics, _status, _said = build({"mixed.md": text}, DEFAULT_PAGINATION=10)
    assert errors(diagnostics) == [("broken-link", "content/mixed.md:4:52")]


def test_a_note_that_lists_show_without_its_end_is_told_at_its_mark_and_asks_for_a_summary(build):
    text = f"Title: Noted\nDate: 2024-01-06\nCategory: Python\n\nSee[^1] and [below](#end).\n\n{'Words. ' * 90}\n\n# End {{#end}}\n\n[^1]: A note.\n"
    diagnostics, _status, _said = build({"noted.md": text}, THEME="simple", DEFAULT_PAGINATION=10)
    found = {(typed_at(one.place), one.message.partition('"end"')[2] or one.message.partition('"fn:1"')[2]) for one in diagnostics if one.rule == "missing-anchor"}
    advice = ", so there the link does nothing. Give this text a summary for lists."
    assert found == {("[^1]", advice), ("#end", advice)}


def test_an_end_tag_too_many_in_a_text_that_a_list_shows_is_not_sought_in_the_theme(build):
    diagnostics, _status, _said = build({"stray.md": "Title: Stray\nDate: 2024-01-06\n\nWords</a> here.\n"}, DEFAULT_PAGINATION=10)
    assert [str(one.place) for one in diagnostics if one.rule == "stray-end-tag"] == ["content/stray.md:4:6"]


FOLDERS = {
    "ARTICLE_URL": "{category}/{slug}/", "ARTICLE_SAVE_AS": "{category}/{slug}/index.html", "PAGE_URL": "{slug}", "PAGE_SAVE_AS": "{slug}/index.html",
}


def test_a_folder_that_a_text_names_rightly_is_told_as_astray_only_where_a_list_repeats_it(build):
    text = "Title: Here\nDate: 2024-02-06\nCategory: Python\n\n[This page](.) and [about](../about).\n"
    diagnostics, _status, _said = build({"here.md": text}, **FOLDERS)
    found = {typed_at(one.place): one for one in diagnostics if one.place.file == "content/here.md" and one.severity == "error"}
    assert {typed: one.rule for typed, one in found.items()} == {".": "folder-without-index", "../about": "broken-link"}
    assert found["."].message.endswith(f'as seen from "{found["."].pages[0]}", which repeats these words.')


def test_an_address_without_its_slash_is_told_neither_of_a_title_nor_where_the_text_s_own_page_leads_astray(build):
    """The menu's address of a page ends as its setting does."""
    text = "Title: Here\nDate: 2024-02-06\nCategory: Python\n\nSee [about](../about).\n"
    deep = "Title: Deep\n\nUp to [about]({filename}about.md).\n"
    site = {**dict.fromkeys(("first.md", "second.rst", "third.md", "draft.md")), "here.md": text, "pages/about.md": "Title: About\n\nHello.\n", "pages/deep.md": deep}
    diagnostics, _status, _said = build(site, **FOLDERS)
    assert ["PAGE_URL" in one.message for one in diagnostics if one.rule == "missing-slash"] == [True]
