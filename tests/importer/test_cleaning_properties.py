"""Whatever an old website holds, its words arrive: as they were, each once, and none as a sign of Markdown."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from importer.html.conversion import Surroundings, converted
from importer.html.proof import difference

SIGNS = st.text(st.sampled_from(list("ab1 2.\\`*_{}[]()<>#+-!|:~=^&;\"'/@$%\n\u00a0é中 ")), max_size=30)
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Co", "Cn", "Cf")), max_size=20)
LEAF = (SIGNS | WORDS).map(html.escape)


def element(inner):
    tags = ("p", "div", "span", "strong", "em", "b", "i", "a", "ul", "ol", "li", "blockquote", "h1", "h2", "h4", "section", "sup", "code", "dl", "dt", "dd",
            "table", "tr", "td", "th", "figure", "figcaption", "center", "font", "del", "u", "pre", "address")
    whole = st.tuples(st.sampled_from(tags), st.lists(inner, max_size=4)).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>")
    unclosed = st.tuples(st.sampled_from(tags), inner).map(lambda made: f"<{made[0]}>{made[1]}")
    return whole | unclosed | st.sampled_from(("<br>", "<hr>", '<img src="x.jpg">', "</p>", "</div>", "</b>"))


HTML = st.lists(st.recursive(LEAF, element, max_leaves=12), max_size=5).map("".join)


@settings(max_examples=60, deadline=None)
@given(HTML, st.booleans())
def test_no_word_is_lost_and_none_becomes_a_sign(text, line_breaks):
    done = converted(text, "", Surroundings(), line_breaks=line_breaks)
    assert difference(done.words, done.markdown) == "", done.markdown


@settings(max_examples=40, deadline=None)
@example("http:", False)
@example("picture.jpg", False)
@given(st.text(max_size=200), st.booleans())
def test_any_text_at_all_can_be_read(text, line_breaks):
    assert converted(text, "", Surroundings(), line_breaks=line_breaks).markdown.endswith("\n")


@pytest.mark.parametrize("name", ["div", "b", "ul><li", "blockquote", "span", "table><tr><td"])
def test_however_deep_a_page_builder_nests_its_frames_the_words_arrive(name):
    done = converted(f"<{name}>" * 600 + "At the bottom", "", Surroundings(), line_breaks=False)
    assert "At the bottom" in done.markdown


@pytest.mark.parametrize("name", ["div", "b", "ul><li", "blockquote", "span", "table><tr><td"])
def test_a_text_that_nests_without_end_is_read_in_the_time_of_its_words_and_told(name):
    """Each of the steps looks into elements for others, which takes the square of the time where all stand inside one another."""
    began = time.process_time()
    done = converted(f"<p>Above.</p>{f'<{name}>' * 5000}One.<p>Two.</p>", "", Surroundings(), line_breaks=False)
    assert time.process_time() - began < 4
    assert {"Above.", "One.", "Two."} <= set(done.markdown.replace("*", " ").split())
    assert any("inside one another" in note for note in done.notes)
    assert difference(done.words, done.markdown) == ""
