"""One converter for all texts writes what a new one for each would write."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown, inlinepatterns
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from pelican.utils import get_date

from accelerate import store
from accelerate.ahead import Second
from accelerate.conversion import Converted, Converter
from accelerate.inline import needs
from accelerate.reader import date_of
from accelerate.readings import Readings
from tests.conftest import ROOT

EXTENSIONS = ["extra", "toc", "smarty", "sane_lists", "admonition", "wikilinks", "nl2br", "codehilite", "meta"]
OPTIONS = {"extensions": EXTENSIONS, "output_format": "html5"}
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("docs/*.md")) + sorted(ROOT.glob("content/*/*.md"))]
HARD = [
    "a note[^1]\n\n[^1]: Words", "another note[^1] and [^2]", "*[HTML]: Hyper\n\nHTML", "HTML again", "[link]\n\n[link]: /x", "[link]",
    "# Same\n\n# Same", "# Same", "!!! note\n    Words", "Title: One\nSummary: *two*\n    three\n\nText", "<div markdown=1>\n*a*\n</div>", "*open",
    "```python\nx = 1\n```", "**bold*", "[[Wiki]]", "a\\*b `c`` d` &amp; <https://x.example> <b>c</b>  \nend", "", "\u0002klzzwxh:0000\u0003", "__a_b__ *c*d*",
    "[TOC]\n\n# One\n\n## Two", "# No list", "before\n\n[TOC]\n\n# Three {#three}", "\\[TOC]\n\n# Four", "Summary: [TOC]\n\n# Five",
    "[" * 40, "![a", "[a\\]", "![a\\](b)", "a[^b", "[[Wiki",
]
marks = st.text(alphabet=st.sampled_from(list("*_`[]()!<>&\\:#^ \n|-~ab1\"'")), max_size=60)


def fresh(text: str) -> Converted:
    markdown = Markdown(**OPTIONS)
    html, meta, formatted = markdown.convert(text), {}, {}
    meta = dict(markdown.Meta)
    markdown.preprocessors.deregister("meta")
    for name, lines in meta.items():
        if name == "summary":
            joined = "\n".join(lines)
            formatted[joined] = markdown.reset().convert(joined)
    return Converted(html, meta, formatted)


@pytest.fixture(scope="module")
def converter() -> Converter:
    made = Converter(OPTIONS, ["summary"])
    assert made.reusable
    return made


def test_no_text_leaves_a_trace_in_the_next(converter):
    for text in [*HARD, *TEXTS, *reversed(HARD)]:
        assert converter.convert(text) == fresh(text), text


@given(st.lists(marks, min_size=1, max_size=3))
def test_texts_full_of_marks_are_the_same(converter, texts):
    for text in texts:
        assert converter.convert(text) == fresh(text)


def test_every_usual_pattern_is_spared_where_it_cannot_match():
    known = [pattern for pattern in Markdown(**OPTIONS).inlinePatterns if needs(pattern)]
    assert len(known) == len(list(Markdown(**OPTIONS).inlinePatterns))


def test_a_pattern_of_another_making_is_always_tried():
    assert needs(SimpleTagInlineProcessor(r"()~~(.*?)~~", "del"))  == ""

    class Own(inlinepatterns.InlineProcessor):
        pass

    assert needs(Own(inlinepatterns.LINK_RE)) == ""


def test_an_extension_of_another_making_gets_a_new_converter_for_each_text():
    class Counting(Extension):
        def extendMarkdown(self, md: Markdown) -> None:
            md.registerExtension(self)

    assert not Converter({**OPTIONS, "extensions": [*EXTENSIONS, Counting()]}, []).reusable
    unique = {"extension_configs": {"footnotes": {"UNIQUE_IDS": True}}, "extensions": ["footnotes", "meta"]}
    assert not Converter(unique, []).reusable


@given(st.dates(datetime.date(1900, 1, 1)), st.times(), st.sampled_from(["%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"]))
def test_a_date_is_what_pelican_reads(day, time, form):
    text = datetime.datetime.combine(day, time.replace(microsecond=0)).strftime(form)
    assert date_of(text) == get_date(text) and type(date_of(text)) is type(get_date(text))


@pytest.mark.parametrize("text", ["2024-13-02", "2024-02-30", "January", "3/4/2024", "2024-01-01T10:00", "2024-1-1", "2024-01-01 25:00", ""])
def test_other_dates_are_left_to_pelican(text):
    assert date_of(text) is None


def test_a_second_process_finds_the_same():
    second = Second.start(OPTIONS, ["summary"])
    with second:
        waiting = [(str(number).encode(), text.encode()) for number, text in enumerate([*HARD, *TEXTS])]
        asked = dict(waiting)
        found = []
        while len(waiting) > 6:
            second.give(waiting)
            found += second.done()
        found += second.rest()
    assert len(found) > 10
    for key, converted in found:
        assert Converted(*converted) == fresh(asked[key].decode())


def test_a_second_process_that_dies_leaves_its_work_to_the_first():
    second = Second.start({"extensions": ["no.such.extension"]}, [])
    with second:
        waiting = [(bytes([number]), b"text") for number in range(30)]
        second.give(waiting)
        assert second.rest() == []


def test_what_is_remembered_is_what_was_asked_for(tmp_path):
    def read(*texts: str) -> Readings:
        readings = Readings({**OPTIONS}, ["summary"], tmp_path)
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
            assert readings.of_file(str(tmp_path / f"{number}.md")) == fresh(text)
        readings.save()
        return readings

    read("*one*", "two")
    read("*one*")
    [file] = tmp_path.glob("readings-*")
    assert len(store.load(file)) == 1


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"", lambda data: data.replace(b"one", b"two"), lambda data: b"x" + data])
def test_a_damaged_memory_is_no_memory(tmp_path, damage):
    store.save(tmp_path / "kept-1", {"one": 1})
    assert store.load(tmp_path / "kept-1") == {"one": 1}
    (tmp_path / "kept-1").write_bytes(damage((tmp_path / "kept-1").read_bytes()))
    assert store.load(tmp_path / "kept-1") is None


def test_a_memory_of_another_making_runs_nothing(tmp_path):
    store.save(tmp_path / "kept-1", {"a path": Path("x")})
    assert store.load(tmp_path / "kept-1") is None
