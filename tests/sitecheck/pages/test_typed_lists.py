"""Lists that are typed with signs are told once, at their first line; signs between words are none."""

from __future__ import annotations

import pytest

from sitecheck.html.builder import read_page
from sitecheck.pages.faults import page_faults


def found(html: str) -> list[str]:
    return [fault.written for fault in page_faults(read_page(html)).faults if fault.rule == "typed-list"]


@pytest.mark.parametrize(("html", "first"), [
    ("<p>• Socks<br>• Water</p>", "• Socks"), ("<div> •Socks<br>\n •Water<br/>•Time</div>", "•Socks"), ("<p>✓ Parking</p><p>✓ Lift</p>", "✓ Parking"),
    ("<p>Bring:</p><p>▪ Socks and\nshoes<br />▪ Water</p>", "▪ Socks and"), ("<p>• <b>Socks</b>, warm ones<br>• Water</p>", "•"),
    ("<td>● Socks<br>● Water</td><td>x</td>", "● Socks"),
])
def test_a_typed_list_is_told_at_its_first_line(html: str, first: str):
    assert found(f"<table>{html}</table>" if "<td" in html else html) == [first]


@pytest.mark.parametrize("html", [
    "<p>Home • Fees • Contact</p>", "<p>• Socks\n• Water</p>", "<p>Bring:<br>• Socks</p>", "<p><a href='/'>Home</a>\n• <a href='/fees/'>Fees</a>\n• <a href='/me/'>Me</a></p>", "<p>• Socks</p>", "<p>12 May\n• Ann\n• 5 minutes</p>",
    "<ul><li>✓ Parking<br>✓ Lift</li><li>✓ Garden</li></ul>", "<pre>• a\n• b</pre>", "<nav><p>• Home</p><p>• Fees</p></nav>", "<p hidden>• a<br>• b</p>",
    "<div><div>•</div><div>Home</div><div>•</div></div>", "<p><span>•</span> a <span>•</span> b</p>", "<div><p>• a</p></div><div><p>• b</p></div>",
    "<p aria-hidden='true'>• a<br>• b</p>",
])
def test_signs_between_words_are_left_alone(html: str):
    assert not found(html)
