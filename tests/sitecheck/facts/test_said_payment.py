"""Ways to pay in sentences are those of the practice, and what others take, or what is paid otherwise than a session, is left alone."""

from __future__ import annotations

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

FACTS = 'name: Alder House\npayment: ["cash, check or card", "HSA card, if your plan allows it"]\n'


def told(text: str, facts: str = FACTS) -> list[str]:
    site = Site.from_texts({"content/practice.yaml": facts, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"})
    return [one.message.split('"')[1] for one in run(rule_named("contradicting-payment"), site)]


@pytest.mark.parametrize(("text", "words"), [
    ("We only take cash.", ["cash"]),
    ("You can pay in cash only.", ["cash"]),
    ("Cash only, please.", ["Cash"]),
    ("Our practice is cash-only.", ["cash"]),
    ("I can only accept cash or checks.", ["cash or checks"]),
    ("Sessions can only be paid in cash.", ["cash"]),
    ("We accept no credit cards.", ["credit cards"]),
    ("Sorry, no cards.", ["cards"]),
    ("Please bring cash, we take no cards.", ["cards"]),
    ("Neither checks nor cards are accepted.", ["checks", "cards"]),
    ("Cheques cannot be accepted.", ["Cheques"]),
    ("We never take cash.", ["cash"]),
    ("You can also pay by bank transfer.", ["bank transfer"]),
    ("You pay by Twint or in cash after the session.", ["Twint"]),
    ("PayPal and Venmo are fine.", ["PayPal", "Venmo"]),
    ("We happily take cash, cards and Zelle.", ["Zelle"]),
    ("Payment is by invoice.", ["invoice"]),
    ("Pay by EFTPOS, Bluebird, cash, PayPal or card.", ["PayPal"]),
    ("You can pay by Bluebird, cash or PayPal.", ["PayPal"]),
    ("Cash, card or Revolut.", ["Revolut"]),
    ("Can I pay by PayPal?\n\nYes, of course.", ["Yes"]),
    ("Do you take cards?\n\nNo, sorry.", ["No"]),
    ("**Payment:** cash, PayPal or card", ["PayPal"]),
    ("How do I pay?\n\nBy cash, PayPal or card on the day.", ["PayPal"]),
    ("Do you take PayPal?\n\nNo: cash only.", ["cash"]),
])
def test_a_way_to_pay_that_is_not_as_the_facts_say_is_told(text, words):
    assert told(text) == words


@pytest.mark.parametrize("text", [
    "We take cash, checks and cards.",
    "You can pay by debit or credit card, in cash or by check.",
    "Cash is fine, and no card is needed to book.",
    "No cash? A card will do.",
    "We accept Apple Pay.",
    "Pay by EFTPOS, Bluebird or cash.",
    "Can I pay by PayPal?\n\nNo.",
    "Do you take cards?\n\nYes.",
    "Do you take cash or cards?\n\nNo matter which.",
    "Does the café take PayPal?\n\nYes.",
    "PayPal",
    "We take your time seriously, cash or not.",
    "We do not take American Express.",
    "We do not take personal checks from abroad.",
    "The bakery takes only cash, and the shop next door accepts no cards.",
    "A gift certificate can be paid by bank transfer.",
    "If you can only pay in cash, that is fine.",
    "Cash only was the rule until 2020.",
    "From January 2087 we take cards only.",
    "You can transfer from the bus to the tram.",
    "No checks are made at the door. Please check the address on the card.",
    "Only cash is kept in the drawer overnight.",
    "We send an invoice on request.",
])
def test_what_agrees_or_is_something_else_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["Cash only?", "## Cash only?\n\nNo, cards too."])
def test_a_question_refuses_nothing(text):
    assert told(text) == []


def test_without_ways_to_pay_among_the_facts_nothing_is_compared():
    assert told("We only take cash.", "name: Alder House\n") == []
