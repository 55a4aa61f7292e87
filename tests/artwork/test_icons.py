"""Icons: every file that a page names is there, in the size it says."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from artwork.icons import LINKS, icon_files
from artwork.palette import Palette

FILES = icon_files('Fox & "Son"', Palette())


@pytest.mark.parametrize("icon", LINKS, ids=lambda icon: icon.href)
def test_every_icon_that_a_page_names_is_made(icon) -> None:
    content = FILES[icon.href]
    if icon.sizes != "any":
        assert "{}x{}".format(*Image.open(io.BytesIO(content)).size) == icon.sizes


def test_the_svg_icon_is_well_formed_and_needs_nothing_else() -> None:
    root = ElementTree.fromstring(FILES["favicon.svg"])
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not any("style" in element.attrib or "href" in element.attrib for element in root.iter())


def test_the_tab_icon_has_round_corners_and_the_phone_icon_has_none() -> None:
    tab, phone = (Image.open(io.BytesIO(FILES[name])) for name in ("favicon.ico", "apple-touch-icon.png"))
    assert tab.convert("RGBA").getpixel((0, 0))[3] < 128
    assert phone.convert("RGBA").getpixel((0, 0)) == (*Palette().primary, 255)


def test_icons_are_small_and_the_same_every_time() -> None:
    assert sum(map(len, FILES.values())) < 15_000
    assert icon_files('Fox & "Son"', Palette()) == FILES
