"""A Pelican that stays in memory: the page that was saved at once, then the rest, always as a whole build would write it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pelican.contents import Content
from pelican.plugins import signals

from accelerate.resident import Outcome, Resident
from tests.accelerate.conftest import Site, differing

CONF = """
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
SITEURL = ""
RELATIVE_URLS = True
DEFAULT_PAGINATION = 3
DELETE_OUTPUT_DIRECTORY = True
ARTICLE_PATHS = ["articles"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
"""


@pytest.fixture
def site(make_site) -> Site:
    made = make_site(3)
    made.write("pelicanconf.py", CONF)
    made.write("content/articles/seen.md", "Title: Seen\nSlug: seen\nDate: 2024-05-01\nCategory: river\nTags: river\n\nThe first words.\n")
    return made


def resident(site: Site, overtaken: Callable[[], bool] | None = None) -> Resident:
    import accelerate

    return Resident(site.folder / "pelicanconf.py", site.folder / "shown", {"PLUGINS": [accelerate]}, overtaken=overtaken)


def shown(site: Site) -> dict[str, bytes]:
    output = site.folder / "shown"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def save(site: Site, name: str, old: str, new: str) -> Path:
    path = site.folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def as_new(site: Site) -> dict[str, bytes]:
    """The output of a process that has never seen the site."""
    Resident(site.folder / "pelicanconf.py", site.folder / "anew").build()
    output = site.folder / "anew"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_the_saved_page_comes_first_and_alone(site):
    process = resident(site)
    assert process.build().problems == ()
    outcomes = process.refresh({save(site, "content/articles/seen.md", "The first words", "The *second* words")})
    first = next(outcomes)
    assert first.written == ("seen.html",) and not first.complete
    assert b"The <em>second</em> words" in shown(site)["seen.html"]
    last = list(outcomes)[-1]
    assert last.complete and "seen.html" not in last.written
    assert not differing(shown(site), as_new(site))


@pytest.mark.parametrize("looks", [1, 8, 15, 20, 26, 34])
def test_a_save_during_the_whole_build_has_its_page_at_once_and_nothing_stays_old(site, looks):
    left = iter([])
    process = resident(site, lambda: next(left, None) == 1)
    process.build()
    left = iter(range(looks, 0, -1))  # the whole build after the first save is broken off after so many files
    first = list(process.refresh({save(site, "content/articles/seen.md", "Title: Seen", "Title: Well seen")}))
    assert [outcome.complete for outcome in first] == [False] and next(left, None) is None
    second = process.refresh({save(site, "content/articles/seen.md", "The first words", "The second words")})
    outcome = next(second)
    assert outcome.written == ("seen.html",) and not outcome.complete
    assert all(word in shown(site)["seen.html"] for word in (b"Well seen", b"The second words"))
    assert list(second)[-1].complete
    assert not differing(shown(site), as_new(site))


def test_a_build_that_is_broken_off_loses_nothing_that_was_known(site):
    left = iter([])
    process = resident(site, lambda: next(left, None) == 1)
    process.build()
    times = {path: path.stat().st_mtime_ns for path in (site.folder / "shown").rglob("*.html")}
    left = iter(range(20, 0, -1))
    path = save(site, "content/articles/seen.md", "The first words", "The second words")
    assert len(list(process.refresh({path}))) == 1
    list(process.refresh({path}))
    untouched = [path.name for path, time in times.items() if path.exists() and path.stat().st_mtime_ns == time]
    assert len(untouched) > len(times) / 2


def test_lists_are_not_put_off_for_ever(site, monkeypatch):
    saving = False
    process = resident(site, lambda: saving)
    process.build()
    saving = True
    path = save(site, "content/articles/seen.md", "Title: Seen", "Title: Well seen")
    assert [outcome.complete for outcome in process.refresh({path})] == [False]
    monkeypatch.setattr("accelerate.resident.PUT_OFF", 0.0)
    monkeypatch.setattr("accelerate.resident.BUILDS", 0)
    assert list(process.refresh({path}))[-1].complete
    assert b"Well seen" in shown(site)["category/river.html"]


def test_a_text_that_is_saved_by_way_of_another_file_is_shown_at_once(site):
    process = resident(site)
    process.build()
    path = save(site, "content/articles/seen.md", "Title: Seen", "Title: Well seen")
    outcomes = list(process.refresh({path, path.with_name("4913")}))
    assert outcomes[0].written == ("seen.html",) and not outcomes[0].complete and outcomes[-1].complete


def test_lists_follow_a_new_title(site):
    process = resident(site)
    process.build()
    outcomes = list(process.refresh({save(site, "content/articles/seen.md", "Title: Seen", "Title: Well seen")}))
    assert "seen.html" in outcomes[0].written
    assert "category/river.html" in outcomes[-1].written
    assert not differing(shown(site), as_new(site))


@pytest.mark.parametrize("old, new", [
    ("Tags: river", "Tags: meadow"), ("Date: 2024-05-01", "Date: 2010-05-01"), ("Title: Seen", "Title: Seen\nStatus: draft"),
    ("Slug: seen", "Slug: elsewhere"), ("Title: Seen\n", ""), ("2024-05-01", "no day"), ("The first words", "{filename}x"),
])
def test_after_a_refresh_the_site_is_as_if_built_anew(site, old, new):
    process = resident(site)
    process.build()
    list(process.refresh({save(site, "content/articles/seen.md", old, new)}))
    assert not differing(shown(site), as_new(site))


def test_a_fault_is_told_and_mended_by_the_next_save(site):
    process = resident(site)
    process.build()
    broken = list(process.refresh({save(site, "theme/templates/base.html", "</nav>", "</nav>{% if %}")}))
    assert "base.html:3: TemplateSyntaxError" in broken[-1].problems[0]
    mended = list(process.refresh({save(site, "theme/templates/base.html", "{% if %}", "")}))
    assert mended[-1].problems == ()
    assert not differing(shown(site), as_new(site))


def test_new_settings_or_code_want_a_new_process(site):
    process = resident(site)
    process.build()
    assert list(process.refresh({site.folder / "pelicanconf.py"})) == [Outcome((), 0.0, (), restart=True)]
    assert next(process.refresh({site.folder / "plugins/own/code.py"})).restart


def test_files_that_come_and_go(site):
    process = resident(site)
    process.build()
    new = site.folder / "content/articles/new.md"
    new.write_text("Title: New\nDate: 2024-06-01\n\nNews.\n", encoding="utf-8")
    assert "new.html" in list(process.refresh({new}))[-1].written
    new.unlink()
    list(process.refresh({new}))
    assert "new.html" not in shown(site)
    assert not differing(shown(site), as_new(site))


def test_a_link_that_leads_back_to_itself_ends_nothing(site):
    process = resident(site)
    process.build()
    link = site.folder / "content/articles/loop.md"
    link.symlink_to("loop.md")
    assert list(process.refresh({link}))[-1].complete


def test_what_is_gone_is_gone_before_plugins_look_for_files(site):
    looked: list[bool] = []

    def look(pelican: object) -> None:
        looked.append((site.folder / "shown/seen.html").exists())

    process = resident(site)
    signals.finalized.connect(look)
    try:
        process.build()
        path = site.folder / "content/articles/seen.md"
        path.unlink()
        list(process.refresh({path}))
    finally:
        signals.finalized.disconnect(look)
    assert looked == [True, False]


def test_nothing_is_kept_of_earlier_builds(site):
    process = resident(site)
    process.build()
    for number in range(4):
        list(process.refresh({save(site, "content/articles/seen.md", "words", f"words {number}")}))
    kept = [vars(Content)[method].cache for method in ("get_content", "get_summary")]
    assert not any(kept)
