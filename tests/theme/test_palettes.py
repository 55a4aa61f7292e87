"""Everybody can read the site, whichever colours its owner chooses."""

import re
from pathlib import Path

import pytest
from artwork.contrast import PAIRS, ratio, schemes, weak_pairs
from artwork.stylesheet import palettes, refusal

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"
PALETTES = palettes(CSS)


def test_contrast_is_measured_as_wcag_does():
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_there_are_five_palettes_to_choose_from():
    assert sorted(PALETTES) == ["dusk", "ember", "grove", "heath", "tide"]


@pytest.mark.parametrize("name", PALETTES)
def test_every_pair_of_colours_can_be_read_in_light_and_dark(name):
    assert weak_pairs(PALETTES[name]) == []


@pytest.mark.parametrize("name", PALETTES)
def test_all_palettes_have_the_same_roles(name):
    light, dark = schemes(PALETTES[name]).values()
    assert set(light) == set(dark) == set(schemes(PALETTES["tide"])["light"])


def test_every_colour_of_words_is_among_the_measured_pairs():
    """A role that a style sheet gives to words but nobody measures would slip through."""
    sheets = "".join(file.read_text(encoding="utf-8") for file in CSS.rglob("*.css") if file.parent.name != "palettes")
    used = set(re.findall(r"(?<![-\w])color: var\(--color-([a-z-]+)\)", sheets))
    assert used <= {front for front, _, _ in PAIRS}


def test_a_palette_that_cannot_be_read_is_refused():
    faint = PALETTES["tide"].replace("--color-muted: #4a605d", "--color-muted: #9aa8a5")
    reason = refusal("mine", {"mine": faint})
    assert "muted on background" in reason
    assert "4.5 to 1 is needed" in reason


def test_an_unknown_palette_is_refused_with_the_names_that_there_are():
    assert refusal("tyde", PALETTES) == 'there is no palette "tyde": choose one of dusk, ember, grove, heath, tide'
    assert refusal("tide", PALETTES) == ""
