"""Whatever lies in the owner's folders, she is told in one sentence, at its line; every other page is still built."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import ROOT, Checked, copy_at_workplace, obey_permissions, run_check, run_hosting

PERSON = "marisol-quince"
FIELDS = {
    "title": "A note on the {} room",
    "date": "2026-05-04",
    "author": PERSON,
    "reviewed_by": "tobias-fennimore",
    "reviewed_on": "2026-05-05",
    "topic": "Sessions",
    "summary": "Where to leave your coat in the {} room, where to sit and what you may read until your session begins.",
}
BODY = "\nThe waiting room has four chairs, a lamp and a shelf of books. The key hangs beside the door.\n"


def article(name: str, *, body: str = BODY, **changed: str | None) -> str:
    """An article with nothing wrong but what is asked for; None leaves a field out."""
    fields = FIELDS | {"title": f"A note on the {name} room", "summary": FIELDS["summary"].format(name)} | changed
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None) + f"---\n{body}"


# File -> what stands in it, the line on which it must be told (None: the file has no such line), words of the sentence.
FAULTS: dict[str, tuple[str | bytes, int | None, str]] = {
    "unclosed.md": (article("unclosed").replace("\n---\n\n", "\n\n"), 1, "---"),
    "tab.md": (article("tab").replace("summary: ", "\tsummary: "), 8, "tab"),
    "colon.md": (article("colon", title="First visit: what to expect"), 2, "colon"),
    "twice.md": (article("twice", summary=FIELDS["summary"] + "\ntopic: Research"), 9, "topic"),
    "list.md": (article("list", title="[one, two]"), 2, "list"),
    "date.md": (article("date", date="31/31/2026"), 3, "31/31/2026"),
    "untitled.md": (article("untitled", title=None), None, "title"),
    "empty.md": ("", None, "empty"),
    "binary.md": (bytes(range(256)) * 40, None, "text"),
    "latin-1.md": (article("latin", body="\nThe café is next door.\n").encode("latin-1"), 11, "UTF-8"),
    "utf-32.md": (article("wide").encode("utf-32"), None, "UTF-32"),
    "unshowable.md": (article("unshowable", body="\nThe room \x0chas four chairs.\n"), 11, "U+000C"),
    "unjoined.md": (article("unjoined", body=f"{BODY}\n<<<<<<< HEAD\nA lamp.\n=======\nA clock.\n>>>>>>> main\n"), 13, "keep one"),
    "unjoined-head.md": (
        article("head").replace("topic: ", "<<<<<<< HEAD\nsession: one\ntopic: ", 1).replace("\n---\n\n", "\n=======\ntopic: Rest\n>>>>>>> main\n---\n\n", 1), 7, "keep one"),
    "early.md": (article("early", date="0206-05-04"), 3, "cannot be meant"),
    "byline.md": (article("byline", author="Marisol Quince"), 4, "like marisol-quince"),
    "language.md": (article("language", reviewed_on="2026-05-05\nlang: ../es"), 7, "the code of a language"),
    "signs.md": (article("signs", topic="🦄"), 7, "no letter or figure"),
    "endless.md": (article("endless", topic="a" * 300), 7, "too long"),
    "endless-slug.md": (article("long-address", reviewed_on=f"2026-05-05\nslug: {'a' * 300}"), 7, "too long"),
    "unseen.md": (article("unseen", title="\u200b"), 2, "nothing is written"),
    "nested.md": (article("nested", body=BODY + "\n" + "".join(f"{'    ' * depth}- item\n" for depth in range(300))), None, "too deep"),
    "plain.txt": (article("plain"), None, '"plain.md"'),
    "another.markdown": (article("another"), None, '"another.md"'),
    "capitals.MD": (article("capitals"), None, '"capitals.md"'),
    "typed.docx": (b"PK\x03\x04" + bytes(range(256)), None, '"typed.md"'),
    "without-ending": (article("without"), None, '"without-ending.md"'),
    "pictureless.md": (article("pictureless", reviewed_on="2026-05-05\nimage: nowhere.jpg"), 7, "no picture"),
    "translated.md": (article("translated", reviewed_on="2026-05-05\nlang: en\ntranslation_of: what-people-notice"), 8, "no translation"),
}

# Odd, but nothing is wrong with it: the page is made and nothing is said. File -> what stands in it, its address.
ODDITIES: dict[str, tuple[str | bytes, str]] = {
    "bom.md": ("\ufeff" + article("first"), "bom"),
    "crlf.md": (article("second").replace("\n", "\r\n"), "crlf"),
    "with some spaces.md": (article("third"), "with-some-spaces"),
    "über-die-tür.md": (article("fourth"), "uber-die-tur"),
    "number #1.md": (article("fifth"), "number-1"),
    "fixed space.md": (article("sixth").replace("topic: ", "topic:\u00a0"), "fixed-space"),
    "attached.md": (article("seventh", body=f"{BODY}\nTake [the list]({{attach}}list.txt) home.\n"), "attached"),
}
LEFT_ALONE = ("~$note.docx", "~$note.md", ".#lock.md", "desktop.ini", "a-quiet-room.md~")


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / "content/articles" / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.fixture(scope="module")
def faulty() -> Checked:
    """One website with every faulty and every odd file in it."""
    folder = copy_at_workplace()
    for name, (text, *_) in (FAULTS | ODDITIES).items():
        write(folder, name, text)
    write(folder, "list.txt", "A coat, a scarf.\n")
    for name in LEFT_ALONE:
        write(folder, name, article("left"))
    os.symlink("nowhere.md", folder / "content/articles/dangling.md")
    os.symlink("looping.md", folder / "content/articles/looping.md")
    write(folder, "locked.md", article("locked")).chmod(0)
    return run_check(folder, preexec=obey_permissions, SITECHECK_ALL="1")


@pytest.mark.parametrize("name, line, word", [(name, line, word) for name, (_, line, word) in FAULTS.items()] + [
    ("dangling.md", None, "nowhere.md"), ("looping.md", None, "itself"), ("locked.md", None, "may not be read"),
])
def test_a_faulty_file_is_told_once_at_its_line_with_status_1(faulty, name, line, word):
    told = faulty.about(f"content/articles/{name}")
    assert faulty.status == 1
    assert [finding["severity"] for finding in told] == ["error"], told
    assert told[0]["place"]["line"] == line, told
    assert word in told[0]["message"]
    assert f"content/articles/{name}" in faulty.text
    assert "\n" not in told[0]["message"]


@pytest.mark.parametrize("name", ODDITIES)
def test_an_odd_file_makes_its_page_and_nothing_is_said(faulty, name):
    assert faulty.about(f"content/articles/{name}") == []
    assert f"articles/{ODDITIES[name][1]}/index.html" in faulty.pages


def test_every_other_page_is_still_built_and_nothing_else_is_said(faulty, site_output):
    ordinary = {page.relative_to(site_output).as_posix() for page in site_output.rglob("*.html")}
    assert {page for page in ordinary if "/page/" not in page} <= faulty.pages
    planted = {f"content/articles/{name}" for name in (*FAULTS, "dangling.md", "looping.md", "locked.md")}
    assert {finding["place"]["file"] for finding in faulty.findings} == planted


def test_no_programmers_words_reach_the_owner(faulty):
    assert "Traceback" not in faulty.text + faulty.errors


def test_the_report_names_only_commands_that_an_owner_has(faulty):
    verbs = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = re.findall(r"\bmake ([a-z]+)\b", faulty.text)
    assert "explain" in named and set(named) <= set(verbs)
    assert "sitecheck" not in faulty.text


def test_two_files_with_one_address_are_told_once(copy_of_site):
    write(copy_of_site, "twin-one.md", article("red", slug="the-same"))
    write(copy_of_site, "twin-two.md", article("blue", slug="the-same"))
    done = run_check(copy_of_site)
    assert done.status == 1
    assert len(done.findings) == 1, done.text
    files = {place["file"] for place in (done.findings[0]["place"], *done.findings[0]["others"])}
    assert files == {"content/articles/twin-one.md", "content/articles/twin-two.md"}


def test_a_page_that_everything_links_to_is_one_fault_when_it_breaks(copy_of_site):
    page = copy_of_site / "content/pages/fees.md"
    page.write_text(page.read_text(encoding="utf-8").replace("\n---\n", "\n", 1), encoding="utf-8")
    done = run_check(copy_of_site)
    assert done.status == 1
    assert [finding["place"]["file"] for finding in done.findings] == ["content/pages/fees.md"], done.text


@pytest.mark.slow
def test_a_very_long_article_is_built(copy_of_site):
    write(copy_of_site, "long.md", article("long", body=BODY * (1_000_000 // len(BODY))))
    done = run_check(copy_of_site)
    assert done.status == 0, done.text
    assert "articles/long/index.html" in done.pages


def test_a_file_in_a_folder_of_no_kind_is_told(copy_of_site):
    (copy_of_site / "content/artcles").mkdir()
    write(copy_of_site, "../artcles/lost.md", article("lost"))
    write(copy_of_site, "../README.md", "Notes to myself.\n")
    done = run_check(copy_of_site)
    assert done.status == 1
    assert [finding["place"]["file"] for finding in done.findings] == ["content/artcles/lost.md"], done.text
    assert "articles" in done.findings[0]["message"]


def test_what_is_passed_by_with_all_that_is_in_it_is_told(copy_of_site):
    """Folders that are closed or only links, the record of addresses, and the theme's own words."""
    for name in ("closed", "elsewhere"):
        (copy_of_site / "content/articles" / name).mkdir()
        write(copy_of_site, f"{name}/lost.md", article(name))
    (copy_of_site / "content/articles/elsewhere").rename(copy_of_site / "elsewhere")
    (copy_of_site / "content/articles/linked").symlink_to(copy_of_site / "elsewhere")
    (copy_of_site / "content/articles/closed").chmod(0)
    (copy_of_site / "content/published.txt").write_text("/fees/\tFees\n\nour old page\n", encoding="utf-8")
    spanish = copy_of_site / "theme/languages/es.yaml"
    spanish.write_text("menu: [\n" + spanish.read_text(encoding="utf-8"), encoding="utf-8")
    done = run_check(copy_of_site, preexec=obey_permissions)
    (copy_of_site / "content/articles/closed").chmod(0o755)
    told = {(finding["place"]["file"], finding["place"]["line"]) for finding in done.findings}
    assert done.status == 1
    wanted = {("content/articles/closed", None), ("content/articles/linked", None), ("content/published.txt", 3), ("theme/languages/es.yaml", 1)}
    assert wanted <= told, done.text


def test_a_text_or_picture_that_is_a_link_out_of_the_content_folder_is_told_and_nothing_of_it_is_published(copy_of_site):
    content, away = copy_of_site / "content", copy_of_site / "away"
    (away / "people").mkdir(parents=True)
    (away / "secret.md").write_text(article("Hidden", body="A secretword."), encoding="utf-8")
    (away / "people/someone.md").write_text("---\ntitle: Secretword Person\n---\nA secretword.\n", encoding="utf-8")
    for picture in (away / "secret.jpg", content / "images/door.jpg"):
        Image.new("RGB", (64, 48), "teal").save(picture)
    (content / "articles/outside.md").symlink_to(away / "secret.md")
    (content / "faq").rename(content / "faq-kept")
    (content / "faq").symlink_to(away / "people")
    (content / "images/outside.jpg").symlink_to(away / "secret.jpg")
    (content / "images/within.jpg").symlink_to("door.jpg")
    write(copy_of_site, "within.md", article("within", body=f"{BODY}\n\n![A door](/images/outside.jpg) ![A window](/images/within.jpg)\n"))
    (content / "articles/inside.md").symlink_to("within.md")
    done = run_check(copy_of_site)
    told = {finding["place"]["file"] for finding in done.findings if "outside of the content folder" in finding["message"]}
    assert told == {"content/articles/outside.md", "content/images/outside.jpg"}, done.text
    assert "content/faq" in {finding["place"]["file"] for finding in done.findings}
    output = copy_of_site / "output"
    published = [file.read_text(encoding="utf-8", errors="replace") for file in output.rglob("*") if file.suffix in (".html", ".xml", ".json", ".txt")]
    assert not any("ecretword" in text for text in [*published, done.text])
    assert not list(output.rglob("outside*"))
    assert list(output.glob("pictures/within*")) and (output / "articles/inside/index.html").is_file()


def test_a_name_that_is_not_utf_8_is_told(copy_of_site):
    with open(os.fsencode(copy_of_site) + b"/content/articles/caf\xe9.md", "w") as file:
        file.write(article("named"))
    done = run_check(copy_of_site)
    assert done.status == 1
    assert [finding["message"] for finding in done.findings] == ["The name of this file has a letter that is not written in UTF-8: rename it."], done.text


def test_an_address_that_nobody_can_read_costs_no_page(copy_of_site):
    write(copy_of_site, "brackets.md", article("brackets", body=f"{BODY}\nSee [this](http://[zz]/) and ![that](http://[::1).\n"))
    done = run_check(copy_of_site)
    assert done.status == 1
    assert "articles/brackets/index.html" in done.pages
    assert {finding["place"]["line"] for finding in done.about("content/articles/brackets.md")} == {13}, done.text


def test_a_heading_with_an_odd_anchor_costs_no_page(copy_of_site):
    write(copy_of_site, "anchor.md", article("anchor", body=f"{BODY}\n## The key {{#the id}}\n\nIt hangs beside the door.\n"))
    done = run_check(copy_of_site)
    assert "articles/anchor/index.html" in done.pages
    assert [finding["rule"] for finding in done.findings] == ["unusable-id"], done.text


def test_what_is_wrong_in_practice_yaml_is_not_told_again_of_its_translation(copy_of_site):
    facts = copy_of_site / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("\nclosures:\n", "\nclosuers:\n"), encoding="utf-8")
    done = run_check(copy_of_site)
    assert [(finding["place"]["file"], finding["rule"]) for finding in done.findings] == [("content/practice.yaml", "unknown-field")], done.text


def test_a_slip_after_sample_does_not_call_all_that_is_invented_untrue(copy_of_site):
    facts = copy_of_site / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("\nsample: yes\n", "\nsample: yess\n"), encoding="utf-8")
    done = run_check(copy_of_site)
    assert [finding["rule"] for finding in done.findings] == ["bad-field"], done.text


def test_a_missing_practice_file_is_one_sentence(copy_of_site):
    (copy_of_site / "content/practice.yaml").unlink()
    done = run_check(copy_of_site)
    assert done.status == 1
    assert [finding["place"]["file"] for finding in done.findings] == ["content/practice.yaml"], done.text


def test_an_empty_content_folder_is_one_sentence(copy_of_site):
    (copy_of_site / "content").rename(copy_of_site / "elsewhere")
    (copy_of_site / "content").mkdir()
    done = run_check(copy_of_site)
    assert done.status == 1
    assert done.text.count("error") == 1, done.text


@pytest.mark.parametrize("plugin", ["practice", "sitecheck"])
def test_a_plugin_of_ours_that_cannot_be_imported_is_one_sentence(copy_of_site, plugin):
    (copy_of_site / plugin).mkdir()
    (copy_of_site / plugin / "__init__.py").write_text("import no_such_module\n")
    done = run_hosting(copy_of_site, "site")
    assert done.returncode == 1
    assert "no_such_module" in done.stdout and done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.parametrize("fault", ["a file", "read-only"])
def test_an_output_folder_that_cannot_be_used_is_one_sentence(copy_of_site, fault):
    output = copy_of_site / "output"
    if fault == "a file":
        output.write_text("a letter\n")
    else:
        output.mkdir(mode=0o555)
    done = run_check(copy_of_site, preexec=obey_permissions)
    assert done.status == 1
    assert done.text.startswith("output: error: ") and done.text.count("\n") == 1
