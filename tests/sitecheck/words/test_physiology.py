"""What a schoolbook says of the body is no claim; what somebody's hands are said to do to it is one."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks

SCHOOLBOOK = [
    "The parasympathetic nervous system is about resting and digesting.", "The vagus nerve slows the heart.", "The sympathetic nervous system prepares the body for action.",
    "When we are stressed, the body releases cortisol.", "If you are frightened, your adrenal glands release adrenaline.", "The hypothalamus controls the temperature of the body.",
    "Sleep is when the body repairs itself.", "At night, the skin repairs itself.", "The autonomic nervous system has two branches.", "The vagus nerve slows the breathing and the heart rate.",
]
CLAIMS = [
    "The vagus nerve slows the heart when the neck is released.", "Your nervous system resets itself during a session.", "A session switches your body into rest and repair.",
    "At night, the body repairs itself once the fluid flows.", "Sleep is when the body repairs itself, and craniosacral therapy brings that sleep about by itself.",
    "The sympathetic nervous system lets go under our hands, and the body heals itself.", "The nervous system releases stored trauma.", "Gentle touch releases the vagus nerve.",
]


@pytest.mark.parametrize("sentence", SCHOOLBOOK)
def test_what_a_schoolbook_says_is_left_alone(sentence):
    assert remarks(sentence + "\n", "content/articles/x.md") == []


@pytest.mark.parametrize("sentence", CLAIMS)
def test_what_hands_are_said_to_do_is_told(sentence):
    assert remarks(sentence + "\n", "content/articles/x.md")
