"""A text is rendered again only where it may hold signs that became nothing, and what was looked for is remembered."""

from __future__ import annotations

import pytest

from sitecheck.markdown.signs import SIGNS, signs_of
from sitecheck.run.memory import Memory
from sitecheck.source import Source

HEADER = "---\ntitle: Rest\n---\n\n"


@pytest.mark.parametrize(("body", "kinds"), [
    ("Come **rested**, and lie down.\n\n- tea\n- water\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", ()),
    ("Come **rested **.", ("emphasis",)),
    ("Come **rested, and lie down.", ("emphasis",)),
    ("Bring:\n- socks\n- tea", ("list",)),
    ("| a | b |\n| 1 | 2 |\n", ("table",)),
    ("See [Fees] (/fees/).", ("link",)),
    ("One line \\\nand another.", ("backslash",)),
    ("#calm #rest #quiet", ("heading",)),
    ("- [ ] tea", ("foreign",)),
    ("    Come in by the yard.", ("code",)),
])
def test_a_text_is_suspected_of_what_it_may_hold(body, kinds):
    assert signs_of(Source("content/pages/rest.md", HEADER + body)) == kinds
    assert signs_of(Source("content/practice.yaml", HEADER + body)) == ()


def test_what_was_looked_for_is_remembered_by_what_the_text_contains(tmp_path, monkeypatch):
    rest, other = Source("content/pages/rest.md", HEADER + "Come **rested **."), Source("content/pages/other.md", HEADER + "Come rested.")
    first = Memory(tmp_path)
    found = [tuple(first.signs(one)) for one in (rest, other, rest)]
    first.close()
    monkeypatch.setattr("sitecheck.markdown.signs.SIGNS", {kind: pytest.fail for kind in SIGNS})
    again = Memory(tmp_path)
    assert [tuple(again.signs(one)) for one in (rest, other, rest)] == found == [("emphasis",), (), ("emphasis",)]
    again.close()
