"""A small content folder to import into, and exports to import."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from importer.account import Account
from importer.run import Wishes, run
from tests.conftest import ROOT

EXAMPLES = Path(__file__).parent / "examples"


@pytest.fixture
def website(tmp_path) -> Path:
    """A website with people, a few pages and one article."""
    root = tmp_path / "website"
    for name in ("practice.yaml", "people", "pages/home.md", "pages/contact.md", "articles/feelings-and-spirit.md"):
        source, target = ROOT / "content" / name, root / "content" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    return root


@pytest.fixture
def uploads(tmp_path) -> Path:
    """A copy of wp-content/uploads."""
    folder = tmp_path / "uploads"
    for name, color in (("2019/05/room.jpg", "teal"), ("2020/06/hands-scaled.jpg", "navy"), ("2020/06/unused.png", "red")):
        picture(folder / name, color)
    (folder / "2019/05/form.pdf").write_bytes(b"%PDF-1.4\n")
    return folder


def picture(path: Path, color: str = "teal") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (1200, 800), color).save(buffer, "PNG" if path.suffix == ".png" else "JPEG")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(buffer.getvalue())
    return buffer.getvalue()


def bring(website: Path, *sources: Path, **wishes) -> Account:
    return run(website, Wishes(tuple(sources), **wishes))


@pytest.fixture
def export(tmp_path) -> Callable[..., Path]:
    """Writes an export with the given items; each is a dict of fields, or XML as it stands."""

    def write(*items: dict | str, name: str = "export.xml", end: str = "</channel></rss>") -> Path:
        path = tmp_path / name
        parts = [item if isinstance(item, str) else one(number, **item) for number, item in enumerate(items, start=1)]
        path.write_text(HEAD + "".join(parts) + end, encoding="utf-8")
        return path

    return write


HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><link>https://old.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url><generator>https://wordpress.org/?v=6.4</generator>
"""


def one(number: int, html: str = "Words.", type: str = "post", title: str = "", slug: str = "", status: str = "publish", more: str = "") -> str:
    slug = slug or f"text-{number}"
    return (
        f"<item><title>{title or f'Text {number}'}</title><link>https://old.example/{slug}/</link><dc:creator>marisol-quince</dc:creator>"
        f"<content:encoded><![CDATA[{html}]]></content:encoded><wp:post_id>{number}</wp:post_id><wp:post_date>2021-01-{number % 28 + 1:02} 10:00:00</wp:post_date>"
        f"<wp:post_name>{slug}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type>{more}</item>\n"
    )


ROOM = "https://old.example/wp-content/uploads/room.jpg"
SQUARESPACE = '<rss xmlns:wp="w" xmlns:content="c" xmlns:dc="d" xmlns:excerpt="e"><channel><title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>'


def of(website, name: str) -> str:
    return (website / "content" / name).read_text(encoding="utf-8")


def attached(link: str = "https://old.example/a-day/room/", alt: str = "A room") -> dict:
    more = f"<wp:attachment_url>{ROOM}</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>{alt}</wp:meta_value></wp:postmeta>"
    return {"type": "attachment", "status": "inherit", "html": "", "slug": link.removeprefix("https://old.example/").strip("/"), "more": more}


def squarespace(tmp_path, *items: tuple[str, str, str], name: str = "squarespace.xml"):
    """Items of address, title and HTML, numbered as Squarespace numbers them: from 0, in each export anew."""
    written = "".join(
        f"<item><title>{title}</title><link>{link}</link><content:encoded><![CDATA[{html}]]></content:encoded><wp:post_name>{link.rpartition('/')[2]}</wp:post_name>"
        f"<wp:post_type>post</wp:post_type><wp:post_id>{number}</wp:post_id><wp:status>publish</wp:status><wp:post_date>2020-03-05 03:30:00</wp:post_date></item>"
        for number, (link, title, html) in enumerate(items)
    )
    path = tmp_path / name
    path.write_text(f"{SQUARESPACE}{written}</channel></rss>", encoding="utf-8")
    return path
