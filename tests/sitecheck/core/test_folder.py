"""A folder is read as it is, and nothing outside it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from sitecheck.engine import check
from sitecheck.folder import site_from_folder
from sitecheck.html.page_text import DEEPEST
from sitecheck.links.hosts import HOSTS
from sitecheck.run.files import entries_in

GOOD = '<!doctype html><html lang="en"><title>T</title><meta name="description" content="d"><h1>T</h1>{}</html>'


def test_links_out_of_the_folder_are_neither_read_nor_taken_for_published(tmp_path):
    outside, root = tmp_path / "outside", tmp_path / "site"
    outside.mkdir()
    root.mkdir()
    (outside / "secret.html").write_text(GOOD.format(""))
    (root / "index.html").write_text(GOOD.format('<a href="s.html">1</a><a href="o/secret.html">2</a><a href="../outside/secret.html">3</a>'))
    (root / "s.html").symlink_to(outside / "secret.html")
    (root / "o").symlink_to(outside)
    (root / "dangling.html").symlink_to("nowhere.html")
    (root / "loop").symlink_to(root)
    (root / "self.html").symlink_to("self.html")
    assert [path for path, _ in entries_in(root)] == ["index.html"]
    assert [one.rule for one in check(site_from_folder(root))] == ["broken-link"] * 3


def test_links_within_the_folder_are_followed(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real/index.html").write_text(GOOD.format(""))
    (tmp_path / "other").symlink_to("real")
    (tmp_path / "copy.html").symlink_to("real/index.html")
    # Whichever of the folder and its link is met first.
    assert {path for path, _ in entries_in(tmp_path)} in ({"copy.html", "real/index.html"}, {"copy.html", "other/index.html"})
    assert "copy.html" in site_from_folder(tmp_path).documents


@pytest.mark.parametrize("name", ["ü ber#1.html", "100%.html", "a?b.html", "q'\".htm", "日本.html"])
def test_odd_names_are_files_like_others(tmp_path, name):
    from urllib.parse import quote

    (tmp_path / name).write_text(GOOD.format(""))
    (tmp_path / "index.html").write_text(GOOD.format(f'<a href="{quote(name)}">x</a>'))
    assert not [one for one in check(site_from_folder(tmp_path)) if one.severity == "error"]


def test_a_page_that_cannot_be_read_is_an_error(tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text(GOOD.format('<a href="b.html">b</a>'))
    (tmp_path / "b.html").write_text(GOOD.format(""))
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: _refuse() if path.name == "b.html" else read(path))
    found = check(site_from_folder(tmp_path))
    assert [(one.rule, one.place.file) for one in found if one.severity == "error"] == [("build-error", "b.html")]


def test_a_file_too_large_to_be_a_page_is_told_and_never_read(tmp_path):
    (tmp_path / "index.html").write_text(GOOD.format('<link rel="stylesheet" href="huge.css"><a href="huge.html#x">x</a>'))
    for name in ("huge.html", "huge.css"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(1 << 40)
    found = [(one.rule, one.message) for one in check(site_from_folder(tmp_path)) if one.place.file == "huge.html" and one.severity == "error"]
    assert [rule for rule, _ in found] == ["build-error"] and "20 MB" in found[0][1]


@pytest.mark.parametrize("body", [
    f'<a href="{"a/" * 40_000}">words</a>', f'<p style="{"a" * 80_000}">', f'<p style="{" " * 80_000}x">', f'<meta name="viewport" content="{"a" * 80_000}">',
])
def test_no_value_however_long_makes_the_check_slow(tmp_path, body):
    (tmp_path / "index.html").write_text(GOOD.format(body))
    began = time.process_time()
    check(site_from_folder(tmp_path))
    assert time.process_time() - began < 10


def _refuse():
    raise PermissionError(13, "Permission denied")


def test_an_empty_folder_and_a_folder_without_pages_are_no_fault(tmp_path):
    assert check(site_from_folder(tmp_path)) == ()
    (tmp_path / "a.css").write_text("")
    os.mkfifo(tmp_path / "pipe")
    assert check(site_from_folder(tmp_path)) == ()


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit", "html"])
def test_a_name_that_is_no_text_is_reported_in_every_format(tmp_path, form):
    from sitecheck.__main__ import main

    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.html")).write_text(GOOD.format('<a href="nope.html">x</a>'))
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    assert main(["folder", str(tmp_path), "--format", form, "--rules", "broken-link"]) == 1


def test_a_page_nested_beyond_reason_is_said_to_be_read_in_part(tmp_path):
    head = '<!DOCTYPE html><html lang="en"><title>A page</title>'
    (tmp_path / "deep.html").write_text(head + "<div>" * 3 * DEEPEST + "x" + "</div>" * 3 * DEEPEST)
    (tmp_path / "long.html").write_text(head + "<ul>" + "<li>one<p>two<br>" * 3 * DEEPEST + "</ul>" + "<b>x</b>" * DEEPEST)
    failures = site_from_folder(tmp_path).failures
    assert [failure.file for failure in failures] == ["deep.html"]
    assert "4,000" in failures[0].message


@pytest.mark.parametrize("encoding, is_read", [("utf-8", True), ("utf-16", True), ("utf-16-be", False), ("utf-32", False)])
def test_a_page_in_letters_that_no_browser_reads_is_told(tmp_path, encoding, is_read):
    page = '<!doctype html><html lang="en"><head><title>Fees</title></head><body><h1>Fees</h1></body></html>'
    (tmp_path / "fees.html").write_bytes(page.encode(encoding))
    assert [one.place.file for one in check(site_from_folder(tmp_path), ["build-error"])] == ([] if is_read else ["fees.html"])


@pytest.mark.parametrize("encoding, declared, is_told", [
    ("utf-8", "utf-8", False), ("latin-1", "utf-8", True), ("cp1252", "UTF8", True), ("latin-1", "iso-8859-1", False), ("utf-16", "utf-8", False),
])
def test_a_page_saved_in_other_letters_than_it_says_is_told(tmp_path, encoding, declared, is_told):
    page = f'<!doctype html><html lang="en"><head><meta charset="{declared}"><title>Fees</title></head><body><h1>Café</h1></body></html>'
    (tmp_path / "fees.html").write_bytes(page.encode(encoding))
    found = check(site_from_folder(tmp_path), ("wrong-charset",))
    assert bool(found) is is_told and all("save it so" in one.message for one in found)


def test_a_sign_for_lost_letters_that_is_shown_on_purpose_is_no_wrong_charset(tmp_path):
    (tmp_path / "signs.html").write_text('<!doctype html><html lang="en"><meta charset="utf-8"><title>T</title><p>U+FFFD is \ufffd</p>', encoding="utf-8")
    assert not check(site_from_folder(tmp_path), ("wrong-charset",))


def test_what_another_checker_shall_leave_alone_we_leave_alone(tmp_path):
    body = '<a href="a.html" data-proofer-ignore>a</a>\n<div data-proofer-ignore><p><a href="b.html">b</a><img src="b.png"></p></div>\n<a href="c.html">c</a>'
    (tmp_path / "index.html").write_text(GOOD.format(body))
    found = check(site_from_folder(tmp_path))
    assert [(one.rule, one.place.line) for one in found if one.severity == "error"] == [("broken-link", 3)]


def test_what_is_ignored_on_one_page_is_told_of_the_other(tmp_path):
    for name, mark in (("a", ' class="button data-proofer-ignore"'), ("b", ' class="button"')):
        (tmp_path / f"{name}.html").write_text(GOOD.format(f'<a href="gone.html"{mark}>x</a>'))
    (found,) = check(site_from_folder(tmp_path), ("broken-link",))
    assert found.place.file == "b.html" and not found.others and found.pages == ("b.html",)


@pytest.mark.parametrize("element", ['<img src="  " alt="x">', '<a href=" ">x</a>', '<script src=" "></script>', '<link rel="stylesheet" href=" ">'])
def test_an_address_of_mere_spaces_is_told_once_as_none(tmp_path, element):
    (tmp_path / "page.html").write_text(GOOD.format(element))
    assert [one.rule for one in check(site_from_folder(tmp_path))] == ["empty-address"]


@pytest.mark.parametrize("element, severity", [
    ('<img alt="A room">', "error"), ('<img srcset="" alt="A room">', "error"), ('<img src="" alt="">', "error"), ('<link rel="icon" href="">', "warning"),
    ('<img alt="">', "warning"), ('<img role="none">', "warning"), ('<img alt="x" aria-hidden="true">', "warning"), ('<a href="">x</a>', "error"),
    ('<a href=""><i>2.</i> Good page</a><h1>Good page¶</h1>', "warning"), ('<a href="">Good</a><h1>Good page</h1>', "error"),
])
def test_an_address_that_nobody_misses_is_no_error(tmp_path, element, severity):
    (tmp_path / "page.html").write_text(GOOD.format(element))
    assert [one.severity for one in check(site_from_folder(tmp_path), ("empty-address",))] == [severity]


@pytest.mark.parametrize("element, kind", [
    ('<source src="a.webm">', "film"), ('<source src="a.mp3">', "sound"), ('<video poster="a.jpg"></video>', "picture"), ('<source src="a.bin">', "picture, film or sound"),
])
def test_a_missing_file_is_called_what_it_is(tmp_path, element, kind):
    (tmp_path / "index.html").write_text(GOOD.format(element))
    (found,) = check(site_from_folder(tmp_path), ("missing-file",))
    assert found.message.startswith(f"The {kind} ")


def test_plain_text_has_no_places_to_lead_to(tmp_path):
    (tmp_path / "notes.md").write_text("# Notes\n\n## Fees\n")
    (tmp_path / "leaflet.pdf").write_text("")
    links = '<a href="notes.md#fees">a</a><a href="notes.md">b</a><a href="notes.md#">c</a><a href="notes.md#:~:text=Fees">d</a><a href="leaflet.pdf#page=2">e</a>'
    (tmp_path / "index.html").write_text(GOOD.format(links))
    (found,) = check(site_from_folder(tmp_path))
    assert (found.rule, found.severity) == ("missing-anchor", "warning") and "notes.md" in found.message and "fees" in found.message


def test_only_a_folder_wants_a_slash_and_not_its_page_without_an_ending(tmp_path):
    for name in ("fees", "visit/index"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(GOOD.format(""))
    links = "".join(f'\n<a href="{written}">x</a>' for written in ("fees/index", "fees/index.html", "fees/", "fees", "visit/index"))
    (tmp_path / "index.html").write_text(GOOD.format(links))
    found = check(site_from_folder(tmp_path), ("missing-slash",))
    assert [(one.place.line, one.repair.replacement) for one in found] == [(5, "fees/"), (6, "visit/index/")]


@pytest.mark.parametrize("asked, lacking", [
    ("text=rest%20a%20while", ""), ("text=REST%20a%20while,on%20the%20well", ""), ("text=you-,rest,-a%20while", ""), ("text=cafe", ""), ("text=rest&text=sofa", ""),
    ("text=make%20tea", ""), ("text=well%2Dworn", ""), ("selector=x", ""), ("text=", ""), ("text=%F0%9F%8C%BF", ""),
    ("text=rest%20an%20hour", "rest an hour"), ("text=rest,on%20the%20chair", "on the chair"), ("text=rest&text=lamp", "lamp"), ("text=hurry", "hurry"),
])
def test_a_link_to_words_asks_for_words_that_the_page_shows(tmp_path, asked, lacking):
    (tmp_path / "index.html").write_text(GOOD.format(f'<p id="here"><a href="home.html#:~:{asked}">one</a> <a href="home.html#at:~:{asked}">two</a>'))
    (tmp_path / "home.html").write_text(GOOD.format(
        '<style>.hurry { color: red }</style><p id="at">First you <b>re</b>st a\n while,</p><div>on the well-worn sofa</div> in the Café: <code>make tea</code>.'
    ))
    found = [one.message for one in check(site_from_folder(tmp_path)) if one.severity == "error" or one.rule == "missing-passage"]
    assert found == [f'The page "T" does not say "{lacking}".'] * 2 if lacking else not found


@pytest.mark.parametrize("body, severity", [
    ('<a href="file:///home/maria/fees.pdf">fees</a>', "error"), ('<img src="http://localhost:8000/room.jpg" alt="A room">', "error"),
    ('<a href="http://localhost:8000/">what you have started</a>', "warning"), ('<img src="http://shelf.lan/room.jpg" alt="A room">', "warning"),
])
def test_what_nobody_else_can_open_is_graver_than_what_one_house_may_know(tmp_path, body, severity):
    (tmp_path / "index.html").write_text(GOOD.format(body))
    assert [(one.rule, one.severity) for one in check(site_from_folder(tmp_path), ("leftover-address", "insecure-file"))] == [("leftover-address", severity)]


def test_a_published_site_loads_nothing_from_one_house(tmp_path):
    (tmp_path / "index.html").write_text(GOOD.format('<img src="http://shelf.lan/room.jpg" alt="A room">'))
    assert [one.severity for one in check(site_from_folder(tmp_path, "https://willow.example"), ("leftover-address",))] == ["error"]


def test_a_page_that_does_not_send_on_is_an_error_however_bare_it_is(tmp_path):
    (tmp_path / "old.html").write_text('<meta http-equiv="refresh" content="at once; url=new.html">')
    (tmp_path / "new.html").write_text("<p>Here.</p>")
    assert [one.severity for one in check(site_from_folder(tmp_path), ("unreadable-refresh",))] == ["error"]


@pytest.mark.parametrize("around", ["<p hidden>", '<p style="color: red; display:none">', '<p style="visibility: hidden">', '<p aria-hidden="true"><b>'])
def test_a_hidden_picture_needs_no_words(tmp_path, around):
    (tmp_path / "a.png").write_text("")
    (tmp_path / "index.html").write_text(GOOD.format(around + '<img src="a.png">'))
    assert not check(site_from_folder(tmp_path), ("missing-alt",))


CANONICAL = '<!doctype html><html lang="en"><title>{0}</title><link rel="canonical" href="{1}"><h1>T</h1>{2}</html>'


def written(root, pages: dict[str, str], url: str, body: str = "") -> None:
    for path, address in pages.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(CANONICAL.format(path, url + address, body))


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


@pytest.mark.parametrize("charset", ["undefined", "idna", "hex", "utf-8\0", "no-such", "punycode", ""])
def test_a_page_in_letters_that_nobody_knows_is_read(tmp_path, charset):
    text = GOOD.format(f'<meta charset="{charset}"><p>Für</p>').encode("cp1252")
    (tmp_path / "index.html").write_bytes(text)
    assert not [one for one in check(site_from_folder(tmp_path)) if "stumbled" in one.message]


def found_in(folder: Path, page: str, *others: str, **choices) -> list[tuple[str, str]]:
    for name in others:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    (folder / "start.html").write_text(page)
    found = check(site_from_folder(folder, **choices), ("broken-link", "folder-without-index", "unclosed-quote", "unclosed-comment"))
    return [(one.rule, one.severity) for one in found]


def test_a_page_that_only_some_hosts_answer_with_is_no_error(tmp_path):
    link = '<p><a href="shop/">Shop</a>'
    assert found_in(tmp_path, link, "shop/list.txt") == [("folder-without-index", "error")]
    assert found_in(tmp_path, link, "shop/index.php") == [("folder-without-index", "warning")]
    assert found_in(tmp_path, link, host=HOSTS["github-pages"]) == [("folder-without-index", "error")]


def test_a_part_of_a_website_may_have_no_home_page(tmp_path):
    page = '<p><a href="/">Home</a> <a href="/fees.html">Fees</a>'
    assert found_in(tmp_path, page) == [("broken-link", "error"), ("folder-without-index", "warning")]
    assert found_in(tmp_path, page, "index.html", "fees.html") == []


@pytest.mark.parametrize("page", ['<p><a href="/fees.html>Fees</a> and help</p>', "<p>Hello</p><!-- to do <p>Good day</p>"])
def test_words_that_vanish_are_an_error_on_the_oldest_page(tmp_path, page):
    assert [severity for _rule, severity in found_in(tmp_path, page)] == ["error"]


def test_a_pipe_that_bears_a_page_s_name_is_told_and_not_waited_for(tmp_path):
    (tmp_path / "index.html").write_text(GOOD.format('<a href="pipe.html">On</a>'))
    os.mkfifo(tmp_path / "pipe.html")
    found = [(one.rule, one.place.file) for one in check(site_from_folder(tmp_path))]
    assert sorted(found) == [("broken-link", "index.html"), ("build-error", "pipe.html")]


def test_a_folder_within_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text(GOOD.format(""))
    (tmp_path / "locked").mkdir()
    scan = os.scandir

    def refuse(folder):
        if str(folder).endswith("locked"):  # the tests may run as a user who may read everything
            raise PermissionError(13, "Permission denied", folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(one.rule, one.place.file) for one in check(site_from_folder(tmp_path))] == [("build-error", "locked")]


def test_a_link_within_the_page_that_all_pages_have_and_none_has_the_place_of_is_one_cause(tmp_path):
    """It was made by what made the pages; two or three may well be typed one by one."""
    for number in range(6):
        skip, back = '<a href="#content">Skip</a>', '<a href="#start">Back</a>' if number < 2 else ""
        (tmp_path / f"p{number}.html").write_text(GOOD.replace("T<", f"Page {number}<").format(f"<p>{skip} {back}</p>"))
    found = [one for one in check(site_from_folder(tmp_path)) if one.rule == "missing-anchor"]
    assert sorted((one.place.file, len(one.pages), len(one.others)) for one in found) == [("p0.html", 1, 0), ("p0.html", 6, 5), ("p1.html", 1, 0)]
