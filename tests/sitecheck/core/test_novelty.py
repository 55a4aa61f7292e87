"""New since the last publish: told by comparison with the build that went out, never by a list that people keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitecheck.engine import check
from sitecheck.formats.data import data
from sitecheck.formats.page import page
from sitecheck.novelty import keep, marks, told_apart
from sitecheck.report import text
from sitecheck.site import Site

PAGE = "content/pages/x.md"
OLD = "---\ntitle: X\n---\n\nSee [one](/nowhere/).\n"


def checked(body: str):
    site = Site.from_texts({PAGE: body})
    return site, check(site, ("broken-link",))


@pytest.fixture
def published(tmp_path: Path) -> Path:
    file = tmp_path / ".published-findings"
    keep(file, marks(*checked(OLD)))
    return file


def new_ones(published: Path, body: str) -> list[tuple[int, bool | None]]:
    return [(one.place.line, one.new) for one in told_apart(published, *checked(body))]


def test_what_was_there_when_it_was_published_is_not_new(published):
    assert new_ones(published, OLD) == [(5, False)]


def test_a_paragraph_above_does_not_make_an_old_finding_new(published):
    assert new_ones(published, OLD.replace("See", "A paragraph.\n\nSee")) == [(7, False)]


def test_another_fault_and_the_same_one_a_second_time_are_new(published):
    assert new_ones(published, OLD + "\nSee [two](/elsewhere/).\n") == [(5, False), (7, True)]
    assert new_ones(published, OLD + "\nSee [one](/nowhere/).\n") == [(5, False), (7, True)]


def test_a_line_whose_words_changed_is_new(published):
    assert new_ones(published, OLD.replace("See", "Look at")) == [(5, True)]


@pytest.mark.parametrize("kept", [None, b"\xff\xfe"])
def test_where_no_publish_is_known_nothing_is_called_new_or_old(tmp_path, kept):
    file = tmp_path / "published.txt"
    if kept:
        file.write_bytes(kept)
    assert new_ones(file, OLD) == [(5, None)]


def test_reports_say_what_is_new(published):
    body = OLD + "\nSee [two](/elsewhere/).\n"
    site, diagnostics = checked(body)
    told = told_apart(published, site, diagnostics)
    assert text(site, told).count("New since the last publish.") == 1
    assert page(told, {PAGE: body}).count("New since the last publish.") == 1
    assert [one["new"] for one in json.loads(data(site, told))] == [False, True]
    assert "new" not in json.loads(data(site, diagnostics))[0]
