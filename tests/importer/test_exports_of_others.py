"""What exports that other people wrote, and that others test their importers with, held against ours; in examples of our own."""

from __future__ import annotations

import re

import pytest

from tests.importer.conftest import ROOM, attached, bring, of


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


def test_a_published_text_that_is_left_out_is_named_with_the_address_that_is_lost(website, export):
    report = bring(website, export({"html": ""}, {"html": "Words."}))
    assert list(report.left_out.values()) == [["Text 1, https://old.example/text-1/"]]


QUESTION = "<li><h4>{}</h4><div><p>{}</p></div></li>"


@pytest.mark.parametrize(("typed", "written"), [
    (f'<ul><li><figure><img src="{ROOM}" alt="A"><figcaption>The room</figcaption></figure></li></ul>', "![A]({static}/images/room.jpg)\n\n*The room*\n"),
    (f"<ul>{QUESTION.format('Why?', 'To rest.')}{QUESTION.format('When?', 'Today.')}</ul>", "## Why?\n\nTo rest.\n\n## When?\n\nToday.\n"),
    ("<ul><li><h4>Tea</h4></li><li><h4>Rest</h4></li></ul>", "- Tea\n- Rest\n"),
    ("<ol><li><h4>Arrive</h4><p>Ring.</p></li></ol>", "1.  Arrive\n\n    Ring.\n"),
    (f'<ul><li><img src="{ROOM}" alt="A"> The room</li></ul>', "- ![A]({static}/images/room.jpg) The room\n"),
])
def test_a_list_that_only_placed_pictures_or_parts_with_headings_is_none(website, export, typed, written):
    bring(website, export({"html": f"<div>{typed}</div>"}))
    assert of(website, "articles/text-1.md").endswith(f"---\n\n{written}")


def test_a_poem_is_no_code(website, export):
    bring(website, export({"html": '<!-- wp:verse --><pre class="wp-block-verse">The <em>moss</em>\n grows\nslowly</pre><!-- /wp:verse -->'}))
    assert of(website, "articles/text-1.md").endswith("---\n\nThe *moss*  \ngrows  \nslowly\n")


@pytest.mark.parametrize(("typed", "written"), [
    ("<ol><li>Type<pre>if it:\n  rest()\n\nend</pre>Then sit.</li></ol>", "1.  Type\n\n        if it:\n          rest()\n\n        end\n\n    Then sit.\n"),
    ("<blockquote><p>Type</p><pre>if it:\n  rest()</pre></blockquote>", "> Type\n>\n>     if it:\n>       rest()\n"),
    ("<ul><li><pre>one\n  two</pre></li></ul>", "- `one`  \n    `two`\n"),
])
def test_code_keeps_its_shape_below_the_words_of_a_point_or_a_quotation(website, export, typed, written):
    bring(website, export({"html": f"<div>{typed}</div>"}))
    assert of(website, "articles/text-1.md").endswith(f"---\n\n{written}")


def test_a_link_that_stands_alone_is_no_summary(website, export):
    bring(website, export({"html": '<p><a href="https://elsewhere.example/">A film</a></p><p>We sit down first.</p>'}))
    assert "summary: We sit down first.\n" in of(website, "articles/text-1.md")


def test_of_several_authors_the_further_ones_are_said(website, export):
    more = "".join(f'<category domain="author" nicename="{name}"><![CDATA[{name.title()}]]></category>' for name in ("mara", "mara", "ines"))
    assert any("written by Mara, Ines;" in note for note in bring(website, export({"more": more})).outcomes[0].notes)


def test_a_sound_that_was_kept_beside_a_text_is_a_link_unless_the_text_has_it(website, export):
    kept = "<wp:postmeta><wp:meta_key>enclosure</wp:meta_key><wp:meta_value><![CDATA[https://elsewhere.example/rest.mp3\n2116\naudio/mpeg]]></wp:meta_value></wp:postmeta>"
    played = '<p>Words.</p>[audio src="https://elsewhere.example/rest.mp3"]'
    bring(website, export({"html": "Words.", "more": kept}, {"html": played, "more": kept}))
    assert of(website, "articles/text-1.md").endswith("Words.\n\n[rest.mp3](https://elsewhere.example/rest.mp3)\n")
    assert of(website, "articles/text-2.md").count("rest.mp3)") == 1


def test_the_further_parts_of_a_text_lead_to_the_whole(website, export):
    html = 'One.\n\n<!--nextpage-->\n\nTwo. <a href="https://old.example/long/2/">Here</a>\n\n<!--nextpage-->\n\nThree.'
    report = bring(website, export({"slug": "long", "html": html}), published=True)
    assert {("/long/", "/articles/long/"), ("/long/2/", "/articles/long/"), ("/long/3/", "/articles/long/")} <= set(report.redirects.written)
    assert "[Here]({filename}/articles/long.md)" in of(website, "articles/long.md")


def test_a_film_of_a_kind_that_old_cameras_made_is_a_document(website, export):
    film = "<wp:attachment_url>https://old.example/wp-content/uploads/rest.mov</wp:attachment_url>"
    bring(website, export({"html": '<a href="https://old.example/wp-content/uploads/rest.mov">A film</a>'}, {"type": "attachment", "status": "inherit", "html": "", "more": film}))
    assert "[A film]({static}/documents/rest.mov)" in of(website, "articles/text-1.md")


def test_an_export_that_another_program_has_written_anew_is_read_under_its_names(website, export):
    path = export({"html": "&lt;p&gt;About &lt;em&gt;rest&lt;/em&gt;.&lt;/p&gt;", "slug": "rest"}, {"status": "draft", "html": "Not yet: wp:x."})
    text = path.read_text(encoding="utf-8").replace("<![CDATA[", "").replace("]]>", "")
    for number, name in enumerate(("excerpt", "content", "dc", "wp")):
        text = text.replace(f"xmlns:{name}=", f"xmlns:ns{number}=").replace(f"<{name}:", f"<ns{number}:").replace(f"</{name}:", f"</ns{number}:")
    path.write_text(text, encoding="utf-8")
    report = bring(website, path, published=True)
    assert "author: marisol-quince\n" in of(website, "articles/rest.md") and of(website, "articles/rest.md").endswith("About *rest*.\n")
    assert of(website, "articles/text-2.md").endswith("Not yet: wp:x.\n") and "status: draft" in of(website, "articles/text-2.md")
    assert ("/rest/", "/articles/rest/") in report.redirects.written


def test_a_strange_name_for_a_namespace_is_no_damage(website, export):
    path = export({})
    path.write_text(path.read_text(encoding="utf-8").replace("<item>", '<item xmlns:u="http://ëx.example/ü/">'), encoding="utf-8")
    assert not any("damaged" in note for note in bring(website, path).outcomes[0].notes)


@pytest.mark.parametrize(("address", "name"), [
    ("https://twitter.com/anna/status/319508408669708289", "Post on Twitter"), ("https://films.example/2013/04/a-quiet-hour/", "A quiet hour"),
    ("https://films.example/p/Bpm4eLLgEn_/", "films.example"), ("https://films.example/video_ext.php?oid=1", "films.example"), ("https://films.example/x/rest.ogg", "rest.ogg"),
])
def test_an_address_that_became_a_link_is_called_by_words_or_by_its_website(website, export, address, name):
    bring(website, export({"html": f"Words.\n\n{address}\n\nMore."}))
    assert f"[{name}]({address})" in of(website, "articles/text-1.md")


def test_who_wrote_in_private_is_not_named(website, export):
    report = bring(website, export({}, {"type": "feedback", "title": "Ada Reed - 2018-01-25", "html": "My illness"}))
    assert ["feedback of 2021-01-03"] in report.left_out.values()
    assert "Ada" not in (website / "import/report.md").read_text(encoding="utf-8")


def test_a_link_that_is_only_a_drawing_is_called_as_it_was_read_out(website, export):
    drawing = '<a href="https://elsewhere.example/anna" aria-label="Anna on Elsewhere"><svg><use xlink:href="#icon"></use></svg></a>'
    bring(website, export({"html": f'<p>Rest.</p>{drawing}<a href="#top" aria-label="Up"><svg></svg></a>'}))
    assert of(website, "articles/text-1.md").endswith("Rest.\n\n[Anna on Elsewhere](https://elsewhere.example/anna)\n")


def test_items_that_are_only_numbers_stand_in_one_line_of_the_report(website, export):
    bring(website, export({}, *["<item />"] * 3))
    assert "number 2 to 4" in (website / "import/report.md").read_text(encoding="utf-8")


def test_invisible_letters_stay_behind_however_they_were_written(website, export):
    bring(website, export({"html": "<p>Re&#8203;st\u200b is&nbsp;qui&shy;et.&#xFEFF;</p>"}))
    assert of(website, "articles/text-1.md").endswith("---\n\nRest is quiet.\n")


@pytest.mark.parametrize("html", ["&nbsp;", "<p>&nbsp;</p>", "<!-- wp:paragraph -->\n<p></p>\n<!-- /wp:paragraph -->", "<div><br /></div>"])
def test_what_editors_leave_of_a_deleted_text_is_no_text(website, export, html):
    report = bring(website, export({"html": html, "type": "page"}, {"html": "Words."}))
    assert [outcome.file for outcome in report.outcomes] == ["articles/text-2.md"] and report.accounted == report.total


def test_breaks_that_only_made_a_row_higher_stay_behind(website, export):
    bring(website, export({"html": "<table><tr><th>Hour</th><th>Day</th></tr><tr><td><br>One<br>two<br><br></td><td><br><br></td></tr></table>"}))
    assert of(website, "articles/text-1.md").endswith("| Hour | Day |\n| --- | --- |\n| One<br>two |  |\n")


def test_the_heading_of_a_row_stands_out_in_its_table(website, export):
    rows = "<tr><th>Session</th><th>Fee</th></tr><tr><th><b>First</b> one</th><td>$ 120</td></tr><tr><th><br>Later<p>ones</p></th><td>$ 100</td></tr><tr><th></th><td>or less</td></tr>"
    bring(website, export({"html": f"<table>{rows}</table>"}))
    assert of(website, "articles/text-1.md").endswith(
        "| Session | Fee |\n| --- | --- |\n| **First one** | $ 120 |\n| **Later<br>ones** | $ 100 |\n|  | or less |\n",
    )


def test_a_telephone_number_has_no_spaces_in_its_address(website, export):
    bring(website, export({"html": '<p><a href="tel:+1 (555) 0100">+1 (555) 0100</a></p>'}))
    assert "](tel:+15550100)" in of(website, "articles/text-1.md")


def named(number: int, words: str, site: str = "https://old.example") -> dict:
    return {"slug": f"text-{number}", "html": words, "more": f'<guid isPermaLink="false">{site}/?p={number}</guid>'}


def test_of_a_text_that_stands_in_two_exports_the_newer_one_comes_in_and_no_address_changes(website, export):
    old, new = export(named(1, "Old words."), named(2, "Gone since."), name="a.xml"), export(named(1, "New words."), name="b.xml")
    for path, day in ((old, "Mon, 06 Jan 2020"), (new, "Mon, 08 Jun 2020")):
        path.write_text(path.read_text(encoding="utf-8").replace("<wp:wxr", f"<pubDate>{day} 10:00:00 +0000</pubDate><wp:wxr"), encoding="utf-8")
    report = bring(website, old, new)
    assert {outcome.file for outcome in report.outcomes} == {"articles/text-1.md", "articles/text-2.md"}
    assert of(website, "articles/text-1.md").endswith("New words.\n")
    assert report.left_out["it stands in another of the files too"] == ["Text 1, https://old.example/text-1/"] and report.accounted == report.total == 3


def test_texts_of_two_websites_that_have_one_number_are_two_texts(website, export):
    other = {**named(1, "Of the other.", "https://other.example"), "slug": "other"}
    bring(website, export(named(1, "Of the one."), name="a.xml"))
    report = bring(website, export(other, name="b.xml"))
    assert [outcome.what for outcome in report.outcomes] == ["imported"]
    assert of(website, "articles/text-1.md").endswith("Of the one.\n") and of(website, "articles/other.md").endswith("Of the other.\n")


def test_an_author_whom_only_another_file_of_the_export_names_has_that_name(website, export):
    ines = "<wp:author><wp:author_login>ines@example.com</wp:author_login><wp:author_display_name>Ines Okafor</wp:author_display_name></wp:author>"
    texts, pages = export({}, name="texts.xml"), export({"type": "page"}, name="pages.xml")
    texts.write_text(texts.read_text(encoding="utf-8").replace(">marisol-quince<", ">ines@example.com<"), encoding="utf-8")
    pages.write_text(pages.read_text(encoding="utf-8").replace("<wp:wxr", f"{ines}<wp:wxr"), encoding="utf-8")
    bring(website, texts, pages)
    assert "\nauthor: ines-okafor\n" in of(website, "articles/text-1.md")


def test_an_export_of_wordpress_that_lost_its_head_is_one_of_wordpress_all_the_same(website, export):
    path = export(named(1, "One line\nand another."))
    text = path.read_text(encoding="utf-8").replace("<generator>https://wordpress.org/?v=6.4</generator>", "").replace("<wp:base_site_url>https://old.example</wp:base_site_url>", "")
    path.write_text(text.replace("<title>Old</title>", "<title>Old</title><description>About Squarespace</description>"), encoding="utf-8")
    bring(website, path)
    assert of(website, "articles/text-1.md").endswith("One line  \nand another.\n") and "\ndate: 2021-01-02 10:00\n" in of(website, "articles/text-1.md")


def test_addresses_under_a_name_that_the_website_had_before_lead_to_what_stands_there_now(website, export):
    html = '<p><a href="http://dev.example/text-2/">Next</a> <a href="http://dev.example/?p=2">this</a> <a href="http://dev.example/gone/">gone</a></p><img src="http://dev.example/wp-content/uploads/room-300x200.jpg" alt="">'
    first = {**named(1, html, "http://dev.example")}
    bring(website, export(first, named(2, "Words.", "http://dev.example"), attached()))
    text = of(website, "articles/text-1.md")
    assert "[Next]({filename}/articles/text-2.md) [this]({filename}/articles/text-2.md) [gone](http://dev.example/gone/)" in text
    assert "![A room]({static}/images/room.jpg)" in text


@pytest.mark.parametrize(("typed", "written"), [
    ('<div><img src="/a/x.jpg" alt="A"><img src="/a/y.jpg" alt="B"></div>', "![A]({static}/images/x.jpg)\n\n![B]({static}/images/y.jpg)\n"),
    ('<p>See <img src="/a/x.jpg" alt="A"> and <img src="/a/y.jpg" alt="B"></p>', "See ![A]({static}/images/x.jpg) and ![B]({static}/images/y.jpg)\n"),
    ("<hr><p>One.</p><hr><hr><p>Two.</p><hr><hr>", "One.\n\n---\n\nTwo.\n"),
    ("<p>One.<br> <br>Two.</p>", "One.\n\nTwo.\n"),
])
def test_what_stood_side_by_side_or_parted_nothing_is_put_in_order(website, export, typed, written):
    bring(website, export({"html": f"<!-- wp:html -->{typed}<!-- /wp:html -->"}))
    assert of(website, "articles/text-1.md").endswith(f"---\n\n{written}")


def test_a_state_that_only_some_program_knows_is_said_and_publishes_nothing(website, export):
    (outcome,) = bring(website, export({"status": "dp-rewrite-republish"}), published=True).outcomes
    assert "status: draft\n" in of(website, "articles/text-1.md") and any('"dp-rewrite-republish"' in note for note in outcome.notes)


def test_a_page_on_which_only_a_program_showed_something_is_not_published_empty(website, export):
    (outcome,) = bring(website, export({"type": "page", "slug": "login", "html": '[ultimatemember form_id="1025"]'}), published=True).outcomes
    assert "status: draft\n" in of(website, "pages/login.md") and any("stays a draft" in note for note in outcome.notes)


def test_the_marks_of_page_builders_are_no_hidden_remarks(website, export):
    html = "<!--vcv no format--><div><p>Words.</p></div><!--vcv no format--><!-- [et_pb_line_break_holder] -->"
    (outcome,) = bring(website, export({"html": html})).outcomes
    assert not any("remark" in note for note in outcome.notes)


def test_names_that_a_text_had_before_lead_to_it_too(website, export):
    meta = "".join(f"<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>{slug}</wp:meta_value></wp:postmeta>" for slug in ("rest-1", "rest__trashed", "first"))
    report = bring(website, export({"slug": "rest", "more": meta}, {"html": '<a href="/first/">There</a>'}, {"slug": "rest-1"}), published=True)
    led = {old: new for old, new in report.redirects.written if new == "/articles/rest/"}
    assert led.keys() == {"/rest/", "/first/"} and ("/rest-1/", "/articles/rest-1/") in report.redirects.written
    assert "[There]({filename}/articles/rest.md)" in of(website, "articles/text-2.md")


def test_a_name_with_an_umlaut_is_the_same_website_however_it_is_written(website, export):
    file = export({"slug": "rest", "html": '<a href="https://xn--mller-kva.example/text-2/">There</a> <img src="http://www.xn--mller-kva.example/wp-content/uploads/room.jpg" alt="A room">'}, {})
    file.write_text(file.read_text(encoding="utf-8").replace("https://old.example", "https://müller.example"), encoding="utf-8")
    report = bring(website, file)
    assert "[There]({filename}/articles/text-2.md) ![A room]({static}/images/room.jpg)" in of(website, "articles/rest.md")
    assert not any("another website" in note for outcome in report.outcomes for note in outcome.notes)


def test_where_addresses_were_numbers_below_a_folder_the_folder_does_not_lead_to_one_text(website, export):
    file = export({"slug": "rest"})
    file.write_text(file.read_text(encoding="utf-8").replace("https://old.example/rest/", "https://old.example/blog/?p=1"), encoding="utf-8")
    redirects = bring(website, file, published=True).redirects
    assert ("https://old.example/blog/?p=1", "hosts cannot redirect addresses with a question mark") in redirects.left
    assert "/articles/rest/" not in dict(redirects.written).values()


def test_a_space_that_came_along_with_an_address_is_none_of_it(website, export):
    links = '<a href=" https://else.example/a%20b%20">One</a> <a href="%20/text-2/&nbsp;%c2%a0">Two</a>'
    bring(website, export({"html": links}, {}))
    assert of(website, "articles/text-1.md").endswith("[One](https://else.example/a%20b) [Two]({filename}/articles/text-2.md)\n")


def test_a_text_that_only_says_its_time_in_utc_has_its_day(website, export):
    file = export({"slug": "rest"})
    typed = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"<pubDate>.*?</pubDate>", "", re.sub(r"<wp:post_date(?:_gmt)?>.*?</wp:post_date(?:_gmt)?>", "<wp:post_date_gmt>2019-04-03 10:00:00</wp:post_date_gmt>", typed)), encoding="utf-8")
    bring(website, file)
    assert "date: 2019-04-03 10:00\n" in of(website, "articles/rest.md")
