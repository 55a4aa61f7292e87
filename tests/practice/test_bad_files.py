"""Whatever lies in the content folder, every other page is built and nothing is raised."""

from __future__ import annotations

import pytest

from tests.practice.pages import page

BAD = {
    "unclosed header": "---\ntitle: x\ndate: 2026-01-01\n\nText.\n", "tabs": "---\ntitle: x\ntags:\n\t- a\n---\n",
    "colon": "---\ntitle: First: visit\n---\n", "twice": "---\ntitle: x\ntitle: y\n---\n", "list": "---\ntitle: [a]\n---\n",
    "no day": "---\ntitle: x\ndate: 31/31/2026\n---\n", "no title": "---\nsummary: x\n---\n", "empty": "", "binary": b"\x00\x01\x02",
    "latin-1": "---\ntitle: caf\u00e9\n---\n".encode("latin-1"), "bom": b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\n", "no header": "Text.",
    "placeholders": page("x", "{filename}nowhere.md [a]({filename}b.md) {{ jinja }} {% x %}"), "status": page("x", status="skip"),
    "content": page("x", content="y", url="z", save_as="/etc/passwd", template="nothing"), "date in the name": page("x"),
    "deep": page("x", ">" * 3000 + " deep"), "brackets": page("x", "[" * 3000), "meta": page("x", "Key: value\n\nText."),
}


@pytest.mark.parametrize("kind", ["articles", "pages", "people", "services", "faq"])
def test_no_bad_file_stops_the_build(build, kind):
    names = {"date in the name": "2026-13-45-x"}
    bad = {f"{kind}/{names.get(name, name)}.md": text for name, text in BAD.items()}
    site = build(bad | {"pages/good.md": page("Good"), "pages/faq.md": page("FAQ", template="faq")})
    assert "good/index.html" in site
    if kind != "faq":
        folder = "" if kind == "pages" else f"{kind}/"
        # What cannot be read at all has no page; a status that is none keeps a page from visitors.
        built = {name for name in BAD if any(f"{folder}{slug}/index.html" in site for slug in (name.replace(" ", "-"), "2026-13-45-x"))}
        assert set(BAD) - built <= {"empty", "binary", "status"}


def test_what_the_header_cannot_say_it_does_not_do(build):
    site = build({"pages/x.md": BAD["content"]})
    assert "x/index.html" in site and "Text." in site["x/index.html"]


def test_text_that_looks_like_a_header_or_a_template_stays_text(build):
    site = build({"pages/a.md": BAD["meta"], "pages/b.md": BAD["placeholders"]})
    assert "Key: value" in site["a/index.html"] and "{{ jinja }}" in site["b/index.html"]


def test_symbolic_links_to_nowhere_do_no_harm(build, tmp_path):
    folder = tmp_path / "content/pages"
    folder.mkdir(parents=True)
    (folder / "dangling.md").symlink_to("nowhere.md")
    (folder / "loop.md").symlink_to(folder / "loop.md")
    (folder / "folder").symlink_to(folder)
    assert "good/index.html" in build({"pages/good.md": page("Good")})


@pytest.mark.parametrize("text", [b"\x00", "", "name: x\n\tbad", "- a\n- b", "where: Mars", "a: &a [*a]"])
def test_a_broken_practice_file_does_not_stop_the_pages(build, text):
    assert "good/index.html" in build({"practice.yaml": text, "pages/good.md": page("Good")})


def test_an_empty_content_folder_builds(build):
    site = build({"people/mara-lind.md": "", "practice.yaml": ""})
    assert "feed.xml" in site


def test_a_long_article_is_built(build, article):
    text = "Plain words with [a link](https://example.org) and *some* emphasis.\n\n" * 15_000
    site = build({"articles/long.md": article(text)})
    assert site["articles/long/index.html"].count("<p>") >= 15_000
