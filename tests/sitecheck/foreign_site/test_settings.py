"""What Pelican's settings leave out or contradict is one fault of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sitecheck.foreign_site.blog import FEEDS, SETTINGS, errors, typed_at


@pytest.mark.parametrize("settings", [{"ARTICLE_SAVE_AS": "{slug}/index.html"}, {"ARTICLE_URL": "blog/{slug}/"}])
def test_an_address_without_its_file_or_a_file_without_its_address_is_one_fault_of_the_settings(build, settings):
    found = [one for one in build(**FEEDS, **settings)[0] if one.severity == "error"]
    assert [one.blame for one in found] == ["settings"]
    assert "and 2 more" in found[0].message and "ARTICLE_URL and ARTICLE_SAVE_AS" in found[0].message
    assert len(found[0].pages) > 5


@pytest.mark.parametrize("field, line", [
    ("Save_As: there/index.html", '"url: there/"'), ("url: there/", '"save_as: there/index.html"'), ("url: there.html", '"save_as: there.html"'),
])
def test_a_text_that_says_only_its_file_or_only_its_address_is_one_fault_where_it_says_so(build, field, line):
    first = f"Title: My first post\nDate: 2024-01-02\nCategory: Python\n{field}\n\nWords.\n"
    found = [one for one in build({"first.md": first}, **FEEDS)[0] if one.severity == "error"]
    assert [(one.rule, one.blame, str(one.place)) for one in found] == [("broken-link", "author", f"content/first.md:4:{field.index(' ') + 2}")]
    assert line in found[0].message


def test_a_text_in_another_markup_that_says_only_its_file_is_not_a_fault_of_the_settings(build):
    second = "My second post\n##############\n\n:date: 2024-01-03\n:category: Python\n:save_as: there/index.html\n\nWords.\n"
    found = [one for one in build({"second.rst": second}, **FEEDS)[0] if one.severity == "error"]
    assert len(found) == 1 and 'give "second.rst" also the line "url: there/"' in found[0].message


@pytest.mark.parametrize("name, text", [
    ("pages/apart.md", "Title: Apart\nStatus: hidden\n\nFor those who know of it.\n"),
    ("pages/apart.md", "---\ntitle: Apart\nstatus: hidden\n---\n\nFor those who know of it.\n"),
    ("pages/apart.rst", "Apart\n#####\n\n:status: hidden\n\nFor those who know of it.\n"),
])
def test_a_page_that_its_author_hides_is_no_orphan(build, name, text):
    assert "orphan-page" not in {one.rule for one in build({name: text})[0]}
    shown = text.replace("hidden", "published")
    assert "orphan-page" in {one.rule for one in build({name: shown}, DISPLAY_PAGES_ON_MENU=False)[0]}


def test_a_site_that_is_published_over_http_may_load_its_own_files_so(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![A]({static}/images/a.png) ![b](http://files.example/b.png)\n"
    diagnostics, _, _ = build({"third.md": third}, SITEURL="http://blog.test")
    assert {typed_at(one.place) for one in diagnostics if one.rule == "insecure-file"} == {"http://files.example/b.png"}


def test_an_address_in_a_list_of_the_settings_is_told_there(build):
    text = Path("pelicanconf.py").read_text(encoding="utf-8") + '# MENUITEMS = [("Old", "/old.html")]\nMENUITEMS = [("Old", "/old.html")]\n'
    Path("pelicanconf.py").write_text(text, encoding="utf-8")
    diagnostics, _, said = build()
    assert 'MENUITEMS = [("Old", "/old.html")]' in said
    found = [one for one in diagnostics if one.severity == "error"]
    assert [(str(one.place).partition(":")[0], typed_at(one.place), one.blame) for one in found] == [("pelicanconf.py", "/old.html", "settings")]
    assert found[0].place.line == len(text.splitlines())


@pytest.mark.parametrize("settings", [{"TAG_SAVE_AS": ""}, {"TAG_SAVE_AS": "t/{slug}.html"}, {"TAG_URL": "topics/{slug}/"}])
def test_links_to_lists_that_are_written_elsewhere_or_nowhere_have_one_cause(build, settings):
    more = {f"more-{n}.md": f"Title: More {n}\nDate: 2024-02-0{n}\nCategory: Python\nTags: tag {n}, all\n\nText.\n" for n in (1, 2, 3)}
    found = [one for one in build(more, THEME="simple", **settings)[0] if one.rule == "broken-link"]
    assert [one.blame for one in found] == ["settings"]
    assert "TAG_SAVE_AS" in found[0].message and " more" in found[0].message
    assert len(found[0].pages) > 3


def test_a_site_without_pages_of_tags_says_so(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\nTags: pelican\n\n[tag]({tag}pelican)\n"
    diagnostics, _, _ = build({"third.md": third}, TAG_SAVE_AS="", DEFAULT_PAGINATION=10)
    assert {one.message for one in diagnostics if one.rule == "unknown-tag"} == {'The page of the tag "pelican" is not where this leads, since TAG_SAVE_AS is empty in your settings: fill it in.'}


def test_feeds_of_a_site_that_does_not_know_its_address_yet_are_one_advice(build):
    found = [one for one in build(SITEURL="", RELATIVE_URLS=True, **FEEDS)[0] if one.rule == "broken-link"]
    assert [(one.severity, one.blame) for one in found] == [("warning", "settings")]
    assert "SITEURL" in found[0].message and len(found[0].pages) == 3


def test_the_address_of_the_host_alone_is_the_first_page_wherever_it_stands(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[Home](https://blog.test) and [home](https://blog.test#no)\n"
    diagnostics, _, _ = build({"third.md": third}, SITEURL="https://blog.test", ARTICLE_URL="posts/{slug}.html", ARTICLE_SAVE_AS="posts/{slug}.html")
    assert errors(diagnostics) == [("missing-anchor", "content/third.md:5:38")]


def test_a_site_with_an_http_address_may_ask_for_its_own_files(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![a](http://blog.test/images/a.png) ![b](http://other.example/b.png)\n"
    found = [(one.severity, typed_at(one.place)) for one in build({"third.md": third}, SITEURL="http://blog.test")[0] if one.rule == "insecure-file"]
    assert found == [("warning", "http://other.example/b.png")]


def test_addresses_to_which_a_setting_gives_no_slash_are_one_fault_of_the_settings(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a]({filename}pages/about.md) [b]({filename}first.md) [c](/about)\n"
    settings = {"PAGE_URL": "{slug}", "PAGE_SAVE_AS": "{slug}/index.html", "ARTICLE_URL": "{slug}", "ARTICLE_SAVE_AS": "{slug}/index.html"}
    found = [one for one in build({"third.md": third}, **settings)[0] if one.rule == "missing-slash"]
    assert sorted((one.blame, typed_at(one.place)) for one in found if one.blame == "author") == [("author", "/about")]
    ours, = (one for one in found if one.blame == "settings")
    assert "3 more" in ours.message and "ARTICLE_URL and PAGE_URL" in ours.message


def test_who_forgets_the_folder_of_the_site_is_told_the_whole_address(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a](/images/a.png) [b](/) [c](/pages/about.html)\n"
    found = [one for one in build({"third.md": third}, SITEURL="https://me.test/blog", STATIC_PATHS=["images"])[0] if one.severity == "error"]
    assert [one.repair and one.repair.replacement for one in found] == ["/blog/images/a.png", "/blog/", "/blog/pages/about.html"]


LOGO = '{% extends "!simple/base.html" %}{% block header %}<link rel="stylesheet" href="{{ SITEURL }}/images/{{ CSS_FILE }}"><img src="{{ SITEURL }}/{{ SITELOGO }}">{% endblock %}'


def test_what_a_setting_names_is_the_settings_and_how_it_is_shown_the_theme_s(build, theme_of):
    Path("pelicanconf.py").write_text(SETTINGS + 'SITELOGO = "images/a.png"\nSTATIC_PATHS = ["images"]\n', encoding="utf-8")
    found = {one.rule: one for one in build(THEME=theme_of({"base.html": LOGO}), CSS_FILE="")[0] if one.severity == "error"}
    assert (found["missing-alt"].blame, found["missing-alt"].place.file) == ("theme", "output/archives.html")
    assert "name the file" in found["folder-without-index"].message
