"""Damaged letters are told once a page; capitals of other languages before quotation marks are whole."""

from __future__ import annotations

import pytest

from sitecheck.html.builder import read_page
from sitecheck.pages.faults import page_faults


def found(html: str) -> list[tuple[str, ...]]:
    return [fault.detail for fault in page_faults(read_page(html)).faults if fault.rule == "broken-letters"]


@pytest.mark.parametrize(("html", "word", "meant", "others"), [
    ("<p>Itâ€™s open</p>", "Itâ€™s", "It’s", "0"), ("<p>un cafÃ© dÃ©jÃ  vu</p>", "cafÃ©", "café", "1"), ("<p>fÃ¼r Ã¤ltere</p>", "fÃ¼r", "für", "1"),
    ("<p>Open Â\u00a0now Â\u00a0here</p>", "Â\u00a0now", "\u00a0now", "1"), ("<p>It\ufffds open</p>", "It\ufffds", "", "0"), ("<p>Â£45 or Â£60</p>", "Â£45", "£45", "1"), ("<p>ï¿½ open</p>", "ï¿½", "\ufffd", "0"),
    ("<p>Å¼e zaÅ¼Ã³Å‚Ä‡</p>", "Å¼e", "że", "1"), ("<p>Don\u0092t wait</p>", "Don\ufffdt", "Don’t", "0"), ("<p>open \u0096 daily \u0096</p>", "\ufffd", "–", "1"),
])
def test_damaged_letters_are_told_at_the_first_word(html: str, word: str, meant: str, others: str):
    assert found(html) == [(word, meant, others)]


@pytest.mark.parametrize("html", [
    "<p>Our café, “CAFÉ” and «MENÚ», “Ä”, “Å” and “Ã”, MAÇÃ» AMANHÃ”</p>", "<p>Å kommun, på Åland… säger han – “Ängsö”</p>", "<p>Ânh Ã… Đà Nẵng, Việt Nam</p>",
    "<pre>Itâ€™s</pre><p hidden>cafÃ© Ã©</p>", "<p>SÃ£o</p>", "<p>The sign “\ufffd” stands for a letter.</p>", "<pre>\u0092</pre>", "<p>naïve façade, âge, forêt…, là-bas»</p>",
])
def test_letters_of_other_languages_are_whole(html: str):
    assert not found(html)
