"""Illnesses are known with a slip in their spelling, and other words are not taken for them."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks
from sitecheck.words.lexicon import lexicon


@pytest.mark.parametrize(("typed", "meant"), [
    ("migrane", "migraine"), ("migrains", "migraine"), ("siatica", "sciatica"), ("artheritis", "arthritis"), ("tinitus", "tinnitus"),
    ("anxeity", "anxiety"), ("astma", "asthma"), ("fibromialgia", "fibromyalgia"), ("dimentia", "dementia"), ("hypertention", "hypertension"),
])
def test_an_illness_with_one_slip_is_known(typed: str, meant: str):
    assert lexicon().lemmas(typed) == meant


@pytest.mark.parametrize("word", "migrant migrants artistic repression concession asylum digestion anthem vertical headway".split())
def test_another_word_is_no_misspelt_illness(word: str):
    assert lexicon().lemmas(word) in (word, word.removesuffix("s"))


def test_a_misspelt_claim_is_found():
    assert remarks("Craniosacral therapy relieves tinitus and vertego.", "page.md")
