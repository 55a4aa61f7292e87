"""The pages that are built: their addresses, what is shown and when, links and lists, and what a theme may rely on."""

from __future__ import annotations

import datetime

import pytest
from bs4 import BeautifulSoup

from tests.practice.conftest import PRACTICE
from tests.practice.pages import links, names, page

# -- addresses -----------------------------------------------------------------------------------------

def test_every_kind_has_its_address(build, article):
    site = build({
        "articles/first-visit.md": article(tags="[rest, sleep]"),
        "services/session.md": page("Session", minutes="60", fee="110"),
        "pages/home.md": page("Home", template="home"), "pages/fees.md": page("Fees", template="fees"),
        "pages/articles.md": page("Articles", template="articles"), "pages/faq.md": page("FAQ", template="faq"),
        "pages/gone.md": page("Nothing here", template="not-found"), "faq/basics.md": page("Basics", "## Why?\n\nSo."),
    })
    assert set(site) == {
        "index.html", "404.html", "feed.xml", "fees/index.html", "faq/index.html",
        "articles/index.html", "articles/first-visit/index.html", "people/mara-lind/index.html",
        "services/session/index.html", "topics/sessions/index.html", "tags/rest/index.html", "tags/sleep/index.html",
    }


@pytest.mark.parametrize("other", ["2026/rest.md", "REST.md", "notes.md"])
def test_a_second_file_takes_no_address_from_the_one_that_is_called_like_it(build, article, other):
    site = build({f"articles/{other}": article(title="Another", slug="rest"), "articles/rest.md": article(title="The usual rest")})
    assert "The usual rest" in site["articles/rest/index.html"]


@pytest.mark.parametrize("sample", ["yes", "no"])
def test_the_theme_s_style_guide_is_for_the_sample_only(build, sample):
    site = build({"practice.yaml": f"{PRACTICE}sample: {sample}\n"})
    assert ("style-guide.html" in site) == (sample == "yes")


@pytest.mark.parametrize(("name", "address"), [
    ("Über uns #2", "uber-uns-2"), ("Große Straße", "grosse-strasse"), ("first visit", "first-visit"),
    ("50% & more?", "50-more"), ("first_visit", "first-visit"), ("头", "tou"),
    ("don't", "dont"), ("!?", "page-8faf83"),
])
def test_a_file_with_any_name_gets_a_plain_address(build, name, address):
    assert f"{address}/index.html" in build({f"pages/{name}.md": page("Fees")})


def test_a_slug_in_the_header_is_the_address(build):
    assert "prices/index.html" in build({"pages/fees.md": page("Fees", slug="prices")})


def test_of_two_files_with_one_address_the_first_is_written(build):
    site = build({"pages/a.md": page("First", slug="fees"), "pages/b.md": page("Second", slug="fees")})
    assert "First" in site["fees/index.html"]


def test_a_draft_does_not_take_the_address_of_a_published_page(build):
    site = build({"pages/a.md": page("First", slug="fees", status="draft"), "pages/b.md": page("Second", slug="fees")})
    assert "Second" in site["fees/index.html"]


# -- what is shown, and when ---------------------------------------------------------------------------

def test_a_draft_is_not_written_and_in_no_list(build, article):
    site = build({"articles/a.md": article(status="draft", topic="Secret"), "pages/x.md": page("X", status="draft")})
    assert not [path for path in site if "articles" in path or "topics" in path or path.startswith("x/")]
    assert "First visit" not in site["feed.xml"]


@pytest.mark.parametrize(("today", "written"), [("2026-11-19", False), ("2026-11-20", True), (datetime.date(2026, 11, 21), True)])
def test_a_scheduled_article_appears_on_its_day(build, article, today, written):
    site = build({"articles/a.md": article(date="2026-11-20 18:00")}, TODAY=today)
    assert ("articles/a/index.html" in site) is written


def test_the_preview_shows_drafts_and_keeps_search_engines_away(build, article):
    site = build({"articles/a.md": article(status="draft")}, PRACTICE_SHOW_DRAFTS=True)
    assert 'content="noindex"' in site["articles/a/index.html"]


def test_a_hidden_page_is_written_but_stands_in_no_list(build):
    site = build({
        "services/secret.md": page("Secret", minutes="60", fee="1", status="hidden"),
        "pages/services.md": page("Services", template="services"),
    })
    assert "services/secret/index.html" in site
    assert names(site["services/index.html"]) == []


# -- links ---------------------------------------------------------------------------------------------

def test_links_between_all_kinds_lead_there(build, article):
    body = "[p]({filename}/people/mara-lind.md) [s]({filename}../services/session.md) [f]({filename}../faq/basics.md#why) " \
           "[h]({filename}/pages/home.md) [t]({tag}deep rest) [c]({category}Sessions) [w]({author}mara-lind)"
    site = build({
        "articles/a.md": article(body, tags="[Deep rest]"), "services/session.md": page("Session", minutes="60", fee="110"),
        "faq/basics.md": page("Basics", "## Why?\n\nSo."), "pages/faq.md": page("FAQ", template="faq"),
        "pages/home.md": page("Home", template="home"),
    })
    assert links(site["articles/a/index.html"]) == [
        "../../people/mara-lind/", "../../services/session/", "../../faq/#why", "../../",
        "../../tags/deep-rest/", "../../topics/sessions/", "../../people/mara-lind/",
    ]
    assert "tags/deep-rest/index.html" in site


def test_pages_work_below_a_sub_path(build):
    site = build({"pages/fees.md": page("Fees", "[home]({filename}home.md)"), "pages/home.md": page("Home", template="home")},
                 SITEURL="https://example.github.io/site")
    assert links(site["fees/index.html"]) == ["../"]
    assert 'href="https://example.github.io/site/fees/"' in site["fees/index.html"]
    assert "https://example.github.io/site/feed.xml" in site["feed.xml"]


@pytest.mark.parametrize(("url", "base"), [("https://example.com", ""), ("https://example.github.io/site", "/site")])
def test_the_page_for_wrong_addresses_links_from_the_root(build, url, base):
    site = build({"pages/404.md": page("Nothing", "[fees]({filename}fees.md)", template="not-found"), "pages/fees.md": page("Fees")},
                 SITEURL=url)
    assert links(site["404.html"]) == [f"{base}/fees/"]
    assert f'href="{base}/theme/css/style.css"' in site["404.html"]


def test_a_picture_in_the_text_is_copied_and_found(build, tmp_path):
    site = build({"pages/x.md": page("X", "![A room]({static}/images/room.jpg)"), "images/room.jpg": b"jpeg"})
    assert 'src="../images/room.jpg"' in site["x/index.html"]
    assert (tmp_path / "output/images/room.jpg").exists()


# -- lists ---------------------------------------------------------------------------------------------

def test_the_archive_lists_twelve_articles_a_page_newest_first(build, article):
    texts = {f"articles/a{number:02}.md": article(title=f"Number {number}", date=f"2026-01-{number:02}") for number in range(1, 14)}
    site = build(texts | {"pages/articles.md": page("Articles", "Welcome.", template="articles")})
    first, second = site["articles/index.html"], site["articles/page/2/index.html"]
    assert names(first)[0] == "Number 13" and len(names(first)) == 12
    assert names(second) == ["Number 1"]
    assert "1/2  articles/page/2/" in first and "2/2 articles/ " in second
    assert "<title>Articles, page 2</title>" in second
    assert 'href="https://example.com/articles/page/2/"' in second


def test_articles_of_one_day_always_come_in_the_same_order(build, article):
    texts = {f"articles/{letter}.md": article(title=letter) for letter in "cabd"}
    assert names(build(texts | {"pages/articles.md": page("Articles", template="articles")})["articles/index.html"]) == list("abcd")


def test_an_archive_without_articles_is_still_a_page(build):
    assert "1/1" in build({"pages/articles.md": page("Articles", template="articles")})["articles/index.html"]


def test_people_stand_in_their_order_then_by_name(build):
    person = "---\nname: {}\nrole: x\norder: {}\n---\n"
    site = build({"people/c.md": person.format("Cara", 1), "people/a.md": person.format("Ada", 2), "people/b.md": person.format("Bo", 2),
                  "pages/people.md": page("People", template="people")})
    assert names(site["people/index.html"]) == ["Cara", "Ada", "Bo", "Mara Lind"]


@pytest.mark.parametrize("name", ["Deep rest", "mind/body", "don't", "Größe", "a_b", "头"])
def test_a_topic_and_links_to_it_have_the_address_that_its_name_makes(build, article, name):
    from practice.addresses import slug_of

    site = build({"articles/a.md": article(f"[x]({{tag}}{name})", topic=f'"{name}"', tags=f'["{name}"]')})
    assert {f"topics/{slug_of(name)}/index.html", f"tags/{slug_of(name)}/index.html"} <= set(site)
    assert links(site["articles/a/index.html"]) == [f"../../tags/{slug_of(name)}/"]


def test_topics_that_differ_in_capitals_only_are_one_list(build, article):
    site = build({"articles/a.md": article(title="A", topic="Pain"), "articles/b.md": article(title="B", topic="pain")})
    assert names(site["topics/pain/index.html"]) == ["A", "B"]


def test_related_articles_share_most_tags_and_never_include_the_article_itself(build, article):
    site = build({
        "articles/a.md": article(title="A", tags="[x, y]"), "articles/b.md": article(title="B", tags="[x]"),
        "articles/c.md": article(title="C", tags="[x, y]", topic="Other"), "articles/d.md": article(title="D"),
    })
    assert names(site["articles/a/index.html"]) == ["C", "B", "D"]


def test_a_translation_is_reached_from_its_original_and_not_listed(build, article):
    site = build({
        "articles/first-visit.md": article(title="First visit"),
        "articles/erster-besuch.md": article(title="Erster Besuch", lang="de", translation_of="first-visit"),
        "pages/articles.md": page("Articles", template="articles"),
    })
    assert names(site["articles/index.html"]) == ["First visit"]
    for path in ("articles/first-visit/index.html", "de/articles/erster-besuch/index.html"):
        assert 'hreflang="de" href="https://example.com/de/articles/erster-besuch/"' in site[path]
        assert 'hreflang="en" href="https://example.com/articles/first-visit/"' in site[path]
    assert '<html lang="de">' in site["de/articles/erster-besuch/index.html"]


def test_the_way_from_the_home_page_is_shown(build, article):
    site = build({"pages/home.md": page("Home", template="home", menu="Start"), "articles/a.md": article(),
                  "pages/articles.md": page("Articles", template="articles")})
    crumbs = [(link["href"], link.text) for link in BeautifulSoup(site["articles/a/index.html"], "html.parser").select("nav a")]
    assert crumbs == [("../../", "Start"), ("../../articles/", "Articles"), ("../../articles/a/", "First visit")]


def test_the_feed_names_the_author_and_leads_to_the_site(build, article):
    feed = build({"articles/a.md": article("[fees]({filename}/pages/fees.md)"), "pages/fees.md": page("Fees")})["feed.xml"]
    assert "<name>Mara Lind</name>" in feed
    assert "https://example.com/articles/a/" in feed and "https://example.com/fees/" in feed


# -- what a theme may rely on --------------------------------------------------------------------------

def test_typed_text_cannot_break_out_of_a_page(build):
    site = build({"pages/x.md": page("'<script>alert(1)</script>'", summary="'\"><b>'")})
    assert "<script>alert" not in site["x/index.html"] and '""><b>' not in site["x/index.html"]


def test_a_misspelt_variable_in_a_template_is_an_error(build, tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/page.html").write_text("{{ practise.name }}")
    with pytest.raises(Exception, match="practise"):
        build({"pages/x.md": page("X")}, THEME_TEMPLATES_OVERRIDES=[str(tmp_path / "templates")])


def test_a_second_build_in_the_same_process_sees_what_changed(build):
    assert "a/index.html" in build({"pages/a.md": page("A"), "pages/b.md": page("B", status="draft")})
    site = build({"pages/a.md": page("A", status="draft"), "pages/b.md": page("B")})
    assert "a/index.html" not in site and "b/index.html" in site


def test_a_site_without_the_plugin_is_left_alone_in_the_same_process(build, tmp_path):
    build({"pages/x.md": page("X")})
    other = tmp_path / "other"
    (other / "content").mkdir(parents=True)
    (other / "content/a.md").write_text("Title: A\nDate: 2026-01-01\n\nText.\n")
    from pelican import Pelican
    from pelican.settings import read_settings

    Pelican(read_settings(override={
        "PATH": str(other / "content"), "OUTPUT_PATH": str(other / "output"), "PLUGINS": [], "TIMEZONE": "UTC",
        "SITEURL": "https://example.com", "THEME": "simple", "LOCALE": ["C.UTF-8", "C"],
    })).run()
    assert (other / "output/a.html").exists()


def test_columns_of_a_table_are_aligned_without_what_the_policy_forbids(build):
    site = build({"pages/prices.md": "---\ntitle: Prices\n---\n\n| what | fee |\n| :-- | --: |\n| one | 12 |\n"})
    assert '<td class="column-start">one</td>' in site["prices/index.html"]
    assert '<td class="column-end">12</td>' in site["prices/index.html"]
    assert "style=" not in site["prices/index.html"]
