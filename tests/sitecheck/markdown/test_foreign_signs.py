"""Signs for other programs are told where they were typed, once for each kind; where they work, or are meant, nothing is said."""

from __future__ import annotations

import time

import pytest

from sitecheck.diagnostic import Diagnostic
from sitecheck.engine import check
from sitecheck.site import Site

PRACTICE = {"content/practice.yaml": "name: Larkmere Craniosacral\n"}


def said(body: str, *rules: str, title: str = "A") -> tuple[Diagnostic, ...]:
    header = f"---\ntitle: {title}\n---\n\n"
    return check(Site.from_texts(PRACTICE | {"content/pages/a.md": f"{header}{body}\n"}), rules or ("foreign-sign",))


def places(found: tuple[Diagnostic, ...]) -> list[tuple[int, int]]:
    return [(one.place.line - 4, one.place.column) for one in found]


@pytest.mark.parametrize("body, place", [
    ("- [ ] water\n- [x] socks", (1, 3)), ("1. [X] ring", (1, 4)), ("> [!note]\n> Ring.", (1, 3)), ("> [!WARNING]- Ring", (1, 3)),
    ("Come.\n\n%% ask Anna's mother %%", (3, 1)), ("Come. %%\nask\nAnna\n%%", (1, 7)), ("Come.<!-- ask\n\nRing.", (1, 6)), ("A <!-- b -->\n\nC <!-- d", (3, 3)),
    ("::: note\nRing.\n:::", (1, 1)), ("Ring {.lead} twice.", (1, 6)), ("Ring.^[Twice, please.]", (1, 6)), ("```\na\n```\n\nb\n\n```\nc", (7, 1)), ("~~~\nb\n\nc", (1, 1)),
    ("Ring &lt;br&gt; twice", (1, 6)), ("&lt;p class=\"a\"&gt;Ring&lt;/p&gt;", (1, 1)), ("<div>\nCome **at ten**.\n</div>", (2, 6)),
    ("<details>\n<summary>More</summary>\n\n## Parking\n\n</details>", (4, 1)), ("<table><tr><td>__At ten__</td></tr></table>", (1, 16)),
])
def test_a_sign_for_another_program_is_told_at_its_place(body, place):
    assert places(said(body)) == [place]


@pytest.mark.parametrize("body", [
    "- [water](/a/)\n- [x](/b/) and [ ](/c/)", "> [!note](/a/)", "100 %% sure, or 5%%", "%%", "Come.<!-- ask\nAnna -->", "`<!--` begins a remark", "Ten: three colons", "Ring.\n{: .lead }",
    "## Parking {#parking}", "x^[2]", r"\^[words here]", "```\n- [ ] water\n%% a %%\n```", "`- [ ] water` and `&lt;br&gt;`", "a &lt; b and c &gt; d", '<div markdown="1">\nCome **at ten**.\n</div>',
    r"\*\*Come\*\*", "<div>\n2 ** 3 and snake_case_here and __init__\n</div>", "- one\n\n    ```\n    a\n    ```\n", "Ring [^1].\n\n[^1]: Twice.", "[x] (/a/)",
])
def test_what_works_or_is_meant_is_no_fault(body):
    assert said(body) == ()


@pytest.mark.parametrize("body, severity", [("%% ask Anna %%", "error"), ("A <!-- ask Anna", "error"), ("- [ ] water", "warning")])
def test_a_note_to_oneself_is_not_published(body, severity):
    [one] = said(body)
    assert one.severity == severity


def test_many_boxes_are_one_message():
    [one] = said("- [ ] water\n- [ ] socks\n- [x] time")
    assert one.message.endswith("So with 2 more in this text.")


def test_others_may_write_about_such_signs():
    assert check(Site.from_texts({"content/a.md": "Title: A\n\n- [ ] water\n"}), ("foreign-sign",)) == ()


@pytest.mark.parametrize("body, told", [
    ("# Our house\n\nHere.\n\n# Our yard", ['"Our house" is a second title of the page: begin it with "##". So with 1 more in this text.']),
    ("# A\n\nHere.", ['"A" repeats the title, which the page shows by itself. Take the line away.']),
    ("Our house\n=========\n\nHere.", ['"Our house" is a second title of the page: begin it with "##".']),
    ("## Our house\n\n```\n# A\n```\n\n\\# Ten", []),
])
def test_a_heading_of_the_first_level_is_told_in_a_text(body, told):
    assert [one.message for one in said(body, "title-in-text")] == told


@pytest.mark.parametrize("body, line", [
    ("We are glad to see you, and we ask you to ring.\n---\n\nMore.", 1), ("#rest #calm", 1), ("Hello.\n\n#rest, #warm-feet", 3),
    ("A line without end that goes on and on and on, and has more than a hundred letters before anybody came to draw a line below\n---", 1),
])
def test_what_became_a_heading_unmeant_is_told(body, line):
    assert [place[0] for place in places(said(body, "unmeant-heading", "title-in-text"))] == [line]


@pytest.mark.parametrize("body", [
    "How long does a session take, and what does it cost?\n---", "Our house\n---", "We are glad to see you, and we ask you to ring.\n\n---\n\nMore.", "## Rest, calm and #1",
    "| a | b |\n---|---\nc | d", "- We are glad to see you, and we ask you to ring.\n---",
])
def test_headings_that_are_meant_and_lines_are_no_fault(body):
    assert said(body, "unmeant-heading") == ()


@pytest.mark.parametrize("piece", ["<!-- ", "<!--", "%% ", " %%a", "- [ ] ", "> [!", "{.a", "^[ab", "&lt;br ", "```\n", "**a", "<div>\n**a", "__a ", "<td>__a", "a\n---\n", "#a #b ", "#a,"])
def test_signs_without_end_cost_no_more_than_their_length(piece):
    began = time.process_time()
    said(piece * (15_000 // len(piece)), "foreign-sign", "title-in-text", "unmeant-heading")
    assert time.process_time() - began < 20
