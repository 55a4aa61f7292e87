"""What was imported is a website: it builds, passes the check and is published, with its words, its pictures and its old addresses."""

from __future__ import annotations

from bs4 import BeautifulSoup

from tests.conftest import run_hosting
from tests.hosting.conftest import DAY, make_real
from tests.importer.conftest import bring

ITEMS = [
    {"slug": "the-room", "title": "The room", "html": (
        '<h2>Light</h2><p>The window faces the yard.</p><img src="https://old.example/wp-content/uploads/2019/05/room.jpg" alt="A room with a blue wall">'
        '<ul><li>two blankets</li><li>a small lamp</li></ul><p>Read <a href="https://old.example/bus/">how to come by bus</a>.</p>'
    )},
    {"slug": "bus", "title": "By bus", "html": "[vc_row][vc_column][vc_column_text]Bus 46 stops at the door, every ten minutes until eight.[/vc_column_text][/vc_column][/vc_row]"},
    {"slug": "not-yet", "title": "Not yet", "status": "draft", "html": "Nobody is to read this secret sentence."},
]


def test_an_imported_website_is_published(copy_of_site, uploads, export):
    make_real(copy_of_site)
    bring(copy_of_site, export(*ITEMS), media=(uploads,), published=True, author="marisol-quince")
    done = run_hosting(copy_of_site, "publish", TODAY=DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    output = copy_of_site / "output"
    room = BeautifulSoup((output / "articles/the-room/index.html").read_text(encoding="utf-8"), "html.parser").main
    assert all(words in " ".join(room.get_text(" ").split()) for words in ("Light", "The window faces the yard.", "two blankets", "how to come by bus"))
    assert room.find("img", alt="A room with a blue wall") and room.find("a", string="how to come by bus")["href"].endswith("/articles/bus/")
    assert "every ten minutes until eight" in (output / "articles/bus/index.html").read_text(encoding="utf-8")
    assert "/articles/the-room/" in (output / "the-room/index.html").read_text(encoding="utf-8")
    assert not any("secret sentence" in page.read_text(encoding="utf-8") for page in output.rglob("*.html"))
