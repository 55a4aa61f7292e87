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
    "### Ready to get started?\n\nBook online or call us.",
    "### Ready to meet us?\n\nCall us on any weekday.",
    "Long ago Sutherland thought that freeing the temporal bones heals the ear.",
    "Some had less pain after eight weeks than the others, some saw no difference.",
    "We ask what brings you in and about health conditions that we should know of.",
    "Could your earache come from an infection? Please see a doctor first.",
    "In craniosacral theory the membranes move in a slow rhythm.",
    "Most back pain gets better by itself within weeks.",
    "Callers want to know whether it gets rid of catarrh.",
    "## Is it free of side effects?\n\nNo.",
    "## Are there any risks?\n\nSome people feel tired the next day.",
    "## Who should not come?\n\nPeople who have had a stroke in the last half year.",
    "Nobody has found out whether it does anything for deafness.",
    "We no longer say that it helps with rosacea.",
    "The notion that a skull can be pressed back into shape to cure squints has no support.",
    "Statins lower the risk of a stroke, and your doctor can tell you whether you need them.",
    "Physiotherapy exercises ease a frozen shoulder.",
    "Depression often lifts after a course of twelve sessions of talking therapy.",
    "Depression often lifts after a short course of tablets.",
    "“It cures migraine.” It does not.",
    "That a session cures asthma. It does not.",
    "A frozen shoulder gets better after a few visits to the GP.",
    "Most back pain gets better on its own, and you will hardly need a second visit.",
    "Please tick: angina / gout / pregnancy / none",
    "In 1911 the doctor sent patients with rheumatism here to drink the water.",
    "**Will it clear my catarrh?**\n\nI have no reason to think so.",
    "**How soon does catarrh clear?**\n\nMostly within three weeks, whatever one does.",
    "People have told me of headaches, dizziness and a bad night afterwards.",
    "My sister says that it cured her sciatica. Did it?",
    "During the session you may notice:\n\n- your stomach rumbling\n- your arms getting heavy",
    "One review found less pain (Haller 2020), another found no clear benefit for any condition (Ceballos-Laita 2024).",
    "| | Physiotherapist | Me |\n|---|---|---|\n| Treats injuries | yes | no |",
    "Hold the rail on your way down, which lowers the risk of dizziness.",
    "A physiotherapist may recommend a few sessions for a frozen shoulder.",
    "Freedom from catarrh is not something I can promise.",
    "First, do no harm: we send people on when something lies beyond our training.",
    "One visit is enough to see whether you like the room.",
    "Finding the source of catarrh can be difficult.",
    "It has been recommended for asthma, and there is no evidence that it does anything for it.",
])
def test_denied_asked_rejected_or_advised_is_no_claim(text: str):
    assert not speaks(text)


@pytest.mark.parametrize("text", [
    "## Are there any side effects?\n\nNo.",
    "## Could it do any harm?\n\nNone at all!",
    "**Who should not have it?** Nobody.",
    "## Is there anyone you cannot treat?\n\nI have yet to meet them.",
])
def test_a_question_after_harm_that_is_waved_away_says_that_it_is_safe_without_exception(text: str):
    assert [remark.rule for remark in remarks(text, "page.md")] == ["safety-absolute"]


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
    "People ask me whether it helps with catarrh. It does.",
    "**Is it any use against catarrh?**\n\nWe have had very good experience with it.",
    "**Can you help with catarrh?**\n\nWe certainly can.",
    "## How many visits until my hip is right again?\n\nThree or four for most people.",
    "There is no shoulder that we cannot loosen.",
    "You don't have to put up with catarrh.",
    "Sore wrists? We deal with those.",
    "You only pay if you feel better.",
    "Tie your laces without wincing.",
    "| | Tablets | Our work |\n|---|---|---|\n| Works on | symptoms | the cause |",
    "| Session | Good for |\n|---|---|\n| One hour | stiff necks |",
    "| Complaint | Visits |\n|---|---|\n| Catarrh | 3 |",
    "Can it do any harm? How could it?",
    "I am not allowed to list here the conditions that I have seen turn round.",
    "| | Surgery | Craniosacral therapy |\n|---|---|---|\n| Risk | high | none |",
    "It is common to have immediate relief from catarrh.",
    "It slows down Parkinson's.",
    "With muscle testing we find out which foods do not agree with you.",
    "After her stroke she came to me, and within weeks she could walk again.",
    "Do not expect it at once if you must not climb stairs yet; three visits will heal your migraine.",
])
def test_turned_round_softened_or_answered_with_yes_is_a_claim(text: str):
    assert speaks(text)


@pytest.mark.parametrize("text", [
    "On the way here I pass a poster promising relief from migraine in three visits.",
    "Anyone who promises to cure your sciatica by touch should be asked for the study.",
    "There is a claim going around that this work prevents dementia.",
    "Please do not book in the hope of coming off your tablets.",
    "It would be nice to write that nine in ten people get better.",
    "Somebody once asked me to get rid of her hay fever.",
    "Draining lymph, resetting nerves: none of that happens here.",
    "Myth: massage drains toxins from the tissues. Fact: nobody has measured it.",
    "Some people tell us that their migraine got better, and others that it did not.",
    "Whether it eases migraine, nobody can say.",
    "Many leaflets will tell you that it strengthens the immune system. There is no evidence for that.",
    "The dermatologist treats eczema, and the headache nurse can help with migraine.",
    "An aunt had a stroke and is learning to talk again with a speech therapist.",
    "Will it help my tinnitus, people ask, since a cousin said that it cures it. It does not, as far as anyone knows.",
])
def test_what_others_promise_and_what_nobody_should_come_for_is_no_claim(text: str):
    assert remarks(text, "page.md") == []


@pytest.mark.parametrize("text", [
    "We are the people who promise relief from migraine in three visits.",
    "Our poster promises relief from migraine, and so do we.",
    "Whether your headaches come from the neck or from the jaw: there is a gentle way to end them.",
    "Myth: migraine is for life. Fact: it can be cured with light hands.",
    "Some people lose their migraine in one visit, and others need three.",
    "Bring me a stuck hip on Monday, and it will be right again before you have paid for the parking.",
    "Please do not come expecting a cure in one visit; three of them will heal your migraine.",
    "I would love to tell you that it takes years, but the migraine will be gone by Friday.",
    "Some visitors hope that I can dissolve their arthritis. I can, and I do.",
    "There is no evidence yet, but it cures asthma.",
    "When tablets and surgery have failed, we take your sciatica away.",
    "It would be nice to say that it takes months, but your migraine will be gone on Friday.",
])
def test_what_the_owner_promises_is_one_in_such_words_too(text: str):
    assert remarks(text, "page.md")


@pytest.mark.parametrize("text", [
    "On the shelf: *Healing Trauma* by Peter Hollis.",
    "My favourite film is “The Migraine Cure”.",
    "You can borrow “Healing Trauma” by Peter Hollis.",
    "The book Healing Trauma (Peter Hollis) is on the table.",
    "## Further reading\n\n- “The Migraine Cure”, Ines Moor\n- Healing Trauma – Carla Espin",
    "## Books\n\nHealing Trauma – Carla Espin",
    "“Ending Anxiety” by Ruth Marlow is a podcast that I do not agree with.",
    "## Books that I lend\n\n- Overcoming Insomnia – Carla Espin\n- *Curing Back Pain*, Jon Sarnow (2005)\n- Healing Trauma",
    "## Room\n\nFilms for a wet afternoon:\n\n- Cured (2020)\n- The Healing Touch",
])
def test_titles_of_works_by_others_are_no_claims(text: str):
    assert not speaks(text)


@pytest.mark.parametrize("text", [
    "My book “The Migraine Cure” shows how a session ends the attacks.",
    "## Books that I lend\n\n- In my sessions I cure migraine.",
    "“This book and her sessions cured my migraine.”",
    "This book says “Craniosacral therapy has cured the migraine of all the people that I know”.",
    "I read “it cured my migraine” in a book.",
    "> “It cured my migraine” – Anna, who reads a book a week",
    "My book “The Migraine Cure” is on sale here.",
    "## My books\n\n- The Migraine Cure – Ines Moor",
    "## Books\n\n### Craniosacral Therapy Cures Migraine",
    "The film “Cured” is on in the library, and craniosacral therapy cures migraine.",
    "Book “Migraine Relief” by Anna Smith, 60 minutes: it cures migraine.",
])
def test_beside_the_titles_of_works_a_claim_is_one(text: str):
    assert speaks(text)


@pytest.mark.parametrize("text", [
    "We have a ramp for people with MS.",
    "For visitors with arthritis we have improved the handles.",
    "There is a firmer chair for anyone with back pain.",
    "If panic attacks make waiting rooms hard for you, wait in the garden.",
    "Large print helps clients with macular degeneration to read the forms.",
    "There is a wide lift for people with severe arthritis, asthma or back pain.",
    "The new lift helps people who have MS.",
    "We thought of people with arthritis and improved the handles.",
])
def test_what_makes_a_visit_easier_for_people_with_an_illness_is_no_claim(text: str):
    assert not speaks(text)


@pytest.mark.parametrize("text", [
    "We have a ramp for people with MS, and we cure asthma.",
    "We have a ramp for people with MS, and asthma goes away.",
    "The lamp is for people whose migraine goes away.",
    "Touch helps people with migraine, and there is a ramp at the door.",
    "Relief for people with migraine: the door is open.",
    "Craniosacral therapy in a warm room with a firm chair helps people with arthritis.",
])
def test_what_is_promised_to_people_with_an_illness_is_a_claim_beside_a_ramp_or_a_lamp(text: str):
    assert speaks(text)


@pytest.mark.parametrize("text", [
    "Colic usually settles after two or three visits.",
    "A frozen shoulder mostly settles within a few sessions.",
    "MS patients walk more steadily after a block of treatments.",
    "Colic usually settles by the third visit.",
    "A frozen shoulder settles in three sessions, whatever the physiotherapist says.",
])
def test_what_gets_better_after_so_many_visits_does_not_do_so_by_itself(text: str):
    assert speaks(text)


@pytest.mark.parametrize("text", [
    "Parking is free and craniosacral therapy cures migraine.",
    "The room is on the ground floor, the dog is asleep and the work gets rid of asthma.",
    "The bus stops outside, the bell is on the left, and our sessions heal arthritis.",
    "Our sessions help with asthma, the tea is hot, and the bus stops outside the door by the library.",
    "The bus stops outside, the bell is on the left, and it succeeds where physiotherapy, medication and surgery have failed.",
])
def test_talk_of_the_house_hides_no_claim_beside_it(text: str):
    assert speaks(text)


@pytest.mark.parametrize("text", [
    "If another website told you that parking is free and craniosacral therapy shrinks fibroids, please know that mine never will.",
    "He believed that the moon is hollow, the sea is warm and the work cures asthma.",
    "The leaflet had it that the bus is free and our sessions cure asthma; neither is so.",
    "Let us suppose that the room is quiet, the tea is hot and craniosacral therapy cures insomnia.",
    "If the bus is late, the tea is hot and our sessions cure asthma, come on in.",
    "It is not so: the room is warm, the tea is hot and our sessions cure asthma.",
    "In the old theory the room is quiet, the tea is hot and the work cures asthma.",
    "Our sessions cure asthma, the tea is hot, the bus stops outside and the bell is on the left, the leaflet says.",
    "Our sessions cure asthma, the tea is hot, the bus stops outside and it is all a myth.",
    "The bus stops outside, the bell is on the left, and does it work for migraine?",
])
def test_what_is_only_supposed_or_reported_of_the_work_is_no_claim_by_itself(text: str):
    assert not speaks(text)
