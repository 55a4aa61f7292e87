"""Words that page builders keep in settings, in attributes or beside the text come along, in their order; what stays behind is said."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

import pytest

from importer.exports.serialized import read
from importer.html.conversion import Surroundings, converted
from tests.importer.conftest import bring


def kept(**values: str) -> str:
    return "".join(f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>" for key, value in values.items())


def imported(website, export, html: str = "", more: str = ""):
    report = bring(website, export({"type": "page", "slug": "rest", "html": html, "more": more}))
    file = website / "content/pages/rest.md"
    body = file.read_text(encoding="utf-8").split("\n---\n", 1)[1].strip() if file.exists() else ""
    return body, [note for outcome in report.outcomes for note in outcome.notes]


ELEMENTOR = [{"elType": "section", "settings": {"background_image": {"url": "https://old.example/back.jpg"}, "_title": "Upper section"}, "elements": [
    {"elType": "widget", "widgetType": "heading", "settings": {"title": "Welcome", "header_size": "h2", "title_color": "#333"}, "elements": []},
    {"elType": "widget", "widgetType": "text-editor", "settings": {"editor": "<p>The room is <em>quiet</em>.</p>"}},
    {"elType": "widget", "widgetType": "icon-list", "settings": {"icon_list": [{"text": "Bus 46", "selected_icon": {"value": "fas fa-check"}}]}},
    {"elType": "widget", "widgetType": "button", "settings": {"text": "Book", "link": {"url": "https://elsewhere.example/book"}}},
    {"elType": "widget", "widgetType": "form", "settings": {"form_fields": [{"field_label": "Your name"}]}},
]}]


def test_a_page_whose_words_only_elementor_keeps_is_imported(website, export):
    body, notes = imported(website, export, more=kept(_elementor_data=json.dumps(ELEMENTOR)))
    assert body == "## Welcome\n\nThe room is *quiet*.\n\nBus 46\n\n[Book](https://elsewhere.example/book)"
    assert any("Elementor" in note and "compare" in note for note in notes)


@pytest.mark.parametrize(("key", "value"), [
    ("_bricks_page_content_2", 'a:1:{i:0;a:2:{s:4:"name";s:4:"text";s:8:"settings";a:1:{s:4:"text";s:15:"<p>A café.</p>";}}}'),
    ("panels_data", 'a:1:{s:7:"widgets";a:1:{i:0;a:1:{s:4:"text";s:15:"<p>A café.</p>";}}}'),
    ("_fl_builder_data", 'a:1:{s:3:"5f1";O:8:"stdClass":1:{s:8:"settings";O:8:"stdClass":1:{s:4:"text";s:15:"<p>A café.</p>";}}}'),
    ("ct_builder_json", json.dumps({"name": "root", "children": [{"name": "ct_text_block", "options": {"ct_content": "A café."}}]})),
    ("tve_updated_post", '<div class="thrv_wrapper"><p>A café.</p></div>'),
])
def test_so_is_one_of_any_other_builder(website, export, key, value):
    assert imported(website, export, more=kept(**{key: value}))[0] == "A café."


def test_a_builders_data_is_not_read_where_the_text_itself_is_there(website, export):
    assert imported(website, export, "<p>The room is quiet.</p>", kept(_elementor_data=json.dumps(ELEMENTOR)))[0] == "The room is quiet."


@pytest.mark.parametrize("damaged", ['a:1:{s:4:"text";s:900:"short";}', "a:99999999:{", '[{"a":', "s:5:", "O:8:", "a:1:{" * 500, "[" * 100_000])
def test_damaged_data_is_as_if_it_were_not_there(damaged):
    assert read(damaged) is None


def test_sentences_in_fields_of_a_page_are_taken_or_named(website, export):
    fields = kept(intro="We are a small practice.", _intro="field_5f1", layout="wide", _layout="field_5f2")
    assert imported(website, export, more=fields)[0] == "We are a small practice."


def test_sentences_in_fields_beside_a_text_are_named(website, export):
    fields = kept(intro="We are a small practice.", _intro="field_5f1")
    assert any('(intro)' in note for note in imported(website, export, "<p>The room.</p>", fields)[1])


def test_words_in_the_settings_of_a_block_come_along(website, export):
    divi = {"content": {"innerContent": {"desktop": {"value": "<p>The room.</p>"}}}, "module": {"advanced": {"type": {"desktop": {"value": "4_4"}}}}}
    field = {"name": "acf/praise", "data": {"quote": "The kettle is always on.", "_quote": "field_1"}, "mode": "preview"}
    blocks = [f"<!-- wp:{name} {json.dumps(data).replace('<', chr(92) + 'u003c').replace('>', chr(92) + 'u003e')} /-->" for name, data in (("divi/text", divi), ("acf/praise", field))]
    body, notes = imported(website, export, "<!-- wp:divi/section {} -->" + "".join(blocks) + "<!-- /wp:divi/section -->")
    assert body == "The room.\n\nThe kettle is always on."
    assert sum("taken from its settings" in note for note in notes) == 2


RAW = base64.b64encode(quote("<p>Raw words.</p>").encode()).decode()


@pytest.mark.parametrize(("html", "body"), [
    ('[vc_btn title="Book" link="url:https%3A%2F%2Felsewhere.example%2Fbook|title:x|target:_blank"]', "[Book](https://elsewhere.example/book)"),
    (f"[vc_raw_html]{RAW}[/vc_raw_html]", "Raw words."),
    ('[vc_cta h2="Come" h4="and rest"]An hour.[/vc_cta]', "## Come\n\nand rest\n\nAn hour."),
    ('[et_pb_team_member name="Anna" position="Owner"]<p>Her story.</p>[/et_pb_team_member]', "## Anna\n\nOwner\n\nHer story."),
    ('[et_pb_toggle title="A %22quiet%22 room" open="off"]<p>Yes.</p>[/et_pb_toggle]', '## A "quiet" room\n\nYes.'),
    ('[et_pb_pricing_table title="Hour" currency="€" sum="70" per="hour"]Rest[/et_pb_pricing_table]', "## Hour\n\n€70 / hour\n\nRest"),
    ('[et_pb_heading title="@ET-DC@eyJkIjoxfQ==@" level="h2"][/et_pb_heading]<p>Rest</p>', "Rest"),
    ('[su_button url="https://elsewhere.example/"]Look[/su_button]', "[Look](https://elsewhere.example/)"),
    ("[dropcap]R[/dropcap]est is good.", "Rest is good."),
    ('[vc_progress_bar values="%5B%7B%22label%22%3A%22Calm%22%7D%5D"]', "Calm"),
    ("<p>A <g class='gr_'>quiet</g>, <st1:place>small</st1:place> room.</p>", "A quiet, small room."),
    ('<p><a href="https://old.example/a">Form</a><a class="wp-block-file__button" href="https://old.example/a" download>Download</a></p>', "[Form](/a)"),
    ("<p>The sign __init__ and _this_.</p>", "The sign \\_\\_init\\_\\_ and \\_this\\_."),
])
def test_frames_and_marks_of_builders_leave_their_words(website, export, html, body):
    assert imported(website, export, html)[0] == body


def test_the_fields_of_a_form_are_no_words_of_the_page(website, export):
    body, notes = imported(website, export, 'Hello. [et_pb_contact_form title="Write"][et_pb_contact_field field_title="Your name"][/et_pb_contact_field][/et_pb_contact_form]')
    assert body == "Hello."
    assert sum("form" in note for note in notes) == 1


def test_a_builders_picture_that_the_export_does_not_hold_is_said(website, export):
    assert any("number 77 is not in the export" in note for note in imported(website, export, 'Words. [vc_single_image image="77"]')[1])


@pytest.mark.parametrize("sign", ["[a_button x", "[caption ", '[a "', "[vc_raw_html]", "<!-- wp:x/y {", '<!-- wp:block {"ref": 1', "[:en]x"])
def test_a_long_text_of_things_that_are_begun_and_never_ended_is_read_to_its_end(sign):
    assert isinstance(converted(sign * 4_000, "", Surroundings(), line_breaks=False).markdown, str)
