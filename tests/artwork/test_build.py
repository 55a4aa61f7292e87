"""A little site of Pelican's with this plugin alone: what is written, what is not, and what is told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]

SETTINGS = """
import json, pathlib, sys
sys.path.insert(0, {plugins!r})
from pelican import Pelican, signals
from pelican.settings import read_settings
settings = read_settings(override=dict(
    PATH="content", OUTPUT_PATH="output", THEME="theme", PLUGINS=["artwork"], SITENAME="Quiet Hands", SITEURL="https://example.com/site",
    RELATIVE_URLS=True, TIMEZONE="UTC", DELETE_OUTPUT_DIRECTORY=True, DIRECT_TEMPLATES=[], FEED_ALL_ATOM="feed.xml", FEED_DOMAIN="https://example.com/site",
    ARTICLE_URL="articles/{{slug}}/", ARTICLE_SAVE_AS="articles/{{slug}}/index.html", PAGE_URL="{{slug}}/", PAGE_SAVE_AS="{{slug}}/index.html",
    AUTHOR_SAVE_AS="", CATEGORY_SAVE_AS="", TAG_SAVE_AS="", CATEGORY_FEED_ATOM=None, AUTHOR_FEED_ATOM=None, AUTHOR_FEED_RSS=None,
))
pelican = Pelican(settings)
pelican.run()
pathlib.Path("problems.json").write_text(json.dumps(pelican.settings["ARTWORK_PROBLEMS"]))
"""

ARTICLE = """Title: A quiet room
Date: 2026-11-01
Category: Rooms

![The room]({static}/images/room.jpg "Ours"){: .wide }

[Large]({static}/images/room.jpg), ![torn]({static}/images/torn.jpg) and [leaflet]({static}/documents/fees.pdf).
"""

PAGE = """Title: Contact

![Door]({static}/images/door.png)
"""

TEMPLATE = """<!doctype html><title>{{ entry.title }}</title>
<meta property="og:image" content="{{ artwork_card(entry.title) }}">
{% for icon in artwork_icons %}<link rel="{{ icon.rel }}" href="{{ SITEURL }}/{{ icon.href }}">{% endfor %}
{{ artwork_mark }}{{ artwork_hero }}{{ artwork_thumbnail(entry.slug) }}
{{ picture("portrait.jpg", 'A "face"', "20rem", eager=True) }}{{ picture("nobody.jpg", "", "20rem") }}
{{ entry.content }}
"""


def build(folder: Path) -> subprocess.CompletedProcess:
    code = SETTINGS.format(plugins=str(ROOT / "plugins"))
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"})
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for name in ("content/articles", "content/pages", "content/images", "content/documents", "theme/templates"):
        (folder / name).mkdir(parents=True)
    (folder / "theme" / "static").symlink_to(ROOT / "theme" / "static")
    for name in ("article", "page"):
        (folder / "theme" / "templates" / f"{name}.html").write_text(TEMPLATE.replace("entry", name))
    (folder / "content" / "articles" / "room.md").write_text(ARTICLE)
    (folder / "content" / "pages" / "contact.md").write_text(PAGE)
    (folder / "content" / "documents" / "fees.pdf").write_bytes(b"%PDF-1.7")
    notes = Image.Exif()
    notes[0x010E] = "Secret Patient"
    colourful = Image.frombytes("RGB", (2, 2), bytes(range(0, 240, 20))).resize((600, 400))
    for name in ("room.jpg", "door.png", "portrait.jpg", "unused.jpg"):
        colourful.save(folder / "content" / "images" / name, exif=notes)
    (folder / "content" / "images" / "torn.jpg").write_bytes(b"\xff\xd8\xff\xe0 torn")
    build(folder)
    return folder


def written(site: Path) -> dict[str, bytes]:
    files = (file for file in (site / "output").rglob("*") if file.is_file())
    return {file.relative_to(site / "output").as_posix(): file.read_bytes() for file in files}


def addresses(html: str) -> set[str]:
    single = re.findall(r'(?:href|src)="([^"#]+)"', html)
    sets = re.findall(r'srcset="([^"]+)"', html)
    return {*single, *(part.split()[0] for offered in sets for part in offered.split(","))}


def test_every_address_on_a_page_leads_to_a_written_file(site: Path) -> None:
    files = written(site)
    for page in ("articles/a-quiet-room/index.html", "contact/index.html"):
        found = addresses(files[page].decode())
        assert len(found) > 10
        for address in found:
            assert os.path.normpath(os.path.join(os.path.dirname(page), address)) in files


def test_the_feed_leads_to_the_same_pictures_by_whole_addresses(site: Path) -> None:
    feed = written(site)["feed.xml"].decode()
    pictures = re.findall(r"https://example\.com/site/(pictures/[\w.-]+)", feed)
    assert pictures and set(pictures) <= set(written(site))
    assert "{static}/images/room" not in feed


def test_originals_are_never_published(site: Path) -> None:
    files = written(site)
    assert not any(name.startswith("images/") or "unused" in name for name in files)
    assert not any(b"Secret" in content for content in files.values())
    originals = {file.read_bytes() for file in (site / "content" / "images").iterdir()}
    assert originals.isdisjoint(files.values())


def test_documents_are_published_as_they_are(site: Path) -> None:
    assert written(site)["documents/fees.pdf"] == b"%PDF-1.7"


def test_each_page_has_its_card(site: Path) -> None:
    files = written(site)
    for page, title in (("articles/a-quiet-room/index.html", "a-quiet-room"), ("contact/index.html", "contact")):
        card = re.search(r'og:image" content="([^"]+)"', files[page].decode())[1]
        assert card.startswith(f"cards/{title}-") and card in files


def test_a_template_gets_a_whole_picture(site: Path) -> None:
    html = written(site)["contact/index.html"].decode()
    tag = re.search(r'<img src="\.\./pictures/portrait[^>]*>', html)[0]
    assert 'alt="A &#34;face&#34;"' in tag and 'fetchpriority="high"' in tag and "loading" not in tag
    assert html.count('sizes="20rem"') == 2


def test_the_class_and_title_of_a_picture_reach_the_page(site: Path) -> None:
    html = written(site)["articles/a-quiet-room/index.html"].decode()
    assert re.search(r'<p><picture>.*<img [^>]*alt="The room" class="wide" title="Ours"></picture></p>', html)


def test_what_is_wrong_with_pictures_is_told_once_with_its_file(site: Path) -> None:
    images = site / "content" / "images"
    problems = dict(json.loads((site / "problems.json").read_text()))
    assert problems.keys() == {str(images / "torn.jpg"), str(images / "nobody.jpg")}
    assert "nobody.jpg" in problems[str(images / "nobody.jpg")]


def test_a_second_build_writes_the_same_and_makes_nothing_again(site: Path) -> None:
    cache = site / ".cache" / "artwork"
    times = lambda: {file: file.stat().st_mtime_ns for file in cache.rglob("*") if file.is_file()}  # noqa: E731
    before, made = written(site), times()
    assert made
    build(site)
    assert written(site) == before
    assert times() == made
