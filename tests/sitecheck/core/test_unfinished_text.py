"""Signs that are begun in a text and never ended cost no more than their length."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest

from sitecheck.run.included import included
from sitecheck.tracing.short_codes import _short_codes


@pytest.mark.parametrize("piece", ["[[ a ", "{% a ", "{{ a ", "[% a ", "<<a ", "`a ``b ", "```\na\n"])
def test_short_codes_that_are_never_ended(piece):
    began = time.process_time()
    text = piece * (300_000 // len(piece))
    list(_short_codes(SimpleNamespace(text=text)))
    assert time.process_time() - began < 20


@pytest.mark.parametrize("piece", ["{! a", "{!  ", "  :file:  ", ".. include:: a  ", '--8<-- "a', "   "])
def test_files_that_are_named_and_never_ended(piece, tmp_path):
    began = time.process_time()
    assert included({"content/a.md": "{! " + piece * (300_000 // len(piece))}, tmp_path, "content") == {}
    assert time.process_time() - began < 20


def test_a_finished_short_code_is_seen():
    text = "See [[Two words]], {% photo oak %} and `[[shown]]`."
    assert [text[start:end] for start, end in _short_codes(SimpleNamespace(text=text))] == ["[[Two words]]", "{% photo oak %}"]
