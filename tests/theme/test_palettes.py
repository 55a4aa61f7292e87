"""Everybody can read the site, whichever colours its owner chooses."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from artwork.chosen_colors import own, problems
from artwork.contrast import PAIRS, ratio, schemes, tailored, weak_pairs
from artwork.stylesheet import palettes
from practice.schema import Colors

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


def practice(palette="tide", **colors):
    return SimpleNamespace(palette=palette, colors=Colors.model_validate(colors))


def test_own_colours_that_can_be_read_take_the_place_of_the_palettes():
    chosen = practice(light={"primary": "0B4F6C", "on_primary": "#fff"})
    assert list(problems(chosen, PALETTES)) == []
    light = schemes(tailored(PALETTES["tide"], own(chosen)))["light"]
    assert (light["primary"], light["on-primary"], light["text"]) == ("#0b4f6c", "#ffffff", "#14302f")


def test_an_own_colour_that_cannot_be_read_is_refused_at_its_line_with_one_that_can():
    ((message, place),) = problems(practice(dark={"muted": "#46555a"}), PALETTES)
    assert place == ("colors", "dark", "muted")
    assert "muted on background" in message and "4.5 to 1 is needed" in message
    near = re.search(r'"(#\w{6})" is near', message)[1]
    assert list(problems(practice(dark={"muted": near}), PALETTES)) == []


def test_a_theme_palette_that_cannot_be_read_is_refused():
    faint = PALETTES["tide"].replace("--color-muted: #4a605d", "--color-muted: #9aa8a5")
    (message, place), *_ = problems(practice("mine"), {"mine": faint})
    assert "muted on background" in message and place == ("palette",)


def test_an_unknown_palette_is_refused_with_the_names_that_there_are():
    told = [('There is no palette "tyde": choose one of dusk, ember, grove, heath, tide.', ("palette",))]
    assert list(problems(practice("tyde"), PALETTES)) == told
