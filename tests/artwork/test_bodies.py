"""Pictures in running text: sizes are added where a picture stands, everything else stays as it was."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from PIL import Image

from artwork.body import dressed, originals
from artwork.darkroom import Darkroom


@pytest.fixture
def room(tmp_path: Path) -> Darkroom:
    for name in ("images/room.jpg", "images/deep/My Room.JPG", "images/a&b.jpg", "articles/beside.jpg"):
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.frombytes("RGB", (2, 2), bytes(range(0, 240, 20))).resize((60, 40)).save(file)
    (tmp_path / "content" / "images" / "torn.jpg").write_bytes(b"\xff\xd8\xff\xe0 torn")
    (tmp_path / "content" / "images" / "leaflet.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "content" / "images" / "mark.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>')
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    return Darkroom(tmp_path / "content", tmp_path / "cache")


def dress(text: str, room: Darkroom, root: str = "../..") -> str:
    return dressed(text, room, root, room.content / "articles")


@pytest.mark.parametrize("address", [
    "{static}/images/room.jpg", "|static|/images/room.jpg", "{attach}/images/room.jpg", "{filename}../images/room.jpg",
    "../images/room.jpg", "/images/room.jpg", "images/room.jpg", "room.jpg",
    "{static}/images/deep/My%20Room.JPG", "{attach}beside.jpg", "{static}/images/a&amp;b.jpg", "{static}/images/room.jpg?v=2#top",
])
def test_however_a_picture_is_named_it_is_found(room: Darkroom, address: str) -> None:
    html = dress(f'<p><img alt="A" src="{address}"></p>', room)
    assert html.startswith("<p><picture><source type=") and html.endswith("></picture></p>")
    assert "{" not in html and "images/" not in html
    for name in re.findall(r"\.\./\.\./pictures/([\w.-]+)", html):
        assert room.published[f"pictures/{name}"].is_file()


def test_what_the_author_says_of_a_picture_stays(room: Darkroom) -> None:
    html = dress('<img class="wide round" id="x" alt="A &quot;room&quot; > hall" src="{static}/images/room.jpg" title="T" loading="eager">', room)
    for said in ('class="wide round"', 'id="x"', 'alt="A &#34;room&#34; &gt; hall"', 'title="T"', 'loading="eager"'):
        assert html.count(said) == 1
    assert html.count("<img ") == 1 and 'loading="lazy"' not in html


def test_space_is_kept_free_for_a_picture(room: Darkroom) -> None:
    assert ' width="60" height="40"' in dress('<img src="{static}/images/room.jpg" alt="">', room)
    assert ' height="20"' in dress('<img src="{static}/images/room.jpg" alt="" width="30">', room)
    assert ' width="15"' in dress('<img src="{static}/images/room.jpg" alt="" height="10">', room)


@pytest.mark.parametrize("size, said, shown", [
    ((1500, 2400), "", (450, 720)), ((1500, 1600), "", (1500, 1600)), ((300, 480), "", (300, 480)), ((1500, 2400), 'width="600"', (600, 960)),
    ((1500, 2400), 'height="800"', (500, 800)), ((1, 1500), "", (1, 1500)),
])
def test_a_tall_picture_is_all_seen_at_once_unless_its_author_says_how_large_it_is(room: Darkroom, size, said, shown) -> None:
    Image.new("RGB", size).save(room.content / "images" / "door.jpg")
    html = dress(f'<img src="{{static}}/images/door.jpg" alt="" {said}>', room)
    assert [int(re.search(rf' {side}="(\d+)"', html)[1]) for side in ("width", "height")] == list(shown)


def test_a_picture_is_as_wide_as_the_text_or_as_it_is_shown_or_as_its_author_says(room: Darkroom) -> None:
    Image.new("RGB", (1500, 2400)).save(room.content / "images" / "door.jpg")
    for said, sizes in (('room.jpg"', "(min-width: 48rem) 36rem, 100vw"), ('door.jpg"', "min(100vw, 450px)"), ('room.jpg" sizes="50vw"', "50vw")):
        html = dress(f'<img alt="" src="{{static}}/images/{said}>', room)
        assert set(re.findall(r'sizes="([^"]*)"', html)) == {sizes} and "sizes" not in html[html.index("<img"):]


def test_a_picture_in_running_text_waits_until_it_is_near(room: Darkroom) -> None:
    assert ' loading="lazy"' in dress('<img src="{static}/images/room.jpg" alt="">', room)


def test_a_missing_alt_is_not_made_up(room: Darkroom) -> None:
    assert "alt" not in dress('<img src="{static}/images/room.jpg">', room)


@pytest.mark.parametrize("text", [
    '<img alt="x" src="{static}/images/missing.jpg">',
    '<img alt="x" src="https://example.com/images/room.jpg">',
    '<img alt="x" src="//example.com/room.jpg">',
    '<img alt="x" src="data:image/png;base64,AAAA">',
    '<img alt="x" src="{static}/../secret.jpg">',
    '<img alt="x" src="{static}/images/../../secret.jpg">',
    '<img alt="x">', "<img>", '<img src="">', '<a href="#top">x</a>', '<a href="{filename}/pages/fees.md">x</a>',
    "<!-- <img src='{static}/images/room.jpg'> -->",
    "<p>&lt;img src={static}/images/room.jpg&gt;</p><code>![x]({static}/images/room.jpg)</code>",
    "<p>1 < 2 and <imgs src='room.jpg'> > 3</p>",
])
def test_everything_else_stays_byte_for_byte(room: Darkroom, text: str) -> None:
    assert dress(text, room) == text
    assert not room.problems and not room.published


def test_a_link_to_a_picture_leads_to_a_published_file(room: Darkroom) -> None:
    html = dress('<a class="x" href="{static}/images/room.jpg" title="a > b">large</a>', room)
    name = re.fullmatch(r'<a class="x" href="\.\./\.\./(pictures/room-\w+-60\.jpg)" title="a > b">large</a>', html)
    assert name and room.published[name[1]].is_file()


def test_pictures_and_links_stay_in_their_order(room: Darkroom) -> None:
    html = dress(
        '<a href="/one"><img src="{static}/images/room.jpg" alt="1"></a><img src="{static}/images/torn.jpg" alt="2">'
        '<a href="/two">two</a><img src="{static}/images/mark.svg" alt="3"><img src="https://example.com/x.jpg" alt="4">',
        room,
    )
    assert re.findall(r'alt="(\d)"|href="/(\w+)"', html) == [("", "one"), ("1", ""), ("2", ""), ("", "two"), ("3", ""), ("4", "")]
    assert html.count("<img") == 4


def test_an_authors_own_picture_element_keeps_its_shape(room: Darkroom) -> None:
    html = dress('<picture><source media="print" srcset="x"><img src="{static}/images/room.jpg" alt=""></picture>', room)
    assert html.count("<picture>") == 1
    assert re.search(r'<img src="\.\./\.\./pictures/room-\w+-60\.jpg" alt="">', html)


def test_a_drawing_is_published_as_one_file(room: Darkroom) -> None:
    html = dress('<img src="{static}/images/mark.svg" alt="m">', room)
    assert re.match(r'<img src="\.\./\.\./pictures/mark-\w+\.svg" width="30" height="20"', html)


def test_words_stand_in_for_a_picture_that_cannot_be_shown(room: Darkroom) -> None:
    assert dress('<img alt="Our room" src="{static}/images/torn.jpg">', room) == '<img alt="Our room">'
    assert list(room.problems) == [room.images / "torn.jpg"]
    assert not room.published


def test_a_document_among_the_pictures_is_said_to_be_in_the_wrong_place(room: Darkroom) -> None:
    text = '<a href="{static}/images/leaflet.pdf">leaflet</a>'
    assert dress(text, room) == text
    assert "content/documents" in room.problems[room.images / "leaflet.pdf"]


def test_an_unreadable_file_is_told(room: Darkroom) -> None:
    (room.images / "link.jpg").symlink_to("link.jpg")
    folder = room.images / "folder.jpg"
    folder.mkdir()
    assert room.named("link.jpg") is None and room.named("folder.jpg") is None
    os.unlink(room.images / "link.jpg")


@pytest.mark.parametrize(("name", "guess"), [("Room.jpg", "room.jpg"), ("rom.jpg", "room.jpg"), ("zzz", None)])
def test_a_name_that_no_picture_has_is_told_with_a_guess(room: Darkroom, name: str, guess: str | None) -> None:
    entry = room.content / "people" / "x.md"
    assert room.named(name, entry, "photo") is None
    message = room.absent[entry, "photo"]
    assert name in message and (f'did you mean "{guess}"?' in message if guess else "put it there" in message)


def test_a_name_in_a_template_is_told_at_the_picture_that_it_means(room: Darkroom) -> None:
    assert room.named("zzz.jpg") is None
    assert list(room.problems) == [room.images / "zzz.jpg"]


def test_the_pictures_of_a_text_are_known_before_it_is_shown(room: Darkroom) -> None:
    text = '<img src="{static}/images/room.jpg"><a href="beside.jpg">x</a><img src="missing.jpg">'
    assert [file.name for file in originals(text, room, room.content / "articles")] == ["room.jpg", "beside.jpg"]


def test_what_was_made_once_is_not_made_again(room: Darkroom) -> None:
    dress('<img src="{static}/images/room.jpg">', room)
    made = {file: file.stat().st_mtime_ns for file in room.cache.rglob("*")}
    again = Darkroom(room.content, room.cache)
    dress('<img src="{static}/images/room.jpg">', again)
    assert {file: file.stat().st_mtime_ns for file in room.cache.rglob("*")} == made
    assert again.published == room.published


def test_a_changed_picture_gets_a_new_address(room: Darkroom) -> None:
    before = dress('<img src="{static}/images/room.jpg">', room)
    Image.new("RGB", (60, 40), "red").save(room.images / "room.jpg")
    assert dress('<img src="{static}/images/room.jpg">', Darkroom(room.content, room.cache)) != before


@pytest.mark.parametrize(("typed", "stored"), [("caf\u00e9.jpg", "cafe\u0301.jpg"), ("cafe\u0301.jpg", "caf\u00e9.jpg"), ("caf%C3%A9.jpg", "cafe\u0301.jpg")])
def test_a_picture_is_found_however_its_accents_are_written_and_published_under_one_name(room: Darkroom, typed: str, stored: str) -> None:
    (room.images / "room.jpg").rename(room.images / stored)
    html = dress(f'<img src="{{static}}/images/{typed}" alt="A">', room)
    assert "../../pictures/caf-" in html and room.named(stored) == room.images / stored and not room.problems


def test_a_picture_is_not_there_under_other_capitals_even_where_the_disk_ignores_them(room: Darkroom, monkeypatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda file: True)
    typed = '<img src="{static}/images/Room.JPG" alt="A">'
    assert dress(typed, room) == typed
    assert room.named("ROOM.jpg") is None and 'did you mean "room.jpg"?' in next(iter(room.problems.values()))
