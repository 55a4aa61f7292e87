"""What a sentence says against the practice's facts is found at its words; what speaks of others is left alone."""

from __future__ import annotations

import pytest

from sitecheck.engine import rules, run
from sitecheck.site import Site

US = """\
name: Willow Room
url: https://willow.test
email: hello@willow.test
phone: +1 707-321-6540
address: {street: "14 Mill Lane, Suite B", town: Larkmere, region: CA, postcode: "95999", country: US}
currency: USD
hours: {tuesday: "9:00-12:30, 14:00-18:00", friday: "9:00-15:00"}
crisis: [{name: Quiet Line, phone: "1-800-273-8255"}]
cancellation: Please give us 48 hours' notice. After that we ask for half the fee.
"""
UK = """\
name: Willow Room
url: https://willow.test
email: willowroom@gmail.com
phone: 020 7946 0958
address: {street: 3 High Street, town: Larkmere, postcode: LM4 7QP, country: UK}
currency: GBP
hours: {monday: "9:00-17:00"}
"""
WEST, FIFTH = UK.replace("3 High Street", "55 King Street West"), UK.replace("3 High Street", "12 5th Ave NW")
SHOP = UK.replace("3 High Street", "'Shop 4, 3 High Street'")
FLAT = UK.replace("3 High Street", "'3 High Street, First Floor'")
AU = """\
name: Wattle Room
phone: 03 5550 1420
address: {street: "Unit 3, 21 Gum Street", town: Larkmere, region: VIC, postcode: "3999", country: AU}
currency: AUD
hours: {monday: "9:00-17:00"}
"""
DE = """\
name: Weidenraum
url: https://weide.test
email: praxis@weide.test
phone: +49 30 901820
address: {street: Musterweg 12, town: Larkmere, postcode: "10115", country: DE}
currency: EUR
hours: {monday: "9:00-17:00"}
"""
SERVICE = "---\ntitle: First session\nminutes: 75\nfee: 135\n---\n\nText.\n"
RULES = {rule.name: rule for rule in rules()}


def told(sentence: str, facts: str = US) -> list[tuple[str, str]]:
    """Which rules of this folder speak of a sentence on a page, and of which words."""
    page = f"---\ntitle: Visit\n---\n\nÄrger · {sentence}\n"
    site = Site.from_texts({"content/practice.yaml": facts, "content/services/first.md": SERVICE, "content/pages/visit.md": page})
    names = [name for name in RULES if name.startswith("contradicting") or name in ("foreign-currency", "foreign-emergency-number", "outdated-announcement")]
    found = [(name, one.place) for name in names for one in run(RULES[name], site)]
    lines = page.split("\n")
    return [(name, lines[place.line - 1][place.column - 1:place.end_column - 1]) for name, place in found]


@pytest.mark.parametrize(("sentence", "rule", "words"), [
    ("Call us on 707-444-1234.", "contradicting-phone", "707-444-1234"),
    ("In an emergency dial 999 (it is free).", "foreign-emergency-number", "999"),
    ("If you cannot speak, text 999.", "foreign-emergency-number", "999"),
    ("[Emergencies](tel:999)", "foreign-emergency-number", "999"),
    ("On Fridays I work in West Larkmere, where a first session costs $140.", "contradicting-fee", "$140"),
    ("On Fridays I work at the Willow Studio. A first session costs $140.", "contradicting-fee", "$140"),
    ("My second room is in Ashby, and here a first session costs $140.", "contradicting-fee", "$140"),
    ("If it cannot wait, call **000** now.", "foreign-emergency-number", "000"),
    ("Call us on (707) 321 6541 please.", "contradicting-phone", "(707) 321 6541"),
    ("Text or call: 707.321.6504", "contradicting-phone", "707.321.6504"),
    ("[Ring us](tel:+17074441234)", "contradicting-phone", "+17074441234"),
    ("Phone: 707-444-1234", "contradicting-phone", "707-444-1234"),
    ("Our number is 707-444-1234.", "contradicting-phone", "707-444-1234"),
    ("Willow Room, 707-444-1234", "contradicting-phone", "707-444-1234"),
    ("You can reach us by e-mail at willow@gmail.com.", "contradicting-email", "willow@gmail.com"),
    ("[Write](mailto:hello@wilow.test)", "contradicting-email", "hello@wilow.test"),
    ("[Write](mailto:hlelo@willow.test)", "contradicting-email", "hlelo@willow.test"),
    ("For bookings: bookings@willow.test", "contradicting-email", "bookings@willow.test"),
    ("E-mail: hello@larkmere.test", "contradicting-email", "hello@larkmere.test"),
    ("Write to post@willow-room.test", "contradicting-email", "post@willow-room.test"),
    ("The room is at 41 Mill Lane, upstairs.", "contradicting-address", "41 Mill Lane"),
    ("The room is at 41 Mill Ln.", "contradicting-address", "41 Mill Ln"),
    ("Our quiet room at 9 Fuller Street is warm.", "contradicting-address", "9 Fuller Street"),
    ("![Our green door at 9 Fuller Street](images/door.jpg)", "contradicting-address", "9 Fuller Street"),
    ("Find us at 9 Fuller Street.", "contradicting-address", "9 Fuller Street"),
    ("Larkmere, CA 95998", "contradicting-address", "95998"),
    ("Our zip code is 95989.", "contradicting-address", "95989"),
    ("Willow Room, 14 Mill Lane, Suite B, Larkmere, OR 95999", "contradicting-address", "OR"),
    ("Call us on 707-321-654.", "contradicting-phone", "707-321-654"),
    ("We are at 14 Mill Lane, Ste. D, on the left.", "contradicting-address", "Ste. D"),
    ("Ring at suite A of 14 Mill Lane.", "contradicting-address", "suite A"),
    ("Come to 14 Mill Road.", "contradicting-address", "14 Mill Road"),
    ("Come to 14 Mall Lane.", "contradicting-address", "14 Mall Lane"),
    ("Our treatment room is at 3 Canal Wharf.", "contradicting-address", "3 Canal Wharf"),
    ("Our door is at 12 Mill Lane, just past the bakery.", "contradicting-address", "12 Mill Lane"),
    ("You'll find us above the bakery at 12 Mill Lane, up one flight of stairs.", "contradicting-address", "12 Mill Lane"),
    ("My address is 7 Mill Lane.", "contradicting-address", "7 Mill Lane"),
    ("Come to 12 Mill Lane, Larkmere, and knock.", "contradicting-address", "12 Mill Lane"),
    ("Willow Room, 12 Mill Lane", "contradicting-address", "12 Mill Lane"),
    ("Find me at 12 Mill Lane opposite the church.", "contradicting-address", "12 Mill Lane"),
    ("Find us at 12 Mill Lane across the road from the church and the school.", "contradicting-address", "12 Mill Lane"),
    ("Find us at 12 Mill Lane two doors down from the bakery.", "contradicting-address", "12 Mill Lane"),
    ("You will find us upstairs from the bakery and the library at 12 Mill Lane.", "contradicting-address", "12 Mill Lane"),
    ("I work over a bakery at 12 Mill Lane.", "contradicting-address", "12 Mill Lane"),
    ("We work in the same house as a dentist and a library at 12 Mill Lane.", "contradicting-address", "12 Mill Lane"),
    ("A first session costs about £100.", "foreign-currency", "£100"),
    ("We share 12 Mill Lane with a dentist and a bookshop.", "contradicting-address", "12 Mill Lane"),
    ("A first session costs $120.", "contradicting-fee", "$120"),
    ("A first session costs $120 instead of $135.", "contradicting-fee", "$120"),
    ("Sessions from $120 on a quiet street", "contradicting-fee", "$120"),
    ("How long is a first session? An hour is plenty.", "contradicting-minutes", "An hour"),
    ("\n\n## If something comes up\n\nLet us know 24 hours before and it's no trouble.", "contradicting-cancellation", "24 hours before"),
    ("If you come late to cancel, we charge a fee of 75%.", "contradicting-cancellation", "fee of 75%"),
    ("Willow Room\n14 Mill Lane, Suite B\nLarkmere\nCA 95998", "contradicting-address", "95998"),
    ("Give us 48 hours' notice. If you cancel later than that, or don't turn up, we charge the full fee.", "contradicting-cancellation", "the full fee"),
    ("Give us 48 hours' notice. Appointments canceled with less than 12 hours' notice, and no-shows, cost half the fee.", "contradicting-cancellation", "less than 12 hours'"),
    ("If you cannot come, let us know. Inside 24 hours we charge half.", "contradicting-cancellation", "Inside 24 hours"),
    ("How much is it for ninety minutes? $140.", "contradicting-fee", "$140"),
    ("If you are not able to come, tell us two days before. With less than 24 hours, half the fee is due.", "contradicting-cancellation", "less than 24 hours"),
    ("How long is a first session? An hour, of which most is on the table.", "contradicting-minutes", "An hour"),
    ("A first session is $135 for 60 minutes.", "contradicting-minutes", "60 minutes"),
    ("A first session costs $135 and lasts an hour.", "contradicting-minutes", "an hour"),
    ("Cancel two days before and you owe nothing. Later than that, we charge the full fee.", "contradicting-cancellation", "the full fee"),
    ("E-mail me at hildo@willow.test.", "contradicting-email", "hildo@willow.test"),
    ("For your sat nav: 95989", "contradicting-address", "95989"),
    ("If you cannot come, tell us 24 hours before.", "contradicting-cancellation", "24 hours before"),
    ("Can I cancel? Yes, with a day's notice.", "contradicting-cancellation", "a day's notice"),
    ("Later cancellations cost the full fee.", "contradicting-cancellation", "the full fee"),
    ("With less than two days' notice we ask for a third of the fee.", "contradicting-cancellation", "a third of the fee"),
    ("We have a 24-hour cancellation policy.", "contradicting-cancellation", "24-hour cancellation"),
    ("Whoever cancels within 24 hours of their appointment pays half of the fee.", "contradicting-cancellation", "within 24 hours"),
    ("You can move your session until two (2) working days prior to it, and cancel with a three-day notice.", "contradicting-cancellation", "three-day notice"),
    ("Cancelled with less than two days' notice, a session is charged at 80% of the usual fee.", "contradicting-cancellation", "80% of the usual fee"),
    ("You can cancel free of charge at any time.", "contradicting-cancellation", "cancel free of charge"),
    ("There is no charge for late cancellation.", "contradicting-cancellation", "no charge for late cancellation"),
    ("Less than 12h notice is charged.", "contradicting-cancellation", "Less than 12h"),
    ("Late cancellations or missed appointments cost 100% of the session fee.", "contradicting-cancellation", "100% of the session fee"),
    ("To move a session please text 707-444-9876.", "contradicting-phone", "707-444-9876"),
    ("In an emergency of the pipes call Willow Room at 707-321-6541.", "contradicting-phone", "707-321-6541"),
    ("You can ring the clinic on 707-321-6541.", "contradicting-phone", "707-321-6541"),
    ("Sessions normally take place in the mornings.\n\nTherapy sessions usually last for 50 minutes.", "contradicting-minutes", "50 minutes"),
    ("We keep the right to charge for sessions that are cancelled without 24 hours' notice.", "contradicting-cancellation", "24 hours' notice"),
    ("How long is each appointment? About 50 minutes.", "contradicting-minutes", "50 minutes"),
    ("If you miss a session without telling us 24 hours before, you pay for it.", "contradicting-cancellation", "24 hours before"),
    ("First sessions are booked for an hour.", "contradicting-minutes", "an hour"),
    ("A first session is $135 per 60-minute session.", "contradicting-minutes", "60-minute"),
    ("The fee for 75 minutes is 120 dollars.", "contradicting-fee", "120 dollars"),
    ("A session costs 120 €.", "foreign-currency", "120 €"),
    ("We are open Friday, 9 am to 5 pm.", "contradicting-hours", "Friday, 9 am to 5 pm"),
    ("Opening hours: Mondays 10:00–12:00", "contradicting-hours", "Mondays 10:00–12:00"),
    ("On Fridays we are open from 9 am to 5 pm.", "contradicting-hours", "Fridays we are open from 9 am to 5 pm"),
    ("On Friday our door is open 10:00–15:00.", "contradicting-hours", "Friday our door is open 10:00–15:00"),
    ("You can come between 9 am and 5 pm, or we are open from 9 am to 5 pm on Fridays.", "contradicting-hours", "from 9 am to 5 pm on Fridays"),
    ("We are open 9 am to 5 pm, Monday to Friday.", "contradicting-hours", "9 am to 5 pm, Monday to Friday"),
    ("From 1 January 2026 a session will take longer.", "outdated-announcement", "From 1 January 2026"),
    ("As of March 2026 we will be upstairs.", "outdated-announcement", "As of March 2026"),
    ("We are on holiday until August 14, 2026.", "outdated-announcement", "until August 14, 2026"),
    ("Come to see us:\n\nWillow Room  \n14 Mill Lane, Suite B  \nLarkmere, CA  \n95998", "contradicting-address", "95998"),
    ("We ask for 24 hours' notice. Later than that, the session is lost.", "contradicting-cancellation", "24 hours' notice"),
    ("Cancellations within 24 hours are charged.", "contradicting-cancellation", "Cancellations within 24 hours"),
    ("\n\n## Cancellations\n\n24 hours' notice, please.", "contradicting-cancellation", "24 hours' notice"),
    ("Cancellation policy: 24 hours", "contradicting-cancellation", "Cancellation policy: 24 hours"),
    ("Larkmere, CA · 95998", "contradicting-address", "95998"),
])
def test_a_sentence_that_contradicts_the_facts_is_told_at_its_words(sentence, rule, words):
    assert told(sentence) == [(rule, words)]


@pytest.mark.parametrize("sentence", [
    "Call us on +1 707-321-6540, 707.321.6540, (707) 321 6540 or 321-6540.",
    "In an emergency call 911; for suicide call or text 988, or the Quiet Line at 1-800-273-8255.",
    "The council's number is 916-574-7830.",
    "Call your doctor at 707-444-1234 first, then us.",
    "Our taxi friend Joe: 707-444-1234.",
    "To book a table next door, call 707-444-1234.",
    "Please do not eat for two hours before, and cancel if you have a fever.",
    "To book a session with Joan, text 707-444-1234.",
    "The student clinic of our school has its sessions at 9 Fuller Street; ring it on 707-444-1234.",
    "Until 2018 our number was 707-321-6541.",
    "Our old cards say 707-321-6541, a misprint.",
    "Leave a number where we can reach you, for example 707-321-6541.",
    "Our membership number with the register is 7074441234.",
    "We call it #7074441234, and the other one reaches us as c7074441234f.",
    "Our insurance policy has the number 2071234567.",
    "It measured 681 people (doi:10.1186/s12891-019-3017-y, PMID 31892357, ISBN 978-3-16-148410-0).",
    "We read it on 2026-11-20, pages 201:11-4, in 1999-2004.",
    "The code is `call us on 707-444-1234`, see [us](https://example.com/7074441234).",
    "Write to Maria at maria@willow.test.",
    "The council's address is complaints@council.test.",
    "A first session costs $135, which is about £100.",
    "A first session cost $75 then, and I was alone.",
    "In the beginning we asked $60 for a first session.",
    "The flat above the bakery at 12 Mill Lane is to let.",
    "We are opposite the bakery at 12 Mill Lane.",
    "Bikes can be locked outside 12 Mill Lane.",
    "My address was 12 Mill Lane until 2018.",
    "Visit the rooms at 9 Fuller Street, where the potter works.",
    "Cross at the lights by 40 Mill Lane, and look for the yellow awning at 40 Mill Lane (the hardware store).",
    "HELLO@willow.test is our address.",
    "We are at 14 Mill Lane, Suite B, in Larkmere, CA 95999.",
    "We are next to 22 High Street, opposite 9 Mill Lane.",
    "Until 2019 we were at 9 Fuller Street.",
    "The café at 12 Mill Lane has tea, and the car park at 20 Mill Lane is free.",
    "If you see 20 Mill Lane you have gone too far.",
    "The hospital is in Larkmere, CA 95998.",
    "My grandmother lived at 3 Mill Lane.",
    "Park at 60 Mill Lane, behind the pool.",
    "The surgery has moved to 14 Mill Road.",
    "Bus 4 stops at Mill Lane and 5 minutes away is High Street.",
    "A first session costs $135.",
    "If you cancel late, the fee for the session is $60.",
    "Elsewhere a session costs $200.",
    "A package of five sessions costs $600.",
    "The table holds 450 pounds, and the door is 34 inches wide.",
    "A session lasts 75 minutes and costs nothing.",
    "In the beginning she asked $25 for a session, and some health plans pay $30.",
    "How long is a first session? Longer than an hour.",
    "The post office at 95989 is round the corner.",
    "If you cannot come, tell us two days before; half the fee is due after that.",
    "The taxi firm asks for an hour's notice if you cancel.",
    "You can cancel free of charge up to 48 hours before. Cancelling in time costs nothing.",
    "If you are ill, cancelling costs nothing.",
    "You can cancel the newsletter for free.",
    "If I have to cancel, I will try to give you a week's notice.",
    "The therapist has the right to cancel with three hours' notice.",
    "A no-show is charged at 100% of the fee, and a cancellation on the day, too.",
    "Please give us preferably 72 hours' notice or at least 48 hours' notice if you cancel.",
    "Please cancel 48 hours before. If you fail to come, or cancel within 2 hours of your session, we ask for the full fee.",
    "We remind you of your session 24 hours before; you can cancel it then only for half the fee.",
    "An evening session has a surcharge of $20, and your plan pays a rebate of $60 a session.",
    "If you are not there, there is a charge of $40 for the rent of the room (two sessions of it).",
    "Sessions for couples last 50 minutes.",
    "How long is a session? Between 60 and 80 minutes.",
    "First sessions are allocated 75 minutes, which includes 50 minutes for your treatment and 15 minutes to talk.",
    "There is an increase of $10 in the fee of a first session.",
    "If you cancel the skin test 24 hours before your session, we cannot use the oil.",
    "How long before a session may I eat? Two hours is enough.",
    "How long is a session? That depends: 75 minutes is usual for the first one.",
    "Our sliding scale is $100–150 for a first session.",
    "Please book two weeks in advance; the full fee is paid on the day.",
    "We are open on Friday from 9 am to 3 pm, and Tuesdays 14:00–18:00.",
    "On Fridays we are open from 9 am to 3 pm.",
    "We are open from 9 am to 3 pm on Fridays.",
    "We are open from 9 am to 5 pm, Fridays by appointment.",
    "We are open from 9 am to 5 pm, on Friday mornings too.",
    "On Mondays 10:00–11:00 we answer the telephone; the practice is not open.",
    "Workshop hours: Saturday 10:00–16:00.",
    "From 1 to 3 people may come; we are open to questions.",
    "From January 2030 a session will take longer.",
    "Since January 2020 we have been upstairs, and will stay.",
    "Until May 2020 we were closed.",
    "She worked in the hospital until June 2012 and is now here.",
    "Willow Room  \n14 Mill Lane, Suite B  \nLarkmere, CA  \n95999",
    "We need a week's notice of a change of address.",
    "You can cancel your order of a book within 24 hours of placing it.",
    "E-mail: info@association.test",
    "For the council's library write to hello@council.test.",
])
def test_a_sentence_that_agrees_or_speaks_of_others_is_left_alone(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(("facts", "sentence", "rule", "words"), [
    (UK, "Ring us on 020 7946 0985.", "contradicting-phone", "020 7946 0985"),
    (UK, "Email us at hello@willow.test.", "contradicting-email", "hello@willow.test"),
    (UK, "Larkmere LM4 7QD", "contradicting-address", "LM4 7QD"),
    (UK, "A session costs $60.", "foreign-currency", "$60"),
    (AU, "Come to 3/23 Gum Street.", "contradicting-address", "3/23 Gum Street"),
    (AU, "Wattle Room, Unit 3, 21 Gum Lane, Larkmere", "contradicting-address", "21 Gum Lane"),
    (DE, "Call us: 030 901821", "contradicting-phone", "030 901821"),
    (DE, "Musterweg 21, 10115 Larkmere", "contradicting-address", "Musterweg 21"),
    (DE, "Musterweg 12, 10117 Larkmere", "contradicting-address", "10117"),
    (WEST, "We are at 55 King Street East.", "contradicting-address", "55 King Street East"),
    (WEST, "55 King Street West, Larkmere\n\nWe are open on Mondays from 8 to 5.", "contradicting-hours", "Mondays from 8 to 5"),
    (SHOP, "We are at Shop 4, 25 High Street.", "contradicting-address", "25 High Street"),
    (SHOP, "Shop 5, 3 High Street, Larkmere", "contradicting-address", "Shop 5"),
    (FIFTH, "Come to 14 5th Avenue NW.", "contradicting-address", "14 5th Avenue NW"),
    (FLAT, "The practice is on the ground floor.", "contradicting-address", "ground floor"),
    (FLAT, "Come up to the second floor of 3 High Street.", "contradicting-address", "second floor"),
    (FLAT, "We are located on the third floor, above a bakery.", "contradicting-address", "third floor"),
    (UK.replace("Willow Room", "Willow Animal Hospital"), "The hospital is open Monday from 8 to 5.", "contradicting-hours", "Monday from 8 to 5"),
])
def test_other_countries_write_their_own_way(facts, sentence, rule, words):
    assert told(sentence, facts) == [(rule, words)]


@pytest.mark.parametrize(("facts", "sentence"), [
    (UK, "Call us on +44 20 7946 0958 or (020) 7946 0958."),
    (UK, "Larkmere, LM4 7QP; we are at 3 High St."),
    (AU, "We are at 3/21 Gum St, Larkmere VIC 3999, or Unit 3, 21 Gum Street."),
    (DE, "Rufen Sie an: 030 901820 oder +49 (0)30 901820. Musterweg 12, 10115 Larkmere."),
    (DE, "A session costs 135,00 €."),
    (UK, "In an emergency call 999 or 112; for advice ring 111."),
    (UK, "If you read this in the United States, call 911."),
    (US, "In an emergency call 911, and in a crisis call or text 988."),
    (US, "If you are abroad, call 999 or 112."),
    (US.replace("country: US", "country: AQ"), "In an emergency call 911."),
    (US, "At 5 Oak Road, Ashby, a first session costs $150."),
    (UK, "On Fridays I work at the Cross Street Clinic. A first session costs £140."),
    (AU, "Dial 000. We text 111 people, and call 911 people a year."),
    (WEST, "We are at 55 King St. W., or 55 King Street for short."),
    (FIFTH, "We are at 12 5th Avenue Northwest."),
    (FLAT, "We are on the 1st floor of 3 High Street; the toilet is on the ground floor."),
])
def test_the_same_fact_written_in_another_way_is_the_same(facts, sentence):
    assert told(sentence, facts) == []


@pytest.mark.parametrize("between", ["\n\n", "  \n", "\n- "])
def test_an_abbreviation_does_not_make_one_sentence_of_two_paragraphs(between):
    assert told(f"We work on Fridays until 8 p.m.{between}Call us on (707) 321 6541.") == [
        ("contradicting-hours", "Fridays until 8 p.m."), ("contradicting-phone", "(707) 321 6541")]


def test_a_draft_may_say_what_it_likes():
    page = "---\ntitle: Visit\nstatus: draft\n---\n\nCall us on 707-444-1234.\n"
    site = Site.from_texts({"content/practice.yaml": US, "content/pages/visit.md": page})
    assert list(run(RULES["contradicting-phone"], site)) == []


def test_a_number_in_a_notice_or_summary_is_told_in_its_field():
    facts = US + "notices:\n  - from: 2026-11-01\n    until: 2026-12-01\n    text: Please call us on 707-444-1234 this week.\n"
    page = "---\ntitle: Visit\nsummary: Call us on 707-444-9876.\n---\n\nText.\n"
    site = Site.from_texts({"content/practice.yaml": facts, "content/pages/visit.md": page})
    places = [(one.place.file, one.place.line, one.place.column) for one in run(RULES["contradicting-phone"], site)]
    assert sorted(places) == [("content/pages/visit.md", 3, 21), ("content/practice.yaml", 13, 29)]


def test_another_countrys_number_for_danger_is_told_once_and_mended_by_one_that_is_answered():
    facts = UK.replace("country: UK", "country: IE") + 'emergency: [{name: Old, phone: "911"}, {name: All, phone: "112"}]\n'
    text = "---\ntitle: Visit\n---\n\nIn danger call 911. Or call 000. In a crisis call 988.\n"
    found = run(RULES["foreign-emergency-number"], Site.from_texts({"content/practice.yaml": facts, "content/pages/visit.md": text}))
    assert [(one.place.file.rpartition("/")[2], one.message[1:4], one.repair and one.repair.replacement) for one in found] == [
        ("practice.yaml", "911", None), ("visit.md", "000", "112"), ("visit.md", "988", None)]


def test_a_line_of_digits_belongs_to_the_line_above_it_in_the_same_text_only():
    texts = {"content/practice.yaml": US, "content/pages/a.md": "---\ntitle: A\n---\n\nOur room is in Larkmere, CA\n", "content/pages/b.md": "95111\n"}
    assert [*run(RULES["contradicting-address"], Site.from_texts(texts))] == []
    texts["content/pages/a.md"] += "95111\n"
    assert [one.place.file for one in run(RULES["contradicting-address"], Site.from_texts(texts))] == ["content/pages/a.md"]
