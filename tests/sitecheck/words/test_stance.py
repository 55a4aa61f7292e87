"""The same words are a claim or none, by how they are said."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks


def speaks(text: str) -> bool:
    return bool(remarks(text, "page.md"))


@pytest.mark.parametrize("text", [
    "It does not cure migraine.",
    "Can craniosacral therapy cure migraine?",
    "Can craniosacral therapy cure migraine? No.",
    "## Can craniosacral therapy cure migraine?\n\nNo, and I would not trust anyone who says so.",
    "You may read that cranial work “cures migraine”. There is nothing to back that up.",
    "Sutherland believed that almost every illness could be healed through the skull.",
    "If you have migraine, please ask your doctor before booking.",
    "Please tell me before booking if you have:\n\n- epilepsy\n- diabetes\n- a heart condition",
    "Walk away from a therapist who:\n\n- says that the method cures something\n- tells you to stop a medicine",
    "In craniosacral theory the membranes move in a slow rhythm.",
    "Most back pain gets better by itself within weeks.",
])
def test_denied_asked_rejected_or_advised_is_no_claim(text: str):
    assert not speaks(text)


@pytest.mark.parametrize("text", [
    "It does not cure migraine, but it eases the attacks.",
    "I don't treat disease. I simply take away your headaches.",
    "Craniosacral therapy may help with headaches.",
    "Can craniosacral therapy help with migraine? Yes, very often.",
    "## Can craniosacral therapy cure migraine?\n\nYes, in most cases.",
    "Suffering from migraine? We can help.",
    "People come to me with:\n\n- migraines\n- asthma\n- infertility",
    "For legal reasons I cannot say that it treats asthma, but my clients know otherwise.",
    "Not only does it relieve back pain, it prevents headaches too.",
])
def test_turned_round_softened_or_answered_with_yes_is_a_claim(text: str):
    assert speaks(text)
