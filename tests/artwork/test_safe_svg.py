"""SVG drawings: published when nothing in them can run or be fetched, and without the editor's notes."""

from __future__ import annotations

import pytest

from artwork.photograph import Unusable
from artwork.safe_svg import cleaned, looks_like_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'

HARMFUL = [
    "<script>alert(1)</script>",
    "<SCRIPT href='data:,1'/>",
    '<rect onload="alert(1)"/>',
    '<g oNcLiCk="x"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a xlink:href=" java&#10;script:alert(1)"/>',
    '<image href="https://tracker.example/x.png"/>',
    '<image xlink:href="//tracker.example/x.png"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
    '<use href="other.svg#a"/>',
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='https://x.example'/></body></foreignObject>",
    "<style>@import url(https://x.example/a.css);</style>",
    "<style>rect { fill: url('https://x.example/a.svg#b') }</style>",
    "<style>@\\69mport 'x'</style>",
    '<rect style="background: url(//x.example)"/>',
    '<rect fill="url(https://x.example/#a)"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="xlink:href" values="javascript:alert(1)"/>',
    "<iframe/>", "<audio/>",
]


@pytest.mark.parametrize("inside", HARMFUL)
def test_a_drawing_that_could_do_something_is_refused(inside: str) -> None:
    with pytest.raises(Unusable, match="^This SVG "):
        cleaned(f"{HEAD}{inside}</svg>".encode())


@pytest.mark.parametrize("text", [
    '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
    "<svg><g></svg>", "<svg", "<html><svg/></html>", '<?xml version="1.0" encoding="no-such"?><svg/>',
])
def test_a_damaged_or_devious_file_is_refused(text: str) -> None:
    with pytest.raises(Unusable):
        cleaned(text.encode())


def test_a_plain_drawing_is_published_as_it_looks() -> None:
    text = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
        f'{HEAD}<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><style>.a {{ fill: url(#g) }}</style>'
        '<rect class="a" style="stroke: url(#g)" width="4" height="2"/><use xlink:href="#g"/>'
        '<image href="data:image/png;base64,AAAA"/><text>Tea &amp; rest</text></svg>'
    )
    drawing, width, height = cleaned(text.encode())
    assert (width, height) == (40, 20)
    for kept in (b'<rect class="a"', b"fill: url(#g)", b"Tea &amp; rest", b'xlink:href="#g"', b"data:image/png"):
        assert kept in drawing
    assert b"DOCTYPE" not in drawing and b"ns0:" not in drawing


@pytest.mark.parametrize(("sides", "size"), [
    ('width="1.2.3" height="..." viewBox="0 0 40 20"', (40, 20)), ('viewBox="0 0 1e400 1e400"', (300, 150)),
    (f'width="{"9" * 400}" height="20" viewBox="0,0,40,20"', (40, 20)), ('width="900000" height="300000"', (10_000, 3333)), ('width=".5e2px" height="20"', (50, 20)),
])
def test_whatever_size_a_drawing_claims_a_page_can_show_it(sides: str, size: tuple[int, int]) -> None:
    assert cleaned(f'<svg xmlns="http://www.w3.org/2000/svg" {sides}><rect/></svg>'.encode())[1:] == size


@pytest.mark.parametrize("group", ["g", "style"])
def test_groups_without_end_inside_one_another_are_refused(group: str) -> None:
    with pytest.raises(Unusable, match="inside one another"):
        cleaned(f"{HEAD}{f'<{group}>' * 50_000}{f'</{group}>' * 50_000}</svg>".encode())


def test_the_editors_notes_stay_at_home() -> None:
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" width="12" height="8"'
        ' i:export-filename="/home/secret/x.png"><!-- secret --><?secret note?><metadata>secret</metadata>'
        '<i:view i:name="secret"><i:a/></i:view><path d="M0 0h2" i:label="secret"/></svg>'
    )
    drawing, width, height = cleaned(text.encode())
    assert (width, height) == (12, 8)
    assert b"secret" not in drawing and b"<path" in drawing


@pytest.mark.parametrize(("data", "is_svg"), [
    (b"<svg/>", True), (b"\xef\xbb\xbf <?xml version='1.0'?>\n<!-- x --><svg>", True), (b"\x89PNG <svg", False), (b"<p>no</p>", False),
])
def test_a_drawing_is_known_by_its_content(data: bytes, is_svg: bool) -> None:
    assert looks_like_svg(data) is is_svg
