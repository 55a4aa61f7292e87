"""What makes the reading quick changes nothing in its outcome."""

from __future__ import annotations

import tracemalloc

from sitecheck.words.grammar import Match, Search, grammar
from sitecheck.words.guard import remarks
from sitecheck.words.passages import passages
from sitecheck.words.sentence import Sentence, sentences
from sitecheck.words.train import training_text


def tried_one_by_one(sentence: Sentence) -> list[Match]:
    """Every pattern of the grammar, with nothing left out beforehand."""
    masks = grammar().masks(sentence)
    everything = 0
    for mask in masks:
        everything |= mask
    search = Search(sentence, masks)
    found = ((pattern, search.first(pattern)) for _, pattern in sorted(grammar().patterns.items())
             if not everything & pattern.without and (not pattern.beside or everything & pattern.beside))
    return [Match(pattern, places) for pattern, places in found if places]


def test_patterns_that_are_never_tried_could_not_match():
    texts = [text for _, text in training_text()][::61]
    read = [sentence for text in texts for passage in passages(text, "page.md") for sentence in sentences(passage.text)]
    assert len(read) > 300
    for sentence in read:
        assert grammar().matches(sentence) == tried_one_by_one(sentence), sentence.text


def test_a_long_line_is_read_in_windows():
    line = "Craniosacral therapy cures migraine, and the hour is quiet " * 1_000
    remarks(line[:1000], "page.md")
    tracemalloc.start()
    found = remarks(line, "page.md")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found) > 50 and most < 15 * len(line)
