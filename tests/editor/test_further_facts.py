"""The facts in a further language are edited like those in the first."""

from __future__ import annotations

import json
import re

import pytest

from editor.refusal import Refusal
from tests.editor.conftest import ask


def test_the_facts_in_spanish_are_edited_and_keep_their_remarks(desk):
    name = "content/practice.es.yaml"
    assert desk.shelf.further_facts() == ["practice.es.yaml"]
    before = desk.texts.text(name)
    form = json.loads(desk.entry(name)["data"])
    desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(form | {"tagline": "Una hora tranquila"})}})
    assert desk.texts.text(name) == before.replace("tagline: Una hora sin prisa, de contacto ligero y atento", "tagline: Una hora tranquila")
    with pytest.raises(Refusal):
        desk.answer("deleteFile", {"path": name})


def forms_of_facts(server) -> dict[str, str]:
    collections = json.loads(ask(server, "GET", "/cms/forms.json")[2])["collections"]
    return {form["label"]: form["file"] for one in collections if one["name"] == "facts" for form in one["files"]}


def test_facts_in_a_further_language_have_a_form_before_they_have_a_file(desk, server):
    name, facts = "content/practice.es.yaml", desk.shelf.content / "practice.yaml"
    (desk.shelf.content / "practice.es.yaml").unlink()
    facts.write_text(re.sub("languages: .*", "languages: [en, es, pt-BR]", facts.read_text(encoding="utf-8")), encoding="utf-8")
    assert forms_of_facts(server) == {
        "The practice": "content/practice.yaml", "The practice in Spanish": name, "The practice in Portuguese (Brazil)": "content/practice.pt-BR.yaml",
    }
    form = json.loads(desk.entry(name)["data"])
    desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(form)}})
    assert not desk.shelf.exists(name), "nothing was said yet"
    said = form | {"tagline": "Una hora: tranquila", "closures": [{"from": "2026-12-24", "reason": "Vacaciones"}]}
    other = form | {"tagline": "Otra"}
    desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(said)}})
    assert desk.texts.text(name) == 'tagline: "Una hora: tranquila"\n\nclosures:\n  - from: 2026-12-24\n    reason: Vacaciones\n'.replace("\n\n", "\n")
    with pytest.raises(Refusal, match="someone else"):
        desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(other)}})


def test_a_file_of_remarks_alone_keeps_them(desk):
    name = "content/practice.es.yaml"
    desk.shelf.write(name, b"# Para Ana: traducir esto")
    form = json.loads(desk.entry(name)["data"])
    desk.answer("persistEntry", {"entry": {"path": name, "raw": json.dumps(form | {"tagline": "Una hora"})}})
    assert desk.texts.text(name) == "# Para Ana: traducir esto\ntagline: Una hora\n"


@pytest.mark.parametrize("languages", ["[en, ../../etc, es]", "[en, '', es, ES]", "en", "[es]"])
def test_what_is_no_language_has_no_form(desk, server, languages):
    facts = desk.shelf.content / "practice.yaml"
    facts.write_text(re.sub("languages: .*", f"languages: {languages}", facts.read_text(encoding="utf-8")), encoding="utf-8")
    assert forms_of_facts(server) == {"The practice": "content/practice.yaml", "The practice in Spanish": "content/practice.es.yaml"}
