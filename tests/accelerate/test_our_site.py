"""Our own website, with all its plugins: quick or not, the same bytes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import run_ready

BUILD = """
import pathlib, sys
import pelican, pelican.settings
from hosting.build import build
root, (kind, checked) = pathlib.Path.cwd(), sys.argv[1:]
given = {"SITECHECK_SILENT": True, "SITECHECK_FAIL": False, "SITECHECK_LATER": checked != "checked"}
if kind == "plain":
    given["PELICAN_CLASS"] = pelican.Pelican
    given["PLUGINS"] = [plugin for plugin in pelican.settings.read_settings("pelican.conf.py")["PLUGINS"] if plugin.__name__ != "accelerate"]
if given["SITECHECK_LATER"]:
    pelican.signals.finalized.connect(lambda site: setattr(site, "diagnostics", ()), weak=False)
build(root, OUTPUT_PATH=str(root / kind), **given)
"""


def output(folder, kind: str, checked: bool = False, **environment: str) -> dict[str, bytes]:
    """What is written. The check, which writes nothing, takes as long as all else."""
    done = run_ready(folder, "-c", BUILD, kind, "checked" if checked else "unchecked", **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.relative_to(folder / kind).as_posix(): path.read_bytes() for path in (folder / kind).rglob("*") if path.is_file()}


def differing(folder, checked: bool = False, **environment: str) -> list[str]:
    """The files that are not what Pelican itself writes from nothing."""
    plain, quick = output(folder, "plain", checked, **environment), output(folder, "quick", checked, **environment)
    return [name for name in plain.keys() | quick.keys() if plain.get(name) != quick.get(name)]


@pytest.mark.slow
def test_our_site_is_the_same_with_a_damaged_memory_and_after_a_lost_folder(copy_of_site):
    output(copy_of_site, "quick", checked=True, TODAY="2026-11-20")
    for remembered in (copy_of_site / ".cache/accelerate").iterdir():
        remembered.write_bytes(remembered.read_bytes()[:-9] + b"123456789")
    assert differing(copy_of_site, checked=True, TODAY="2026-11-20") == []
    shutil.rmtree(copy_of_site / "quick/articles")
    assert differing(copy_of_site, checked=True, TODAY="2026-11-20") == []


def text(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Another word where it stands first in a file."""
    def change(site: Path) -> None:
        before = (site / name).read_text(encoding="utf-8")
        assert re.search(old, before), f"{name} has no {old}"
        (site / name).write_text(re.sub(old, new, before, count=1), encoding="utf-8")
    return change


def more(name: str, words: str) -> Callable[[Path], None]:
    def change(site: Path) -> None:
        path = site / name
        path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + words, encoding="utf-8")
    return change


def picture(color: str) -> Callable[[Path], None]:
    def change(site: Path) -> None:
        (site / "content/images").mkdir(exist_ok=True)
        Image.new("RGB", (600, 400), color).save(site / "content/images/room.png")
    return change


def renamed(site: Path) -> None:
    (site / f"{ARTICLES}/research-migraine.md").rename(site / f"{ARTICLES}/research-headache.md")


def touched(site: Path) -> None:
    for path in (site / "content").rglob("*.md"):
        path.touch()


ARTICLES, PARTS = "content/articles", "theme/templates"
NEW = "---\ntitle: A new text\ndate: 2026-11-19\nauthor: marisol-quince\nsummary: A summary of it.\ntopic: Sessions\ntags: [rest]\n---\n\nWords.\n"
CHANGES = {
    "nothing": lambda site: None,
    "times of files": touched,
    "a text": more(f"{ARTICLES}/listening-touch.md", "\nOne sentence more.\n"),
    "a title, shown on other pages": text(f"{ARTICLES}/listening-touch.md", "title: .*", "title: Another title"),
    "a summary": text(f"{ARTICLES}/listening-touch.md", "summary: .*", "summary: Another summary of it."),
    "a date": text(f"{ARTICLES}/listening-touch.md", "date: .*", "date: 2025-02-03"),
    "tags": text(f"{ARTICLES}/listening-touch.md", "tags: .*", "tags: [quiet]"),
    "a topic": text(f"{ARTICLES}/listening-touch.md", "topic: .*", "topic: Something new"),
    "a draft published": text(f"{ARTICLES}/a-quiet-room.md", "status: draft\n", ""),
    "a text kept back": text(f"{ARTICLES}/a-quiet-room.md", "title:", "status: draft\ntitle:"),
    "a hidden text": text(f"{ARTICLES}/how-to-read-a-trial.md", "title:", "status: hidden\ntitle:"),
    "a new file": more(f"{ARTICLES}/a-new-text.md", NEW),
    "a deleted file": lambda site: (site / f"{ARTICLES}/a-new-text.md").unlink(),
    "a renamed file": renamed,
    "a translated text": more(f"{ARTICLES}/es/que-es-la-terapia-craneosacral.md", "\nOtra frase.\n"),
    "a translation gone": lambda site: (site / f"{ARTICLES}/es/cuando-ir-antes-al-medico.md").unlink(),
    "a page": more("content/pages/privacy.md", "\n## Another part\n\nWords.\n"),
    "a page in the menu": text("content/pages/fees.md", "menu: .*", "menu: Money"),
    "a new link": more("content/pages/privacy.md", "\n[A text]({filename}../articles/listening-touch.md)\n"),
    "a question": more("content/faq/the-session.md", "\n## Is this new?\n\nYes, see [fees]({filename}../pages/fees.md).\n"),
    "a fee": text("content/services/follow-up.md", "fee: .*", "fee: 77"),
    "a file to take away": lambda site: next((site / "content/documents").glob("*.pdf")).write_bytes(b"%PDF " + b"x" * 9999),
    "a person's expiry": text("content/people/marisol-quince.md", "expires: .*", "expires: 2026-11-01"),
    "a person's name": text("content/people/tobias-fennimore.md", "name: .*", "name: Tobias Other"),
    "the telephone": text("content/practice.yaml", "555-0142", "555-0199"),
    "the hours": text("content/practice.yaml", "monday: .*", "monday: 9:00-11:00"),
    "hours in Spanish words": text("content/practice.es.yaml", "tagline: .*", "tagline: Otras palabras"),
    "the palette": text("content/practice.yaml", "palette: .*", "palette: grove"),
    "the practice's name": text("content/practice.yaml", "name: .*", "name: Another Practice"),
    "a picture in a text": lambda site: (picture("navy")(site), more("content/pages/privacy.md", "\n![A room]({static}/images/room.png)\n")(site)),
    "another picture under its name": picture("olive"),
    "a picture of the practice": more("content/practice.yaml", "\npicture: room.png\npicture_alt: A room\n"),
    "that picture changed": picture("maroon"),
    "a redirect": more("content/redirects.txt", "/old/ /fees/\n"),
    "a reference": text("content/references.yaml", "title: .*", "title: Another title of a paper"),
    "a template": more(f"{PARTS}/partials/footer.html", "<!-- another foot -->"),
    "a component": text(f"{PARTS}/components/article-card.html", "</", "!</"),
    "a style sheet": text("theme/static/css/base.css", r"\{", "{ orphans: 3; "),
    "a new palette": lambda site: shutil.copyfile(site / "theme/static/css/palettes/tide.css", site / "theme/static/css/palettes/other.css"),
    "words of the theme": more("theme/languages/es.yaml", "\n# changed\n"),
    "a setting": more("pelican.conf.py", "\nSITESUBTITLE = 'Another'\n"),
}


AT_ONCE = 4
"""Changes between two builds; after every second one a plain build is compared, since what was not seen stays unseen."""


@pytest.mark.slow
def test_each_kind_of_change_is_seen_by_every_page_that_shows_it(copy_of_site):
    for number, (name, change) in enumerate(CHANGES.items(), 1):
        change(copy_of_site)
        if number % (2 * AT_ONCE) == 0 or number == len(CHANGES):
            assert differing(copy_of_site, TODAY="2026-11-20") == [], f"{name}, or one of the changes before it"
        elif number % AT_ONCE == 0:
            output(copy_of_site, "quick", TODAY="2026-11-20")
    output(copy_of_site, "quick", TODAY="2026-12-25")
    assert differing(copy_of_site, TODAY="2027-06-01") == []
    assert differing(copy_of_site, TODAY="2027-06-01", SITEURL="https://elsewhere.example/below") == []


@pytest.mark.slow
def test_a_page_that_shows_nothing_of_a_change_is_left_as_it_is(copy_of_site):
    output(copy_of_site, "quick", TODAY="2026-11-20")
    pages = {path: path.stat().st_mtime_ns for path in (copy_of_site / "quick").rglob("*.html")}
    more("content/pages/privacy.md", "\nOne sentence more.\n")(copy_of_site)
    output(copy_of_site, "quick", TODAY="2026-11-20")
    new = {path.relative_to(copy_of_site / "quick").as_posix() for path, time in pages.items() if path.stat().st_mtime_ns != time}
    assert "privacy/index.html" in new
    assert len(new) < len(pages) / 10, new
