"""An address leads where a browser and a host take it."""

from __future__ import annotations

import pytest

from sitecheck.links.look_alikes import published_alike
from sitecheck.site import Site, Target

PAGE = '<!doctype html><html lang="en"><title>t</title><h1 id="top-of-it">T</h1>{}</html>'


def site(*links: str, base: str = "", **choices) -> Site:
    head = f'<base href="{base}">' if base else ""
    page = PAGE.format(head + "".join(f'<a href="{link}">l</a>' for link in links))
    texts = {
        "output/index.html": PAGE.format(""), "output/a/b/index.html": page, "output/a/c.html": PAGE.format('<a name="old"></a>'),
        "output/a/über uns.html": PAGE.format(""), "output/files/form.pdf": "x", "output/empty/x.txt": "x",
    }
    return Site.from_texts(texts, practice=False, **choices)


def lead(link: str, base: str = "", **choices) -> Target:
    built = site(base=base, **choices)
    return built.resolve(built.documents["a/b/index.html"], link)


@pytest.mark.parametrize(("link", "state", "path"), [
    ("", "page", "a/b/index.html"),
    ("#x", "page", "a/b/index.html"),
    ("?q=1", "page", "a/b/index.html"),
    ("./", "page", "a/b/index.html"),
    ("../c.html", "page", "a/c.html"),
    ("../c", "page", "a/c.html"),
    ("../../", "page", "index.html"),
    ("../..", "page", "index.html"),
    ("../../../../", "page", "index.html"),
    ("/a/b", "page", "a/b/index.html"),
    ("/a/b/?x#y", "page", "a/b/index.html"),
    ("/a/%C3%BCber%20uns.html", "page", "a/über uns.html"),
    ("/files/form.pdf#page=2", "file", "files/form.pdf"),
    ("https://willow.test/a/b/", "page", "a/b/index.html"),
    ("//WILLOW.test/a/c.html", "page", "a/c.html"),
    ("\\a\\c.html", "page", "a/c.html"),
    (" /a/c.html\n", "page", "a/c.html"),
    ("/empty/", "missing", "empty/"),
    ("/A/c.html", "missing", "A/c.html"),
    ("/a/c.html/", "missing", "a/c.html/"),
    ("nothing.html", "missing", "a/b/nothing.html"),
    ("https://example.org/a", "outside", "https://example.org/a"),
    ("mailto:a@b.org", "outside", "mailto:a@b.org"),
    ("javascript:f({{1}})", "outside", "javascript:f({{1}})"),
    ("{filename}/x.md", "placeholder", "{filename}/x.md"),
    ("%7Bfilename%7D/x.md", "placeholder", "%7Bfilename%7D/x.md"),
    ("/a/{{ x }}/", "placeholder", "/a/{{ x }}/"),
])
def test_an_address_leads_to_what_is_published(link, state, path):
    assert lead(link)[:2] == (state, path)


@pytest.mark.parametrize(("link", "state", "path"), [
    ("/repo/a/c.html", "page", "a/c.html"),
    ("/repo", "page", "index.html"),
    ("../../", "page", "index.html"),
    ("https://willow.test/repo/a/c.html", "page", "a/c.html"),
    ("https://willow.test/a/c.html", "outside", "https://willow.test/a/c.html"),
    ("/a/c.html", "missing", "/a/c.html"),
    ("../../../a/c.html", "missing", "/a/c.html"),
])
def test_a_site_in_a_folder_of_its_host_has_its_own_root(link, state, path):
    assert lead(link, base_path="/repo/")[:2] == (state, path)


@pytest.mark.parametrize(("base", "link", "path"), [
    ("/", "a/c.html", "a/c.html"), ("../", "c.html", "a/c.html"), ("https://willow.test/a/x", "c.html", "a/c.html"),
    ("/a/", "#old", "a/index.html"),
])
def test_a_base_changes_where_relative_addresses_lead(base, link, path):
    found = lead(link, base)
    assert found.path == path or (found.state == "missing" and found.path + "index.html" == path)


def test_a_base_elsewhere_takes_relative_addresses_there():
    assert lead("c.html", "https://cdn.example.org/").state == "outside"
    assert lead("/a/c.html", "https://cdn.example.org/").state == "outside"


def test_the_same_answer_comes_from_the_quick_way_and_the_long_one():
    built = site()
    deep, flat = built.documents["a/b/index.html"], built.documents["index.html"]
    assert built.resolve(deep, "../../a/c.html#old") == built.resolve(flat, "a/c.html#old")


def test_a_fragment_is_there_by_id_by_name_and_always_for_the_top():
    built = site()
    shown = [built.shows(Target("page", "a/c.html", fragment)) for fragment in ("old", "top-of-it", "", None, "Top", "gone")]
    assert shown == [True, True, True, True, True, False]


def test_links_are_gathered_by_where_they_lead():
    built = site("/a/c.html", "../c.html", "/nowhere/")
    assert {target.path: len(uses) for target, uses in built.targets.items()} == {"a/c.html": 2, "nowhere/": 1}


def test_a_wrong_letter_case_is_told_from_a_missing_page():
    built = site()
    assert published_alike(built, Target("missing", "A/C.html")) == "a/c.html"
    assert published_alike(built, Target("missing", "a/d.html")) == ""


def test_all_links_of_a_page_lead_where_each_of_them_leads():
    texts = {
        "output/a/b/index.html": '<a href="#x">1</a><a href="#">2</a><a href="../../c.html#y">3</a><a href="../../../../c.html">4</a><a href="">5</a>'
        '<a href="#%7B%7Bx">6</a><a href="?q#x">7</a><a href="../">8</a><a href="https://example.org/#x">9</a><a href=" #x ">10</a>',
        "output/c.html": '<base href="/a/"><a href="#x">1</a><a href="b/">2</a>',
    }
    site = Site.from_texts(texts)
    for path, document in site.documents.items():
        assert site.ends[path] == tuple(site.resolve(document, link.written) for link in document.links)
    assert len(site.ends["a/b/index.html"]) == 10
