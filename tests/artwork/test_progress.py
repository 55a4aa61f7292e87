"""Long work says how far it has come; quick work says nothing."""

from __future__ import annotations

import io

import pytest

from artwork import progress


def test_quick_work_is_silent() -> None:
    stream, done = io.StringIO(), []
    progress.work_through([1, 2, 3], done.append, "Making pictures", stream)
    assert sorted(done) == [1, 2, 3] and stream.getvalue() == ""


def test_long_work_says_how_far_it_is(monkeypatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    stream = io.StringIO()
    progress.work_through(["a", "b"], str, "Making pictures", stream)
    assert stream.getvalue() == "Making pictures: 1 of 2\nMaking pictures: 2 of 2\n"


def test_a_fault_of_ours_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        progress.work_through([1, 0], lambda number: 1 / number, "Dividing", io.StringIO())
