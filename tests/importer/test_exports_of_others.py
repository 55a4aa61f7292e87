"""What exports that other people wrote, and that others test their importers with, held against ours; in examples of our own."""

from __future__ import annotations

import pytest

from tests.importer.conftest import bring, picture

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


@pytest.mark.parametrize(("typed", "title"), [
    ("<![CDATA[Rest <em>and</em> <b>calm<sup>er</sup></b>]]>", "Rest and calmer"), ("What &lt;html&gt; is &amp; does", "What <html> is & does"),
    ("<![CDATA[One<br>two]]>", "One two"), ("<![CDATA[From 2 < 3 hours]]>", "From 2 < 3 hours"), ("<![CDATA[Rest &amp; calm]]>", "Rest & calm"),
])
def test_of_a_title_no_word_is_lost_or_cut_in_two(website, export, typed, title):
    (outcome,) = bring(website, export({"title": typed})).outcomes
    assert outcome.title == title


def test_a_text_without_a_title_is_called_by_its_first_heading_which_stands_there_once(website, export):
    more = "<item><title></title><link>https://old.example/x/</link><content:encoded><![CDATA[<h2>A quiet hour</h2><p>Words.</p>]]></content:encoded><wp:post_id>1</wp:post_id></item>"
    bring(website, export(more))
    assert of(website, "articles/x.md").startswith("---\ntitle: A quiet hour\n") and of(website, "articles/x.md").endswith("---\n\nWords.\n")


def test_a_title_made_of_the_first_words_ends_with_a_whole_word(website, export):
    more = "<item><title></title><link>https://old.example/x/</link><content:encoded><![CDATA[This text has no title, but it must still be called by some name.]]></content:encoded></item>"
    report = bring(website, export(more))
    assert 'title: "This text has no title, but it must still be called by …"\n' in of(website, "articles/x.md")
    assert "← https://old.example/x/" in (website / "import/report.md").read_text(encoding="utf-8") and report.outcomes[0].title == ""


def test_of_a_text_in_two_languages_neither_is_said_to_have_been_a_draft(website, export):
    notes = [note for outcome in bring(website, export({"html": "[:en]Rest.[:es]Descanso.[:]"})).outcomes for note in outcome.notes]
    assert not any("not published" in note for note in notes)


def test_squarespace_numbers_its_texts_anew_in_every_export_and_a_second_import_confuses_none(website, tmp_path):
    first, second = ("/blog/rest", "Rest", "<p>About rest.</p>"), ("/blog/calm", "Calm", "<p>About calm.</p>")
    bring(website, squarespace(tmp_path, first, second))
    report = bring(website, squarespace(tmp_path, ("/blog/new", "New", "<p>About news.</p>"), first, second, name="later.xml"))
    assert {outcome.file: outcome.what for outcome in report.outcomes} == {"articles/new.md": "imported", "articles/rest.md": "kept", "articles/calm.md": "kept"}
    assert "About rest." in of(website, "articles/rest.md") and "About calm." in of(website, "articles/calm.md")


def test_the_times_of_squarespace_are_those_of_greenwich(website, tmp_path):
    bring(website, squarespace(tmp_path, ("/blog/rest", "Rest", "<p>About rest.</p>")))
    assert "\ndate: 2020-03-04 19:30\n" in of(website, "articles/rest.md")  # the sample practice is in California


def test_an_empty_line_ends_a_paragraph_in_a_text_that_has_no_other_sign_of_one(website, tmp_path):
    bring(website, squarespace(tmp_path, ("/blog/rest", "Rest", "First.\n\nSecond.")))
    assert of(website, "articles/rest.md").endswith("---\n\nFirst.\n\nSecond.\n")


def test_a_published_text_that_is_left_out_is_named_with_the_address_that_is_lost(website, export):
    report = bring(website, export({"html": ""}, {"html": "Words."}))
    assert list(report.left_out.values()) == [["Text 1, https://old.example/text-1/"]]
