"""Places, papers, credentials and duties decide what is a fault."""

from __future__ import annotations

from datetime import date

import pytest

from practice.schema import Credential, Person, Reference
from sitecheck.engine import check
from sitecheck.site import Site
from sitecheck.words.citations import site_papers
from sitecheck.words.duties import missing_statements
from sitecheck.words.findings import said_by_file
from sitecheck.words.guard import Facts, remarks

TODAY = date(2026, 11, 20)
MEMORY = "Your cells remember every injury."


def spoken(text: str, **facts) -> list[tuple[str, str]]:
    return [(remark.rule, remark.severity) for remark in remarks(text, "page.md", Facts(today=TODAY, **facts))]


@pytest.mark.parametrize(("where", "expected"), [
    ((), [("tissue-memory", "warning")]),
    (("UK",), [("tissue-memory", "warning")]),
    (("US",), []),
    (("US", "UK"), [("tissue-memory", "warning")]),
    (("CA-ON",), [("tissue-memory", "warning")]),
])
def test_a_rule_speaks_where_its_law_holds(where, expected):
    assert spoken(MEMORY, where=where) == expected


def test_the_theory_told_as_fact_is_an_error_in_germany_and_a_warning_in_britain():
    text = "We release restrictions in the membranes around the brain."
    assert spoken(text, where=("UK",)) == [("mechanism-as-fact", "warning")]
    assert spoken(text, where=("DE",)) == [("mechanism-as-fact", "error")]


PAPERS = site_papers({"arnadottir-2013": Reference(
    authors=["Arnadottir TS", "Sigurdardottir AK"], year="2013", title="Is craniosacral therapy effective for migraine?",
    doi="10.1016/j.ctcp.2012.09.003", measured="Headache impact (HIT-6) in 20 people.", found="Impact scores were lower.", result="benefit",
)})


@pytest.mark.parametrize(("text", "words"), [
    ("Migraine severity fell in twenty people.[^arnadottir-2013]", "did not measure severity"),
    ("Less pain was found (Haller 2020, doi:10.1016/j.ctcp.2012.09.003).", "not to Haller 2020"),
    ("In a small trial impact fell (Arnadottir 2011, doi:10.1016/j.ctcp.2012.09.003).", "of 2013, not of 2011"),
    ("Pain was reduced in headache ([2024](https://doi.org/10.3390/healthcare12060679)).", "found no benefit"),
    ("A trial proves that it works, so book now.[^arnadottir-2013]", "does not prove"),
])
def test_a_paper_is_held_against_what_is_said_of_it(text: str, words: str):
    found = remarks(text, "page.md", Facts(papers=PAPERS))
    assert any(remark.rule == "overstated-evidence" and words in remark.message for remark in found)


def test_an_appeal_without_reference_is_told_which_paper_it_means():
    remark = remarks("A 2012 study found that CST significantly reduced migraine severity.", "page.md", Facts(papers=PAPERS))[0]
    assert remark.rule == "uncited-research" and "[^arnadottir-2013]" in remark.message and "impact" in remark.message


@pytest.mark.parametrize("text", [
    "A trial of twenty people found lower impact scores.[^arnadottir-2013]",
    "A small trial found lower impact scores. It had no sham (doi:10.1016/j.ctcp.2012.09.003).",
    "There is no good evidence for it.",
])
def test_a_reference_may_stand_in_the_sentence_or_right_after_it(text: str):
    assert remarks(text, "page.md", Facts(papers=PAPERS)) == []


def person(**credential: str) -> Person:
    proof = Credential(title="Licensed Massage Therapist", short="LMT", kind="licence", issuer="State board", **credential)
    return Person(name="Ana Lee", role="Therapist", credentials=(proof,))


def test_a_title_is_borne_out_by_a_living_credential_only():
    text = "I am a licensed massage therapist."
    assert spoken(text, people=(person(expires="2027-01-01"),)) == []
    assert spoken(text, people=(person(expires="2026-01-01"),)) == [("protected-title", "error")]
    assert spoken(text) == [("protected-title", "error")]


def test_a_registration_bears_out_its_own_profession_only():
    text = "I am a registered counsellor."
    register = {"short": "", "kind": "registration", "issuer": "Register"}
    counsellor, therapist = (Person(name="Ana Lee", role="Therapist", credentials=(Credential(title=title, **register),)) for title in ("Registered counsellor", "Registered therapist"))
    assert spoken(text, people=(counsellor,)) == []
    assert spoken(text, people=(therapist,)) == [("protected-title", "error")]


def test_a_mark_after_a_name_is_borne_out_too():
    text = "---\nname: Ana Lee, LMT, RCST\n---\n\nHello."
    assert spoken(text, people=(person(expires="2027-01-01"),)) == [("protected-title", "error")]
    assert spoken(text.replace(", RCST", ""), people=(person(expires="2027-01-01"),)) == []


def test_other_people_keep_their_titles():
    assert spoken("Dr Upledger was an osteopathic physician in Michigan.") == []


SITE = {"content/practice.yaml": "name: Willow Room\nwhere: [US-CA]\n", "content/pages/about.md": "---\ntitle: About\n---\n\nHello.\n"}


def test_california_asks_for_its_statement():
    said = [one.message for one in check(Site.from_texts(SITE), ["missing-statement"])]
    assert len(said) == 3 and all("US-CA" in message for message in said)


def test_a_site_without_limits_is_told_so():
    said = " ".join(one.message for one in check(Site.from_texts(SITE), ["missing-limits"]))
    assert "whom the work does not suit" in said and "when to see a doctor" in said


def test_no_risks_beside_a_list_of_who_should_not_come_is_a_contradiction():
    text = "There are no risks at all.\n\nPlease do not book after a recent head injury; it is not suitable then."
    assert "itself says whom the work does not suit" in remarks(text, "page.md")[0].message


def test_texts_in_another_language_are_not_read():
    page = "---\ntitle: Hallo\nlang: de\n---\n\nCST cures migraine.\n"
    assert check(Site.from_texts({"content/pages/hallo.md": page}), ["cure-claim", "serious-condition"]) == ()


NAMED = [
    "Anna Berg, RMT, sees you on Mondays.", "Anna Berg, BSc, R.M.T.", "Anna Berg (RMT) is here on Mondays.", "Our RMT is Anna Berg.",
    "Responsible registered massage therapist: Anna Berg.", "Registered Massage Therapist (CMTO no. 1234): Anna Berg",
    "Anna Berg is the responsible Registered Massage Therapist.", "I'm a Registered Massage Therapist.",
    "Anna Lee-O'Neill, Registered Massage Therapist with the College of Massage Therapists of Ontario",
]
UNNAMED = ["Hello.", "Ask your RMT.", "We are not RMTs.", "An RMT may bill your insurer.", "Massage by a registered massage therapist is taxed.", "Anna Berg teaches yoga."]


@pytest.mark.parametrize("text", NAMED)
def test_ontario_is_content_with_a_named_massage_therapist(text: str):
    assert missing_statements(("CA-ON",), (text,)) == []


@pytest.mark.parametrize("text", UNNAMED)
def test_ontario_wants_the_therapist_named(text: str):
    assert missing_statements(("CA-ON",), (text,))


def test_ontario_reads_the_credentials_too():
    assert missing_statements(("CA-ON",), ("Anna Berg",), ("RMT Registered Massage Therapist",)) == []


def test_ontario_allows_no_praise_from_clients():
    assert spoken("> Kind, punctual, lovely room.", where=("CA-ON",)) == [("testimonial", "warning")]
    assert spoken("> Kind, punctual, lovely room.", where=("UK",)) == []


CLAIM = "<title>Rest</title><p>Craniosacral therapy cures migraine.</p>"


@pytest.mark.parametrize(("page", "law", "speaks"), [
    (CLAIM, None, False), (CLAIM, ("UK",), True), (CLAIM, (), True),
    ('<script type="application/ld+json">{"@type": "HealthAndBeautyBusiness"}</script>' + CLAIM, None, True),
])
def test_a_folder_is_read_as_advertisement_only_if_it_is_a_practice(tmp_path, page, law, speaks):
    (tmp_path / "index.html").write_text(page)
    site = Site.from_folder(tmp_path, law=law)
    assert bool([one for said in said_by_file(site).values() for one in said.remarks]) == speaks
