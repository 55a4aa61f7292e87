"""The drawings: the same for a name everywhere and always, small, and true to their curves."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from artwork.drawing import hero, mark, thumbnail
from artwork.ovals import Oval, Poles, point_on
from artwork.vector import svg

PLUGINS = Path(__file__).parents[2] / "plugins"
NAMES = ("Larkmere Craniosacral", "Harbour Lane Craniosacral", "Zoë Žižek & Söhne", "头荐骨")
SLUGS = [f"an-article-{number}" for number in range(16)]


def gzipped(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def test_a_name_gives_the_same_drawings_in_every_process() -> None:
    code = "from artwork.drawing import *; from artwork.vector import svg; print(svg(hero('A b')), svg(mark('A b')), svg(thumbnail('A b', 'c')))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONPATH": str(PLUGINS), "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_every_practice_has_its_own_drawing() -> None:
    assert len({svg(hero(name)) for name in NAMES}) == len(NAMES)
    assert len({svg(mark(name)) for name in NAMES}) == len(NAMES)


def test_every_article_has_its_own_detail() -> None:
    assert len({svg(thumbnail(NAMES[0], slug)) for slug in SLUGS}) == len(SLUGS)


@pytest.mark.parametrize("name", NAMES)
def test_drawings_are_small(name: str) -> None:
    assert gzipped(svg(hero(name))) < 3500
    assert gzipped(svg(mark(name))) < 600
    assert max(gzipped(svg(thumbnail(name, slug))) for slug in SLUGS) < 1100


@pytest.mark.parametrize("drawing", [hero(NAMES[0]), mark(NAMES[0]), thumbnail(NAMES[0], "x")], ids=lambda drawing: drawing.kind)
def test_a_drawing_is_an_ornament_that_a_strict_policy_allows(drawing) -> None:
    root = ElementTree.fromstring(svg(drawing))
    assert root.get("aria-hidden") == "true"
    for element in root.iter():
        assert "style" not in element.attrib and "id" not in element.attrib
        assert element.tag in ("svg", "path")
        assert {element.get("fill"), element.get("stroke")} <= {None, "none", "currentColor"}


@pytest.mark.parametrize("radius", [0.25, 0.94, 1.05, 2.5, 8.0])
def test_an_oval_keeps_the_product_of_its_distances(radius: float) -> None:
    poles = Poles(0, 100, 0.0)
    for segment in Oval(poles, radius).whole(tolerance=0.1):
        for part in (0, 0.3, 0.5, 0.8):
            z = point_on(segment, part) / 100
            assert abs(z - 1) * abs(z + 1) == pytest.approx(radius, rel=0.02)


@pytest.mark.parametrize("radius", [0.4, 0.98, 1.02, 4.0])
def test_each_bezier_goes_on_as_the_last_one_ended(radius: float) -> None:
    curve = Oval(Poles(40 + 30j, 80 + 60j, 0.2), radius).whole()
    for last, following in zip(curve, (*curve[1:], curve[0])):
        assert abs(following[0] - last[3]) < 1e-6
        assert abs((following[1] - following[0]) - (last[3] - last[2])) < 1e-6


def test_what_is_written_is_what_was_drawn() -> None:
    drawing = hero(NAMES[0])
    for line, written in zip(drawing.lines, re.findall(r'd="([^"]+)"', svg(drawing)), strict=True):
        ends = [line.curve[0][0], *(segment[3] for segment in line.curve)]
        assert max(abs(there - here) for there, here in zip(ends, points(written), strict=True)) < 0.8


def points(path: str) -> list[complex]:
    """Where the Béziers of a path's data begin and end: `M x y c 6 numbers s 4 numbers, 4 numbers …`"""
    start, first, *rest = re.split("[cs]", path.rstrip("z"))
    numbers = [[float(number) for number in re.findall(r"-?\d+", part)] for part in (start, first, *rest)]
    here = complex(*numbers[0])
    found = [here]
    steps = [numbers[1], *(numbers[2][at : at + 4] for at in range(0, len(numbers[2]) if rest else 0, 4))]
    for step in steps:
        here += complex(*step[-2:])
        found.append(here)
    return found


def test_a_detail_has_rings_round_one_pole_at_most_and_not_in_its_middle() -> None:
    """Rings round the middle look like a target, two sets of them like eyes."""
    for slug in SLUGS:
        whole = [line.curve for line in thumbnail(NAMES[0], slug).lines if line.closed]
        middles = [sum(segment[0] for segment in curve) / len(curve) for curve in whole]
        assert all(abs(middle - complex(320, 200)) > 60 for middle in middles)
        assert all(abs(middle - middles[0]) < 120 for middle in middles)
