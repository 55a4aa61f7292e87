"""What real exports hold and no format's description tells of, in examples of our own."""

from __future__ import annotations

import os
import sys
from urllib.parse import quote

import pytest

from importer.letters import unescaped
from importer.old_addresses import usable
from importer.plan import LARGEST
from importer.summaries import first_words, is_byline
from practice.published import can_redirect
from tests.importer.conftest import bring, of


@pytest.mark.parametrize(("typed", "read"), [("caf%C3%A9", "café"), ("caf%E9", "café"), ("na%EFve%20caf%C3%A9", "naïve café"), ("100%", "100%"), ("%E5%AD%A6", "学")])
def test_an_address_is_read_in_whichever_letters_it_was_escaped(typed, read):
    assert unescaped(typed) == read


def test_an_address_in_old_letters_is_found_by_links_and_named_in_the_report_but_not_redirected(website, export):
    report = bring(website, export({"slug": "caf%E9", "html": "The room."}, {"html": '<a href="https://old.example/café/">There</a>'}))
    assert "](" + "{filename}/articles/cafe.md)" in of(website, "articles/text-2.md")
    assert [reason for address, reason in report.redirects.left] == ["its letters are escaped in an old way, not as UTF-8, which hosts do not understand"]


def test_an_address_in_utf_8_leads_on():
    assert usable("https://old.example/caf%c3%a9/") == ("/caf%C3%A9/", "")
    assert usable("https://old.example/café/") == ("/caf%C3%A9/", "")
    assert not can_redirect("/caf%E9/", "/")


@pytest.mark.parametrize(("address", "asked"), [
    ("/category/../../c/", "/c/"), ("/a/./b/", "/a/b/"), ("/a/%2e%2E/b", "/b"), ("/a/b/..", "/a/"), ("/a//b/../c", "/a//c"), ("a/../b/", "/b/"), ("/a/...", "/a/..."), ("/..", ""),
])
def test_an_address_that_climbs_leads_on_from_where_browsers_ask_for_it(address, asked):
    assert usable(f"https://old.example{address}" if address.startswith("/") else address) == (asked, "")


def test_an_address_that_still_climbs_on_the_host_is_named_and_not_redirected():
    assert usable("/..%2Fb/")[1] and not can_redirect("/a/../b/", "/") and not can_redirect("/%2e", "/") and can_redirect("/.hidden/", "/")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no file names that are not Unicode")
def test_a_page_whose_file_is_named_in_old_letters_is_imported(website, tmp_path):
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / os.fsdecode(b"caf\xe9.html")).write_text("<title>The room</title><p>It is quiet.</p>", encoding="utf-8")
    report = bring(website, folder)
    assert [outcome.file for outcome in report.outcomes] == ["pages/cafe.md"]
    assert quote("café") not in (website / "import/report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("marks", [("<!--:en-->", "<!--:es-->", "<!--:-->"), ("[:en]", "[:es]", "[:]"), ("{:en}", "{:es}", "{:}")])
def test_a_text_in_two_languages_becomes_two_texts(website, export, marks):
    english, spanish, end = marks
    title = f"{english}Rest{end}{spanish}Descanso{end}".replace("<", "&lt;") if english.startswith("<") else f"{english}Rest{spanish}Descanso{end}"
    report = bring(website, export({"title": title, "slug": "rest", "html": f"{english}An hour of rest.{end}{spanish}Una hora de descanso.{end}"}), published=True)
    assert {outcome.file for outcome in report.outcomes} == {"articles/rest.md", "articles/rest-es.md"}
    assert "title: Rest\n" in of(website, "articles/rest.md") and "descanso" not in of(website, "articles/rest.md")
    assert "title: Descanso\nstatus: draft\n" in of(website, "articles/rest-es.md") and "Una hora de descanso." in of(website, "articles/rest-es.md")
    assert [pair for pair in report.redirects.written if "rest" in pair[1]] == [("/rest/", "/articles/rest/")]


@pytest.mark.parametrize("words", [
    "By Anna Reed", "By Anna Reed | 3 May 2021 | 4 min read", "Posted on March 4, 2019 by Joe", "12/05/2019", "Written by Dr. Anna Reed, RN", "Von Anna Groß am 3. Mai 2020",
])
def test_who_wrote_a_text_and_when_is_not_its_summary(words):
    assert is_byline(words)
    assert first_words(f"{words}\n\nThe room is quiet.") == "The room is quiet."


@pytest.mark.parametrize("words", ["By the time you arrive, the room is warm.", "In May 2021 we moved.", "Published in 2019 by Penguin, the book tells of rest", "On holiday"])
def test_a_sentence_that_begins_like_a_byline_stays(words):
    assert not is_byline(words)


def test_the_words_below_the_pictures_of_a_gallery_come_along(website, export):
    shown = "<excerpt:encoded><![CDATA[The <em>blue</em> wall.]]></excerpt:encoded><wp:attachment_url>https://old.example/wp-content/uploads/2019/05/room.jpg</wp:attachment_url>"
    bring(website, export({"slug": "rest", "html": '[gallery ids="2"]'}, {"type": "attachment", "status": "inherit", "html": "", "more": shown}))
    assert of(website, "articles/rest.md").endswith("![]({static}/images/room.jpg)\n\n*The blue wall.*\n")


def test_a_gallery_whose_pictures_the_export_names_and_lacks_is_told_once(website, export):
    bring(website, export({"slug": "rest", "html": 'Words. [gallery ids="2,3"]'}))
    told = [line for line in (website / "import/report.md").read_text().splitlines() if "a gallery" in line]
    assert len(told) == 1 and "2 of the 2 pictures" in told[0]


SQUARESPACE = (
    '<article class="sections"><section class="page-section" data-current-styles="{&quot;backgroundMode&quot;: &quot;image&quot;}">'
    '<div class="section-background"><img src="https://images.squarespace-cdn.com/content/v1/5/wall.jpg" alt=""><div class="section-background-overlay"></div></div>'
    '<div class="sqs-block html-block"><div class="sqs-html-content"><span class="sqsrte-scaled-text"><h1 style="white-space:pre-wrap;">A quiet hour</h1></span></div></div>'
    '<div class="sqs-block form-block sqs-block-form"><script type="application/json">{"formSubmitButtonText":"SUBMIT"}</script><div>Name</div></div>'
    '<div class="summary-item"><div class="summary-title"><a href="/blog/bus">By bus</a></div><span class="timesince">about a year ago</span></div></section></article>'
)


def squarespace(tmp_path, more: str):
    file = tmp_path / "squarespace.xml"
    item = (
        f"<item><title>Welcome</title><link>/welcome</link><content:encoded><![CDATA[{SQUARESPACE}]]></content:encoded><wp:post_name>welcome</wp:post_name>"
        f"<wp:post_type>post</wp:post_type><wp:post_id>0</wp:post_id><wp:status>publish</wp:status><pubDate>Fri, 15 Mar 2013 09:29:16 +0000</pubDate>{more}</item>"
    )
    file.write_text(
        '<rss xmlns:excerpt="e" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>'
        f"<wp:category><wp:cat_name><![CDATA[null - null]]></wp:cat_name></wp:category>{item}</channel></rss>", encoding="utf-8",
    )
    return file


def test_of_a_squarespace_page_the_look_stays_behind_and_is_said(website, tmp_path):
    report = bring(website, squarespace(tmp_path, ""))
    assert of(website, "articles/welcome.md").endswith("\n---\n\n## A quiet hour\n")
    notes = report.outcomes[0].notes
    assert all(any(word in note for note in notes) for word in ("picture behind the words", "form", "made by itself"))
    assert not report.missing


def test_a_category_that_squarespace_calls_null_is_none(website, tmp_path):
    more = '<category domain="category" nicename="n"><![CDATA[null - null]]></category><category domain="category" nicename="r"><![CDATA[Rest - null]]></category>'
    bring(website, squarespace(tmp_path, more))
    assert "\ntopic: Rest\n" in of(website, "articles/welcome.md")


def test_a_title_that_led_elsewhere_still_leads_there(website, tmp_path):
    more = "<wp:postmeta><wp:meta_key>passthrough_url</wp:meta_key><wp:meta_value>https://elsewhere.example/?a=1&amp;b=2</wp:meta_value></wp:postmeta>"
    bring(website, squarespace(tmp_path, more))
    assert of(website, "articles/welcome.md").endswith("\n\n[Welcome](https://elsewhere.example/?a=1&b=2)\n")


def test_many_pictures_without_a_description_are_said_in_one_line(website, export):
    pictures = "".join(f'<p><img src="https://old.example/wp-content/uploads/blue-{number}.jpg"></p>' for number in range(9))
    (outcome,) = bring(website, export({"html": pictures})).outcomes
    assert [note for note in outcome.notes if "description" in note] == ["9 pictures have no description yet: blue-0.jpg, blue-1.jpg, blue-2.jpg and more"]


FLOATS = '<img class="alignright size-medium" src="https://old.example/a/x.jpg" alt="A room" />'


@pytest.mark.parametrize("typed, written", [
    (f"{FLOATS}We sit down first.", "![A room]({static}/images/x.jpg)\n\nWe sit down first.\n"),
    (f'<a href="https://b.example/">{FLOATS}</a>We sit.', "[![A room]({static}/images/x.jpg)](https://b.example/)\n\nWe sit.\n"),
    (f"<p>{FLOATS} We <em>sit</em>.</p>", "![A room]({static}/images/x.jpg)\n\nWe *sit*.\n"),
    (f"Before.\n\n{FLOATS}After.", "Before.\n\n![A room]({static}/images/x.jpg)\n\nAfter.\n"),
    (f"We {FLOATS} sit.", "We ![A room]({static}/images/x.jpg) sit.\n"),
    (f"<p>{FLOATS}</p><p>Alone.</p>", "![A room]({static}/images/x.jpg)\n\nAlone.\n"),
])
def test_a_picture_with_words_flowing_around_it_is_a_paragraph_of_its_own(website, export, typed, written):
    bring(website, export({"html": typed}))
    assert of(website, "articles/text-1.md").endswith(f"---\n\n{written}")


@pytest.mark.parametrize("name", ["code", "sourcecode"])
def test_lines_of_code_in_a_shortcode_keep_their_form(website, export, name):
    bring(website, export({"html": f'Look:\n\n[{name} language="python"]\nif a &lt; b:\n    c = "<b>"\n[/{name}]\n\nDone.'}))
    assert 'Look:\n\n```\nif a < b:\n    c = "<b>"\n```\n\nDone.\n' in of(website, "articles/text-1.md")


def test_a_title_in_two_languages_is_taken_apart_though_its_marks_are_remarks_of_the_file(website, export):
    path = export({"title": "HERE", "html": "<!--:en-->Rest.<!--:--><!--:fr-->Repos.<!--:-->"})
    path.write_text(path.read_text(encoding="utf-8").replace("HERE", "<!--:en-->Under heaven<!--:--><!--:fr-->Sous le ciel<!--:-->"), encoding="utf-8")
    bring(website, path)
    assert "title: Under heaven\n" in of(website, "articles/text-1.md") and "title: Sous le ciel\n" in of(website, "articles/text-1-fr.md")


def test_a_name_is_words_and_no_tag(website, export):
    item = {"html": "Words."}
    path = export(item)
    path.write_text(path.read_text(encoding="utf-8").replace("<dc:creator>marisol-quince", "<dc:creator>kim").replace("<wp:wxr_version>", "<wp:author><wp:author_login>kim</wp:author_login><wp:author_display_name><![CDATA[Kim <K> *Star*]]></wp:author_display_name></wp:author><wp:wxr_version>"), encoding="utf-8")
    bring(website, path)
    assert "Kim &lt;K> \\*Star\\* wrote" in (website / "content/people/kim-k-star.md").read_text(encoding="utf-8")


def test_a_link_by_number_to_what_was_left_out_keeps_only_its_words(website, export):
    account = bring(website, export({"html": 'See <a href="https://old.example/?p=77">that text</a>.'}))
    text = (website / "content/articles/text-1.md").read_text(encoding="utf-8")
    assert "See that text." in text and "](/)" not in text
    assert any("?p=77" in note for note in account.outcomes[0].notes)


def test_what_was_planned_for_a_day_that_cannot_be_read_is_not_published(website, export):
    path = export({"html": "Later.", "status": "future"}, {"html": "Later.", "status": "future"})
    path.write_text(path.read_text(encoding="utf-8").replace("2021-01-03 10:00", "2027-02-29 10:00"), encoding="utf-8")
    account = bring(website, path, published=True)
    assert "status: draft" not in (website / "content/articles/text-1.md").read_text(encoding="utf-8")
    assert "status: draft" in (website / "content/articles/text-2.md").read_text(encoding="utf-8")
    assert any("in no calendar" in note for note in account.outcomes[1].notes)


def test_a_link_to_an_address_that_stands_here_too_leads_there(website, export):
    account = bring(website, export({"html": 'Please <a href="https://old.example/contact/">write to me</a>, or <a href="/nowhere/">elsewhere</a>.'}))
    text = (website / "content/articles/text-1.md").read_text(encoding="utf-8")
    assert "[write to me]({filename}/pages/contact.md), or [elsewhere](/nowhere/)." in text
    assert not any("/contact/" in note for note in account.outcomes[0].notes)


@pytest.mark.parametrize("address", ["javascript:alert(1)", " &#1;JavaScript:alert(1)", "java&#10;script:alert(1)", "&#9;java&#9;script:alert(1)", "\u200bjavascript:alert(1)", "java\u00adscript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_that_is_a_program_keeps_only_its_words(website, export, address):
    bring(website, export({"html": f'<p>Some <a href="{address}">words</a></p>'}))
    assert of(website, "articles/text-1.md").endswith("\n\nSome words\n")


@pytest.mark.parametrize("name", ["a%00.png", "../../../x.png", "..%2f..%2fx.png", "CON.png", f"{'a' * 3000}.png", "x%07.png"])
def test_a_picture_with_a_name_that_no_folder_can_keep_is_kept_under_another(website, export, tmp_path, name):
    """Windows takes some names for devices, no system one with a zero in it, and none may lead out of the folder."""
    beside = tmp_path / "given/files"
    beside.mkdir(parents=True)
    (beside.parent / "x.png").write_bytes(b"\x89PNG\r\n\x1a\n outside")
    (beside / "con.png").write_bytes(b"\x89PNG\r\n\x1a\n inside")
    export = export({"slug": "one", "html": f'<p>The room.</p><img src="https://old.example/wp-content/uploads/{name}" alt="A room">'})
    report = bring(website, export, media=(beside,))
    (missing_or_here,) = [*(website / "content/images").glob("*.png"), *(website / "content" / picture.file for picture, _ in report.missing)]
    assert missing_or_here.parent == website / "content/images" and missing_or_here.stem != "con"
    assert missing_or_here.exists() == (name == "CON.png") and len(missing_or_here.name) < 100


def test_a_text_that_is_far_too_large_for_a_page_is_left_out_and_told_and_a_picture_within_a_text_does_not_count(website, export):
    picture = f'<p>The room.</p><img src="data:image/png;base64,{"A" * (LARGEST + 1)}" alt="A room">'
    report = bring(website, export({"slug": "large", "html": "<p>" + "word " * (LARGEST // 5 + 1) + "</p>"}, {"slug": "drawn", "html": picture}, {"slug": "small", "html": "The hall."}))
    assert sorted(outcome.file for outcome in report.outcomes if outcome.file) == ["articles/drawn.md", "articles/small.md"]
    assert "too large for a page (3 million letters)" in (website / "import/report.md").read_text(encoding="utf-8")
