"""Pictures of an export: which of several files is taken, where they lead, and what describes them."""

from __future__ import annotations

import pytest

from importer.links import described
from tests.importer.conftest import ROOM, attached, bring, of, picture


def test_a_picture_that_leads_to_its_own_page_leads_nowhere_and_words_lead_to_the_picture(website, export):
    html = f'<p><a href="https://old.example/a-day/room/"><img src="{ROOM}" alt=""></a></p><p>See <a href="/a-day/room/">the room</a>.</p>'
    report = bring(website, export({"html": html}, attached()))
    assert of(website, "articles/text-1.md").endswith("---\n\n![A room]({static}/images/room.jpg)\n\nSee [the room]({static}/images/room.jpg).\n")
    assert not any("not imported" in note for outcome in report.outcomes for note in outcome.notes)


def test_of_a_small_picture_that_leads_to_the_large_one_the_large_one_is_taken(website, tmp_path):
    folder = tmp_path / "saved"
    large = picture(folder / "photos/large.jpg")
    picture(folder / "thumbs/t1.jpg", "red")
    (folder / "day.html").write_text('<title>A day</title><p>Words.</p><a href="photos/large.jpg"><img src="thumbs/t1.jpg" alt="The room"></a>', encoding="utf-8")
    bring(website, folder)
    assert "![The room]({static}/images/large.jpg)" in of(website, "pages/day.md")
    assert (website / "content/images/large.jpg").read_bytes() == large


def test_of_a_small_picture_the_small_one_is_kept_where_only_that_was_saved(website, tmp_path):
    folder = tmp_path / "saved"
    picture(folder / "thumbs/t1.jpg", "red")
    (folder / "day.html").write_text('<title>A day</title><p>Words.</p><a href="photos/large.jpg"><img src="thumbs/t1.jpg" alt="The room"></a>', encoding="utf-8")
    assert not bring(website, folder).missing
    assert "![The room]({static}/images/t1.jpg)" in of(website, "pages/day.md")


def test_a_picture_that_leads_to_one_of_another_website_still_does(website, export):
    bring(website, export({"html": f'<p><a href="https://elsewhere.example/x.jpg"><img src="{ROOM}" alt="A room"></a></p>'}))
    assert "[![A room]({static}/images/room.jpg)](https://elsewhere.example/x.jpg)" in of(website, "articles/text-1.md")


def test_the_name_of_a_file_is_no_description_wherever_it_stands(website, export):
    report = bring(website, export({"html": f'<p><img src="{ROOM}" alt="DSC20050813_115856_52"></p>'}, attached(alt="dsc20050813_115856_52")))
    assert "![]({static}/images/room.jpg)" in of(website, "articles/text-1.md")
    assert any("no description" in note for note in report.outcomes[0].notes)


def test_what_the_page_of_a_picture_said_is_in_the_report(website, export):
    report = bring(website, export({"html": f'<p><img src="{ROOM}" alt="A room"></p>'}, {**attached(), "html": "Photo by <b>Ada Reed</b>"}))
    assert report.credits == [("images/room.jpg", "Photo by Ada Reed")]
    assert "- `content/images/room.jpg`: Photo by Ada Reed\n" in (website / "import/report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["100_5540", "wp-1488668950775", "14676390490_2688d1eb42_o", "20130512_1102.JPG"])
def test_numbers_that_a_camera_or_program_gave_are_no_description(name):
    assert described(name) == "" and described("The room in 2013") == "The room in 2013" and described("H2O") == "H2O"


def test_the_address_of_a_picture_on_its_own_page_is_nothing_to_read(website, export):
    report = bring(website, export({"html": f'<p><img src="{ROOM}" alt="A room"></p>'}, {**attached(), "html": ROOM}))
    assert not report.credits


def test_the_name_of_the_file_itself_is_no_description():
    assert described("kr33-consult", "https://old.example/uploads/kr33-consult.png") == "" == described("step1", "https://old.example/step1_thumb.png")
    assert described("fishbowl", "https://old.example/fishbowl.png") == "fishbowl" and described("image", "") == ""


def test_a_picture_behind_words_is_missed_whatever_it_stood_in(website, export):
    drawn = "data:image/png;base64,iVBORw0KGgo="
    html = f'<p style="color:red;background:#fff url(/wp-content/uploads/wall.jpg)">Words.</p><p style="background:url({drawn})">More.</p>'
    assert "a picture behind the words is left out" in bring(website, export({"html": html})).outcomes[0].notes


def test_the_files_of_a_website_at_wordpress_com_are_its_own(website, export):
    html = '<a href="https://old.files.wordpress.com/2018/11/form.pdf">The form</a> <a href="https://others.files.wordpress.com/2018/11/form.pdf">Theirs</a>'
    file = export({"html": html, "slug": "rest"})
    file.write_text(file.read_text(encoding="utf-8").replace("https://old.example", "https://old.wordpress.com"), encoding="utf-8")
    bring(website, file)
    assert of(website, "articles/rest.md").endswith("[The form]({static}/documents/form.pdf) [Theirs](https://others.files.wordpress.com/2018/11/form.pdf)\n")


def test_emphasis_around_nothing_but_a_picture_is_none(website, export):
    bring(website, export({"html": f'<p><strong><img src="{ROOM}" alt="A room"></strong>Words. <strong></strong></p>'}))
    assert of(website, "articles/text-1.md").endswith("---\n\n![A room]({static}/images/room.jpg)Words.\n")


@pytest.mark.parametrize("typed", [
    '<strong><img class="alignleft" src="{room}" alt="A room"></strong>', '<span><b><img style="margin:0;float: right" src="{room}" alt="A room"></b></span>',
])
def test_a_picture_beside_the_words_is_one_of_its_own_whatever_held_it(website, export, typed):
    bring(website, export({"html": f"<p>{typed.format(room=ROOM)}Words.</p>"}))
    assert of(website, "articles/text-1.md").endswith("---\n\n![A room]({static}/images/room.jpg)\n\nWords.\n")
