"""Any Pelican site can list the check in PLUGINS: its headers, its theme and its other markups are understood."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest
from jinja2 import FileSystemBytecodeCache
from markdown.extensions import Extension
from markdown.inlinepatterns import LinkInlineProcessor
from markdown.preprocessors import Preprocessor
from pelican import Pelican
from pelican.settings import DEFAULT_CONFIG, read_settings

import sitecheck.engine  # noqa: F401 - else each build would begin a worker, which loads all rules again

SETTINGS = """
AUTHOR = "Mira"
SITENAME = "A blog"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
LINKS = (("Pelican", "https://getpelican.com/"),)
SOCIAL = (("You can add links in your config file", "#"),)
DEFAULT_PAGINATION = 2
PLUGINS = ["sitecheck"]
"""
CONTENT = {
    "first.md": (
        "Title: My first post\nDate: 2024-01-02 10:20\nCategory: Python\nTags: pelican, publishing\n"
        "Authors: Alexis Métaireau, Conan Doyle\nSummary: Short version\n\n"
        "See [second]({filename}second.rst), [about]({filename}pages/about.md) and [a tag]({tag}pelican).[^1]\n"
        "![A picture]({static}/images/a.png) In prose, {filename} and x[i][j] are words.\n\n[^1]: A note.\n"
    ),
    "second.rst": "My second post\n##############\n\n:date: 2024-01-03\n:category: Python\n\nA `link <{filename}/first.md>`_.\n",
    "third.md": "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n# Heading\n\nA long text about nothing much.\n",
    "draft.md": "Title: Draft\nDate: 2024-02-02\nStatus: draft\n\nA draft that links to [itself]({filename}draft.md).\n",
    "pages/about.md": "Title: About\n\nHello. [First]({filename}/first.md)\n",
    "images/a.png": "x",
}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> dict:
    """Pelican's themes are compiled once for all."""
    folder = tmp_path_factory.mktemp("compiled")
    return {"JINJA_ENVIRONMENT": {**DEFAULT_CONFIG["JINJA_ENVIRONMENT"], "bytecode_cache": FileSystemBytecodeCache(str(folder))}}


@pytest.fixture
def build(tmp_path: Path, monkeypatch, capsys, compiled):
    """Builds the blog with some files changed, and gives the diagnostics and the status."""
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def run(changes: dict[str, str | None] | None = None, **settings):
        for name, text in {**CONTENT, **(changes or {})}.items():
            path = tmp_path / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True) if text is None else path.write_text(text, encoding="utf-8")
        pelican = Pelican(read_settings("pelicanconf.py", override=compiled | settings))
        status = 0
        try:
            pelican.run()
        except SystemExit as end:
            status = end.code
        return pelican.diagnostics, status, capsys.readouterr().out

    return run


def errors(diagnostics) -> list[tuple[str, str]]:
    return [(one.rule, str(one.place)) for one in diagnostics if one.severity == "error"]


@pytest.mark.parametrize("theme", ["notmyidea", "simple"])
@pytest.mark.parametrize("url", ["", "https://blog.test", "https://blog.test/sub"])
@pytest.mark.parametrize("relative", [True, False])
def test_a_good_site_has_no_errors_in_pelican_s_own_themes(build, theme, url, relative):
    diagnostics, status, said = build(THEME=theme, SITEURL=url, RELATIVE_URLS=relative, **(
        {"FEED_ALL_ATOM": "feeds/all.atom.xml", "FEED_DOMAIN": url} if url else {}
    ))
    assert (errors(diagnostics), status) == ([], 0)
    assert "Checked:" in said


BAD_LINK = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\nSee [nothing]({filename}/nothing.md).\n"
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
    assert status == 1 and [(one.rule, _typed(one.place)) for one in found] == [
        ("wrong-accents", "{filename}/f\u00fcr.md"), ("wrong-accents", "{static}/images/caf%C3%A9.png"),
    ]
    for one in found:
        text = text.replace(_typed(one.place), one.repair.replacement)
    diagnostics, status, _said = build(there | {"third.md": text}, DEFAULT_PAGINATION=10)
    assert (errors(diagnostics), status) == ([], 0)


def test_every_fault_is_found_where_it_was_typed(build):
    diagnostics, status, said = build(BAD, DEFAULT_PAGINATION=10)
    assert status == 1 and "Nothing was published." in said
    found = [(one.rule, one.place.file, _typed(one.place)) for one in diagnostics if one.severity == "error"]
    assert sorted(found) == sorted([
        ("broken-link", "content/bad.md", "{filename}/nope.md"), ("broken-link", "content/bad.md", "../gone.html"),
        ("broken-link", "content/bad.md", "{static}/images/none.png"), ("missing-file", "content/bad.md", "{static}/images/none.png"),
        ("missing-anchor", "content/bad.md", "#nowhere"), ("missing-scheme", "content/bad.md", "www.blog.test"),
        ("unknown-tag", "content/bad.md", "{tag}unknown"), ("wrong-case", "content/bad.md", "{filename}/First.md"),
        ("unresolved-placeholder", "content/bad.md", "{filname}/first.md"),
        ("broken-link", "content/bad.rst", "{filename}/frst.md"), ("missing-file", "content/bad.rst", "{static}/images/b.png"),
    ])
    # Pelican writes drafts too, so whoever follows such a link finds something.
    assert [(one.rule, _typed(one.place)) for one in diagnostics if "is a draft" in one.message] == [("link-to-draft", "{filename}/draft.md")]


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
    found = {(one.rule, one.place.file, _typed(one.place)) for one in diagnostics if one.severity == "error"}
    assert found == {
        ("missing-anchor", "content/names.md", "{filename}file-a.md#there"), ("broken-link", "content/names.md", "a.png"),
        ("missing-file", "content/names.rst", "{static}/images/lost.png"), ("broken-link", "content/names.rst", "{filename}/lost.md"),
    }


def test_a_fault_that_lists_repeat_is_told_once_where_it_was_typed(build):
    body = "Title: Objects\nDate: 2024-01-20\nCategory: Python\n\nIt takes a <file-like> object.\n"
    diagnostics, _, _ = build({"objects.md": body}, DEFAULT_PAGINATION=10)
    assert [str(one.place) for one in diagnostics if one.rule == "unclosed-element"] == ["content/objects.md:5:12"]


def test_who_names_a_file_without_saying_so_is_told_how(build):
    texts = {
        "notes/one.md": "Title: The first one\nDate: 2024-01-20\nCategory: Python\n\n[a](index.md) [b](../first.md#x)\n",
        "notes/index.md": "Title: All of them\nDate: 2024-01-19\nCategory: Python\n\nWords.\n",
    }
    diagnostics, _, _ = build(texts, DEFAULT_PAGINATION=10)
    found = {one.repair and (one.repair.replacement, one.repair.confidence) for one in diagnostics if one.place.file == "content/notes/one.md" and one.severity == "error"}
    assert found == {("{filename}index.md", "sure"), ("{filename}../first.md#x", "sure")}


def test_a_place_that_only_a_list_lacks_is_no_error(build):
    body = f"Title: Long\nDate: 2024-01-01\nCategory: Python\n\n[To the end](#end) [to nothing](#no)\n\n{'Words. ' * 99}\n\n## End {{#end}}\n"
    diagnostics, _, _ = build({"long.md": body}, DEFAULT_PAGINATION=10)
    found = {(one.severity, _typed(one.place)) for one in diagnostics if one.rule == "missing-anchor"}
    assert found == {("warning", "#end"), ("error", "#no")}


def _typed(place) -> str:
    """The words at a place."""
    line = Path(place.file).read_text(encoding="utf-8").split("\n")[place.line - 1]
    return line[place.column - 1 : place.end_column - 1]


def test_a_page_of_an_earlier_build_does_not_hold_a_link(build):
    assert build()[1] == 0
    time.sleep(0.1)
    diagnostics, status, _ = build({"second.rst": None, "first.md": CONTENT["first.md"].replace("{filename}second.rst", "/my-second-post.html")})
    assert Path("output/my-second-post.html").is_file()
    assert (errors(diagnostics), status) == ([("broken-link", "content/first.md:8:14")], 1)


def test_a_file_that_pelican_cannot_use_is_an_error_and_nothing_else_is_said_of_it(build):
    diagnostics, status, _ = build({
        "bad.md": "Title: Bad\nDate: 31/31/2024\n\nText\n",
        "third.md": CONTENT["third.md"] + "[bad]({filename}/bad.md)\n",
    })
    assert (errors(diagnostics), status) == ([("build-error", "content/bad.md")], 1)
    assert "31/31/2024" in diagnostics[0].message


def test_two_pages_of_one_address_are_named_before_pelican_gives_up(build):
    with pytest.raises(SystemExit) as end:
        build_and_stop(build, {"third.md": "Title: Third\nDate: 2024-01-04\nSlug: my-first-post\n\nText\n"})
    assert end.value.code == 1


@pytest.mark.parametrize("save_as", ["", "Save_as: archives.html\n"])
def test_a_text_that_wants_the_place_of_a_list_is_named_before_pelican_gives_up(build, capsys, save_as):
    text = f"Title: Archives\nDate: 2024-01-04\nSlug: archives\n{save_as}\nText\n"
    if save_as:
        assert build({"third.md": text})[1] == 0
        return
    with pytest.raises(SystemExit):
        build_and_stop(build, {"third.md": text})
    assert "save_as: archives.html" in capsys.readouterr().out


def build_and_stop(build, changes):
    """Pelican is ended before it has written anything, and so before there are diagnostics."""
    try:
        build(changes)
    except AttributeError as error:
        raise SystemExit(1) from error


def test_what_another_plugin_could_not_do_is_an_error(build):
    diagnostics, _, _ = build(GALLERY_PROBLEMS=[("images/a.png", "This picture cannot be opened."), (None, "The gallery is empty.")])
    assert [(one.place.file, one.message) for one in diagnostics if one.severity == "error"] == [
        ("", "The gallery is empty."), ("content/images/a.png", "This picture cannot be opened."),
    ]


def test_files_that_another_plugin_writes_in_silence_are_published(build):
    from pelican.plugins import signals

    def write(pelican):
        Path(pelican.output_path, "extra.txt").write_text("x")

    signals.finalized.connect(write)
    try:
        diagnostics, _, _ = build({"third.md": CONTENT["third.md"] + "[x](/extra.txt)\n"})
    finally:
        signals.finalized.disconnect(write)
    assert errors(diagnostics) == []


def test_a_site_that_does_not_ask_for_it_is_left_alone(build):
    with pytest.raises(AttributeError):
        build({"third.md": "Title: Third\nDate: 2024-01-04\n\n[x](/gone/)\n"}, PLUGINS=[])


def test_the_check_fails_a_build_only_where_that_is_wanted(build, monkeypatch):
    broken = {"third.md": "Title: Third\nDate: 2024-01-04\n\n[x](/gone/)\n"}
    assert build(broken, SITECHECK_FAIL=False)[1] == 0
    monkeypatch.setattr("sys.argv", ["pelican", "-lr"])
    assert build(broken)[1] == 0


def test_a_second_build_in_the_same_process_begins_with_nothing(build):
    assert build({"bad.md": "Title: Bad\nDate: 31/31/2024\n\nText\n"})[1] == 1
    assert build({"bad.md": None})[1] == 0


def test_pages_are_found_again_in_a_folder_alone(build, capsys):
    from sitecheck.__main__ import main

    build({"third.md": CONTENT["third.md"] + "[x](/gone/)\n"})
    os.chdir("output")
    assert main(["folder", ".", "--rules", "broken-link"]) == 1
    assert "/gone/" in capsys.readouterr().out


@pytest.mark.parametrize(("form", "begins"), [("json", "["), ("github", "::error"), ("sarif", "{"), ("junit", "<testsuites"), ("html", "<!doctype")])
def test_a_build_writes_its_report_in_any_format(build, monkeypatch, form, begins):
    monkeypatch.setenv("SITECHECK_FORMAT", form)
    assert build({"third.md": BAD_LINK})[2].startswith(begins)


@pytest.mark.parametrize(("file", "begins"), [("r.html", "<!doctype"), ("r.json", "["), ("r.sarif", "{"), ("r.xml", "<testsuites"), ("r.txt", "1 thing")])
def test_a_report_goes_into_a_file_whose_name_says_its_format(build, tmp_path, monkeypatch, file, begins):
    monkeypatch.setenv("SITECHECK_REPORT", str(tmp_path / file))
    said = build({"third.md": BAD_LINK})[2]
    assert (tmp_path / file).read_text(encoding="utf-8").startswith(begins) and said.startswith("1 thing")


def test_a_report_that_cannot_be_written_is_told_in_one_sentence(build, monkeypatch):
    monkeypatch.setenv("SITECHECK_REPORT", "no/such/folder/r.html")
    assert "cannot be written" in build()[1]


def test_an_unknown_format_is_told_before_the_build(build, monkeypatch):
    monkeypatch.setenv("SITECHECK_FORMAT", "pdf")
    with pytest.raises(AttributeError):  # there are no diagnostics
        build()


FEEDS = {"FEED_ALL_ATOM": "feeds/all.atom.xml", "FEED_ALL_RSS": "feeds/all.rss.xml", "CATEGORY_FEED_ATOM": "feeds/{slug}.atom.xml"}


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


def test_an_address_that_only_the_author_wrote_with_a_slash_is_her_broken_link(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\nSee [about](/about/).\n"
    found = [one for one in build({"third.md": third}, PAGE_URL="{slug}", PAGE_SAVE_AS="{slug}.html")[0] if one.severity == "error"]
    assert [(one.rule, str(one.place), one.blame) for one in found] == [("broken-link", "content/third.md:5:13", "author")]
    assert 'No page of this site has the address "/about/"' in found[0].message


def test_a_missing_file_does_not_break_off_a_build_that_dates_texts_by_their_files(build):
    lost = "Title: Third\nCategory: Python\n\n![Lost]({static}/images/lost.png) [lost]({attach}lost.pdf)\n"
    diagnostics, _, _ = build({"third.md": lost}, DEFAULT_DATE="fs")
    found = {(one.rule, _typed(one.place)) for one in diagnostics if one.severity == "error"}
    assert found == {("missing-file", "{static}/images/lost.png"), ("broken-link", "{attach}lost.pdf")}


def test_static_does_not_lead_to_a_text_and_filename_is_named(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[First]({static}/first.md#top)\n"
    (found,) = [one for one in build({"third.md": third}, DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert "only {filename} leads to the page" in found.message
    assert (_typed(found.place), found.repair.replacement) == ("{static}/first.md#top", "{filename}/first.md#top")


def test_a_site_that_is_published_over_http_may_load_its_own_files_so(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![A]({static}/images/a.png) ![b](http://files.example/b.png)\n"
    diagnostics, _, _ = build({"third.md": third}, SITEURL="http://blog.test")
    assert {_typed(one.place) for one in diagnostics if one.rule == "insecure-file"} == {"http://files.example/b.png"}


OVERRIDE = """{% extends "!simple/base.html" %}
{% block footer %}
  <a href="{{ SITEURL }}">Home</a>
  {% for name, address in [("News", "/feeds/none.xml"), ("Start", "/index.html")] %}<a href="{{ address }}">{{ name }}</a>{% endfor %}
{% endblock %}
"""


@pytest.fixture
def own_footer(tmp_path: Path) -> dict:
    """Settings for a theme with a footer of its own."""
    (tmp_path / "over").mkdir()
    (tmp_path / "over" / "base.html").write_text(OVERRIDE, encoding="utf-8")
    return {"THEME": "simple", "THEME_TEMPLATES_OVERRIDES": ["over"]}


def test_the_way_home_of_a_theme_is_no_empty_address_while_siteurl_is_left_empty(build, own_footer):
    empty = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[nothing]()\n"
    diagnostics, _, _ = build({"third.md": empty}, **own_footer)
    assert [str(one.place) for one in diagnostics if one.rule == "empty-address"] == ["content/third.md:5:11"]


def test_an_address_in_a_list_of_a_template_is_told_there(build, own_footer):
    diagnostics, _, _ = build(**own_footer)
    assert [(str(one.place), _typed(one.place)) for one in diagnostics if one.rule == "broken-link"] == [("over/base.html:4:38", "/feeds/none.xml")]


def test_an_address_in_a_list_of_the_settings_is_told_there(build):
    text = Path("pelicanconf.py").read_text(encoding="utf-8") + '# MENUITEMS = [("Old", "/old.html")]\nMENUITEMS = [("Old", "/old.html")]\n'
    Path("pelicanconf.py").write_text(text, encoding="utf-8")
    diagnostics, _, said = build()
    assert 'MENUITEMS = [("Old", "/old.html")]' in said
    found = [one for one in diagnostics if one.severity == "error"]
    assert [(str(one.place).partition(":")[0], _typed(one.place), one.blame) for one in found] == [("pelicanconf.py", "/old.html", "settings")]
    assert found[0].place.line == len(text.splitlines())


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
    found = {(one.rule, one.place.file, _typed(one.place)) for one in diagnostics if one.severity == "error"}
    assert found == {("missing-file", "content/third.md", "/images/lost.png"), ("broken-link", "content/third.md", "lost.ipynb")}


def test_a_page_is_called_by_its_title_in_any_markup(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a]({filename}/second.rst#no)\n"
    (found,) = [one for one in build({"third.md": third}, THEME="simple", DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert 'The page "My second post" has no heading' in found.message


RELEASE = """{% extends "!simple/base.html" %}
{% block footer %}<a href="{{ SITEURL }}/docs/{{ RELEASE | replace(".", "_") }}/index.html">Docs</a>{% endblock %}
"""


def test_an_address_that_a_template_puts_together_is_told_there_and_never_at_a_text_s_own_address(build, own_footer):
    Path("over/base.html").write_text(RELEASE, encoding="utf-8")
    home = "Title: Home\nURL: x/index.html\nSave_As: index.html\n\nHello.\n"
    diagnostics, _, _ = build({"pages/home.md": home}, **own_footer, RELEASE="8.3", INDEX_SAVE_AS="blog.html", PAGE_URL="{slug}.html")
    found = {(str(one.place), _typed(one.place)) for one in diagnostics if one.rule == "broken-link" and "docs" in one.message}
    assert found == {("over/base.html:2:28", '{{ SITEURL }}/docs/{{ RELEASE | replace(".", "_") }}/index.html')}


def test_a_text_without_a_title_is_told_in_plain_words(build):
    (found,) = [one for one in build({"bare.md": "Only words.\n"})[0] if one.severity == "error"]
    assert (str(found.place), found.message.partition(".")[0]) == ("content/bare.md", "Pelican leaves this text out: it has no title")


def test_a_menu_of_the_settings_is_not_confused_with_a_template_that_leads_there_too(build, own_footer):
    Path("over/base.html").write_text('{% extends "!simple/base.html" %}{% block footer %}<form action="/search/"></form>{% endblock %}', encoding="utf-8")
    text = Path("pelicanconf.py").read_text(encoding="utf-8") + 'MENUITEMS = [("Search", "/search")]\n'
    Path("pelicanconf.py").write_text(text, encoding="utf-8")
    found = [one for one in build(**own_footer, PAGE_URL="{slug}/", PAGE_SAVE_AS="{slug}/index.html")[0] if '"/search"' in one.message]
    assert [one.place.file for one in found] == ["pelicanconf.py"]


def test_a_link_in_a_field_of_markdown_is_told_in_the_field(build, own_footer):
    Path("over/article.html").write_text('{% extends "!simple/article.html" %}{% block content %}{{ article.intro }}{% endblock %}', encoding="utf-8")
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\nIntro: Read [more](/gone/further)\n\nWords.\n"
    diagnostics, _, _ = build({"third.md": third}, **own_footer, FORMATTED_FIELDS=["intro"])
    assert [(str(one.place), _typed(one.place)) for one in diagnostics if "/gone/" in one.message] == [("content/third.md:4:20", "/gone/further")]


def test_addresses_without_ending_are_asked_after_without_ending(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[About](/pages/about)\n"
    urls = {"PAGE_URL": "{slug}", "PAGE_SAVE_AS": "{slug}.html"}
    (found,) = [one for one in build({"third.md": third}, DEFAULT_PAGINATION=10, **urls)[0] if one.severity == "error"]
    assert found.repair.replacement == "/about"


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


@pytest.mark.parametrize("typed, guessed", [("{static}/images/b.png", False), ("{static}/images/harbuor.png", True), ("{static}/images/harbour-2.png", False)])
def test_a_picture_is_asked_after_for_its_name_and_not_for_its_ending_or_its_number(build, typed, guessed):
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![A]({typed})\n"
    files = {"third.md": third, "images/harbour.png": "x", "images/harbour-1.png": "x"}
    (found,) = [one for one in build(files, STATIC_PATHS=["images"], DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert ("Did you mean" in found.message) == guessed


def test_an_address_without_its_root_is_told_in_the_template_that_forgets_it(build, own_footer):
    Path("over/archives.html").write_text(
        '{% extends "!simple/base.html" %}{% block content %}{% for a in dates %}\n<a href="{{ a.url }}">{{ a.title }}</a>{% endfor %}{% endblock %}', encoding="utf-8"
    )
    Path("over/base.html").unlink()
    diagnostics, _, _ = build(**own_footer, ARCHIVES_SAVE_AS="all/index.html")
    found = [one for one in diagnostics if one.severity == "error"]
    assert len(found) == 3 and {(str(one.place), one.blame) for one in found} == {("over/archives.html:2:10", "theme")}


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
    found = {(one.rule, str(one.place), _typed(one.place)) for one in diagnostics if one.severity == "error"}
    assert found == {
        ("missing-anchor", "content/planted.rst:7:13", "{filename}/first.md#nowhere"), ("unknown-tag", "content/planted.rst:7:53", "{tag}pelicn"),
        ("unknown-topic", "content/planted.rst:7:79", "{category}Pythn"),
    }
    assert {'There is no category "Pythn". Did you mean "python"?'} == {one.message for one in diagnostics if one.rule == "unknown-topic"}


NOT_THERE = "[a]({filename}/nope.md#top) [b]({filename}nope2.md?x=1#top) [c]({filename}/First.md#a) [d]({filename}/draft.md#a)"


def test_what_follows_the_name_of_a_file_that_is_not_there_is_no_hindrance(build, capsys):
    # Pelican writes such an address with the fragment twice.
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n{NOT_THERE}\n"
    rst = "P\n##\n\n:date: 2024-01-06\n:category: Python\n\n`a <{filename}/gone.md#x>`_\n"
    found = {(one.rule, one.place.file, _typed(one.place)) for one in build({"third.md": third, "p.rst": rst})[0] if one.severity == "error"}
    assert found == {
        ("broken-link", "content/third.md", "{filename}/nope.md#top"), ("broken-link", "content/third.md", "{filename}nope2.md?x=1#top"),
        ("wrong-case", "content/third.md", "{filename}/First.md#a"),
        ("broken-link", "content/p.rst", "{filename}/gone.md#x"),
    }


def test_what_only_a_theme_says_of_a_page_is_not_laid_to_a_text_that_links_there_too(build):
    second = CONTENT["second.rst"] + "\nSee https://blog.test/third.html for more.\n"
    diagnostics, _, _ = build({"second.rst": second}, SITEURL="https://blog.test", THEME="notmyidea", DEFAULT_PAGINATION=10)
    vague = [one.place.file for one in diagnostics if "read more" in one.message]
    assert vague and all(file.startswith("output/") for file in vague)


WIKI = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\nA [[Wiki word]], [gone](/gone/), ![gone]({static}/images/gone.png) and\n<a href='/far/'>far</a>.\n"


def test_what_an_extension_makes_of_brackets_does_not_take_the_other_links_their_places(build):
    markdown = {"extension_configs": {"markdown.extensions.wikilinks": {}, "markdown.extensions.extra": {}}}
    found = {(one.rule, str(one.place)) for one in build({"third.md": WIKI}, MARKDOWN=markdown)[0] if one.severity == "error"}
    assert found == {
        ("broken-link", "content/third.md:5:25"), ("missing-file", "content/third.md:5:42"), ("broken-link", "content/third.md:6:10"),
        ("broken-link", "content/third.md:5:5"),  # of these words an extension makes the address
    }


def test_a_bare_slash_of_the_theme_is_not_sought_in_the_tags_of_a_text(build):
    page = '<html><head><title>Info</title><meta name="date" content="2024-01-01"/></head><body><p>Words.</p></body></html>'
    found = [one for one in build({"pages/info.html": page}, SITEURL="https://me.test/blog", MENUITEMS=[("Root", "https://me.test/")])[0] if one.severity == "error"]
    assert [(one.rule, one.blame) for one in found if one.place.file.startswith("content/pages")] == []


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


def test_feeds_of_a_site_that_does_not_know_its_address_yet_are_one_advice(build):
    found = [one for one in build(SITEURL="", RELATIVE_URLS=True, **FEEDS)[0] if one.rule == "broken-link"]
    assert [(one.severity, one.blame) for one in found] == [("warning", "settings")]
    assert "SITEURL" in found[0].message and len(found[0].pages) == 3


def test_a_space_in_the_name_of_a_file_is_left_to_pelican(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![One]({static}/images/a%20b.png) ![Two]({static}/images/a b.png)\n"
    found = build({"third.md": third, "images/a b.png": "x"})[0]
    assert "untidy-address" not in {one.rule for one in found}


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


SKIP = '{% extends "!simple/base.html" %}{% block header %}<a href="#said">Skip to what is said</a>{% endblock %}'
ARTICLE = '{% extends "!simple/article.html" %}{% block content %}<div id="said">{{ article.content }}</div>{% endblock %}'


@pytest.fixture
def theme_of(tmp_path):
    """Makes a theme of a few templates, each upon Pelican's simple one."""
    def make(templates: dict[str, str]) -> str:
        for name, text in templates.items():
            path = tmp_path / "theme" / "templates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (tmp_path / "theme" / "static").mkdir()
        return str(tmp_path / "theme")

    return make


def test_a_place_that_only_articles_have_is_an_error_of_the_theme_that_leads_to_it_from_lists(build, theme_of):
    diagnostics, _, _ = build(THEME=theme_of({"base.html": SKIP, "article.html": ARTICLE}))
    found = [(one.place.file, one.blame) for one in diagnostics if one.rule == "missing-anchor" and one.severity == "error"]
    assert found == [("theme/templates/base.html", "theme")]


@pytest.fixture(params=["get_writer", "finalized"])
def in_french_too(request):
    """Another plugin that lets a second Pelican make a part of the website, before the first writes or when it has written."""
    from pelican.plugins import signals

    signal, begun = getattr(signals, request.param), []

    def make_part(pelican):
        if not begun:
            begun.append(pelican)
            output = Path(pelican.output_path, "fr")
            Pelican({**pelican.settings, "OUTPUT_PATH": str(output), "SITEURL": "/fr", "DEFAULT_LANG": "fr"}).run()

    signal.connect(make_part)
    yield
    signal.disconnect(make_part)


def test_a_part_that_another_plugin_makes_is_checked_together_with_the_whole(build, in_french_too):
    whole = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a](/fr/my-first-post.html) [b](/my-first-post.html) [c](/fr/gone.html) [d]({filename}first.md#gone)\n"
    diagnostics, status, said = build({"third.md": whole, "fr.md": "Title: Un\nLang: fr\nDate: 2024-01-05\n\n[e](/third.html) [f](/gone.html)\n"})
    assert errors(diagnostics) == [
        ("broken-link", "content/fr.md:5:22"), ("broken-link", "content/third.md:5:58"), ("missing-anchor", "content/third.md:5:77"),
    ]
    assert status == 1 and said.count("to fix before publishing") == 1


def test_what_went_wrong_before_another_plugin_made_a_part_is_still_told(build, in_french_too):
    assert ("build-error", "content/bad.md") in errors(build({"bad.md": "Title: Bad\nDate: 31/31/2024\n\nText\n"})[0])


def test_the_address_of_the_host_alone_is_the_first_page_wherever_it_stands(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[Home](https://blog.test) and [home](https://blog.test#no)\n"
    diagnostics, _, _ = build({"third.md": third}, SITEURL="https://blog.test", ARTICLE_URL="posts/{slug}.html", ARTICLE_SAVE_AS="posts/{slug}.html")
    assert errors(diagnostics) == [("missing-anchor", "content/third.md:5:38")]


def test_a_site_with_an_http_address_may_ask_for_its_own_files(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![a](http://blog.test/images/a.png) ![b](http://other.example/b.png)\n"
    found = [(one.severity, _typed(one.place)) for one in build({"third.md": third}, SITEURL="http://blog.test")[0] if one.rule == "insecure-file"]
    assert found == [("warning", "http://other.example/b.png")]


def test_addresses_to_which_a_setting_gives_no_slash_are_one_fault_of_the_settings(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a]({filename}pages/about.md) [b]({filename}first.md) [c](/about)\n"
    settings = {"PAGE_URL": "{slug}", "PAGE_SAVE_AS": "{slug}/index.html", "ARTICLE_URL": "{slug}", "ARTICLE_SAVE_AS": "{slug}/index.html"}
    found = [one for one in build({"third.md": third}, **settings)[0] if one.rule == "missing-slash"]
    assert sorted((one.blame, _typed(one.place)) for one in found if one.blame == "author") == [("author", "/about")]
    ours, = (one for one in found if one.blame == "settings")
    assert "3 more" in ours.message and "ARTICLE_URL and PAGE_URL" in ours.message


def test_a_link_at_which_a_summary_ends_is_told_where_it_was_typed(build):
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n{'Words. ' * 48}[ending within these words]({{filename}}gone.md), and {'more ' * 9}.\n"
    assert errors(build({"third.md": third})[0]) == [("broken-link", "content/third.md:5:365")]


STYLED = '{% extends "!simple/base.html" %}{% block header %}<div style="background: url(\'{% block back %}{% endblock %}\')">Hi</div>{% endblock %}'
BACK = '{% extends "!simple/article.html" %}\n{% block back %}{{ SITEURL }}/theme/img/gone.jpg{% endblock %}'


def test_an_address_in_a_block_of_a_template_is_told_there(build, theme_of):
    diagnostics, _, _ = build(THEME=theme_of({"base.html": STYLED, "article.html": BACK}))
    assert [(one.rule, str(one.place)) for one in diagnostics if "gone.jpg" in one.message] == [("missing-file", "theme/templates/article.html:2:31")]


def test_words_that_the_theme_says_on_every_page_are_told_there(build, theme_of):
    base = '{% extends "!simple/base.html" %}\n{% block head %}{{ super() }}<meta name="description" content="One blog">{% endblock %}'
    found = [one for one in build(THEME=theme_of({"base.html": base}))[0] if one.rule == "twin-description"]
    assert [(one.place.file, one.blame) for one in found] == [("theme/templates/base.html", "theme")]


PICTURED = '{% extends "!simple/article.html" %}{% block content %}{% if article.image %}<img src="{{ SITEURL }}/{{ article.image }}" alt="A">{% endif %}{{ article.content }}{% endblock %}'


@pytest.mark.parametrize("name, text, at", [
    ("p.md", "Title: P\nDate: 2024-01-05\nImage: images/lost.png\n\nWords.\n", "3:8"),
    ("p.rst", "P\n#\n\n:date: 2024-01-05\n:image: images/lost.png\n\nWords.\n", "5:9"),
    ("p.html", '<html><head><title>P</title><meta name="date" content="2024-01-05">\n<meta name="image" content="images/lost.png"></head><body>Words.</body></html>', "2:29"),
])
def test_a_picture_that_a_field_names_is_told_at_the_field(build, theme_of, name, text, at):
    diagnostics, _, _ = build({name: text}, THEME=theme_of({"article.html": PICTURED}))
    assert errors(diagnostics) == [("missing-file", f"content/{name}:{at}")]


def test_an_address_with_an_escaped_sign_is_found_in_raw_html(build):
    raw = "Raw\n###\n\n:date: 2024-01-05\n\n.. raw:: html\n\n   <a href=\"/gone.html?a=1&amp;b=2\">Gone</a>\n"
    assert errors(build({"raw.rst": raw})[0]) == [("broken-link", "content/raw.rst:8:13")]


def test_a_text_that_pelican_cannot_read_is_told_with_its_line(build):
    broken = "Broken\n######\n\n:date: 2024-01-05\n\nA longer part\n-----\n\nWords.\n"
    assert errors(build({"broken.rst": broken})[0]) == [("build-error", "content/broken.rst:7")]


def test_words_after_a_stray_quotation_mark_are_no_attributes(build, theme_of):
    base = '{% extends "!simple/base.html" %}\n{% block head %}{{ super() }}{% if article %}<meta name="x" content="{{ article.summary|striptags }}">{% endif %}{% endblock %}'
    third = 'Title: Third\nDate: 2024-01-04\nCategory: Python\n\nShe said "the one and the other and the third".\n'
    assert "duplicate-attribute" not in {one.rule for one in build({"third.md": third}, THEME=theme_of({"base.html": base}))[0]}


def test_a_picture_on_pages_in_many_folders_is_told_once(build, theme_of):
    base = '{% extends "!simple/base.html" %}\n{% block header %}<img src="{{ SITEURL }}/images/a.png" alt="A">{% endblock %}'
    found = build(THEME=theme_of({"base.html": base}), RELATIVE_URLS=True, ARTICLE_URL="a/b/{slug}.html", ARTICLE_SAVE_AS="a/b/{slug}.html")[0]
    assert len([one for one in found if one.rule == "picture-without-size" and "a.png" in one.message and one.blame == "theme"]) == 1


def test_a_relative_address_that_only_lists_in_other_folders_break_is_given_from_the_root(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n![A](images/a.png) [about](pages/about.html)\n"
    found = [one for one in build({"third.md": third}, THEME="simple", STATIC_PATHS=["images"])[0] if one.severity == "error"]
    assert {(one.rule, _typed(one.place), one.repair and one.repair.replacement) for one in found} == {
        ("missing-file", "images/a.png", "/images/a.png"), ("broken-link", "pages/about.html", "/pages/about.html"),
    }
    assert all('as seen from "' in one.message for one in found)


def test_a_text_in_another_encoding_is_told_in_plain_words_with_its_line(build):
    Path("content").mkdir(exist_ok=True)
    Path("content/latin.md").write_bytes("Title: Café\nDate: 2024-01-05\n\nWords.\n".encode("latin-1"))
    found = [one for one in build()[0] if one.severity == "error"]
    assert [(str(one.place), one.message) for one in found] == [
        ("content/latin.md:1", "Pelican cannot use this text: a letter in it is not written in UTF-8. Save the file as UTF-8."),
    ]


def folder_errors(root: Path) -> list[tuple[str, str]]:
    from sitecheck.engine import check
    from sitecheck.site import Site

    return [(one.rule, one.place.file) for one in check(Site.from_folder(root)) if one.severity == "error"]


def page(title: str, body: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>{title}</title><meta name="viewport" content="width=device-width"></head><body><main><h1>{title}</h1>{body}</main></body></html>'


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


def test_who_forgets_the_folder_of_the_site_is_told_the_whole_address(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a](/images/a.png) [b](/) [c](/pages/about.html)\n"
    found = [one for one in build({"third.md": third}, SITEURL="https://me.test/blog", STATIC_PATHS=["images"])[0] if one.severity == "error"]
    assert [one.repair and one.repair.replacement for one in found] == ["/blog/images/a.png", "/blog/", "/blog/pages/about.html"]


def test_a_site_whose_texts_lie_beside_its_settings_has_places_from_there(build, tmp_path):
    for name in ("posts", "images"):
        (tmp_path / name).mkdir()
    (tmp_path / "posts" / "one.md").write_text("Title: One\nDate: 2024-01-04\n\n[a]({filename}/posts/gone.md)\n", encoding="utf-8")
    diagnostics, _, said = build(PATH=".", ARTICLE_PATHS=["posts"], PAGE_PATHS=["pages"], STATIC_PATHS=["images"])
    assert errors(diagnostics) == [("broken-link", "posts/one.md:4:5")]
    assert "the . folder" not in said


def test_a_report_for_programs_stands_alone_on_its_way_out(build, monkeypatch):
    import json

    monkeypatch.setenv("SITECHECK_FORMAT", "json")
    said = build({"third.md": BAD_LINK.replace("{filename}/nothing.md", "{static}/images/none.png")})[2]
    assert [one["rule"] for one in json.loads(said) if one["severity"] == "error"] == ["broken-link"]


LOGO = '{% extends "!simple/base.html" %}{% block header %}<link rel="stylesheet" href="{{ SITEURL }}/images/{{ CSS_FILE }}"><img src="{{ SITEURL }}/{{ SITELOGO }}">{% endblock %}'


def test_what_a_setting_names_is_the_settings_and_how_it_is_shown_the_theme_s(build, theme_of):
    Path("pelicanconf.py").write_text(SETTINGS + 'SITELOGO = "images/a.png"\nSTATIC_PATHS = ["images"]\n', encoding="utf-8")
    found = {one.rule: one for one in build(THEME=theme_of({"base.html": LOGO}), CSS_FILE="")[0] if one.severity == "error"}
    assert (found["missing-alt"].blame, found["missing-alt"].place.file) == ("theme", "output/archives.html")
    assert "name the file" in found["folder-without-index"].message


def test_ids_that_a_program_numbered_twice_are_one_finding(build):
    lines = "".join(f'<i id="line-{number}">x</i>' for number in (1, 2, 3, 4))
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n<div>{lines}</div>\n\n<div>{lines}</div>\n"
    found = [one for one in build({"third.md": third}, THEME="simple")[0] if one.rule == "duplicate-id" and one.pages == ("third.html",)]
    assert [one.message for one in found] == ['The id "line-1" and 3 others like it stand here again.']


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


def test_html_in_the_headers_of_several_texts_is_told_in_each_of_them(build, tmp_path):
    (tmp_path / "theme" / "templates").mkdir(parents=True)
    (tmp_path / "theme" / "templates" / "page.html").write_text(page("{{ page.title }}", "{{ page.content }}{{ page.foot }}"), encoding="utf-8")
    foot = "Foot: <script src='/js/gone.js'></script>\n\nWords.\n"
    files = {"pages/about.md": "Title: About\n" + foot, "pages/other.md": "Title: Other\nSlug: other\n" + foot}
    settings = {"THEME": "theme", "THEME_TEMPLATES_OVERRIDES": [], "DIRECT_TEMPLATES": [], "ARTICLE_PATHS": ["none"], "STATIC_PATHS": []}
    found = [one for one in build(files, **settings)[0] if one.rule == "missing-file"]
    assert [str(one.place) for one in found] == ["content/pages/about.md:2:20", "content/pages/other.md:3:20"]


def test_a_field_with_a_name_that_pelican_keeps_for_itself_is_told_in_plain_words(build):
    found = [one for one in build({"third.md": "Title: Third\nDate: 2024-01-04\nContent:\n\nWords.\n"})[0] if one.rule == "build-error"]
    assert [(str(one.place), "name for itself" in one.message) for one in found] == [("content/third.md:3", True)]


@pytest.mark.parametrize("own_letters", [False, True])
@pytest.mark.parametrize("written", ["{tag}zwei Wörter", "{tag}C++11", "{category}演算法", "{author}Wu Ming"])
def test_a_name_of_which_pelican_makes_other_letters_is_found_where_it_was_typed(build, written, own_letters):
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[x]({written})\n"
    found = [one for one in build({"third.md": third}, SITEURL="https://mira.github.io", SLUGIFY_USE_UNICODE=own_letters)[0] if one.severity == "error"]
    assert [(str(one.place), _typed(one.place)) for one in found] == [("content/third.md:5:5", written)]


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


def test_what_stands_in_a_short_code_is_not_replaced_by_a_whole_address(build, short_codes):
    files = {"third.md": "Title: Third\nDate: 2024-01-04\n\n[% photo id=oakk %]\n", "photos/oak.jpg": "x", "photos/oak@2x.jpg": "x"}
    found = [one for one in build(files, STATIC_PATHS=["photos"])[0] if one.rule == "missing-file"]
    assert [(str(one.place), one.repair, "oak.jpg" in one.message or "oak@2x.jpg" in one.message) for one in found] == [("content/third.md:4:13", None, True)] * 2


def test_a_picture_of_which_a_field_has_only_the_name_is_told_at_the_field(build, theme_of):
    theme = theme_of({"page.html": page("{{ page.title }}", "<img alt='' src='/banners/{{ page.banner }}.jpg'>{{ page.content }}")})
    about = "Title: About\nBanner: sea_01\n\nHello. [First]({filename}/first.md)\n"
    found = [one for one in build({"pages/about.md": about}, THEME=theme)[0] if one.rule == "missing-file"]
    assert [str(one.place) for one in found] == ["content/pages/about.md:2:9"]


def test_what_names_no_page_is_not_laid_to_a_menu_that_names_the_page_it_stands_on(build, theme_of, tmp_path):
    theme = theme_of({"base.html": '{% extends "!simple/base.html" %}{% block header %}<a href="">Up</a><a href="#nowhere">Down</a>{% endblock %}'})
    menu = SETTINGS + 'MENUITEMS = (("Archives", "/archives.html"), ("Start", "/index.html"))\n'
    (tmp_path / "pelicanconf.py").write_text(menu, encoding="utf-8")
    found = {(one.rule, str(one.place)) for one in build(THEME=theme)[0] if one.severity == "error"}
    assert found == {("empty-address", "theme/templates/base.html:1:61"), ("missing-anchor", "theme/templates/base.html:1:78")}


def test_a_menu_s_address_is_not_laid_to_a_text_whose_own_address_it_is(build):
    about = "About us\n########\n\n:url: about.html\n:save_as: about.html\n\nHello.\n"
    # Relative, so it leads astray from each folder; few pages are in one of them.
    found = [one for one in build({"pages/about.md": None, "pages/about.rst": about}, MENUITEMS=[("About", "about.html")])[0] if one.rule == "broken-link"]
    assert found and not [one for one in found if one.place.file == "content/pages/about.rst"]


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


def test_a_script_that_several_texts_name_in_a_list_is_told_in_each_of_them(build, theme_of):
    theme = theme_of({"page.html": page("{{ page.title }}", "{% for name in (page.scripts or '').split(',') if name %}<script src='/js/{{ name|trim }}'></script>{% endfor %}{{ page.content }}")})
    files = {f"pages/{name}.rst": f"{name}\n#####\n\n:scripts: there.js, gone.js\n\nHello.\n" for name in ("about", "other")}
    diagnostics, _, _ = build({**files, "pages/about.md": None, "js/there.js": "x"}, THEME=theme, STATIC_PATHS=["js", "images"])
    assert [str(one.place) for one in diagnostics if one.rule == "missing-file"] == [f"content/pages/{name}.rst:4:21" for name in ("about", "other")]


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
    found = [(str(one.place), _typed(one.place), one.repair) for one in diagnostics if one.rule == "broken-link"]
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
    assert [(str(one.place), _typed(one.place)) for one in found] == [
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


@pytest.mark.parametrize("written", ["{static}/posters/DuelingPoets.pdf", "/posters/DuelingPoets.pdf", "{filename}/2004/press-release.md", "/session-three-2.html"])
def test_neither_the_page_of_a_download_s_name_nor_one_of_another_number_is_meant(build, written):
    texts = {
        "third.md": f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[x]({written})\n",
        "DuelingPoets.md": "Title: Dueling Poets\nDate: 2024-01-05\n\nWords.\n",
        "2018/press-release.md": "Title: Session three 1\nDate: 2024-01-06\nCategory: Python\n\nWords.\n",
    }
    (found,) = [one for one in build(texts, DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert (found.repair, "Did you mean" in found.message) == (None, False)


def test_a_place_that_a_template_wants_of_every_page_is_told_once(build, theme_of):
    index = '{% extends "!simple/base.html" %}{% block content %}{% for each in articles %}<h2><a href="{{ SITEURL }}/{{ each.url }}#comments">Say something on {{ each.title }}</a></h2>{% endfor %}{% endblock %}'
    found = [one for one in build(THEME=theme_of({"index.html": index}))[0] if one.rule == "missing-anchor"]
    assert [(one.place.file, one.blame, 'to "comments" on 3 pages' in one.message) for one in found] == [("theme/templates/index.html", "theme", True)]


@pytest.mark.parametrize("name, text, at", [
    ("hidden.md", "Title: Hidden\nDate: 2024-01-05\nCategory: Python\nStatus: hidden\nTags: pelican, Own words\n\nWords.\n", "5:16"),
    ("hidden.rst", "Hidden\n######\n\n:date: 2024-01-05\n:category: Python\n:status: hidden\n:tags: Own words; pelican\n\nWords.\n", "7:8"),
])
def test_a_tag_of_which_there_is_no_page_since_its_text_is_hidden_is_told_at_the_tag(build, name, text, at):
    found = [one for one in build({name: text}, THEME="simple")[0] if one.severity == "error"]
    assert [(one.rule, str(one.place)) for one in found] == [("broken-link", f"content/{name}:{at}")]


def test_whoever_names_a_file_does_not_mean_the_list_of_a_category(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: 2020\n\n[a]({filename}2020.md) and [b](.{filename}/first.md)\n"
    listed, in_between = sorted((one for one in build({"third.md": third}, DEFAULT_PAGINATION=10)[0] if one.rule == "broken-link"), key=lambda one: one.place.column)
    assert "Did you mean" not in listed.message and "only where an address begins" in in_between.message


@pytest.mark.parametrize("name, text, at", [
    ("said.rst", "Said\n####\n\n:date: 2024-01-05\n\nWords to the school_ of old.\n\n.. _school: /school.html\n", "8:13"),
    ("said.html", '<html><head><title>Said</title><meta name="date" content="2024-01-05"></head><body>\n<a href="/school.html">school</a>\n</body></html>', "2:10"),
])
def test_words_of_a_link_that_lists_show_too_are_known_in_any_markup(build, name, text, at):
    found = [str(one.place) for one in build({name: text}, THEME="simple")[0] if one.severity == "error"]
    assert found == [f"content/{name}:{at}"]


def test_what_a_theme_makes_is_not_laid_to_a_short_code_of_the_same_word(build, theme_of):
    theme = theme_of({"page.html": page("{{ page.title }}", "{{ page.content }}<a href='/{{ 'kao'|reverse }}/'>More</a>")})
    found = [one for one in build({"pages/about.md": "Title: About\n\n[[Oak]] trees. [First]({filename}/first.md)\n"}, THEME=theme)[0] if one.rule == "broken-link"]
    assert [one.place.file for one in found] == ["output/pages/about.html"]


@pytest.mark.parametrize("words", ["{! " + "very " * 99 + "long !}", "{! a\0b !}", "{! /etc/hostname !}", "{! ../pelicanconf.py !}", "{! images !}"])
def test_what_no_file_of_the_content_folder_is_called_by_is_not_taken_in(build, words):
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n`{words}` and [x](/gone.html)\n"
    assert [str(one.place).partition(":")[0] for one in build({"third.md": third}, DEFAULT_PAGINATION=10)[0] if one.rule == "broken-link"] == ["content/third.md"]


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


def test_a_link_of_words_and_a_picture_is_told_once_where_it_was_typed_although_lists_repeat_it(build):
    text = "Title: Mixed\nDate: 2024-01-06\n\nA [word ![A picture]({static}/images/a.png) after]({filename}/nothing.md).\n"
    diagnostics, _status, _said = build({"mixed.md": text}, DEFAULT_PAGINATION=10)
    assert errors(diagnostics) == [("broken-link", "content/mixed.md:4:52")]


def test_a_note_that_lists_show_without_its_end_is_told_at_its_mark_and_asks_for_a_summary(build):
    text = f"Title: Noted\nDate: 2024-01-06\nCategory: Python\n\nSee[^1] and [below](#end).\n\n{'Words. ' * 90}\n\n# End {{#end}}\n\n[^1]: A note.\n"
    diagnostics, _status, _said = build({"noted.md": text}, THEME="simple", DEFAULT_PAGINATION=10)
    found = {(_typed(one.place), one.message.partition('"end"')[2] or one.message.partition('"fn:1"')[2]) for one in diagnostics if one.rule == "missing-anchor"}
    advice = ", so there the link does nothing. Give this text a summary for lists."
    assert found == {("[^1]", advice), ("#end", advice)}


def test_a_whole_address_that_pelican_made_of_a_short_one_is_nobody_s_to_shorten(build):
    """Several texts show one picture several times, so which of them a list repeats is not known."""
    text = "{0}\n#####\n\n:date: 2024-01-06\n\n" + ".. image:: {{static}}/images/a.png\n   :alt: A\n\n" * 2
    site = {f"{name.lower()}.rst": text.format(name) for name in ("Upper", "Lower")}
    diagnostics, _status, _said = build(site, SITEURL="https://blog.test", DEFAULT_PAGINATION=10)
    assert [one.place for one in diagnostics if one.rule == "own-domain-in-full"] == []


def test_a_tag_whose_name_begins_with_a_hash_is_told_where_it_was_typed_with_the_tag_that_is_meant(build):
    text = "Title: Hash\nDate: 2024-01-06\nTags: #pelican\n\nOf [birds]({tag}#pelican) and [fish]({tag}#fish).\n"
    diagnostics, _status, _said = build({"hash.md": text}, DEFAULT_PAGINATION=10)
    assert [(one.rule, _typed(one.place), one.repair and one.repair.replacement) for one in diagnostics if one.severity == "error"] == [
        ("unknown-tag", "{tag}#pelican", "{tag}pelican"), ("unknown-tag", "{tag}#fish", None),
    ]


def test_an_address_with_an_escaped_underscore_in_restructured_text_is_told_where_it_was_typed(build):
    text = "Signs\n#####\n\n:date: 2024-01-06\n\nSee `it <{filename}/no\\_thing.md>`__.\n"
    diagnostics, _status, _said = build({"signs.rst": text}, DEFAULT_PAGINATION=10)
    assert [(one.rule, _typed(one.place)) for one in diagnostics if one.severity == "error"] == [("broken-link", "{filename}/no\\_thing.md")]


def test_an_end_tag_too_many_in_a_text_that_a_list_shows_is_not_sought_in_the_theme(build):
    diagnostics, _status, _said = build({"stray.md": "Title: Stray\nDate: 2024-01-06\n\nWords</a> here.\n"}, DEFAULT_PAGINATION=10)
    assert [str(one.place) for one in diagnostics if one.rule == "stray-end-tag"] == ["content/stray.md:4:6"]


def test_a_restructured_text_that_windows_saved_with_an_unseen_sign_before_its_title_is_told_how_to_be_saved(build):
    """Of a title and a line below it that look equally long, "too short" helps nobody."""
    text = "\ufeffMarked\n######\n\n:date: 2024-01-06\n\nWords.\n"
    diagnostics, _status, _said = build({"marked.rst": text}, DEFAULT_PAGINATION=10)
    [found] = [one for one in diagnostics if one.rule == "build-error"]
    assert str(found.place) == "content/marked.rst:1" and found.message.endswith("Save the file as UTF-8 without BOM.")


def test_a_theme_s_whole_address_of_a_page_is_not_taken_for_the_short_one_that_its_text_has(build):
    """The theme of Pelican leads from each title to the page, and a translation's page has the name of its original's."""
    texts = {f"one-{lang}.md": f"Title: One {lang}\nDate: 2024-01-06\nSlug: one\nLang: {lang}\n\nThis is [where you are](one.html).\n" for lang in ("en", "fr")}
    settings = {"SITEURL": "https://blog.test", "THEME": "simple", "DEFAULT_PAGINATION": 10}
    diagnostics, _status, _said = build(texts, ARTICLE_LANG_URL="{lang}/{slug}.html", ARTICLE_LANG_SAVE_AS="{lang}/{slug}.html", **settings)
    assert [str(one.place) for one in diagnostics if one.rule == "own-domain-in-full"] == []


FOLDERS = {
    "ARTICLE_URL": "{category}/{slug}/", "ARTICLE_SAVE_AS": "{category}/{slug}/index.html", "PAGE_URL": "{slug}", "PAGE_SAVE_AS": "{slug}/index.html",
}


def test_a_folder_that_a_text_names_rightly_is_told_as_astray_only_where_a_list_repeats_it(build):
    text = "Title: Here\nDate: 2024-02-06\nCategory: Python\n\n[This page](.) and [about](../about).\n"
    diagnostics, _status, _said = build({"here.md": text}, **FOLDERS)
    found = {_typed(one.place): one for one in diagnostics if one.place.file == "content/here.md" and one.severity == "error"}
    assert {typed: one.rule for typed, one in found.items()} == {".": "folder-without-index", "../about": "broken-link"}
    assert found["."].message.endswith(f'as seen from "{found["."].pages[0]}", which repeats these words.')


def test_an_address_without_its_slash_is_told_neither_of_a_title_nor_where_the_text_s_own_page_leads_astray(build):
    """The menu's address of a page ends as its setting does."""
    text = "Title: Here\nDate: 2024-02-06\nCategory: Python\n\nSee [about](../about).\n"
    deep = "Title: Deep\n\nUp to [about]({filename}about.md).\n"
    site = {**dict.fromkeys(("first.md", "second.rst", "third.md", "draft.md")), "here.md": text, "pages/about.md": "Title: About\n\nHello.\n", "pages/deep.md": deep}
    diagnostics, _status, _said = build(site, **FOLDERS)
    assert ["PAGE_URL" in one.message for one in diagnostics if one.rule == "missing-slash"] == [True]
