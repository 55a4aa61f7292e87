"""Where a folder is published, as far as its pages and its sitemap tell."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.folder import site_from_folder
from tests.sitecheck.core.pages import GOOD, written


@pytest.mark.parametrize("url", ["https://willow.test", "https://willow.test/repo"])
def test_a_folder_knows_its_address_from_what_its_pages_agree_on(tmp_path, url):
    body = f'<a href="{url}/gone/">1</a><a href="{url}/fees/">2</a><a href="https://willow.test.example/x">3</a>'
    written(tmp_path, {"index.html": "/", "fees/index.html": "/fees/", "visit.html": "/visit"}, url, body)
    site = site_from_folder(tmp_path)
    assert site.url == url
    assert {(one.rule, one.message.count("/gone/")) for one in check(site, ("broken-link",))} == {("broken-link", 1)}


@pytest.mark.parametrize("pages", [
    {"index.html": "/"}, {"index.html": "/", "a.html": "/a.html"}, {"a.html": "/b.html", "b.html": "/a/", "c/index.html": "/d/"},
    {"a.html": "/a.html", "b.html": "/b.html", "c.html": "/x", "d.html": "/y", "e.html": "/z"},
])
def test_what_few_pages_say_is_not_believed(tmp_path, pages):
    written(tmp_path, pages, "https://willow.test")
    assert site_from_folder(tmp_path).url == ""


def test_a_sitemap_tells_where_a_folder_is_published(tmp_path):
    for name in ("index", "a", "b"):
        (tmp_path / f"{name}.html").write_text(GOOD.format('<a href="https://willow.test/gone.html">x</a>'))
    places = "".join(f"<url><loc>https://willow.test/{name}</loc></url>" for name in ("", "a.html", "b.html"))
    (tmp_path / "sitemap.xml").write_text(f"<urlset>{places}</urlset>")
    assert site_from_folder(tmp_path).url == "https://willow.test"
    (tmp_path / "sitemap.xml").write_text(f"<urlset>{places.replace('/a', '/x/a')}{places}</urlset>".replace("b.html", "q.html"))
    assert site_from_folder(tmp_path).url == ""


def test_another_project_of_the_same_person_is_not_missing(tmp_path):
    (tmp_path / "index.html").write_text(GOOD.format('<a href="https://mira.github.io/tool/docs/">1</a>\n<a href="https://mira.github.io/posts/no/">2</a>'))
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts/a.html").write_text(GOOD.format(""))
    assert [one.place.line for one in check(site_from_folder(tmp_path, "https://mira.github.io"), ("broken-link",))] == [2]


@pytest.mark.parametrize("folder", ["tag", "category", "authors", "feeds", "images", "2014"])
def test_a_folder_that_every_blog_has_is_no_project_of_the_person(tmp_path, folder):
    (tmp_path / "index.html").write_text(GOOD.format(f'<a href="https://mira.github.io/{folder}/x.html">1</a>'))
    assert [one.place.line for one in check(site_from_folder(tmp_path, "https://mira.github.io"), ("broken-link",))] == [1]


def test_a_project_named_without_a_slash_is_told_from_a_lost_page_by_the_shape_of_the_site_s_own_addresses(tmp_path):
    (tmp_path / "index.html").write_text(GOOD.format('<a href="https://mira.github.io/tool">1</a>\n<a href="https://mira.github.io/tool.html">2</a>'))
    assert [one.place.line for one in check(site_from_folder(tmp_path, "https://mira.github.io"), ("broken-link",))] == [2]
    (tmp_path / "about").mkdir()
    (tmp_path / "about/index.html").write_text(GOOD.format(""))
    assert [one.place.line for one in check(site_from_folder(tmp_path, "https://mira.github.io"), ("broken-link",))] == [1, 2]
