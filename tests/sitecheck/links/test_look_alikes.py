"""A link leads where the host takes it: names are compared with those in the folders, letter by letter, on every disk."""

from __future__ import annotations

import datetime
import os
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from sitecheck.diagnostic import Diagnostic
from sitecheck.engine import check
from sitecheck.run.content_folder import practice_entries
from sitecheck.run.handover import Places, now_on_disk
from sitecheck.run.misnamed_files import misnamed
from sitecheck.run.publication import copied, published
from sitecheck.site import Site
from tests.conftest import run_check

ONE_SIGN, TWO_SIGNS = "f\u00fcr", "fu\u0308r"
PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><h1>A page</h1>{}</body></html>'
LINKS = ("broken-link", "missing-file", "missing-anchor", "wrong-case", "wrong-accents")


def told(folder: Path, body: str, *files: str) -> list[Diagnostic]:
    for name in files:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(PAGE.format(""), encoding="utf-8")
    (folder / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    return list(check(Site.from_folder(folder, today=datetime.date(2026, 11, 21)), LINKS))


@pytest.mark.parametrize(("typed", "there"), [
    (f"{ONE_SIGN}.html", f"{TWO_SIGNS}.html"), (f"/{TWO_SIGNS}.html", f"{ONE_SIGN}.html"), (f"{TWO_SIGNS}/", f"{ONE_SIGN}/index.html"),
    ("f%C3%BCr.html", f"{TWO_SIGNS}.html"), (f"{ONE_SIGN.upper()}.html", f"{TWO_SIGNS}.html"),
])
def test_a_name_that_only_looks_the_same_is_another_one_and_the_repair_is_what_is_there(tmp_path, typed, there):
    (one,) = told(tmp_path, f'<a href="{typed}">A</a>', there)
    assert one.rule == "wrong-accents" and 'its "ü" is made of other signs' in one.message
    assert told(tmp_path, f'<a href="{one.repair.replacement}">A</a>', there) == [] and one.repair.confidence == "sure"


def test_a_picture_in_other_signs_is_told_too(tmp_path):
    (one,) = told(tmp_path, f'<img src="pictures/{ONE_SIGN}.jpg" alt="A">', f"pictures/{TWO_SIGNS}.jpg")
    assert (one.rule, one.repair.replacement) == ("wrong-accents", f"pictures/{TWO_SIGNS}.jpg")


def test_accents_that_are_other_ones_or_none_are_no_look_alikes(tmp_path):
    found = told(tmp_path, f'<a href="fur.html">A</a><a href="f\u016br.html">B</a><a href="{ONE_SIGN}.html">C</a>', f"{ONE_SIGN}.html")
    assert {one.rule for one in found} == {"broken-link"} and len(found) == 2


OLD_BYTES = os.fsdecode(b"caf\xe9.html")
"""A name as Windows wrote it once."""


@pytest.mark.parametrize("element", ['<a href="{}">A</a>', '<img src="{}" alt="A">'])
def test_a_file_whose_name_is_not_utf_8_is_there_for_an_address_with_its_bytes(tmp_path, element):
    assert told(tmp_path, element.format("caf%E9.html"), OLD_BYTES) == []
    assert [one.rule for one in told(tmp_path, element.format("caf%E8.html"), OLD_BYTES)] != []


@pytest.mark.parametrize("typed", ["caf\u00e9.html", "caf%C3%A9.html", "/CAF\u00c9.html"])
def test_a_name_that_is_not_utf_8_is_to_be_changed_and_never_copied(tmp_path, typed):
    (one,) = told(tmp_path, f'<a href="{typed}">A</a>', OLD_BYTES)
    assert one.message.lstrip("\"/") == 'caf\u00e9.html" is there, but the "\u00e9" in its name is not written in UTF-8, so no host finds it: give the file a name without accents.'
    assert one.repair is None


def test_an_address_that_is_not_utf_8_is_repaired_by_the_name_of_the_file(tmp_path):
    (one,) = told(tmp_path, '<a href="caf%E9.html">A</a>', "caf\u00e9.html")
    assert one.rule == "wrong-accents" and 'the "\u00e9" of this address is not written in UTF-8' in one.message
    assert (one.repair.replacement, one.repair.confidence) == ("caf\u00e9.html", "sure")


def test_a_guess_at_a_name_that_is_not_utf_8_is_written_with_its_bytes(tmp_path):
    (one,) = told(tmp_path, '<a href="our-first-caf.html">A</a>', os.fsdecode(b"our-first-caf\xe9.html"))
    assert (one.rule, one.repair.replacement) == ("broken-link", "our-first-caf%E9.html")


def test_a_file_that_is_no_page_and_whose_name_is_not_utf_8_is_told_unless_a_text_offers_it():
    name = os.fsdecode(b"pages/caf\xe9.docx")
    assert [path for path, _ in misnamed([name], ["Nothing."], [name])] == [name]
    assert list(misnamed([name], ["[A]({static}/pages/caf%E9.docx)"], [name])) == []


def test_a_place_whose_name_only_looks_the_same_is_told_so(tmp_path):
    (one,) = told(tmp_path, f'<h2 id="{TWO_SIGNS}">For</h2><p><a href="#{ONE_SIGN}">A</a></p>')
    assert one.rule == "missing-anchor" and 'its "ü" is made of other signs' in one.message
    assert (one.repair.replacement, one.repair.confidence) == (f"#{TWO_SIGNS}", "sure")


@pytest.fixture
def places(tmp_path) -> Places:
    for name in ("content", "output"):
        (tmp_path / name).mkdir()
    return Places({"PATH": str(tmp_path / "content"), "OUTPUT_PATH": str(tmp_path / "output"), "THEME": ""})


def test_what_is_published_is_called_as_the_output_folder_lists_it(places):
    """A Mac writes what is to be `About.html` into the `about.html` that is there."""
    for name in ("about.html", f"{TWO_SIGNS}.pdf", "old.html"):
        (places.output_folder / name).touch()
        os.utime(places.output_folder / name, (0, 0))
    written = tuple(str(places.output_folder / name) for name in ("About.html", "elsewhere.html"))
    handover = SimpleNamespace(written=written, statics=(), started=datetime.datetime.now().timestamp() + 60)
    assert published(handover, places, [("x", f"{ONE_SIGN}.pdf")]) == {"about.html", f"{TWO_SIGNS}.pdf", "elsewhere.html"}


def test_a_disk_whose_clock_is_behind_has_what_was_just_written(places, monkeypatch):
    """Such as one in the network: by the computer's clock all its files are older than the build."""
    monkeypatch.setattr(time, "time", lambda: datetime.datetime.now().timestamp() + 60)
    (places.output_folder / "old.png").touch()
    os.utime(places.output_folder / "old.png", (0, 0))
    before = places.output_folder.stat().st_ctime
    started = now_on_disk(str(places.output_folder / "not" / "yet" / "there"))
    (places.output_folder / "card.png").touch()
    assert started >= before and "card.png" in published(SimpleNamespace(written=(), statics=(), started=started), places, ())
    assert sorted(path.name for path in places.output_folder.iterdir()) == ["card.png", "old.png"]


def test_no_file_counts_as_copied_under_other_letters_than_its_own(places, monkeypatch):
    """Pelican takes the name from the link, and a disk that knows no capitals has the file."""
    (places.content_folder / "photo.jpg").touch()
    monkeypatch.setattr("os.path.isfile", lambda path: True)
    handover = SimpleNamespace(statics=tuple((str(places.content_folder / name), name) for name in ("photo.jpg", "Photo.JPG", "../elsewhere.txt")))
    assert [target for _source, target in copied(handover, places)] == ["photo.jpg", "../elsewhere.txt"]


@pytest.mark.parametrize("first", ["photo.jpg", "Photo.JPG"])
def test_what_is_published_does_not_depend_on_which_of_two_names_was_copied_first(places, monkeypatch, first):
    (places.content_folder / "photo.jpg").touch()
    (places.output_folder / first).touch()
    monkeypatch.setattr("os.path.isfile", lambda path: True)
    handover = SimpleNamespace(written=(), started=0, statics=tuple((str(places.content_folder / name), name) for name in ("Photo.JPG", "photo.jpg")))
    assert published(handover, places, copied(handover, places)) == {"photo.jpg"}


@pytest.mark.parametrize("name", ["Practice.yaml", "practice.ES.yaml", "Redirects.yaml", "Articles/first.md", "Pages/A.txt", "IMAGES/room.jpg", "Documents/a.pdf"])
def test_what_only_some_computers_take_for_the_practice_s_own_is_told_once_by_its_right_name(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("a: b", encoding="utf-8")
    top = name.split("/")[0]
    found = {path: [one.message for one in problems] for path, problems in practice_entries(tmp_path, "content").problems.items()}
    assert found.pop("content/practice.yaml") and set(found) == {f"content/{top}"}
    assert f'rename it to "{top.lower()}"' in found[f"content/{top}"][0]


@pytest.mark.parametrize("name", ["Leaflets/a.pdf", "images/Room.JPG", "articles/ES/list.csv"])
def test_capitals_elsewhere_are_the_owner_s_own_matter(tmp_path, name):
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_bytes(b"x")
    assert set(practice_entries(tmp_path, "content").problems) == {"content/practice.yaml"}


def test_a_text_of_which_no_page_is_made_is_not_what_was_meant():
    site = Site.from_texts({"content/pages/a.md": "---\ntitle: A\n---\n\n[x]({filename}/articles/first.md)\n"})
    found = list(check(replace(site, called=lambda path: "content/Articles/first.md"), LINKS))
    assert [(one.rule, one.repair) for one in found] == [("broken-link", None)]


REDIRECTS = f"/old/: /documents/{TWO_SIGNS}.pdf\n"
TYPED = f"""
[A]({{static}}/documents/{ONE_SIGN}.pdf), [B](/documents/{TWO_SIGNS}.pdf), [C]({{filename}}/pages/{ONE_SIGN}-babies.md),
[D]({{filename}}/pages/{ONE_SIGN}-babbies.md), ![E]({{static}}/images/Portrait.JPG), [F]({{static}}/documents/Portrait.PDF), [G](Leaflet.txt)
"""


def test_links_to_files_of_the_content_folder_are_told_and_repaired_in_their_own_letters(copy_of_site):
    content, page = copy_of_site / "content", (copy_of_site / "content/pages/privacy.md")
    for name in (f"documents/{TWO_SIGNS}.pdf", "images/portrait.jpg", "documents/portrait.pdf", "pages/leaflet.txt"):
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_bytes(b"x")
    text = page.read_text(encoding="utf-8")
    (content / f"pages/{TWO_SIGNS}-babies.md").write_text(text.replace("title: ", "title: For you, ", 1), encoding="utf-8")
    page.write_text(text.replace("\n---\n", "\ndocuments: [{title: H, file: Portrait.PDF}]\n---\n", 1) + TYPED, encoding="utf-8")
    (content / "redirects.yaml").write_text(REDIRECTS, encoding="utf-8")
    found = run_check(copy_of_site).findings
    ours = [(one["rule"], one["repair"] and one["repair"]["replacement"]) for one in found if one["place"]["file"] == "content/pages/privacy.md"]
    assert sorted((rule, repair or "") for rule, repair in ours if rule in LINKS) == [
        ("broken-link", "{attach}leaflet.txt"),
        ("broken-link", f"{{filename}}/pages/{ONE_SIGN}-babies.md"),
        ("wrong-accents", f"/documents/{ONE_SIGN}.pdf"),
        ("wrong-case", ""),
        ("wrong-case", "{static}/documents/portrait.pdf"),
        ("wrong-case", "{static}/images/portrait.jpg"),
    ]
    redirected = [one for one in found if one["place"]["file"] == "content/redirects.yaml" and one["rule"] == "redirect-to-nowhere"]
    assert [one["repair"]["replacement"] for one in redirected] == [f"/documents/{ONE_SIGN}.pdf"] and "other signs" in redirected[0]["message"]
