"""What a page has once, labels without a field, and the choices of a srcset."""

from __future__ import annotations

import pytest

from sitecheck.html.builder import read_page
from sitecheck.pages.faults import page_faults

RULES = {"second-main", "second-title", "label-for-nothing", "unusable-picture-choice", "unreachable-picture-choice", "leftover-description", "unnamed-field"}


def found(html: str) -> set[str]:
    return {fault.rule for fault in page_faults(read_page(html)).faults} & RULES


def choice(srcset: str) -> str:
    return f'<img src="/a.jpg" alt="A" srcset="{srcset}">'


@pytest.mark.parametrize("srcset", [
    "/a.jpg 0w", "/a.jpg -1x", "/a.jpg 1.5w", "/a.jpg 2", "/a.jpg 2x 300w", "/a.jpg 2dppx", "/a.jpg 300h", "/a.jpg 1x, /b.jpg 640w",
    "/a.jpg 2x, /b.jpg 2.0x", "/a.jpg, /b.jpg", "/a.jpg 320w, /b.jpg",
])
def test_a_choice_that_browsers_pass_over_is_reported(srcset: str):
    assert found(choice(srcset)) == {"unusable-picture-choice"}
    assert found(f'<link rel="preload" as="image" imagesrcset="{srcset}">') == {"unusable-picture-choice"}


@pytest.mark.parametrize("srcset", [
    "", " ", "/a.jpg", "/a.jpg,", "/a.jpg 1x,/b.jpg 2x", "/a,b.jpg 320w 200h,\n /b.jpg 640w", "/a.jpg .5x, /b.jpg 1e1x", "{{ picture }}",
    "data:image/gif;base64,R0lGODlhAQABAAAAACw= 1x, /b.jpg 2x",
])
def test_choices_that_browsers_can_read_are_left_alone(srcset: str):
    assert not found(choice(srcset))


@pytest.mark.parametrize(("html", "rules"), [
    ("<main>A</main><main>B</main>", {"second-main"}),
    ('<main>A</main><div role="main">B</div>', {"second-main"}),
    ("<title>A</title><p>x</p><title>B</title>", {"second-title"}),
    ('<label for="nmae">A</label><input id="name" title="A">', {"label-for-nothing"}),
    ('<label for="">A <input title="A"></label>', {"label-for-nothing"}),
    ('<label for="x">A</label><div id="x"></div>', {"label-for-nothing"}),
    ('<label for="x">A</label><input id="x" type="hidden">', {"label-for-nothing"}),
    ('<label>A <input> <input></label>', {"unnamed-field"}),
])
def test_what_stands_there_twice_or_for_nothing_is_reported(html: str, rules: set[str]):
    assert found(html) == rules


@pytest.mark.parametrize("html", [
    "<main>A</main><main hidden>B</main>", '<main>A</main><main style="display: none">B</main>', "<main>A</main><template><main>B</main></template>",
    '<main role="main">A</main>', "<title>A</title><svg><title>B</title></svg>", "<title>A</title><template><title>B</title></template>",
    "<label>A <input></label>", '<label for="x">A</label><x-field id="x"></x-field>', '<label for="x" hidden>A</label>',
    '<label for="x">A</label><output id="x"></output>', "<label>Only words</label>",
    '<label><input type="hidden" name="a" value="0"><input type="checkbox" name="a" value="1"> Send me news</label>',
])
def test_what_only_looks_like_it_is_left_alone(html: str):
    assert not found(html)


@pytest.mark.parametrize("alt", [
    "image", "Image 3", "A picture", "photo-12", "IMG_20240501_101112", "DSC01234", "P1010001", "alt text", "spacer", "Placeholder image", "Foto", "Bild 2",
    "Screen Shot 2024-05-01 at 10.11.12", "WhatsApp Image 2024-05-01 at 10.11.12 AM", "insert image description here", "image&#32;description",
])
def test_a_description_that_says_nothing_is_reported(alt: str):
    assert found(f'<img src="/a.jpg" alt="{alt}">') == {"leftover-description"}
    assert not found(f'<figure><img src="/a.jpg" alt="{alt}"><figcaption>The room</figcaption></figure>')


@pytest.mark.parametrize("alt", ["", "The photo above the door", "Image of the heart", "Picture frames", "P 12", "The room, photo 3", "Bilder", "IMG, our trade union"])
def test_a_description_with_something_in_it_is_left_alone(alt: str):
    assert not found(f'<img src="/a.jpg" alt="{alt}">')


@pytest.mark.parametrize(("inside", "told"), [
    ('<img src="/a.jpg" alt="A"><source srcset="/b.jpg">', True),
    ('<source srcset="/b.jpg" media=all><source srcset="/c.jpg" type="image/webp"><img src="/a.jpg" alt="A">', True),
    ('<source srcset="/b.jpg"><img src="/a.jpg" alt="A">', False),
    ('<source srcset="/b.webp" type="image/webp"><source srcset="/c.jpg" media="(width > 40em)"><img src="/a.jpg" alt="A">', False),
    ('<source srcset="/b.jpg" data-media="wide"><source srcset="/c.jpg"><img src="/a.jpg" alt="A">', False),
    ('<source data-srcset="/b.jpg"><source data-srcset="/c.jpg"><img src="/a.jpg" alt="A">', False),
])
def test_a_picture_that_comes_too_late_is_told(inside: str, told: bool):
    assert found(f"<picture>{inside}</picture>") == ({"unreachable-picture-choice"} if told else set())
