"""A life that is told and offers nothing is no claim, nor is what furniture bears; the same words with an outcome, or with an offer, are one."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks

HONEST = [
    "For twelve years I worked with people after strokes.",
    "Before that she nursed people with multiple sclerosis in a home by the lake.",
    "In the nineties Robert cared for men with AIDS.",
    "As a student I volunteered on a ward for people with dementia.",
    "I run a support evening for carers of people with dementia, free of charge.",
    "The second Monday is for relatives of people with Parkinson's.",
    "My own back has been bad since I was thirty.",
    "My left knee has been stiff all my life.",
    "Her shoulder has been weak for as long as I have known her.",
    "My wrist has been weak since I broke it, and my own work has not changed that.",
    "Her knee has been sore since she slipped, but our work made no difference to it.",
    "You can use the stool if it's easier for your knees.",
    "You may kneel rather than sit if that is kinder to your back.",
    "The pillow under your knees takes the weight off the lower back.",
    "A rolled towel takes the strain off your neck.",
    "A higher table takes the load off my back while I work.",
    "My own migraines still come twice a month.",
    "Arthritis in my thumbs is why I now work shorter days.",
    "Because of my hay fever the windows stay shut in May.",
    "My worn hip is the reason that we moved to the ground floor.",
    "What the fluid around the brain does during a session is unknown.",
    "It is unknown what the touch does to the nervous system.",
    "What helps against jet lag is mostly daylight.",
    "What helps most against seasickness is looking at the horizon.",
    "Her baby slept through the whole meeting.",
    "The twins slept through it all.",
    "Our bodies have a capacity for healing, as every scraped knee shows.",
    "Skin repairs itself after a cut.",
]
CLAIMS = [
    "For twelve years I have worked with people after strokes, and they recover faster here.",
    "I worked with her after the stroke until she could walk again.",
    "I worked with people after strokes, and the results amazed their doctors.",
    "My sessions help carers of people with dementia to sleep.",
    "My own back has been bad since I was thirty, until I found craniosacral therapy.",
    "My wrist has been weak since I broke it, and my own work has changed that.",
    "You can kneel again after three hours, which is easier for your knees.",
    "My left knee has been free of pain since my first session.",
    "Because of my treatment the migraines stay away.",
    "My migraine is why I work this way, and why yours will go.",
    "How craniosacral therapy heals migraine is unknown.",
    "What it does to the brain is unclear, but the migraine is gone.",
    "My own migraines still come, but rarely since I discovered this work.",
    "What helps with migraine is our craniosacral hour.",
    "Gentler than tablets.",
    "An alternative to glasses for many children.",
    "Nobody reads the fascia like we do.",
    "Backed by neuroscience.",
    "A pillow under your knees takes the pain out of your back.",
    "Our hands take the strain off your neck.",
    "Her baby slept through for the first time.",
    "After one visit the baby slept through the night.",
    "Our bodies have a capacity for healing that craniosacral therapy sets free.",
    "The body repairs itself when we release what blocks it, as every cut shows.",
    "Sciatica? There is another way.",
    "For a stiff neck we recommend a course of four.",
    "These hours are popular with people who have fibromyalgia.",
    "Migraine vanishes by itself on our table.",
    "Do not reach for painkillers, reach for the phone.",
    "Tinnitus is our speciality.",
    "No bodywork is more effective.",
    "No more tossing and turning.",
]


@pytest.mark.parametrize("text", HONEST)
def test_a_life_that_is_told_is_no_claim(text):
    assert remarks(text + "\n", "content/pages/a.md") == []


@pytest.mark.parametrize("text", CLAIMS)
def test_what_is_offered_or_came_of_it_is_a_claim(text):
    assert remarks(text + "\n", "content/pages/a.md")


@pytest.mark.parametrize("text", ["Tired of waiting? There is another way in, by the yard.", "Do you have a headache? There is another way to book, by telephone."])
def test_another_way_in_is_no_offer(text):
    assert remarks(text + "\n", "content/pages/a.md") == []
