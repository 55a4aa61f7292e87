"""Risks that are owned up to, verdicts that come last, doctors who send home, and one's own life are no claims; what sounds so and promises is one."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks

HONEST = [
    "That it keeps arthritis away is wishful thinking.",
    "That a pair of hands could stop a stroke is a fairy tale.",
    "That massage drains toxins is folklore.",
    "That the skull bones can be moved back to cure squints is anyone's guess.",
    "That it prevents asthma is more than anybody knows.",
    "That one visit clears eczema is hearsay.",
    "That craniosacral therapy eases tinnitus is unlikely.",
    "Gentle isn't without risk.",
    "Rarely harmful does not mean no risk.",
    "Nothing that is done to a body is completely without danger.",
    "A light touch isn't free from side effects.",
    "Small risk is not zero risk.",
    "Even a rest on a couch is not without its risks.",
    "Every treatment for asthma has side effects, and so has doing nothing.",
    "Each therapy for depression has its drop-outs in a trial.",
    "Most treatments for back pain do about equally little.",
    "After the fall the doctor said whiplash and sent me home to rest.",
    "My GP sent me for a scan, and it was a dull afternoon in the queue.",
    "The midwife sent me to the ward, and my daughter was born that night.",
    "My dentist sends me a card every Christmas.",
    "Your prescriber can help you come off antidepressants if you want to stop them.",
    "I read all of Tolstoy while recovering from pneumonia.",
    "I met my husband in the winter of my bad back.",
    "Before my back gave out I was a roofer.",
    "Avoid using painkillers on more than two days a week.",
    "You can often treat a mild headache at home.",
    "You can usually manage a stiff back yourself with rest and paracetamol.",
    "The backache prevents you from standing up.",
    "The pain in your back wakes you at night and does not ease with rest.",
    "You cough up blood.",
    "You have had a seizure.",
]
CLAIMS = [
    "You have no pain after three sessions.",
    "You notice that your migraine is gone.",
    "You lose your back pain in three visits.",
    "You see your asthma improve.",
    "Your back pain no longer wakes you at night.",
    "That migraine of yours is a myth after three sessions.",
    "That shoulder of yours will be pain-free, and waiting is nonsense.",
    "There is nothing to fear and no risk.",
    "It is not only gentle but without risk.",
    "Nothing else is so free of risk.",
    "Tablets are never without side effects; craniosacral therapy is free of them.",
    "Surgery is not without risk, but this work has no side effects.",
    "No other therapy is this free of side effects.",
    "Every treatment for migraine here brings relief.",
    "All our treatments for back pain are backed by trials.",
    "Every treatment for back pain lasts sixty minutes.",
    "All treatments for arthritis at my practice come without side effects.",
    "The hospital sends me its patients.",
    "My doctor sent me home with the number of this practice, and recommends it.",
    "The surgeon sent me to her, and my back is well.",
    "I took up craniosacral therapy for my bad back, and it has not hurt since.",
    "I found craniosacral therapy while recovering from long covid, and it gave me my life back.",
    "I began sessions for my asthma and threw away the inhaler.",
    "Avoid taking painkillers and come to us instead.",
    "Avoid taking painkillers.",
    "You can treat your migraine at home with these holds.",
    "You can treat your headache yourself with our course.",
    "I treat your headache at home, over Zoom.",
    "You can treat your cancer at home.",
    "You can treat your depression yourself.",
    "Your headache no longer wakes you after three sessions.",
    "Craniosacral therapy prevents your headache from coming back.",
]


@pytest.mark.parametrize("text", HONEST)
def test_what_is_owned_up_to_or_told_by_the_way_is_left_alone(text: str):
    assert remarks(text, "page.md") == []


@pytest.mark.parametrize("text", CLAIMS)
def test_what_promises_in_words_like_these_is_a_claim(text: str):
    assert remarks(text, "page.md")


@pytest.mark.parametrize("text", [
    "If painkillers rule your day, we will get you off them gently.",
    "Many who take sleeping tablets manage to stop them with our help.",
    "She had been on antidepressants for years, and after four visits she could drop them.",
    "People on beta blockers learn with me to do without them.",
    "You have taken steroids for too long: let me wean you off them.",
    "You may swallow pills every night, or come to me and throw them away.",
    "Your doctor has put you on statins; in my sessions you come off them.",
])
def test_who_leads_away_from_them_leads_away_from_the_medicines_named_before(text: str):
    assert [remark.rule for remark in remarks(text, "page.md")] == ["discouraging-medicine"]


@pytest.mark.parametrize("text", [
    "If you take antidepressants, do not come off them without your doctor.",
    "Whoever takes statins should ask the doctor before stopping them.",
    "When you are on steroids, keep taking them.",
    "Pills fall out of my bag; I leave them with the pharmacist.",
    "If you want to come off them, your tablets are a matter for your GP.",
    "I bring the needles and thread, and you may leave them on the shelf.",
    "Antidepressants help many people, and stopping them needs a plan made with a doctor.",
    "I took antidepressants in my twenties and came off them in my thirties.",
    "The antidepressants worked, I'm glad to say, and I came off them three years later with my doctor's help.",
    "She takes statins and would like to stop them, so she has made an appointment with her GP.",
    "My aunt was on steroids, and the hospital took her off them slowly.",
    "Your tablets stay as they are; only your doctor may reduce them.",
])
def test_who_is_told_to_ask_before_stopping_them_is_not_led_away_from_medicine(text: str):
    assert remarks(text, "page.md") == []
