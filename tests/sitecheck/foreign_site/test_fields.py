"""Headers of texts as Pelican has them: fields with links, pictures, tags and HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sitecheck.foreign_site.blog import errors, page, typed_at


def test_a_link_in_a_field_of_markdown_is_told_in_the_field(build, own_footer):
    Path("over/article.html").write_text('{% extends "!simple/article.html" %}{% block content %}{{ article.intro }}{% endblock %}', encoding="utf-8")
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\nIntro: Read [more](/gone/further)\n\nWords.\n"
    diagnostics, _, _ = build({"third.md": third}, **own_footer, FORMATTED_FIELDS=["intro"])
    assert [(str(one.place), typed_at(one.place)) for one in diagnostics if "/gone/" in one.message] == [("content/third.md:4:20", "/gone/further")]


PICTURED = '{% extends "!simple/article.html" %}{% block content %}{% if article.image %}<img src="{{ SITEURL }}/{{ article.image }}" alt="A">{% endif %}{{ article.content }}{% endblock %}'


@pytest.mark.parametrize("name, text, at", [
    ("p.md", "Title: P\nDate: 2024-01-05\nImage: images/lost.png\n\nWords.\n", "3:8"),
    ("p.rst", "P\n#\n\n:date: 2024-01-05\n:image: images/lost.png\n\nWords.\n", "5:9"),
    ("p.html", '<html><head><title>P</title><meta name="date" content="2024-01-05">\n<meta name="image" content="images/lost.png"></head><body>Words.</body></html>', "2:29"),
])
def test_a_picture_that_a_field_names_is_told_at_the_field(build, theme_of, name, text, at):
    diagnostics, _, _ = build({name: text}, THEME=theme_of({"article.html": PICTURED}))
    assert errors(diagnostics) == [("missing-file", f"content/{name}:{at}")]


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
    assert [(str(one.place), typed_at(one.place)) for one in found] == [("content/third.md:5:5", written)]


def test_a_picture_of_which_a_field_has_only_the_name_is_told_at_the_field(build, theme_of):
    theme = theme_of({"page.html": page("{{ page.title }}", "<img alt='' src='/banners/{{ page.banner }}.jpg'>{{ page.content }}")})
    about = "Title: About\nBanner: sea_01\n\nHello. [First]({filename}/first.md)\n"
    found = [one for one in build({"pages/about.md": about}, THEME=theme)[0] if one.rule == "missing-file"]
    assert [str(one.place) for one in found] == ["content/pages/about.md:2:9"]


@pytest.mark.parametrize("name, text, at", [
    ("hidden.md", "Title: Hidden\nDate: 2024-01-05\nCategory: Python\nStatus: hidden\nTags: pelican, Own words\n\nWords.\n", "5:16"),
    ("hidden.rst", "Hidden\n######\n\n:date: 2024-01-05\n:category: Python\n:status: hidden\n:tags: Own words; pelican\n\nWords.\n", "7:8"),
])
def test_a_tag_of_which_there_is_no_page_since_its_text_is_hidden_is_told_at_the_tag(build, name, text, at):
    found = [one for one in build({name: text}, THEME="simple")[0] if one.severity == "error"]
    assert [(one.rule, str(one.place)) for one in found] == [("broken-link", f"content/{name}:{at}")]


def test_a_tag_whose_name_begins_with_a_hash_is_told_where_it_was_typed_with_the_tag_that_is_meant(build):
    text = "Title: Hash\nDate: 2024-01-06\nTags: #pelican\n\nOf [birds]({tag}#pelican) and [fish]({tag}#fish).\n"
    diagnostics, _status, _said = build({"hash.md": text}, DEFAULT_PAGINATION=10)
    assert [(one.rule, typed_at(one.place), one.repair and one.repair.replacement) for one in diagnostics if one.severity == "error"] == [
        ("unknown-tag", "{tag}#pelican", "{tag}pelican"), ("unknown-tag", "{tag}#fish", None),
    ]
