"""Ways of claiming without saying so, each beside honest sentences that are built alike."""

from __future__ import annotations

import pytest

from sitecheck.words.guard import remarks

CLAIMS = {
    "an answer that dares the reader": "**Will I be able to climb again?**\n\nGive me five evenings and then go and wax the rope.",
    "a complaint waved away": "Lumbago? What lumbago? Ask the bell-ringers.",
    "a name that promises": "Our Tinnitus Tuesdays start again in May.",
    "a title that promises": "# Shoulders Unlocked – Kinsale",
    "a prop that is no longer needed": "Eileen's walking frame is in the loft.",
    "money back if nothing changes": "If your hip is no better after three visits, you have your money back.",
    "hands that see more than a scan": "The scan leaves out the story; my thumbs find it.",
    "a loss of health as progress": "Feeling awful is only the old stuff leaving the body.",
    "the doctor made needless": "There is no call to bother the surgery with it.",
    "labour brought on": "An hour of foot massage brings labour on.",
    "nothing since": "Not one attack of gout since our second hour.",
    "a table of ticks": "| | Tablets | Cranio |\n|---|---|---|\n| Finds the cause | ✗ | ✓ |",
    "parts of the body to ask about": "Ask us about your ears, your jaw, your hips and your knees.",
    "a help taken for granted": "## How does the work ease sciatica?\n\nBy making room around the nerve.",
    "a promise without a subject": "The results are permanent.",
    "a complaint that one knows about": "Is your baby colicky? We know what to do.",
    "a complaint and how little it takes": "Sinus trouble? Half an hour will do.",
    "nothing that does it better": "For a stiff neck nothing works better.",
    "a cause that is guessed at": "Could your earache come from a tight jaw? We can see to it.",
    "a thing found out": "Long ago Sutherland discovered that freeing the temporal bones heals the ear.",
    "a sense that returns": "Regain your sense of smell.",
    "a faculty that grows": "It sharpens the memory of older people.",
    "nothing too old to be helped": "No complaint is too old for us.",
    "rest that stands for nights": "A session replaces four hours of sleep.",
    "a correction or else": "The jaw must be balanced, or headaches follow.",
    "milk that is asked for": "For plenty of milk, book a visit in your first week.",
    "complaints that deserve it": "Your lower back deserves this hour, too.",
    "figures that fall": "Migraine days fall from nine a month to two.",
    "bones that knit": "Broken ankles knit in half the usual time.",
    "pressure brought down": "Brings high blood pressure down.",
    "an injury turned round": "We turn exam nerves around before the spring.",
    "a scar that goes flat": "The keloid flattens from week to week.",
    "a doctor who marvels": "\u201cMy consultant was speechless.\u201d",
    "a question and where to come": "Dizzy? You have come to the right place.",
    "who sends patients, as a question": "Why do more and more dentists send their patients to us?",
    "an injury and what ended it": "At thirty I had shingles, and two sessions ended it.",
    "an operation and what softened": "Since my operation I come every week, and the scars have softened.",
    "an ill person who moves more easily": "Stroke patients walk more freely for days afterwards.",
    "a sound that grows fainter": "Clients often report that their tinnitus becomes quieter.",
    "a bond that the work makes": "The sessions deepen the bond between mother and baby.",
    "a question and one hour": "Pelvic pain in pregnancy? One hour can turn it around.",
    "an animal told of by its seasons": "Our pony was lame in March and jumping by May.",
    "attacks counted down": "Headaches: from fifteen days a month to two.",
    "surgery that can wait": "If an operation has been advised, come and see us first.",
    "unlike medicine": "Unlike a hospital, we look for why people fall ill.",
    "a course and what it is good for": "I have taken courses in back pain and arthritis: they respond well to my work.",
    "a fate that need not be": "Arthritis need not be your fate.",
    "those who are experts": "Vertigo specialists in Bristol.",
    "a famous house that agrees": "Researchers at Yale confirm it.",
    "a doctor who need not be asked": "There's no call to trouble your doctor with it.",
    "a doctor who is not to be heeded": "If your physician warns you off, take no notice.",
    "a yes in other words": "## Can sessions help my gout?\n\nIn our experience, very much so.",
    "passages that open in minutes": "Opens the bronchi, often in half an hour.",
    "a complaint that is quiet at last": "My eczema is calm for the first time since school.",
    "an illness that need not last": "Depression need not last; ask the people on our couch.",
    "fate called a myth": "That psoriasis never goes is a myth.",
    "those whom others gave up": "If you have been told that you are beyond help, come and meet us.",
    "an organ that is felt to suffer": "I go by feel and notice which gland is struggling.",
    "a list and one word": "Lumbago, shingles, bunions: solved.",
    "an authority borrowed": "If you doubt it, ask the professors at the University of Graz.",
}
HONEST = [
    "**Will I be able to drive home?**\n\nGive yourself five minutes in the chair first.",
    "Parking? What parking? Take the tram.",
    "Our Tuesdays start again in May.",
    "# Doors unlocked at nine",
    "There's no call to print the form.",
    "If your physician warns you off, do as she says.",
    "## Is the house hard to find?\n\nIn our experience, very much so.",
    "Opens on Monday, often in the rain.",
    "The square is calm for the first time since the fair.",
    "That the skull moves is a myth.",
    "If you have been told that we are full, ring again in May.",
    "I go by feel and notice which switch is loose.",
    "Towels, sheets, cushions: washed.",
    "From Easter to Whitsun the chemist's is open at noon.",
    "The four of us look back on sixty years of work.",
    "Bring your own cushion if your back prefers it.",
    "Bring your baby in pyjamas.",
    "Our therapist Ines is on maternity leave until her son is half a year old.",
    "The ladder is in the loft.",
    "If I have to cancel, you get your money back.",
    "The map leaves out the footbridge; my dog found it.",
    "If you feel awful afterwards, ring your doctor.",
    "The lorry brings the coal on Mondays.",
    "No-one has complained about the stairs since we painted the edge.",
    "| | Monday | Friday |\n|---|---|---|\n| Evenings | ✗ | ✓ |",
    "Ask us about prices, parking, the stairs and the dog.",
    "I read history at the University of Graz.",
    "I have a degree in biology from Harvard, and my brother works for NASA.",
    "Is your child ill? Ring us, and we find another day.",
    "Unsure? Ten minutes on the telephone will do.",
    "For a quiet evening nothing beats the library.",
    "Her eyesight returned after the operation.",
    "No question is too small.",
    "I have been to a two-day course on working with people who live with chronic illness.",
    "- Registered nurse; cared for people with stroke, Parkinson's and dementia\n- Swimmer",
    "Mara now also offers scar work.",
    "## Before you come to us\n\nEat a little.",
    "Painkillers should be taken as your doctor says.",
    "My inhaler lies in the drawer by the door.",
    "If an operation has been advised, talk it over with your surgeon before you come to me.",
    "From five days a week to three: new hours from May.",
    "You may have a headache afterwards, and walk more slowly.",
    "Our great-grandmothers were told that tar water cures gout.",
    "It is regarded as a pseudoscience by many doctors.",
    "Most of my clients simply want a quiet hour.",
    "Since my knee replacement I kneel on a cushion.",
    "She was a goalkeeper until a shoulder injury ended that.",
    "At nine I broke my wrist falling off a pony.",
    "Find somebody else if a practitioner asks you to skip chemotherapy.",
    "If a therapist promises to cure you, leave.",
    "The rail must be fixed, or somebody will fall.",
    "The specialists for vertigo are at the hospital.",
    "Chairs suitable for people with arthritis stand in the hall.",
    "## How does the work ease sciatica?\n\nThere is no good reason to think that it does.",
    "## How can I ease sciatica at home?\n\nAsk your physiotherapist.",
    "Massage is best avoided in cases of thrombosis, epilepsy or fever.",
    "Massage is work on the soft tissue, with strokes such as kneading and rolling.",
]


@pytest.mark.parametrize("text", CLAIMS.values(), ids=CLAIMS.keys())
def test_a_turn_of_phrase_that_promises_is_found(text: str):
    assert remarks(text, "page.md")


@pytest.mark.parametrize("text", HONEST)
def test_a_sentence_that_is_built_alike_and_promises_nothing_is_left_alone(text: str):
    assert not remarks(text, "page.md")


@pytest.mark.parametrize("text", [
    "Sciatica? We've got you.",
    "Tinnitus? Leave it to us.",
    "Insomnia? Consider it sorted.",
    "Arthritis? Look no further.",
    "Vertigo? I've got it covered.",
    "Frazzled, run-down, wired? Your off switch is in Leith.",
    "Foggy, drained, post-Covid? Your fresh start waits in Galway.",
])
def test_a_complaint_that_is_said_to_be_seen_to_is_an_offer(text: str):
    assert remarks(text, "page.md")


@pytest.mark.parametrize("text", [
    "Migraine? Please ask your doctor.",
    "Migraine? We have no remedy for that.",
    "Lost? We've got you: there is a map at the gate.",
    "Asthma? We've got a room without carpets.",
    "Migraine? We've got you a chair away from the window.",
    "Tired, hungry, wet? Your bus is at the corner.",
    "Drained after the climb? Your tea is on the stove.",
    "Sciatica? That is one for the physiotherapist.",
])
def test_a_complaint_that_is_met_with_a_chair_or_sent_on_is_no_offer(text: str):
    assert not remarks(text, "page.md")
