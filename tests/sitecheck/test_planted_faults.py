"""One fault of each kind, planted in a copy of the real website, is found at the very words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import Checked, run_check

HEADER = {
    "title": "A note about {}", "date": "2026-05-04", "author": "marisol-quince", "topic": "Sessions",
    "summary": "What to know about {} before your session begins.",
}


def article(name: str, body: str = "Hello.", **changed: str | None) -> str:
    fields = {key: value.format(name) for key, value in HEADER.items()} | changed
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None) + f"---\n\n{body}\n"


# Rule -> (file, its text, the words at the place; None: the file as a whole).
PLANTED: dict[str, tuple[str, str, str | None]] = {
    "broken-link": ("links.md", article("links", "A | b\n--- | ---\n[x]({filename}/pages/feess.md) | y"), "{filename}/pages/feess.md"),
    "missing-anchor": ("anchor.md", article("anchors", "See [x]({filename}/pages/fees.md#zebra)."), "{filename}/pages/fees.md#zebra"),
    "wrong-case": ("case.md", article("case", "See [x]({filename}/Pages/fees.md)."), "{filename}/Pages/fees.md"),
    "missing-file": ("file.md", article("files", "![A zebra]({static}/images/zebra.jpg)"), "{static}/images/zebra.jpg"),
    "unresolved-placeholder": ("placeholder.md", article("places", "See [x]({filname}/pages/fees.md)."), "{filname}/pages/fees.md"),
    "link-to-draft": ("drafts.md", article("drafts", "See [x]({filename}unfinished.md)."), "{filename}unfinished.md"),
    "missing-scheme": ("scheme.md", article("schemes", "See [x][way].\n\n[way]: www.upledger.com"), "www.upledger.com"),
    "email-without-mailto": ("mail.md", article("mail", "Write <a href='me@larkmere.test'>here</a>."), "me@larkmere.test"),
    "unknown-tag": ("tag.md", article("tags", "See [x]({tag}zebra)."), "{tag}zebra"),
    "unknown-topic": ("topic.md", article("topics", "See [x]({category}zebra)."), "{category}zebra"),
    "unknown-person": ("person.md", article("people", "See [x]({author}zebra)."), "{author}zebra"),
    "undefined-reference": ("reference.md", article("references", "It helps.[^zebra-2020]"), "[^zebra-2020]"),
    "unreadable-entry": ("unreadable.md", article("colons", title="Colons: a note"), None),
    "unknown-field": ("unknown.md", article("fields", sumary="x"), "sumary"),
    "missing-field": ("missing.md", article("gaps", topic=None), None),
    "bad-field": ("bad.md", article("dates", date="31/31/2026"), "31/31/2026"),
    "duplicate-field": ("duplicate.md", article("doubles").replace("topic:", "topic: Sessions\ntopic:"), None),
    "unknown-author": ("author.md", article("authors", author="zebra"), "zebra"),
    "twin-address": ("second.md", article("second places", slug="the-same"), "the-same"),
    "twin-title": ("twin-a.md", article("twins", summary="The first of two."), "A note about twins"),
    "twin-description": ("like-a.md", article("likeness", title="The one"), "What to know about likeness before your session begins."),
    "missing-alt": ("alt.md", article("pictures", 'A <img src="/images/zebra.png"> here.'), "/images/zebra.png"),
    "empty-alt": ("empty.md", article("emptiness", "![](/images/zebra.png)"), "/images/zebra.png"),
    "skipped-heading": ("heading.md", article("headings", "## One\n\n#### A deep one"), "A deep one"),
    "duplicate-id": ("id.md", article("ids", '<p id="zebra">One</p>\n\n<p id="zebra">Two</p>'), "zebra"),
    "unused-ignore": ("unused.md", article("silence", "<!-- sitecheck: ignore broken-link – once upon a time -->\nHello."), None),
    "expired-ignore": ("expired.md", article("the past", "Hello. <!-- sitecheck: ignore broken-link until 2020-01 – once -->"), None),
    "unclear-ignore": ("unclear.md", article("reasons", "Hello. <!-- sitecheck: ignore broken-link -->"), None),
}
OTHERS = {
    "unfinished.md": article("drafts to come", status="draft"),
    "first.md": article("first places", slug="the-same"),
    "twin-b.md": article("twins", summary="The second of two."),
    "like-b.md": article("likeness", title="The other"),
}
LINES = {"unreadable-entry": 2, "duplicate-field": 6, "unused-ignore": 9, "expired-ignore": 9, "unclear-ignore": 9}
"""Where the whole line matters, or more than its words."""


@pytest.fixture(scope="module")
def planted(make_copy) -> tuple[Path, Checked]:
    folder = make_copy()
    for name, text in {name: text for name, text, _ in PLANTED.values()}.items() | OTHERS.items():
        (folder / "content/articles" / name).write_text(text, encoding="utf-8")
    images = folder / "content/images"
    images.mkdir(exist_ok=True)
    Image.new("RGB", (4, 4)).save(images / "zebra.png")
    base = folder / "theme/templates/base.html"
    base.write_text(base.read_text(encoding="utf-8").replace("</body>", '<a href="{{ SITEURL }}/zebra/">Zebra</a></body>'), encoding="utf-8")
    head = folder / "theme/templates/partials/head.html"
    text = head.read_text(encoding="utf-8")
    text = re.sub(r"<title>.*?</title>", r"{% if kind != 'person' %}\g<0>{% endif %}", text)
    text = re.sub(r'<meta name="description"[^\n]*>', r"{% if kind != 'service' %}\g<0>{% endif %}", text)
    head.write_text(text, encoding="utf-8")
    facts = folder / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("sample: yes", "sample: no"), encoding="utf-8")
    with (folder / "pelican.conf.py").open("a", encoding="utf-8") as settings:
        settings.write('\nZEBRA_PROBLEMS = [(None, "The zebra is out.")]\n')
    return folder, run_check(folder, SITECHECK_ALL="1")


@pytest.mark.parametrize("rule", PLANTED)
def test_a_planted_fault_is_found_at_its_words(planted, rule):
    folder, checked = planted
    name, text, words = PLANTED[rule]
    found = [one for one in checked.about(f"content/articles/{name}") if one["rule"] == rule]
    assert len(found) == 1, found or checked.text
    place = found[0]["place"]
    line = text.split("\n")[place["line"] - 1] if place["line"] else None
    if words is not None:
        assert line[place["column"] - 1 : place["end_column"] - 1] == words
    if rule in LINES:
        assert place["line"] == LINES[rule]


@pytest.mark.parametrize(("rule", "file"), [("sample-content", "content/practice.yaml"), ("build-error", "")])
def test_a_fault_outside_the_texts_is_found_as_well(planted, rule, file):
    assert any(one["rule"] == rule for one in planted[1].about(file))


@pytest.mark.parametrize(("rule", "pages"), [("missing-title", "people/"), ("missing-description", "services/")])
def test_what_a_template_leaves_out_is_one_fault_of_the_theme(planted, rule, pages):
    (found,) = [one for one in planted[1].findings if one["rule"] == rule]
    assert found["blame"] == "theme" and len(found["pages"]) > 1
    assert all(page.startswith(pages) for page in found["pages"])


def test_a_fault_in_the_theme_is_one_fault_on_every_page(planted):
    folder, checked = planted
    (found,) = [one for one in checked.about("theme/templates/base.html") if one["rule"] == "broken-link"]
    text = (folder / "theme/templates/base.html").read_text(encoding="utf-8").split("\n")[found["place"]["line"] - 1]
    assert text[found["place"]["column"] - 1 : found["place"]["end_column"] - 1] == "{{ SITEURL }}/zebra/"
    assert found["blame"] == "theme" and len(found["pages"]) > 50


def test_the_build_ends_with_1_and_without_programmers_words(planted):
    assert planted[1].status == 1
    assert "Traceback" not in planted[1].text + planted[1].errors
