"""What is told of links and pages of a folder of which nothing else is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitecheck.engine import check
from sitecheck.folder import site_from_folder
from sitecheck.links.hosts import HOSTS
from tests.sitecheck.core.pages import GOOD


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


def test_a_link_within_the_page_that_all_pages_have_and_none_has_the_place_of_is_one_cause(tmp_path):
    """It was made by what made the pages; two or three may well be typed one by one."""
    for number in range(6):
        skip, back = '<a href="#content">Skip</a>', '<a href="#start">Back</a>' if number < 2 else ""
        (tmp_path / f"p{number}.html").write_text(GOOD.replace("T<", f"Page {number}<").format(f"<p>{skip} {back}</p>"))
    found = [one for one in check(site_from_folder(tmp_path)) if one.rule == "missing-anchor"]
    assert sorted((one.place.file, len(one.pages), len(one.others)) for one in found) == [("p0.html", 1, 0), ("p0.html", 6, 5), ("p1.html", 1, 0)]
