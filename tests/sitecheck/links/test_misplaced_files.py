"""A picture or document that lies elsewhere, or nowhere, is told with its place in the content folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

PRACTICE = {"content/practice.yaml": "name: Larkmere Craniosacral\n"}
ROOM = "---\ntitle: The room\n---\n\n![The table by the window](/images/table%20one.jpg)\n"


def _said(texts, lying=""):
    site = replace(Site.from_texts(texts, today=date(2026, 11, 23)), called=lambda path: path if path == lying else "")
    return [found.message for found in check(site) if found.rule == "missing-file"]


@pytest.mark.parametrize("folder", ["pages", "people", "documents", "photos"])
def test_a_picture_in_another_folder_is_told_with_where_it_lies(folder):
    assert _said(PRACTICE | {"content/pages/room.md": ROOM}, f"content/{folder}/table one.jpg") == [
        f'The picture "table one.jpg" lies in content/{folder}: move it to content/images.']


def test_a_picture_that_lies_nowhere_is_not_there():
    assert _said(PRACTICE | {"content/pages/room.md": ROOM}) == ['The picture "table one.jpg" is not there.']


def test_a_document_that_is_not_there_is_called_by_its_place_in_the_content_folder():
    site = Site.from_texts(PRACTICE | {"content/pages/room.md": "---\ntitle: The room\n---\n\nOur [leaflet](/documents/leaflet.pdf)\n"}, today=date(2026, 11, 23))
    assert [found.message for found in check(site) if found.rule == "broken-link"] == ['In the content folder there is no file "documents/leaflet.pdf".']
