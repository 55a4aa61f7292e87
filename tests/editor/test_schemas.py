"""What editors of text and forms are told is what the build understands."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
import yaml

from editor.forms import configuration
from editor.schemas import files, schemas, snippets
from editor.shapes import fields_of
from practice.front_matter import load, read_header, read_yaml
from practice.schema import KINDS, Closure, Notice, Practice, PracticeWords, Reference
from tests.conftest import ROOT

LOCAL = {"name": "proxy", "proxy_url": "/api/v1"}


@pytest.mark.parametrize("name", files())
def test_the_files_for_editors_are_fresh(name):
    assert (ROOT / name).read_text(encoding="utf-8") == files()[name], "make docs writes them anew"


def check(tmp_path, schema: str, text: str) -> str:
    """What an editor that knows YAML would say."""
    (tmp_path / "schema.json").write_text(json.dumps(schemas()[schema]), encoding="utf-8")
    (tmp_path / "instance.yaml").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--schemafile", "schema.json", "instance.yaml"], cwd=tmp_path, capture_output=True, text=True, check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize("name", ["practice", "references"])
def test_an_editor_finds_no_fault_in_the_sample(tmp_path, name):
    assert check(tmp_path, f"{name}.json", (ROOT / f"content/{name}.yaml").read_text(encoding="utf-8")) == ""


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_finds_no_fault_in_the_headers_of_the_sample(tmp_path, kind):
    headers = [re.search(r"\A---\n(.*?)\n---", file.read_text(encoding="utf-8"), re.DOTALL)[1] for file in (ROOT / "content" / kind).rglob("*.md")]
    schema = {"type": "array", "items": schemas()[f"{kind}.json"]}
    (tmp_path / "schema.json").write_text(json.dumps(schema), encoding="utf-8")
    (tmp_path / "instance.yaml").write_text("".join("- " + text.replace("\n", "\n  ") + "\n" for text in headers), encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "check_jsonschema", "--schemafile", "schema.json", "instance.yaml"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("right, wrong", [
    ("tuesday: 9:00-12:30, 14:00-18:00", "tuesday: nine to five"), ("where: [US-CA]", "where: [Mars]"), ("from: 2026-12-24", "from: Christmas"),
    ("currency: USD", "curency: USD"), ("sample: yes", "sample: perhaps"), ("url: https://example.com", "url: example.com"),
])
def test_an_editor_marks_what_the_build_would_not_understand(tmp_path, right, wrong):
    text = (ROOT / "content/practice.yaml").read_text(encoding="utf-8")
    assert right in text
    assert check(tmp_path, "practice.json", text.replace(right, wrong, 1))


def filled_in(lines: list[str]) -> str:
    """A snippet when every stop is left as it is offered."""
    text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", "\n".join(lines))
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    return text.replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-20").replace("$0", "Words.")


def test_every_snippet_begins_a_file_that_is_understood():
    made = {name: filled_in(snippet["body"]) for name, snippet in snippets().items()}
    for kind, name in {"articles": "article", "pages": "page", "people": "person", "services": "service", "faq": "topic"}.items():
        header = read_header(made[name])
        assert load(KINDS[kind], header, salvage=False)[1] == () == header.problems, name
    for name, model in {"closure": Closure, "notice": Notice}.items():
        values = yaml.load(made[name], yaml.BaseLoader)[0]
        assert model.model_validate(values)
    (paper,) = read_yaml(made["paper"]).values.values()
    assert Reference.model_validate(paper)


def names(model) -> set[str]:
    """All but what no form can ask for."""
    return {asked.name for asked in fields_of(model) if asked.shape.kind != "other"}


def test_the_forms_have_every_field_of_the_schema_and_no_other():
    forms = {one["name"]: one for one in configuration(LOCAL, local=True)["collections"]}
    for kind, model in KINDS.items():
        assert {field["name"] for field in forms[kind]["fields"]} == names(model) | {"body"}
    assert {field["name"] for field in forms["references"]["fields"]} == names(Reference) | {"key"}
    assert {field["name"] for field in forms["facts"]["files"][0]["fields"]} == names(Practice)


def test_the_facts_in_a_further_language_have_a_form_of_their_own():
    (facts,) = (one for one in configuration(LOCAL, local=True, further=["practice.es.yaml"])["collections"] if one["name"] == "facts")
    (spanish,) = facts["files"][1:]
    assert (spanish["label"], spanish["file"]) == ("The practice in Spanish", "content/practice.es.yaml")
    assert {field["name"] for field in spanish["fields"]} == names(PracticeWords)


def test_an_editor_finds_no_fault_in_the_facts_in_spanish_and_marks_what_stands_elsewhere(tmp_path):
    text = (ROOT / "content/practice.es.yaml").read_text(encoding="utf-8")
    assert check(tmp_path, "practice-words.json", text) == ""
    assert "phone" in check(tmp_path, "practice-words.json", text + "\nphone: +1 707-555-0142\n")


def test_every_folder_that_a_form_names_is_there():
    for local in (True, False):
        for one in configuration(LOCAL, local=local)["collections"]:
            for place in [one.get("folder"), *(file["file"] for file in one.get("files", ()))]:
                assert place is None or (ROOT / place).exists(), place


def test_what_is_needed_is_not_called_optional_in_the_forms():
    """Decap says "(optional)" of it because translations may leave it out; the style takes that back."""
    needed = {asked.name for model in KINDS.values() for asked in fields_of(model) if asked.needed}
    style = (ROOT / "plugins/editor/static/cms.css").read_text(encoding="utf-8")
    assert set(re.findall(r'\[for\^="(\w+)-field-"\]', style)) == needed


@pytest.mark.parametrize("local", [True, False])
def test_a_new_text_of_any_kind_begins_as_a_draft(local):
    forms = {one["name"]: {field["name"]: field for field in one.get("fields", ())} for one in configuration(LOCAL, local=local)["collections"]}
    assert {kind: forms[kind]["status"]["default"] for kind in KINDS} == dict.fromkeys(KINDS, "draft")
    begun = {snippet["prefix"] for snippet in snippets().values() if "status: draft" in snippet["body"]}
    assert begun == {"article", "page", "person", "service", "topic"}


SERVICE = "title: Rest\nminutes: {}\nfee: 90\n"


@pytest.mark.parametrize("minutes, told", [("60", False), ("0", True), ("-5", True), ("00", True)])
def test_an_appointment_takes_time_for_editors_forms_and_build_alike(tmp_path, minutes, told):
    assert bool(check(tmp_path, "services.json", SERVICE.format(minutes))) == told
    problems = load(KINDS["services"], read_header(f"---\n{SERVICE.format(minutes)}---\n"), salvage=False)[1]
    assert [problem.mark.line for problem in problems] == [3] * told
    field = {field["name"]: field for one in configuration(LOCAL, local=True)["collections"] if one["name"] == "services" for field in one["fields"]}["minutes"]
    assert (field["min"] <= int(minutes) <= field["max"]) != told


def test_nobody_has_practised_since_a_year_to_come_in_a_form():
    people = next(one for one in configuration(LOCAL, local=True)["collections"] if one["name"] == "people")
    assert next(field for field in people["fields"] if field["name"] == "practising_since")["max"] == "{{year}}"


def test_one_of_a_list_is_called_what_it_is():
    asked = {field["name"]: field for field in configuration(LOCAL, local=True)["collections"][-1]["files"][0]["fields"]}
    one = {name: field.get("label_singular") for name, field in asked.items() if field["widget"] == "list"}
    assert one == {
        "languages": "language", "places": "further place", "closures": "closure", "notices": "notice", "events": "event", "payment": "way to pay",
        "memberships": "membership", "emergency": "help line", "crisis": "help line",
    }
    assert asked["payment"]["field"]["label"] == "Way to pay" and not asked["hours"]["collapsed"] and asked["getting_here"]["collapsed"]
