"""A text that is written to another place than its address."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from sitecheck.rules.links import broken_link


def test_a_page_written_elsewhere_is_said_to_be_there():
    site = SimpleNamespace(addresses={"content/one.md": "gone/index.html"}, content="content", today=date(2026, 1, 1))
    said = broken_link._moved(site, "content/one.md")
    assert '"gone/index.html"' in said
    assert '"url: gone/"' in said
