"""A file that was copied by hand or by a cloud, and is published beside its original, is told once, and at the copy."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import check
from sitecheck.site import Site

PERSON = "---\nname: Mara Lind\nrole: Craniosacral practitioner\nsummary: Mara Lind works in Larkmere.\n{}---\n\n{}\n"
COUNTED = {"content/pages/team.md": "---\ntitle: Team\n---\n\nI work alone.\n"}
PRACTICE = {"content/practice.yaml": "name: Larkmere Craniosacral\n"}


def found(texts: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(one.rule, one.place.file, one.message) for one in check(Site.from_texts(PRACTICE | texts, today=date(2026, 11, 23)))]


def copied(texts: dict[str, str]) -> list[str]:
    return [file for rule, file, _ in found(texts) if rule == "copied-file"]


@pytest.mark.parametrize("name", [
    "mara-lind 2", "mara-lind (1)", "Copy of mara-lind", "mara-lind copy", "mara-lind - Kopie", "mara-lind (Ada's conflicted copy 2026-11-20)",
])
def test_whatever_the_computer_calls_a_copy_it_is_told_though_its_words_were_changed(name):
    texts = {"content/people/mara-lind.md": PERSON.format("", "She sees adults."), f"content/people/{name}.md": PERSON.format("", "She sees all.")}
    assert copied(texts) == [f"content/people/{name}.md"]
    said = next(message for rule, _, message in found(texts) if rule == "copied-file")
    assert said.startswith("This looks like a copy of content/people/mara-lind.md: ")


def test_one_copy_is_one_finding():
    """It is no reason to speak of titles that are the same, or of a person who is one too many."""
    texts = COUNTED | {f"content/people/{name}.md": PERSON.format("", "She sees adults.") for name in ("mara-lind", "mara-lind 2")}
    rules = [rule for rule, _, _ in found(texts)]
    assert rules.count("copied-file") == 1
    assert not {"twin-title", "twin-description", "contradicting-team"}.intersection(rules)


def test_a_copy_under_another_name_has_the_same_words():
    topic = "---\ntitle: Money\n---\n\n## Do you take cards?\n\n{}\n"
    assert copied({"content/faq/money.md": topic.format("Yes."), "content/faq/to-sort.md": topic.format("Yes.")}) == ["content/faq/to-sort.md"]
    assert copied({"content/faq/money.md": topic.format("Yes."), "content/faq/to-sort.md": topic.format("No.")}) == []


@pytest.mark.parametrize("second", [
    {"content/people/mara-lind 2.md": PERSON.format("status: draft\n", "She sees adults.")},
    {"content/people/mara-lind 2.md": PERSON.format("", "She sees adults.").replace("Mara Lind", "Mara Lindgren")},
    {"content/people/namesake.md": PERSON.format("", "She is somebody else.")},
    {"content/pages/mara-lind.md": "---\ntitle: Mara Lind\n---\n\nShe sees adults.\n"},
    {"content/people/es/mara-lind.md": PERSON.format("lang: es\ntranslation_of: mara-lind\n", "She sees adults.")},
])
def test_what_is_kept_back_or_another_text_is_no_copy(second):
    assert copied({"content/people/mara-lind.md": PERSON.format("", "She sees adults.")} | second) == []


def test_files_that_want_the_same_address_are_told_as_such():
    texts = {f"content/people/{name}.md": PERSON.format("slug: mara\n", "She sees adults.") for name in ("mara-lind", "mara-lind 2")}
    rules = [rule for rule, _, _ in found(texts)]
    assert rules.count("twin-address") == 1 and "copied-file" not in rules


@pytest.mark.parametrize("other", ["Mara-Lind", "2026/mara-lind", "Mara Lind"])
def test_the_file_that_is_called_like_its_address_keeps_it_and_links_to_the_other_are_not_told_as_well(other):
    texts = {f"content/people/{name}.md": PERSON.format("", "She sees adults.") for name in ("mara-lind", other)}
    links = "".join(f"[Mara](<{{filename}}/people/{name}.md>) works here.\n\n" for name in ("mara-lind", other))
    told = found(texts | {"content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{links}"})
    assert [file for rule, file, _ in told if rule == "twin-address"] == [f"content/people/{other}.md"]
    assert "broken-link" not in [rule for rule, *_ in told]
