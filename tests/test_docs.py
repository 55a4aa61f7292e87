"""What the documents say is true."""

from __future__ import annotations

import re

import pytest

from docs.field_tables import FILES, TABLES, tables
from docs.renew import README, readme
from practice.front_matter import load, read_yaml
from practice.schema import KINDS, PracticeWords
from tests.conftest import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs/handbook").glob("*.md"))]
VERBS = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
CODE = re.compile(r"^```[^\n]*\n(?P<block>.*?)^```|`(?P<inline>[^`\n]+)`", re.MULTILINE | re.DOTALL)

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


@each_document
def test_every_command_that_a_document_names_exists(document):
    code = "\n".join(match["block"] or match["inline"] for match in CODE.finditer(document.read_text(encoding="utf-8")))
    named = set(re.findall(r"(?:^|\s)make ([a-z]+)", code, re.MULTILINE))
    assert named <= set(VERBS), f"no such verb: {named - set(VERBS)}"


def test_the_list_of_commands_fits_a_terminal():
    told = re.findall(r"^[a-z]+:.*## (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert [words for words in told if len("  make explain   " + words) > 80] == []


@each_document
def test_every_link_within_the_project_leads_somewhere(document):
    text = CODE.sub("", document.read_text(encoding="utf-8"))
    for destination in re.findall(r"\]\((?!https?:|mailto:)([^)#\s]+)", text):
        assert (document.parent / destination).exists(), destination


def test_everything_the_readme_tells_to_edit_exists():
    edited = re.findall(r"`(content/[\w./-]*)`", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(edited) >= 8
    for path in edited:
        assert (ROOT / path).exists(), path


def test_the_readme_names_every_verb_that_an_owner_needs():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"make {verb}" in readme for verb in ("site", "check", "preview", "test"))


def test_the_readme_shows_what_the_check_really_says():
    assert README.read_text(encoding="utf-8") == readme(), "make docs writes it anew"


def test_the_tables_of_fields_are_those_of_the_schema():
    assert TABLES.read_text(encoding="utf-8") == tables(), "make docs writes them anew"


SNIPPET = re.compile(r"^```yaml\n(?P<header># (?P<file>content/\S+)\n)(?P<yaml>.*?)^```", re.MULTILINE | re.DOTALL)


@each_document
def test_every_yaml_that_a_document_shows_can_be_understood(document):
    """Each names the file it is for; needed fields that it leaves out are no fault of an excerpt."""
    text = document.read_text(encoding="utf-8")
    assert text.count("```yaml") == len(SNIPPET.findall(text)), "each begins with # content/…"
    for found in SNIPPET.finditer(text):
        folder = found["file"].split("/")[1]
        facts = {"practice.yaml": FILES["content/practice.yaml"], "practice.es.yaml": PracticeWords}
        model = facts.get(folder) or KINDS[folder]
        _, problems = load(model, read_yaml(found["yaml"].replace("---\n", "")), salvage=True)
        assert not [problem for problem in problems if problem.rule != "missing-field"], found["file"]
