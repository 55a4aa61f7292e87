"""What a schoolbook says of the body, how an illness goes on its own and where hands lie are no claims; what hands are said to do is one."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks

SCHOOLBOOK = [
    "The parasympathetic nervous system is about resting and digesting.", "The vagus nerve slows the heart.", "The sympathetic nervous system prepares the body for action.",
    "When we are stressed, the body releases cortisol.", "If you are frightened, your adrenal glands release adrenaline.", "The hypothalamus controls the temperature of the body.",
    "Sleep is when the body repairs itself.", "At night, the skin repairs itself.", "The autonomic nervous system has two branches.", "The vagus nerve slows the breathing and the heart rate.",
]
COURSE = [
    "A frozen shoulder thaws in one to three years, whatever anybody does.", "Whiplash gets better in most people within three months.",
    "The common cold lasts a week with treatment and seven days without.", "Most headaches pass without any treatment.", "Colic usually settles by itself.",
    "A stiff neck mostly goes away on its own.", "A sprained ankle mends in about six weeks.", "Growing pains stop when a child stops growing.", "Vertigo often disappears as suddenly as it came.",
]
HANDS = [
    "The left hand goes under the neck, the right one stays on the forehead.",
    "I put one hand under your sacrum and the other on your belly.", "I rest two fingers at the base of your skull.", "Then I hold both hands around your feet for some minutes.",
    "You can lie on your back, on your side or sit, whichever hurts less.", "Students and people without work pay what they can.",
]
HELPED = [
    "One hand rests under the sacrum until the dura lets go.",
    "Your back pain disappears in about two weeks.", "Migraine ends with craniosacral therapy, as suddenly as it came.", "Vertigo disappears in three sessions.", "Colic stops when the baby is held like this.",
    "I put one hand under your sacrum and the pain goes.", "I rest two fingers at the base of your skull to release the occiput.", "We lay both hands on your head and the tension melts.",
    "Whiplash gets better in most people within three months with us.", "Your headache passes by itself once the skull is free.", "A frozen shoulder thaws in three sessions, whatever anybody does.",
    "Pay what you can: it works better than any painkiller.",
]
CLAIMS = [
    "The vagus nerve slows the heart when the neck is released.", "Your nervous system resets itself during a session.", "A session switches your body into rest and repair.",
    "At night, the body repairs itself once the fluid flows.", "Sleep is when the body repairs itself, and craniosacral therapy brings that sleep about by itself.",
    "The sympathetic nervous system lets go under our hands, and the body heals itself.", "The nervous system releases stored trauma.", "Gentle touch releases the vagus nerve.",
]


@pytest.mark.parametrize("sentence", SCHOOLBOOK + COURSE + HANDS)
def test_what_the_body_does_anyway_and_where_hands_lie_is_left_alone(sentence):
    assert remarks(sentence + "\n", "content/articles/x.md") == []


@pytest.mark.parametrize("sentence", CLAIMS + HELPED)
def test_what_hands_are_said_to_do_is_told(sentence):
    assert remarks(sentence + "\n", "content/articles/x.md")
