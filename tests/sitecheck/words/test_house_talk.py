"""Hours, leave, years of practice, money from an insurer and what to bring are no claims; the same words with an outcome are one."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks
from sitecheck.words.house_talk import is_house_talk, is_refund

HONEST = [
    "Over Easter the chemist's at the corner stays open.",
    "The clinic downstairs is closed on market days.",
    "Our osteopath Jo is on maternity leave until her twins are half a year old.",
    "Kate is away until her son starts nursery.",
    "Please bring your own cushion if your back prefers it.",
    "Wear thick socks if your feet get cold.",
    "Bring your newborn in whatever is clean.",
    "Between the three of us we have nearly sixty years of practice.",
    "Together they speak five languages.",
    "You can wrap the baby in a shawl of your own.",
]
REFUNDS = [
    "Your health insurer pays you €30 back for a treatment.",
    "Members get 20 pounds back for every session.",
    "We give you half of the fee back for a visit cut short.",
]
OUTCOMES = [
    "Bring your baby in tense and take her home relaxed.",
    "Bring your baby in with colic.",
    "Your migraine is away until the next session.",
    "My hay fever is off since I came here.",
    "The pharmacy stays shut, since our clients no longer need it.",
    "Between us we have taken years of pain away.",
    "Between us we have forty years of success with healing.",
    "Bring your grandson if you want him to walk straight.",
]


@pytest.mark.parametrize("text", [*HONEST, *REFUNDS])
def test_talk_of_the_house_is_left_alone(text: str):
    assert is_house_talk(text) or is_refund(text)
    assert not remarks(text, "page.md")


@pytest.mark.parametrize("text", OUTCOMES)
def test_an_outcome_is_no_talk_of_the_house(text: str):
    assert not is_house_talk(text) and not is_refund(text)


@pytest.mark.parametrize("text", ["After three visits you get 80% back.", "You get €30 back if the pain is not gone."])
def test_what_comes_back_of_health_or_for_a_failure_is_no_refund(text: str):
    assert not is_refund(text)
