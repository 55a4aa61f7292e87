"""A header that cannot be read is told once, and nothing is told that follows from it."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

FIELDS = "title: Rest\nsummary: What to do in the hours after a session, and what can wait.\n"


@pytest.mark.parametrize("text", ["# Rest\n\n---\n{}---\n\nLie down.\n", "***\n{}***\n\nLie down.\n"])
def test_a_text_whose_header_is_missing_is_not_told_that_its_fields_are(text):
    found = check(Site.from_texts({"content/practice.yaml": "name: Larkmere\n", "content/articles/rest.md": text.format(FIELDS)}, today=date(2026, 11, 23)))
    rules = [one.rule for one in found if one.place.file == "content/articles/rest.md"]
    assert "unreadable-entry" in rules and not {"missing-review", "missing-description", "missing-field"}.intersection(rules)
