"""An address that was published is missed when it goes, and its page found again by slug, title or text."""

from __future__ import annotations

import pytest

from practice.published import fingerprint
from sitecheck.diagnostic import Diagnostic
from sitecheck.engine import rules, run
from sitecheck.html.page_text import visible_text
from sitecheck.site import Site

RULES = {rule.name: rule for rule in rules()}
TEXT = "You lie on a padded table in your clothes, and one of us rests her hands at your feet, your back or your head. " \
       "For most of an hour nothing is asked of you. Many people find that restful; some do not, and can say so at once."


def entry(title: str, text: str = TEXT, **fields: str) -> str:
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in ({"title": title} | fields).items()) + f"---\n\n{text}\n"


def gone(record: str, redirects: str | None = None, rule: str = "vanished-address", **pages: str) -> list[Diagnostic]:
    texts = {f"content/pages/{name.replace('_', '-')}.md": text for name, text in pages.items()} | {"content/published.txt": record}
    if redirects is not None:
        texts["content/redirects.yaml"] = redirects
    return list(run(RULES[rule], Site.from_texts(texts)))


def mark(**pages: str) -> str:
    site = Site.from_texts({f"content/pages/{name}.md": text for name, text in pages.items()})
    return f"{fingerprint(visible_text(site.read(f'{next(iter(pages))}/index.html'))):016x}"


def test_a_page_is_known_by_its_text_when_name_and_title_are_new():
    (one,) = gone(f"/rest/\tRest\t{mark(rest=entry('Rest'))}\n", quiet=entry("Quiet"), fees=entry("Fees", "What it costs, and how to pay."))
    assert (one.repair.replacement, one.repair.confidence) == ("/rest/: /quiet/\n", "likely")


def test_two_signs_that_agree_are_sure():
    (one,) = gone(f"/rest/\tRest\t{mark(rest=entry('Rest'))}\n", quiet=entry("Rest"), fees=entry("Fees", "What it costs."))
    assert (one.repair.replacement, one.repair.confidence) == ("/rest/: /quiet/\n", "sure")


def test_nothing_is_proposed_when_two_pages_are_equally_like_it():
    (one,) = gone("/rest/\tRest\n", one=entry("Rest", "One."), two=entry("Rest", "Two."))
    assert one.repair is None


def test_a_page_that_is_a_draft_now_is_gone():
    (one,) = gone("/rest/\tRest\n", rest=entry("Rest", status="draft"), fees=entry("Fees", "What it costs."))
    assert one.place.line == 1 and "/rest/" in one.message


@pytest.mark.parametrize("redirects", ["/rest/: /fees/\n", "/rest: /fees/\n", "/rest/index.html: https://willow.test/fees/\n"])
def test_a_redirect_answers_for_an_address_whichever_way_it_ends(redirects):
    assert gone("/rest/\tRest\n", redirects, fees=entry("Fees")) == []


@pytest.mark.parametrize(("redirects", "replacement", "line", "column"), [
    (None, "/rest/: /quiet/\n", 1, 1),
    ("", "/rest/: /quiet/\n", 1, 1),
    ("# moved\n", "/rest/: /quiet/\n", 2, 1),
    ("/a/: /fees/", "\n/rest/: /quiet/\n", 1, 12),
])
def test_the_new_line_goes_to_the_end_of_the_redirects(redirects, replacement, line, column):
    (one,) = gone("/rest/\tRest\n", redirects, quiet=entry("Rest"), fees=entry("Fees", "What it costs."))
    assert one.repair.replacement == replacement
    assert (one.repair.place.file, one.repair.place.line, one.repair.place.column) == ("content/redirects.yaml", line, column)


def test_lines_of_the_record_that_are_no_addresses_are_passed_over():
    assert gone("# note\n\nnonsense\n/fees/\tFees\tzz\r\n", fees=entry("Fees")) == []


def test_an_anchor_of_a_page_that_is_gone_is_not_told_a_second_time():
    record = "/rest/\tRest\n/rest/#a\tA\n/fees/\tFees\n/fees/#b\tB\n"
    assert [one.place.line for one in gone(record, fees=entry("Fees"))] == [1]
    assert [one.place.line for one in gone(record, rule="vanished-anchor", fees=entry("Fees"))] == [4]


@pytest.mark.parametrize(("redirects", "confidence"), [(None, "likely"), ("/at-rest/: /quiet/\n", "sure")])
def test_a_link_to_a_file_that_was_renamed_is_led_to_its_new_name(redirects, confidence):
    record = f"/at-rest/\tRest\t{mark(rest=entry('Rest'))}\n"
    link = entry("Fees", "What it [costs]({filename}/pages/at-rest.md) and how.")
    (one,) = gone(record, redirects, rule="broken-link", quiet=entry("Quiet"), fees=link)
    assert (one.repair.replacement, one.repair.confidence) == ("{filename}/pages/quiet.md", confidence)


def test_the_further_pages_of_a_list_that_became_shorter_lead_to_its_first():
    found = gone("/fees/page/2/\tFees\n/rest/page/3/\tRest\n", fees=entry("Fees", "What it costs."))
    assert [one.repair and (one.repair.replacement, one.repair.confidence) for one in found] == [("/fees/page/2/: /fees/\n", "sure"), None]
