"""`sitecheck words` reads any file and tells what it found as data or as text."""

from __future__ import annotations

import json

import pytest

from sitecheck.__main__ import main


@pytest.fixture
def page(tmp_path):
    def write(text: str, name: str = "page.md"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return str(path)

    return write


def test_a_claim_is_told_with_line_and_column(page, capsys):
    assert main(["words", page("Hello.\n\nIt has no side effects.\n"), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["rule"], one["line"], one["column"]) for one in found] == [("safety-absolute", 3, 1)]
    assert found[0]["why"] and found[0]["severity"] == "error"


def test_an_honest_file_ends_with_0(page, capsys):
    assert main(["words", page("The room is quiet.\n"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_the_place_decides(page, capsys):
    file = page("Your cells remember every injury.\n", "notes.txt")
    assert main(["words", file, "--where", "US", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    main(["words", file, "--where", "UK,US", "--format", "json"])
    assert [one["rule"] for one in json.loads(capsys.readouterr().out)] == ["tissue-memory"]


def test_a_recorded_reason_silences(page, capsys):
    text = "<!-- sitecheck: ignore safety-absolute – quoted from a leaflet -->\nIt has no side effects.\n"
    assert main(["words", page(text), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_page_of_html_is_read(page, capsys):
    html = "<html><head><title>Rest</title></head><body><p>It has <b>no side effects</b>.</p><script>no risk</script></body></html>"
    main(["words", page(html, "index.html"), "--format", "json"])
    assert [one["rule"] for one in json.loads(capsys.readouterr().out)] == ["safety-absolute"]


def test_an_unknown_place_or_file_cannot_run(page, capsys):
    assert main(["words", page("Hello."), "--where", "XX"]) == 2
    assert main(["words", "no-such-file.md"]) == 2
    assert "XX" in capsys.readouterr().err


FRENCH = "---\ntitle: Bonjour\n---\n\nLes mains sont sur vous et la paix est dans une heure que nous avons pour vous.\n"


@pytest.mark.parametrize(("name", "text", "language"), [
    ("page.md", "---\ntitle: Hallo\nlang: de\n---\n\nSie heilt Migräne.\n", "German"),
    ("page.md", "Title: Hallo\nLang: de-AT\n\nSie heilt Migräne.\n", "German"),
    ("page.md", '---\r\ntitle: Ciao\r\nlang: "it"\r\n---\r\n\r\nCiao.\r\n', "Italian"),
    ("page.html", '<!doctype html><html class="a" lang="pt-BR"><p>Olá.</p>', "Portuguese"),
    ("practice.fr.yaml", "tagline: Une heure\n", "French"),
    ("fr/page.md", "Bonjour.\n", "French"),
    ("page.md", FRENCH, "French"),
    ("page.md", FRENCH.replace("---\n\n", "lang: en\n---\n\n"), "French"),
])
def test_a_file_in_another_language_is_named_and_not_called_right(page, tmp_path, capsys, name, text, language):
    (tmp_path / "fr").mkdir()
    file = page(text, name)
    assert main(["words", file]) == 2
    told = capsys.readouterr()
    assert f"{file} was not checked: it is in {language}" in told.err and "nothing to mend" not in told.out
    assert main(["words", file, page("It has no side effects.\n", "ours.md"), "--format", "json"]) == 1
    assert [one["rule"] for one in json.loads(capsys.readouterr().out)] == ["safety-absolute"]


def test_a_folder_whose_name_is_a_word_names_no_language(page, tmp_path):
    (tmp_path / "my").mkdir()
    assert main(["words", page("It has no side effects.\n", "my/page.md"), "--format", "json"]) == 1


def test_a_file_that_says_nothing_is_in_the_language_of_its_practice(page):
    page("name: Praxis\nlanguages: [de, en]\n", "practice.yaml")
    assert main(["words", page("Hallo.\n")]) == 2
    assert main(["words", page("---\ntitle: Hi\nlang: en\n---\n\nHi.\n", "hi.md")]) == 0


@pytest.mark.parametrize(("name", "text"), [
    ("page.md", "---\ntitle: Hola\nlang: es\n---\n\nDeje de tomar sus medicamentos.\n"),
    ("es/page.md", "Deje de tomar sus medicamentos.\n"),
    ("page.md", "Deje de tomar sus medicamentos. La terapia cura la migraña.\n"),
    ("page.md", "La sala es muy clara y los que vienen por la tarde son los que más la quieren. Deje de tomar sus medicamentos.\n"),
])
def test_a_spanish_file_is_read_in_spanish_and_called_so(page, tmp_path, capsys, name, text):
    (tmp_path / "es").mkdir()
    assert main(["words", file := page(text, name), "--where", "US-CA", "--format", "json"]) == 1
    told = capsys.readouterr()
    assert "discouraging-medicine" in [one["rule"] for one in json.loads(told.out)]
    assert f"{file} was read for plain claims only: it is in Spanish." in told.err


def test_many_spanish_files_are_called_so_in_one_line(page, capsys):
    files = [page("---\nlang: es\n---\n\nUna hora tranquila.\n", f"{name}.md") for name in "abc"]
    assert main(["words", *files]) == 0
    assert capsys.readouterr().err.startswith(f"{files[0]} and 2 more were read for plain claims only: they are in Spanish.")
