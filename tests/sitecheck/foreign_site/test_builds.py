"""A whole build of another's site: what it finds, when it fails, and what other plugins may do beside it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from pelican import Pelican

from tests.sitecheck.foreign_site.blog import CONTENT, errors, typed_at


@pytest.mark.parametrize("theme", ["notmyidea", "simple"])
@pytest.mark.parametrize("url", ["", "https://blog.test", "https://blog.test/sub"])
@pytest.mark.parametrize("relative", [True, False])
def test_a_good_site_has_no_errors_in_pelican_s_own_themes(build, theme, url, relative):
    diagnostics, status, said = build(THEME=theme, SITEURL=url, RELATIVE_URLS=relative, **(
        {"FEED_ALL_ATOM": "feeds/all.atom.xml", "FEED_DOMAIN": url} if url else {}
    ))
    assert (errors(diagnostics), status) == ([], 0)
    assert "Checked:" in said


def test_a_page_of_an_earlier_build_does_not_hold_a_link(build):
    assert build()[1] == 0
    time.sleep(0.1)
    diagnostics, status, _ = build({"second.rst": None, "first.md": CONTENT["first.md"].replace("{filename}second.rst", "/my-second-post.html")})
    assert Path("output/my-second-post.html").is_file()
    assert (errors(diagnostics), status) == ([("broken-link", "content/first.md:8:14")], 1)


def test_a_file_that_pelican_cannot_use_is_an_error_and_nothing_else_is_said_of_it(build):
    diagnostics, status, _ = build({
        "bad.md": "Title: Bad\nDate: 31/31/2024\n\nText\n",
        "third.md": CONTENT["third.md"] + "[bad]({filename}/bad.md)\n",
    })
    assert (errors(diagnostics), status) == ([("build-error", "content/bad.md")], 1)
    assert "31/31/2024" in diagnostics[0].message


def test_two_pages_of_one_address_are_named_before_pelican_gives_up(build):
    with pytest.raises(SystemExit) as end:
        build_and_stop(build, {"third.md": "Title: Third\nDate: 2024-01-04\nSlug: my-first-post\n\nText\n"})
    assert end.value.code == 1


@pytest.mark.parametrize("save_as", ["", "Save_as: archives.html\n"])
def test_a_text_that_wants_the_place_of_a_list_is_named_before_pelican_gives_up(build, capsys, save_as):
    text = f"Title: Archives\nDate: 2024-01-04\nSlug: archives\n{save_as}\nText\n"
    if save_as:
        assert build({"third.md": text})[1] == 0
        return
    with pytest.raises(SystemExit):
        build_and_stop(build, {"third.md": text})
    assert "save_as: archives.html" in capsys.readouterr().out


def build_and_stop(build, changes):
    """Pelican is ended before it has written anything, and so before there are diagnostics."""
    try:
        build(changes)
    except AttributeError as error:
        raise SystemExit(1) from error


def test_what_another_plugin_could_not_do_is_an_error(build):
    diagnostics, _, _ = build(GALLERY_PROBLEMS=[("images/a.png", "This picture cannot be opened."), (None, "The gallery is empty.")])
    assert [(one.place.file, one.message) for one in diagnostics if one.severity == "error"] == [
        ("", "The gallery is empty."), ("content/images/a.png", "This picture cannot be opened."),
    ]


def test_files_that_another_plugin_writes_in_silence_are_published(build):
    from pelican.plugins import signals

    def write(pelican):
        Path(pelican.output_path, "extra.txt").write_text("x")

    signals.finalized.connect(write)
    try:
        diagnostics, _, _ = build({"third.md": CONTENT["third.md"] + "[x](/extra.txt)\n"})
    finally:
        signals.finalized.disconnect(write)
    assert errors(diagnostics) == []


def test_a_site_that_does_not_ask_for_it_is_left_alone(build):
    with pytest.raises(AttributeError):
        build({"third.md": "Title: Third\nDate: 2024-01-04\n\n[x](/gone/)\n"}, PLUGINS=[])


def test_the_check_fails_a_build_only_where_that_is_wanted(build, monkeypatch):
    broken = {"third.md": "Title: Third\nDate: 2024-01-04\n\n[x](/gone/)\n"}
    assert build(broken, SITECHECK_FAIL=False)[1] == 0
    monkeypatch.setattr("sys.argv", ["pelican", "-lr"])
    assert build(broken)[1] == 0


def test_a_second_build_in_the_same_process_begins_with_nothing(build):
    assert build({"bad.md": "Title: Bad\nDate: 31/31/2024\n\nText\n"})[1] == 1
    assert build({"bad.md": None})[1] == 0


def test_pages_are_found_again_in_a_folder_alone(build, capsys):
    from sitecheck.__main__ import main

    build({"third.md": CONTENT["third.md"] + "[x](/gone/)\n"})
    os.chdir("output")
    assert main(["folder", ".", "--rules", "broken-link"]) == 1
    assert "/gone/" in capsys.readouterr().out


def test_a_missing_file_does_not_break_off_a_build_that_dates_texts_by_their_files(build):
    lost = "Title: Third\nCategory: Python\n\n![Lost]({static}/images/lost.png) [lost]({attach}lost.pdf)\n"
    diagnostics, _, _ = build({"third.md": lost}, DEFAULT_DATE="fs")
    found = {(one.rule, typed_at(one.place)) for one in diagnostics if one.severity == "error"}
    assert found == {("missing-file", "{static}/images/lost.png"), ("broken-link", "{attach}lost.pdf")}


def test_a_page_is_called_by_its_title_in_any_markup(build):
    third = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a]({filename}/second.rst#no)\n"
    (found,) = [one for one in build({"third.md": third}, THEME="simple", DEFAULT_PAGINATION=10)[0] if one.severity == "error"]
    assert 'The page "My second post" has no heading' in found.message


def test_a_text_without_a_title_is_told_in_plain_words(build):
    (found,) = [one for one in build({"bare.md": "Only words.\n"})[0] if one.severity == "error"]
    assert (str(found.place), found.message.partition(".")[0]) == ("content/bare.md", "Pelican leaves this text out: it has no title")


@pytest.fixture(params=["get_writer", "finalized"])
def in_french_too(request):
    """Another plugin that lets a second Pelican make a part of the website, before the first writes or when it has written."""
    from pelican.plugins import signals

    signal, begun = getattr(signals, request.param), []

    def make_part(pelican):
        if not begun:
            begun.append(pelican)
            output = Path(pelican.output_path, "fr")
            Pelican({**pelican.settings, "OUTPUT_PATH": str(output), "SITEURL": "/fr", "DEFAULT_LANG": "fr"}).run()

    signal.connect(make_part)
    yield
    signal.disconnect(make_part)


def test_a_part_that_another_plugin_makes_is_checked_together_with_the_whole(build, in_french_too):
    whole = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n[a](/fr/my-first-post.html) [b](/my-first-post.html) [c](/fr/gone.html) [d]({filename}first.md#gone)\n"
    diagnostics, status, said = build({"third.md": whole, "fr.md": "Title: Un\nLang: fr\nDate: 2024-01-05\n\n[e](/third.html) [f](/gone.html)\n"})
    assert errors(diagnostics) == [
        ("broken-link", "content/fr.md:5:22"), ("broken-link", "content/third.md:5:58"), ("missing-anchor", "content/third.md:5:77"),
    ]
    assert status == 1 and said.count("to fix before publishing") == 1


def test_what_went_wrong_before_another_plugin_made_a_part_is_still_told(build, in_french_too):
    assert ("build-error", "content/bad.md") in errors(build({"bad.md": "Title: Bad\nDate: 31/31/2024\n\nText\n"})[0])


def test_a_text_that_pelican_cannot_read_is_told_with_its_line(build):
    broken = "Broken\n######\n\n:date: 2024-01-05\n\nA longer part\n-----\n\nWords.\n"
    assert errors(build({"broken.rst": broken})[0]) == [("build-error", "content/broken.rst:7")]


def test_a_text_in_another_encoding_is_told_in_plain_words_with_its_line(build):
    Path("content").mkdir(exist_ok=True)
    Path("content/latin.md").write_bytes("Title: Café\nDate: 2024-01-05\n\nWords.\n".encode("latin-1"))
    found = [one for one in build()[0] if one.severity == "error"]
    assert [(str(one.place), one.message) for one in found] == [
        ("content/latin.md:1", "Pelican cannot use this text: a letter in it is not written in UTF-8. Save the file as UTF-8."),
    ]


def test_a_site_whose_texts_lie_beside_its_settings_has_places_from_there(build, tmp_path):
    for name in ("posts", "images"):
        (tmp_path / name).mkdir()
    (tmp_path / "posts" / "one.md").write_text("Title: One\nDate: 2024-01-04\n\n[a]({filename}/posts/gone.md)\n", encoding="utf-8")
    diagnostics, _, said = build(PATH=".", ARTICLE_PATHS=["posts"], PAGE_PATHS=["pages"], STATIC_PATHS=["images"])
    assert errors(diagnostics) == [("broken-link", "posts/one.md:4:5")]
    assert "the . folder" not in said
