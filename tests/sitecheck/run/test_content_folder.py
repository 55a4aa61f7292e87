"""What stands in a content folder is told once by its cause."""

import pytest

from sitecheck.run.content_folder import practice_entries

TWO = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> main\n"
TEXTS = {
    "practice.yaml": "name: Larkmere\n" + TWO.format("phone: 530 555 0100", "phone: 530 555 0199"),
    "redirects.yaml": TWO.format("/a/: /fees/", "/a/: /contact/"),
    "references.yaml": TWO.format("haller-2020:\n  title: One", "haller-2020:\n  title: Two"),
    "services/hour.md": "---\ntitle: Hour\n" + TWO.format("fee: 90", "fee: 95") + "---\n\nAn hour.\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_two_versions_that_git_left_in_a_file_are_told_once_and_nothing_else_is_said_of_the_file(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(TEXTS[name], encoding="utf-8")
    (told,) = practice_entries(tmp_path, "content").problems[f"content/{name}"]
    assert "keep one of them" in told.message and told.mark.line == TEXTS[name].split("\n").index("<<<<<<< HEAD") + 1


def test_marks_within_a_sentence_are_no_two_versions(tmp_path):
    (tmp_path / "redirects.yaml").write_text("/a/: /b/\n# <<<<<<< HEAD\n", encoding="utf-8")
    assert set(practice_entries(tmp_path, "content").problems) == {"content/practice.yaml"}


COPIES = {
    "practice (conflicted copy).yaml": "practice.yaml", "practice-LAPTOP.yaml": "practice.yaml", "practice 2.yaml": "practice.yaml",
    "Copy of practice.yaml": "practice.yaml", "practice.sync-conflict-20261123-091500-ABCDEFG.yaml": "practice.yaml", "Practice_old.yml": "practice.yaml",
    "practice.old.yaml": "practice.yaml", "practice.yaml.txt": "practice.yaml", "practice.es 2.yaml": "practice.es.yaml", "practice.yml": "practice.yaml",
    "redirects (1).yaml": "redirects.yaml", "Kopie von references.yaml": "references.yaml", "published (conflicted copy).txt": "published.txt",
}
OWN = {
    "practice.yaml": "name: Larkmere\nlanguages: [en, es]\n", "practice.es.yaml": "tagline: Una hora\n", "redirects.yaml": "/a/: /b/\n",
    "references.yaml": "# None yet.\n", "published.txt": "/fees/\tFees\n",
}


def _told(folder, texts):
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return {path.removeprefix("content/"): problems for path, problems in practice_entries(folder, "content").problems.items()}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_the_facts_that_nobody_reads_is_told_once_with_the_file_that_is_read(tmp_path, name):
    own = COPIES[name]
    (told,) = _told(tmp_path, OWN | {name: OWN[own]})[name]
    assert f"copy of {own}" in told.message and "delete this file" in told.message


def test_a_copy_without_the_file_that_it_repeats_is_to_be_renamed(tmp_path):
    (told,) = _told(tmp_path, {"practice.yaml": OWN["practice.yaml"], "redirects 2.yaml": "/a/: /b/\n"})["redirects 2.yaml"]
    assert 'rename it to "redirects.yaml"' in told.message


def test_facts_in_other_languages_notes_and_lists_of_other_programs_are_no_copies(tmp_path):
    others = {"practice.fr.yaml": "tagline: Une heure\n", "gallery.yaml": "a: b\n", "practices.yaml": "a: b\n", "practice notes.txt": "Call Ann.\n",
              "published articles.txt": "The one of May.\n", "practice.yaml~": "name: Before\n", ".practice.yaml.swp": "name: Before\n"}
    assert {*_told(tmp_path, OWN | others)} == {"practice.yaml"}  # which lacks most of its facts


def test_two_versions_of_the_record_of_addresses_are_told_once_and_all_their_addresses_are_to_stay(tmp_path):
    record = "/\tHome\n" + TWO.format("/fees/\tFees", "/hours/\tHours")
    (told,) = _told(tmp_path, OWN | {"published.txt": record})["published.txt"]
    assert told.mark.line == 2 and "keep all others" in told.message


def _strays(folder, *names):
    """What is said of files in further places, beside a practice that lacks its facts."""
    for name in ("practice.yaml", "pages/fees.md", "pages/first.md", *names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("name: Larkmere\n" if name.endswith("yaml") else "---\ntitle: Fees\n---\n\n[Fees]({filename}/pages/fees.md)\n", encoding="utf-8")
    problems = practice_entries(folder, "content").problems
    return {path.removeprefix("content/"): problems[path] for path in problems if path != "content/practice.yaml"}


@pytest.mark.parametrize("copied", [("pages (1)/fees.md",), ("pages copy/fees.md", "pages copy/first.md"), ("old/pages/fees.md", "old/practice.yaml"), ("content/practice.yaml",)])
def test_a_folder_that_repeats_another_is_told_once_though_links_name_its_texts(tmp_path, copied):
    ((folder, (told,)),) = _strays(tmp_path, *copied).items()
    assert folder == copied[0].partition("/")[0] and "delete this folder" in told.message


def test_facts_that_lie_in_a_folder_of_texts_are_told_with_those_that_are_read(tmp_path):
    ((path, (told,)),) = _strays(tmp_path, "services/practice.yaml").items()
    assert path == "services/practice.yaml" and "delete this file" in told.message
    ((path, (told,)),) = _strays(tmp_path / "moved", "services/redirects.yaml").items()
    assert path == "services/redirects.yaml" and "move redirects.yaml to the top" in told.message


def test_a_text_among_the_pictures_is_told_and_notes_there_are_not(tmp_path):
    ((path, (told,)),) = _strays(tmp_path, "images/rest.md", "images/README.md", "documents/fees.md").items()
    assert path == "images/rest.md" and "move it into one of the folders" in told.message


@pytest.mark.parametrize("name", ["images/fees.md", "pages/es/fees.md"])
def test_the_practices_own_folders_are_never_to_be_deleted(tmp_path, name):
    assert not [problem for problems in _strays(tmp_path, name).values() for problem in problems if "delete this folder" in problem.message]


def test_a_file_that_icloud_took_off_the_computer_is_told_under_its_own_name(tmp_path):
    stand_ins = _strays(tmp_path, "pages/.home.md.icloud", "images/.room.jpg.icloud", "pages/.first.md.icloud", "pages/.icloud")
    assert {*stand_ins} == {"pages/home.md", "images/room.jpg"}  # first.md is there
    assert all("Download Now" in told.message for (told,) in stand_ins.values())
