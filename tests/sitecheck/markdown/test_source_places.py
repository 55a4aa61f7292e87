"""Every place that the Markdown side gives is exact: compared with signs set by hand in a text made to mislead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitecheck.diagnostic import Place
from sitecheck.markdown.dialect import Dialect
from sitecheck.source import Source

MARKED = (Path(__file__).parent / "fixtures" / "places.md").read_text(encoding="utf-8")
SIGNS = {"destination": "⟦⟧", "heading": "⟨⟩", "use": "⦅⦆"}
ALL_SIGNS = "".join(SIGNS.values())
PELICAN_DEFAULT = Dialect.from_settings(
    {
        "extension_configs": {
            "markdown.extensions.codehilite": {"css_class": "highlight"},
            "markdown.extensions.extra": {},
            "markdown.extensions.meta": {},
        },
        "output_format": "html5",
    },
    ["summary"],
)


def unmarked(text: str) -> str:
    return re.sub(f"[{ALL_SIGNS}]", "", text)


def expected(text: str, kind: str) -> list[Place]:
    """The places between a pair of signs, counted without any sign."""
    opening, closing = SIGNS[kind]
    line, column, opened, places = 1, 1, [], []
    for character in text:
        if character == opening:
            opened.append((line, column))
        elif character == closing:
            places.append(Place("page.md", *opened.pop(), line, column))
        elif character == "\n":
            line, column = line + 1, 1
        elif character not in ALL_SIGNS:
            column += 1
    return sorted(places)


def with_tabs(text: str) -> str:
    indented = re.sub("^((?:    )+)", lambda match: "\t" * (len(match[1]) // 4), text, flags=re.MULTILINE)
    return indented.replace("[one]: ⟦", "[one]:\t⟦").replace("Simple: ", "Sim\tple:\t").replace("](  ⟦", "](\t⟦")


def with_pelican_header(text: str) -> str:
    return re.sub(r"\A---\n.*?\n---\n", "Title: A page of places\nSummary: What stands where\n", text, flags=re.DOTALL)


VARIANTS = {
    "as it is": (MARKED, lambda text: text),
    "Windows line ends": (MARKED, lambda text: text.replace("\n", "\r\n")),
    "old Mac line ends": (MARKED, lambda text: text.replace("\n", "\r")),
    "byte order mark": (MARKED, lambda text: "\ufeff" + text),
    "tabs": (with_tabs(MARKED), lambda text: text),
    "tabs, Windows and byte order mark": (with_tabs(MARKED), lambda text: "\ufeff" + text.replace("\n", "\r\n")),
    "Pelican's header": (with_pelican_header(MARKED), lambda text: text),
    "private-use characters of every block": (MARKED.replace("Simple", "\U00100000\U000f8000\ue000"), lambda text: text),
}


@pytest.fixture(params=VARIANTS, scope="module")
def variant(request) -> tuple[str, Source]:
    marked, change = VARIANTS[request.param]
    return marked, Source("page.md", change(unmarked(marked)))


def test_the_fixture_has_more_than_a_hundred_places():
    assert len(expected(MARKED, "destination")) > 100


def test_every_destination_is_found_where_it_was_typed(variant):
    marked, source = variant
    found = {link.place for link in source.links if link.form not in ("generated", "footnote")}
    assert sorted(found) == expected(marked, "destination")


def test_every_heading_is_found_where_its_text_stands(variant):
    marked, source = variant
    assert sorted(heading.place for heading in source.facts.headings) == expected(marked, "heading")


def test_every_use_of_a_reference_is_found(variant):
    marked, source = variant
    assert sorted(link.use for link in source.links if link.use) == expected(marked, "use")


def test_the_same_places_are_found_with_the_extensions_that_pelican_has_by_default():
    source = Source("page.md", unmarked(MARKED), dialect=PELICAN_DEFAULT)
    found = {link.place for link in source.links if link.form not in ("generated", "footnote")}
    # Without the admonition extension its second paragraph is an indented block of code, which has no links.
    lost = [place for place in expected(MARKED, "destination") if place not in found]
    assert {source.typed.typed(place) for place in lost} == {"quote.html", "quote2.html"}
    assert found < set(expected(MARKED, "destination"))


def test_what_stands_at_a_place_is_what_was_written(variant):
    _, source = variant
    for link in source.links:
        if link.form != "generated":
            assert source.typed.typed(link.place) == link.written


def test_what_was_written_in_code_comments_and_escapes_is_silent(variant):
    _, source = variant
    assert not [link for link in source.links if "nope" in link.value]
    assert not source.facts.undefined_references
    assert not source.facts.undefined_footnotes
