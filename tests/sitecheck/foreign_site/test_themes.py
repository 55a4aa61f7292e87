"""What a theme of somebody else gets wrong is told in the template, and laid to no text."""

from __future__ import annotations

from pathlib import Path

from tests.sitecheck.foreign_site.blog import CONTENT, SETTINGS, page, typed_at


def test_the_way_home_of_a_theme_is_no_empty_address_while_siteurl_is_left_empty(build, own_footer):
    empty = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[nothing]()\n"
    diagnostics, _, _ = build({"third.md": empty}, **own_footer)
    assert [str(one.place) for one in diagnostics if one.rule == "empty-address"] == ["content/third.md:5:11"]


def test_an_address_in_a_list_of_a_template_is_told_there(build, own_footer):
    diagnostics, _, _ = build(**own_footer)
    assert [(str(one.place), typed_at(one.place)) for one in diagnostics if one.rule == "broken-link"] == [("over/base.html:4:38", "/feeds/none.xml")]


RELEASE = """{% extends "!simple/base.html" %}
{% block footer %}<a href="{{ SITEURL }}/docs/{{ RELEASE | replace(".", "_") }}/index.html">Docs</a>{% endblock %}
"""


def test_an_address_that_a_template_puts_together_is_told_there_and_never_at_a_text_s_own_address(build, own_footer):
    Path("over/base.html").write_text(RELEASE, encoding="utf-8")
    home = "Title: Home\nURL: x/index.html\nSave_As: index.html\n\nHello.\n"
    diagnostics, _, _ = build({"pages/home.md": home}, **own_footer, RELEASE="8.3", INDEX_SAVE_AS="blog.html", PAGE_URL="{slug}.html")
    found = {(str(one.place), typed_at(one.place)) for one in diagnostics if one.rule == "broken-link" and "docs" in one.message}
    assert found == {("over/base.html:2:28", '{{ SITEURL }}/docs/{{ RELEASE | replace(".", "_") }}/index.html')}


def test_a_menu_of_the_settings_is_not_confused_with_a_template_that_leads_there_too(build, own_footer):
    Path("over/base.html").write_text('{% extends "!simple/base.html" %}{% block footer %}<form action="/search/"></form>{% endblock %}', encoding="utf-8")
    text = Path("pelicanconf.py").read_text(encoding="utf-8") + 'MENUITEMS = [("Search", "/search")]\n'
    Path("pelicanconf.py").write_text(text, encoding="utf-8")
    found = [one for one in build(**own_footer, PAGE_URL="{slug}/", PAGE_SAVE_AS="{slug}/index.html")[0] if '"/search"' in one.message]
    assert [one.place.file for one in found] == ["pelicanconf.py"]


def test_an_address_without_its_root_is_told_in_the_template_that_forgets_it(build, own_footer):
    Path("over/archives.html").write_text(
        '{% extends "!simple/base.html" %}{% block content %}{% for a in dates %}\n<a href="{{ a.url }}">{{ a.title }}</a>{% endfor %}{% endblock %}', encoding="utf-8"
    )
    Path("over/base.html").unlink()
    diagnostics, _, _ = build(**own_footer, ARCHIVES_SAVE_AS="all/index.html")
    found = [one for one in diagnostics if one.severity == "error"]
    assert len(found) == 3 and {(str(one.place), one.blame) for one in found} == {("over/archives.html:2:10", "theme")}


def test_what_only_a_theme_says_of_a_page_is_not_laid_to_a_text_that_links_there_too(build):
    second = CONTENT["second.rst"] + "\nSee https://blog.test/third.html for more.\n"
    diagnostics, _, _ = build({"second.rst": second}, SITEURL="https://blog.test", THEME="notmyidea", DEFAULT_PAGINATION=10)
    vague = [one.place.file for one in diagnostics if "read more" in one.message]
    assert vague and all(file.startswith("output/") for file in vague)


def test_a_bare_slash_of_the_theme_is_not_sought_in_the_tags_of_a_text(build):
    page = '<html><head><title>Info</title><meta name="date" content="2024-01-01"/></head><body><p>Words.</p></body></html>'
    found = [one for one in build({"pages/info.html": page}, SITEURL="https://me.test/blog", MENUITEMS=[("Root", "https://me.test/")])[0] if one.severity == "error"]
    assert [(one.rule, one.blame) for one in found if one.place.file.startswith("content/pages")] == []


SKIP = '{% extends "!simple/base.html" %}{% block header %}<a href="#said">Skip to what is said</a>{% endblock %}'
ARTICLE = '{% extends "!simple/article.html" %}{% block content %}<div id="said">{{ article.content }}</div>{% endblock %}'


def test_a_place_that_only_articles_have_is_an_error_of_the_theme_that_leads_to_it_from_lists(build, theme_of):
    diagnostics, _, _ = build(THEME=theme_of({"base.html": SKIP, "article.html": ARTICLE}))
    found = [(one.place.file, one.blame) for one in diagnostics if one.rule == "missing-anchor" and one.severity == "error"]
    assert found == [("theme/templates/base.html", "theme")]


STYLED = '{% extends "!simple/base.html" %}{% block header %}<div style="background: url(\'{% block back %}{% endblock %}\')">Hi</div>{% endblock %}'
BACK = '{% extends "!simple/article.html" %}\n{% block back %}{{ SITEURL }}/theme/img/gone.jpg{% endblock %}'


def test_an_address_in_a_block_of_a_template_is_told_there(build, theme_of):
    diagnostics, _, _ = build(THEME=theme_of({"base.html": STYLED, "article.html": BACK}))
    assert [(one.rule, str(one.place)) for one in diagnostics if "gone.jpg" in one.message] == [("missing-file", "theme/templates/article.html:2:31")]


def test_words_that_the_theme_says_on_every_page_are_told_there(build, theme_of):
    base = '{% extends "!simple/base.html" %}\n{% block head %}{{ super() }}<meta name="description" content="One blog">{% endblock %}'
    found = [one for one in build(THEME=theme_of({"base.html": base}))[0] if one.rule == "twin-description"]
    assert [(one.place.file, one.blame) for one in found] == [("theme/templates/base.html", "theme")]


def test_words_after_a_stray_quotation_mark_are_no_attributes(build, theme_of):
    base = '{% extends "!simple/base.html" %}\n{% block head %}{{ super() }}{% if article %}<meta name="x" content="{{ article.summary|striptags }}">{% endif %}{% endblock %}'
    third = 'Title: Third\nDate: 2024-01-04\nCategory: Python\n\nShe said "the one and the other and the third".\n'
    assert "duplicate-attribute" not in {one.rule for one in build({"third.md": third}, THEME=theme_of({"base.html": base}))[0]}


def test_a_picture_on_pages_in_many_folders_is_told_once(build, theme_of):
    base = '{% extends "!simple/base.html" %}\n{% block header %}<img src="{{ SITEURL }}/images/a.png" alt="A">{% endblock %}'
    found = build(THEME=theme_of({"base.html": base}), RELATIVE_URLS=True, ARTICLE_URL="a/b/{slug}.html", ARTICLE_SAVE_AS="a/b/{slug}.html")[0]
    assert len([one for one in found if one.rule == "picture-without-size" and "a.png" in one.message and one.blame == "theme"]) == 1


def test_ids_that_a_program_numbered_twice_are_one_finding(build):
    lines = "".join(f'<i id="line-{number}">x</i>' for number in (1, 2, 3, 4))
    third = f"Title: Third\nDate: 2024-01-04\nCategory: Python\n\n<div>{lines}</div>\n\n<div>{lines}</div>\n"
    found = [one for one in build({"third.md": third}, THEME="simple")[0] if one.rule == "duplicate-id" and one.pages == ("third.html",)]
    assert [one.message for one in found] == ['The id "line-1" and 3 others like it stand here again.']


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


def test_a_script_that_several_texts_name_in_a_list_is_told_in_each_of_them(build, theme_of):
    theme = theme_of({"page.html": page("{{ page.title }}", "{% for name in (page.scripts or '').split(',') if name %}<script src='/js/{{ name|trim }}'></script>{% endfor %}{{ page.content }}")})
    files = {f"pages/{name}.rst": f"{name}\n#####\n\n:scripts: there.js, gone.js\n\nHello.\n" for name in ("about", "other")}
    diagnostics, _, _ = build({**files, "pages/about.md": None, "js/there.js": "x"}, THEME=theme, STATIC_PATHS=["js", "images"])
    assert [str(one.place) for one in diagnostics if one.rule == "missing-file"] == [f"content/pages/{name}.rst:4:21" for name in ("about", "other")]


def test_a_place_that_a_template_wants_of_every_page_is_told_once(build, theme_of):
    index = '{% extends "!simple/base.html" %}{% block content %}{% for each in articles %}<h2><a href="{{ SITEURL }}/{{ each.url }}#comments">Say something on {{ each.title }}</a></h2>{% endfor %}{% endblock %}'
    found = [one for one in build(THEME=theme_of({"index.html": index}))[0] if one.rule == "missing-anchor"]
    assert [(one.place.file, one.blame, 'to "comments" on 3 pages' in one.message) for one in found] == [("theme/templates/index.html", "theme", True)]


def test_what_a_theme_makes_is_not_laid_to_a_short_code_of_the_same_word(build, theme_of):
    theme = theme_of({"page.html": page("{{ page.title }}", "{{ page.content }}<a href='/{{ 'kao'|reverse }}/'>More</a>")})
    found = [one for one in build({"pages/about.md": "Title: About\n\n[[Oak]] trees. [First]({filename}/first.md)\n"}, THEME=theme)[0] if one.rule == "broken-link"]
    assert [one.place.file for one in found] == ["output/pages/about.html"]


def test_a_theme_s_whole_address_of_a_page_is_not_taken_for_the_short_one_that_its_text_has(build):
    """The theme of Pelican leads from each title to the page, and a translation's page has the name of its original's."""
    texts = {f"one-{lang}.md": f"Title: One {lang}\nDate: 2024-01-06\nSlug: one\nLang: {lang}\n\nThis is [where you are](one.html).\n" for lang in ("en", "fr")}
    settings = {"SITEURL": "https://blog.test", "THEME": "simple", "DEFAULT_PAGINATION": 10}
    diagnostics, _status, _said = build(texts, ARTICLE_LANG_URL="{lang}/{slug}.html", ARTICLE_LANG_SAVE_AS="{lang}/{slug}.html", **settings)
    assert [str(one.place) for one in diagnostics if one.rule == "own-domain-in-full"] == []
