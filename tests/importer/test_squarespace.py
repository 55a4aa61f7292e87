"""What exports of Squarespace hold that those of WordPress do not, in examples of our own."""

from __future__ import annotations

from tests.importer.conftest import bring, of, squarespace


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


def test_words_that_squarespace_keeps_in_attributes_come_along(website, tmp_path):
    film = '<div class="sqs-video-wrapper" data-html="&lt;iframe src=&quot;https://www.youtube.com/embed/abcdefgh&quot; title=&quot;A quiet hour&quot;&gt;&lt;/iframe&gt;"></div>'
    sound = '<div class="sqs-audio-embed" data-url="https://old.example/s/rest.mp3" data-title="Resting" data-author="Mara"></div>'
    place = '<div class="sqs-block map-block" data-block-json="{&quot;location&quot;:{&quot;addressTitle&quot;:&quot;The practice&quot;,&quot;addressLine1&quot;:&quot;4 Mill Lane&quot;,&quot;x&quot;:1}}"></div>'
    behind = '<div role="img" style="background-image:url(wall.jpg)"></div>'
    (outcome,) = bring(website, squarespace(tmp_path, ("/blog/rest", "Rest", f"<p>Words.</p>{film}{sound}{place}{behind}"))).outcomes
    links = "[A quiet hour](https://www.youtube.com/watch?v=abcdefgh)\n\n[Mara – Resting]({static}/documents/rest.mp3)"
    assert of(website, "articles/rest.md").endswith(f"---\n\nWords.\n\n{links}\n\nThe practice, 4 Mill Lane\n")
    assert "a picture behind the words is left out" in outcome.notes


def test_of_a_gallery_of_squarespace_the_words_below_come_along_and_those_on_its_buttons_do_not(website, tmp_path):
    shown = '<span class="v6-visually-hidden">View fullsize</span><noscript><img src="/s/room.jpg" alt="room.jpg"></noscript><img class="thumb-image" data-src="/s/room.jpg" alt="room.jpg">'
    slide = f'<div class="slide"><a data-title="The room" data-description="&lt;p&gt;In &lt;em&gt;spring&lt;/em&gt;&lt;/p&gt;" href="/s/room.jpg" role="button">{shown}</a></div>'
    bring(website, squarespace(tmp_path, ("/blog/rest", "Rest", slide + '<p><a href="mailto:a@b.example"><span class="sr-only">Write</span></a></p>')))
    assert of(website, "articles/rest.md").endswith("---\n\n![]({static}/images/room.jpg)\n\n*The room – In spring*\n\n[Write](mailto:a@b.example)\n")


def test_a_title_that_a_gallery_shows_below_a_picture_stands_there_once(website, tmp_path):
    picture = '<img src="/s/room.jpg" alt="The room">'
    slide = f'<div class="slide"><a data-title="The room" data-description="From the door" href="/s/room.jpg">{picture}</a><div class="image-slide-title">The room</div></div>'
    bring(website, squarespace(tmp_path, ("/blog/rest", "Rest", slide)))
    assert of(website, "articles/rest.md").endswith("---\n\n![The room]({static}/images/room.jpg)\n\n*The room – From the door*\n")


def test_a_ground_without_a_picture_is_not_said_to_have_had_one(website, tmp_path):
    empty = '<section class="page-section"><div class="section-background"><div class="section-background-overlay"></div></div><p>Rest.</p></section>'
    notes = bring(website, squarespace(tmp_path, ("/blog/rest", "Rest", empty))).outcomes[0].notes
    assert not any("picture" in note for note in notes)


def test_a_picture_in_the_text_of_squarespace_is_not_shown_above_it_once_more(website, tmp_path):
    shown = "https://images.squarespace-cdn.com/content/v1/5/room.jpg"
    path = squarespace(tmp_path, ("/blog/rest", "Rest", f'<p>Words.</p><img src="{shown}" alt="A room">'))
    more = f"<item><wp:attachment_url>{shown}</wp:attachment_url><link>{shown}</link><wp:post_type>attachment</wp:post_type><wp:post_id>7</wp:post_id><wp:post_parent>PARENT</wp:post_parent></item>"
    text = path.read_text(encoding="utf-8").replace("<wp:post_id>0<", "<wp:post_id>3<")
    path.write_text(text.replace("</channel>", more.replace("PARENT", "3") + "</channel>"), encoding="utf-8")
    bring(website, path)
    assert "\nimage:" not in of(website, "articles/rest.md") and "![A room]({static}/images/room.jpg)" in of(website, "articles/rest.md")
