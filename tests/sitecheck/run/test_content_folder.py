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
