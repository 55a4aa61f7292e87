"""Faults planted in a copy of the real site: each is found once, at the very words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Checked, run_check

TODAY = "2026-11-20"


def change(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1, (path, old)
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def planted(make_copy) -> tuple[Path, Checked]:
    folder = make_copy()
    change(folder, "content/people/marisol-quince.md", "expires: 2028-05-31", "expires: 2026-11-19")
    change(folder, "content/people/tobias-fennimore.md", "    kind: first-aid\n", "    kind: registration\n")
    change(folder, "content/people/tobias-fennimore.md", "    number: SAMPLE-FA-0118\n", "")
    change(folder, "content/pages/contact.md", "In an emergency call 911.", "Call us on 707-555-0124, write to info@example.com. In an emergency call 911.")
    change(folder, "content/pages/fees.md", "You pay after the session.", "A session costs $95. You pay after the session, from £40 upwards.")
    change(folder, "content/pages/first-visit.md", "If you are early, sit down;", "We are at 41 Sample Lane. If you are early, sit down;")
    change(folder, "content/practice.yaml", "friday: 9:00-15:00", "friday: 9:00-15:00, 14:30-18:00")
    change(folder, "content/practice.yaml", "saturday: 10:00-13:00", "saturday: 10:00-1:00")
    change(folder, "content/practice.yaml", "until: 2027-04-02", "until: 2027-03-02")
    change(folder, "content/references.yaml", "doi: 10.1186/s12891-019-3017-y", "doi: 10.1186/s12891-019-3017-x")
    change(folder, "content/articles/listening-touch.md", "reviewed_on: 2026-07-14", "reviewed_on: 2024-10-06")
    change(folder, "theme/templates/partials/head.html", "{{ structured_data }}", '{{ structured_data | replace("hello@example.com", "helo@example.com") }}')
    change(folder, "content/practice.yaml", "palette: tide\n", 'palette: tide\ncolors:\n  light:\n    muted: "#9aa8a5"\n')
    change(folder, "content/pages/first-visit.md", "file: questions-before", "file: question-before")
    (folder / "content/published.txt").write_text(
        "# addresses\n/contact/\tContact\n/what-it-costs/\tFees, payment and what happens if you cancel\n/contact/#tea\tTea\n/gone/\n", encoding="utf-8")
    (folder / "content/redirects.yaml").write_text(
        "/a/: /b/\n/b/: /a/\n/old/: /older/\n/older/: /fees/\n/lost/: /nowhere-at-all/\n/search: /contact/\nblog: /articles/\n", encoding="utf-8")
    return folder, run_check(folder, TODAY=TODAY)


def found(planted, rule: str) -> list[dict]:
    return [finding for finding in planted[1].findings if finding["rule"] == rule]


def words(planted, finding: dict) -> str:
    """What stands at a finding's place."""
    place = finding["place"]
    line = (planted[0] / place["file"]).read_text(encoding="utf-8").split("\n")[place["line"] - 1]
    return line[place["column"] - 1:place["end_column"] - 1]


@pytest.mark.parametrize(("rule", "file", "said"), [
    ("expired-credential", "content/people/marisol-quince.md", "2026-11-19"),
    ("missing-register-number", "content/people/tobias-fennimore.md", "First aid, CPR and AED"),
    ("missing-verify-link", "content/people/tobias-fennimore.md", "First aid, CPR and AED"),
    ("contradicting-phone", "content/pages/contact.md", "707-555-0124"),
    ("contradicting-email", "content/pages/contact.md", "info@example.com"),
    ("contradicting-address", "content/pages/first-visit.md", "41 Sample Lane"),
    ("contradicting-fee", "content/pages/fees.md", "$95"),
    ("foreign-currency", "content/pages/fees.md", "£40"),
    ("overlapping-hours", "content/practice.yaml", "14:30-18:00"),
    ("closing-before-opening", "content/practice.yaml", "10:00-1:00"),
    ("backward-period", "content/practice.yaml", "2027-03-02"),
    ("stale-review", "content/articles/listening-touch.md", "2024-10-06"),
    ("vanished-anchor", "content/published.txt", "/contact/#tea"),
    ("redirect-loop", "content/redirects.yaml", "/b/"),
    ("redirect-chain", "content/redirects.yaml", "/older/"),
    ("redirect-to-nowhere", "content/redirects.yaml", "/nowhere-at-all/"),
    ("redirect-hides-page", "content/redirects.yaml", "/search"),
    ("bad-redirect", "content/redirects.yaml", "blog"),
    ("build-error", "content/practice.yaml", "#9aa8a5"),
])
def test_a_planted_fault_is_found_once_at_its_words(planted, rule, file, said):
    assert planted[1].status == 1
    findings = found(planted, rule)
    assert [finding["place"]["file"] for finding in findings] == [file], findings
    assert words(planted, findings[0]) == said


def test_a_wrong_value_for_machines_is_one_finding_for_all_pages(planted):
    (finding,) = found(planted, "untrue-structured-data")
    assert words(planted, finding) == '"helo@example.com"'
    assert finding["blame"] == "theme" and len(finding["pages"]) > 50


def test_a_document_that_is_not_there_is_found_at_its_name(planted):
    assert "question-before-a-first-session.pdf" in {words(planted, finding) for finding in found(planted, "broken-link")}


def test_an_expired_credential_names_every_page_that_shows_it(planted):
    (finding,) = found(planted, "expired-credential")
    assert "people/marisol-quince/index.html" in finding["pages"]


def test_a_vanished_page_is_proposed_its_new_address_as_a_line_of_the_redirects(planted):
    gone = {words(planted, finding): finding for finding in found(planted, "vanished-address")}
    assert set(gone) == {"/what-it-costs/", "/gone/"}
    repair = gone["/what-it-costs/"]["repair"]
    assert repair["replacement"] == "/what-it-costs/: /fees/\n"
    assert (repair["place"]["file"], repair["place"]["line"], repair["place"]["column"]) == ("content/redirects.yaml", 8, 1)
    assert gone["/gone/"]["repair"] is None


def test_a_paper_s_wrong_doi_contradicts_the_links_that_name_the_paper(planted):
    assert {finding["place"]["file"] for finding in found(planted, "contradicting-doi")} >= {"content/pages/about-therapy.md"}


def test_what_will_expire_can_be_seen_ahead(copy_of_site):
    checked = run_check(copy_of_site, TODAY="2028-03-05")
    told = {(finding["rule"], Path(finding["place"]["file"]).stem) for finding in checked.findings if "credential" in finding["rule"]}
    people = ("marisol-quince", "tobias-fennimore")
    assert told == {(rule, person) for rule in ("expired-credential", "expiring-credential") for person in people}
    assert checked.status == 1
    assert not (copy_of_site / "output/closures.ics").exists()
    assert "Winter break" not in (copy_of_site / "output/contact/index.html").read_text(encoding="utf-8")
    assert "Open hour" not in (copy_of_site / "output/index.html").read_text(encoding="utf-8")
    assert not (copy_of_site / "output/events.ics").exists()


RULES = (
    "credential", "register", "verify", "contradicting", "currency", "hours", "opening", "period", "closure", "fee", "review",
    "reference", "note", "address", "anchor", "redirect", "structured-data", "announcement",
)


def test_the_real_site_has_none_of_these_faults(copy_of_site):
    checked = run_check(copy_of_site, TODAY=TODAY)
    assert not [finding for finding in checked.findings if any(word in finding["rule"] for word in RULES)]
