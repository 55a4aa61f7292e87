"""The guard leaves alone what has nothing to do with anybody's health, and what others rightly say of medicine."""

from __future__ import annotations

import pytest

from sitecheck.words.boundaries import cut
from sitecheck.words.guard import remarks

EVERYDAY = [
    "Fixed width table cells",
    "Why not?",
    "Why ever not?",
    "The tombola raised enough to mend the weathercock.",
    "Our altos are looking for two more voices.",
    "The kiln is fired on Sunday night and opened on Tuesday.",
    "You will find the key under the second flowerpot.",
    "If the door sticks, lift it a little and push.",
    "The fox looked back once and was gone.",
    "They had given up the search when the lamp was seen again.",
    "Half of the wages went on rent.",
    "The power of the guilds was broken within a generation.",
    "Let us begin with the smaller of the two rooms.",
    "The program stops when the list is empty.",
    "Don't forget to save the file.",
    "The best practice is to keep two copies.",
    "Add a spoon of honey and stir.",
    "Nobody has ever won it twice.",
    "The archive keeps every letter since 1820.",
    "Buried in the sand lay an anchor.",
    "You'll be relieved to hear that the ferry is running again.",
    "After the third lesson you can play a simple waltz.",
    "“Never again,” said the conductor, and put down his baton.",
    "A report in the local paper says that the mill is to be sold.",
    "There is no better way to see the coast than from the top of the bus.",
]
LEAFLETS = [
    "A steroid cream settles most flare-ups of eczema.",
    "Hip replacements free most people from pain.",
    "Stopping smoking lowers your risk of a stroke.",
    "Heart attacks are treated with drugs that dissolve the clot.",
    "Speech therapists help people who have had a stroke to swallow.",
    "The cut will heal in a fortnight.",
    "Exercise is among the best treatments for mild depression.",
    "Radiotherapy shrinks most of these tumours.",
    "Eight out of ten children with grommets hear better.",
    "Steroid injections are offered when rest and splints have failed.",
    "Each year the run raises money for the Cystic Fibrosis Trust and for Diabetes UK.",
    "If a migraine stops you from coming, send me a text.",
    "Ask the ward first while you are undergoing treatment for leukaemia.",
    "A cough that goes on for three weeks belongs before a doctor.",
]
FOUND_ELSEWHERE = [
    "Studies have found that wages fell.",
    "Research suggests that owls hunt at dusk.",
    "Experts say that the price of slate will rise again.",
    "A trial of night buses showed that fewer cars were on the road.",
    "Nine out of ten parcels arrive on time.",
    "Biologists have shown that the crabs go home when they have fed.",
]
TAKEN_BACK = [
    "If you are told that it ends eczema, look elsewhere.",
    "My old leaflet said that it eases sinusitis. I should not have printed that.",
    "I once told people that it would shrink a goitre. I was wrong.",
    "“Beats insomnia!” is painted on the shutter. Please ignore it.",
    "I wish I could promise that the migraine goes after three sessions, but I can't.",
    "Some visitors hope that I can dissolve their arthritis. I can't.",
    "Several clients told me that their asthma improved; however, there is no evidence that this was more than chance.",
    "To say that this is the best clinic in Kent would be silly.",
    "It is a widespread misunderstanding that this work cures asthma.",
    "## My aunt's hives went after a session. Would mine?\n\nI can't say.",
]


@pytest.mark.parametrize("text", [*EVERYDAY, *LEAFLETS, *FOUND_ELSEWHERE, *TAKEN_BACK])
def test_honest_prose_of_all_kinds_is_left_alone(text: str):
    assert not remarks(text, "page.md")


@pytest.mark.parametrize("text", ["ADD TO CART", "Add to basket", "Press Ctrl-C on Unix and Ctrl-Break on MS-Windows.", "Ms Doyle breaks the ice."])
def test_an_abbreviation_of_an_illness_is_another_word_in_small_letters(text: str):
    assert not remarks(text, "page.md")


def test_no_is_a_whole_answer_and_an_abbreviation_before_a_number():
    assert [*cut("Is it a cure? No. People rest here.")] == [(0, 13), (13, 17), (17, 35)]
    assert [*cut("The bus is No. 5 to the quay.")] == [(0, 29)]


@pytest.mark.parametrize("text", [
    "You will sit at your desk until five and your neck will not notice.",
    "A plasterer who could not lift his arm is back on the ladder.",
    "“My hip hasn't been this easy in years,” says Rob, a plumber from Hull.",
    "You can drive your car again without back pain.",
])
def test_a_thing_of_the_house_excuses_no_claim_about_somebody(text: str):
    assert remarks(text, "page.md")


@pytest.mark.parametrize("text", ["Studies have found that touch slows the heart.", "Scientists have confirmed that the rhythm exists.", "Research shows significant benefits."])
def test_a_study_of_the_work_or_of_a_body_is_asked_for_its_reference(text: str):
    assert {"uncited-research", "proof-claim"} & {remark.rule for remark in remarks(text, "page.md")}


def test_an_illness_in_capitals_is_one():
    assert remarks("Craniosacral therapy helps with MS and ADD.", "page.md")
