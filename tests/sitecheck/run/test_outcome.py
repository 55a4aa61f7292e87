"""What a check found is shown again when nothing has changed, and never when anything has."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from sitecheck.run import checking, outcome
from sitecheck.site import Site

CONTENT = {
    "content/first.md": "Title: First\nDate: 2024-01-02\nCategory: Notes\n\nSee [gone](/gone/) and ![](/images/a.png)\n\n[Old](/old/)\n",
    "content/pages/about.md": "Title: About\n\nSee [first](/first.html#nowhere).\n",
    "content/images/a.png": "x",
    "content/extra/robots.txt": "User-agent: *\nDisallow:\n",
}
SETTINGS = """
SITENAME = "A blog"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
STATIC_PATHS = ["images", "extra"]
PLUGINS = ["sitecheck"]
SITECHECK_FAIL = False
TODAY = "2026-11-20"
"""


@pytest.fixture
def build(tmp_path: Path, monkeypatch, capsys):
    """Builds the blog; gives the diagnostics, the report and whether the rules had to be run."""
    for name, text in {"pelicanconf.py": SETTINGS, **CONTENT}.items():
        write(tmp_path / name, text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sitecheck.pelican_side.worth_starting", lambda *_: False)
    looked = []
    judged = checking._judged
    monkeypatch.setattr(checking, "_judged", lambda *given: (looked.append(1), judged(*given))[1])

    def run(**settings):
        looked.clear()
        pelican = Pelican(read_settings("pelicanconf.py", override=settings))
        pelican.run()
        return pelican, capsys.readouterr().out.partition("\nDone:")[0], bool(looked)

    return run


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(built) -> tuple:
    return built[0].diagnostics, built[1]


def test_the_same_site_is_reported_in_the_same_words_without_looking_again(build):
    first, second = build(), build()
    assert {"broken-link", "missing-anchor", "empty-alt"} & {one.rule for one in first[0].diagnostics}
    assert (first[2], second[2]) == (True, False)
    assert found(first) == found(second)


CHANGES = {
    "a text": {"content/first.md": CONTENT["content/first.md"].replace("/old/", "/new/")},
    "a remark that no page shows": {"content/first.md": CONTENT["content/first.md"] + "\n<!-- sitecheck: ignore broken-link – known -->\n"},
    "a file that no page shows": {"content/extra/robots.txt": "User-agent: *\nDisallow:\nSitemap: https://elsewhere.test/s.xml\n"},
    "the weight of a picture": {"content/images/a.png": "x" * 4_000_000},
    "a new page": {"content/gone.md": "Title: Gone\nDate: 2024-01-02\nCategory: Notes\nSave_as: gone/index.html\n\nHere again.\n"},
    "a page that is gone": {"content/pages/about.md": None},
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_looked_at_again(build, change, tmp_path):
    build()
    for name, text in CHANGES[change].items():
        (tmp_path / name).unlink(missing_ok=True)
        if text is not None:
            write(tmp_path / name, text)
    shutil.rmtree("output")
    changed = build()
    assert changed[2]
    shutil.rmtree(".cache")
    assert found(changed) == found(build())


@pytest.mark.parametrize("settings", [{"TODAY": "2027-11-20"}, {"SITEURL": "https://blog.test"}, {"OTHER_PROBLEMS": [(None, "It failed.")]}])
def test_another_day_address_or_logged_error_is_another_outcome(build, settings):
    build()
    assert build(**settings)[2]


def test_another_version_of_the_check_looks_again(build, monkeypatch):
    build()
    monkeypatch.setattr("sitecheck.run.fingerprint.own_stamp", lambda: ("another",))
    assert build()[2]


@pytest.mark.parametrize("damage", [b"", b"rubbish" * 50])
def test_a_damaged_outcome_is_found_out_again(build, damage):
    first = build()
    for path in Path(".cache/sitecheck/outcomes").iterdir():
        path.write_bytes(damage)
    second = build()
    assert second[2]
    assert found(first) == found(second)


def test_only_the_last_outcomes_are_kept(build, monkeypatch):
    monkeypatch.setattr(outcome, "KEPT", 2)
    for day in range(1, 5):
        build(TODAY=f"2027-01-0{day}")
    assert len(os.listdir(".cache/sitecheck/outcomes")) == 2


def test_whoever_asks_for_the_site_gets_it_though_nothing_was_looked_at(build):
    first, second = build()[0].site, build()[0].site
    assert "whole" not in vars(second)
    assert second.text_of("content/first.md") == CONTENT["content/first.md"]
    assert {path: document.links for path, document in first.documents.items()} == {path: document.links for path, document in second.documents.items()}
    assert isinstance(second.whole, Site)
