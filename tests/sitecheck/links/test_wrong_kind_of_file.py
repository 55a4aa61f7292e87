"""What is shown or played is a file of that kind."""

from __future__ import annotations

import datetime

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{0}</title></head><body><h1>{0}</h1>{1}</body></html>'


def told(tmp_path, shown: str) -> set[tuple[str, str]]:
    for name, body in {"index.html": shown, "fees.html": "<p>What it costs</p>"}.items():
        (tmp_path / name).write_text(PAGE.format(name, body), encoding="utf-8")
    for name in ("leaflet.pdf", "room.jpg", "talk.mp3", "film.mp4", "picture", "looks.css"):
        (tmp_path / name).write_bytes(b"x")
    site = Site.from_folder(tmp_path, today=datetime.date(2026, 11, 21))
    return {(one.severity, one.message) for one in check(site, ("wrong-kind-of-file",))}


@pytest.mark.parametrize("shown, severity, name", [
    ('<img src="fees.html" alt="The fees">', "error", "fees.html"),
    ('<img src="/" alt="The house">', "error", "/"),
    ('<img src="leaflet.pdf" alt="The leaflet">', "warning", "leaflet.pdf"),
    ('<img src="room.jpg" srcset="room.jpg 1x, fees.html 2x" alt="The room">', "warning", "fees.html"),
    ('<video controls src="room.jpg"></video>', "warning", "room.jpg"),
    ('<audio controls src="fees.html"></audio>', "warning", "fees.html"),
    ('<script src="room.jpg"></script>', "warning", "room.jpg"),
])
def test_a_file_of_another_kind_is_told(tmp_path, shown, severity, name):
    [(grave, message)] = told(tmp_path, shown)
    assert grave == severity and f'"{name}"' in message


@pytest.mark.parametrize("shown", [
    '<img src="room.jpg" alt="The room"><img src="picture" alt="A picture without an ending">',
    '<img src="#" data-src="room.jpg" alt="The room"><img src="" alt="The door">',
    '<iframe src="fees.html" title="Fees"></iframe><object data="leaflet.pdf"></object><embed src="leaflet.pdf">',
    '<audio controls src="talk.mp3"></audio><video controls src="film.mp4" poster="room.jpg"></video><video controls src="talk.mp3"></video>',
    '<a href="leaflet.pdf">The leaflet</a><a href="room.jpg">The room</a><link rel="prefetch" href="fees.html">',
])
def test_files_of_the_right_kind_and_links_are_left_alone(tmp_path, shown):
    assert told(tmp_path, shown) == set()
