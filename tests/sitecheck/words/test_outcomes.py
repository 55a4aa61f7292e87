"""A story that tells only what was before and what is now leaves its claim to the reader."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks

CLAIMS = [
    "The fibroid was there in March. The June scan was clear.",
    "In May the nodule was on the screen. In July the ultrasound found nothing.",
    "The tumour was four centimetres at Easter. By Christmas the scan showed nothing.",
    "The polyp was there on Monday. On Friday it was gone.",
    "The scan in May showed a slipped disc. The scan in October did not.",
    "There was a hernia on the January picture. The March picture was clean.",
    "In the first scan the bulge was there. In the second scan it was not.",
    "He still has the label, but nobody would guess.",
    "She keeps the label of fibromyalgia, but no one could tell.",
    "She has multiple sclerosis on paper, and you would never know it.",
    "Nine people with fibromyalgia began the course; eight now work full time.",
    "Fourteen with vertigo came last winter; thirteen drive again.",
]
HONEST = [
    "The fracture was there in March. By June the plaster was off.",
    "The lump was there in spring. The doctor took it out.",
    "The lump in the road was there in May. In June it was gone.",
    "The puddle was there in April. The August sky was clear.",
    "A cyst was there on the scan in May. The July scan was clear, and nobody knows why.",
    "The scan in May showed a cyst. The doctor was clear that it could stay.",
    "The tumour was small in May. In June the scan was clear, thanks to the hospital.",
    "He has asthma, but you would not know it from his books.",
    "Many have epilepsy, and you would not know it, which is why the form asks.",
    "She has a dog, but you would not know it.",
    "Ten came to the open day; nine went home with cake.",
    "Six people with arthritis came to the talk, and four asked about parking.",
    "Of the ten chairs for people with back pain, four are back in the shop.",
    "In the trial twelve people had migraine; six are back at work.",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_a_condition_that_was_there_and_is_gone_tells_a_recovery(text: str):
    assert {remark.rule for remark in remarks(text, "page.md")} & {"case-story", "success-rate"}


@pytest.mark.parametrize("text", HONEST)
def test_what_was_there_and_went_without_the_work_tells_none(text: str):
    assert remarks(text, "page.md") == []


def test_a_story_that_is_asked_after_tells_none():
    assert remarks("Did you hear that the cyst was there in May? The July scan was clear.", "page.md") == []
