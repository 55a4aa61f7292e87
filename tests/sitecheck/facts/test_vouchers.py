"""A gift certificate's term is told where it is shorter than the law allows; other terms, gifts and places are left alone."""

from __future__ import annotations

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site


def told(text: str, where: str) -> list[str]:
    site = Site.from_texts({"content/practice.yaml": f"name: Alder House\nwhere: [{where}]\n", "content/pages/gifts.md": f"---\ntitle: Gifts\n---\n\n{text}\n"})
    return [one.message.split('"')[1] for one in run(rule_named("expiring-voucher"), site)]


@pytest.mark.parametrize("where", ["US-CA", "IE", "AU-NSW", "NZ"])
@pytest.mark.parametrize(("text", "words"), [
    ("Gift certificates are valid for one year.", "one year"),
    ("Our gift vouchers expire after 12 months.", "12 months"),
    ("A gift card is good for six months from the day you buy it.", "six months"),
    ("Please note that vouchers must be used within a year.", "a year"),
    ("Vouchers can be redeemed within 18 months of purchase.", "18 months"),
    ("Each gift certificate lasts for two years.", "two years"),
    ("The certificate for one session is valid for a year.", "a year"),
    ("Gift vouchers: valid for 12 months", "12 months"),
    ("A gift certificate expires two years after purchase.", "two years"),
    ("Gift vouchers have a validity of one year.", "one year"),
    ("You have one year to use a gift voucher.", "one year"),
    ("Gift vouchers are valid 12 months from the date of issue.", "12 months"),
])
def test_a_term_that_is_too_short_is_told(text, words, where):
    assert told(text, where) == [words]


@pytest.mark.parametrize("where", ["US-CA", "IE"])
@pytest.mark.parametrize("text", [
    "Gift certificates never expire.",
    "Our gift vouchers do not expire after a year.",
    "Gift vouchers are sent within two days.",
    "The gift certificate has no end date.",
    "Vouchers that we give away in the raffle are valid for one year.",
    "The library's gift cards are valid for one year.",
    "Gift vouchers are a present for a year of hard work.",
    "A gift certificate is for one session of an hour.",
    "Unused vouchers are paid back within a week.",
    "Are gift vouchers valid for one year only?",
    "The gift shop is open for one year.",
    "We have sold gift certificates for ten years.",
    "If you lose the voucher, tell us within a week.",
    "Give us a day's notice, also with a gift voucher.",
])
def test_what_is_no_term_of_ours_is_left_alone(text, where):
    assert told(text, where) == []


@pytest.mark.parametrize(("text", "where", "words"), [
    ("Gift vouchers are valid for three years.", "IE", ["three years"]),
    ("Gift vouchers are valid for three years.", "AU", []),
    ("Gift vouchers are valid for five years.", "IE", []),
    ("Gift vouchers are valid for ten years.", "US-CA", ["ten years"]),
    ("A gift certificate has an expiry date.", "US-CA", ["has an expiry date"]),
    ("A gift certificate has an expiry date.", "IE", []),
    ("Gift vouchers are valid for one year.", "UK", []),
    ("Gift vouchers are valid for one year.", "UK, NZ", ["one year"]),
])
def test_each_place_has_its_own_law(text, where, words):
    assert told(text, where) == words
