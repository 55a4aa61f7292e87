"""Reports for other programs say what the diagnostics say, and nothing in a text breaks their form."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from sitecheck.diagnostic import Diagnostic, Place, Repair
from sitecheck.formats.github import github
from sitecheck.formats.junit import junit
from sitecheck.formats.page import page
from sitecheck.formats.sarif import sarif

NASTY = 'a, b: 50% <script>alert("1")</script> \x0b ]]> &amp; “Ω”\nsecond line'
EXACT = Diagnostic(
    "broken-link", "error", NASTY, "A visitor lands nowhere.", Place("content/ö, b.md", 4, 7, 4, 14), Repair("/fees/", "sure"),
    ("a/index.html", "b/index.html"), (Place("content/c.md", 9),),
)
VAGUE = Diagnostic("twin-title", "warning", "Two pages have one title.", "Nobody can tell them apart.", Place("content/x.md"))
TEXTS = {"content/ö, b.md": "one\ntwo\nthree\nsee [</x>&] there\n"}


def test_a_github_note_is_one_line_with_the_exact_place():
    note, other = github([EXACT, VAGUE]).rstrip("\n").split("\n")
    assert note.startswith("::error file=content/ö%2C b.md,line=4,endLine=4,col=7,endColumn=14,title=broken-link::")
    assert "50%25" in note and "%0A" in note
    assert other.startswith("::warning file=content/x.md,title=twin-title::")


def test_a_fault_over_several_lines_has_no_columns_in_github():
    note = github([Diagnostic("r", "error", "m", "w", Place("f", 2, 3, 5, 6))])
    assert "line=2,endLine=5," in note and "col=" not in note


def test_sarif_holds_place_repair_and_related_places():
    run = json.loads(sarif([EXACT, VAGUE]))["runs"][0]
    first, second = run["results"]
    location = first["locations"][0]["physicalLocation"]
    assert location["region"] == {"startLine": 4, "startColumn": 7, "endLine": 4, "endColumn": 14}
    assert location["artifactLocation"]["uri"] == "content/%C3%B6%2C%20b.md"
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "/fees/"
    assert first["relatedLocations"][0]["physicalLocation"]["region"] == {"startLine": 9}
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["broken-link", "twin-title"]


def test_junit_is_well_formed_and_counts_errors_only_as_failures():
    suites = ElementTree.fromstring(junit([EXACT, VAGUE]))
    assert (suites.get("tests"), suites.get("failures")) == ("2", "1")
    assert "<script>" in suites.find(".//failure").text
    assert suites.find(".//system-out").text.startswith("Two pages")


def test_junit_without_faults_still_has_a_case():
    assert ElementTree.fromstring(junit([])).find(".//testcase") is not None


def test_the_page_marks_the_words_and_runs_no_script():
    soup = BeautifulSoup(page([EXACT, VAGUE], TEXTS, ["Checked: 2 pages."]), "html.parser")
    assert soup.find("mark").text == "/x>&] t"
    assert not soup.find_all("script") and "default-src 'none'" in str(soup.find("meta", attrs={"http-equiv": True}))
    assert NASTY.split("\n")[0][:20] in soup.find("h3").text
    assert "Checked: 2 pages." in soup.find("footer").text


@pytest.mark.parametrize("place", [Place("gone.md", 4, 1), Place("content/ö, b.md", 99, 1), Place("content/ö, b.md")])
def test_a_line_that_is_not_known_is_not_quoted(place):
    assert "<pre>" not in page([Diagnostic("r", "error", "m", "w", place)], TEXTS)


@pytest.mark.parametrize("sign", ["\x1b]8;;https://e.example\x07", "\x9b31m", "\u202e", "\u2028", "\r"])
def test_no_sign_that_rules_a_terminal_or_turns_a_line_round_is_passed_on(sign):
    hostile = Diagnostic("broken-link", "error", f"to {sign}", f"why {sign}", Place(f"a{sign}.html", 1, 1, 1, 2), Repair(sign, "sure"))
    for report in (github([hostile]), page([hostile], {f"a{sign}.html": f"x {sign} y"}, [sign])):
        assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2028", "\r"} & set(report)


def test_a_page_without_faults_says_so():
    assert "Nothing to mend" in page([], {})
