"""What nobody can use without a mouse, without a button, or because it belongs to nothing, is found; what works is left alone."""

from __future__ import annotations

import pytest

from sitecheck.html.builder import read_page
from sitecheck.pages.faults import page_faults

RULES = {
    "mouse-only", "dangling-reference", "part-outside-whole", "unsendable-form", "unfillable-field", "unread-value", "unshowable-file", "details-without-summary", "unnamed-group", "hidden-page", "focus-in-hidden",
    "outdated-doctype", "label-without-role", "disguised-control",
}


def found(html: str) -> list[str]:
    return [fault.rule for fault in page_faults(read_page(html)).faults if fault.rule in RULES]


@pytest.mark.parametrize("html", [
    '<div onclick="show()">Fees</div>', '<a onclick="call()">Call</a>', '<img src="a.png" alt="Map" onclick="enlarge(this)">',
    '<li onclick="go(1)">Fees</li><a href="/">Home</a>', '<span role="button" onclick="go(); return false">Go</span>',
    '<p onclick="go()" onkeydown="go()">Go</p>',
])
def test_what_only_a_mouse_can_do_is_told(html: str):
    assert found(html) == ["mouse-only"]


@pytest.mark.parametrize("html", [
    '<button onclick="show()">Fees</button><a href="#x" onclick="show()">Fees</a><input type="submit" onclick="a()">',
    '<div onclick="show()" tabindex="0">Fees</div><div onclick="choose()" tabindex="-1" role="tab">Fees</div>',
    '<div onclick="go()"><a href="/fees/">Fees</a></div><a href="/"><span onclick="count()">Home</span></a>',
    '<div onclick="location=\'/fees/\'">Fees</div><a href="/fees/">Fees</a>', '<div onclick="show()">Fees</div><button onclick="show()">Fees</button>',
    '<div onclick="event.stopPropagation(); return false;">Words</div>', '<div class="ground" onclick="close()"></div>', '<body onclick="close()"><p>Words</p>',
    '<label onclick="count()">Name <input></label>', '<my-tab onclick="show()">Fees</my-tab>', '<p hidden onclick="a()">Words</p>',
    '<svg><path onclick="a()"/></svg>', '<div aria-hidden="true" onclick="a()">Words</div>',
])
def test_what_the_keyboard_can_do_as_well_is_left_alone(html: str):
    assert "mouse-only" not in found(html)


@pytest.mark.parametrize("html", [
    '<input title="x" form="gone">', '<p id="a">x</p><button form="a">x</button>', '<input title="x" list="gone">',
    '<ul id="a"></ul><input title="x" list="a">', '<button popovertarget="gone">x</button>', '<p id="a">x</p><button popovertarget="a">x</button>',
    '<button commandfor="gone" command="show-modal">x</button>',
])
def test_a_reference_to_what_is_not_there_is_told(html: str):
    assert found(html) == ["dangling-reference"]


@pytest.mark.parametrize("html", [
    '<form id="a"></form><input title="x" form="a">', '<x-form id="a"></x-form><input title="x" form="a">', '<input title="x" list="">',
    '<datalist id="a"></datalist><input title="x" list="a">', '<p id="a" popover>x</p><button popovertarget="a">x</button>',
    '<dialog id="a">x</dialog><button commandfor="a">x</button>', '<label form="gone">x</label><x-y list="gone"></x-y><input title="x" list="{{ a }}">',
])
def test_a_reference_to_what_is_there_is_left_alone(html: str):
    assert "dangling-reference" not in found(html)


@pytest.mark.parametrize("html", [
    "<summary>x</summary>", "<details><div><summary>x</summary></div></details>", "<fieldset><div><legend>x</legend></div></fieldset>",
    "<figcaption>x</figcaption>", '<p><area href="/" alt="x"></p>', '<source src="a.mp4">', "<div><option>x</option></div>",
])
def test_a_part_of_nothing_is_told(html: str):
    assert found(html) == ["part-outside-whole"]


@pytest.mark.parametrize("html", [
    "<details><summary>x</summary></details><figure><p><figcaption>x</figcaption></p></figure>", "<fieldset><legend>x</legend></fieldset>",
    "<map><p><area></p></map><select><optgroup><option>x</optgroup></select><datalist><label><select><option>x</select></label></datalist>",
    "<picture><source srcset='a'><img src='b' alt=''></picture><video><track><source></video>", "<template><option>x</option></template>",
    "<my-details><summary>x</summary></my-details><summary role='button' tabindex='0'>x</summary>", "<svg><source /></svg>",
])
def test_a_part_in_its_whole_is_left_alone(html: str):
    assert "part-outside-whole" not in found(html)


@pytest.mark.parametrize(("html", "told"), [
    ("<details><p>x</p></details>", True), ("<details>x</details>", True), ("<details><p>x</p><img src=a alt=b></details>", True),
    ("<details><summary>x</summary>y</details>", False), ("<details><p>y</p><summary>x</summary></details>", False), ("<details hidden>x</details>", False),
    ("<details> </details>", False), ("<details><my-title></my-title>x</details>", False), ("<template><details>x</details></template>", False),
])
def test_what_can_be_opened_says_what_is_in_it(html: str, told: bool):
    assert ("details-without-summary" in found(html)) == told


@pytest.mark.parametrize("html", [
    '<img src="a.HEIC" alt="x">', '<img src="/b/c.tiff#d" alt="x">', '<audio controls src="a.mid"></audio>', '<embed src="a.swf" title="x">',
    '<video controls muted><source src="a.wmv"><source src="a.avi"></video>', '<object data="a.swf" aria-label="x"><param name="b" value="c"></object>',
    '<picture><source srcset="a.webp"><img src="a.psd" alt="x"></picture>',
])
def test_a_file_that_browsers_do_not_show_is_told(html: str):
    assert "unshowable-file" in found(html)


@pytest.mark.parametrize("html", [
    '<img src="a.jpg" alt="x"><img src="" alt="x"><img alt="x">', '<img src="a.heic?format=webp" alt="x"><img src="https://e.example/a.heic" alt="x">',
    '<img src="a.heic" srcset="a.jpg 2x" alt="x">', '<picture><source srcset="a.heic"><img src="a.jpg" alt="x"></picture>', '<img src="//e.example/a.tif" alt="x">',
    '<video controls muted><source src="a.wmv"><source src="a.mp4"></video>', '<object data="a.swf"><p>A tour of the room</p></object>',
    '<video src="a.mov" controls muted></video><audio src="a.ogg"></audio>', '<img hidden src="a.heic" alt="x">', '<a href="a.heic">Our room</a>',
])
def test_a_file_that_browsers_show_is_left_alone(html: str):
    assert "unshowable-file" not in found(html)


@pytest.mark.parametrize("written", [
    'type="date" value="1.2.2027"', 'type="number" value="ten"', 'type="range" value="1,5"', 'type="number" max="a hundred"', 'type="time" min="9 am"',
    'type="month" value="2027-13"', 'type="week" value="5"', 'type="datetime-local" value="2027-01-31"', 'type="DATE" max="2027-1-5"', 'type="number" value="5 "',
])
def test_a_value_that_browsers_pass_over_is_told(written: str):
    assert found(f'<input title="a" {written}>') == ["unread-value"]


@pytest.mark.parametrize("written", [
    'type="date" value="2027-01-31" min="2026-12-01"', 'type="number" value="-1.5e3" min=".5" max="9 pounds" step="any"', 'type="time" value="23:59:59.5"',
    'type="month" value="2027-12"', 'type="week" value="2027-W53"', 'type="datetime-local" value="2027-01-31 09:30"', 'type="number" value=""',
    'type="number" value="{{ fee }}"', 'type="text" value="ten" min="a"', 'type="date" value="<?= $day ?>"', 'type="date" hidden value="today"', 'type="color" value="red"',
])
def test_a_value_that_browsers_read_is_left_alone(written: str):
    assert "unread-value" not in found(f'<input title="a" {written}>')


_TWO = '<input title="a"><input type="email" title="b">'


@pytest.mark.parametrize("html", [
    f'<form action="/x">{_TWO}</form>', '<form action="/x"><textarea title="a"></textarea></form>', f'<form action="/x">{_TWO}<p>Press Enter</p></form>',
    f'<form action="/x" id="a">{_TWO}</form><button form="b">x</button><form id="b"></form>',
])
def test_a_form_that_nobody_can_send_is_told(html: str):
    assert found(html) == ["unsendable-form"]


@pytest.mark.parametrize("html", [
    f'<form action="/x">{_TWO}<button>x</button></form>', f'<form action="/x">{_TWO}<input type="image" alt="x" src="a"></form>',
    f'<form action="/x" id="a">{_TWO}</form><button form="a">x</button>', '<form action="/x"><input title="a"><select title="b"></select></form>',
    f'<form action="/x">{_TWO}<a href="#" class="button">x</a></form>', f"<form>{_TWO}</form>", f'<form action="/x" onchange="this.submit()">{_TWO}</form>',
    f'<form action="/x" data-controller="search">{_TWO}</form>', f'<form action="/x">{_TWO}<x-button></x-button></form>', f'<form hidden action="/x">{_TWO}</form>',
])
def test_a_form_that_can_be_sent_is_left_alone(html: str):
    assert "unsendable-form" not in found(html)


@pytest.mark.parametrize("limits", [
    'type="number" min="9" max="1"', 'type="range" min="-1" max="-2.5"', 'type="date" min="2027-02-01" max="2026-03-01"', 'minlength="9" maxlength="2"',
    'type="email" minlength=" 20" maxlength="9"', 'type="month" min="2027-02" max="2027-01"',
])
def test_a_field_whose_least_is_more_than_its_most_is_told(limits: str):
    assert found(f'<form><input title="a" {limits}></form>') == ["unfillable-field"]


@pytest.mark.parametrize("limits", [
    'type="number" min="1" max="9"', 'type="number" min="9" max="10"', 'type="number" min="5" max="5"', 'type="time" min="21:00" max="06:00"',
    'type="text" min="9" max="1"', 'type="number" min="{{ least }}" max="1"', 'type="number" min="9"', 'type="number" minlength="9" maxlength="2"',
    'type="date" min="1.2.2027" max="1.1.2026"', 'type="number" min="9" max="1" disabled', 'type="number" min="9" max="" readonly', 'minlength="9" maxlength="-1"',
])
def test_a_field_that_can_be_filled_in_is_left_alone(limits: str):
    assert "unfillable-field" not in found(f'<form><input title="a" {limits}></form>')
    assert "unfillable-field" not in found('<form novalidate><input title="a" type="number" min="9" max="1"></form><meter title="b" min="9" max="1"></meter>')


_CHOICES = '<label><input type="radio" name="a">x</label><label><input type="radio" name="a">y</label>'


@pytest.mark.parametrize(("html", "told"), [
    (f"<fieldset>{_CHOICES}</fieldset>", True), (f'<div role="radiogroup">{_CHOICES}</div>', True), (f"<fieldset><legend>x</legend>{_CHOICES}</fieldset>", False),
    (f'<fieldset aria-label="x">{_CHOICES}</fieldset>', False), (f'<fieldset role="none">{_CHOICES}</fieldset>', False),
    (f"<fieldset><fieldset><legend>x</legend>{_CHOICES}</fieldset></fieldset>", False), ('<fieldset><label><input>x</label></fieldset>', False),
    ('<fieldset><label><input type="radio" name="a">x</label><label><input type="radio" name="b">y</label></fieldset>', False),
    (f"<fieldset><legend> </legend>{_CHOICES}</fieldset>", True), (f'<fieldset><legend><img src="a.png" alt="x"></legend>{_CHOICES}</fieldset>', False),
])
def test_choices_without_their_question_are_told(html: str, told: bool):
    assert found(html) == ["unnamed-group"] * told


@pytest.mark.parametrize(("html", "told"), [
    ('<body aria-hidden="true"><a href="/">x</a>', True), ('<main aria-hidden="true"><a href="/">x</a></main>', True),
    ('<main aria-hidden="true">x</main><main>y</main>', False), ('<body aria-hidden="false"><p aria-hidden="true">x</p>', False),
])
def test_a_hidden_page_is_one_fault(html: str, told: bool):
    assert found(html) == ["hidden-page"] * told


@pytest.mark.parametrize(("doctype", "told"), [
    ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">', True), ("<!doctype>", True), ("<!doctype xhtml>", True),
    ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "http://www.w3.org/TR/REC-html40/loose.dtd">', True),
    ("<!DOCTYPE HTML PUBLIC '-//IETF//DTD HTML//EN'>", True), ('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">', True),
    ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">', False),
    ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', False), ('<!DOCTYPE html SYSTEM "about:legacy-compat">', False), ("<!Doctype  HTML >", False),
    ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">', False),
    ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN"\n "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd">', False),
])
def test_a_doctype_of_long_ago_is_told(doctype: str, told: bool):
    assert found(f"{doctype}<html lang=en><p>x") == ["outdated-doctype"] * told


@pytest.mark.parametrize(("html", "told"), [
    ('<button role="img">Save</button>', True), ('<a href="/" role="heading" aria-level="2">Fees</a>', True), ('<input role="text" title="x">', False),
    ('<div role="list"><a href="/" role="listitem">Fees</a></div>', True), ('<a href="/" role="button">Book</a><button role="tab">x</button>', False),
    ('<a role="listitem">Fees</a><button disabled role="img">x</button><a href="/" role="none">x</a>', False), ('<button tabindex="-1" role="img">x</button>', False),
])
def test_a_control_that_does_not_say_that_it_is_one_is_told(html: str, told: bool):
    assert found(html) == ["disguised-control"] * told


def test_a_name_on_words_that_are_nothing_in_particular_is_told():
    assert found('<p><cite aria-label="x">y</cite> <abbr aria-label="x">y</abbr></p>') == ["label-without-role"] * 2
    assert not found('<p><cite role="note" aria-label="x">y</cite></p>')
