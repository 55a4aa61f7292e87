"""What was meant as a list, a table, strong words, a link or a new line and is shown as it was typed is told there; its look-alikes are not."""

from __future__ import annotations

import time

import pytest

from bench.corpus import article
from sitecheck.diagnostic import Diagnostic
from sitecheck.engine import check
from sitecheck.fix import revision, sure_changes
from sitecheck.markdown import shown
from sitecheck.site import Site

RULES = ("unmade-list", "unmade-table", "unmade-emphasis", "unmade-link", "visible-backslash", "unmeant-code")
HEADER = "---\ntitle: A\n---\n\n"
PRACTICE = {"content/practice.yaml": "name: Larkmere Craniosacral\n"}


def said(body: str, **more: str) -> tuple[Diagnostic, ...]:
    return check(Site.from_texts(PRACTICE | {"content/pages/a.md": f"{HEADER}{body}\n"}), RULES)


def found(body: str) -> list[tuple[str, int | None, int | None]]:
    """Each finding: the rule, the line of the body from 1 on, the column."""
    return [(one.rule, one.place.line and one.place.line - 4, one.place.column) for one in said(body)]


@pytest.mark.parametrize("body, line", [
    ("Bring:\n- water\n- socks", 2), ("Bring:\n* water\n* socks", 2), ("**Bring:**\n- water\n- socks", 2), ("Bring\n+ water\n+ socks", 2),
    ("We do three things.\n1. Talk\n2. Rest\n3. Talk", 2), ("1) Talk\n2) Rest", 1), ("You:\n1) Talk\n2) Rest", 2),
    ("Bring:\n✓ water\n✓ socks", 2), ("• water\n• socks", 1), ("Bring:\n• a [scarf](/scarf/) and **socks**\n• water", 2), ("– water\n– socks", 1), ("·\xa0water\n·\xa0socks", 1),
    ("Bring:\n- water in a bottle that\ncan be closed\n- socks", 2), ("> Bring:\n> - water\n> - socks", 2),
    ("- A first item\n\n    Bring:\n    - water\n    - socks", 4), ("Bring:\n  - water\n  - socks", 2), ("One line.  \nBring:\n- water\n- socks", 3),
    ("1. Ring\n   - at the yard\n   - twice\n2. Come up", 2), ("- Ring\n  1. once\n  2. twice", 2),
    ("- Clothes\n  - a pullover\n  - *warm* socks\n- Food\n  - an apple", 2), ("1. Ring\n   1. at the yard\n   2. twice\n2. Come up", 2),
    ("Bring a \"scarf\" -- warm:\n- a \"scarf\" -- warm\n- socks", 2),
])
def test_a_list_that_runs_on_is_told_at_its_first_item(body, line):
    assert [(rule, where) for rule, where, _ in found(body)] == [("unmade-list", line)]


@pytest.mark.parametrize("body", [
    "Bring:\n\n- water\n- socks", "1. Talk\n2. Rest", "## Bring\n- water\n- socks", "- water\n- socks\n    - warm ones", "```\nBring:\n- water\n- socks\n```",
    "Bring:\n\n    - water\n    - socks", "We are open -\n- that is, on weekdays.", "We rest – as we\n– like others – do, and\nthen go on.", "Water  \n• one  \n• two",
    "- Clothes\n    - a pullover\n- Food", "- Clothes\n\n    - a pullover", " - water\n - socks", "- Ring at\n  the yard\n- Come up",
    "It was in\n1990. It went on until\n2001. Then it ended.", "Bring:<br>\n- water<br>\n- socks", "In `x\n- y\n- z` there is none.",
    "<p>Bring:</p>\n\n<ul>\n<li>- water</li>\n<li>- socks</li>\n</ul>", "Bring:\n\\- water", "Term\n: - water",
])
def test_what_is_a_list_or_was_never_meant_as_one_is_no_fault(body):
    assert "unmade-list" not in {rule for rule, _, _ in found(body)}


@pytest.mark.parametrize("body, line, advice", [
    ("| a | b |\n| c | d |", 1, "Write | --- | --- | there."), ("Trains:\n| a | b |\n| --- | --- |\n| c | d |", 2, "Put an empty line before it."),
    ("Session | Minutes | Fee\nFirst | 75 | $120", 1, "Write | --- | --- | --- | there."), ("Hello.\n\na | b | c\nd | e | f\ng | h | i", 3, "Write | --- | --- | --- | there."),
    ("Trains:\n| a | b | c |\n| d | e | f |", 2, "Write | --- | --- | --- | there."),
])
def test_rows_that_became_no_table_are_told_at_the_first(body, line, advice):
    assert [(rule, where) for rule, where, _ in found(body)] == [("unmade-table", line)]
    assert said(body)[0].message.endswith(advice)


@pytest.mark.parametrize("body", ["| a | b |\n| --- | --- |\n| c | d |", "a | b\n--- | ---\nc | d", "`| a |`\n`| b |`", "It is |x| here.\n|y| is there.", "a | b | c\n--- | --- | ---\nd | e | f", "We are here | there | everywhere.", "One | two\nthree | four", "a | b | c\nd | e", "```\n| a | b |\n| c | d |\n```"])
def test_tables_and_upright_lines_in_sentences_are_no_fault(body):
    assert found(body) == []


@pytest.mark.parametrize("body, meant", [
    ("Come **rested **and late.", "Come **rested** and late."), ("Come ** rested** and late.", "Come  **rested** and late."),
    ("Come ** rested ** and late.", "Come  **rested**  and late."), ("**First of all **come.", "**First of all** come."),
])
def test_strong_words_that_stayed_as_typed_are_mended(body, meant):
    assert mended(body) == meant


def test_a_link_with_a_space_between_its_brackets_is_mended():
    assert mended("See [our fees] (/fees/) and `[x] (/y)`.") == "See [our fees](/fees/) and `[x] (/y)`."


@pytest.mark.parametrize("body, meant", [
    ("Read https://www.who.int/news?a=1, or www.who.int.", "Read <https://www.who.int/news?a=1>, or [www.who.int](https://www.who.int)."),
    ("*More:* https://www.who.int/a_(b)!", "*More:* <https://www.who.int/a_(b)>!"),
])
def test_an_address_that_is_only_words_becomes_a_link(body, meant):
    assert mended(body) == meant


@pytest.mark.parametrize("body", [
    "<https://www.who.int/>", "[www.who.int](https://www.who.int)", "[see https://www.who.int/ there](https://www.who.int/)", "`https://www.who.int/`",
    "See [it][1].\n\n[1]: https://www.who.int/", '<a href="https://www.who.int/">x</a> and x', "Write to me@www.who.int.", "https://",
])
def test_addresses_that_are_links_or_code_are_no_fault(body):
    assert found(body) == []


@pytest.mark.parametrize("body, column", [("See [[our fees]] first.", 5), ("![[room.jpg]]", 1)])
def test_links_of_programs_for_notes_are_told(body, column):
    assert found(body) == [("unmade-link", 1, column)]


@pytest.mark.parametrize("body", ["`[[a]]`", "[[1]](https://www.who.int/)", r"\[[a]]", "x[[1]]", "```\n[[a]]\n```", "[[a]][b]\n\n[b]: https://www.who.int/"])
def test_other_double_brackets_are_no_fault(body):
    assert "unmade-link" not in {rule for rule, _, _ in found(body)}


def test_others_may_show_what_an_address_looks_like():
    assert check(Site.from_texts({"content/a.md": "Title: A\n\nRead https://www.who.int/ first.\n"}), ("unmade-link",)) == ()


@pytest.mark.parametrize("body, column", [("It costs ~~$120~~ $110.", 10), ("Bring ==warm socks== please.", 7)])
def test_signs_that_strike_out_or_mark_elsewhere_are_told(body, column):
    assert found(body) == [("unmade-emphasis", 1, column)]


@pytest.mark.parametrize("body, line, column", [
    ("**Bring warm socks.", 1, 1), ("**Come** in and **ring", 1, 17), ("Come.\n\n**What's \"more\": ring\n\nMore.", 3, 1), ("- **Ring\n- Come", 1, 3),
])
def test_asterisks_without_end_are_told(body, line, column):
    assert found(body) == [("unmade-emphasis", line, column)]


@pytest.mark.parametrize("body", ["$60**\n\n**For students.", "** For students", r"\*\*Bring", "`**Bring`", "2**3 is 8", "**Bring\nsocks** please", "```\n**Bring\n```"])
def test_asterisks_that_point_to_a_note_are_no_fault(body):
    assert found(body) == []


@pytest.mark.parametrize("body", ["~~~\n~~a~~\n~~~", "Some ~ ten, ~~ about.", "`a ==b== c`", "a == b == c", "Title\n=====\n\nMore"])
def test_other_waves_and_strokes_are_no_fault(body):
    assert found(body) == []


@pytest.mark.parametrize("piece", ["**a ", "** a", "~~a ", "[a] (", "- a\n", "https://a.a/(", "x\n- a\n", "|\n", "| a |\nx\n", "    a a ", "    aaaa", "\\\n", "<b>", "www.a.", "https://a.a/", "{", "a\n- {<](", "• a  \n"])
def test_signs_without_end_cost_no_more_than_their_length(piece):
    began = time.process_time()
    said(piece * (15_000 // len(piece)))
    assert time.process_time() - began < 20


def mended(body: str) -> str:
    texts = {"content/pages/a.md": f"{HEADER}{body}\n", "content/pages/fees.md": "---\ntitle: Fees\n---\n\nFree.\n"}
    site = Site.from_texts(PRACTICE | texts)
    text = texts["content/pages/a.md"]
    revised = revision("content/pages/a.md", text.encode(), text, sure_changes(site, check(site, RULES)))
    return revised.after.decode().removeprefix(HEADER).removesuffix("\n")


@pytest.mark.parametrize("body", [
    "**All** and **some** are strong.", "In code, `**all **`.", "2 ** 3 ** 4 is a sum.", r"\**all ** is typed so.", "A footnote * and ** another.", "**a** b **c**",
    "[PDF] (a leaflet) and [1] (/", "See [a][b] (/c/).\n\n[b]: /d/", "```\n[our fees] (/fees/) **all **\n```",
])
def test_asterisks_and_brackets_that_are_meant_are_no_fault(body):
    assert not {"unmade-emphasis", "unmade-link"}.intersection(rule for rule, _, _ in found(body))


def test_a_backslash_at_the_end_of_a_line_is_told_there():
    assert found("Larkmere *Craniosacral*\\\n14 Mill Lane\\\nLarkmere") == [("visible-backslash", 1, 24), ("visible-backslash", 2, 13)]


@pytest.mark.parametrize("body", ["The disk `C:\\`\nis full.", "It ends with a backslash \\", "```\na \\\nb\n```", "One  \nTwo"])
def test_other_backslashes_are_no_fault(body):
    assert found(body) == []


@pytest.mark.parametrize("body", ["    We have worked in this house since it was built.", "\tWe have worked in this house since it was built.", "Hello.\n\n     We have worked in this house for years."])
def test_a_sentence_that_became_a_program_is_told_at_its_words(body):
    [(rule, line, _)] = found(body)
    assert (rule, line) == ("unmeant-code", body.count("\n") + 1)


@pytest.mark.parametrize("body", [
    "```\nWe have worked in this house since it was built.\n```", "- One\n\n    We have worked in this house since it was built.", "    <p>We have worked in this house for years.</p>",
    "    make site", "    $ make the site anew and then look at it", "A note.[^a]\n\n[^a]: First.\n\n    We have worked in this house since it was built.",
])
def test_programs_and_what_belongs_to_an_item_are_no_fault(body):
    assert "unmeant-code" not in {rule for rule, _, _ in found(body)}


def test_others_may_write_of_programs():
    assert check(Site.from_texts({"content/a.md": "Title: A\n\n    We have worked in this house since it was built.\n"}), ("unmeant-code",)) == ()


def test_a_text_as_it_should_be_is_not_rendered_a_second_time(monkeypatch):
    monkeypatch.setattr(shown, "_rendered", lambda *_: pytest.fail("rendered"))
    texts = {f"content/articles/{number}.md": article(number, 20) for number in range(20)}
    quoted = f"{HEADER}> | A | B |\n> | --- | :-: |\n> | c | d |\n\nA | B | C\n--- | --- | ---\nd | **e** | f\n"
    assert all("| -------" in text for text in texts.values())
    assert not check(Site.from_texts(PRACTICE | texts | {"content/pages/a.md": quoted}), RULES)


def test_what_became_a_heading_is_told_at_its_words_also_in_the_first_line():
    sentence = "We have worked in this house since it was built, and we like it here."
    site = Site.from_texts(PRACTICE | {"content/pages/a.md": f"---\ntitle: A\n---\n#rest #quiet\n\n{sentence}\n---\n"})
    places = [one.place for one in check(site, ("unmeant-heading",))]
    assert [(place.line, place.column, place.end_line, place.end_column) for place in places] == [(4, 1, 4, 13), (6, 1, 6, len(sentence) + 1)]
