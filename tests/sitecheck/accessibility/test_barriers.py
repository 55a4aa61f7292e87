"""What keeps visitors out is found, and what looks like it is left alone."""

from __future__ import annotations

import pytest

from sitecheck.accessibility.audit import barriers
from sitecheck.accessibility.colour import colour, contrast
from sitecheck.accessibility.look import Look
from sitecheck.html.builder import read_page


def found(html: str) -> set[str]:
    return {barrier.rule for barrier in barriers(Look(read_page(html)))}


@pytest.mark.parametrize("html, rule", [
    ('<img src="a.png" alt="IMG-2034-scaled.webp">', "leftover-description"), ('<img src="b.png" alt="room.JPG">', "leftover-description"),
    ('<map><area href="/a"></map>', "unnamed-link"),
    ('<a href="/"><img src="a.png" aria-labelledby="gone"></a>', "unnamed-link"),
    ('<a href="/" role="none"> </a>', "unnamed-link"),
    ('<iframe src="/map/"></iframe>', "unnamed-frame"),
    ('<img src="a.png" alt="" tabindex="0">', "unnamed-picture"),
    ('<button role="presentation"></button>', "unnamed-button"),
    ('<label>Name</label><input>', "unnamed-field"),
    ('<label>Name <div role="textbox" contenteditable></div></label>', "unnamed-field"),
    ('<object data="film.mp4"><img alt="A film" src="x.png"></object>', "unnamed-picture"),
    ('<img src="a.png" alt="A leaf" tabindex="0" role="none" title=""><img src="a.png" role="none" tabindex="0">', "unnamed-picture"),
    ('<h2 aria-label=""><span aria-hidden="true">x</span></h2>', "empty-heading"),
    ('<a href="tel:1" aria-label="1 2 3">123</a>', "label-not-in-name"),
    ('<div role="list"><div aria-live="polite"><div role="listitem">x</div></div></div>', "role-outside-its-parent"),
    ('<div role="menu"><div role="group"><span role="treeitem">x</span></div></div>', "role-with-wrong-child"),
    ('<div role="separator" tabindex="0"></div>', "missing-aria-attribute"),
    ('<div role="scrollbar" aria-valuenow="1" aria-controls="gone"></div>', "wrong-aria-value"),
    ('<input aria-errormessage="a b" title="x">', "wrong-aria-value"),
    ('<input role="combobox" title="x" aria-expanded="true" aria-controls="gone">', "wrong-aria-value"),
    ('<div role="combobox" aria-label="x" aria-expanded="true" tabindex="0"></div>', "missing-aria-attribute"),
    ('<button aria-label="Book now"><div>Book</div>ing</button>', "label-not-in-name"),
    ('<svg role="img" title="Back"><circle r="4"/></svg>', "unnamed-picture"),
    ('<div aria-hidden="true"><details><summary>x</summary></details></div>', "focus-in-hidden"),
    ('<ul role="tablist"><li role="tab"><a href="#">x</a></li></ul>', "focus-in-control"),
    ('<p lang="klingonisch">x</p>', "unknown-language"),
    ('<html lang="i-lux"></html>', "unknown-language"),
    ('<meta http-equiv="refresh" content="0: x"><meta http-equiv="refresh" content="7; x">', "delayed-refresh"),
    ('<meta http-equiv="refresh" content="1; x">', "delayed-refresh"),
    ('<meta name="viewport" content="maximum-scale=yes">', "blocked-zoom"),
    ('<meta name="viewport" content="width=device-width, initial-scale=2.0">', "fixed-width"),
    ('<meta name="viewport" content="width=980">', "fixed-width"), ('<meta name="viewport" content="with=device-width">', "fixed-width"),
    ('<input title="x" autocomplete="home photo">', "unknown-autocomplete"),
    ('<div style="background:#fff"><p style="color:#000;opacity:.3">Some words</p></div>', "faint-words"),
    ('<div style="background:#000;color:#fff"><p style="background:rgb(100% 100% 100% / 50%)">Some words</p></div>', "faint-words"),
    ('<div style="background:#00000080"><p style="color:#aaa">Some words</p></div>', "faint-words"),
    ('<p style="color:#aaa;background:linear-gradient(red,#fff)">Some words</p>', "faint-words"),
    ('<style>p { color: #999; background: white }</style><p>Some words</p>', "faint-words"),
    ('<table><tr><th id="a">A</th><th id="b">B</th></tr><tr><td>1</td><td headers="a">2</td></tr></table>', "header-without-cells"),
    ('<table><tr><td>1<td rowspan=0>2<tr><td>3<tr><td colspan=2>4</table>', "overlapping-cells"),
    ('<table><tbody><tr><td>1<th rowspan=9>2<tr><td colspan=3>4</tbody></table>', "overlapping-cells"),
    ('<button>Book a session</button><audio src="a.mp3" autoplay></audio>', "sound-by-itself"),
    ('<input type="image" src="/a/find.gif" aria-label="find.gif">', "file-name-as-description"),
    ('<img src="/a/room.jpg" title="room.jpg">', "file-name-as-description"),
    ('<body><p><base href="/b/">x</p></body>', "misplaced-base"),
    ('<div role="list"><div role="group"><div role="tab">x</div></div></div>', "role-with-wrong-child"),
    ('<div role="list" aria-owns="a"><nav>Fees<i id="a" role="listitem">x</i></nav></div>', "role-with-wrong-child"),
    ('<div role="checkbox" aria-disabled="true">x</div>', "missing-aria-attribute"),
    ('<p aria-hidden="true"><a id="end" href="#">x</a></p><script>document.getElementById("end").hidden = 1; on("focus")</script>', "focus-in-hidden"),
    ('<html><style>@media (orientation: portrait) { html { rotate: 90deg } }</style><p>Hello</p>', "locked-orientation"),
    ('<html><style>html { rotate: z 90deg } @media (orientation: landscape) { html { transform: rotate(90deg) } }</style>', "locked-orientation"),
    ('<p style="line-height: 1 !important; width: 200px">Sessions are by appointment only, in the mornings.</p>', "fixed-spacing"),
    ('<p style="line-height: 1 !important; width: 1000px; max-width: 100%">Sessions by appointment</p>', "fixed-spacing"),
])
def test_a_barrier_is_found(html: str, rule: str):
    assert rule in found(html)


@pytest.mark.parametrize("html", [
    '<meta name="viewport" content="width=device-width, initial-scale=1.0">', '<meta name="viewport" content="initial-scale={{ scale }}">',
    '<table><tr><td>1<td rowspan=2>2<tr><td colspan=1>3</table><table><tr><td>1<td rowspan=2>2<tr><td>3<td colspan=2>4</table>',
    '<table><tbody><tr><td>1<td rowspan=5>2<tbody><tr><td colspan=2>3</table>',
    '<table><tr><td>1<td rowspan=2> <tr><td colspan=2>3</table><table><tr><td>1<td rowspan=2>2<tr><td colspan=2></table>',
    '<table><tr><td>1<td rowspan=2 style="display:none">2<tr><td colspan=2>3</table>',
    '<table><tr><td>1<td rowspan=2>2<tr hidden><td colspan=2>3</table>',
    '<meta name="viewport" content="WIDTH = device-width"><meta name="viewport" content="initial-scale=1.0, minimum-scale=1">',
    '<button>Turn the sound off</button><audio src="a.mp3" autoplay></audio>',
    '<button class="mute" aria-label="Ton aus">x</button><audio src="a.mp3" autoplay></audio>',
    '<audio autoplay><track src="a.vtt" kind="captions"></audio><video autoplay><source type="video/webm"></video>',
    '<a name="top"></a><a id="x"></a><a>y</a>',
    '<a href="/"><my-icon></my-icon></a>',
    '<button disabled role="none"></button>',
    '<input role="combobox" title="x" aria-expanded="false" aria-controls="gone">',
    '<p id="a" style="color:#888;background:#fff">Your name</p><div role="textbox" aria-labelledby="a" aria-disabled="true"></div>',
    '<p aria-hidden="true"><a href="/" tabindex="-1">x</a><button disabled>y</button></p>',
    '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr><tr><th>A</th><th>B</th></tr></table>',
    '<p inert aria-hidden="true"><a href="/">x</a></p><p aria-hidden="true"><a inert href="/">x</a></p><div inert><p aria-hidden="true"><input name="x"></p></div>',
    '<x-y><summary></summary></x-y><details><summary>a</summary><summary></summary></details>',
    '<button aria-label="Menu"><span class="visually-hidden">Open the list</span></button>',
    '<button aria-label="Find" class="material-icons">search</button>',
    '<button aria-label="Next page of the list">Next page</button>',
    '<ul role="list"><li>x</li></ul><div role="list"></div><ul role="menu" aria-busy="true">Loading</ul>',
    '<select title="x"><option>a</option></select><table><tr><td role="cell">x</table>',
    '<ul role="tablist"><li role="none"><a role="tab" href="#x" aria-selected="true">x</a></li></ul>',
    '<div role="list" aria-owns="a"></div><div id="a" role="listitem">x</div>',
    '<base href="/b/"><p>x</p>',
    '<img src="/a/room.jpg" alt="The room" title="room.jpg">',
    '<html><head></head><base href="/b/"><body><base target="_blank"><template><base href="/c/"></template><p>x</p></body></html>',
    '<div role="list" aria-owns="a"><nav><i id="a" role="listitem">x</i></nav></div>',
    '<div role="list"><i role="listitem">x</i><div role="group"><i role="listitem">y</i></div></div>',
    '<div role="combobox" aria-label="Land" aria-disabled="true">England</div>',
    '<p aria-hidden="true"><a id="end" href="#">x</a></p><script>document.getElementById("end").addEventListener("focus", back)</script>',
    '<html><style>@media (orientation: portrait) { html { rotate: none; transform: rotate(1turn) } }</style><p>Hello</p>',
    '<html><style>@media (orientation: portrait) { html { rotate: 360deg } }</style><p>Hello</p>',
    '<p style="line-height: 1 !important; width: 1000px">Sessions are by appointment only.</p>',
    '<input type="checkbox" role="switch" title="x"><input role="combobox" aria-expanded="false" title="y">',
    '<html lang="yue"><p lang="">x</p><p lang="zz" style="display:none">y</p><p lang="zz"><b lang="en">z</b></p></html>',
    '<meta http-equiv="refresh" content="0; /x"><meta http-equiv="refresh" content="9; /y">',
    '<input title="x" autocomplete="section-a shipping work email webauthn"><input title="x" autocomplete="off">',
    '<link rel="stylesheet" href="x.css"><p style="color:#aaa">Some words</p>',
    '<p style="color:#aaa;background:url(x.png) #fff">Some words</p><p style="color:#fff;background:#fff">Some words</p>',
    '<p style="color:#777;background:#fff;font-size:18pt">Some words</p><button disabled style="color:#999;background:#eee">Send it</button>',
    '<div style="background:#000;color:#fff"><p style="background:rgb(100% 100% 100% / 15%)">Some words</p></div>',
    '<p style="background:rgba(0,0,0,.75);color:#fff">Some words</p><link rel="stylesheet" href="x.css">',
    '<p style="color:#555;background:linear-gradient(#555,#666) no-repeat">Words</p><p style="color:#555;background:linear-gradient(#555,#666) 0 100%/9px 2px">Words</p>',
    '<button aria-label="Book now"><div>Book</div><div>now</div></button><a href="/" aria-label="Our fees">Our<br>fees</a>',
    '<div role="combobox" aria-label="x" aria-expanded="false" tabindex="0"></div>',
    '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">1</td></tr></table><table><tr><th>Only</th></tr></table>',
    '<table><tr><th>A</th><th>B</th></tr><tr><td>The beginning …</td></tr></table>',
    '<table><tr><th rowspan="2">A</th><th>B</th></tr><tr><td>1</td></tr></table>',
    '<table role="presentation"><tr><td headers="x">1</td></tr></table>',
    '<iframe src="/map/" role="none" tabindex="-1"></iframe><div role="list"><img alt="" src="a.png"><i role="listitem">x</i></div>',
    '<audio src="a.mp3#t=1,3" autoplay></audio><video autoplay muted></video><audio autoplay controls></audio>',
])
def test_what_only_looks_like_a_barrier_is_left_alone(html: str):
    assert not found(html) - {"missing-language"}


def test_a_style_that_a_file_may_change_proves_nothing():
    plain = '<style>p { color: #aaa; background: #fff }</style><p>Some words</p>'
    assert "faint-words" in found(plain)
    assert "faint-words" not in found('<link rel="stylesheet" href="x.css">' + plain)


@pytest.mark.parametrize("box, told", [
    ('role="dialog"', False), ('class="offcanvas" tabindex="-1"', False), ('role="tabpanel"', False), ('class="slide"', True), ('role="list"', True),
])
def test_a_closed_dialog_may_be_taken_away_by_a_style_sheet_in_a_file(box, told):
    html = f'<div {box} aria-hidden="true"><button type="button">Close</button></div>'
    assert ("focus-in-hidden" in found('<link rel="stylesheet" href="x.css">' + html)) is told
    assert "focus-in-hidden" in found(html)


def test_contrast_is_that_of_wcag():
    assert contrast(colour("#777"), colour("white")) == pytest.approx(4.48, abs=0.01)
    assert contrast(colour("hsl(0, 0%, 0%)"), colour("rgb(100% 100% 100% / 1)")) == pytest.approx(21)
    assert colour("currentcolor") is None and colour("var(--x)") is None


@pytest.mark.parametrize("html, rule", [
    ('<video src="a.mp4" controls></video>', "missing-captions"),
    ('<video autoplay><source src="a.mp4"><track kind="descriptions" src="a.vtt"></video>', "missing-captions"),
    ('<audio controls><source src="a.mp3"></audio><p>Our new song.</p>', "missing-transcript"),
    ('<nav><a href="/">Home</a></nav><p>Words</p>', "no-way-past-menu"),
    ('<h2 aria-hidden="true">Fees</h2><h2></h2>' + '<a href="/">x</a>' * 10, "no-way-past-menu"),
])
def test_what_keeps_out_those_who_do_not_hear_or_point_is_found(html: str, rule: str):
    assert rule in found(html)


@pytest.mark.parametrize("html", [
    '<video src="a.mp4"></video><video src="a.mp4" controls muted></video><video controls></video><video src="a.mp4" controls hidden></video>',
    '<video src="room-with-captions.mp4" controls></video>', '<video src="a.mp4" controls><track src="a.vtt" srclang="en"></video>',
    '<audio src="a.mp3" controls></audio><a href="/talk-transcript/">Read it</a>', '<audio src="a.mp3" autoplay></audio>',
    '<nav><a href="/">Home</a></nav><div role="main">Words</div>', '<nav><a href="/">Home</a></nav><h1>Words</h1>',
    '<a href="#here">Skip</a><nav><a href="/">Home</a></nav><p id="here">Words</p>', '<a href="/">x</a>' * 9,
])
def test_what_somebody_has_thought_of_is_left_alone(html: str):
    assert not found(html) & {"missing-captions", "missing-transcript", "no-way-past-menu"}
